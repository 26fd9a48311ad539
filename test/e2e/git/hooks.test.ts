import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newFolder } from '../../support/folders.js';
import { Clone, cloneOf, newOrigin, newRepository } from '../../support/git.js';

const AGENCY = 'units/H24/H24.12.yaml';

function install(clone: Clone, ...args: string[]) {
  const answer = clone.run('hooks', 'install', ...args);
  if (answer.status !== 0) throw new Error(answer.stderr);
  return answer;
}

test('a commit is stopped by what is staged, not by what is not', () => {
  const clone = newRepository();
  install(clone);
  clone.commit('Cài móc');
  clone.edit(AGENCY, 'name: Thanh tra Sở', 'nam: Thanh tra Sở');
  clone.git('add', '--all');
  // corrected on disk only
  clone.edit(AGENCY, 'nam: Thanh tra Sở', 'name: Thanh tra Sở');
  const stopped = clone.tryGit('commit', '--message', 'Sai');
  expect(stopped.status).not.toBe(0);
  expect(stopped.stdout + stopped.stderr).toContain('schema-unknown-key');
  clone.git('add', '--all');
  // broken on disk only
  clone.edit(AGENCY, 'name: Thanh tra Sở', 'nam: Thanh tra Sở');
  writeFileSync(clone.path('khac.txt'), 'ngoài sổ\n');
  clone.git('add', 'khac.txt');
  expect(clone.tryGit('commit', '--message', 'Ngoài sổ').status).toBe(0);
});

test('a commit of everything (-a) and one of a single file look at the index git makes for them', () => {
  const clone = newRepository('dữ liệu/sổ');
  install(clone, '--registry', 'dữ liệu/sổ');
  clone.commit('Cài móc');
  clone.edit(AGENCY, '  name: Thanh tra Sở\n', '    name: Thanh tra Sở\n');
  expect(clone.tryGit('commit', '--all', '--message', 'Sai').status).not.toBe(0);
  expect(clone.tryGit('commit', '--message', 'Sai', '--', clone.registry).status).not.toBe(0);
  expect(clone.tryGit('commit', '--no-verify', '--all', '--message', 'Bỏ qua').status).toBe(0);
});

test('the hook works in a linked worktree', () => {
  const clone = newRepository();
  install(clone);
  clone.commit('Cài móc');
  const linked = new Clone(newFolder('cay khac'));
  clone.git('worktree', 'add', '--quiet', '--force', linked.folder, '-b', 'khac');
  linked.edit(AGENCY, 'name: Thanh tra Sở', 'nam: Thanh tra Sở');
  const stopped = linked.tryGit('commit', '--all', '--message', 'Sai');
  expect(stopped.stdout + stopped.stderr).toContain('schema-unknown-key');
  linked.edit(AGENCY, 'nam: Thanh tra Sở', 'name: Thanh tra Sở');
  linked.edit(AGENCY, 'phone: 0225 000 1202', 'phone: 0225 000 7777');
  expect(linked.tryGit('commit', '--all', '--message', 'Đúng').status).toBe(0);
});

test('installing again changes nothing, a hook that was there still runs, one in another language is left alone', () => {
  const clone = newRepository();
  const hook = clone.path('.git/hooks/pre-commit');
  mkdirSync(clone.path('.git/hooks'), { recursive: true });
  writeFileSync(hook, '#!/bin/sh\necho da chay > .git/dau-vet\nexit 0\n');
  chmodSync(hook, 0o755);
  install(clone);
  const once = [readFileSync(hook, 'utf8'), clone.read('.gitattributes'), clone.git('config', '--local', '--list')];
  install(clone);
  expect([readFileSync(hook, 'utf8'), clone.read('.gitattributes'), clone.git('config', '--local', '--list')]).toEqual(
    once,
  );
  clone.commit('Cài móc');
  expect(existsSync(clone.path('.git/dau-vet'))).toBe(true);

  writeFileSync(hook, '#!/usr/bin/env python3\nprint("x")\n');
  const answer = clone.run('hooks', 'install');
  expect(answer.status).toBe(3);
  expect(answer.stderr).toContain('validate --staged');
  expect(readFileSync(hook, 'utf8')).toBe('#!/usr/bin/env python3\nprint("x")\n');
});

