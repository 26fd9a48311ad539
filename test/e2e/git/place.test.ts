import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folders.js';
import { Clone, git, newRepository, registryOf } from '../../support/git.js';
import type { Answer } from '../../support/process.js';
import { FILES } from '../../support/registries/department.js';
import { put } from '../../support/registry-folder.js';

const DECISION = '2022-100-qd-ubnd';
const FILE = 'units/H24/H24.50.yaml';
const UNIT = `- code: H24.50\n  name: Sở Cũ\n  granted: {decision: ${DECISION}}\n`;

function grant(clone: Clone): Answer {
  return clone.run('add', '--code', 'H24.50', '--name', 'Sở Mới', '--decision', DECISION);
}

/** A repository whose history alone knows H24.50. */
function withHistory(): Clone {
  const clone = newRepository();
  clone.write(FILE, UNIT);
  clone.commit('Cấp');
  rmSync(clone.path('registry', FILE));
  clone.commit('Bỏ');
  return clone;
}

/** Another repository, without that history. */
function other(...args: string[]): string {
  const folder = newFolder('kho');
  git(folder, 'init', '--quiet', ...args);
  return folder;
}

function expectNested(clone: Clone): void {
  const { status, stderr } = clone.run('validate', '--since', 'HEAD');
  expect([status, stderr]).toEqual([3, expect.stringContaining('kho git khác')]);
  // stray files are refused by themselves
  expect(grant(clone).status).not.toBe(0);
}

describe('the repository of a registry is the one around it', () => {
  test('a .git inside the registry is refused', () => {
    const clone = withHistory();
    renameSync(`${other()}/.git`, clone.path('registry/.git'));
    expectNested(clone);
  });

  test('a .git inside the registry is refused also where everything of it is taken out of the index', () => {
    const clone = withHistory();
    clone.git('rm', '-r', '-q', '--cached', 'registry');
    renameSync(`${other()}/.git`, clone.path('registry/.git'));
    expectNested(clone);
  });

  test.each([['registry'], ['registry/units'], ['registry/units/H24'], ['registry/x/y']])(
    'a bare repository is refused in %s',
    (at) => {
      const clone = withHistory();
      const bare = other('--bare');
      mkdirSync(clone.path(at), { recursive: true });
      for (const part of ['HEAD', 'objects', 'refs', 'config']) renameSync(`${bare}/${part}`, clone.path(at, part));
      expectNested(clone);
    },
  );

  test('a bare repository between them is passed over', () => {
    const clone = new Clone(registryOf(FILES, 'du-lieu/registry'), 'du-lieu/registry');
    clone.write(FILE, UNIT);
    clone.commit('Cấp');
    rmSync(clone.path('du-lieu/registry', FILE));
    clone.commit('Bỏ');
    const bare = other('--bare');
    for (const part of ['HEAD', 'objects', 'refs', 'config'])
      renameSync(`${bare}/${part}`, clone.path('du-lieu', part));
    const args = ['--registry', 'du-lieu', 'add', '--code', 'H24.50', '--name', 'X', '--decision', DECISION];
    expect(clone.run(...args)).toMatchObject({ status: 1, stderr: expect.stringContaining('lịch sử git') });
  });

  test.each([
    ['core.bare', 'true'],
    ['core.worktree', '/'],
    ['core.worktree', '../../khong-co'],
  ])('whatever it says of itself: %s=%s', (key, value) => {
    const clone = withHistory();
    clone.git('config', key, value);
    expect(grant(clone)).toMatchObject({ status: 1, stderr: expect.stringContaining('lịch sử git') });
    expect(clone.run('validate', '--since', 'HEAD').status).toBe(0);
  });

  test('a registry may be the top of its own repository, a submodule, or lie in a folder kept elsewhere', () => {
    const folder = newFolder('registry');
    const own = new Clone(registryOf(FILES, '.', folder), '.');
    own.write(FILE, UNIT);
    own.commit('Cấp');
    rmSync(own.path(FILE));
    own.commit('Bỏ');
    expect(grant(own)).toMatchObject({ status: 1, stderr: expect.stringContaining('lịch sử git') });

    const above = newRepository('khac');
    above.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', folder, 'registry');
    above.commit('Mô-đun');
    expect(grant(new Clone(above.folder))).toMatchObject({ status: 1, stderr: expect.stringContaining('lịch sử git') });

    const home = new Clone(newFolder('nha'));
    git(home.folder, 'init', '--quiet');
    own.git('clone', '--quiet', folder, home.path('registry'));
    expect(grant(home)).toMatchObject({ status: 1, stderr: expect.stringContaining('lịch sử git') });
  });

  test('reached by a link it is that of the folder that the link leads to', () => {
    const clone = withHistory();
    const outside = new Clone(newFolder());
    git(outside.folder, 'init', '--quiet');
    symlinkSync(clone.path('registry'), outside.path('registry'));
    expect(grant(outside)).toMatchObject({ status: 1, stderr: expect.stringContaining('lịch sử git') });
  });

  test('what git says is one line, and not without end', () => {
    const clone = newRepository();
    put(clone.folder, '.git/config', `[${'x\n\u001b[31m'.repeat(500)}`);
    const { status, stderr } = grant(clone);
    expect([status, stderr.trim().split('\n').length]).toEqual([3, 1]);
    expect(stderr.length).toBeLessThan(400);
  });
});

describe('the index that counts', () => {
  test('is that of the repository, also where the environment names another', () => {
    const clone = newRepository();
    clone.edit('units/H24/H24.12.yaml', 'name: Thanh tra Sở', 'nam: Thanh tra Sở');
    clone.git('add', '--all');
    const elsewhere = `${newFolder()}/index`;
    expect(clone.runWith({ GIT_INDEX_FILE: elsewhere }, 'validate', '--staged').status).toBe(1);
  });

  test('is that which git makes for a hook, by a path from the top too', () => {
    const clone = newRepository();
    clone.edit('units/H24/H24.12.yaml', 'name: Thanh tra Sở', 'nam: Thanh tra Sở');
    put(clone.folder, '.git/index.lock', readFileSync(clone.path('.git/index')));
    for (const path of ['.git/index.lock', clone.path('.git/index.lock')]) {
      expect(clone.runWith({ GIT_INDEX_FILE: path }, 'validate', '--staged').status).toBe(0);
    }
    rmSync(clone.path('.git/index.lock'));
    clone.git('add', '--all');
    expect(clone.run('validate', '--staged').status).toBe(1);
    expect(existsSync(clone.path('.git/index.madinhdanh'))).toBe(false);
  });
});
