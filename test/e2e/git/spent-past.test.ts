import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Clone, cloneOf, newOrigin, newRepository } from '../../support/git.js';
import type { Answer } from '../../support/process.js';
import { put } from '../../support/registry-folder.js';

const CODE = 'H24.50';
const FILE = `units/H24/${CODE}.yaml`;
const DECISION = '2022-100-qd-ubnd';
const UNIT = `- code: ${CODE}\n  name: Sở Cũ\n  granted: {decision: ${DECISION}}\n`;

function grant(clone: Clone, code = CODE): Answer {
  return clone.run('--registry', clone.registry, 'add', '--code', code, '--name', 'Sở Mới', '--decision', DECISION);
}

function expectSpent(clone: Clone): void {
  const { status, stderr } = grant(clone);
  expect([status, stderr]).toEqual([1, expect.stringContaining('lịch sử git')]);
}

function remove(clone: Clone, file = FILE): void {
  rmSync(clone.path(clone.registry, file), { force: true });
}

/** A repository whose history alone knows the text. */
function withHistory(text: string, file = FILE): Clone {
  const clone = newRepository();
  clone.write(file, text);
  clone.commit('Cấp');
  remove(clone, file);
  clone.commit('Bỏ');
  return clone;
}

function moved(clone: Clone, to: string): Clone {
  mkdirSync(dirname(clone.path(to)), { recursive: true });
  renameSync(clone.path(clone.registry), clone.path(to));
  return Object.assign(Object.create(Object.getPrototypeOf(clone)), { folder: clone.folder, registry: to });
}

describe('however the code was written', () => {
  test.each([
    ['folded', `- code: >-\n    ${CODE}\n  name: Sở Cũ\n`],
    ['literal', `- code: |\n    ${CODE}\n  name: Sở Cũ\n`],
    ['on the next line', `- code:\n    ${CODE}\n  name: Sở Cũ\n`],
    ['behind a question mark', `- ? code\n  : ${CODE}\n  name: Sở Cũ\n`],
    ['with an escape', `- code: "H24\\x2e50"\n  name: Sở Cũ\n`],
    ['with a long escape', `- code: "\\u0048\\U0000003224.50"\n  name: Sở Cũ\n`.replace('\\U0000003224', '24')],
    ['over two lines', `- code: "H24\\\n    .50"\n  name: Sở Cũ\n`],
    ['with an escaped key', `- "c\\x6fde": ${CODE}\n  name: Sở Cũ\n`],
    ['behind an alias', `- note: &a ${CODE}\n  code: *a\n  name: Sở Cũ\n`],
    ['behind a merge key', `- &a {code: ${CODE}}\n- <<: *a\n  name: Sở Cũ\n`],
    ['in a file that is no YAML', `- code: ${CODE}\n  name: [\n`],
    ['in a file in conflict', `<<<<<<< a\n${UNIT}=======\n>>>>>>> b\n`],
    ['escaped in a file that is no YAML', `- code: "H24\\x2e50"\n  name: [\n`],
    ['in a file too deep to read', `- code: ${CODE}\n  name: ${'['.repeat(200)}\n`],
    ['after a mark of byte order', `\ufeff${UNIT}`],
  ])('%s', (_, text) => {
    expectSpent(withHistory(text));
  });

  test('in a text of another encoding', () => {
    const clone = newRepository();
    put(clone.path('registry'), FILE, Buffer.from(UNIT, 'utf16le'));
    clone.commit('Cấp');
    remove(clone);
    clone.commit('Bỏ');
    expectSpent(clone);
  });

  test.each([['units/H24.50.yml'], ['units/H24/H24.50'], ['units/a/b/c/tệp "cũ".txt'], ['units/H24/.H24.50.yaml']])(
    'whatever its file was called: %s',
    (file) => {
      expectSpent(withHistory(UNIT, file));
    },
  );

  test('but a code that is only spoken of may be granted', () => {
    expect(grant(withHistory(`- code: H24.51\n  name: Sở Cũ\n  note: thay cho ${CODE}\n# ${CODE}\n`)).status).toBe(0);
  });
});

