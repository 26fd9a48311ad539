import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { commitAll, git } from '../../support/git.js';
import { SIGNED, town } from '../../support/registries/town.js';
import { jsonOf } from '../../support/schema.js';

/** Every file that a command may write beside the registry, with bytes and rights; git's own settings too. */
function besides(repo: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(repo, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const shown = path.slice(repo.length + 1);
    if (shown.includes('.madinhdanh') || (shown.startsWith('.git/') && !/^\.git\/(?:hooks\/|config$)/.test(shown)))
      continue;
    found[shown] = entry.isFile() ? `${statSync(path).mode & 0o777} ${readFileSync(path, 'latin1')}` : 'folder';
  }
  return found;
}

const undo = (repo: string, ...more: string[]) => call(repo, 'undo', ...more);

test.each([
  ['hooks install', ['hooks', 'install'], '.git/hooks/pre-commit'],
  ['ci install', ['ci', 'install', 'github', '--owner', '@so/cds'], '.github/workflows/madinhdanh.yml'],
])('undo takes %s back to the byte', (command, words, made) => {
  const repo = town();
  const before = besides(repo);
  expect(call(repo, ...words)).toMatchObject({ status: 0 });
  const first = besides(repo);
  expect(existsSync(join(repo, made))).toBe(true);
  // done again nothing changes, and there is nothing more to be taken back
  expect(call(repo, ...words)).toMatchObject({ status: 0 });
  expect(undo(repo, '--dry-run')).toMatchObject({ status: 0, stdout: expect.stringContaining(made) });
  expect(besides(repo)).toEqual(first);
  const told = jsonOf<{ steps: { command: string }[]; files: { path: string }[] }>(undo(repo, '--json'), 'undo');
  expect(told.steps).toMatchObject([{ command }]);
  expect(told.files.map(({ path }) => path)).toContain(made);
  expect(besides(repo)).toEqual(before);
  expect(undo(repo)).toMatchObject({ status: 1, stderr: expect.stringContaining('Không có lệnh ghi nào') });
});

test('undo keeps the order of commands that wrote to the registry and beside it', () => {
  const repo = town();
  const start = besides(repo);
  const add = (name: string) => call(repo, 'add', '--parent', 'H24', '--name', name, '--decision', SIGNED);
  expect(add('Sở Một').status).toBe(0);
  const one = besides(repo);
  expect(call(repo, 'ci', 'install', 'github').status).toBe(0);
  const two = besides(repo);
  expect(call(repo, 'ci', 'codeowners', '--owner', '@so/cds').status).toBe(0);
  const three = besides(repo);
  expect(add('Sở Hai').status).toBe(0);

  expect(undo(repo, '2')).toMatchObject({ status: 1, stderr: expect.stringContaining('madinhdanh undo 1') });
  expect(undo(repo)).toMatchObject({ status: 0 });
  expect(besides(repo)).toEqual(three);
  expect(undo(repo, '3')).toMatchObject({ status: 1, stderr: expect.stringContaining('madinhdanh undo 2') });
  expect(undo(repo)).toMatchObject({ status: 0, stderr: expect.stringContaining('ci codeowners') });
  expect(besides(repo)).toEqual(two);
  expect(undo(repo)).toMatchObject({ status: 0 });
  expect(besides(repo)).toEqual(one);
  expect(undo(repo)).toMatchObject({ status: 0 });
  expect(besides(repo)).toEqual(start);
});

test('what somebody changed since stays, and is named', () => {
  const repo = town();
  expect(call(repo, 'hooks', 'install').status).toBe(0);
  writeFileSync(join(repo, '.git/hooks/pre-commit'), '#!/bin/sh\necho khac\n');
  const now = besides(repo);
  expect(undo(repo)).toMatchObject({ status: 1, stderr: expect.stringContaining('.git/hooks/pre-commit') });
  expect(besides(repo)).toEqual(now);
});

test('a release is named with what takes it back by hand, and the command before it is left alone', () => {
  const repo = town();
  const added = call(repo, 'add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', SIGNED, '--commit');
  expect(added).toMatchObject({ status: 0 });
  expect(call(repo, 'fmt').status).toBe(0);
  commitAll(repo, 'Dạng chuẩn');
  expect(call(repo, 'release')).toMatchObject({ status: 0 });
  const head = git(repo, 'rev-parse', 'HEAD');
  const refused = undo(repo);
  expect(refused.status).toBe(1);
  const tag = git(repo, 'describe', '--tags', '--abbrev=0').trim();
  expect(refused.stderr).toContain(`git tag -d ${tag}`);
  expect(refused.stderr).toContain(`git revert --no-edit ${head.slice(0, 12)}`);
  expect(git(repo, 'rev-parse', 'HEAD')).toBe(head);
  git(repo, 'tag', '-d', tag);
  git(repo, 'revert', '--no-edit', head.trim());
  expect(undo(repo, '--dry-run').stderr).toContain('Hoàn tác: fmt');
});

test('a record that came along in a copy is none', () => {
  const repo = town();
  expect(call(repo, 'hooks', 'install').status).toBe(0);
  const [place = ''] = readdirSync(join(repo, '.git/madinhdanh'));
  const record = join(repo, '.git/madinhdanh', place, 'beside.gz');
  // the same bytes in a new file, as a copy or an archive leaves them
  writeFileSync(`${record}.copy`, readFileSync(record));
  renameSync(`${record}.copy`, record);
  expect(undo(repo)).toMatchObject({ status: 1, stderr: expect.stringContaining('Không có lệnh ghi nào') });
});
