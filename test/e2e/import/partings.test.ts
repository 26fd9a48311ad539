import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { commitAll } from '../../support/git.js';
import { wordText } from '../../support/ooxml.js';
import { town } from '../../support/registries/town.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Rule {
  rule: string;
}
interface Imported {
  problems: Rule[];
}

const DRAFT = '2025-tach';

/** The town with a draft that does nothing yet. */
function drafted(): string {
  const repo = town();
  expect(call(repo, 'decision', 'new', '--title', 'Tách').status).toBe(0);
  return repo;
}

const file = (repo: string, name: string): string => readFileSync(join(repo, 'registry', name), 'utf8');
const UNIT = 'units/H24/H24.04.yaml';

/** What the tool prints of a draft that parts one body into a new one and one that is there, and the town before it. */
function printedMixed(format: string): { repo: string; text: string } {
  const repo = drafted();
  put(
    repo,
    'tach.yaml',
    `decision: ${DRAFT}\nchanges:\n  - spinOff: {from: H24.04, into: [{parent: H24, name: Sở Quy hoạch}, {code: H24.02}]}\n`,
  );
  expect(call(repo, 'apply', 'tach.yaml')).toMatchObject({ status: 0 });
  const { stdout } = call(repo, 'export', '--decision', DRAFT, '--scope', 'changes', '--format', format);
  expect(call(repo, 'undo')).toMatchObject({ status: 0 });
  expect(file(repo, UNIT)).not.toContain('spunOff');
  return { repo, text: stdout };
}

const take = (repo: string, name: string, ...more: string[]) =>
  call(repo, 'import', name, '--decision', DRAFT, '--yes', ...more);
const rulesOf = (repo: string, name: string, ...more: string[]) =>
  jsonOf<Imported>(
    call(repo, 'import', name, '--decision', DRAFT, '--dry-run', '--json', ...more),
    'import',
  ).problems.map(({ rule }) => rule);

describe('a part that goes to bodies there already, and to a new one', () => {
  test.each(['md', 'csv', 'json'])('comes back whole from %s, once', (format) => {
    const { repo, text } = printedMixed(format);
    put(repo, `pl.${format}`, text);
    expect(take(repo, `pl.${format}`)).toMatchObject({ status: 0 });
    expect(file(repo, UNIT)).toMatch(/spunOff:\n {4}- to: \[H24\.02, H24\.07\]/);
    const check = call(repo, 'check', `pl.${format}`, '--decision', DRAFT, '--scope', 'changes');
    expect(check).toMatchObject({ status: 0 });
  });

  test.each([
    ['the body that is there is not', (text: string) => text.replace('(H24.02) |', '(H24.55) |')],
    ['the new body has no name', (text: string) => text.replace('| 1 | Sở Quy hoạch |', '| 1 |  |')],
    [
      'the unit has another name there',
      (text: string) => text.replace(/(\| 1 \| )[^|]*( \| H24\.04 \|)/, '$1Sở Khác$2'),
    ],
    ['the new code is another one’s', (text: string) => text.replace('| H24.07 |', '| H24.01 |')],
  ])('is refused whole where %s', (_why, damage) => {
    const { repo, text } = printedMixed('md');
    const damaged = damage(text);
    expect(damaged).not.toBe(text);
    put(repo, 'pl.md', damaged);
    expect(rulesOf(repo, 'pl.md')).toContain('import-rows-together');
    take(repo, 'pl.md', '--skip-errors');
    expect(file(repo, UNIT)).not.toContain('spunOff');
    expect(call(repo, 'show', 'H24.07').status).not.toBe(0);
  });
});

test('a list under a title of parts is read as such, whoever wrote it', () => {
  const repo = drafted();
  put(
    repo,
    'tach.md',
    '# Danh sách các đơn vị tách một phần sang đơn vị khác\n\n| STT | Tên đơn vị | Mã định danh | Tách một phần sang |\n|---|---|---|---|\n| 1 | Sở Xây dựng | H24.04 | H24.02 |\n',
  );
  expect(take(repo, 'tach.md')).toMatchObject({ status: 0 });
  expect(file(repo, UNIT)).toContain('to: [H24.02]');
});

test('Điều 1 of a Decision that does nothing else names the annex, and check tells a wrong body', () => {
  const repo = drafted();
  expect(call(repo, 'spin-off', 'H24.04', '--into', 'H24.02', '--decision', DRAFT).status).toBe(0);
  commitAll(repo, 'Tách');
  expect(call(repo, 'decision', 'draft', DRAFT, '-o', 'qd.docx').status).toBe(0);
  const text = wordText(readFileSync(join(repo, 'qd.docx')));
  expect(text).toMatch(
    /Tách một phần của 01 cơ quan, đơn vị sang cơ quan, đơn vị đã có; các mã định danh điện tử giữ nguyên \(Phụ lục kèm theo\)\./,
  );
  expect(text).toContain('Danh sách cơ quan, đơn vị được tách một phần sang cơ quan, đơn vị đã có'.toUpperCase());
  const csv = call(repo, 'export', '--decision', DRAFT, '--scope', 'changes', '--format', 'csv').stdout;
  expect(csv).toMatch(/^Tách một phần,H24\.04,[^,]*,H24\.02,[^,]*,một phần,,,/m);
  put(repo, 'sai.csv', csv.replace(',H24.02,', ',H24.01,'));
  const wrong = call(repo, 'check', 'sai.csv', '--decision', DRAFT, '--scope', 'changes');
  expect(wrong.status).toBe(1);
});

test('an old code that two rows bear, or that is the code of another unit, is told at import', () => {
  const repo = drafted();
  const rows = (second: string): string =>
    'Mã định danh,Tên cơ quan,Mã định danh theo Thông tư 10/2016/TT-BTTTT\n' +
    `H24.02.31,Phòng Một,000.00.91.H24\nH24.02.32,Phòng Hai,${second}\nH24.02.33,Phòng Ba,000.00.93.H24\n`;
  put(repo, 'rieng.csv', rows('000.00.92.H24'));
  put(repo, 'chung.csv', rows('000.00.91.H24'));
  put(repo, 'cua-khac.csv', rows('H24.01'));
  const told = (name: string) => rulesOf(repo, name).filter((rule) => /legacy-(?:shared|open)$/.test(rule));
  expect([told('rieng.csv'), told('chung.csv'), told('cua-khac.csv')]).toEqual([
    [],
    ['legacy-shared'],
    ['import-legacy-open'],
  ]);
});