test('a hunk of git diff is headed by the unit it is in', () => {
  const clone = newRepository();
  install(clone);
  clone.edit(AGENCY, 'phone: 0225 000 1204', 'phone: 0225 000 9999');
  expect(clone.git('diff', '-U0', '--', clone.registry)).toMatch(/^@@ .* @@ H24\.12\.04$/m);
});

/** Two people's clones, each with the drivers. */
function twoClones(registry?: string): [Clone, Clone] {
  const origin = newOrigin(registry);
  const clones: [Clone, Clone] = [cloneOf(origin, [], registry), cloneOf(origin, [], registry)];
  for (const clone of clones) install(clone, '--registry', clone.registry);
  return clones;
}

/** Adds a unit by the command, commits, pushes to a branch of the origin. */
function propose(clone: Clone, branch: string, ...args: string[]): void {
  clone.git('switch', '--quiet', '--create', branch);
  const answer = clone.run(
    'add',
    '--registry',
    clone.registry,
    '--decision',
    '2023-du-thao',
    '--phone',
    '0225',
    ...args,
  );
  if (answer.status !== 0) throw new Error(answer.stderr);
  clone.commit(branch);
  clone.git('push', '--quiet', 'origin', branch);
}

test('two branches that grant different codes under the same department merge, and so do edits beside them', () => {
  const [an, binh] = twoClones('kho sổ/registry');
  propose(an, 'an', '--code', 'H24.12.05', '--name', 'Phòng Dữ liệu');
  propose(binh, 'binh', '--code', 'H24.12.06', '--name', 'Phòng Hạ tầng');
  binh.edit(AGENCY, 'phone: 0225 000 1204', 'phone: 0225 000 9999');
  binh.commit('Sửa điện thoại');
  binh.git('fetch', '--quiet');
  binh.git('merge', '--quiet', '--no-edit', 'origin/an');
  expect(binh.read(AGENCY)).not.toContain('<<<<<<<');
  expect(binh.read(AGENCY).match(/^- code: .*$/gm)).toHaveLength(7);
  expect(binh.run('validate', '--registry', binh.registry).status).toBe(0);
});

test('the same code granted on both branches is a conflict with a message that names the way out', () => {
  const [an, binh] = twoClones();
  propose(an, 'an', '--parent', 'H24.12', '--name', 'Phòng Dữ liệu');
  propose(binh, 'binh', '--parent', 'H24.12', '--name', 'Phòng Hạ tầng');
  binh.git('fetch', '--quiet');
  const merge = binh.tryGit('merge', 'origin/an');
  expect(merge.status).not.toBe(0);
  expect(merge.stderr + merge.stdout).toContain('madinhdanh renumber');
  const text = binh.read(AGENCY);
  expect(text.match(/^<<<<<<< /gm)).toHaveLength(1);
  expect(text.slice(text.indexOf('<<<<<<<'), text.indexOf('>>>>>>>')).match(/^- code: .*$/gm)).toEqual([
    '- code: H24.12.05',
    '- code: H24.12.05',
  ]);
  const validate = binh.run('validate');
  expect(validate.status).toBe(1);
  expect(validate.stdout).toContain('git-conflict');
});

test('a program that is gone leaves the merge to git', () => {
  const clone = newRepository();
  install(clone);
  clone.commit('Cài móc');
  const driver = clone.git('config', 'merge.madinhdanh.driver');
  clone.git('config', 'merge.madinhdanh.driver', driver.replaceAll('bin/madinhdanh.js', 'bin/khong-con.js'));
  for (const [branch, phone] of [
    ['a', '0225 111 1111'],
    ['b', '0225 222 2222'],
  ] as const) {
    clone.git('switch', '--quiet', '--create', branch, 'main');
    clone.edit(AGENCY, 'phone: 0225 000 1204', `phone: ${phone}`);
    clone.git('commit', '--quiet', '--no-verify', '--all', '--message', branch);
  }
  expect(clone.tryGit('merge', 'a').status).toBe(1);
  expect(clone.read(AGENCY)).toMatch(/<<<<<<< [\s\S]*0225 222 2222[\s\S]*=======[\s\S]*0225 111 1111[\s\S]*>>>>>>> /);
});
