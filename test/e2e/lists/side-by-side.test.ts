import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { named, parseStrictly, partsOf } from '../../support/ooxml.js';
import { jsonOf } from '../../support/schema.js';
import { document, simpleBook, wordTable } from '../../support/tables.js';

const HEADINGS = ['STT', 'Tên đơn vị', 'Mã định danh'];
const HEAD = [...HEADINGS, '', ...HEADINGS];

interface Answer {
  granted: { code: string }[];
  leftOut: string[];
  account: {
    rows: number;
    units: number;
    leftOut: { reason: string; count: number; rows: { where: string }[] }[];
    tables: { units: number }[];
  };
  problems: { rule: string; severity: string; where: string; args: Record<string, unknown> }[];
}

let folder: string;
beforeAll(() => {
  folder = newFolder();
  for (const args of [
    ['init', 'H26', '--groups', '2,2,3'],
    ['decision', 'new', '--title', 'A', '--number', '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full'],
  ]) {
    const answer = call(folder, ...args);
    if (answer.status !== 0) throw new Error(answer.stderr);
  }
});

type Texts = readonly (readonly string[])[];

function file(name: string, rows: Texts): string {
  const filled = rows.map((row) => HEAD.map((_, i) => row[i] ?? ''));
  const bytes = name.endsWith('.docx') ? document(wordTable(filled)) : simpleBook(filled);
  writeFileSync(join(folder, name), bytes);
  return name;
}

function imported(name: string, rows: Texts, ...options: string[]): Answer {
  const args = ['import', file(name, rows), '--decision', '100/QĐ-UBND', '--dry-run', '--json', ...options];
  return jsonOf<Answer>(run(folder, args), 'import');
}

const codes = ({ granted }: Answer): string[] => granted.map(({ code }) => code).sort();
const inside = (where: string): string => where.split('!')[1] ?? '';
const unread = ({ problems }: Answer): string[] =>
  problems.flatMap(({ rule, where }) => (rule === 'list-row-unread' ? [inside(where)] : []));

/** Seen are those read and those left out; the tables say the same. */
function expectWhole({ account, granted }: Answer): void {
  const left = account.leftOut.reduce((sum, { count }) => sum + count, 0);
  expect(account.units + left).toBe(account.rows);
  expect(account.units).toBe(granted.length);
}

