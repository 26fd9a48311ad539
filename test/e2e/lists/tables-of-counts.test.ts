import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { book } from '../../support/tables.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string; message: string; hint: string | null }[];
}
type Rows = string[][];

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2022-12-10', units: ['H26.01,Sở Y tế'] });
});

type Sheets = (readonly [string, Rows])[];

function mapped(more: string[], ...sheets: Sheets): Answer {
  writeFileSync(join(folder, 'a.xlsx'), book({ sheets: sheets.map(([name, rows]) => ({ name, rows })) }));
  const common = ['--decision', '200/QĐ-UBND', '--parent', 'H26', '--dry-run', '--no-input', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.xlsx', ...common, ...more]), 'import');
}
const imported = (...sheets: Sheets): Answer => mapped([], ...sheets);
const told = ({ problems }: Answer): string[] => problems.map(({ rule, severity }) => `${severity} ${rule}`);

const LIST = [
  'Danh sách',
  [
    ['STT', 'Tên đơn vị', 'Mã định danh'],
    ['1', 'Sở Du lịch', 'H26.31'],
    ['2', 'Sở Ngoại vụ', 'H26.32'],
  ],
] as const satisfies [string, Rows];
const counts = (headings: readonly string[], ...rows: Rows): [string, Rows] => ['Biểu 2', [[...headings], ...rows]];

describe('a table that counts what the list has', () => {
  it.each([
    [
      ['STT', 'Tên cơ quan', 'Số mã'],
      ['12', '25'],
    ],
    [
      ['STT', 'Tên cơ quan', 'Số lượng mã'],
      ['12', '25'],
    ],
    [
      ['STT', 'Tên cơ quan', 'Mã đã cấp (số lượng)'],
      ['12', '1.204'],
    ],
    [
      ['STT', 'Đơn vị', 'Số đơn vị trực thuộc'],
      ['3', '4'],
    ],
    [
      ['STT', 'Khối', 'Tổng số'],
      ['3', '4'],
    ],
    [
      ['STT', 'Tên cơ quan', 'Số lượng', 'Tỷ lệ', 'Ghi chú'],
      ['3', '4', '37,5%', 'đã rà soát'],
    ],
  ])('is left out with a word under %j', (headings, more) => {
    const [first = '', second = '', ...rest] = more;
    const table = counts(
      headings,
      ['1', 'Sở Du lịch', first, ...rest],
      ['2', 'Sở Ngoại vụ', second, ...rest],
      ['', 'Tổng cộng', '37'],
    );
    for (const answer of [imported(LIST, table), imported(table, LIST)]) {
      expect(told(answer)).toEqual(['warning list-table-counts']);
      expect(answer.granted.map(({ code }) => code)).toEqual(['H26.31', 'H26.32']);
    }
  });

  it('is asked about where it counts for a body that no list has', () => {
    const table = counts(['STT', 'Tên cơ quan', 'Số lượng'], ['1', 'Sở Y tế', '9'], ['2', 'Sở Công Thương', '4']);
    const answer = imported(LIST, table);
    expect(told(answer)).toEqual(['error list-table-counts']);
    expect(answer.problems[0]?.message).toContain(
      '2 cơ quan trong bảng không có trong danh sách nào của tệp: Sở Y tế, Sở Công Thương',
    );
    // where it is a list all the same, the way that is named reads it
    const [, map = ''] = /--map "(.+)"/.exec(answer.problems[0]?.hint ?? '') ?? [];
    expect(map).toContain(':name=B');
    expect(mapped(['--map', map], LIST, table).granted.map(({ code }) => code)).toHaveLength(3);
  });

  it('is a list where its numbers may be codes: zeros before them, one after the other, or nothing else in the file', () => {
    const zeros = counts(['STT', 'Tên cơ quan', 'Số mã'], ['1', 'Sở Công Thương', '07'], ['2', 'Sở Tài chính', '12']);
    const inTurn = counts(['STT', 'Tên cơ quan', 'Số mã'], ['1', 'Sở Công Thương', '33'], ['2', 'Sở Tài chính', '34']);
    const alone = counts(['STT', 'Tên cơ quan', 'Số mã'], ['1', 'Sở Công Thương', '33'], ['2', 'Sở Tài chính', '9']);
    for (const sheets of [[LIST, zeros], [LIST, inTurn], [alone]] as const)
      expect(told(imported(...sheets))).toEqual(['error list-codes-unread']);
  });

  it('is read where its rows say codes, or how they change', () => {
    const changes = counts(['Tên đơn vị', 'Số lượng', 'Loại thay đổi'], ['Sở Công Thương', '3', 'Cấp mới']);
    expect(imported(LIST, changes).granted).toHaveLength(3);
    const coded = counts(['Tên đơn vị', 'Số lượng', 'Mã định danh'], ['Sở Công Thương', '3', 'H26.33']);
    expect(imported(LIST, coded).granted.map(({ code }) => code)).toContain('H26.33');
  });

  it('alone in its file is what is meant', () => {
    const answer = imported(counts(['STT', 'Tên cơ quan', 'Số đơn vị trực thuộc'], ['1', 'Sở Công Thương', '3']));
    expect(answer.granted).toHaveLength(1);
  });
});

describe('a table of corrections without codes', () => {
  it.each([
    ['Tên đã in', 'Nay sửa thành'],
    ['Đã in', 'Sửa lại'],
    ['Nội dung sai', 'Nội dung đúng'],
    ['Đã ghi', 'Ghi lại'],
    ['Đã công bố', 'Đính chính thành'],
  ])('“%s | %s” is told for what it is, with the way on', (printed, mended) => {
    const table = [
      'Đính chính',
      [
        ['STT', printed, mended],
        ['1', 'Sở Y te', 'Sở Y tế'],
      ],
    ] as [string, Rows];
    const answer = imported(table);
    expect(told(answer)).toEqual(['error list-no-headings']);
    expect(answer.problems[0]?.message).toContain('bảng đính chính');
    expect(answer.problems[0]?.hint).toContain('madinhdanh correct MÃ');
    expect(answer.granted).toEqual([]);
  });

  it('what only lacks headings is told so', () => {
    const answer = imported(['Danh sách', [['Sở Y te', 'nội dung khác', 'sử dụng từ năm 2020']]]);
    expect(answer.problems[0]?.message ?? '').not.toContain('đính chính');
  });
});
