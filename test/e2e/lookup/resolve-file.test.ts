import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read/read-tables.js';
import { run } from '../../support/cli.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { jsonOf } from '../../support/schema.js';

let city = '';
beforeAll(() => {
  city = cityOfChains();
});

const resolve = (...args: string[]) => run(city, ['resolve', ...args]);

function write(name: string, rows: readonly string[]): string {
  writeFileSync(join(city, name), `${rows.join('\n')}\n`);
  return name;
}

const lines = (name: string): string[] =>
  readFileSync(join(city, name), 'utf8').replace('\uFEFF', '').trimEnd().split('\r\n');

const LIST = ['DANH SÁCH,,', 'STT,Mã cũ,Ghi chú', '1,H24.02,giữ', '2,,nhóm', '3,H24.99,lạ', '4,xem sau,=1+1'];

describe('resolve --file', () => {
  test('adds to each row what its code is now, and loses none', () => {
    const { status, stdout } = resolve('--file', write('list.csv', LIST), '-o', 'out.csv', '--force');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: '4 hàng: 1 mã có trong sổ, 1 mã không có, 1 hàng ghi chữ không phải mã, 1 hàng không có mã.\n',
    });
    const [headings, ...rows] = lines('out.csv');
    expect(headings).toBe('STT,Mã cũ,Ghi chú,Mã nay,Tên nay,Tình trạng,Quyết định');
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(/^1,H24\.02,giữ,H24\.02,Sở Khoa học và Công nghệ,/);
    expect(rows[1]).toBe('2,,nhóm,,,,');
    expect(rows[2]).toBe('3,H24.99,lạ,,,KHÔNG CÓ TRONG SỔ,');
    expect(rows[3]).toBe("4,xem sau,'=1+1,,,KHÔNG PHẢI MÃ ĐỊNH DANH,");
  });

  test('parts the columns as Excel in Việt Nam reads them, where that is asked', () => {
    const file = write('parted.csv', ['Mã cũ;Ghi chú', 'H24.02;giữ, xem', 'H24.99;"a;b"']);
    expect(resolve('--file', file, '-o', 'parted-out.csv', '--delimiter', ';', '--force').status).toBe(0);
    const [headings, first, second] = lines('parted-out.csv');
    expect(headings).toBe('Mã cũ;Ghi chú;Mã nay;Tên nay;Tình trạng;Quyết định');
    expect(first).toMatch(/^H24\.02;"giữ, xem";H24\.02;/);
    expect(second).toBe('H24.99;"a;b";;;KHÔNG CÓ TRONG SỔ;');
    const refused = resolve('--file', file, '-o', 'parted-out.xlsx', '--delimiter', ';', '--force');
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('--delimiter');
  });

  test('reads codes that are spelt as formulas, as programs write them for Excel', () => {
    const file = write('spelt.csv', ['TT,Mã cũ', '1,="H24.02"', '2,"=""H24.99"""']);
    expect(resolve('--file', file, '-o', 'spelt-out.csv', '--force').status).toBe(0);
    const [, first, second] = lines('spelt-out.csv');
    expect(first).toMatch(/^1,H24\.02,H24\.02,/);
    expect(second).toBe('2,H24.99,,,KHÔNG CÓ TRONG SỔ,');
  });

  test('gives a row of its own to each of several codes, and agrees with resolve of one', () => {
    const codes = jsonOf<{ units: { code: string }[] }>(
      run(city, ['list', '--include-closed', '--json']),
      'list',
    ).units;
    const file = write('all.csv', ['Mã', ...codes.map(({ code }) => code)]);
    const list = jsonOf<{ rows: { text: string; answer: unknown }[] }>(
      resolve('--file', file, '--json'),
      'resolve-list',
    );
    expect(list.rows).toHaveLength(codes.length);
    for (const { text, answer } of list.rows) {
      const { schema: _, ...one } = jsonOf<{ schema: string }>(resolve(text, '--json'), 'resolve');
      expect(answer, text).toEqual(one);
    }
    resolve('--file', file, '-o', 'all-out.csv', '--force');
    const expected = list.rows.reduce(
      (sum, { answer }) => sum + Math.max(1, (answer as { current: unknown[] }).current.length),
      0,
    );
    expect(lines('all-out.csv')).toHaveLength(expected + 1);
    expect(expected).toBeGreaterThan(codes.length);
  });

  test('writes a workbook in which codes stay text', async () => {
    const { status } = resolve('--file', write('list.csv', LIST), '-o', 'out.xlsx', '--force');
    expect(status).toBe(0);
    const [table] = await readTables(readFileSync(join(city, 'out.xlsx')), 'out.xlsx');
    const texts = table?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
    expect(texts).toContainEqual(['STT', 'Mã cũ', 'Ghi chú', 'Mã nay', 'Tên nay', 'Tình trạng', 'Quyết định']);
    expect(texts.find(([first]) => first === '1')?.slice(3, 5)).toEqual(['H24.02', 'Sở Khoa học và Công nghệ']);
  });

  test('asks where several columns hold codes, and takes the one named by heading or letters', () => {
    const file = write('two.csv', ['Mã A,Mã B', 'H24.02,H24.03', 'H24.03,H24.02']);
    const asked = resolve('--file', file, '-o', 'two-out.csv');
    expect(asked).toMatchObject({ status: 1, stdout: '' });
    expect(asked.stderr).toContain('A, B');
    expect(asked.stderr).toContain('--map code=A');
    for (const map of ['code=B', 'code=Mã B']) {
      expect(resolve('--file', file, '--map', map, '-o', 'two-out.csv', '--force').status).toBe(0);
      expect(lines('two-out.csv')[1]).toMatch(/^H24\.02,H24\.03,H24\.06,/);
    }
  });

  test.each([
    [['--file', 'none.csv', '-o', 'x.csv'], 3, 'none.csv'],
    [['--file', 'list.csv'], 2, 'Thiếu tệp kết quả'],
    [['--file', 'list.csv', '-o', 'x.pdf'], 2, '.xlsx, .csv hoặc .docx'],
    [['--file', 'list.csv', '-o', './list.csv', '--force'], 2, 'chính danh sách'],
    [['--file', 'list.csv', '-o', 'x.csv', '--map', 'name=B'], 2, '--map'],
    [['H24.02', '--file', 'list.csv', '-o', 'x.csv'], 2, 'không ghi cả hai'],
    [['--file', 'words.csv', '-o', 'x.csv'], 1, 'không cột nào có mã'],
    [[], 2, 'Thiếu mã định danh, ví dụ H24.12'],
  ] as const)('refuses %j', (args, status, words) => {
    write('list.csv', LIST);
    write('words.csv', ['Tên,Ghi chú', 'Sở A,b']);
    const outcome = resolve(...args);
    expect(outcome).toMatchObject({ status, stdout: '' });
    expect(outcome.stderr).toContain(words);
  });
});
