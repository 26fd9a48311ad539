import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../../src/formats/read/csv.js';
import { readDocx } from '../../../../src/formats/read/docx.js';
import { readJson } from '../../../../src/formats/read/json.js';
import { readMarkdown } from '../../../../src/formats/read/md.js';
import { readXlsx } from '../../../../src/formats/read/xlsx.js';
import type { Listed } from '../../../../src/lists/recognise/listed.js';
import { recognise } from '../../../../src/lists/recognise/recognise.js';
import { book, document, lines, listOf, p, tbl, tr, utf8, wordTable } from '../../../support/tables.js';

const csv = (text: string): Listed => recognise(readCsv(utf8(text), 'a.csv'));

function codes({ units }: Listed): (string | undefined)[] {
  return units.map(({ code }) => code);
}

function reasons({ skipped }: Listed): string[] {
  return skipped.map(({ place, reason }) => `${place.row} ${reason}`);
}

/** The rows below the headings, whatever the format. */
const SIGNED: [string, string[][]][] = [
  [
    'the form of an agency',
    [
      ['', 'Người lập biểu', '', 'Thủ trưởng đơn vị'],
      ['', 'Nguyễn Văn A', '', 'Trần Thị B'],
    ],
  ],
  [
    'a date line',
    [
      ['', 'Hải Phòng, ngày 5 tháng 5 năm 2023', '', ''],
      ['', '', 'TM. ỦY BAN NHÂN DÂN', ''],
    ],
  ],
  [
    'recipients',
    [
      ['Nơi nhận:', '', '', ''],
      ['- Như trên;', '', '', ''],
      ['- Lưu: VT.', '', '', 'KT. CHỦ TỊCH'],
    ],
  ],
  [
    'a total',
    [
      ['', 'Tổng cộng', '', '2'],
      ['', 'Lê Văn C', '', ''],
    ],
  ],
  ['words nobody knows', [['', 'Phạm Thị D', 'Vũ Văn E', '']]],
  ['a remark', [['', 'Ghi chú: danh sách tạm tính', '', '']]],
];
const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh', 'Địa chỉ'];
const UNITS = [
  ['1', 'Phòng 1', 'H24.01.21', 'x'],
  ['2', 'Phòng 2', 'H24.01.22', ''],
];

const FORMATS: [string, (rows: string[][]) => Listed][] = [
  ['csv', (rows) => csv(rows.map((row) => row.map((text) => `"${text}"`).join(',')).join('\n'))],
  ['xlsx', (rows) => recognise(readXlsx(book({ sheets: [{ rows }] }), 'a.xlsx'))],
  ['docx', (rows) => recognise(readDocx(document(wordTable(rows)), 'a.docx'))],
  [
    'md',
    ([head = [], ...rows]) => {
      const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
      return recognise(readMarkdown(utf8([line(head), '|---|---|---|---|', ...rows.map(line)].join('\n')), 'a.md'));
    },
  ],
];

describe.each(FORMATS)('footers in %s', (_format, read) => {
  test.each(SIGNED)('%s below a list is shown and no unit', (_what, footer) => {
    const result = read([HEAD, ...UNITS, ...footer]);
    expect(codes(result)).toEqual(['H24.01.21', 'H24.01.22']);
    expect(result.rows).toBe(3 + footer.length);
    const below = result.skipped.filter(({ reason }) => reason === 'footer' || reason === 'total');
    expect(below).toHaveLength(footer.length);
    expect(below.every(({ text }) => text !== undefined && text !== '')).toBe(true);
  });

  test('a list of one unit has a footer too', () => {
    expect(codes(read([HEAD, UNITS[0] ?? [], ['', 'Người lập biểu', '', ''], ['', 'Nguyễn Văn A', '', '']]))).toEqual([
      'H24.01.21',
    ]);
  });
});