describe('wherever it stood', () => {
  test.each([['sổ/mã'], ['a/b/c']])('before the registry moved to %s', (to) => {
    const clone = moved(withHistory(UNIT), to);
    // moved, and not committed yet
    expectSpent(clone);
    clone.commit('Dời');
    expectSpent(clone);
    expect(grant(clone, 'H24.51').status).toBe(0);
  });

  test('also where another folder is made to look like a registry there', () => {
    const clone = newRepository();
    clone.write(FILE, UNIT);
    clone.commit('Cấp');
    remove(clone);
    const after = moved(clone, 'moi');
    after.commit('Dời');
    after.git('checkout', '-q', '-b', 'de-xuat');
    put(after.folder, 'registry/registry.yaml', 'format: 1\n');
    after.commit('Mồi');
    expectSpent(after);
  });

  test('while another registry in the repository has codes of its own', () => {
    const clone = newRepository();
    put(clone.folder, 'khac/registry.yaml', clone.read('registry.yaml'));
    put(clone.folder, `khac/${FILE}`, UNIT);
    clone.commit('Sổ khác');
    rmSync(clone.path('khac', FILE));
    clone.commit('Bỏ');
    expect(grant(clone)).toMatchObject({ status: 0, stderr: expect.not.stringContaining('lịch sử git') });
    const other: Clone = Object.assign(newRepository(), { folder: clone.folder, registry: 'khac' });
    other.write(`decisions/${DECISION}.yaml`, clone.read(`decisions/${DECISION}.yaml`));
    other.write('units/H24.yaml', clone.read('units/H24.yaml'));
    expectSpent(other);
  });

  test('in a folder units that is of no registry it does not count', () => {
    const clone = newRepository();
    put(clone.folder, 'du-an/units/a.yaml', UNIT);
    clone.commit('Khác');
    expect(grant(clone).status).toBe(0);
  });

  test.each([
    ['a link to a file', 'cu/H24.50.yaml', '../../../cu/H24.50.yaml', FILE],
    ['a link to a folder', 'cu/x/H24.50.yaml', '../../cu', 'units/H24x'],
    ['a link to all units', 'cu/H24/H24.50.yaml', '../cu', 'units'],
  ])('behind %s', (_, file, target, link) => {
    const clone = newRepository();
    put(clone.folder, file, UNIT);
    if (link === 'units') {
      renameSync(clone.path('registry/units/H24'), clone.path('cu/H24-that'));
      renameSync(clone.path('registry/units'), clone.path('units-that'));
    }
    symlinkSync(target, clone.path('registry', link));
    clone.commit('Liên kết');
    rmSync(clone.path('registry', link));
    if (link === 'units') {
      renameSync(clone.path('units-that'), clone.path('registry/units'));
      renameSync(clone.path('cu/H24-that'), clone.path('registry/units/H24'));
    }
    rmSync(clone.path('cu'), { recursive: true });
    clone.commit('Bỏ');
    expectSpent(clone);
  });

  test('behind a link that a link leads to', () => {
    const clone = newRepository();
    put(clone.folder, 'that/H24.50.yaml', UNIT);
    symlinkSync('that', clone.path('giua'));
    symlinkSync('../../../giua/H24.50.yaml', clone.path('registry', FILE));
    clone.commit('Liên kết');
    for (const path of ['that', 'giua', `registry/${FILE}`]) rmSync(clone.path(path), { recursive: true });
    clone.commit('Bỏ');
    // a path through a link is no path of git: the folder that it leads to is known by the link itself
    expectSpent(clone);
  });

  test('where it is staged alone', () => {
    const clone = newRepository();
    clone.write(FILE, UNIT);
    clone.git('add', '--all');
    remove(clone);
    expectSpent(clone);
    clone.git('add', '--all');
    expect(grant(clone).status).toBe(0);
  });

  test.each([
    ['cherry-pick', ['cherry-pick', 'nhanh']],
    ['rebase', ['rebase', '-q', 'main', 'nhanh']],
    ['revert', ['revert', '--no-edit', 'main~1']],
  ])('where a %s brings it in', (_, args) => {
    const clone = newRepository();
    clone.git('checkout', '-q', '-b', 'nhanh');
    clone.write(FILE, UNIT);
    put(clone.folder, 'ghi.txt', 'nhanh\n');
    clone.commit('Cấp');
    clone.git('checkout', '-q', 'main');
    put(clone.folder, 'ghi.txt', 'main\n');
    clone.commit('Ghi');
    put(clone.folder, 'ghi.txt', 'main hai\n');
    clone.commit('Ghi');
    if (args[0] === 'revert') {
      put(clone.folder, 'ghi.txt', 'nữa\n');
      clone.write(FILE, UNIT);
      clone.commit('Cấp');
      clone.git('checkout', '-q', '-b', 'khac', 'main~2');
    }
    clone.tryGit(...args);
    remove(clone);
    clone.git('rm', '-q', '--cached', '--ignore-unmatch', `registry/${FILE}`);
    expectSpent(clone);
  });

  test('on a local main beside that of the remote', () => {
    const clone = cloneOf(newOrigin());
    clone.write(FILE, UNIT);
    clone.commit('Cấp');
    clone.git('checkout', '-q', '-b', 'de-xuat', 'origin/main');
    expectSpent(clone);
  });

  test('in a text that a forged list of commits leaves out', () => {
    const clone = withHistory(UNIT);
    const other = newRepository();
    // the commits as somebody else would have them, without parents
    other.git('commit-graph', 'write', '--reachable');
    clone.git('commit-graph', 'write', '--reachable');
    expectSpent(clone);
  });
});

