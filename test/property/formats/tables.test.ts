import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guarded } from '../../../src/formats/csv-guard.js';
import { readCsv } from '../../../src/formats/read/csv.js';
import { readDocx } from '../../../src/formats/read/docx.js';
import { showNumber } from '../../../src/formats/read/number-format.js';
import { readTables } from '../../../src/formats/read/read-tables.js';
import { TableError } from '../../../src/formats/read/table-fault.js';
import type { RawTable } from '../../../src/formats/read/types.js';
import { readXlsx } from '../../../src/formats/read/xlsx.js';
import { recognise } from '../../../src/lists/recognise/recognise.js';
import { runs } from '../../support/runs.js';
import { document, grid, p, simpleBook, utf8, wordTable } from '../../support/tables.js';

/** Texts of cells: Vietnamese, quotation marks, delimiters, line breaks; never only blanks. */
const text = fc
  .string({ unit: fc.constantFrom(...'aăâđêôơưếệỪỹ"\';,|&<>\n .019H_xé'), minLength: 1, maxLength: 12 })
  .filter((value) => value.trim() !== '' && !/_x[0-9a-f]{4}_/i.test(value));
/** Rows of a width, so that the fullest row has them all. */
const rows = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

function written(table: RawTable | undefined): string[][] {
  return grid(table);
}

test('CSV quoted by the rules is read back, whatever the delimiter', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n'), (list, delimiter, end) => {
      const lines = list.map((row) => row.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(delimiter));
      expect(written(readCsv(utf8(lines.join(end)), 'a.csv')[0])).toEqual(list);
    }),
  );
});

test('cells of a workbook and of a Word table are read back as they are', () => {
  fc.assert(
    fc.property(rows, (list) => {
      expect(written(readXlsx(simpleBook(list), 'a.xlsx')[0])).toEqual(list);
      const table = wordTable(list.map((row) => row.map((cell) => ({ body: cell.split('\n').map(p).join('') }))));
      const trimmed = list.map((row) => row.map((cell) => cell.replace(/^\n+|\n+$/g, '')));
      expect(written(readDocx(document(table), 'a.docx')[0])).toEqual(trimmed);
    }),
    { numRuns: runs(50) },
  );
});

const SOUND = [
  simpleBook([
    ['Mã', 'Tên'],
    ['H24.01', 'Sở A'],
    [1.01, 'Sở B'],
  ]),
  document(
    wordTable([
      ['Mã', 'Tên'],
      ['H24.01', 'Sở A'],
    ]),
  ),
  utf8('Mã,Tên\nH24.01,"Sở A"\n'),
  utf8('[{"MaDinhDanhCap2":"H24.01","TenDonVi":"Sở A"}]'),
  utf8('| Mã | Tên |\n|---|---|\n| H24.01 | Sở A |\n'),
];

test('a damaged file is read or refused with a reason, never worse', async () => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...SOUND),
      damage,
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (sound, hits, cut) => {
        const bytes = cut > 0.7 ? sound.slice(0, Math.floor(sound.length * cut)) : sound.slice();
        for (const [at, byte] of hits) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        try {
          recognise(await readTables(bytes, 'a.xlsx'));
        } catch (error) {
          expect(error).toBeInstanceOf(TableError);
        }
      },
    ),
    { numRuns: runs(1500) },
  );
});

test('recognition takes any table, and every unit and problem is at a place in it', () => {
  const word = fc.oneof(
    text,
    fc.constantFrom(
      'Mã định danh',
      'Tên đơn vị',
      'STT',
      'I',
      '1',
      'H24.01',
      '000.00.01.H24',
      'Tổng cộng',
      'II. Sở Y tế – H24.03',
      'Thêm mới',
    ),
  );
  const cell = fc.record({
    column: fc.integer({ min: 1, max: 6 }),
    text: word,
    kind: fc.constantFrom('text', 'number', 'formula', 'date'),
  });
  const table = fc.uniqueArray(cell, { selector: ({ column }) => column, minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(table, { maxLength: 30 }), (list) => {
      const raw: RawTable = {
        file: 'a.docx',
        format: 'docx',
        rows: list.map((cells, i) => ({ row: i + 1, cells: [...cells].sort((a, b) => a.column - b.column) })),
      };
      const { units, skipped, findings, tables } = recognise([raw, raw]);
      for (const { place } of [...units, ...skipped, ...findings])
        expect(place.row ?? 1).toBeLessThanOrEqual(list.length || 1);
      const counted = tables.reduce((sum, { units: count }) => sum + count, 0);
      expect(counted).toBe(units.length);
    }),
  );
});

test('a number is shown under any format without failing, and General shows it exactly', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string({ maxLength: 20 }), (value, code) => {
      expect(typeof showNumber(value, code, false).text).toBe('string');
    }),
  );
  fc.assert(
    fc.property(fc.integer(), (value) => {
      expect(showNumber(value, 'General', false).text).toBe(String(value));
    }),
  );
});
