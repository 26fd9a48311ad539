import { beforeAll, expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { commitAll } from '../../support/git.js';
import { town } from '../../support/registries/town.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const FIRST = 'H24.04.01';
let repo = '';
/** The codes that the body was given after its first one: the first two were taken back. */
let codes: string[] = [];

const must = (...args: string[]): string => {
  const { status, stdout, stderr } = call(repo, ...args);
  expect(status, `${args.join(' ')}: ${stderr}`).toBe(0);
  return stdout;
};

/** A body that was given a second code and a third one; both were taken back, the last first, and it was given a fourth. */
beforeAll(() => {
  repo = town();
  const did = (number: string, on: string, change: string): void => {
    must('decision', 'new', '--title', `Việc ${number}`, '--number', `${number}/QĐ-UBND`, '--signed', on);
    put(repo, 'dot.yaml', `decision: ${number}/QĐ-UBND\nchanges:\n  - ${change}\n`);
    must('apply', 'dot.yaml', '--confirm', '1');
    commitAll(repo, `Việc ${number}`);
  };
  const heirOf = (code: string): string =>
    jsonOf<{ closed: { successors: { code: string }[] } }>(call(repo, 'show', code, '--json'), 'show').closed
      .successors[0]?.code ?? '';
  did('2100', '2025-07-03', `replace: {code: ${FIRST}, parent: H24.02}`);
  const second = heirOf(FIRST);
  did('2200', '2025-07-08', `replace: {code: ${second}, parent: H24.01}`);
  const third = heirOf(second);
  did('2300', '2025-07-12', 'revoke: {decision: 2200/QĐ-UBND}');
  did('2350', '2025-07-16', 'revoke: {decision: 2100/QĐ-UBND}');
  did('2400', '2025-07-20', `replace: {code: ${FIRST}, parent: H24.01}`);
  codes = [second, third, heirOf(FIRST)];
  expect(new Set(codes).size).toBe(3);
});

test('show says of every code of the line what it is today, and to whom it had gone before that was taken back', () => {
  const [second = '', third = '', fourth = ''] = codes;
  for (const code of [second, third]) {
    expect(must('show', code)).toMatch(new RegExp(`Trở lại là +${fourth} `));
    expect(must('show', code, '--lang', 'en')).toMatch(new RegExp(`Back to +${fourth} `));
  }
  const first = must('show', FIRST);
  expect(first).toMatch(
    new RegExp(`Từng đóng mã +thay thế mã → ${second} .*2100/QĐ-UBND.* khôi phục theo 2350/QĐ-UBND`),
  );
  // its closing says it
  expect(first).toMatch(new RegExp(`Chuyển sang +${fourth} `));
  expect(first).not.toContain('Nay là');
  for (const code of [FIRST, ...codes]) {
    const { current } = jsonOf<{ current: { code: string }[] }>(call(repo, 'show', code, '--json'), 'show');
    expect([code, current.map((each) => each.code)]).toEqual([code, [fourth]]);
  }
  // on a day between the two
  expect(must('show', third, '--at', '2025-07-14')).toMatch(new RegExp(`Trở lại là +${second} `));
});

test('history and resolve tell the whole line, from whichever code of it', () => {
  const [second = '', third = '', fourth = ''] = codes;
  const told = (code: string): string[] => {
    const { events } = jsonOf<{ events: { decision: string; code: string; kind: string }[] }>(
      call(repo, 'history', code, '--json'),
      'history',
    );
    return events.map((each) => `${each.decision} ${each.code} ${each.kind}`).sort();
  };
  const whole = told(FIRST);
  for (const decision of ['2100', '2200', '2300', '2350', '2400'])
    expect(whole.some((each) => each.includes(`${decision}-`))).toBe(true);
  for (const code of codes) expect(told(code)).toEqual(whole);
  for (const code of [second, third]) {
    const { result, current, steps } = jsonOf<{
      result: string;
      current: { code: string }[];
      steps: { decision: string }[];
    }>(call(repo, 'resolve', code, '--json'), 'resolve');
    expect([result, current.map((each) => each.code)]).toEqual(['revoked', [fourth]]);
    expect(steps.at(-1)?.decision).toContain('2400');
  }
});

test('a body that went through several hands is told as what it is today, not only as the next one', () => {
  const twice = town();
  for (const [number, on, change] of [
    ['2100', '2025-07-03', 'merge: {from: [H24.04], into: {code: H24.02}, children: move}'],
    ['2200', '2025-07-08', 'merge: {from: [H24.02], into: {code: H24.01}, children: move}'],
  ] as const) {
    expect(
      call(twice, 'decision', 'new', '--title', `Việc ${number}`, '--number', `${number}/QĐ-UBND`, '--signed', on)
        .status,
    ).toBe(0);
    put(twice, 'dot.yaml', `decision: ${number}/QĐ-UBND\nchanges:\n  - ${change}\n`);
    const { stderr } = call(twice, 'apply', 'dot.yaml', '--confirm', '0');
    const closed = /đóng (\d+) mã/.exec(stderr)?.[1] ?? '1';
    expect(call(twice, 'apply', 'dot.yaml', '--confirm', closed)).toMatchObject({ status: 0 });
    commitAll(twice, `Việc ${number}`);
  }
  const shown = call(twice, 'show', 'H24.04').stdout;
  expect(shown).toMatch(/Chuyển sang +H24\.02 /);
  expect(shown).toMatch(/Nay là +H24\.01 /);
  expect(call(twice, 'show', 'H24.02').stdout).not.toContain('Nay là');
});
