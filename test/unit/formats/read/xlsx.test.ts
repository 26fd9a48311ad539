import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../../src/formats/read/limits.js';
import { readXlsx } from '../../../../src/formats/read/xlsx.js';
import { book, bookParts, faultOf, grid, simpleBook, zip } from '../../../support/tables.js';

const STYLES = `
  <numFmts><numFmt numFmtId="164" formatCode="&quot;H24.&quot;00"/></numFmts>
  <fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font></fonts>
  <cellStyleXfs><xf numFmtId="14" fontId="1"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="49" fontId="1"/></cellXfs>`;

function cellsOf(...specs: Parameters<typeof simpleBook>[0][number]) {
  return readXlsx(book({ sheets: [{ rows: [specs] }], styles: STYLES }), 'a.xlsx')[0]?.rows[0]?.cells ?? [];
}

describe('cells', () => {
  test('inline and shared strings are read with their spaces', () => {
    const bytes = book({
      sheets: [{ rows: [['  Sở Y tế ', { attributes: 't="s"', xml: '<v>1</v>' }]] }],
      strings: ['<si><t>khác</t></si>', '<si><t xml:space="preserve"> Sở A</t></si>'],
    });
    expect(grid(readXlsx(bytes, 'a.xlsx')[0])).toEqual([['  Sở Y tế ', ' Sở A']]);
  });

  test('rich text is put together and phonetic readings are left out', () => {
    const strings = ['<si><r><t>Sở </t></r><r><rPr><b/></rPr><t>Y tế</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></si>'];
    const bytes = book({ sheets: [{ rows: [[{ attributes: 't="s"', xml: '<v>0</v>' }]] }], strings });
    expect(grid(readXlsx(bytes, 'a.xlsx')[0])).toEqual([['Sở Y tế']]);
  });

  test('a raised digit is told from the digits before it', () => {
    const strings = [
      '<si><r><t>H24.20</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si>',
      '<si><r><t>H24.2</t></r><r><t>1</t></r></si>',
    ];
    const row = [0, 1].map((n) => ({ attributes: 't="s"', xml: `<v>${n}</v>` }));
    expect(grid(readXlsx(book({ sheets: [{ rows: [row] }], strings }), 'a.xlsx')[0])).toEqual([['H24.20¹', 'H24.21']]);
  });

  test('characters that XML cannot hold are unescaped', () => {
    expect(cellsOf('Sở_x000D_Y tế', '_x005F_x000D_')).toMatchObject([{ text: 'Sở\rY tế' }, { text: '_x000D_' }]);
  });

  test('a number shows as Excel shows it and keeps what is stored', () => {
    expect(cellsOf(1.01, { xml: '<v>1.0100000000000001</v>' }, { attributes: 's="1"', xml: '<v>3</v>' })).toEqual([
      { column: 1, text: '1.01', kind: 'number', raw: '1.01' },
      { column: 2, text: '1.01', kind: 'number', raw: '1.01' },
      { column: 3, text: 'H24.03', kind: 'number', raw: '3', format: '"H24."00' },
    ]);
  });

  test('a date is a date, however it is stored', () => {
    const iso = { attributes: 't="d"', xml: '<v>2023-05-22T00:00:00</v>' };
    expect(cellsOf({ attributes: 's="2"', xml: '<v>45068</v>' }, iso)).toMatchObject([
      { text: '22/05/2023', kind: 'date', raw: '2023-05-22' },
      { text: '22/05/2023', kind: 'date' },
    ]);
  });

  test('dates of workbooks that count from 1904', () => {
    const bytes = book({
      sheets: [{ rows: [[{ attributes: 's="2"', xml: '<v>43606</v>' }]] }],
      styles: STYLES,
      workbookPr: '<workbookPr date1904="1"/>',
    });
    expect(grid(readXlsx(bytes, 'a.xlsx')[0])).toEqual([['22/05/2023']]);
  });

  test('a formula gives its last value; one never calculated is distinguished from one that gave nothing', () => {
    const followed = { xml: '<f t="shared" si="0"/><v>5</v>' };
    const cells = cellsOf(
      { attributes: 't="str"', xml: '<f>A1&amp;"x"</f><v>H24.01</v>' },
      { xml: '<f>1+1</f>' },
      { attributes: 't="str"', xml: '<f>IF(A1="","")</f><v></v>' },
      followed,
    );
    expect(cells).toMatchObject([
      { column: 1, text: 'H24.01', kind: 'formula', raw: '=A1&"x"' },
      { column: 2, text: '', kind: 'formula', raw: '=1+1' },
      { column: 4, text: '5', kind: 'formula' },
    ]);
  });

  test('errors and truth values are distinguished from text', () => {
    const cells = cellsOf({ attributes: 't="e"', xml: '<v>#REF!</v>' }, { attributes: 't="b"', xml: '<v>1</v>' });
    expect(cells).toEqual([
      { column: 1, text: '#REF!', kind: 'error' },
      { column: 2, text: 'TRUE', kind: 'boolean' },
    ]);
  });

  test('the font of a cell is its style’s, or that of most of its runs', () => {
    const run = (font: string, text: string) => `<r><rPr><rFont val="${font}"/></rPr><t>${text}</t></r>`;
    const cells = cellsOf(
      'thường',
      { attributes: 's="3" t="inlineStr"', xml: '<is><t>Së Y tÕ</t></is>' },
      { attributes: 't="inlineStr"', xml: `<is>${run('Arial', 'I. ')}${run('.VnArialH', 'Së Y tÕ')}</is>` },
    );
    expect(cells.map(({ font }) => font)).toEqual(['Times New Roman', '.VnTime', '.VnArialH']);
  });
});

