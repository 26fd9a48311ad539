import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changelogVersion, obstacles, type ReleaseState } from '../../../scripts/release.mjs';
import { ROOT } from '../../support/cli.js';

const READY: ReleaseState = {
  version: '1.2.0',
  lockVersion: '1.2.0',
  changelog: '# Changes\n\n## [Unreleased]\n\n## [1.2.0] - 2026-01-31\n\n## [1.1.0] - 2025-12-01\n',
  uncommitted: '',
  tags: ['v1.1.0', 'v2025.12.01'],
};

describe('a release of the program', () => {
  test('goes ahead where there is one version everywhere and nothing uncommitted', () => {
    expect(obstacles(READY)).toEqual([]);
  });

  test.each<[string, Partial<ReleaseState>, string]>([
    ['uncommitted changes', { uncommitted: ' M README.md' }, 'README.md'],
    ['another version in the lock file', { lockVersion: '1.1.0' }, 'package-lock.json 1.1.0'],
    ['a change log without the version', { version: '1.3.0', lockVersion: '1.3.0' }, '## [1.3.0] - '],
    ['a change log without any version', { changelog: '## [Unreleased]\n' }, 'no version'],
    ['a tag of that name', { tags: ['v1.2.0'] }, 'v1.2.0'],
  ])('stops at %s', (_, change, said) => {
    expect(obstacles({ ...READY, ...change })).toEqual([expect.stringContaining(said)]);
  });

  test('has the version of package.json in the change log and the lock file of this repository', () => {
    const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
    const { version } = JSON.parse(text('package.json')) as { version: string };
    expect(changelogVersion(text('CHANGELOG.md'))).toBe(version);
    expect((JSON.parse(text('package-lock.json')) as { version: string }).version).toBe(version);
  });
});
