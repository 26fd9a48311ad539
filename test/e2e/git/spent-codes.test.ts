import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Clone, newRepository } from '../../support/git.js';
import type { Answer } from '../../support/process.js';
import { put, snapshot } from '../../support/registry-folder.js';

const CODE = 'H24.50';
const FILE = `units/H24/${CODE}.yaml`;
const DECISION = '2022-100-qd-ubnd';
const UNIT = `- code: ${CODE}\n  name: Sở Cũ\n  granted: {decision: ${DECISION}}\n`;

function grant(clone: Clone, code = CODE): Answer {
  return clone.run('add', '--code', code, '--name', 'Sở Mới', '--decision', DECISION);
}

function expectSpent(clone: Clone): void {
  const before = snapshot(clone.folder);
  const { status, stdout, stderr } = grant(clone);
  expect([status, stdout, stderr]).toEqual([1, '', expect.stringContaining('lịch sử git')]);
  expect(snapshot(clone.folder)).toEqual(before);
}

function remove(clone: Clone): void {
  rmSync(clone.path('registry', FILE));
}

/** A repository whose history alone knows the code. */
function withHistory(text = UNIT): Clone {
  const clone = newRepository();
  clone.write(FILE, text);
  clone.commit('Cấp');
  remove(clone);
  clone.commit('Bỏ');
  return clone;
}

/** A repository on a branch of its own, where main alone has the code. */
function besideMain(): Clone {
  const clone = newRepository();
  clone.git('branch', 'de-xuat');
  clone.write(FILE, UNIT);
  clone.commit('Cấp trên main');
  clone.git('checkout', '-q', 'de-xuat');
  return clone;
}

describe('a code that git knows is never granted again', () => {
  test('nor is one refused that it does not know', () => {
    for (const clone of [withHistory(), besideMain(), withHistory(`# - code: H24.51\n${UNIT}`)]) {
      expect(grant(clone, 'H24.51').status).toBe(0);
    }
  });

  test.each([
    ['color.ui', 'always'],
    ['color.grep', 'always'],
    ['color.diff', 'always'],
    ['grep.lineNumber', 'true'],
    ['grep.column', 'true'],
    ['log.diffMerges', 'combined'],
    ['log.diffMerges', 'off'],
    ['log.follow', 'true'],
    ['log.showRoot', 'false'],
    ['core.bigFileThreshold', '1'],
    ['diff.noPrefix', 'true'],
    ['diff.relative', 'true'],
    ['diff.external', 'true'],
  ])('whatever is configured: %s=%s', (key, value) => {
    for (const clone of [withHistory(), besideMain()]) {
      clone.git('config', key, value);
      expectSpent(clone);
    }
  });

  test.each([['binary'], ['-diff'], ['diff=rieng']])('whatever git is told of the files: %s', (attribute) => {
    for (const clone of [withHistory(), besideMain()]) {
      clone.git('config', 'diff.rieng.binary', 'true');
      clone.git('config', 'diff.rieng.textconv', 'true');
      put(clone.folder, '.git/info/attributes', `*.yaml ${attribute}\n`);
      expectSpent(clone);
    }
  });

  test.each([
    ['another key first', `- name: Sở Cũ\n  code: ${CODE}\n`],
    ['flow style', `- {code: ${CODE}, name: Sở Cũ}\n`],
    ['flow style, another key first', `- {name: Sở Cũ, code: ${CODE}}\n`],
    ['all on one line', `[{code: H24.52}, {name: Sở Cũ, code: ${CODE}}]\n`],
    ['quotes', `- "code": '${CODE}'\n  name: Sở Cũ\n`],
    ['JSON', `[{"name":"Sở Cũ","code":"${CODE}"}]\n`],
    ['a tag', `- code : !!str ${CODE} # từ năm 2022\n  name: Sở Cũ\n`],
    ['an item on a line of its own', `-\n  code:   "${CODE}"\n  name: Sở Cũ\n`],
    ['lines of Windows', UNIT.replaceAll('\n', '\r\n')],
  ])('however it was written: %s', (_, text) => {
    expectSpent(withHistory(text));
  });

  test.each(['true', 'false'])('with git replace, core.useReplaceRefs=%s', (use) => {
    const clone = withHistory();
    clone.git('config', 'core.useReplaceRefs', use);
    clone.git('replace', 'HEAD~1', 'HEAD~2');
    expectSpent(clone);
  });

  test('with git replace, where the history before is joined on by it', () => {
    const clone = withHistory();
    const old = clone.git('rev-parse', 'HEAD');
    clone.git('checkout', '-q', '--orphan', 'moi');
    const first = clone.commit('Kho mới');
    clone.git('branch', '-q', '-D', 'main');
    expect(clone.run('add', '--code', CODE, '--name', 'X', '--decision', DECISION, '--dry-run').status).toBe(0);
    clone.git('replace', '--graft', first, old);
    expectSpent(clone);
  });

  test('with grafts', () => {
    const clone = withHistory();
    put(clone.folder, '.git/info/grafts', `${clone.git('rev-parse', 'HEAD')}\n`);
    expectSpent(clone);
  });

  test('where its file is missing in the working tree alone', () => {
    const clone = newRepository();
    clone.git('checkout', '-q', '-b', 'de-xuat');
    clone.write(FILE, UNIT);
    clone.commit('Cấp');
    remove(clone);
    expectSpent(clone);
  });

  test.each([[['nhanh']], [['khac', 'nhanh']]])('where a branch has it that is being merged: %j', (branches) => {
    const clone = newRepository();
    for (const branch of new Set(['khac', ...branches])) {
      clone.git('checkout', '-q', '-b', branch, 'main');
      clone.write(branch === 'nhanh' ? FILE : 'ghi-chu.txt', UNIT);
      clone.commit('Cấp');
    }
    clone.git('checkout', '-q', '-b', 'de-xuat', 'main');
    clone.write('ghi.txt', 'x');
    clone.commit('Khác');
    clone.git('merge', '-q', '--no-commit', '--no-ff', ...branches);
    remove(clone);
    expectSpent(clone);
  });

  test('where the branch has no commit yet, beside a main that has it', () => {
    const clone = besideMain();
    clone.git('checkout', '-q', '--orphan', 'moi');
    expectSpent(clone);
  });

  test('where a tag has the name of the base branch', () => {
    const clone = besideMain();
    clone.git('tag', 'main', 'de-xuat');
    expectSpent(clone);
  });

  test('where its file became a symbolic link, and vanished', () => {
    const clone = newRepository();
    clone.write(FILE, UNIT);
    clone.commit('Cấp');
    remove(clone);
    symlinkSync('H24.12.yaml', clone.path('registry', FILE));
    clone.commit('Liên kết');
    remove(clone);
    clone.commit('Bỏ');
    expectSpent(clone);
  });

  test.each([
    [['-s', 'ours'], 'separate'],
    [['-s', 'ours'], 'combined'],
    [[], 'separate'],
    [[], 'combined'],
  ])('where a merge lost it: %j, log.diffMerges=%s', (strategy, shown) => {
    const clone = newRepository();
    clone.git('config', 'log.diffMerges', shown);
    clone.git('checkout', '-q', '-b', 'nhanh');
    clone.write(FILE, UNIT);
    clone.commit('Cấp');
    if (strategy.length === 0) {
      remove(clone);
      clone.commit('Bỏ');
    }
    clone.git('checkout', '-q', 'main');
    clone.git('merge', '-q', '--no-ff', '-m', 'Hợp nhất', ...strategy, 'nhanh');
    clone.git('branch', '-q', '-D', 'nhanh');
    expectSpent(clone);
  });

  test('where only a merge itself ever had it', () => {
    const clone = newRepository();
    clone.git('checkout', '-q', '-b', 'nhanh');
    clone.write('ghi.txt', 'x');
    clone.commit('Khác');
    clone.git('checkout', '-q', 'main');
    clone.git('merge', '-q', '--no-ff', '--no-commit', 'nhanh');
    clone.write(FILE, UNIT);
    clone.commit('Hợp nhất');
    remove(clone);
    clone.git('add', '--all');
    clone.git('commit', '-q', '--amend', '-m', 'Hợp nhất');
    clone.write(FILE, UNIT);
    clone.git('add', '--all');
    const tree = clone.git('write-tree');
    const merge = clone.git('commit-tree', '-m', 'Hợp nhất', '-p', 'HEAD^1', '-p', 'HEAD^2', tree);
    clone.git('reset', '-q', '--hard', merge);
    remove(clone);
    clone.commit('Bỏ');
    expectSpent(clone);
  });
});

