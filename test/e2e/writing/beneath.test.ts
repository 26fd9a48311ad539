import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Unit } from '../../../src/core/registry/types.js';
import { type Answer, call } from '../../support/cli.js';
import { SIGNED, town } from '../../support/registries/town.js';
import { read, snapshot } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const BY = ['--decision', SIGNED];

function batch(folder: string, changes: string): string {
  writeFileSync(join(folder, 'doi.yaml'), `decision: ${SIGNED}\nchanges:\n${changes}`);
  return 'doi.yaml';
}

interface Said {
  rule: string;
  line: number;
  message: string;
  hint?: string;
}

/** What keeps the changes of a file from being made; nothing is written. */
function refused(folder: string, changes: string): Said[] {
  const before = snapshot(folder);
  const answer = call(folder, 'apply', batch(folder, changes), '--json', '--confirm', '1');
  expect([answer.status, snapshot(folder)]).toEqual([1, before]);
  return jsonOf<{ findings: Said[] }>(answer, 'refused').findings;
}

/** Makes the changes of a file; gives what was said of them. */
function made(folder: string, changes: string): Said[] {
  const file = batch(folder, changes);
  const plan = jsonOf<{ closed: string[]; warnings: Said[] }>(call(folder, 'plan', file, '--json'), 'change');
  const answer = call(folder, 'apply', file, '--confirm', String(plan.closed.length));
  expect([answer.status, answer.stderr]).toEqual([0, expect.any(String)]);
  expect(call(folder, 'validate').status).toBe(0);
  return plan.warnings;
}