describe('a reserved code', () => {
  const RESERVED = `reserved:\n  - {code: ${CODE}, reason: dự phòng}\n`;

  function reserving(): Clone {
    const clone = newRepository();
    clone.write('registry.yaml', `${clone.read('registry.yaml')}${RESERVED}`);
    clone.commit('Dành riêng');
    return clone;
  }

  function release(clone: Clone): void {
    clone.write('registry.yaml', clone.read('registry.yaml').replace(RESERVED, ''));
  }

  function expectReserved(clone: Clone, at: string, code = CODE): void {
    const { status, stderr } = grant(clone, code);
    expect([status, stderr]).toEqual([1, expect.stringContaining(`ở ${at},`)]);
  }

  test('is not granted where the reservation is gone from the working tree alone', () => {
    const clone = reserving();
    release(clone);
    expectReserved(clone, 'HEAD');
    expectReserved(clone, 'HEAD', 'H24.50.01');
    const next = clone.run('add', '--parent', 'H24', '--name', 'Sở Kế tiếp', '--decision', DECISION);
    expect(next.status).toBe(0);
    clone.git('add', '--all');
    expectReserved(clone, 'HEAD');
    clone.commit('Thôi dành riêng');
    expect(grant(clone).status).toBe(0);
  });

  test('is not granted on a branch before the base branch gives it up', () => {
    const clone = reserving();
    clone.git('checkout', '-q', '-b', 'de-xuat');
    release(clone);
    clone.commit('Thôi dành riêng');
    expectReserved(clone, 'main');
    clone.git('branch', '-q', '-f', 'main');
    expect(grant(clone).status).toBe(0);
  });

  test('is not granted after the folder was moved and the reservation taken out, uncommitted', () => {
    const clone = moved(reserving(), 'moi');
    release(clone);
    expectReserved(clone, 'HEAD');
  });

  test('is not granted where the settings at HEAD cannot be read', () => {
    const clone = reserving();
    clone.write('registry.yaml', `${clone.read('registry.yaml')}x: [\n`);
    clone.commit('Hỏng');
    clone.write('registry.yaml', clone.read('registry.yaml').replace('x: [\n', ''));
    release(clone);
    expectReserved(clone, 'HEAD');
  });
});
