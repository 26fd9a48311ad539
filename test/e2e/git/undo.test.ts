import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { Clone, cloneOf, findingsOf, newOrigin, newRepository } from '../../support/git.js';
import { snapshot } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const SIGNED = '2023-10-qd-ubnd';
const DRAFT = '2023-du-thao';
const AGENCY = 'units/H24/H24.12.yaml';

function add(clone: Clone, name: string, ...more: string[]): Answer {
  return clone.run('add', '--parent', 'H24.12', '--name', name, '--decision', DRAFT, ...more);
}

/** A clone with a branch of its own. */
function branch(): Clone {
  const clone = cloneOf(newOrigin());
  clone.git('checkout', '--quiet', '-b', 'viec');
  return clone;
}

function count(clone: Clone): number {
  return Number(clone.git('rev-list', '--count', 'HEAD'));
}

/** No error of the guard, against the branch that the work is proposed to and against any commit of it. */
function expectLawful(clone: Clone, ...since: string[]): void {
  for (const ref of since) {
    const answer = clone.run('validate', '--since', ref, '--json');
    const errors = findingsOf(answer).filter((each) => (each as { severity?: string }).severity === 'error');
    expect(errors, ref).toEqual([]);
  }
}

describe('what is committed is taken back by one more commit', () => {
  test('a level-1 code that was added, as long as the base branch has not seen it', () => {
    const clone = branch();
    const before = snapshot(clone.folder);
    expect(clone.run('root', 'add', 'K24', '--commit').status).toBe(0);
    const undone = clone.run('undo', '--yes', '--lang', 'en');
    expect(undone).toMatchObject({ status: 0 });
    expect(snapshot(clone.folder)).toEqual(before);
    expectLawful(clone, 'origin/main');
    // held against the commit between, it is a code that vanished, and it is said so
    expect(undone.stderr).toContain(
      `${clone.git('rev-parse', 'HEAD~1').slice(0, 12)}, the level-1 code K24 will be one`,
    );
    const between = findingsOf(clone.run('validate', '--since', 'HEAD~1', '--json'));
    expect(between.map(({ rule }) => rule)).toContain('since-code-lost');
    expect(clone.run('root', 'add', 'K24', '--commit').status).toBe(0);
    expectLawful(clone, 'origin/main', 'HEAD~1');
    clone.git('push', '--quiet', 'origin', 'HEAD:main');
    clone.git('fetch', '--quiet');
    expect(clone.run('undo', '--yes').status).not.toBe(0);
    expect(clone.read('units/K24.yaml')).toContain('K24');
  });

  test('on a branch: the draft’s code is free again', () => {
    const clone = branch();
    const before = snapshot(clone.folder);
    expect(add(clone, 'Phòng Mới', '--commit').stdout).toContain('H24.12.05');
    const undone = jsonOf<{ commit: string; freed: string[]; reserved: string[]; commits: string[] }>(
      clone.run('undo', '--json'),
      'undo',
    );
    expect(undone).toMatchObject({ freed: ['H24.12.05'], reserved: [] });
    expect(undone.commits).toHaveLength(1);
    expect(undone.commit).toBe(clone.git('rev-parse', 'HEAD'));
    expect(count(clone)).toBe(3);
    expect(snapshot(clone.folder)).toEqual(before);
    expect(clone.git('status', '--short')).toBe('');
    expectLawful(clone, 'origin/main', 'HEAD~1', 'HEAD~2');
    expect(add(clone, 'Phòng Khác').stdout).toContain('H24.12.05  Phòng Khác');
    expect(clone.run('validate').status).toBe(0);
    clone.commit('cấp lại');
    expectLawful(clone, 'origin/main');
  });

  test('on the base branch itself: the code is reserved, with its reason', () => {
    const clone = newRepository();
    add(clone, 'Phòng Mới', '--commit');
    const undone = clone.run('undo');
    expect(undone.status, undone.stderr).toBe(0);
    expect(clone.read('registry.yaml')).toContain('H24.12.05');
    expect(clone.read('registry.yaml')).toContain(DRAFT);
    expect(clone.git('status', '--short')).toBe('');
    expectLawful(clone, 'HEAD~1', 'HEAD~2');
    expect(add(clone, 'Phòng Khác').stdout).toContain('H24.12.06  Phòng Khác');
    expect(clone.run('validate').status).toBe(0);
  });

  test('but not where that commit would take an edit of the settings along', () => {
    const clone = newRepository();
    add(clone, 'Phòng Mới', '--commit');
    clone.edit('registry.yaml', 'title: Sổ thử', 'title: Sổ đang sửa');
    const before = snapshot(clone.folder);
    const refused = clone.run('undo');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('registry.yaml');
    expect(snapshot(clone.folder)).toEqual(before);
    clone.commit('sửa tên sổ');
    expect(clone.run('undo').status).toBe(0);
    expect(clone.read('registry.yaml')).toContain('Sổ đang sửa');
  });

  test('what a draft did: its own making, renamings, closings', () => {
    const clone = branch();
    const before = snapshot(clone.folder);
    clone.run('decision', 'new', '--title', 'Mới', '--id', '2023-moi', '--commit');
    clone.run('close', 'H24.12.02', '--decision', '2023-moi', '--commit');
    clone.run('rename', 'H24.12.01', '--name', 'Văn phòng của Sở', '--decision', '2023-moi', '--commit');
    expect(count(clone)).toBe(4);
    const undone = clone.run('undo', '3');
    expect(undone.status, undone.stderr).toBe(0);
    expect(snapshot(clone.folder)).toEqual(before);
    expectLawful(clone, 'origin/main', 'HEAD~1');
  });

  test('also what was committed by hand, and several at once', () => {
    const clone = branch();
    const before = snapshot(clone.folder);
    add(clone, 'Phòng A');
    clone.commit('A');
    add(clone, 'Phòng B', '--commit');
    clone.run('update', 'H24.13', '--phone', '0225 000 9999');
    expect(clone.run('undo', '3').status).toBe(0);
    expect(snapshot(clone.folder)).toEqual(before);
    expect(clone.git('status', '--short')).toBe('');
    expect(count(clone)).toBe(4);
    expectLawful(clone, 'origin/main', 'HEAD~1');
  });

  test('and nothing else is committed with it', () => {
    const clone = branch();
    add(clone, 'Phòng A', '--commit');
    clone.edit('units/H24/H24.13.yaml', '0013', '0014');
    clone.git('add', '--all');
    expect(clone.run('undo').status).toBe(0);
    expect(clone.git('diff', '--cached', '--name-only')).toBe('registry/units/H24/H24.13.yaml');
  });

  test('what was staged is staged no more', () => {
    const clone = branch();
    add(clone, 'Phòng A');
    clone.run('decision', 'new', '--title', 'Mới', '--id', '2023-moi');
    clone.git('add', '--all');
    expect(clone.run('undo', '2').status).toBe(0);
    expect(clone.git('status', '--short')).toBe('');
    expect(add(clone, 'Phòng B').stdout).toContain('H24.12.05');
  });
});

