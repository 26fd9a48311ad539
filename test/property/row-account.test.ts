import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawTable } from '../../src/formats/read/types.js';
import { accountOf } from '../../src/lists/account.js';
import { planImport } from '../../src/lists/import/plan-import.js';
import { rowFates } from '../../src/lists/import/row-fates.js';
import { rowKey } from '../../src/lists/place-keys.js';
import type { Listed } from '../../src/lists/recognise/listed.js';
import { recognise } from '../../src/lists/recognise/recognise.js';
import { CITY, HEALTH, registryWith, TODAY } from '../support/import.js';

const text = fc.constantFrom(
  '',
  '',
  '1',
  '2',
  'I',
  'A',
  '-',
  'NULL',
  'STT',
  'Tên đơn vị',
  'Mã định danh',
  'Mã đơn vị',
  'Trạng thái',
  'Địa chỉ',
  'Sở Y tế',
  'Phòng A',
  'S? Y t?',
  'Sở B (H24.09)',
  'I. Sở Y tế – H24.03',
  'H24.03',
  'H24.03.01',
  'H24.7',
  'H24.10 H24.11',
  '000.00.12.H24',
  'Đóng',
  'Tổng cộng: 3',
  'Cộng nhóm I',
  'Người lập biểu',
  'Nguyễn Văn A',
  'Hải Phòng, ngày 1 tháng 2 năm 2023',
  '(1)',
  '(2)',
  'Ví dụ',
  'Không có',
);

const table = fc.record({
  format: fc.constantFrom('csv', 'xlsx', 'docx', 'md', 'json'),
  sheet: fc.constantFrom('A', 'B', 'C', 'D'),
  hidden: fc.boolean(),
  titles: fc.array(fc.constantFrom('Phụ lục II', 'I. Sở Y tế – H24.03', 'Tiếp theo'), { maxLength: 2 }),
  rows: fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 12 }),
});

function tablesOf(made: readonly (typeof table extends fc.Arbitrary<infer Made> ? Made : never)[]): RawTable[] {
  return made.map(({ format, sheet, hidden, titles, rows }, t) => ({
    file: `a.${format}`,
    format: format as RawTable['format'],
    sheet: `${sheet}${t}`,
    ...(hidden ? { hidden } : {}),
    titles,
    rows: rows.map((cells, i) => ({
      row: i + 1,
      fields: cells.length,
      cells: cells.flatMap((cell, j) => (cell === '' ? [] : [{ column: j + 1, text: cell, kind: 'text' as const }])),
    })),
  }));
}

/** Lists that stand side by side in one sheet: each row of the sheet has cells of one of them, or of several. */
const beside = fc.record({
  widths: fc.array(fc.constantFrom(3, 4), { minLength: 2, maxLength: 3 }),
  rows: fc.array(fc.array(text, { minLength: 15, maxLength: 15 }), { minLength: 1, maxLength: 10 }),
});

function besideTable({ widths, rows }: typeof beside extends fc.Arbitrary<infer Made> ? Made : never): RawTable {
  const headings = widths.flatMap((width) =>
    ['STT', 'Tên đơn vị', 'Mã định danh', 'Địa chỉ'].slice(0, width).concat(''),
  );
  const unit = headings.map(
    (heading, i) => ({ STT: '1', 'Tên đơn vị': `Phòng ${i}`, 'Mã định danh': `H24.03.${10 + i}` })[heading] ?? '',
  );
  const texts = [
    headings,
    unit,
    ...rows.map((row) => headings.map((heading, i) => (heading === '' ? '' : (row[i] ?? '')))),
  ];
  return {
    file: 'a.xlsx',
    format: 'xlsx',
    sheet: 'S',
    rows: texts.map((cells, i) => ({
      row: i + 1,
      cells: cells.flatMap((cell, j) => (cell === '' ? [] : [{ column: j + 1, text: cell, kind: 'text' as const }])),
    })),
  };
}

function keysOf({ units, skipped }: Listed): string[] {
  return [...units.map(({ place }) => rowKey(place)), ...skipped.map(({ place }) => rowKey(place))];
}

describe('every row of a file is accounted for once', () => {
  test('when it is recognised: the units and the rows skipped are the rows handed over', () => {
    fc.assert(
      fc.property(
        fc.array(table, { minLength: 1, maxLength: 4 }),
        fc.option(fc.constantFrom('A0', 'B1', 'C2'), { nil: undefined }),
        (made, sheet) => {
          const tables = tablesOf(made);
          const listed = recognise(tables, sheet === undefined ? {} : { sheet });
          const handedOver = tables.flatMap(({ file, sheet: of, rows }) =>
            rows.map(({ row }) => rowKey({ file, ...(of === undefined ? {} : { sheet: of }), row })),
          );
          expect(keysOf(listed).sort()).toEqual(handedOver.sort());
          expect(listed.rows).toBe(handedOver.length);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('when it is imported: the units taken and the rows left out are the rows handed over', () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (made) => {
        const tables = tablesOf(made);
        const listed = recognise(tables);
        const imported = planImport(registryWith(CITY, HEALTH), listed, {
          today: TODAY,
          placeholder: (code) => `? ${code}`,
          parent: 'H24.03',
        });
        const account = accountOf(listed, rowFates(listed, imported, imported.findings));
        expect(account.units + account.leftOut.length).toBe(account.rows);
        expect(account.rows).toBe(tables.reduce((sum, { rows }) => sum + rows.length, 0));
        expect(account.tables.reduce((sum, { rows }) => sum + rows, 0)).toBe(account.rows);
      }),
      { numRuns: 300 },
    );
  });

  test('in lists side by side: each row of each list once, and the units are those of the tables', () => {
    fc.assert(
      fc.property(beside, (made) => {
        const table = besideTable(made);
        const listed = recognise([table]);
        expect(new Set(keysOf(listed)).size).toBe(keysOf(listed).length);
        expect(listed.tables).toHaveLength(made.widths.length);
        expect(listed.tables.reduce((sum, { units }) => sum + units, 0)).toBe(listed.units.length);
        const imported = planImport(registryWith(CITY, HEALTH), listed, {
          today: TODAY,
          placeholder: (code) => `? ${code}`,
          parent: 'H24.03',
        });
        const account = accountOf(listed, rowFates(listed, imported, imported.findings));
        expect(account.units + account.leftOut.length).toBe(account.rows);
        // a sound row is a unit whatever stands beside it in another list
        const left = new Set(account.leftOut.map(({ place }) => rowKey(place)));
        for (const { unit, faulty } of imported.rows) if (!faulty) expect(left).not.toContain(rowKey(unit.place));
      }),
      { numRuns: 300 },
    );
  });
});