describe.each(['a.xlsx', 'a.docx'])('lists side by side in %s', (name) => {
  it.each([
    ['left', ['', 'UBND xã An Lạc', '', '', '2', 'Sở Tài chính', 'H26.06'], 'B3'],
    ['right', ['2', 'Sở Tài chính', 'H26.06', '', '', 'UBND xã An Lạc', ''], 'F3'],
  ])('a row of the %s one that is not read takes nothing from the other', (_, row, place) => {
    const rows = [
      HEAD,
      ['1', 'Sở Tư pháp', 'H26.05', '', '1', 'UBND xã An Phú', 'H26.30'],
      row,
      ['3', 'Sở Xây dựng', 'H26.07', '', '3', 'UBND xã An Bình', 'H26.32'],
      ['4', 'Sở Công Thương', 'H26.08', '', '4', 'UBND xã An Sơn', 'H26.34'],
    ];
    const { problems, account } = imported(name, rows);
    expect(problems.map(({ rule, where }) => [rule, inside(where)])).toEqual([['list-row-unread', place]]);
    expect(account.units).toBe(7);
    expect(account.leftOut).toContainEqual(expect.objectContaining({ reason: 'unread', count: 1 }));
  });

  it.each([
    ['left', ['', 'UBND xã An Lạc', '', '', '2', 'Sở Tài chính', 'H26.06'], ['2', '3'], 'A3'],
    ['right', ['2', 'Sở Tài chính', 'H26.06', '', '', 'UBND xã An Lạc', ''], ['3', '2'], 'E3'],
  ])(
    'what is left out of the %s one with --skip-errors takes nothing from the other',
    (_, row, [a = '', b = ''], place) => {
      const rows = [
        HEAD,
        ['1', 'Sở Tư pháp', 'H26.05', '', '1', 'UBND xã An Phú', 'H26.30'],
        row,
        [a, 'Sở Xây dựng', 'H26.07', '', b, 'UBND xã An Bình', 'H26.32'],
      ];
      const answer = imported(name, rows, '--skip-errors');
      expect(codes(answer)).toEqual(['H26.05', 'H26.06', 'H26.07', 'H26.30', 'H26.32']);
      expect(unread(answer)).toEqual([place]);
      expect(answer.account.leftOut).toContainEqual(expect.objectContaining({ reason: 'unread', count: 1 }));
      expectWhole(answer);
    },
  );

  it.each([
    ['left', 0, 'A2'],
    ['right', 4, 'E2'],
  ])('a faulty code of the %s one leaves out its own row alone, named by its first cell', (_, at, place) => {
    const row = ['1', 'Sở Tư pháp', 'H26.05', '', '1', 'UBND xã An Phú', 'H26.30'];
    row[at + 2] = 'H26.O5';
    const answer = imported(name, [HEAD, row, ['2', 'Sở B', 'H26.06', '', '2', 'Sở C', 'H26.31']], '--skip-errors');
    expect(answer.granted).toHaveLength(3);
    expect(answer.leftOut.map(inside)).toEqual([place]);
    expectWhole(answer);
  });

  it('totals and signatures of one beside rows of the other are no units, and the count says so', () => {
    const answer = imported(name, [
      HEAD,
      ['1', 'Sở Tư pháp', 'H26.05', '', '1', 'UBND xã An Phú', 'H26.30'],
      ['', 'Cộng: 1', '', '', '2', 'UBND xã An Lạc', 'H26.31'],
      ['', 'Người lập biểu', '', '', '3', 'UBND xã An Bình', 'H26.32'],
    ]);
    expect(codes(answer)).toEqual(['H26.05', 'H26.30', 'H26.31', 'H26.32']);
    expect(answer.account.tables.map(({ units }) => units)).toEqual([1, 3]);
    expect(answer.account.leftOut.flatMap(({ rows }) => rows.map(({ where }) => inside(where)))).toEqual([
      'A1',
      'E1',
      'A3',
      'A4',
    ]);
    expectWhole(answer);
  });

  it('a code that both give in one row is a conflict of the two cells', () => {
    const answer = imported(
      name,
      [HEAD, ['1', 'Sở Tư pháp', 'H26.05', '', '1', 'Sở Tài chính', 'H26.05'], ['2', 'Sở B', 'H26.06']],
      '--skip-errors',
    );
    expect(answer.problems.map(({ rule, where }) => [rule, inside(where)])).toEqual([
      ['import-rows-conflict', 'C2'],
      ['import-rows-conflict', 'G2'],
    ]);
    expect(codes(answer)).toEqual(['H26.06']);
    expectWhole(answer);
  });
});

it('rows without marks one below the other are each told of', () => {
  const answer = imported('hai.xlsx', [
    HEAD,
    ['1', 'Sở Tư pháp', 'H26.05', '', '1', 'UBND xã An Phú', 'H26.30'],
    ['', 'Ban Dân tộc', '', '', '2', 'UBND xã An Lạc', 'H26.31'],
    ['', 'Thanh tra tỉnh', '', '', '3', 'UBND xã An Bình', 'H26.32'],
    ['2', 'Sở Công Thương', 'H26.06', '', '4', 'UBND xã An Hải', 'H26.33'],
  ]);
  expect(unread(answer)).toEqual(['A3', 'A4']);
});

it('--errors-to marks the cell of the list that is meant', () => {
  const name = file('loi.xlsx', [
    HEAD,
    ['1', 'Sở Tư pháp', 'H26.05', '', '1', 'UBND xã An Phú', 'H26.30'],
    ['2', 'Sở Tài chính', 'H26.06', '', '', '', 'H26.31'],
    ['3', 'Sở Xây dựng', 'H26.07', '', '', 'UBND xã An Lạc', ''],
    ['4', 'Sở Y tế', 'H26.08', '', '3', 'UBND xã An Bình', 'H26.32'],
  ]);
  run(folder, ['import', name, '--decision', '100/QĐ-UBND', '--errors-to', 'tra-lai.xlsx']);
  const comments = parseStrictly(partsOf(readFileSync(join(folder, 'tra-lai.xlsx'))).get('xl/commentsMark1.xml') ?? '');
  const marked = named(comments, 'comment').map(({ attributes }) => attributes.ref ?? '');
  expect(marked.filter((cell) => /^[A-D]/.test(cell))).toEqual([]);
  expect(marked).toContain('F3');
});
