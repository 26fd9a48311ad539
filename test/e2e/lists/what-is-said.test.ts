import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { listFile, OFFICE_FORMATS } from '../../support/list-files.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; message: string; hint?: string }[];
  account: { units: number; leftOut: { reason: string; count: number }[] };
}

let folder: string;
beforeAll(() => {
  folder = newFolder();
  const base = [
    'Mã,Tên',
    'H26.01,Sở Y tế',
    'H26.01.01,Phòng Tổ chức',
    'H26.02,Sở Nội vụ',
    'H26.02.01,Phòng Tổ chức',
    'H26.02.02,Chi cục Lưu trữ',
    'H26.03,Sở Tài chính',
  ];
  writeFileSync(join(folder, 'base.csv'), base.join('\n'));
  for (const args of [
    ['init', 'H26', '--groups', '2,2,3'],
    ['decision', 'new', '--title', 'A', '--number', '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full'],
    ['decision', 'new', '--title', 'B', '--number', '200/QĐ-UBND', '--signed', '2022-02-10', '--kind', 'amendment'],
    ['import', 'base.csv', '--decision', '100/QĐ-UBND', '--yes'],
  ]) {
    const answer = call(folder, ...args);
    if (answer.status !== 0) throw new Error(answer.stderr + answer.stdout);
  }
});

const BASIS = ['--decision', '200/QĐ-UBND'];

function answered(name: string, bytes: string | Uint8Array, ...more: string[]): Answer {
  writeFileSync(join(folder, name), bytes);
  return jsonOf<Answer>(run(folder, ['import', name, ...BASIS, '--dry-run', '--json', ...more]), 'import');
}

const told = ({ problems }: Answer): string[] => problems.map(({ rule, severity }) => `${severity} ${rule}`);
const codes = ({ granted }: Answer): string[] => granted.map(({ code }) => code);
const csv = (...lines: string[]): string => lines.join('\n');

describe.each(OFFICE_FORMATS)('what is nothing to speak of in %s', (format) => {
  const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh', 'Đơn vị cũ', 'Email'];

  it.each(['Lũy kế', 'Cộng dồn', 'Tổng lũy kế', 'Mang sang', 'Số lượng'])('a total: %s', (label) => {
    const rows = [HEAD, ['1', 'Sở A', 'H26.11', '', ''], ['', label, '4', '', '']];
    const answer = answered(`a.${format}`, listFile(rows, format));
    expect(told(answer)).toEqual([]);
    expect(answer.account.leftOut).toContainEqual(expect.objectContaining({ reason: 'total', count: 1 }));
  });

  it('words that there is none', () => {
    const rows = [
      HEAD,
      ['1', 'Sở A', 'H26.11', 'không', 'Không có'],
      ['2', 'Sở B', 'H26.12', 'Không có', 'chưa có'],
      ['3', 'Sở C', 'H26.13', '(không)', ''],
    ];
    const answer = answered(`a.${format}`, listFile(rows, format));
    expect(told(answer)).toEqual([]);
    expect(codes(answer)).toEqual(['H26.11', 'H26.12', 'H26.13']);
  });
});

describe('headings of two rows in Markdown', () => {
  it.each([
    ['below the line', ['| TT | Tên | Mã định danh | | Ghi chú |', '|---|---|---|---|---|', '| | | Cũ | Mới | |']],
    ['above it', ['| TT | Tên | Mã định danh | | Ghi chú |', '| | | Cũ | Mới | |', '|---|---|---|---|---|']],
  ])('are read: %s', (_, headings) => {
    const answer = answered('a.md', csv(...headings, '| 1 | Chi cục Lưu trữ | H26.02.02 | H26.03.05 | |'));
    expect(told(answer)).toEqual([]);
    expect(codes(answer)).toEqual(['H26.03.05']);
  });

  it('are read where the band is written over each of its columns', () => {
    const answer = answered(
      'a.md',
      csv(
        '| TT | Trước khi sắp xếp | Trước khi sắp xếp | Sau khi sắp xếp | Sau khi sắp xếp |',
        '|---|---|---|---|---|',
        '| | Tên đơn vị | Mã | Tên đơn vị | Mã |',
        '| 1 | Chi cục Lưu trữ | H26.02.02 | Chi cục Lưu trữ | H26.03.05 |',
      ),
    );
    expect(told(answer)).toEqual([]);
    expect(codes(answer)).toEqual(['H26.03.05']);
  });
});

