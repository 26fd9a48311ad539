import { describe, expect, it } from 'vitest';
import { readTables } from '../../../../src/formats/read/read-tables.js';
import { errorsFile } from '../../../../src/lists/import/errors-file.js';
import { template } from '../../../../src/lists/import/import-form.js';
import { recognise } from '../../../../src/lists/recognise/recognise.js';
import { sheet } from '../../../support/import.js';
import { disorder, type Node, named, parseStrictly, partsOf } from '../../../support/ooxml.js';

const LIST = sheet([
  ['Mã', 'Tên đơn vị'],
  ['H24.1', 'Sở A & B'],
  ['', 'Sở C'],
]);
const MARKS = [
  { place: { file: 'ds.xlsx', sheet: 'S', row: 2, column: 1 }, severity: 'error' as const, text: 'Mã ngắn' },
  { place: { file: 'ds.xlsx', sheet: 'S', row: 2, column: 1 }, severity: 'warning' as const, text: 'Xem lại' },
  { place: { file: 'ds.xlsx', sheet: 'S', row: 3, column: 1 }, severity: 'warning' as const, text: 'Thiếu mã' },
];

function part(bytes: Uint8Array, path: string): Node {
  return parseStrictly(partsOf(bytes).get(path) ?? '');
}

/** Fill colour of a cell, through its style. */
function fillOf(bytes: Uint8Array, ref: string): string | undefined {
  const cell = named(part(bytes, 'xl/worksheets/sheet1.xml'), 'c').find(({ attributes }) => attributes.r === ref);
  const styles = part(bytes, 'xl/styles.xml');
  const look = named(styles, 'cellXfs')[0]?.children[Number(cell?.attributes.s)];
  const fill = named(styles, 'fills')[0]?.children[Number(look?.attributes.fillId)];
  return fill && named(fill, 'fgColor')[0]?.attributes.rgb;
}

describe('a marked copy of a list', () => {
  const { bytes, count } = errorsFile([LIST], MARKS);

  it('reads back as the list it is a copy of, cell by cell', async () => {
    const [table] = await readTables(bytes, 'loi.xlsx');
    const texts = (rows = LIST.rows) =>
      rows.map(({ row, cells }) => [row, cells.map(({ column, text }) => [column, text])]);
    const filled = table?.rows.map((row) => ({ ...row, cells: row.cells.filter(({ text }) => text !== '') }));
    expect(texts(filled)).toEqual(texts());
  });

  it('colours faulty cells, errors otherwise than warnings, and no other', () => {
    const [wrong, doubtful, sound] = ['A2', 'A3', 'B2'].map((ref) => fillOf(bytes, ref));
    expect(wrong).toBeDefined();
    expect(doubtful).toBeDefined();
    expect(doubtful).not.toBe(wrong);
    expect(sound).toBeUndefined();
  });

  it('says in a comment of each cell everything that is to be said about it', () => {
    const comments = named(part(bytes, 'xl/comments1.xml'), 'comment');
    expect(comments.map(({ attributes, text }) => [attributes.ref, text])).toEqual([
      ['A2', 'Mã ngắn\nXem lại'],
      ['A3', 'Thiếu mã'],
    ]);
    expect(count).toBe(2);
  });

  it('is the same file every time', () => {
    expect(errorsFile([LIST], MARKS).bytes).toEqual(bytes);
  });

  it('holds a list of 20,000 rows with as many faults', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [`H24.${i}`, `Đơn vị ${i}`]);
    const long = sheet([['Mã', 'Tên đơn vị'], ...rows]);
    const marks = rows.map((_, i) => ({
      place: { file: 'ds.xlsx', sheet: 'S', row: i + 2, column: 1 },
      severity: 'error' as const,
      text: 'sai',
    }));
    expect(errorsFile([long], marks).count).toBe(20_000);
  });
});

describe('the form', () => {
  const bytes = template([
    { code: 'H24', name: 'Ủy ban nhân dân' },
    { code: 'H24.03', name: 'Sở Y tế' },
  ]);
  const form = part(bytes, 'xl/worksheets/sheet1.xml');

  it('is well formed throughout, in the order Excel wants', () => {
    for (const [path, xml] of partsOf(bytes)) expect([path, parseStrictly(xml).name]).not.toContain('');
    for (const path of ['workbook', 'styles', 'worksheets/sheet1']) {
      expect(disorder(part(bytes, `xl/${path}.xml`))).toEqual([]);
    }
  });

  it('protects everything but the cells to be filled in', () => {
    const looks = named(part(bytes, 'xl/styles.xml'), 'cellXfs')[0]?.children ?? [];
    const isOpen = (style: string | undefined) => {
      const look = looks[Number(style)];
      return look !== undefined && named(look, 'protection')[0]?.attributes.locked === '0';
    };
    expect(named(form, 'sheetProtection')[0]?.attributes.sheet).toBe('1');
    expect(named(form, 'col').every(({ attributes }) => isOpen(attributes.style))).toBe(true);
    expect(named(form, 'c').some(({ attributes }) => isOpen(attributes.s))).toBe(false);
  });

  it('offers the bodies of the registry from a hidden sheet, and the kinds of change', () => {
    const lists = named(form, 'dataValidation').filter(({ attributes }) => attributes.type === 'list');
    expect(lists.map(({ text }) => text)).toEqual([
      '"Giữ nguyên,Cập nhật,Đổi tên,Cấp mới,Sáp nhập,Chia,Tách,Thay thế,Giải thể,Hủy bỏ,Đính chính,Thành lập lại"',
      "'Danh mục cấp trên'!$A$1:$A$2",
    ]);
    const sheets = named(part(bytes, 'xl/workbook.xml'), 'sheet');
    expect(sheets.map(({ attributes }) => attributes.state)).toEqual([undefined, 'hidden']);
    const names = named(part(bytes, 'xl/worksheets/sheet2.xml'), 't').map(({ text }) => text);
    expect(names).toEqual(['H24 – Ủy ban nhân dân', 'H24.03 – Sở Y tế']);
  });

  it('has columns that are all understood, and rows of explanation and example that are no units', async () => {
    const listed = recognise(await readTables(bytes, 'mau.xlsx'));
    expect(listed.tables[0]?.ignored).toEqual([]);
    expect(listed.tables[0]?.columns.map(({ field }) => field)).toEqual([
      'change',
      'codeBefore',
      'name',
      'parent',
      'successors',
      'codeAfter',
      'reason',
      'effective',
      'address',
      'email',
      'phone',
      'fax',
      'website',
      'legacyCodes',
      'note',
      'verified',
      'verifiedBy',
    ]);
    expect(listed.units).toEqual([]);
  });

  it('can be written for a registry without any unit', async () => {
    expect(await readTables(template([]), 'mau.xlsx')).toHaveLength(1);
  });
});
