import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { document, p, simpleBook, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; row: number | null; message: string }[];
}

const HEADINGS = ['STT', 'Tên đơn vị', 'Mã định danh'];

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    groups: '2,2,2',
    amended: '2023-01-10',
    units: ['H26.01,Sở Y tế', 'H26.02,Sở Tài chính', 'H26.01.01,Bệnh viện Một'],
  });
});

function imported(name: string, bytes: string | Uint8Array, ...options: string[]): string[] {
  writeFileSync(join(folder, name), bytes);
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--skip-errors', '--json'];
  const { granted, problems } = jsonOf<Answer>(run(folder, ['import', name, ...common, ...options]), 'import');
  const errors = problems.filter(({ severity }) => severity === 'error');
  return [
    ...granted.map((unit) => unit.code.slice(4)),
    ...errors.map(({ rule, row }) => `${rule.replace('import-', '')} ${row}`),
  ];
}

const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(',')).join('\n');
/** Rows numbered so, each with a name of its own. */
const rows = (...marks: readonly string[]): string[][] =>
  marks.map((mark, i) => [mark, mark === '' ? '' : `Phòng số ${'ABCDĐEGH'[i]}`, '']);
const UNDER = ['I', 'Sở Y tế', ''];

describe('numbers that begin again with no heading', () => {
  it.each([
    ['csv', csv],
    ['xlsx', simpleBook],
    ['docx', (all: readonly (readonly string[])[]) => document(wordTable(all))],
  ] as const)('leave open whose the rows from there on are, in %s', (format, form) => {
    const list = [HEADINGS, UNDER, ...rows('1', '2', '1', '2')];
    expect(imported(`a.${format}`, form(list))).toEqual(['01.02', '01.03', 'parent-needed 5', 'parent-needed 6']);
  });

  it.each([
    ['behind a blank row', ['1', '2', '', '1'], ['parent-needed 6']],
    ['going back', ['1', '2', '3', '2'], ['parent-needed 6']],
    ['two groups of one', ['1', '1'], ['parent-needed 4']],
    ['a list cut out of another', ['4', '5', '6', '1'], ['parent-needed 6']],
    ['in parts of a row', ['1', 'a', 'b', 'a', '2', 'a'], ['parent-needed 6']],
    ['numbers in numbers', ['1', '1.1', '1.2', '1.1', '2', '2.1'], ['parent-needed 6']],
    ['one number twice', ['1', '2', '2', '3'], []],
    ['out of order', ['3', '1', '2'], []],
  ])('%s', (_, marks, errors) => {
    expect(imported('a.csv', csv([HEADINGS, UNDER, ...rows(...marks)])).filter((each) => /\D \d/.test(each))).toEqual(
      errors,
    );
  });

  it('are asked about with --parent too, numerals as well, in a second table as well', () => {
    expect(imported('a.csv', csv([HEADINGS, ...rows('1', '2', '1')]), '--parent', 'H26.02')).toEqual([
      '02.01',
      '02.02',
      'parent-needed 4',
    ]);
    expect(imported('a.csv', csv([HEADINGS, ...rows('I', 'II', 'I')]), '--parent', 'H26.02')).toHaveLength(3);
    const tables = wordTable([HEADINGS, UNDER, ['1', 'Phòng A', '']]) + p('') + wordTable([['1', 'Phòng B', '']]);
    expect(imported('a.docx', document(tables))).toEqual(['01.02', 'parent-needed 1']);
  });

  it.each([
    ['a heading', [HEADINGS, UNDER, ...rows('1', '2'), ['II', 'Sở Tài chính', ''], ['1', 'Phòng Một', '']]],
    [
      'a column',
      [
        ['STT', 'Tên', 'Cấp trên'],
        ['1', 'Phòng A', 'Sở Y tế'],
        ['1', 'Phòng B', 'Sở Tài chính'],
      ],
    ],
    [
      'a code',
      [HEADINGS, ['I', 'Sở Y tế', 'H26.01'], ['1', 'Phòng A', ''], ['1', 'Phòng B', 'H26.01.09'], ['2', 'Phòng C', '']],
    ],
    ['the registry', [HEADINGS, UNDER, ['1', 'Phòng A', ''], ['1', 'Bệnh viện Một', '']]],
  ])('are answered by %s', (_, list) => {
    expect(imported('a.csv', csv(list)).filter((each) => /\D \d/.test(each))).toEqual([]);
  });

  it('that begin below a code without a number, and a star, do not say whose the row is', () => {
    const heading = ['I', 'Sở Y tế', 'H26.01'];
    const below = [HEADINGS, heading, ['', 'Bệnh viện Một', 'H26.01.01'], ['1', 'Khoa Nội', '']];
    expect(imported('a.csv', csv(below))).toEqual(['parent-needed 4']);
    const same = [['Đơn vị: Sở Y tế', '', ''], HEADINGS, ['', 'Sở Y tế', 'H26.01'], ['1', 'Khoa Nội', '']];
    expect(imported('a.csv', csv(same))).toEqual(['01.02']);
    expect(imported('a.csv', csv([HEADINGS, heading, ...rows('1', '*', '2')]))).toEqual([
      '01.02',
      '01.03',
      'parent-needed 4',
    ]);
  });
});

describe('a row whose fields are parted otherwise than those above', () => {
  it.each(['2;Phòng B;H26.01.09', '2\tPhòng B\tH26.01.09'])('is told and heads nobody: %s', (row) => {
    const list = csv([HEADINGS, ['1', 'Phòng A', 'H26.01.08'], [row]]);
    expect(imported('a.csv', list)).toEqual(['list-row-fields 3']);
  });
});

describe('numbers with a numeral or a letter', () => {
  it.each([
    ['I', 'I.1', 'I.2', 'II', 'II.1'],
    ['A', 'A.1', 'A.2', 'B', 'B.1'],
  ])('stand under the row that bears it: %s %s %s %s %s', (...marks) => {
    const list = csv([HEADINGS, ...rows(...marks)]);
    expect(imported('a.csv', list, '--parent', 'H26')).toEqual(['03', '03.01', '03.02', '04', '04.01']);
  });
});