describe('footers', () => {
  test('between two lists and after subtotals, the list goes on', () => {
    const result = csv(
      'STT,Tên,Mã\n1,Sở A,H24.10\nCộng nhóm I: 1,,\n2,Sở B,H24.11\n,Người lập biểu,\n,Nguyễn Văn A,\nSTT,Tên,Mã\n1,Sở C,H24.12\n,Kế toán trưởng,Thủ trưởng\n,Trần B,Lê C\n',
    );
    expect(codes(result)).toEqual(['H24.10', 'H24.11', 'H24.12']);
    expect(reasons(result)).toEqual([
      '1 heading',
      '3 total',
      '5 footer',
      '6 footer',
      '7 heading',
      '9 footer',
      '10 footer',
    ]);
  });

  test('below a list of names alone they are known by their words', () => {
    const result = csv('Tên đơn vị,Cấp trên\nPhòng A,H24.01\nNgười lập biểu,Thủ trưởng\nNguyễn Văn A,Trần Thị B\n');
    expect(result.units.map(({ name }) => name)).toEqual(['Phòng A']);
  });

  test('a remark beside a name, or a subtotal, does not end a list of names', () => {
    const result = csv(
      'Tên đơn vị,Cấp trên,Ghi chú\nPhòng A,H24.01,Lưu ý: mới\nCộng: 1,,\nPhòng B,H24.01,\nNgười lập,,\nPhòng C,H24.01,\n',
    );
    expect(result.units.map(({ name }) => name)).toEqual(['Phòng A', 'Phòng B']);
    expect(lines(result)).toEqual(['error row-unread a.csv › A6']);
  });

  test('a unit whose number was left out is an error, not a heading', () => {
    const result = csv('STT,Tên,Mã\n1,Phòng A,H24.01.01\n,Phòng B,\n3,Phòng C,H24.01.03\n');
    expect(lines(result)).toEqual(['error row-unread a.csv › B3']);
    expect(result.groups).toEqual([]);
  });

  test('a row numbered by a bullet is a unit, words alone in a numbered list are a heading that is shown', () => {
    const result = csv('STT,Tên,Mã\n1,Phòng A,H24.01.01\n-,Phòng B,\n,Khối văn phòng,\n1,Phòng C,H24.01.02\n');
    expect(result.units.map(({ name }) => name)).toEqual(['Phòng A', 'Phòng B', 'Phòng C']);
    expect(result.skipped.flatMap(({ text }) => text ?? [])).toEqual(['Khối văn phòng']);
  });

  test('in an old encoding they are read as well', () => {
    const result = csv('STT,Tên,Mã\n1,Sở A,H24.10\n,Ng\u00adêi lËp biÓu,\n');
    expect(reasons(result)).toEqual(['1 heading', '3 footer']);
  });

  test('names that only begin like them are units', () => {
    const names = ['Phòng Tổng hợp', 'Bộ phận Kiểm tra', 'Lưu trữ lịch sử', 'Đại diện Văn phòng tại Hà Nội', 'Kho bạc'];
    const result = csv(`STT,Tên,Cấp trên\n${names.map((name, i) => `${i + 1},${name},H24.01`).join('\n')}\n`);
    expect(result.units.map(({ name }) => name)).toEqual(names);
  });
});

const GRID =
  '<w:tblGrid><w:gridCol w:w="700"/><w:gridCol w:w="4000"/><w:gridCol w:w="1800"/><w:gridCol w:w="2500"/></w:tblGrid>';
const page = (rows: string[][]): string => `<w:tbl><w:tblPr/>${GRID}${rows.map((cells) => tr(cells)).join('')}</w:tbl>`;

describe('a Word list goes on by its grid', () => {
  const first = page([
    ['STT', 'Tên đơn vị', 'Mã định danh', 'Ghi chú'],
    ['1', 'Sở A', 'H24.10', 'x'],
  ]);
  const read = (body: string): Listed => recognise(readDocx(document(first + body), 'a.docx'));

  test.each<[string, string, (string | undefined)[]]>([
    ['whatever its last column holds', page([['2', 'Sở B', 'H24.11', '']]), ['H24.10', 'H24.11']],
    ['after a paragraph', p('Tiếp theo') + page([['2', 'Sở B', 'H24.11', '']]), ['H24.10', 'H24.11']],
    [
      'after a break of the page',
      `<w:p><w:r><w:br w:type="page"/></w:r></w:p>${page([['2', 'Sở B', 'H24.11', '']])}`,
      ['H24.10', 'H24.11'],
    ],
    [
      'under headings that nobody knows',
      page([
        ['Thứ', 'Đối tượng', 'Ký hiệu', 'Khác'],
        ['2', 'Sở B', 'H24.11', ''],
      ]),
      ['H24.10', 'H24.11'],
    ],
    [
      'where the headings come again further down',
      page([
        ['2', 'Sở B', 'H24.11', ''],
        ['STT', 'Tên đơn vị', 'Mã định danh', 'Ghi chú'],
        ['3', 'Sở C', 'H24.12', ''],
      ]),
      ['H24.10', 'H24.11', 'H24.12'],
    ],
    ['with units that have no code yet', p('Mới') + page([['2', 'Sở B', '', '']]), ['H24.10', undefined]],
  ])('%s', (_what, body, expected) => {
    const result = read(body);
    expect(codes(result)).toEqual(expected);
    expect(result.findings).toEqual([]);
  });

  test('where every row of the next page merges two of its columns', () => {
    const merged = { body: p('H24.11'), properties: '<w:gridSpan w:val="2"/>' };
    const result = read(`<w:tbl><w:tblPr/>${GRID}${tr(['2', 'Sở B', merged])}</w:tbl>`);
    expect(codes(result)).toEqual(['H24.10', 'H24.11']);
    expect(result.findings).toEqual([]);
  });

  test('a table of people or signatures with as many columns does not', () => {
    const people = page([
      ['STT', 'Họ và tên', 'Chức vụ', 'Điện thoại'],
      ['2', 'Nguyễn Văn A', 'Giám đốc', '0225'],
    ]);
    const signed = page([
      ['', 'Người lập biểu', '', 'Thủ trưởng'],
      ['', 'Trần Thị B', '', 'Lê Văn C'],
    ]);
    const result = read(people + signed);
    expect(codes(result)).toEqual(['H24.10']);
    expect(result.others.map(({ reason, rows }) => [reason, rows])).toEqual([
      ['other-table', 2],
      ['other-table', 2],
    ]);
    expect(result.findings).toEqual([]);
  });

  test('a list with other columns that cannot be read is an error that names it', () => {
    const other = tbl([tr(['2', 'Sở B', 'H24.11'])]);
    expect(lines(read(other))).toEqual(['error table-unread a.docx › #2']);
    const bare = wordTable([
      ['Mã', 'Tên', 'Địa chỉ'],
      ['H24.10', 'Sở A', 'x'],
    ]);
    const narrow = wordTable([['Sở B', 'H24.11']]);
    expect(lines(recognise(readDocx(document(bare + narrow), 'a.docx')))).toEqual(['error table-unread a.docx › #2']);
    const named = wordTable([
      ['1', 'Sở B'],
      ['2', 'Chi cục C'],
    ]);
    expect(lines(read(named))).toEqual(['error table-unread a.docx › #2']);
  });
});