describe('a name that several bodies bear', () => {
  const both = /H26\.01\.01 \(Sở Y tế\).*H26\.02\.01 \(Sở Nội vụ\)/;

  it.each([
    ['is asked for', 'Loại thay đổi,Tên\nGiải thể,Phòng Tổ chức\n'],
    ['is not that of the code', 'Loại thay đổi,Mã,Tên\nGiải thể,H26.02.02,Phòng Tổ chức\n'],
    ['is looked for beside an unknown code', 'Loại thay đổi,Mã,Tên\nGiải thể,H26.02.77,Phòng Tổ chức\n'],
    ['takes over', 'Loại thay đổi,Mã,Đơn vị tiếp nhận\nSáp nhập,H26.02.02,Phòng Tổ chức\n'],
    ['stands above', 'Tên,Cấp trên\nTổ 1,Phòng Tổ chức\n'],
    ['is sought where it is not', 'Loại thay đổi,Tên,Cấp trên\nGiải thể,Phòng Tổ chức,Sở Tài chính\n'],
  ])('is answered with all of them, and the bodies above: %s', (_, text) => {
    const { problems } = answered('a.csv', text);
    expect(problems.map(({ message, hint }) => `${message} ${hint}`).join('\n')).toMatch(both);
  });
});

describe('--parent', () => {
  it('says what to do where the body is closed or unknown', () => {
    const merged = newFolder();
    for (const args of [
      ['init', 'H26', '--groups', '2,2,3'],
      ['decision', 'new', '--title', 'A', '--number', '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full'],
      ['import', join(folder, 'base.csv'), '--decision', '100/QĐ-UBND', '--yes'],
      ['decision', 'new', '--title', 'B', '--number', '200/QĐ-UBND', '--signed', '2022-02-10', '--kind', 'amendment'],
      ['merge', 'H26.02.02', '--into', 'H26.01.01', ...BASIS],
      ['close', 'H26.02.01', ...BASIS],
    ]) {
      const answer = call(merged, ...args);
      if (answer.status !== 0) throw new Error(answer.stderr + answer.stdout);
    }
    writeFileSync(join(merged, 'a.csv'), 'Tên\nTổ 1\n');
    const refused = (parent: string): string => {
      const { status, stderr } = run(merged, ['import', 'a.csv', ...BASIS, '--parent', parent, '--dry-run']);
      expect(status).toBe(1);
      return stderr;
    };
    expect(refused('H26.02.02')).toMatch(/H26\.02\.02 \(“Chi cục Lưu trữ”\) đã đóng[\s\S]*H26\.01\.01 – Phòng Tổ chức/);
    expect(refused('H26.02.01')).toMatch(/đã đóng[\s\S]*không có đơn vị tiếp nhận[\s\S]*madinhdanh search/);
    expect(refused('H26.99')).toMatch(/không có trong sổ[\s\S]*madinhdanh search/);
  });
});

describe('a name of no words', () => {
  const WORDLESS = [
    'H26.03',
    'H26-03',
    '000.00.03.H26',
    '12/03/2024',
    '2024-03-12',
    '12345',
    '12 tháng 3 năm 2024',
    'năm 2024',
  ];

  it('is granted to nothing by a command, and nothing is renamed to it', () => {
    for (const name of WORDLESS) {
      const add = run(folder, ['add', '--parent', 'H26', '--name', name, ...BASIS, '--dry-run']);
      expect([name, add.status, add.stderr]).toEqual([name, 1, expect.stringContaining('change-name-wordless')]);
    }
    const rename = run(folder, ['rename', 'H26.03', '--name', '2024', ...BASIS, '--dry-run']);
    expect([rename.status, rename.stderr]).toEqual([1, expect.stringContaining('change-name-wordless')]);
    for (const name of ['Trường Tiểu học 3/2', 'Trung tâm 115', 'Bệnh viện 103']) {
      expect(run(folder, ['add', '--parent', 'H26', '--name', name, ...BASIS, '--dry-run']).status).toBe(0);
    }
  });

  it.each(OFFICE_FORMATS)('is an error of its cell in %s', (format) => {
    const rows = WORDLESS.map((name, i) => [String(i + 1), name, `H26.${i + 20}`]);
    const answer = answered(`a.${format}`, listFile([['STT', 'Tên đơn vị', 'Mã định danh'], ...rows], format));
    expect(told(answer)).toEqual(WORDLESS.map(() => 'error import-no-value'));
    const renamed = answered('b.csv', 'Loại thay đổi,Mã,Tên mới\nĐổi tên,H26.03,12345\n');
    expect(told(renamed)).toEqual(['error import-no-value']);
  });
});
