import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { jsonOf } from '../../support/schema.js';
import { book } from '../../support/tables.js';

interface Listed {
  counts: Record<string, number>;
  rows: {
    sheet: string | null;
    row: number;
    text: string;
    answer: { code: string | null } | null;
    reason: string | null;
    range?: string;
  }[];
}

let city = '';
beforeAll(() => {
  city = cityOfChains();
});

function resolved(file: string, ...args: string[]) {
  return run(city, ['resolve', '--file', file, ...args, '--json']);
}

function listed(file: string, content: string | Uint8Array, ...args: string[]): Listed {
  writeFileSync(join(city, file), content);
  return jsonOf<Listed & Record<string, unknown>>(resolved(file, ...args), 'resolve-list');
}

/** The texts of the rows that a cell of codes was given. */
function codesOf(cell: string): string[] {
  const { rows } = listed('khoang.csv', `Mã\n"${cell}"\nH24.15\n`);
  return rows.flatMap(({ row, text, reason }) => (row === 2 ? [reason ?? text] : []));
}

describe('a list with cells of several codes', () => {
  test('says in each row which of them it answers, and only then', () => {
    const written = (content: string): string[] => {
      writeFileSync(join(city, 'nhieu.csv'), content);
      expect(run(city, ['resolve', '--file', 'nhieu.csv', '-o', 'ra.csv', '--force'])).toMatchObject({ status: 0 });
      return readFileSync(join(city, 'ra.csv'), 'utf8')
        .replace(/^\uFEFF/, '')
        .trim()
        .split(/\r?\n/);
    };
    const [heading, ...rows] = written('Mã,Ghi chú\nH24.08 - H24.10,a\nH24.02; H24.99,b\nH24.06,c\n');
    expect(heading).toBe('Mã,Ghi chú,Mã được tra,Mã nay,Tên nay,Tình trạng,Quyết định');
    expect(rows.map((row) => row.split(',').slice(0, 4))).toEqual([
      ['H24.08 - H24.10', 'a', 'H24.08', 'H24.08'],
      ['H24.08 - H24.10', 'a', 'H24.09', ''],
      ['H24.08 - H24.10', 'a', 'H24.10', ''],
      ['"H24.02; H24.99"', 'b', 'H24.02', 'H24.02'],
      ['"H24.02; H24.99"', 'b', 'H24.99', ''],
      ['H24.06', 'c', 'H24.06', 'H24.06'],
    ]);
    // resolved once more, it is the codes that each row answers
    const again = run(city, ['resolve', '--file', 'ra.csv', '--json']);
    expect(JSON.parse(again.stdout).rows.map(({ text }: { text: string }) => text)).toEqual(
      'H24.08 H24.09 H24.10 H24.02 H24.99 H24.06'.split(' '),
    );
    // a code that went to several is one code
    expect(written('Mã\nH24.03\n')[0]).toBe('Mã,Mã nay,Tên nay,Tình trạng,Quyết định');
  });

  test('names a hidden sheet that it leaves out', () => {
    const sheets = [
      { name: 'Thấy', rows: [['Mã'], ['H24.02']] },
      { name: 'Ẩn', state: 'hidden' as const, rows: [['Mã'], ['H24.06']] },
    ];
    writeFileSync(join(city, 'an.xlsx'), book({ sheets }));
    const told = run(city, ['resolve', '--file', 'an.xlsx', '-o', 'ra.csv', '--force']);
    expect(told.status).toBe(0);
    expect(told.stderr).toContain('Không tra trang tính ẩn “Ẩn” (2 hàng)');
    expect(
      run(city, ['resolve', '--file', 'an.xlsx', '-o', 'ra.csv', '--force', '--sheet', 'Ẩn']).stderr,
    ).not.toContain('ẩn');
  });
});

