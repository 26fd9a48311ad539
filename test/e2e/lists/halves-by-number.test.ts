import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { document, simpleBook, wordTable } from '../../support/tables.js';

interface Answer {
  problems: { rule: string; severity: string; where: string; message: string; hint?: string }[];
  closed: string[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: ['H26.01,Sở Y tế', 'H26.02,Sở Tài chính', 'H26.03,Sở Nội vụ'],
  });
});

type Texts = readonly (readonly string[])[];

function bytesOf(name: string, rows: Texts): string | Uint8Array {
  if (name.endsWith('.csv')) return rows.map((cells) => cells.join(';')).join('\n');
  return name.endsWith('.docx') ? document(wordTable(rows)) : simpleBook(rows);
}

function imported(name: string, rows: Texts, ...options: string[]): Answer {
  writeFileSync(join(folder, name), bytesOf(name, rows));
  const args = ['import', name, '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json', ...options];
  return jsonOf<Answer>(run(folder, args), 'import');
}

const told = ({ problems }: Answer): string[] =>
  problems.flatMap(({ rule, severity, where }) =>
    rule === 'list-numbers-differ' ? [`${severity} ${/[A-Z]+\d+$/.exec(where)?.[0]}`] : [],
  );

const CHANGES = ['STT', 'Tên đơn vị', 'Mã định danh', 'STT', 'Loại thay đổi'];

describe.each(['a.xlsx', 'a.docx', 'a.csv'])('halves of rows that have numbers each, in %s', (name) => {
  const closing: Texts = [
    CHANGES,
    ['1', 'Sở Y tế', 'H26.01', '1', 'Giữ nguyên'],
    ['2', 'Sở Tài chính', 'H26.02', '3', 'Giải thể'],
    ['3', 'Sở Nội vụ', 'H26.03', '2', 'Giữ nguyên'],
  ];

  it('a closing of another number closes nothing, and both cells are named', () => {
    const answer = imported(name, closing);
    expect(told(answer)).toEqual(['error D3', 'error D4']);
    const [first] = answer.problems;
    expect(first?.message).toContain('A3');
    expect(first?.hint).toContain('D=-');
    const skipped = imported(name, closing, '--skip-errors');
    expect(skipped.closed).toEqual([]);
  });

  it('the same list in order is read', () => {
    const [head = [], one = [], two = [], three = []] = closing;
    const sorted = [head, one, [...two.slice(0, 3), '2', 'Giữ nguyên'], [...three.slice(0, 3), '03.', 'Giải thể']];
    const answer = imported(name, sorted);
    expect(answer.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(answer.closed).toEqual(['H26.03']);
  });

  it('whoever says that the second numbers count something else has his way', () => {
    const answer = imported(name, closing, '--map', 'D=-');
    expect(told(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.02']);
  });

  it('addresses behind a blank column and a row without its own number are held by it too', () => {
    const answer = imported(name, [
      ['STT', 'Tên đơn vị', 'Mã định danh', '', 'TT', 'Địa chỉ'],
      ['1', 'Sở Xây dựng', 'H26.05', '', '1', 'Số 1 đường A'],
      ['', 'Sở Công Thương', 'H26.06', '', '3', 'Số 3 đường A'],
      ['3', 'Sở Tư pháp', 'H26.07', '', '2', 'Số 2 đường A'],
    ]);
    expect(told(answer)).toEqual(['error E3', 'error E4']);
  });

  it.each([
    [
      'a number within the group',
      ['STT', 'TT', 'Tên đơn vị', 'Mã định danh'],
      [
        ['1', '1', 'Sở Xây dựng', 'H26.05'],
        ['2', '1', 'Sở Công Thương', 'H26.06'],
      ],
    ],
    [
      'numbers of what comes after',
      ['STT', 'Tên cũ', 'Mã cũ', 'STT', 'Tên mới', 'Mã mới'],
      [
        ['1', 'Sở Y tế', 'H26.01', '1', 'Sở Y tế và Dân số', 'H26.01'],
        ['3', 'Sở Nội vụ', 'H26.03', '2', 'Sở Nội vụ và Lao động', 'H26.03'],
      ],
    ],
    [
      'halves of which the second has fewer rows',
      CHANGES,
      [
        ['1', 'Sở Y tế', 'H26.01', '1', 'Giữ nguyên'],
        ['2', 'Sở Tài chính', 'H26.02', '', ''],
      ],
    ],
  ])('%s is no contradiction', (_, head, rows) => {
    expect(told(imported(name, [head, ...rows]))).toEqual([]);
  });
});
