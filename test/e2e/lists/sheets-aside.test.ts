import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { book } from '../../support/tables.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string; where: string; hint: string | null }[];
}
type Rows = string[][];

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2022-12-10', units: ['H26.01,Sở Y tế', 'H26.02,Sở Nội vụ'] });
});

const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh'];
const LIST: Rows = [HEAD, ['1', 'Sở Du lịch', 'H26.31']];
const OTHER: Rows = [HEAD, ['1', 'Sở Ngoại vụ', 'H26.32']];

function imported(sheets: readonly (readonly [string, Rows])[], ...more: string[]): Answer {
  writeFileSync(join(folder, 'a.xlsx'), book({ sheets: sheets.map(([name, rows]) => ({ name, rows })) }));
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.xlsx', ...common, ...more]), 'import');
}
const told = ({ problems }: Answer): string[] => problems.map(({ rule, severity }) => `${severity} ${rule}`);
const ASKED = ['error import-sheet-aside'];

describe('a sheet by whose name it is not the list that is meant', () => {
  it.each([
    'Sheet2 (cũ)',
    'Danh sách cũ',
    'PL1 cũ',
    'DuLieuCu',
    'Bản sao danh sách',
    'OLD',
    'Danh sách (backup)',
    'Tham khảo',
    'THAM KHAO',
    'DS tham khảo',
    'Danh sách (để tham khảo)',
    'Bản cũ',
    'Dữ liệu cũ',
    'Nháp',
    'Lưu',
    'Lưu trữ',
    'Danh mục',
    'Đối chiếu',
    'Tra cứu',
    'Test',
    'Không dùng',
    'Mẫu',
    'Năm 2021',
    '2021-2022 (trước sắp xếp)',
    'DS 2020',
    'T12.2021',
  ])('is asked about beside the list, and left out by the way out: %s', (name) => {
    const both = [['Danh sách', LIST] as const, [name, OTHER] as const];
    const answer = imported(name.startsWith('2021-2022') ? [...both, ['Danh sách 2023', LIST]] : both);
    expect(told(answer).filter((each) => each.endsWith('aside'))).toEqual(ASKED);
    expect(answer.problems.find(({ rule }) => rule === 'import-sheet-aside')?.hint).toContain('--sheet "Danh sách"');
    expect(answer.granted.map(({ code }) => code)).not.toContain('H26.32');
    const chosen = imported(both, '--sheet', 'Danh sách');
    expect(told(chosen)).toEqual([]);
    expect(chosen.granted).toMatchObject([{ code: 'H26.31' }]);
  });

  it.each(['Tham khảo', 'Bản cũ', 'Ghi nháp', 'Năm 2020'])('is asked about where it is the only one: %s', (name) => {
    expect(told(imported([[name, LIST]]))).toEqual(ASKED);
  });

  it('is read where it is chosen by its name', () => {
    const answer = imported(
      [
        ['Danh sách', LIST],
        ['Năm 2021', OTHER],
      ],
      '--sheet',
      'Năm 2021',
    );
    expect(told(answer)).toEqual([]);
    expect(answer.granted).toMatchObject([{ code: 'H26.32' }]);
  });

  it('is read where its rows say themselves what they ask for', () => {
    const rows: Rows = [
      [...HEAD, 'Loại thay đổi'],
      ['1', 'Sở Ngoại vụ', 'H26.32', 'Cấp mới'],
    ];
    const answer = imported([
      ['Danh sách', LIST],
      ['Bản nháp', rows],
    ]);
    expect(told(answer)).toEqual([]);
    expect(answer.granted).toHaveLength(2);
  });

  it('changes nothing where it repeats what the registry has', () => {
    const known: Rows = [HEAD, ['1', 'Sở Y tế', 'H26.01'], ['2', 'Sở Nội vụ', 'H26.02']];
    const answer = imported([
      ['Danh sách', LIST],
      ['Tra cứu', known],
    ]);
    expect(told(answer)).toEqual([]);
    expect(answer.granted).toMatchObject([{ code: 'H26.31' }]);
  });

  it.each([
    'Sheet2',
    'Danh sách (2)',
    'Các xã mới',
    'PL1',
    'Phụ lục II',
    'Cấp 2',
    'Sở',
    'Danh sách 2022',
    'Danh sách 2025',
    'Mẫu 1',
    'Danh mục cấp 3',
    'Trạm Y tế lưu động',
    'Ba Vì cũ',
    'Thử thách',
  ])('is a list like any other: %s', (name) => {
    const first = /\d{4}/.exec(name) === null ? 'Danh sách' : name.replace('Danh sách', 'Cấp 2');
    const answer = imported([
      [first, LIST],
      [name, OTHER],
    ]);
    expect(told(answer)).toEqual([]);
    expect(answer.granted).toHaveLength(2);
  });

  it.each(['Danh mục', 'Lưu', 'Mẫu', 'Danh sách 2021', 'Danh sách 2023'])(
    'is the list where no other sheet holds one: %s',
    (name) => {
      const answer = imported([[name, LIST]]);
      expect(told(answer)).toEqual([]);
      expect(answer.granted).toHaveLength(1);
    },
  );
});

it('a sheet of counts with a column of remarks is left out with a word; one of contact data is asked about', () => {
  const counts = [
    ['STT', 'Cấp', 'Số lượng', 'Ghi chú'],
    ['1', 'Cấp 2', '1', ''],
    ['2', 'Cấp 3', '4', ''],
  ];
  const answer = imported([
    ['Danh sách', LIST],
    ['Tổng hợp', counts],
  ]);
  expect(told(answer).filter((each) => each.startsWith('error'))).toEqual([]);
  expect(answer.granted.map(({ code }) => code)).toEqual(['H26.31']);
  expect(run(folder, ['import', 'a.xlsx', '--decision', '200/QĐ-UBND', '--dry-run', '--no-input']).stderr).toContain(
    'Tổng hợp',
  );
  const contacts = [
    ['STT', 'Điện thoại'],
    ['1', '0240000001'],
    ['2', '0240000002'],
  ];
  const asked = imported([
    ['Danh sách', LIST],
    ['Liên hệ', contacts],
  ]);
  expect(told(asked)).toContain('error list-table-unread');
});