describe('where git cannot say what it knows, nothing is granted', () => {
  function expectRefused(clone: Clone): void {
    const before = snapshot(clone.folder);
    const { status, stdout, stderr } = grant(clone);
    expect([status, stdout, stderr]).toEqual([3, '', expect.stringContaining('git không làm được')]);
    expect(snapshot(clone.folder)).toEqual(before);
    // nothing is granted, nothing is asked
    expect(clone.run('close', 'H24.12.02', '--decision', DECISION).status).toBe(0);
  }

  test('the commit of the base branch is missing', () => {
    const clone = besideMain();
    const tip = clone.git('rev-parse', 'main');
    rmSync(clone.path('.git/objects', tip.slice(0, 2), tip.slice(2)));
    expectRefused(clone);
  });

  test('a text of the base branch is missing', () => {
    const clone = besideMain();
    const blob = clone.git('rev-parse', `main:registry/${FILE}`);
    rmSync(clone.path('.git/objects', blob.slice(0, 2), blob.slice(2)));
    expectRefused(clone);
  });

  test.each([['main'], ['de-xuat']])('the file of a branch is empty: %s', (branch) => {
    const clone = besideMain();
    writeFileSync(clone.path('.git/refs/heads', branch), '');
    expectRefused(clone);
  });

  test('the repository is damaged', () => {
    const clone = withHistory();
    rmSync(clone.path('.git/HEAD'));
    expectRefused(clone);
  });

  test.each([
    ['file', (path: string) => writeFileSync(path, 'gitdir: /nowhere\n')],
    ['link', (path: string) => symlinkSync('/nowhere', path)],
  ])('the repository of a working tree is gone: %s', (_, leave) => {
    const clone = withHistory();
    rmSync(clone.path('.git'), { recursive: true });
    leave(clone.path('.git'));
    expectRefused(clone);
  });

  test('the registry is a link into a damaged one', () => {
    const clone = withHistory();
    rmSync(clone.path('.git/HEAD'));
    const outside = newRepository();
    rmSync(outside.path('.git'), { recursive: true });
    rmSync(outside.path('registry'), { recursive: true });
    symlinkSync(clone.path('registry'), outside.path('registry'));
    expect(grant(outside).status).toBe(3);
  });

  test('but where there is no repository there is no history', () => {
    const clone = withHistory();
    rmSync(clone.path('.git'), { recursive: true });
    mkdirSync(clone.path('git'));
    expect(grant(clone).status).toBe(0);
  });
});