describe('a cell with codes from one to another', () => {
  test.each([
    ['H24.02 - H24.05'],
    ['H24.02-H24.05'],
    ['H24.02–05'],
    ['H24.02 - 05'],
    ['H24.02 đến H24.05'],
    ['từ H24.02 đến H24.05'],
    ['Từ mã H24.02 đến hết mã H24.05'],
    ['tu H24.02 den 05'],
    ['H24.02 … H24.05'],
    ['H24.02...05'],
    ['H24.02 ~ H24.05'],
    ['(H24.02 - H24.05)'],
    ['từ H24.02 - H24.05'],
  ])('%s is all of them', (cell) => {
    expect(codesOf(cell)).toEqual(['H24.02', 'H24.03', 'H24.04', 'H24.05']);
  });

  test('may be of the old form, deeper, and one of several', () => {
    expect(codesOf('000.00.04.H24 - 000.00.06.H24')).toEqual(['000.00.04.H24', '000.00.05.H24', '000.00.06.H24']);
    expect(codesOf('H24.02.01.001 - 003')).toEqual(['H24.02.01.001', 'H24.02.01.002', 'H24.02.01.003']);
    expect(codesOf('H24.02 - H24.03; H24.06')).toEqual(['H24.02', 'H24.03', 'H24.06']);
  });

  test.each([
    ['of two bodies', 'từ H24.02.01 đến H24.03.01'],
    ['backwards', 'H24.06 đến H24.02'],
    ['of unlike widths', 'H24.02 đến H24.102'],
    ['of too many', 'H24.02.01.0001 đến H24.02.01.9999'],
    ['as one of several', 'H24.06; H24.05 đến H24.02'],
    ['backwards with a dash', 'H24.06 - H24.02'],
    ['backwards with a dash, of the old form', '000.00.06.H24 - 000.00.04.H24'],
  ])('%s is marked as not understood: %s', (_, cell) => {
    expect(codesOf(cell)).toEqual(['range']);
  });

  test('is never taken for its first code, nor for its two ends', () => {
    for (const cell of [
      'H24.02 (đến 05)',
      'H24.02 (- 05)',
      'các Sở từ H24.02 đến H24.05 trừ H24.03',
      'H24.02 -> H24.05',
    ]) {
      expect(codesOf(cell), cell).toEqual(['no-code']);
    }
    const single = run(city, ['resolve', 'H24.02 (đến 05)']);
    expect({ status: single.status, stdout: single.stdout }).toEqual({ status: 1, stdout: '' });
  });

  test('a dash between codes that make no range parts a list of two, and may stand for points', () => {
    expect(codesOf('H24.05 - H24.02.01')).toEqual(['H24.05', 'H24.02.01']);
    expect(codesOf('H24.02 - 000.00.07.H24')).toEqual(['H24.02', '000.00.07.H24']);
    expect(codesOf('H24-02-01')).toEqual(['H24-02-01']);
    expect(codesOf('H24 - 02 - 01')).toEqual(['H24 - 02 - 01']);
  });

  test('a group behind a dash that may belong to the code before it as well is marked as not understood', () => {
    const own = cityOfChains();
    const made = ['add', '--code', 'H24.02.05', '--name', 'Phòng Thử', '--decision', '2025-400-qd-ubnd'];
    expect(run(own, made).status).toBe(0);
    writeFileSync(join(own, 'gach.csv'), 'Mã\nH24.02-05\nH24.02 - H24.05\n');
    const { rows } = jsonOf<Listed & Record<string, unknown>>(
      run(own, ['resolve', '--file', 'gach.csv', '--json']),
      'resolve-list',
    );
    expect(rows.map(({ row, text, reason }) => [row, reason ?? text])).toEqual([
      [2, 'range'],
      ...['H24.02', 'H24.03', 'H24.04', 'H24.05'].map((code) => [3, code]),
    ]);
  });

  test('is told of: how many cells, the first of them, and each code in a row of its own', () => {
    const { rows, counts } = listed('nhieu-khoang.csv', 'Mã,Việc\nH24.02 - H24.04,a\nH24.05 đến 06,b\nH24.08,c\n');
    expect(rows.map(({ row, text, range }) => [row, text, range])).toEqual([
      [2, 'H24.02', 'H24.02 - H24.04'],
      [2, 'H24.03', 'H24.02 - H24.04'],
      [2, 'H24.04', 'H24.02 - H24.04'],
      [3, 'H24.05', 'H24.05 đến 06'],
      [3, 'H24.06', 'H24.05 đến 06'],
      [4, 'H24.08', undefined],
    ]);
    expect(counts).toMatchObject({ rows: 3, found: 6 });
    const { stderr } = run(city, ['resolve', '--file', 'nhieu-khoang.csv', '-o', 'nhieu-khoang-nay.csv', '--force']);
    expect(stderr).toContain('2 ô ghi mã từ mã này đến mã kia (ô đầu: nhieu-khoang.csv › A2, “H24.02 - H24.04”)');
    writeFileSync(join(city, 'chua-ro.csv'), 'Mã\nH24.02\nH24.06 đến H24.02\n');
    run(city, ['resolve', '--file', 'chua-ro.csv', '-o', 'chua-ro-nay.csv', '--force']);
    expect(readFileSync(join(city, 'chua-ro-nay.csv'), 'utf8')).toContain('KHOẢNG MÃ CHƯA RÕ');
  });

  test('among the old codes of a list is an error, however it is written; several in full are not', () => {
    const imported = (cell: string) => {
      writeFileSync(join(city, 'cap.csv'), `Tên cơ quan,Mã định danh,Mã định danh đã cấp\nSở Mới,H24.40,"${cell}"\n`);
      return run(city, ['import', 'cap.csv', '--decision', '2025-du-thao', '--dry-run', '--no-input']);
    };
    for (const cell of [
      '000.00.40.H24 - 000.00.43.H24',
      '000.00.40.H24 đến 43',
      '000.00.40.H24, 41, 42',
      'H24.40 H24.41',
    ]) {
      const { status, stdout, stderr } = imported(cell);
      expect({ cell, status }).toEqual({ cell, status: 1 });
      expect(stdout + stderr).toContain('không ghi đủ từng mã');
    }
    for (const cell of ['000.00.40.H24; CU-40', 'CU-40', '000.1137.H24-B']) {
      expect({ cell, status: imported(cell).status }).toEqual({ cell, status: 0 });
    }
  });
});

