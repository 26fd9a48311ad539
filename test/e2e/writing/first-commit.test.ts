import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { git, IDENTITY } from '../../support/git.js';
import { mustRun } from '../../support/process.js';

const init = (folder: string, ...args: string[]) => run(folder, ['init', 'H24', ...args], { env: IDENTITY });
const committed = (folder: string): string[] => git(folder, 'ls-tree', '-r', '--name-only', 'HEAD').split('\n');
const sh = (folder: string, command: string): void => {
  mustRun('sh', ['-ec', command], { cwd: folder, env: environment({ env: IDENTITY }) });
};
const OWN = ['registry/decisions/2020-20-qd-ttg.yaml', 'registry/registry.yaml', 'registry/units/H24.yaml'];

describe('a registry that is begun', () => {
  it.each([
    ['registry', []],
    ['so của tỉnh', ['--registry', 'so của tỉnh']],
    ['a/b/so', ['--registry', 'a/b/so']],
  ])('outside git is told what is lost, and begun with git by the very line that it is told: %s', (name, args) => {
    const folder = newFolder();
    const { status, stderr } = init(folder, ...args);
    expect(status).toBe(0);
    expect(stderr).toContain('mã đã cấp bị sửa hay bị mất sẽ không ai thấy');
    sh(folder, /^Tạo kho git: (.+)$/m.exec(stderr)?.[1] ?? 'false');
    expect(git(dirname(join(folder, name)), 'status', '--porcelain')).toBe('');
    expect(run(folder, ['validate', ...args]).status).toBe(0);
  });

  it('in git is told how it is committed, by a line that does so', () => {
    const folder = newFolder();
    git(folder, 'init', '--quiet');
    const { stderr } = init(folder);
    expect(stderr).not.toContain('chưa có git');
    sh(folder, /^Tiếp theo: (git .+)$/m.exec(stderr)?.[1] ?? 'false');
    expect(committed(folder)).toEqual(expect.arrayContaining(OWN));
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  it('--commit commits it with what belongs to it, and nothing else that is staged', () => {
    const folder = newFolder();
    git(folder, 'init', '--quiet');
    writeFileSync(join(folder, 'cua-toi.txt'), 'x');
    git(folder, 'add', 'cua-toi.txt');
    const { status, stderr } = init(folder, '--commit', '--with-ci', 'github');
    expect([status, stderr]).toEqual([0, expect.stringContaining('Đã tạo commit')]);
    expect(stderr).not.toContain('git add');
    expect(committed(folder)).toEqual(
      expect.arrayContaining([...OWN, 'schemas/agency.schema.json', '.github/workflows/madinhdanh.yml']),
    );
    expect(committed(folder)).not.toContain('cua-toi.txt');
    expect(git(folder, 'status', '--porcelain')).toBe('A  cua-toi.txt');
    expect(git(folder, 'log', '-1', '--format=%s')).toBe(
      'Lập sổ đăng ký mã định danh H24 – Ủy ban nhân dân thành phố Hải Phòng',
    );
    expect(run(folder, ['validate', '--rev', 'HEAD']).status).toBe(0);
  });

  it('--commit outside git is refused before anything is written', () => {
    const folder = newFolder();
    for (const args of [[], ['--registry', 'a/b/so']]) {
      const { status, stderr } = init(folder, '--commit', ...args);
      expect([status, stderr]).toEqual([3, expect.stringContaining('không nằm trong kho git')]);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that is only looked at says nothing of git, and commits nothing', () => {
    const folder = newFolder();
    git(folder, 'init', '--quiet');
    const { status, stderr } = init(folder, '--commit', '--dry-run');
    expect(status).toBe(0);
    expect(stderr).not.toMatch(/git|commit/);
    expect(existsSync(join(folder, 'registry'))).toBe(false);
  });
});