function unit(folder: string, code: string): Unit {
  const path = `units/H24/${code.split('.').slice(0, 2).join('.')}.yaml`;
  const found = (parse(read(folder, path)) as Unit[]).find((each) => each.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}

const endOf = (folder: string, code: string): unknown => {
  const { reason, successors, partial } = unit(folder, code).closed ?? { reason: 'open' };
  return [reason, ...(successors ?? []), ...(partial === undefined ? [] : ['part', ...partial])];
};

function said({ status, stderr }: Answer): [number | null, string] {
  return [status, stderr];
}

describe('a unit with others beneath it', () => {
  test('is not merged, replaced or split by a command until it says what becomes of them', () => {
    const folder = town();
    const before = snapshot(folder);
    const [status, stderr] = said(call(folder, 'merge', 'H24.02', '--into', 'H24.04', ...BY));
    expect(status).toBe(1);
    expect(stderr).toContain('H24.02 còn 3 đơn vị bên dưới chưa đóng: H24.02.01, H24.02.02, H24.02.02.01.');
    expect(stderr).toContain('--children move (3 đơn vị nhận mã mới dưới H24.04');
    expect(stderr).toContain('--children close (3 mã đóng theo và dẫn đến H24.04)');
    const replaced = said(call(folder, 'replace', 'H24.02', '--parent', 'H23', ...BY));
    expect(replaced).toEqual([1, expect.stringContaining('--children move (3 đơn vị nhận mã mới dưới H23.10')]);
    const onto = said(call(folder, 'replace', 'H24.02', '--with', 'H24.04', ...BY));
    expect(onto).toEqual([1, expect.stringContaining('--children close (3 mã đóng theo và dẫn đến H24.04)')]);
    const [, split] = said(call(folder, 'split', 'H24.02', '--into', 'H24.04', '--into', 'H24=Sở Mới', ...BY));
    expect(split).toContain('--child H24.02.01=1');
    expect(split).toContain('--remainder 2');
    expect(split).toContain('--children close (3 mã đóng theo)');
    const [, closed] = said(call(folder, 'close', 'H24.02', ...BY));
    expect(closed).toContain('--subtree');
    expect(snapshot(folder)).toEqual(before);
  });

  test('nor by a file, which is told the keys, in the language of the reader', () => {
    const folder = town();
    const merge = '  - merge: {from: [H24.02], into: {code: H24.04}}\n';
    expect(refused(folder, merge)).toEqual([
      expect.objectContaining({
        rule: 'change-children-open',
        line: 3,
        hint: expect.stringMatching(/children: move \(3 đơn vị .* H24\.04.*children: close \(3 mã/),
      }),
    ]);
    const english = call(folder, '--lang', 'en', 'apply', batch(folder, merge));
    expect(english.stderr).toContain('children: move (3 units get new codes under H24.04');
    const split = '  - split: {from: H24.02, into: [{code: H24.04}, {parent: H24, name: Sở Mới}]}\n';
    expect(refused(folder, split)[0]?.hint).toMatch(/children: \[H24\.02\.01, …\].*remainder: \$tên.*children: close/);
    expect(refused(folder, `${split.slice(0, -2)}, children: move}\n`)[0]?.rule).toBe('change-children-open');
    const bodies =
      '  - reorganise:\n      - {parent: H24, name: Sở Mới, part: [H24.02]}\n      - {code: H24.04, part: [H24.02]}\n';
    expect(refused(folder, bodies)[0]?.hint).toContain('remainder: $tên');
    expect(refused(folder, '  - close: {code: H24.02}\n')[0]?.hint).toContain('subtree: true');
  });

  test('subtree is for close and annul alone; elsewhere it is refused with the two words', () => {
    const folder = town();
    for (const change of [
      'merge: {from: [H24.02], into: {code: H24.04}, subtree: true}',
      'replace: {code: H24.02, with: H24.04, subtree: true}',
      'split: {from: H24.02, into: [{code: H24.04}, {code: H24.01}], subtree: true}',
      'reorganise: [{code: H24.04, whole: [H24.02], subtree: true}]',
      'reorganise: [{code: H24.04, whole: [H24.02]}]\n    subtree: true',
    ]) {
      const found = refused(folder, `  - ${change}\n`);
      expect(found.map(({ rule }) => rule)).toEqual(['schema-unknown-key']);
      expect(found[0]?.hint).toMatch(/children: move .* children: close/);
    }
    for (const command of [
      ['merge', 'H24.02', '--into', 'H24.04'],
      ['replace', 'H24.02', '--with', 'H24.04'],
      ['split', 'H24.02', '--into', 'H24.04', '--into', 'H24.01'],
    ]) {
      const answer = call(folder, ...command, '--subtree', ...BY);
      expect(said(answer)).toEqual([2, expect.stringMatching(/--children move .* --children close/)]);
    }
    expect(said(call(folder, 'replace', 'H24.02', '--children', '--with', 'H24.04', ...BY))).toEqual([
      2,
      expect.stringMatching(/--children cần một giá trị[\s\S]*--children move/),
    ]);
    expect(said(call(folder, 'merge', 'H24.02', '--into', 'H24.04', '--children', 'keep', ...BY))).toEqual([
      2,
      expect.stringContaining('move'),
    ]);
  });

  test('move: each follows the heir under a new code, with its own subtree', () => {
    const folder = town();
    const answer = call(folder, 'merge', 'H24.02', '--into', 'H24.04', '--children', 'move', ...BY, '--confirm', '4');
    expect(answer.status).toBe(0);
    // 01 and 03 are taken there, 02 is free
    expect(endOf(folder, 'H24.02.02')).toEqual(['replaced', 'H24.04.02']);
    expect(endOf(folder, 'H24.02.02.01')).toEqual(['replaced', 'H24.04.02.01']);
    expect(endOf(folder, 'H24.02.01')).toEqual(['replaced', 'H24.04.04']);
    expect(endOf(folder, 'H24.02')).toEqual(['merged', 'H24.04']);
    expect(unit(folder, 'H24.04.04').legacyCodes).toEqual(['H24.02.01']);
    expect(call(folder, 'resolve', 'H24.02.02.01').stdout).toContain('H24.04.02.01');
    expect(call(folder, 'validate').status).toBe(0);
  });

  test('move into a new heir, from several at once, and under one that is re-coded itself', () => {
    const folder = town();
    made(folder, '  - merge: {from: [H24.02, H24.01], into: {parent: H24, name: Sở Chung}, children: move}\n');
    expect(['H24.01.01', 'H24.01.02.01', 'H24.02.01', 'H24.02.02'].map((code) => endOf(folder, code))).toEqual([
      ['replaced', 'H24.07.03'],
      ['replaced', 'H24.07.04.01'],
      ['replaced', 'H24.07.01'],
      ['replaced', 'H24.07.02'],
    ]);
    const other = town();
    made(
      other,
      '  - replace: {as: new, code: H24.04.01, parent: H24.01}\n' +
        '  - merge: {from: [H24.02.02], into: {code: $new}, children: move}\n',
    );
    expect(endOf(other, 'H24.02.02.01')).toEqual(['replaced', 'H24.01.03.01']);
  });

  test('close: they end with it, and lead to those who take it over', () => {
    const folder = town();
    made(folder, '  - replace: {code: H24.02.02, parent: H24.04, children: close}\n');
    expect(endOf(folder, 'H24.02.02')).toEqual(['replaced', 'H24.04.02']);
    expect(endOf(folder, 'H24.02.02.01')).toEqual(['merged', 'H24.04.02']);
  });

  test('what other lines of the file close, move or replace needs no word, wherever they stand', () => {
    const lines = [
      '  - replace: {code: H24.02.02.01, parent: H24.01.02}\n',
      '  - merge: {from: [H24.02.01], into: {code: H24.04.01}}\n',
      '  - close: {code: H24.02.02}\n',
      '  - merge: {from: [H24.02], into: {code: H24.04}}\n',
    ];
    for (const order of [lines, [...lines].reverse()]) {
      const folder = town();
      made(folder, order.join(''));
      expect(endOf(folder, 'H24.02.02.01')).toEqual(['replaced', 'H24.01.02.02']);
      expect(endOf(folder, 'H24.02.02')).toEqual(['dissolved']);
    }
    for (const way of ['move', 'close']) {
      const rest = `  - merge: {from: [H24.02], into: {code: H24.04}, children: ${way}}\n`;
      const one = '  - replace: {code: H24.02.02.01, parent: H24.01.02}\n';
      for (const order of [rest + one, one + rest]) {
        const folder = town();
        made(folder, order);
        expect(endOf(folder, 'H24.02.02.01')).toEqual(['replaced', 'H24.01.02.02']);
        expect(endOf(folder, 'H24.02.02')).toEqual(way === 'move' ? ['replaced', 'H24.04.02'] : ['merged', 'H24.04']);
      }
    }
  });

  test('a line that only changes data keeps nobody back', () => {
    const folder = town();
    made(
      folder,
      '  - merge: {from: [H24.02], into: {code: H24.04}, children: move}\n' +
        '  - update: {code: H24.02.01, phone: 0225 000 0001}\n',
    );
    expect(unit(folder, 'H24.04.04').phone).toBe('0225 000 0001');
  });

  test('lines below may speak of the new codes', () => {
    const folder = town();
    made(
      folder,
      '  - merge: {from: [H24.02], into: {code: H24.04}, children: move}\n' +
        '  - update: {code: H24.04.02.01, phone: 0225 000 0002}\n',
    );
    expect(unit(folder, 'H24.04.02.01').phone).toBe('0225 000 0002');
  });

  test('those that would come to lie below the last level are refused together', () => {
    const found = refused(town(), '  - merge: {from: [H24.02], into: {code: H24.01.01}, children: move}\n');
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([
      ['change-children-deep', expect.stringContaining('H24.02.02.01')],
    ]);
    const deeper = refused(town(), '  - merge: {from: [H24.02], into: {code: H24.01.02.01}, children: move}\n');
    expect(deeper[0]?.message).toContain('3 đơn vị');
  });
});

describe('of several heirs', () => {
  test('split: each part names those that go to it, the remainder takes the others', () => {
    const folder = town();
    made(
      folder,
      '  - split:\n      from: H24.02\n      remainder: $b\n      into:\n' +
        '        - {code: H24.04, children: [H24.02.02.01]}\n        - {as: b, parent: H24, name: Sở Hai}\n',
    );
    expect(endOf(folder, 'H24.02')).toEqual(['split', 'H24.04', 'H24.07', 'part', 'H24.04', 'H24.07']);
    expect(endOf(folder, 'H24.02.02.01')).toEqual(['replaced', 'H24.04.02']);
    expect(endOf(folder, 'H24.02.02')).toEqual(['replaced', 'H24.07.02']);
    expect(endOf(folder, 'H24.02.01')).toEqual(['replaced', 'H24.07.01']);
  });

  test('split as a command: parts by their place or by their code', () => {
    const folder = town();
    const into = ['--into', 'H24.04', '--into', 'H24=Sở Hai'];
    const parts = ['--child', 'h24.02.02.01 = 2', '--child', 'H24.02.01=H24.04', '--remainder', '2'];
    expect(call(folder, 'split', 'H24.02', ...into, ...parts, ...BY, '--confirm', '4').status).toBe(0);
    expect(endOf(folder, 'H24.02.01')).toEqual(['replaced', 'H24.04.02']);
    expect(endOf(folder, 'H24.02.02')).toEqual(['replaced', 'H24.07.02']);
    expect(endOf(folder, 'H24.02.02.01')).toEqual(['replaced', 'H24.07.01']);
    for (const [args, message] of [
      [['--child', 'H24.02.01'], 'MÃ=PHẦN'],
      [['--child', 'H24.02.01=3'], '1 đến 2'],
      [['--child', 'H24.02.01=0'], '1 đến 2'],
      [['--child', 'H24.02.01=H24.01'], 'Không có phần'],
      [['--remainder', '9'], 'Không có phần'],
      [['--remainder', '1', '--children', 'close'], '--children, --remainder'],
    ] as const) {
      const answer = call(town(), 'split', 'H24.02', ...into, ...args, ...BY);
      expect(said(answer)).toEqual([2, expect.stringContaining(message)]);
    }
    const outside = call(town(), 'split', 'H24.02', ...into, '--child', 'H24.01.01=1', '--remainder', '1', ...BY);
    expect(said(outside)).toEqual([1, expect.stringContaining('không nằm dưới')]);
  });

  test('reorganise: words beside it, or in the entry of a body', () => {
    const folder = town();
    made(
      folder,
      '  - reorganise:\n' +
        '      - {as: a, parent: H24, name: Sở Một, whole: [H24.01], part: [H24.02], children: [H24.02.01]}\n' +
        '      - {as: b, parent: H24, name: Sở Hai, part: [H24.02]}\n' +
        '    children: move\n    remainder: $b\n',
    );
    expect(endOf(folder, 'H24.01.02.01')).toEqual(['replaced', 'H24.07.02.01']);
    expect(endOf(folder, 'H24.02.01')).toEqual(['replaced', 'H24.07.01']);
    expect(endOf(folder, 'H24.02.02.01')).toEqual(['replaced', 'H24.08.02.01']);
    const inside = town();
    made(
      inside,
      '  - reorganise:\n' +
        '      - {as: a, parent: H24, name: Sở Một, whole: [H24.01], children: close}\n' +
        '      - {code: H24.04, part: [H24.02], remainder: $b}\n' +
        '      - {as: b, parent: H24, name: Sở Hai, part: [H24.02]}\n',
    );
    expect(endOf(inside, 'H24.01.02.01')).toEqual(['merged', 'H24.07']);
    expect(endOf(inside, 'H24.02.02.01')).toEqual(['replaced', 'H24.08.02.01']);
  });

  const two = (one: string, other: string, beside = ''): string =>
    `  - reorganise:\n      - {as: a, parent: H24, name: Sở Một, ${one}}\n      - {code: H24.04, ${other}}\n${beside}`;

  test.each([
    ['whole here and part there', two('whole: [H24.02.01]', 'part: [H24.02.01]'), 'change-whole-and-part', 5],
    ['part here and whole there', two('part: [H24.02.01]', 'whole: [H24.02.01]'), 'change-whole-and-part', 5],
    ['whole twice', two('whole: [H24.02.01]', 'whole: [H24.02.01]'), 'change-whole-twice', 5],
    [
      'a remainder for a body that takes nothing of it',
      two('part: [H24.02]', 'part: [H24.02]', '    remainder: H24.01\n'),
      'change-remainder-outside',
      6,
    ],
    [
      'a remainder that nobody is called',
      two('part: [H24.02]', 'part: [H24.02]', '    remainder: $c\n'),
      'change-alias-unknown',
      6,
    ],
    [
      'two remainders',
      two('part: [H24.02], remainder: $a', 'part: [H24.02], remainder: H24.04'),
      'change-remainder-twice',
      5,
    ],
    [
      'two words that contradict each other',
      two('part: [H24.02], children: close', 'part: [H24.02], children: move'),
      'change-children-both',
      5,
    ],
    [
      'a remainder of what ends',
      two('part: [H24.02]', 'part: [H24.02]', '    children: close\n    remainder: $a\n'),
      'change-remainder-close',
      7,
    ],
    [
      'a unit of somebody else',
      two('part: [H24.02], children: [H24.01.01]', 'part: [H24.02], remainder: $a'),
      'change-child-outside',
      4,
    ],
    [
      'a unit named twice',
      two('part: [H24.02], children: [H24.02.01]', 'part: [H24.02], children: [H24.02.01], remainder: $a'),
      'change-child-twice',
      5,
    ],
    [
      'words beside another kind',
      '  - merge: {from: [H24.02], into: {code: H24.04}, children: move}\n    children: move\n',
      'change-beside-only',
      4,
    ],
    [
      'a word for what childrenOf moves anyway',
      '  - replace: {childrenOf: H24.02, parent: H24.04, children: move}\n',
      'change-children-each',
      3,
    ],
  ])('refused: %s', (_, changes, rule, line) => {
    const found = refused(town(), changes);
    expect(found.map((each) => each.rule)).toContain(rule);
    expect(found.find((each) => each.rule === rule)?.line).toBe(line);
  });

  test('a code that is part of one body only is worth a look, unless the rest is known', () => {
    const folder = town();
    const lone = '  - reorganise:\n      - {code: H24.04, part: [H24.02.01]}\n';
    const plan = call(folder, 'plan', batch(folder, lone));
    expect(plan.status).toBe(0);
    expect(plan.stderr).toContain('doi.yaml:4:');
    expect(plan.stderr).toContain('H24.04 chỉ nhận một phần của H24.02.01');
    expect(plan.stderr).toContain('remainder: true');
    expect(made(folder, lone)).toEqual([expect.objectContaining({ rule: 'change-part-alone', line: 4 })]);
    for (const known of [
      '  - reorganise:\n      - {code: H24.04, part: [H24.02.01], remainder: true}\n',
      '  - reorganise:\n      - {code: H24.04, part: [H24.02.01]}\n    remainder: true\n',
    ]) {
      expect(made(town(), known)).toEqual([]);
    }
  });
});