describe('a workbook whose sheets have their codes in different columns', () => {
  const sheets = [
    {
      name: 'Sở',
      rows: [
        ['Tên', 'Mã cũ', 'Mã mới'],
        ['Sở A', 'H24.03', 'H24.04'],
        ['Sở B', 'H24.07', 'H24.08'],
      ],
    },
    {
      name: 'Xã, phường',
      rows: [
        ['Mã định danh', 'Tên'],
        ['H24.02', 'Xã A'],
        ['H24.01', 'Xã B'],
      ],
    },
    { name: 'Hướng dẫn', rows: [['Điền vào cột C'], ['Không điền hàng trống']] },
  ];
  const file = 'nhieu-trang.xlsx';
  const found = ({ rows }: Listed) => rows.map(({ sheet, text }) => [sheet, text]);
  beforeAll(() => {
    writeFileSync(join(city, file), book({ sheets }));
  });

  test.each([
    ['by name', 'Sở:code=Mã cũ,#2:code=A', 'H24.03', 'H24.07'],
    ['by number', '#1:code=C', 'H24.04', 'H24.08'],
    ['one for all, another for one', 'code=A,Sở:code=B', 'H24.03', 'H24.07'],
  ])('has a column for each: %s', (_, map, first, second) => {
    const list = jsonOf<Listed & Record<string, unknown>>(resolved(file, '--map', map), 'resolve-list');
    expect(found(list)).toEqual([
      ['Sở', first],
      ['Sở', second],
      ['Xã, phường', 'H24.02'],
      ['Xã, phường', 'H24.01'],
    ]);
  });

  test('a column that is named for all and lacks, or holds no codes, on a sheet that has some is asked about', () => {
    for (const map of ['code=Mã cũ', 'code=C', 'code=B']) {
      const { status, stdout, stderr } = resolved(file, '--map', map);
      expect({ map, status, stdout }).toEqual({ map, status: 1, stdout: '' });
      expect(stderr).toContain('nhieu-trang.xlsx › Xã, phường (A)');
      expect(stderr).toContain('--map "#2:code=A"');
    }
  });

  test('what is unclear on several sheets is told at once, with an entry for each that may be used as it stands', () => {
    const two = [...sheets.slice(0, 1), { name: 'Sở cũ', rows: sheets[0]?.rows ?? [] }];
    writeFileSync(join(city, 'hai.xlsx'), book({ sheets: two }));
    const { status, stderr } = resolved('hai.xlsx');
    expect(status).toBe(1);
    for (const words of ['Sở (B, C)', 'Sở cũ (B, C)']) expect(stderr).toContain(words);
    const [, map = ''] = /--map "([^"]+)"/.exec(stderr) ?? [];
    expect(map).toBe('Sở:code=B,Sở cũ:code=B');
    expect(resolved('hai.xlsx', '--map', map).status).toBe(0);
  });

  test('a sheet may be left out by name, and one that is not there is wrong use', () => {
    const { status, stdout, stderr } = resolved(file, '--map', 'Sở:code=-');
    expect(status).toBe(0);
    expect(stderr).toContain('Không tra nhieu-trang.xlsx › Sở (3 hàng), theo --map');
    expect(found(JSON.parse(stdout) as Listed).map(([sheet]) => sheet)).toEqual(['Xã, phường', 'Xã, phường']);
    const strange = resolved(file, '--map', 'Ban:code=A');
    expect(strange).toMatchObject({ status: 2, stdout: '' });
    for (const words of ['Ban', 'Sở', 'Hướng dẫn']) expect(strange.stderr).toContain(words);
    expect(resolved(file, '--map', 'Sở:name=A')).toMatchObject({ status: 2, stdout: '' });
  });
});