describe('what is signed, or others have seen, stays', () => {
  const signed: readonly [string, string[]][] = [
    ['a grant', ['add', '--parent', 'H24.12', '--name', 'Phòng Mới', '--decision', SIGNED]],
    ['a renaming', ['rename', 'H24.12.01', '--name', 'Văn phòng của Sở', '--decision', SIGNED]],
    ['a closing', ['close', 'H24.12.02', '--decision', SIGNED]],
    ['an issue', ['decision', 'issue', DRAFT, '--number', '15/QĐ-UBND', '--signed', '2023-05-22']],
  ];
  test.each(signed)('%s that is committed', (_, args) => {
    const clone = branch();
    expect(clone.run(...args, '--commit').status).toBe(0);
    const before = snapshot(clone.folder);
    const refused = clone.run('undo');
    expect(refused.status, refused.stdout).toBe(1);
    expect(refused.stderr).toContain('madinhdanh annul');
    expect(snapshot(clone.folder)).toEqual(before);
    expect(count(clone)).toBe(2);
    // the next one, which is no more than contact data, is taken back all the same
    clone.run('update', 'H24.13', '--phone', '0225 000 9999', '--commit');
    expect(clone.run('undo').status).toBe(0);
    expect(clone.run('undo').status).toBe(1);
  });

  test.each(signed)('%s that is not committed yet is taken back', (_, args) => {
    const clone = branch();
    const before = snapshot(clone.folder);
    expect(clone.run(...args).status).toBe(0);
    expect(clone.run('undo').status).toBe(0);
    expect(snapshot(clone.folder)).toEqual(before);
    expect(clone.git('status', '--short')).toBe('');
  });

  test('what was pushed, or tagged', () => {
    const clone = branch();
    add(clone, 'Phòng A', '--commit');
    clone.git('push', '--quiet', 'origin', 'viec');
    const refused = clone.run('undo');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('origin/viec');
    // the same in a commit that was made anew since
    clone.git('commit', '--quiet', '--amend', '--message', 'Khác');
    expect(clone.run('undo').stderr).toContain('origin/viec');
    add(clone, 'Phòng B', '--commit');
    clone.git('tag', 'v1');
    expect(clone.run('undo').stderr).toContain('v1');
    clone.git('tag', '--delete', 'v1');
    expect(clone.run('undo').status).toBe(0);
    expect(clone.read(AGENCY)).toContain('Phòng A');
  });
});

