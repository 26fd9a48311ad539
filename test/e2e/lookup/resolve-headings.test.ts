import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read/read-tables.js';
import { run } from '../../support/cli.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { book } from '../../support/tables.js';

let city = '';
beforeAll(() => {
  city = cityOfChains();
});

/** The lines of what `resolve --file` makes of a list, the added columns cut to that of the standing. */
function resolved(content: string | Uint8Array, ...args: string[]) {
  const file = typeof content === 'string' ? 'vao.csv' : 'vao.xlsx';
  writeFileSync(join(city, file), content);
  const outcome = run(city, ['resolve', '--file', file, '-o', 'ra.csv', '--force', ...args]);
  const lines = readFileSync(join(city, 'ra.csv'), 'utf8').replace('\uFEFF', '').trimEnd().split('\r\n');
  return { ...outcome, lines };
}

const ADDED = ',Mã nay,Tên nay,Tình trạng,Quyết định';
const NONE = 'KHÔNG PHẢI MÃ ĐỊNH DANH';

describe('the heading of a list of codes', () => {
  test.each([
    ['Mã cũ,Tên'],
    ['Mã định danh,Tên cơ quan'],
    ['Mã định danh điện tử,Tên cơ quan đơn vị'],
    ['Code,Name'],
    ['MDD,Ghi chú'],
    ['Khóa,Việc'],
  ])('%s stays above rows of which the first hold no code, and no row is lost', (headings) => {
    for (const first of ['xyz', 'H24 99', 'H24', '']) {
      const rows = [`${first},a`, 'foo,b', 'H24.02,c', 'H24.06,d', 'H24.08,e'];
      const { status, lines, stdout } = resolved([headings, ...rows].join('\n'));
      expect(status).toBe(0);
      expect(lines[0]).toBe(headings + ADDED);
      expect(lines.slice(1).map((line) => line.slice(0, rows[lines.indexOf(line) - 1]?.length))).toEqual(rows);
      expect(lines[2]).toBe(`foo,b,,,${NONE},`);
      expect(stdout).toMatch(/^5 hàng: /);
    }
  });

  test('in a workbook, beneath titles, in two tiers, is that of the row above the first', () => {
    const rows = [
      ['DANH SÁCH MÃ', null, null],
      ['TT', 'Mã định danh', 'Tên cơ quan'],
      ['1', 'lạ', 'một'],
      ['2', 'H24.02', 'hai'],
    ];
    const { lines, stderr } = resolved(book({ sheets: [{ rows }] }));
    expect(lines[0]).toBe(`TT,Mã định danh,Tên cơ quan${ADDED}`);
    expect(lines[1]).toBe(`1,lạ,một,,,${NONE},`);
    expect(lines).toHaveLength(3);
    expect(stderr).toContain('1 dòng ở trên tên cột');
  });

  const MERGED = {
    rows: [
      ['SỞ MẪU', null, null, 'CỘNG HÒA'],
      ['DANH SÁCH MÃ'],
      ['TT', 'Hiện nay', null, 'Liên hệ'],
      [null, 'Mã', 'Tên', 'Điện thoại', 'Thư'],
      [1, 'H24.02', 'một', '02', 'a@b'],
    ],
    merges: ['A2:E2', 'A3:A4', 'B3:C3', 'D3:E3'],
  };
  test.each<[string, string | Uint8Array, string]>([
    ['a workbook', book({ sheets: [MERGED] }), 'TT,Hiện nay – Mã,Hiện nay – Tên,Liên hệ – Điện thoại,Liên hệ – Thư'],
    ['a CSV', 'Hiện nay,,Trước đây\nMã,Tên,Tên\nH24.02,một,hai\n', 'Hiện nay – Mã,Tên,Trước đây – Tên'],
    ['a CSV of lines', 'Cơ quan:,Sở Mẫu\nMã,Tên\nH24.02,một\n', 'Mã,Tên'],
    [
      'one cell over some of them',
      book({
        sheets: [
          {
            rows: [
              [null, 'Liên hệ'],
              ['Mã', 'Tên', 'Thư'],
              ['H24.02', 'a', 'b'],
            ],
            merges: ['B1:C1'],
          },
        ],
      }),
      'Mã,Liên hệ – Tên,Liên hệ – Thư',
    ],
  ])(
    'in %s keeps the words of its upper tiers in the one row of a CSV and of a Word file',
    async (_, list, headings) => {
      const { lines, stderr } = resolved(list);
      expect(lines[0]).toBe(headings + ADDED);
      expect(stderr.includes('2 dòng ở trên tên cột')).toBe(headings.startsWith('TT'));
      run(city, ['resolve', '--file', typeof list === 'string' ? 'vao.csv' : 'vao.xlsx', '-o', 'ra.docx', '--force']);
      const [table] = await readTables(readFileSync(join(city, 'ra.docx')), 'ra.docx');
      expect(table?.rows[0]?.cells.map(({ text }) => text).join(',')).toBe(headings + ADDED);
    },
  );

  test.each(['1,xyz,một', '"01","rác","x"', 'TRUE,xyz,a'])(
    'is no row of data that begins with a figure: %s',
    (first) => {
      const { lines, stdout } = resolved([first, '2,H24.02,hai'].join('\n'));
      expect(lines).toHaveLength(3);
      expect(lines[1]).toContain(NONE);
      expect(stdout).toMatch(/^2 hàng: 1 mã có trong sổ/);
    },
  );

  test('a list without one keeps its first row', () => {
    expect(resolved('H24.02,một\nxyz,hai').lines).toHaveLength(3);
    expect(resolved('1,,a\n2,xyz,b\n3,H24.02,c').lines).toHaveLength(4);
  });

  test('a column that is named keeps its heading, whatever other cells say', () => {
    const list = ['Mã A,Mã B,Tên', 'H24.02,H24.03,a', 'H24.06,,b', 'xyz,H24.06,B'];
    const { lines } = resolved(list.join('\n'), '--map', 'code=B');
    expect(lines[0]).toBe(`${list[0]}${ADDED}`);
    expect(new Set(lines.slice(1).map((line) => line.split(',').slice(0, 3).join(',')))).toEqual(
      new Set(list.slice(1)),
    );
  });

  test.each([
    ['code=Z', 2, '“Z”'],
    ['code=D', 2, '“D”'],
    ['code=Mã lạ', 2, '“Mã lạ”'],
    ['code=Mã', 1, '(A, B)'],
  ])('--map %s is refused where no such column is, or several are', (map, status, words) => {
    writeFileSync(join(city, 'hai.csv'), 'Mã,Mã,Tên\nH24.02,H24.03,a\n');
    const outcome = run(city, ['resolve', '--file', 'hai.csv', '-o', 'khong.csv', '--force', '--map', map]);
    expect(outcome).toMatchObject({ status, stdout: '' });
    expect(outcome.stderr).toContain(words);
  });
});

