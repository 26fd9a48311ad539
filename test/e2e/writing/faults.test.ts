import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Answer, call, ROOT, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { git } from '../../support/git.js';
import { DRAFT, town } from '../../support/registries/town.js';
import { leftovers, snapshot } from '../../support/registry-folder.js';

const FAILING = pathToFileURL(join(ROOT, 'test/support/fail-at.mjs')).href;
const ADD = ['add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', DRAFT];

function failing(folder: string, args: readonly string[], env: Record<string, string>): Answer {
  return run(folder, args, { env: { ...env, NODE_OPTIONS: `--import ${FAILING}` } });
}

/** How often a command changes something on the disk. */
function timesOf(args: readonly string[]): number {
  const counted = join(newFolder(), 'so-lan');
  expect(failing(town(), args, { TEST_FAIL_COUNT: counted }).status).toBe(0);
  return Number(readFileSync(counted, 'utf8'));
}

/** The names that commands show. */
function namesIn(folder: string): string {
  return call(folder, 'list', '--decision', DRAFT).stdout;
}

describe('a disk that fails once', () => {
  const times = timesOf(ADD);

  test('can do so in many places', () => {
    expect(times).toBeGreaterThan(8);
  });

  test.each(Array.from({ length: times }, (_, i) => i + 1))('time %i: what is said is what was done', (at) => {
    const folder = town();
    const before = snapshot(folder);
    const { status, stderr } = failing(folder, ADD, {
      TEST_FAIL_AT: String(at),
      TEST_FAIL_AS: at % 2 ? 'EIO' : 'ENOSPC',
    });
    const isMade = namesIn(folder).includes('Sở Mới');
    expect([0, 3]).toContain(status);
    // whoever is told of a failure finds the registry as it was; whoever is not finds the change made
    expect(isMade, stderr).toBe(status === 0);
    if (status === 3) {
      expect(snapshot(folder)).toEqual(before);
      expect(stderr).not.toMatch(/madinhdanh-tmp|journal-|lock-/);
    }
    // whatever is left is finished or cleared away by the next command that writes
    expect(call(folder, 'add', '--parent', 'H24.01', '--name', 'Phòng Sau', '--decision', DRAFT).status).toBe(0);
    expect(leftovers(folder)).toEqual(['.gitignore', 'last-write.json']);
    expect(namesIn(folder).includes('Sở Mới')).toBe(isMade);
    expect(call(folder, 'validate').status).toBe(0);
  });
});

describe('a write that was made and could not be put in its place', () => {
  /** The last time is the renaming of the journal, the one before it that of the file. */
  const cutOff = (folder: string, ...more: string[]): Answer => {
    const args = [...ADD, ...more];
    const head = git(folder, 'rev-parse', 'HEAD');
    for (let at = timesOf(ADD); at > 0; at -= 1) {
      const answer = failing(folder, args, { TEST_FAIL_AT: String(at) });
      if (answer.stderr.includes('Đã ghi; nhưng hệ điều hành báo lỗi EIO')) return answer;
      git(folder, 'reset', '--quiet', '--hard', head);
      git(folder, 'clean', '--quiet', '-fdx', 'registry');
      rmSync(join(folder, 'registry/.madinhdanh'), { recursive: true, force: true });
    }
    throw new Error('never cut off');
  };

  test('is told as made, and read so by every command', () => {
    const folder = town();
    const { status, stdout } = cutOff(folder);
    expect([status, stdout]).toEqual([0, expect.stringContaining('Sở Mới')]);
    expect(namesIn(folder)).toContain('Sở Mới');
    const { stderr } = call(folder, 'validate');
    expect(stderr).toContain('Lệnh ghi sổ kế tiếp sẽ ghi nốt');
    expect(call(folder, 'fmt').status).toBe(0);
    expect(call(folder, 'validate').stderr).toBe('');
  });

  test('is not committed half', () => {
    const folder = town();
    const head = git(folder, 'rev-parse', 'HEAD');
    const { status, stderr } = cutOff(folder, '--commit');
    expect([status, stderr]).toEqual([3, expect.stringContaining('không tạo commit')]);
    expect(git(folder, 'rev-parse', 'HEAD')).toBe(head);
    expect(call(folder, 'fmt').status).toBe(0);
    expect(namesIn(folder)).toContain('Sở Mới');
  });
});
