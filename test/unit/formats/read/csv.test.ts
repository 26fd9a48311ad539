import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../../src/formats/read/csv.js';
import { DEFAULT_LIMITS } from '../../../../src/formats/read/limits.js';
import { faultOf, grid, utf8 } from '../../../support/tables.js';

const LIST = 'Mã định danh,Tên đơn vị\nH24.03,Sở Y tế\n';
const EXPECTED = [
  ['Mã định danh', 'Tên đơn vị'],
  ['H24.03', 'Sở Y tế'],
];

function utf16(text: string, bigEndian: boolean, mark = true): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (_, i) => text.charCodeAt(i))];
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [i, unit] of units.entries()) view.setUint16(i * 2, unit, !bigEndian);
  return bytes;
}

describe('encodings', () => {
  test('UTF-8 is read with and without its mark, and the mark is no part of the first heading', () => {
    const plain = readCsv(utf8(LIST), 'a.csv')[0];
    expect(grid(plain)).toEqual(EXPECTED);
    expect(plain?.notes).toBeUndefined();
    expect(grid(readCsv(utf8(`\uFEFF${LIST}`), 'a.csv')[0])).toEqual(EXPECTED);
  });

  test('UTF-16 is read by its mark, in both byte orders', () => {
    for (const bigEndian of [false, true]) {
      const table = readCsv(utf16(LIST, bigEndian), 'a.csv')[0];
      expect(grid(table)).toEqual(EXPECTED);
      expect(table?.notes).toBeUndefined();
    }
  });

  test('UTF-16 without a mark is read and reported as a guess', () => {
    const table = readCsv(utf16(LIST, false, false), 'a.csv')[0];
    expect(grid(table)).toEqual(EXPECTED);
    expect(table?.notes).toEqual([{ kind: 'encoding-guessed', args: { encoding: 'utf-16le' } }]);
  });

  test('windows-1258 is known by its tone marks and reported as a guess', () => {
    // "Mã,Tên\nH24.03,Sở Y tế\n": ã = a + 0xDE, ở = 0xF5 + 0xD2, ế = 0xEA + 0xEC
    const bytes = new Uint8Array([
      ...utf8('M'),
      0x61,
      0xde,
      ...utf8(',T'),
      0xea,
      ...utf8('n\nH24.03,S'),
      0xf5,
      0xd2,
      ...utf8(' Y t'),
      0xea,
      0xec,
      0x0a,
    ]);
    const table = readCsv(bytes, 'a.csv')[0];
    expect(grid(table).map((row) => row.map((text) => text.normalize('NFC')))).toEqual([
      ['Mã', 'Tên'],
      ['H24.03', 'Sở Y tế'],
    ]);
    expect(table?.notes).toEqual([{ kind: 'encoding-guessed', args: { encoding: 'windows-1258' } }]);
  });

  test.each([
    [
      'windows-1258',
      'Sân bay Đăng Sơn',
      [...utf8('S'), 0xe2, ...utf8('n bay '), 0xd0, 0xe3, ...utf8('ng S'), 0xf5, ...utf8('n')],
    ],
    ['windows-1258', 'Ban Sương', [...utf8('Ban S'), 0xfd, 0xf5, ...utf8('ng')]],
    // ă ends no word: the letter is that of windows-1252
    ['windows-1252', 'Mã Tên', [...utf8('M'), 0xe3, ...utf8(' T'), 0xea, ...utf8('n')]],
    ['windows-1252', 'Café Đô', [...utf8('Caf'), 0xe9, ...utf8(' '), 0xd0, 0xf4]],
  ])('without tone marks it is known by its words: %s, %s', (encoding, name, bytes) => {
    const table = readCsv(new Uint8Array([...utf8('Ma,Ten\nH24.03,'), ...bytes, 0x0a]), 'a.csv')[0];
    expect(table?.notes).toEqual([{ kind: 'encoding-guessed', args: { encoding } }]);
    if (encoding === 'windows-1258') expect(grid(table)[1]?.[1]?.normalize('NFC')).toBe(name);
  });

  test('TCVN3 bytes are kept as windows-1252 letters, for the legacy text rules to recognise', () => {
    // "Sở Y tế" in TCVN3: S 0xEB ' Y t' 0xD5
    const bytes = new Uint8Array([
      ...utf8('Ten,Ma\nS'),
      0xeb,
      ...utf8(' Y t'),
      0xd5,
      ...utf8(' qu'),
      0xcb,
      ...utf8('n '),
      0xae,
      ...utf8('a,H24\n'),
    ]);
    const table = readCsv(bytes, 'a.csv')[0];
    expect(grid(table)[1]).toEqual(['Së Y tÕ quËn ®a', 'H24']);
    expect(table?.notes).toEqual([{ kind: 'encoding-guessed', args: { encoding: 'windows-1252' } }]);
  });

  test('damaged UTF-8 under a UTF-8 mark is refused, not guessed at', async () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x41, 0xff, 0x42]);
    expect((await faultOf(() => readCsv(bytes, 'a.csv'))).kind).toBe('corrupt');
  });

  test('bytes that are no text are refused', async () => {
    const bytes = new Uint8Array([0x89, 0x50, 0, 1, 2, 0, 0, 0, 13, 73, 72, 68, 82]);
    expect((await faultOf(() => readCsv(bytes, 'a.csv'))).kind).toBe('unknown-format');
  });
});

