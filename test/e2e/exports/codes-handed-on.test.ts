import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { registryOf } from '../../support/git.js';
import { Postgres } from '../../support/postgres.js';
import { put } from '../../support/registry-folder.js';
import { sameEverywhere } from '../../support/surfaces.js';

const SETTINGS = `format: 1
title: Sổ thử
timezone: Asia/Ho_Chi_Minh
authority: Ủy ban nhân dân thành phố
place: Thành phố
roots:
  H24: {groups: [2, 2, 2], alphabet: digits}
`;

/** Old codes by the units that note them. */
const NOTED: Record<string, string[]> = {
  '01': ['CU-1'],
  '02': ['CU-2'],
  '03': ['CU-3'],
  '04': [],
  '05': ['CU-5'],
  '06': ['CU-5'],
  '07': ['CU-7'],
  '08': ['CU-7'],
  '09': ['CU-9'],
  '10': ['CU-10'],
  '11': ['000.00.12.H24'],
  '12': ['CU-12'],
  '13': ['CU-13'],
  '14': ['CU-14'],
  '15': ['CU-14'],
};

let postgres: Postgres;
let city = '';
beforeAll(() => {
  postgres = new Postgres();
  const units = Object.entries(NOTED).map(([group, codes]) => {
    const old = codes.length === 0 ? '' : `  legacyCodes: [${codes.join(', ')}]\n`;
    return [
      `units/H24/H24.${group}.yaml`,
      `- code: H24.${group}\n  name: Sở Số ${group}\n${old}  granted: {decision: 2022-1-qd-ubnd}\n`,
    ];
  });
  city = registryOf({
    'registry.yaml': SETTINGS,
    'decisions/2020-20-qd-ttg.yaml': 'number: 20/2020/QĐ-TTg\nsigned: 2020-07-22\neffective: 2020-09-15\nkind: full\n',
    'decisions/2022-1-qd-ubnd.yaml': 'number: 1/QĐ-UBND\nsigned: 2022-01-01\nkind: full\n',
    'units/H24.yaml': '- code: H24\n  name: Ủy ban nhân dân thành phố\n  granted: {decision: 2020-20-qd-ttg}\n',
    ...Object.fromEntries(units),
  });
  const did = (number: string, dates: string[], changes: string, ...options: string[]): void => {
    const made = ['decision', 'new', '--title', 'Gộp', '--number', `${number}/QĐ-UBND`, '--signed', ...dates];
    expect(run(city, made)).toMatchObject({ status: 0 });
    put(city, 'dot.yaml', `decision: ${number}/QĐ-UBND\nchanges:\n${changes}`);
    expect(run(city, ['apply', 'dot.yaml', ...options])).toMatchObject({ status: 0 });
  };
  did(
    '2',
    ['2025-01-01'],
    '  - replace: {code: H24.01, with: H24.02}\n  - spinOff: {from: H24.05, into: [{code: H24.04}]}\n',
    ...['--confirm', '1'],
  );
  did(
    '3',
    ['2025-07-01', '--effective', '2027-01-01'],
    `  - replace: {code: H24.03, with: H24.04}
  - merge: {from: [H24.05], into: {code: H24.06}}
  - split: {from: H24.07, into: [{code: H24.08}, {parent: H24, name: Sở Mới}]}
  - replace: {code: H24.09, with: H24.10}
  - merge: {from: [H24.11], into: {code: H24.12}}
  - replace: {code: H24.13, parent: H24}
  - spinOff: {from: H24.06, into: [{code: H24.04}]}
  - merge: {from: [H24.14, H24.15], into: {parent: H24, name: Sở Hợp nhất}}
`,
    ...['--confirm', '8'],
  );
  did(
    '4',
    ['2025-07-10', '--effective', '2028-01-01'],
    '  - replace: {code: H24.10, with: H24.12}\n',
    '--confirm',
    '1',
  );
});

const CODES = ['CU-1', 'CU-2', 'CU-3', 'CU-5', 'CU-7', 'CU-9', 'CU-10', 'CU-13', 'CU-14', '000.00.12.H24'];
const OWN = Object.keys(NOTED).map((group) => `H24.${group}`);

/** What each old code leads to, from before the first handing-on to after the last. */
const LED: Record<string, Record<string, string>> = {
  '2024-06-01': { 'CU-1': '01', 'CU-2': '02', 'CU-3': '03', 'CU-5': '05 06', 'CU-9': '09', 'CU-10': '10' },
  '2025-08-01': {
    ...{ 'CU-1': '02', 'CU-2': '02', 'CU-3': '03', 'CU-5': '05 06', 'CU-7': '07 08', 'CU-9': '09', 'CU-10': '10' },
    ...{ 'CU-13': '13', 'CU-14': '14 15', '000.00.12.H24': '11 12' },
  },
  '2027-06-01': {
    ...{ 'CU-1': '02', 'CU-3': '04', 'CU-5': '06', 'CU-7': '08', 'CU-9': '10', 'CU-10': '10', 'CU-13': '17' },
    ...{ 'CU-14': '18', '000.00.12.H24': '12' },
  },
  '2028-06-01': { 'CU-3': '04', 'CU-9': '12', 'CU-10': '12', 'CU-12': '12' },
};