describe('what a list says of a code', () => {
  test('that is not in force yet: where it stands, and not that the registry has none', () => {
    const { lines, stdout } = resolved('Mã\nH24.12\nH24.99');
    expect(lines.slice(1)).toEqual(['H24.12,,,dự thảo,', 'H24.99,,,KHÔNG CÓ TRONG SỔ,']);
    expect(stdout).toContain('1 mã có trong sổ, 1 mã không có');
    const before = resolved('Mã\nH24.02\nH24.99', '--at', '2019-12-31');
    expect(before.lines.slice(1)).toEqual(['H24.02,,,chưa cấp vào ngày này,', 'H24.99,,,KHÔNG CÓ TRONG SỔ,']);
  });

  test('whose zeros are gone: the one that was meant', () => {
    const { lines } = resolved('Mã\nH24.02\nH24.2.1\n0.0.2.H24\nH24.02.010');
    expect(lines.slice(2)).toEqual([
      'H24.2.1,,,KHÔNG CÓ TRONG SỔ – có phải H24.02.01?,',
      `0.0.2.H24,,,${NONE} – có phải 000.00.02.H24?,`,
      'H24.02.010,,,KHÔNG CÓ TRONG SỔ,',
    ]);
  });
});

const WRITINGS = [
  ...['H24 02', 'h24,02', 'H24-02', 'H24_02', 'H24:02', 'H24/02', 'H2402', 'h24.02.', '.H24.02', 'H24. 02', 'H24·02'],
  ...[
    'Н24.02',
    'Ｈ２４．０２',
    'H24.O2',
    'OOO.OO.O2.H24',
    '000 00 02 H24',
    '0000002H24',
    '000.00.002.H24',
    '000-00-02-H24',
  ],
];

describe('a code in any writing', () => {
  test('is read in a list', () => {
    const { lines } = resolved(['Mã', ...WRITINGS.map((each) => `"${each}"`)].join('\n'));
    expect(lines).toHaveLength(WRITINGS.length + 1);
    for (const line of lines.slice(1)) expect(line).toContain(',H24.02,Sở Khoa học và Công nghệ,');
  });

  test.each(WRITINGS)('%s is read by resolve', (typed) => {
    const { status, stdout } = run(city, ['resolve', typed]);
    expect(status).toBe(0);
    expect(stdout).toContain('H24.02');
  });

  test.each(['show', 'history', 'tree'])('is read by %s', (command) => {
    const { status, stdout } = run(city, [command, 'H24 02']);
    expect(status).toBe(0);
    expect(stdout).toContain('H24.02');
  });

  test('a number that is built on one, and what is none, are not guessed', () => {
    const others = ['H24.02-230522-0001', 'H24.99', 'H24 99', 'O24.02', '24.02', 'H24.02.O9'];
    const { lines } = resolved(['Mã', 'H24.02', 'H24.06', ...others].join('\n'), '--map', 'code=Mã');
    for (const line of lines.slice(3)) expect(line).toMatch(/,,,KHÔNG (?:CÓ TRONG SỔ|PHẢI MÃ ĐỊNH DANH),$/);
  });

  test('is asked about where something is to be written', () => {
    const { status, stderr } = run(city, ['update', 'H24 02', '--phone', '0225 3842 123', '--dry-run', '--no-input']);
    expect(status).not.toBe(0);
    expect(stderr).toContain('H24.02');
  });
});
