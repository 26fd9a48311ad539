import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { environment } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { Clone, cloneOf, findingsOf, git, IDENTITY, newOrigin, newRepository } from '../../support/git.js';
import { mustRun } from '../../support/process.js';

const AGENCY = 'units/H24/H24.12.yaml';

/** The command of a hint: the text after the arrow. */
function hintOf(stderr: string): string {
  return /^→ (.*)$/m.exec(stderr)?.[1] ?? '';
}

function loseUnit(clone: Clone): void {
  const text = clone.read(AGENCY);
  clone.write(AGENCY, text.replace(/- code: H24\.12\.02\n(?: {2}.*\n)+/, ''));
}

function lost(clone: Clone, ref: string): (string | undefined)[] {
  return findingsOf(clone.run('validate', '--since', ref, '--json')).map(({ code }) => code);
}

test('a shallow clone is refused with what to fetch, and the very command puts it right', () => {
  const origin = newOrigin();
  const whole = cloneOf(origin);
  whole.edit(AGENCY, 'phone: 0225 000 1201', 'phone: 0225 000 9999');
  whole.commit('Sửa số điện thoại');
  whole.git('push', '--quiet', 'origin', 'main');
  const clone = cloneOf(`file://${origin}`, ['--depth', '1']);
  const missing = clone.run('validate', '--since', 'HEAD~1');
  expect(missing.status).toBe(3);
  expect(clone.run('validate', '--since', 'HEAD').status).toBe(3);
  const command = hintOf(missing.stderr);
  expect(command).toMatch(/^git fetch --unshallow/);
  mustRun('bash', ['-c', command], { cwd: clone.folder, env: environment({ env: IDENTITY }) });
  expect(clone.run('validate', '--since', 'HEAD~1').status).toBe(0);
});

test('an unknown revision, a folder outside git and a machine without git end with exit code 3', () => {
  const clone = newRepository();
  const unknown = clone.run('validate', '--since', 'khong-co');
  expect(unknown.status).toBe(3);
  expect(unknown.stderr).toContain('khong-co');
  expect(hintOf(unknown.stderr)).toMatch(/^git fetch/);
  const without = clone.runWith({ PATH: newFolder() }, 'validate', '--since', 'main');
  expect(without.status).toBe(3);
  expect(without.stderr).toContain('git');
  expect(clone.run('validate', '--since', '').status).toBe(2);

  const outside = new Clone(newFolder());
  cpSync(clone.path('registry'), outside.path('registry'), { recursive: true });
  const answer = outside.runWith(
    { GIT_CEILING_DIRECTORIES: join(outside.folder, '..') },
    'validate',
    '--since',
    'main',
  );
  expect(answer.status).toBe(3);
  expect(answer.stderr).toContain('git init');
});

test('a partial clone fetches what it lacks', () => {
  const origin = newOrigin();
  for (const key of ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant']) {
    git(origin, 'config', key, 'true');
  }
  const clone = cloneOf(`file://${origin}`, ['--filter=blob:none', '--no-checkout']);
  // the working tree comes from elsewhere, so that no blob was asked for yet
  cpSync(newRepository().path('registry'), clone.path('registry'), { recursive: true });
  loseUnit(clone);
  expect(lost(clone, 'origin/main')).toEqual(['H24.12.02']);
});

test('a registry in a subfolder with a space in its name, and a linked worktree of it', () => {
  const registry = 'dữ liệu chung/sổ mã';
  const clone = newRepository(registry);
  mkdirSync(clone.path('docs'));
  const linked = new Clone(newFolder('cay khac'), registry);
  clone.git('worktree', 'add', '--quiet', '--force', linked.folder, 'HEAD', '--detach');
  loseUnit(linked);
  const answer = linked.run('validate', '--registry', registry, '--since', 'main', '--format', 'gitlab');
  expect(answer.status).toBe(1);
  const [finding] = JSON.parse(answer.stdout) as { location: { path: string } }[];
  expect(finding?.location.path).toBe(`${registry}/${AGENCY}`);
});

test('a checkout with Windows line ends is no change', () => {
  const clone = cloneOf(newOrigin(), ['--config', 'core.autocrlf=true']);
  expect(clone.read(AGENCY)).toContain('\r\n');
  expect(clone.run('validate', '--since', 'origin/main').status).toBe(0);
  clone.write(AGENCY, clone.read(AGENCY).replace(/- code: H24\.12\.02\r\n(?: {2}.*\r\n)+/, ''));
  expect(lost(clone, 'origin/main')).toEqual(['H24.12.02']);
});