describe('a repository that went elsewhere', () => {
  test('another branch, a reset', () => {
    const clone = branch();
    add(clone, 'Phòng A', '--commit');
    clone.git('checkout', '--quiet', 'main');
    const before = snapshot(clone.folder);
    expect(clone.run('undo').status).toBe(1);
    expect(snapshot(clone.folder)).toEqual(before);
    clone.git('checkout', '--quiet', 'viec');
    clone.git('reset', '--quiet', '--hard', 'HEAD~1');
    expect(clone.run('undo').status).toBe(1);
    expect(clone.git('status', '--short')).toBe('');
  });

  test('a merge in between: only where it left those files alone', () => {
    const clone = branch();
    add(clone, 'Phòng A', '--commit');
    clone.git('checkout', '--quiet', '-b', 'khac', 'origin/main');
    clone.edit('units/H24/H24.13.yaml', '0013', '0014');
    clone.commit('khác');
    clone.git('checkout', '--quiet', 'viec');
    clone.git('merge', '--quiet', '--no-edit', 'khac');
    expect(clone.run('undo').status).toBe(0);
    expect(clone.read('units/H24/H24.13.yaml')).toContain('0014');
    expect(clone.read(AGENCY)).not.toContain('Phòng A');
    add(clone, 'Phòng B', '--commit');
    clone.git('checkout', '--quiet', '-b', 'nua', 'khac');
    clone.edit(AGENCY, '0225 000 1201', '0225 000 1299');
    clone.commit('nữa');
    clone.git('checkout', '--quiet', 'viec');
    clone.git('merge', '--quiet', '--no-edit', 'nua');
    const before = snapshot(clone.folder);
    const refused = clone.run('undo');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(AGENCY);
    expect(snapshot(clone.folder)).toEqual(before);
  });

  test('in the middle of a merge nothing committed is taken back', () => {
    const clone = branch();
    add(clone, 'Phòng A', '--commit');
    clone.git('checkout', '--quiet', '-b', 'khac', 'origin/main');
    clone.edit('units/H24/H24.13.yaml', '0013', '0014');
    clone.commit('khác');
    clone.git('checkout', '--quiet', 'viec');
    clone.git('merge', '--quiet', '--no-commit', '--no-ff', 'khac');
    expect(clone.run('undo').status).toBe(1);
    expect(clone.read(AGENCY)).toContain('Phòng A');
    clone.git('merge', '--abort');
    expect(clone.run('undo').status).toBe(0);
  });

  test('each working tree takes back its own', () => {
    const clone = branch();
    const other = new Clone(newFolder('cay khac'));
    clone.git('worktree', 'add', '--quiet', '-b', 'hai', other.folder);
    add(clone, 'Phòng A');
    expect(other.run('undo').status).toBe(1);
    add(other, 'Phòng B');
    expect(other.run('undo').stdout).toContain('Phòng B');
    expect(clone.read(AGENCY)).toContain('Phòng A');
    expect(clone.run('undo').status).toBe(0);
  });
});

test('a renumbering in the middle of a merge: the conflict is back', () => {
  const clone = branch();
  add(clone, 'Phòng của nhánh', '--commit');
  clone.git('checkout', '--quiet', '-b', 'khac', 'origin/main');
  add(clone, 'Phòng của bên kia', '--commit');
  clone.git('push', '--quiet', 'origin', 'khac:main');
  clone.git('fetch', '--quiet');
  clone.git('checkout', '--quiet', 'viec');
  expect(clone.tryGit('merge', 'origin/main').status).not.toBe(0);
  const before = snapshot(clone.folder);
  const index = clone.git('ls-files', '--stage');
  const done = clone.run('renumber');
  expect(done.status, done.stderr).toBe(0);
  expect(snapshot(clone.folder)).not.toEqual(before);
  const undone = clone.run('undo');
  expect(undone.status, undone.stderr).toBe(0);
  expect(snapshot(clone.folder)).toEqual(before);
  expect(clone.git('ls-files', '--stage')).toBe(index);
  expect(clone.run('renumber').status).toBe(0);
  clone.git('commit', '--quiet', '--no-edit');
  expect(clone.run('undo').status).toBe(1);
});

test('before the first commit', () => {
  const clone = newRepository();
  clone.git('update-ref', '-d', 'HEAD');
  const before = snapshot(clone.folder);
  add(clone, 'Phòng A');
  expect(clone.run('undo').status).toBe(0);
  expect(snapshot(clone.folder)).toEqual(before);
  expect(existsSync(join(clone.folder, '.git/madinhdanh'))).toBe(true);
});
