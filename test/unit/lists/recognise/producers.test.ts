import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import { expect, test } from 'vitest';
import writeExcel from 'write-excel-file/universal';
import { readTables } from '../../../../src/formats/read/read-tables.js';
import { recognise } from '../../../../src/lists/recognise/recognise.js';
import { withoutPlaces } from '../../../support/tables.js';

const UNITS = [
  {
    code: 'H24.03.01',
    legacyCodes: ['000.01.03.H24'],
    name: 'Chi cục A',
    group: { code: 'H24.03', name: 'Sở Y tế' },
  },
];

test('a document of the docx library: merged headings, a group across all columns', async () => {
  const cell = (text: string, options: { columnSpan?: number; verticalMerge?: 'restart' | 'continue' } = {}) =>
    new TableCell({ children: [new Paragraph(text)], ...options });
  const { RESTART, CONTINUE } = VerticalMergeType;
  const down = { verticalMerge: RESTART } as const;
  const on = { verticalMerge: CONTINUE } as const;
  const table = new Table({
    rows: [
      new TableRow({
        tableHeader: true,
        children: [cell('STT', down), cell('Tên đơn vị', down), cell('Mã định danh', { columnSpan: 2 })],
      }),
      new TableRow({ tableHeader: true, children: [cell('', on), cell('', on), cell('Mới'), cell('Đã cấp')] }),
      new TableRow({ children: [cell('I. Sở Y tế – H24.03', { columnSpan: 4 })] }),
      new TableRow({ children: [cell('1'), cell('Chi cục A'), cell('H24.03.01'), cell('000.01.03.H24')] }),
    ],
  });
  const file = new Document({ sections: [{ children: [new Paragraph('Phụ lục III'), table] }] });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file));
  const { units, findings, tables } = recognise(await readTables(bytes, 'phu-luc.docx'));
  expect(units.map(withoutPlaces)).toEqual(UNITS);
  expect(findings).toEqual([]);
  expect(tables[0]?.place.sheet).toBe('Phụ lục III');
});

test('a workbook of the write-excel-file library: merged title and group, numbered rows', async () => {
  const bold = (value: string, columnSpan?: number) => ({
    value,
    type: String,
    ...(columnSpan === undefined ? {} : { columnSpan }),
  });
  const rows = [
    [bold('DANH SÁCH', 4), null, null, null],
    [bold('STT'), bold('Tên đơn vị'), bold('Mã định danh'), bold('Mã định danh đã cấp')],
    [bold('I. Sở Y tế – H24.03', 4), null, null, null],
    [{ value: 1, type: Number }, bold('Chi cục A'), bold('H24.03.01'), bold('000.01.03.H24')],
  ];
  const blob = await writeExcel(rows, { sheet: 'Danh sách' }).toBlob();
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const { units, findings, tables } = recognise(await readTables(bytes, 'danh-sach.xlsx'));
  expect(units.map(withoutPlaces)).toEqual(UNITS);
  expect(findings).toEqual([]);
  expect(tables[0]).toMatchObject({ place: { sheet: 'Danh sách' }, titles: ['DANH SÁCH'] });
});