test.each(Object.keys(LED))(
  'an old code is its bearer’s until it is handed on, on every surface, on %s',
  async (day) => {
    const expected = await sameEverywhere(city, [...OWN, ...CODES, 'CU-12'], day, postgres);
    const led = [...expected].map(([code, { current }]) => [code, current.map((each) => each.code.slice(4)).join(' ')]);
    expect(Object.fromEntries(led)).toMatchObject(LED[day] ?? {});
    expect([...expected.values()].map(({ result }) => result)).not.toContain('unknown');
    for (const code of [...CODES, 'CU-12']) expect([...expected.keys()]).toContain(code);
    // a part of the registry loads too, and a code is asked about in commands that look one up
    const part = run(city, ['export', '--format', 'sql', '--under', 'H24.04', '--at', day]);
    expect(postgres.load(part.stdout, [], 'postgres')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(run(city, ['show', 'CU-3', '--at', day])).toMatchObject({ status: 0 });
  },
);

test('a code that another body notes as its old one is told with both on its page and in NDJSON', () => {
  const day = '2025-08-01';
  const own = registryOf({
    'registry.yaml': SETTINGS,
    'decisions/2020-20-qd-ttg.yaml': 'number: 20/2020/QĐ-TTg\nsigned: 2020-07-22\neffective: 2020-09-15\nkind: full\n',
    'decisions/2022-1-qd-ubnd.yaml': 'number: 1/QĐ-UBND\nsigned: 2022-01-01\nkind: full\n',
    'units/H24.yaml': '- code: H24\n  name: Ủy ban nhân dân thành phố\n  granted: {decision: 2020-20-qd-ttg}\n',
    'units/H24/H24.01.yaml': '- code: H24.01\n  name: Sở Một\n  granted: {decision: 2022-1-qd-ubnd}\n',
    'units/H24/H24.02.yaml':
      '- code: H24.02\n  name: Sở Hai\n  legacyCodes: [H24.01]\n  granted: {decision: 2022-1-qd-ubnd}\n',
  });
  const lines = run(own, ['export', '--format', 'ndjson', '--at', day]).stdout.trim().split('\n');
  const [line] = lines.map((each) => JSON.parse(each)).filter(({ code }) => code === 'H24.01');
  expect(line).toMatchObject({ result: 'exact', bearers: ['H24.01', 'H24.02'] });
  expect(line.current.map(({ code }: { code: string }) => code)).toEqual(['H24.01', 'H24.02']);
  expect(run(own, ['site', '-o', 'trang', '--at', day]).status).toBe(0);
  const page = readFileSync(join(own, 'trang', 'H24.01', 'index.html'), 'utf8');
  expect(page).toContain('Mã H24.01: nhiều đơn vị cùng mang mã này');
  expect(page).toContain('Sở Hai');
  expect(readFileSync(join(own, 'trang', 'H24.02', 'index.html'), 'utf8')).not.toContain('nhiều đơn vị cùng mang');
});

test('on a day past the site has what the command has of an old code that came back and went on', () => {
  const own = registryOf({
    'registry.yaml': SETTINGS,
    'decisions/2020-20-qd-ttg.yaml': 'number: 20/2020/QĐ-TTg\nsigned: 2020-07-22\neffective: 2020-09-15\nkind: full\n',
    'decisions/2022-1-qd-ubnd.yaml': 'number: 1/QĐ-UBND\nsigned: 2022-01-01\nkind: full\n',
    'units/H24.yaml': '- code: H24\n  name: Ủy ban nhân dân thành phố\n  granted: {decision: 2020-20-qd-ttg}\n',
    'units/H24/H24.01.yaml':
      '- code: H24.01\n  name: Sở Một\n  legacyCodes: [CU-1]\n  granted: {decision: 2022-1-qd-ubnd}\n',
  });
  const today = '2026-06-01';
  const decided = (number: string, signed: string, ...change: string[]): void => {
    const made = ['decision', 'new', '--title', 'Đổi', '--number', `${number}/QĐ-UBND`, '--signed', signed];
    expect(run(own, made, { today }).status).toBe(0);
    if (change.length === 0) return;
    const id = `${signed.slice(0, 4)}-${number}-qd-ubnd`;
    expect(run(own, [...change, '--decision', id, '--confirm', '1'], { today })).toMatchObject({ status: 0 });
  };
  decided('18', '2023-09-02', 'replace', 'H24.01', '--with', 'H24.22');
  decided('19', '2023-09-15', 'revoke', '2023-18-qd-ubnd');
  decided('25', '2024-07-31', 'replace', 'H24.01', '--with', 'H24.25');
  decided('39', '2026-01-10', 'replace', 'H24.25', '--with', 'H24.29');
  const at = ['--at', '2024-08-30'];
  expect(run(own, ['site', '-o', 'trang', ...at], { today }).status).toBe(0);
  const published = JSON.parse(readFileSync(join(own, 'trang', 'api/v1/resolve/CU-1.json'), 'utf8'));
  const asked = JSON.parse(run(own, ['resolve', 'CU-1', ...at, '--json'], { today }).stdout);
  expect(asked).toEqual(published);
  expect(asked).toMatchObject({ code: 'H24.25', result: 'exact', steps: [] });
});

test('a body that was founded again, which was revoked, and again after that leads where it is', async () => {
  const own = registryOf({
    'registry.yaml': SETTINGS,
    'decisions/2020-20-qd-ttg.yaml': 'number: 20/2020/QĐ-TTg\nsigned: 2020-07-22\neffective: 2020-09-15\nkind: full\n',
    'decisions/2022-1-qd-ubnd.yaml': 'number: 1/QĐ-UBND\nsigned: 2022-01-01\nkind: full\n',
    'units/H24.yaml': '- code: H24\n  name: Ủy ban nhân dân thành phố\n  granted: {decision: 2020-20-qd-ttg}\n',
    'units/H24/H24.01.yaml': '- code: H24.01\n  name: Sở Một\n  granted: {decision: 2022-1-qd-ubnd}\n',
    'units/H24/H24.02.yaml': '- code: H24.02\n  name: Sở Hai\n  granted: {decision: 2022-1-qd-ubnd}\n',
  });
  const today = '2026-06-01';
  const decided = (number: string, signed: string, ...change: string[]): void => {
    const made = ['decision', 'new', '--title', 'Đổi', '--number', `${number}/QĐ-UBND`, '--signed', signed];
    expect(run(own, made, { today }).status).toBe(0);
    const id = `${signed.slice(0, 4)}-${number}-qd-ubnd`;
    expect(run(own, [...change, '--decision', id], { today })).toMatchObject({ status: 0 });
  };
  decided('3', '2023-01-10', 'merge', 'H24.01', '--into', 'H24.02', '--confirm', '1');
  decided('4', '2023-06-10', 'reestablish', 'H24.01', '--parent', 'H24', '--name', 'Sở Một');
  decided('5', '2024-01-10', 'revoke', '2023-4-qd-ubnd', '--confirm', '1');
  decided('6', '2025-01-10', 'reestablish', 'H24.03', '--parent', 'H24', '--name', 'Sở Một');
  const expected = await sameEverywhere(own, ['H24.01', 'H24.02', 'H24.03', 'H24.04'], today, postgres);
  const led = [...expected].map(([code, { current }]) => [code, current.map((each) => each.code).join(' ')]);
  expect(Object.fromEntries(led)).toEqual({
    ...{ 'H24.01': 'H24.04', 'H24.02': 'H24.02', 'H24.03': 'H24.04', 'H24.04': 'H24.04' },
  });
});

test('what a draft would hand on is its bearer’s still', () => {
  expect(run(city, ['decision', 'new', '--title', 'Dự thảo'])).toMatchObject({ status: 0 });
  put(city, 'dot.yaml', 'decision: 2025-du-thao\nchanges:\n  - replace: {code: H24.12, with: H24.02}\n');
  expect(run(city, ['apply', 'dot.yaml', '--confirm', '1'])).toMatchObject({ status: 0 });
  const { stdout } = run(city, ['resolve', 'CU-12', '--at', '2025-08-01']);
  expect(stdout).toContain('H24.12 “Sở Số 12” còn hiệu lực');
});

test.each([
  ['2026-12-31', ''],
  ['2027-01-01', 'CU-3'],
])('a list of %s has at a unit the old codes that it bears then', (day, codes) => {
  const { stdout } = run(city, ['export', '--annex', '2', '--format', 'csv', '--at', day]);
  expect(stdout).toMatch(new RegExp(`Sở Số 04,H24\\.04,${codes === '' ? '' : `"?${codes}`}`));
  if (codes === '') expect(stdout).toContain('Sở Số 04,H24.04,,');
  const shown = run(city, ['show', 'H24.04', '--at', day]).stdout;
  expect(shown.includes('CU-3')).toBe(codes !== '');
});
