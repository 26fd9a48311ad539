import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { commitAll } from '../../support/git.js';
import { partsOf } from '../../support/ooxml.js';
import { town } from '../../support/registries/town.js';
import { edit, put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';
import { document, wordTable } from '../../support/tables.js';

const CODES = ['H24.02', 'H24.04', 'H24.04.01'];
let repo = '';

/** A town where a part went to another body, a renaming is signed for 2030, and a closed body was founded again. */
beforeAll(() => {
  repo = town();
  const must = (...args: string[]): void => {
    const { status, stderr } = call(repo, ...args);
    expect(status, `${args.join(' ')}: ${stderr}`).toBe(0);
  };
  const did = (number: string, on: string, changes: string, ...confirmed: string[]): void => {
    must('decision', 'new', '--title', `Việc ${number}`, '--number', `${number}/QĐ-UBND`, '--signed', on);
    put(repo, 'dot.yaml', `decision: ${number}/QĐ-UBND\nchanges:\n${changes}`);
    must('apply', 'dot.yaml', ...confirmed);
    commitAll(repo, `Việc ${number}`);
  };
  did(
    '2100',
    '2025-07-10',
    '  - spinOff: {from: H24.04, into: [{code: H24.02}]}\n  - close: {code: H24.04.01}\n',
    '--confirm',
    '1',
  );
  did(
    '2200',
    '2025-07-12',
    '  - rename: {code: H24.02, name: Sở Mai sau, effective: 2030-01-01}\n  - reestablish: {closed: H24.04.01, parent: H24.02, name: Chi cục Giám định}\n',
  );
});

const EXPECTED = [
  'còn hiệu lực; đổi tên thành “Sở Mai sau” từ 01/01/2030, theo 2200/QĐ-UBND',
  'còn hiệu lực; một phần đã chuyển sang H24.02',
  'đã đóng, nay thành lập lại dưới mã này',
];

describe('what is decided already, what went from a code and what was founded again', () => {
  test('stands in the rows of a resolved list', () => {
    put(repo, 'ma.csv', `Mã\n${CODES.join('\n')}\n`);
    expect(call(repo, 'resolve', '--file', 'ma.csv', '-o', 'tra.csv').status).toBe(0);
    const rows = readFileSync(join(repo, 'tra.csv'), 'utf8').trim().split('\n').slice(1);
    EXPECTED.forEach((text, i) => {
      expect(rows[i]).toContain(`"${text}"`);
    });
  });

  test('stands in the rows of the mapping, its JSON keeps its words', () => {
    const { stdout } = call(repo, 'export', '--format', 'mapping');
    const rows = stdout.split('\n');
    CODES.forEach((code, i) => {
      expect(rows.find((row) => row.startsWith(`${code},`))).toContain(EXPECTED[i]);
    });
    expect(call(repo, 'export', '--format', 'mapping', '-o', 'map.json').status).toBe(0);
    const json = readFileSync(join(repo, 'map.json'), 'utf8');
    const { mappings } = jsonOf<{ mappings: { from: string; result: string; current: object[] }[] }>(
      { status: 0, stdout: json, stderr: '' },
      'mapping',
    );
    const of = (code: string) => mappings.find(({ from }) => from === code);
    expect(of('H24.02')?.current).toMatchObject([{ renames: { on: '2030-01-01', name: 'Sở Mai sau' } }]);
    expect(of('H24.04')?.current).toMatchObject([{ parted: ['H24.02'] }]);
    expect(of('H24.04.01')?.result).toBe('replaced');
  });

  test('is what resolve says', () => {
    expect(call(repo, 'resolve', 'H24.02').stdout).toContain(
      'H24.02 đổi tên thành “Sở Mai sau” từ 01/01/2030, theo 2200/QĐ-UBND.',
    );
    expect(call(repo, 'resolve', 'H24.04.01').stdout).toContain('đã đóng, sau đó được thành lập lại, nay là:');
    expect(jsonOf<{ result: string }>(call(repo, 'resolve', 'H24.04.01', '--json'), 'resolve').result).toBe('replaced');
    // on a day before anything was signed
    expect(call(repo, 'resolve', 'H24.02', '--at', '2025-07-11', '--json').stdout).not.toContain('renames');
    expect(call(repo, 'resolve', 'H24.04', '--at', '2025-07-09', '--json').stdout).not.toContain('parted');
  });
});

test('the old form of a code has a row and a page where its unit notes another old code, as resolve knows it', () => {
  edit(repo, 'registry/units/H24/H24.02.yaml', (text) => text.replace('[000.00.02.H24]', '[000.00.77.H24]'));
  const current = jsonOf<{ current: { code: string }[] }>(call(repo, 'resolve', '000.00.02.H24', '--json'), 'resolve');
  expect(current.current).toMatchObject([{ code: 'H24.02' }]);
  expect(call(repo, 'export', '--format', 'mapping').stdout).toMatch(/^000\.00\.02\.H24,dạng cũ.*,H24\.02,/m);
  expect(call(repo, 'site', '-o', 'trang').status).toBe(0);
  expect(readFileSync(join(repo, 'trang/000.00.02.H24/index.html'), 'utf8')).toContain('H24.02');
});

test('a code granted for a later day says from when and by which decision, in rows, lists and answers', () => {
  const made = ['decision', 'new', '--title', 'Lập', '--number', '2300/QĐ-UBND', '--signed', '2025-07-20'];
  expect(call(repo, ...made).status).toBe(0);
  put(
    repo,
    'dot.yaml',
    'decision: 2300/QĐ-UBND\nchanges:\n  - grant: {code: H24.07, name: Sở Sau, effective: 2030-01-01}\n',
  );
  expect(call(repo, 'apply', 'dot.yaml').status).toBe(0);
  const told = 'đã cấp, sắp có hiệu lực từ 01/01/2030, theo 2300/QĐ-UBND';
  put(repo, 'ma.csv', 'Mã\nH24.07\n000.00.07.H24\n');
  expect(call(repo, 'resolve', '--file', 'ma.csv', '-o', 'sau.csv').status).toBe(0);
  expect(readFileSync(join(repo, 'sau.csv'), 'utf8').split(told)).toHaveLength(3);
  expect(call(repo, 'export', '--format', 'mapping').stdout.split(told)).toHaveLength(3);
  expect(call(repo, 'resolve', 'H24.07').stderr).toContain(told);
  expect(call(repo, 'resolve', 'H24.07', '--lang', 'en').stderr).toContain(
    'in force from 01/01/2030 on, by 2300/QĐ-UBND',
  );
  for (const args of [['list', '--status', 'upcoming'], ['tree'], ['search', 'so sau'], ['show', 'H24.07']])
    expect(call(repo, ...args).stdout, args[0]).toContain('sắp có hiệu lực, từ 01/01/2030');
  const { units } = jsonOf<{ units: object[] }>(call(repo, 'list', '--status', 'upcoming', '--json'), 'list');
  expect(units).toMatchObject([{ code: 'H24.07', opensOn: '2030-01-01' }]);
});

test('a body that gave off a part and is over later tells where that part went', () => {
  const made = ['decision', 'new', '--title', 'Nhập', '--number', '2400/QĐ-UBND', '--signed', '2025-07-21'];
  expect(call(repo, ...made).status).toBe(0);
  put(
    repo,
    'dot.yaml',
    'decision: 2400/QĐ-UBND\nchanges:\n  - merge: {from: [H24.04], into: {code: H24.01}, children: move}\n',
  );
  expect(call(repo, 'apply', 'dot.yaml', '--confirm', '2')).toMatchObject({ status: 0 });
  const told = 'đã sáp nhập, hợp nhất; trước đó một phần đã chuyển sang H24.02';
  put(repo, 'ma.csv', 'Mã\nH24.04\nH24.01\n');
  expect(call(repo, 'resolve', '--file', 'ma.csv', '-o', 'nhap.csv').status).toBe(0);
  expect(readFileSync(join(repo, 'nhap.csv'), 'utf8').split(told)).toHaveLength(2);
  const rows = call(repo, 'export', '--format', 'mapping').stdout.split('\n');
  expect(rows.find((row) => row.startsWith('H24.04,'))).toContain(`"${told}"`);
  expect(call(repo, 'resolve', '--file', 'ma.csv', '-o', 'merged.csv', '--lang', 'en').status).toBe(0);
  expect(readFileSync(join(repo, 'merged.csv'), 'utf8')).toContain('merged; before that a part went to H24.02');
  const of = (...args: string[]) =>
    jsonOf<{ partedBefore?: string[] }>(call(repo, 'resolve', 'H24.04', '--json', ...args), 'resolve').partedBefore;
  expect(of()).toEqual(['H24.02']);
  expect(of('--at', '2025-07-09')).toBeUndefined();
});

test('an old code that was noted in small letters too has one row, what is a code by its form as such', () => {
  edit(repo, 'registry/units/H24/H24.03.yaml', (text) =>
    text.replace(/ {2}legacyCodes: .*\n|(?<=code: H24\.03\n)/, '  legacyCodes: [cũ-7, CŨ-7, h24.88]\n'),
  );
  const rows = call(repo, 'export', '--format', 'mapping').stdout.split('\n');
  const noted = rows.filter((row) => /^(?:cũ-7|h24\.88),/i.test(row)).map((row) => row.split(',').slice(0, 3));
  expect(noted).toEqual([
    ['cũ-7', 'mã đã cấp trước đây', 'H24.02'],
    ['H24.88', 'mã đã cấp trước đây', 'H24.02'],
  ]);
});

test('a past day knows nothing of what was signed after it', () => {
  const before = ['--at', '2025-07-15'];
  expect(call(repo, 'show', 'H24.07', ...before).stdout).toContain('chưa cấp vào ngày này');
  expect(call(repo, 'show', 'H24.07', ...before).stdout).not.toContain('sắp có hiệu lực');
  const shown = call(repo, 'show', 'H24.04', ...before).stdout;
  for (const text of ['đóng từ', 'Sẽ hết hiệu lực', 'H24.01']) expect(shown).not.toContain(text);
  expect(call(repo, 'list', ...before).stdout).not.toContain('đóng từ');
  expect(call(repo, 'show', 'H24.01', ...before).stdout).not.toContain('H24.04');
  expect(call(repo, 'show', 'H24.04.01', '--at', '2025-07-11').stdout).not.toContain('Thành lập lại');
  // what was signed by then for a later day is told
  expect(call(repo, 'show', 'H24.07').stdout).toContain('sắp có hiệu lực, từ 01/01/2030');
});

test('a body founded again is told so in changes too, and where that was revoked its first code says so', () => {
  const { stdout } = call(repo, 'diff', '--from', '2025-07-12', '--to', '2025-07-12');
  expect(stdout).toContain('Thành lập lại (1)');
  expect(stdout).not.toContain('Cấp mới (');
  const md = call(repo, 'diff', '--from', '2025-07-12', '--to', '2025-07-12', '--format', 'md').stdout;
  expect(md).toContain('Thành lập lại (1)');
  expect(call(repo, 'diff', '--from', '2025-07-12', '--format', 'feed').stdout).toContain('Thành lập lại: ');
  const made = ['decision', 'new', '--title', 'Thu hồi', '--number', '2500/QĐ-UBND', '--signed', '2025-07-25'];
  expect(call(repo, ...made).status).toBe(0);
  put(repo, 'dot.yaml', 'decision: 2500/QĐ-UBND\nchanges:\n  - revoke: {decision: 2200/QĐ-UBND}\n');
  expect(call(repo, 'apply', 'dot.yaml', '--confirm', '1')).toMatchObject({ status: 0 });
  const told = 'việc thành lập lại bị thu hồi theo 2500/QĐ-UBND';
  expect(call(repo, 'show', 'H24.04.01').stdout).toContain(told);
  expect(call(repo, 'show', 'H24.04.01', '--at', '2025-07-24').stdout).not.toContain(told);
  jsonOf(call(repo, 'show', 'H24.04.01', '--json'), 'show');
});

test('a table of a Word list is called by its number in words', () => {
  const rows = [
    ['Mã', 'Việc'],
    ['H24.02', 'một'],
    ['H24.01', 'hai'],
  ];
  put(repo, 'ds.docx', document(wordTable(rows)));
  expect(call(repo, 'resolve', '--file', 'ds.docx', '-o', 'tra.docx').status).toBe(0);
  const xml = partsOf(readFileSync(join(repo, 'tra.docx'))).get('word/document.xml') ?? '';
  expect([xml.includes('Bảng 1'), xml.includes('#1')]).toEqual([true, false]);
});