describe('delimiters', () => {
  test.each([',', ';', '\t', '|'])('%j is found', (delimiter) => {
    const text = LIST.replaceAll(',', delimiter);
    expect(grid(readCsv(utf8(text), 'a.csv')[0])).toEqual(EXPECTED);
  });

  test('commas inside addresses do not hide the semicolon between columns', () => {
    const text = 'Tên;Địa chỉ;Mã\nSở A;1, phố X, quận Y;H24.01\nSở B;2, phố Z, quận Y;H24.02\n';
    expect(grid(readCsv(utf8(text), 'a.csv')[0])[1]).toEqual(['Sở A', '1, phố X, quận Y', 'H24.01']);
  });

  test('title lines without a delimiter do not mislead', () => {
    const text = 'DANH SÁCH MÃ ĐỊNH DANH\nNăm 2023\nMã;Tên\nH24.01;A\nH24.02;B\n';
    expect(grid(readCsv(utf8(text), 'a.csv')[0])[2]).toEqual(['Mã', 'Tên']);
  });

  test('the line sep=; names the delimiter and is no row', () => {
    const table = readCsv(utf8('sep=;\r\nMã;Tên, đơn vị\r\nH24.01;A, B\r\n'), 'a.csv')[0];
    expect(table?.rows.map(({ row }) => row)).toEqual([1, 2]);
    expect(grid(table)[1]).toEqual(['H24.01', 'A, B']);
  });

  test('one column needs none', () => {
    expect(grid(readCsv(utf8('Tên đơn vị\nSở A\n'), 'a.csv')[0])).toEqual([['Tên đơn vị'], ['Sở A']]);
  });
});

describe('quoting', () => {
  test('delimiters, doubled quotation marks and line breaks stand inside quotes', () => {
    const table = readCsv(utf8('a,b\r\n"x, y","nói ""vâng"""\r\n"hai\r\ndòng",z\r\nlast,row\r\n'), 'a.csv')[0];
    expect(grid(table).slice(1)).toEqual([
      ['x, y', 'nói "vâng"'],
      ['hai\r\ndòng', 'z'],
      ['last', 'row'],
    ]);
    expect(table?.rows.at(-1)?.row).toBe(4);
  });

  test('blank lines keep the numbering a spreadsheet shows', () => {
    const table = readCsv(utf8('a,b\n\n\nc,d\n'), 'a.csv')[0];
    expect(table?.rows.map(({ row }) => row)).toEqual([1, 4]);
  });

  test('quotation marks within an unquoted name are taken as they are', () => {
    expect(grid(readCsv(utf8('a,Trường "Hoa Sen" số 1\n'), 'a.csv')[0])).toEqual([['a', 'Trường "Hoa Sen" số 1']]);
  });

  test('a text that is spelt as a formula, for a spreadsheet to keep its zeros, is that text', () => {
    const spelt = 'Mã cũ,Điện thoại\n="000.00.12.H24","=""0225 3 842"""\n ="nói ""vâng""" ,\'="x"\n=1+1,="a"&"b"\n';
    expect(grid(readCsv(utf8(spelt), 'a.csv')[0]).slice(1)).toEqual([
      ['000.00.12.H24', '0225 3 842'],
      ['nói "vâng"', '="x"'],
      ['=1+1', '="a"&"b"'],
    ]);
  });

  test('a quotation mark never closed is named by its row', async () => {
    const fault = await faultOf(() => readCsv(utf8('a,b\nc,d\n"e,f\ng,h\n'), 'a.csv'));
    expect(fault).toEqual({ kind: 'quote-open', args: { file: 'a.csv', row: 3 } });
  });
});

describe('limits', () => {
  test('rows, columns, cell length and size are bounded', async () => {
    const read = (text: string, limits: Partial<typeof DEFAULT_LIMITS>) =>
      faultOf(() => readCsv(utf8(text), 'a.csv', { ...DEFAULT_LIMITS, ...limits }));
    expect(await read('a\nb\nc\n', { rows: 2 })).toEqual({ kind: 'too-many-rows', args: { file: 'a.csv', limit: 2 } });
    expect(await read('a,b,c\n', { columns: 2 })).toMatchObject({ kind: 'too-many-columns', args: { cell: 'C1' } });
    expect(await read('a,bbbb\n', { text: 3 })).toMatchObject({ kind: 'cell-too-long', args: { cell: 'a.csv › B1' } });
    expect(await read('a,b\n', { unpacked: 3 })).toMatchObject({ kind: 'too-large' });
    expect(await read('a,b\nc,d\n', { cells: 3 })).toMatchObject({ kind: 'too-many-cells' });
  });

  test('blank columns at the end of rows count for nothing', () => {
    const text = `a,b${','.repeat(40)}\n`;
    expect(grid(readCsv(utf8(text), 'a.csv', { ...DEFAULT_LIMITS, columns: 2 })[0])).toEqual([['a', 'b']]);
  });
});
