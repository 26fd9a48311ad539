import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';
import { book } from '../../support/tables.js';

interface Answer {
  granted: { code: string }[];
  closed: string[];
  problems: { rule: string; severity: string }[];
}

let folder: string;
beforeAll(() => {
  const offices = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `H26.2${n},Sở Số ${n}`);
  const units = ['H26.13,UBND xã Tân Hội', 'H26.15,UBND xã Đông Hội', ...offices];
  folder = newListedRegistry({ amended: '2025-06-10', units });
});

function imported(file: string): { granted: string[]; closed: string[]; errors: string[] } {
  const args = ['import', file, '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  const { granted, closed, problems } = jsonOf<Answer>(run(folder, args), 'import');
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  return { granted: granted.map(({ code }) => code), closed, errors };
}
function ofKey(key: string): ReturnType<typeof imported> {
  const unit = (MaDinhDanh: string, TenDonVi: string): object => ({ MaDinhDanh, TenDonVi });
  const text = JSON.stringify({
    units: [unit('H26.31', 'Sở Du lịch')],
    [key]: [unit('H26.15', 'UBND xã Đông Hội')],
  });
  put(folder, 'a.json', text);
  return imported('a.json');
}

describe('a key of JSON by whose name its units end', () => {
  it.each(['thuHoi', 'thu_hoi', 'giaiThe', 'dongMa', 'closed'])('closes them: %s', (key) => {
    expect(ofKey(key)).toEqual({ granted: ['H26.31'], closed: ['H26.15'], errors: [] });
  });

  it.each(['deleted', 'removed', 'daXoa', 'inactive'])('is asked about where it may be thrown out only: %s', (key) => {
    expect(ofKey(key).errors).toEqual(['import-sheet-aside']);
  });

  it.each(['level3', 'dongHoi', 'items', 'khac', 'xaPhuong'])('is nothing to ask about: %s', (key) => {
    expect(ofKey(key)).toEqual({ granted: ['H26.31'], closed: [], errors: [] });
  });
});

describe('a sheet of what is thrown out', () => {
  const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh'];
  const ofSheet = (name: string): string[] => {
    const sheets = [
      { name: 'Danh sách', rows: [HEAD, ['1', 'Sở Du lịch', 'H26.31']] },
      { name, rows: [HEAD, ['1', 'UBND xã Đông Hội', 'H26.15']] },
    ];
    writeFileSync(join(folder, 'a.xlsx'), book({ sheets }));
    return imported('a.xlsx').errors;
  };

  it.each(['Bỏ', 'Xóa', 'Đã xóa', 'Loại bỏ'])('is asked about though its rows are as in the registry: %s', (name) => {
    expect(ofSheet(name)).toEqual(['import-sheet-aside']);
  });

  it.each(['Tham khảo', 'Danh sách cũ', 'Bản lưu trữ'])('is not what is kept to look things up: %s', (name) => {
    expect(ofSheet(name)).toEqual([]);
  });
});

describe('a flag of another system that all rows share', () => {
  const told = (heading: string, value: string): string[] => {
    const rows = ['UBND xã Tân Hội;H26.13', 'UBND xã Đông Hội;H26.15'].map((row) => `${row};${value}`);
    put(folder, 'a.csv', [`Tên đơn vị;Mã định danh;${heading}`, ...rows].join('\n'));
    return imported('a.csv').errors;
  };

  it.each([
    ['TrangThai', '0'],
    ['isDeleted', 'true'],
    ['Kích hoạt', 'FALSE'],
  ])('is asked about where it says that none counts: %s = %s', (heading, value) => {
    expect(told(heading, value)).toEqual(['list-changes-unread']);
  });

  it.each([
    ['TrangThai', '1'],
    ['isDeleted', 'false'],
    ['Kích hoạt', 'TRUE'],
    ['Khóa', '0'],
    ['state', '0'],
  ])('says nothing where all do: %s = %s', (heading, value) => {
    expect(told(heading, value)).toEqual([]);
  });
});

describe('what a code and a name were meant to be', () => {
  it('is told for zeros that are lost before the last group, and read where a web page named the letters', () => {
    const sound = [1, 2, 3, 4, 5, 6].map((n) => `Phòng Số ${n},H26.13.0${n}`);
    const rows = [...sound, 'Phòng Hai,H26.4.01', 'Ph&ograve;ng &ETH;&agrave;o t&#7841;o,H26.13.07'];
    put(folder, 'a.csv', ['Tên đơn vị,Mã định danh', ...rows].join('\n'));
    const args = ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--no-color'];
    const { stdout, stderr } = run(folder, args);
    expect(stdout + stderr).toContain('Có lẽ là H26.04.01');
    expect(stdout + stderr).toContain('Phòng Đào tạo');
  });
});