describe('tables, rows and columns', () => {
  test('rows cut off from their Markdown table are read', () => {
    const text = '| STT | Tên | Mã |\n|---|---|---|\n| 1 | Sở A | H24.10 |\n\n| 2 | Sở B | H24.11 |\n';
    expect(codes(recognise(readMarkdown(utf8(text), 'a.md')))).toEqual(['H24.10', 'H24.11']);
  });

  test('lists deep in JSON, and what is no object among the objects', () => {
    const value = { data: { items: [{ ma: 'H24.10', ten: 'Sở A' }, null, 'x', { ma: 'H24.11', ten: 'Sở B' }] } };
    const result = recognise(readJson(utf8(JSON.stringify(value)), 'a.json'));
    expect(codes(result)).toEqual(['H24.10', 'H24.11']);
    expect(result.rows).toBe(5);
    expect(reasons(result)).toEqual(['0 heading', '2 unread', '3 unread']);
    expect(result.findings.map(({ severity }) => severity)).toEqual(['error', 'error']);
  });

  test('rows above the headings that bear codes are errors, no titles', () => {
    const result = csv('1,Sở A,H24.10\nSTT,Tên,Mã\n2,Sở B,H24.11\n');
    expect(lines(result)).toEqual(['error row-unread a.csv › A1']);
  });

  test('columns that are not read are named, with and without a heading', () => {
    const result = csv('STT,Tên,Mã,Nội bộ,\n1,Sở A,H24.10,a,b\n');
    expect(result.tables[0]?.seen).toEqual([
      { column: 1, heading: 'STT', field: 'order' },
      { column: 2, heading: 'Tên', field: 'name' },
      { column: 3, heading: 'Mã', field: 'code' },
      { column: 4, heading: 'Nội bộ', field: null },
      { column: 5, heading: '', field: null },
    ]);
  });

  test('a column of codes under a heading that says nothing is an error where there is no other', () => {
    expect(lines(csv('STT,Đơn vị,Ký hiệu\n1,Sở A,H24.10\n2,Sở B,H24.11\n'))).toEqual(['error codes-unread a.csv › C']);
  });

  test('hidden sheets and those not asked for are accounted for', () => {
    const list = (code: string) => [
      ['Mã', 'Tên'],
      [code, 'Sở A'],
    ];
    const bytes = book({
      sheets: [
        { name: 'DS', rows: list('H24.01') },
        { name: 'Cũ', state: 'hidden', rows: list('H24.02') },
      ],
    });
    const tables = readXlsx(bytes, 'a.xlsx');
    expect(recognise(tables).others.map(({ reason }) => reason)).toEqual(['hidden-sheet']);
    expect(recognise(tables, { sheet: 'Cũ' }).others.map(({ reason }) => reason)).toEqual(['not-asked']);
  });

  test('more fields than headings is an error of the row, fewer are fine', () => {
    const result = csv('Mã,Tên,Địa chỉ\nH24.10,Sở A\nH24.11,Sở B,Số 1, phố 2, quận 3\nH24.12,Sở C,"Số 1, phố 2",,\n');
    expect(lines(result)).toEqual(['error row-fields a.csv › D3']);
    expect(result.findings[0]?.args).toEqual({ fields: 5, headings: 3 });
    const md = '| Mã | Tên |\n|---|---|\n| H24.10 | Sở A | thừa |\n';
    expect(lines(recognise(readMarkdown(utf8(md), 'a.md')))).toEqual(['error row-fields a.md › #1!C3']);
  });

  test('a row of a list without headings has no such bound', () => {
    expect(
      lines(
        recognise([
          listOf([
            ['H24.10', 'Sở A'],
            ['H24.11', 'Sở B', 'x'],
          ]),
        ]),
      ),
    ).toEqual(['warning headings-guessed a.csv']);
  });
});
