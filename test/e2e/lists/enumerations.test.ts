import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { document, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; where: string }[];
}

const HEADINGS = ['STT', 'Tên đơn vị', 'Mã định danh'];
const AGENCY = ['I', 'Sở Y tế', 'H26.01'];
const ONE = ['1', 'Bệnh viện Một', 'H26.01.01'];
const TWO = ['2', 'Bệnh viện Hai', 'H26.01.02'];

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    groups: '2,2,2',
    amended: '2023-01-10',
    units: ['H26.01,Sở Y tế', 'H26.01.01,Bệnh viện Một', 'H26.01.02,Bệnh viện Hai', 'H26.02,Sở Nội vụ'],
  });
});

function imported(name: string, bytes: string | Uint8Array, ...options: string[]): Answer {
  writeFileSync(join(folder, name), bytes);
  const common = ['--decision', '200/QĐ-UBND', '--dry-run', '--skip-errors', '--json'];
  return jsonOf<Answer>(run(folder, ['import', name, ...common, ...options]), 'import');
}

const csv = (...rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map((text) => `"${text}"`).join(',')).join('\n')}\n`;
const codesOf = ({ granted }: Answer): string[] => granted.map(({ code }) => code);

describe('rows numbered in a way of their own stand under the numbered row above them', () => {
  it.each([
    ['i', 'ii', 'i'],
    ['i)', 'ii)', 'i)'],
    ['-', '-', '-'],
    ['–', '–', '–'],
    ['+', '+', '+'],
    ['•', '•', '•'],
    ['(1)', '(2)', '(1)'],
    ['1)', '2)', '1)'],
    ['1-1', '1-2', '2-1'],
    ['1/1', '1/2', '2/1'],
    ['1.1', '1.2', '2.1'],
    ['1a', '1b', '2a'],
    ['1.a', '1.b', '2.a'],
    ['a)', 'b)', 'a)'],
    ['a', 'b', 'c'],
  ])('%s, %s … %s', (first, second, third) => {
    const answer = imported(
      'a.csv',
      csv(HEADINGS, AGENCY, ONE, [first, 'Khoa A', ''], [second, 'Khoa B', ''], TWO, [third, 'Khoa C', '']),
    );
    expect(answer.problems).toEqual([]);
    expect(codesOf(answer)).toEqual(['H26.01.01.01', 'H26.01.01.02', 'H26.01.02.01']);
  });

  it.each([
    [['i', 'ii', 'iii', 'iv', 'v', 'vi']],
    [['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k']],
    [['(1)', '(2)', '(3)']],
  ])('%s as long as they go on', (marks) => {
    const rows = marks.map((mark, i) => [mark, `Khoa ${i}`, '']);
    const codes = codesOf(imported('a.csv', csv(HEADINGS, AGENCY, ONE, ...rows)));
    expect(codes).toEqual(marks.map((_, i) => `H26.01.01.${String(i + 1).padStart(2, '0')}`));
  });

  it('and an enumeration goes on at its level after one within it', () => {
    const rows = [
      ['a)', 'Khoa A', ''],
      ['-', 'Tổ Một', ''],
      ['-', 'Tổ Hai', ''],
      ['b)', 'Khoa B', ''],
      ['-', 'Tổ Ba', ''],
    ];
    const answer = imported('a.csv', csv(HEADINGS, ['1', 'Sở Nội vụ', 'H26.02'], ...rows));
    const under = Object.fromEntries(answer.granted.map(({ code, name }) => [name, code]));
    expect(under).toEqual({
      'Khoa A': 'H26.02.01',
      'Khoa B': 'H26.02.02',
      'Tổ Một': 'H26.02.01.01',
      'Tổ Hai': 'H26.02.01.02',
      'Tổ Ba': 'H26.02.02.01',
    });
  });

  it('also where the table goes on behind a page', () => {
    const body = wordTable([HEADINGS, AGENCY, ONE, ['a)', 'Khoa A', '']]) + wordTable([['b)', 'Khoa B', ''], TWO]);
    expect(codesOf(imported('a.docx', document(body)))).toEqual(['H26.01.01.01', 'H26.01.01.02']);
    const again = wordTable([HEADINGS, AGENCY, ONE]) + wordTable([HEADINGS, ['a)', 'Khoa A', '']]);
    expect(codesOf(imported('a.docx', document(again)))).toEqual(['H26.01.01.01']);
  });

  it('but none that are numbered otherwise without beginning anew, or in the place of a number left out', () => {
    const odd = [ONE, ['(2)', 'Khoa A', ''], ['3)', 'Khoa B', '']];
    expect(codesOf(imported('a.csv', csv(HEADINGS, AGENCY, ...odd)))).toEqual(['H26.01.03', 'H26.01.04']);
    const gap = [ONE, ['-', 'Khoa A', ''], ['3', 'Khoa B', '']];
    expect(codesOf(imported('a.csv', csv(HEADINGS, AGENCY, ...gap)))).toEqual(['H26.01.03', 'H26.01.04']);
  });
});

describe('a heading without a code', () => {
  const rows = [
    ['I', 'Sở Y tế', ''],
    ['1', 'Phòng Một', ''],
    ['2', 'Sở Du lịch', 'H26.40'],
    ['3', 'Phòng Hai', ''],
  ];

  it('ends with a row whose code is not under its body: who the next belongs to is asked', () => {
    const answer = imported('a.csv', csv(HEADINGS, ...rows));
    expect(answer.problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning import-parent-differs',
      'error import-parent-needed',
    ]);
    expect(codesOf(answer)).toEqual(['H26.01.03', 'H26.40']);
  });

  it('and begins again with one that is', () => {
    const again = [
      ['4', 'Bệnh viện Hai', 'H26.01.02'],
      ['5', 'Phòng Ba', ''],
    ];
    const answer = imported('a.csv', csv(HEADINGS, ...rows, ...again));
    expect(codesOf(answer)).toEqual(['H26.01.03', 'H26.01.04', 'H26.40']);
  });
});