describe('sheets', () => {
  test('rows keep their numbers, blank ones are left out', () => {
    const table = readXlsx(simpleBook([['a'], [], ['', '  '], ['b']]), 'a.xlsx')[0];
    expect(table?.rows.map(({ row }) => row)).toEqual([1, 4]);
  });

  test('hidden sheets, rows and columns are marked', () => {
    const tables = readXlsx(
      book({
        sheets: [
          {
            name: 'Danh sách',
            rows: [['a', 'b'], ['c'], ['d']],
            rowAttributes: { 2: 'hidden="1"', 3: 'ht="0" customHeight="1"' },
            cols: '<cols><col min="1" max="1" width="9"/><col min="2" max="3" hidden="true"/></cols>',
          },
          { name: 'Phụ', state: 'hidden', rows: [['x']] },
          { name: 'Ẩn kỹ', state: 'veryHidden', rows: [['y']] },
        ],
      }),
      'a.xlsx',
    );
    expect(tables.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([
      ['Danh sách', undefined],
      ['Phụ', true],
      ['Ẩn kỹ', true],
    ]);
    expect(tables[0]?.rows.map(({ hidden }) => hidden)).toEqual([undefined, true, true]);
    expect(tables[0]?.hiddenColumns).toEqual([2, 3]);
  });

  test('a merged area points from each of its places to its first cell', () => {
    const bytes = book({
      sheets: [
        {
          rows: [
            ['Tiêu đề', 'thừa'],
            ['x', null, 'y'],
          ],
          merges: ['A1:B2', 'C2:C2'],
        },
      ],
    });
    const rows = readXlsx(bytes, 'a.xlsx')[0]?.rows;
    const anchor = { row: 1, column: 1 };
    expect(rows?.[0]?.cells).toMatchObject([{ text: 'Tiêu đề' }, { column: 2, kind: 'empty', merged: anchor }]);
    expect(rows?.[1]?.cells).toMatchObject([
      { column: 1, text: '', merged: anchor },
      { column: 2, text: '', merged: anchor },
      { column: 3, text: 'y' },
    ]);
  });

  test('a producer that writes prefixes and no cell references is understood', () => {
    const parts = bookParts({ sheets: [{ rows: [] }] });
    parts['xl/worksheets/sheet1.xml'] =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>1</x:v></x:c></x:row><x:row><x:c t="str"><x:v>b</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(grid(readXlsx(zip(parts), 'a.xlsx')[0])).toEqual([['a', '1'], ['b']]);
  });

  test('an empty sheet is a table without rows', () => {
    expect(readXlsx(simpleBook([]), 'a.xlsx')[0]?.rows).toEqual([]);
  });

  test('parts stored without compression are read too', () => {
    expect(grid(readXlsx(zip(bookParts({ sheets: [{ rows: [['a']] }] }), 0), 'a.xlsx')[0])).toEqual([['a']]);
  });
});

describe('bad files', () => {
  const good = simpleBook(Array.from({ length: 200 }, (_, i) => [`H24.${i}`, `Đơn vị ${i * 7919}`]));

  test('a truncated file is corrupt', async () => {
    for (const length of [30, good.length >> 1, good.length - 5]) {
      expect((await faultOf(() => readXlsx(good.subarray(0, length), 'a.xlsx'))).kind).toBe('corrupt');
    }
  });

  test('a file damaged inside names the damaged part', async () => {
    const parts = bookParts({ sheets: [{ rows: [['a']] }] });
    parts['xl/worksheets/sheet1.xml'] = '<worksheet><sheetData><row></sheetData>';
    const fault = await faultOf(() => readXlsx(zip(parts), 'a.xlsx'));
    expect(fault).toMatchObject({ kind: 'corrupt', args: { file: 'a.xlsx', part: 'xl/worksheets/sheet1.xml' } });
  });

  test('a letter changed inside is noticed by the checksum', async () => {
    const bytes = zip(bookParts({ sheets: [{ rows: [['Sở Y tế HẢI']] }] }), 0);
    const at = Buffer.from(bytes).indexOf('HẢI');
    bytes[at] = 0x4b;
    const fault = await faultOf(() => readXlsx(bytes, 'a.xlsx'));
    expect(fault).toMatchObject({ kind: 'corrupt', args: { part: 'xl/worksheets/sheet1.xml', reason: 'checksum' } });
  });

  test('a workbook without its main part is corrupt', async () => {
    const fault = await faultOf(() => readXlsx(zip({ 'xl/other.xml': '<a/>' }), 'a.xlsx'));
    expect(fault).toMatchObject({ kind: 'corrupt', args: { part: 'xl/workbook.xml', reason: 'missing' } });
  });

  test('a zip bomb is refused at the limit, whatever size it declares', async () => {
    const parts = { ...bookParts({ sheets: [{ rows: [['a']] }] }) };
    parts['xl/worksheets/sheet1.xml'] = `<worksheet><sheetData>${' '.repeat(20 * 1024 * 1024)}</sheetData></worksheet>`;
    const bytes = zip(parts);
    const byGrowth = await faultOf(() => readXlsx(bytes, 'a.xlsx'));
    expect(byGrowth).toMatchObject({ kind: 'too-large', args: { part: 'xl/worksheets/sheet1.xml' } });
    const limits = { ...DEFAULT_LIMITS, ratio: 1e6, unpacked: 1024 * 1024 };
    expect(await faultOf(() => readXlsx(bytes, 'a.xlsx', limits))).toMatchObject({ kind: 'too-large' });
  });

  test('entities of its own are refused', async () => {
    const parts = bookParts({ sheets: [{ rows: [['a']] }] });
    parts['xl/worksheets/sheet1.xml'] =
      '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    expect((await faultOf(() => readXlsx(zip(parts), 'a.xlsx'))).kind).toBe('unsafe-xml');
  });

  test('rows, columns and cell length are bounded', async () => {
    const read = (limits: Partial<typeof DEFAULT_LIMITS>) =>
      faultOf(() => readXlsx(simpleBook([['a', 'bbb'], ['c'], ['d']]), 'a.xlsx', { ...DEFAULT_LIMITS, ...limits }));
    expect(await read({ rows: 2 })).toMatchObject({ kind: 'too-many-rows' });
    expect(await read({ columns: 1 })).toMatchObject({ kind: 'too-many-columns', args: { cell: 'B1' } });
    expect(await read({ text: 2 })).toMatchObject({ kind: 'cell-too-long', args: { cell: 'a.xlsx › Sheet1!B1' } });
  });

  test('a merged area over the whole sheet costs no more than the rows there are', () => {
    const bytes = book({ sheets: [{ rows: [['a', 'b'], ['c']], merges: ['A1:XFD1048576'] }] });
    expect(readXlsx(bytes, 'a.xlsx')[0]?.rows.map(({ cells }) => cells.length)).toEqual([256, 256]);
  });
});

test('100,000 rows are read', () => {
  const rows: string[] = [];
  for (let i = 1; i <= 100_000; i += 1) {
    rows.push(
      `<row r="${i}"><c r="A${i}" t="inlineStr"><is><t>H24.${i}</t></is></c><c r="B${i}" t="inlineStr"><is><t>Đơn vị ${i}</t></is></c></row>`,
    );
  }
  const parts = bookParts({ sheets: [{ rows: [] }] });
  parts['xl/worksheets/sheet1.xml'] = `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
  const table = readXlsx(zip(parts), 'a.xlsx')[0];
  expect(table?.rows.length).toBe(100_000);
  expect(table?.rows.at(-1)).toMatchObject({
    row: 100_000,
    cells: [{ text: 'H24.100000' }, { text: 'Đơn vị 100000' }],
  });
});
