import { beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../support/cli.js';
import { newRegistry } from '../../support/registries/begun.js';
import { edit, put } from '../../support/registry-folder.js';

const BASIS = ['--decision', '100/QĐ-UBND'];
let folder: string;

beforeAll(() => {
  folder = newRegistry('H24');
  edit(folder, 'registry/registry.yaml', (text) => `${text}abbreviations:\n  SYT: Sở Y tế\n`);
  put(
    folder,
    'đầu.csv',
    [
      'Mã định danh,Tên cơ quan',
      'H24.01,Sở Thông tin và Truyền thông',
      'H24.02,Sở Y tế',
      'H24.03,Ủy ban nhân dân xã Cẩm Giang',
      'H24.04,Ủy ban nhân dân xã Cẩm Giàng',
      'H24.05,Ủy ban nhân dân xã Hòa Bình',
      '',
    ].join('\n'),
  );
  const { status, stderr } = call(folder, 'import', 'đầu.csv', ...BASIS);
  if (status !== 0) throw new Error(stderr);
});

describe('one name in two spellings', () => {
  it('is found by its abbreviations, the built-in ones and those of the registry', () => {
    expect(call(folder, 'search', 'UBND xã Hoà Bình').stdout).toBe('H24.05  Ủy ban nhân dân xã Hòa Bình\n');
    expect(call(folder, 'search', 'Sở TT&TT').stdout).toBe('H24.01  Sở Thông tin và Truyền thông\n');
    expect(call(folder, 'search', 'SYT').stdout).toBe('H24.02  Sở Y tế\n');
  });

  it('is no renaming, whatever the list writes', () => {
    put(folder, 'sau.csv', 'Mã định danh,Tên cơ quan\nH24.01,Sở TTTT\nH24.02,SYT\nH24.05,UBND xã Hoà Bình\n');
    const { status, stdout } = call(folder, 'import', 'sau.csv', ...BASIS, '--dry-run', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ granted: [], files: [] });
    const words = call(folder, 'import', 'sau.csv', ...BASIS, '--dry-run').stderr;
    expect(words.match(/import-name-spelling/g)).toHaveLength(3);
  });

  it('is the unit that is there, where a list has no code', () => {
    put(folder, 'không mã.csv', 'Tên cơ quan,Điện thoại\nUBND xã Hoà Bình,0225 000 0105\nSYT,0225 000 0102\n');
    const { stdout } = call(folder, 'import', 'không mã.csv', ...BASIS, '--parent', 'H24', '--dry-run', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ granted: [] });
    expect(JSON.parse(stdout).files).toHaveLength(2);
  });

  it('is spelling to check, and another tone is another name', () => {
    put(
      folder,
      'ban hành.csv',
      'Mã định danh,Tên cơ quan\nH24,Ủy ban nhân dân thành phố Hải Phòng\nH24.01,Sở TT&TT\nH24.02,SYT\n' +
        'H24.03,UBND xã Cẩm Giàng\nH24.04,UBND xã Cẩm Giàng\nH24.05,UBND xã Hoà Bình\n',
    );
    const { stdout } = call(folder, 'check', 'ban hành.csv', '--json');
    const found = JSON.parse(stdout).findings as { kind: string; code: string; field: string }[];
    expect(
      found
        .filter(({ field }) => field === 'name')
        .map(({ kind, code }) => `${code} ${kind}`)
        .sort(),
    ).toEqual(['H24.01 spelling', 'H24.02 spelling', 'H24.03 different', 'H24.04 spelling', 'H24.05 spelling']);
  });
});

describe('two units under one body', () => {
  it('are named where they bear one name, not where a tone differs', () => {
    expect(call(folder, 'validate', '--json').stdout).not.toContain('sibling-name');
    const added = call(folder, 'add', '--parent', 'H24', '--name', 'UBND xã Hoà Bình', ...BASIS);
    expect(added.status).toBe(0);
    const { findings } = JSON.parse(call(folder, 'validate', '--json').stdout);
    expect(findings.filter(({ rule }: { rule: string }) => rule === 'sibling-name')).toEqual([
      expect.objectContaining({ code: 'H24.06', args: expect.objectContaining({ other: 'H24.05' }) }),
    ]);
  });
});
