import { beforeAll, expect, test } from 'vitest';
import { toLegacyCode } from '../../../src/core/code/legacy-code.js';
import { run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { Postgres } from '../../support/postgres.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { edit, put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';
import { sameEverywhere } from '../../support/surfaces.js';

/** Days before, between and after what is decided for later days; the first is today. */
const DAYS = ['2025-08-01', '2025-06-25', '2031-01-01'];

let postgres: Postgres;
let city = '';
beforeAll(() => {
  postgres = new Postgres();
  city = cityOfChains();
  const did = (number: string, on: string, changes: string, ...confirm: string[]): void => {
    const made = ['decision', 'new', '--title', 'Thử', '--number', `${number}/QĐ-UBND`, '--signed', on];
    expect(run(city, made)).toMatchObject({ status: 0 });
    put(city, 'dot.yaml', `decision: ${number}/QĐ-UBND\nchanges:\n${changes}`);
    expect(run(city, ['apply', 'dot.yaml', ...confirm])).toMatchObject({ status: 0 });
  };
  did(
    '500',
    '2025-07-10',
    `  - grant: {code: H24.20, name: Sở Năm sau, effective: 2027-01-01}
  - grant: {code: H24.21, name: Ban Tạm}
  - rename: {code: H24.02.01, name: Trung tâm Số, effective: 2030-01-01}
  - merge: {from: [H24.06], into: {code: H24.02}, effective: 2026-01-01}
  - spinOff: {from: H24.08, into: [{code: H24.02}]}
  - reestablish: {closed: H24.09, parent: H24, name: Ban Giải tỏa}
`,
    ...['--confirm', '1'],
  );
  did('510', '2025-07-11', '  - grant: {code: H24.30, name: Sở Cấp vội}\n');
  did('520', '2025-07-12', '  - revoke: {decision: 510/QĐ-UBND}\n', '--confirm', '1');
  did('525', '2025-07-15', '  - spinOff: {from: H24.21, into: [{code: H24.08}]}\n');
  did('530', '2025-07-20', '  - close: {code: H24.21}\n', '--confirm', '1');
  // an old code that is the old form of another body's code; units that note another old code than that of their own
  const note = (file: string, code: string, legacy: string): void =>
    edit(city, `registry/units/H24/${file}.yaml`, (text) =>
      text.replace(`code: ${code}\n`, `code: ${code}\n  legacyCodes: [${legacy}]\n`),
    );
  note('H24.02', 'H24.02.01.001', '000.00.06.H24');
  note('H24.06', 'H24.06', 'CU-06');
  note('H24.15', 'H24.15', '000.00.99.H24');
  note('H24.20', 'H24.20', '000.00.98.H24');
});

/** Every code on record, its old form by the rule, and the old codes that are noted. */
function askedCodes(folder: string, ...others: string[]): string[] {
  const { units } = jsonOf<{ units: { code: string }[] }>(run(folder, ['list', '--include-closed', '--json']), 'list');
  const codes = units.map(({ code }) => code);
  const old = codes.flatMap((code) => (toLegacyCode(code) as { legacyCode?: string }).legacyCode ?? []);
  return [...codes, ...new Set(old), ...others];
}

test.each(DAYS)('every code ever granted, and every old form, has one answer everywhere on %s', async (day) => {
  const asked = askedCodes(city, '000.1137.H24', 'CANG-01', 'CU-06', '000.00.99.H24', '000.00.98.H24');
  const expected = await sameEverywhere(city, asked, day, postgres);
  const seen = new Set([...expected.values()].map(({ result }) => result));
  if (day === DAYS[0]) {
    const words = 'annulled closed exact merged partial renamed replaced revoked split upcoming';
    expect([...seen].sort().join(' ')).toBe(words);
    const all = [...expected.values()].flatMap(({ current }) => current);
    for (const key of ['ends', 'renames', 'parted'] as const)
      expect(all.some((each) => each[key] !== undefined)).toBe(true);
    // where nobody took over the rest, and at the old form as at the code
    for (const code of ['H24.21', '000.00.21.H24']) expect(expected.get(code)?.partedBefore).toEqual(['H24.08']);
    for (const code of ['000.00.06.H24', '000.00.15.H24', '000.00.20.H24', 'CU-06'])
      expect(expected.has(code), code).toBe(true);
  }
});

test('where groups of a level have several widths, the old form of every code has one answer everywhere', async () => {
  const folder = newFolder();
  expect(run(folder, ['init', 'H36', '--groups', '2,1-2,2-3'])).toMatchObject({ status: 0 });
  const did = (number: string, on: string, changes: readonly string[]): void => {
    const made = ['decision', 'new', '--title', 'Thử', '--number', `${number}/QĐ-UBND`, '--signed', on];
    expect(run(folder, made)).toMatchObject({ status: 0 });
    const list = changes.map((each) => `  - ${each}\n`).join('');
    put(folder, 'dot.yaml', `decision: ${number}/QĐ-UBND\nchanges:\n${list}`);
    expect(run(folder, ['apply', 'dot.yaml'])).toMatchObject({ status: 0 });
  };
  const codes = ['H36.01', 'H36.01.01', 'H36.01.2', 'H36.01.01.01', 'H36.01.01.002', 'H36.01.2.07'];
  const both = ['H36.01.01.03', 'H36.01.01.003'];
  const names = 'An Bình Cao Dương Giang Hà Khánh Lâm'.split(' ');
  did(
    '10',
    '2024-02-02',
    [...codes, ...both].map((code, i) => `grant: {code: ${code}, name: Trạm ${names[i]}}`),
  );
  did('20', '2024-03-03', ['replace: {code: H36.01.2.07, with: H36.01.2.010}']);
  const expected = await sameEverywhere(folder, askedCodes(folder), '2025-08-01', postgres);
  const led = (code: string): string[] | undefined => expected.get(code)?.current.map((each) => each.code);
  expect(led('001.01.01.H36')).toEqual(['H36.01.01.01']);
  expect(led('000.02.01.H36')).toEqual(['H36.01.2']);
  expect(led('007.02.01.H36')).toEqual(['H36.01.2.010']);
  // of two that have it, both
  expect(led('003.01.01.H36')).toEqual(both);
  expect(new Set(expected.get('003.01.01.H36')?.bearers)).toEqual(new Set(both));
  for (const code of [...codes, 'H36.01.2.010']) {
    const { legacyCode = '' } = toLegacyCode(code) as { legacyCode?: string };
    expect(run(folder, ['search', legacyCode, '--json']).stdout, legacyCode).toContain(`"code": "${code}"`);
    expect(run(folder, ['convert', legacyCode]).stdout).toBe(`${code}\n`);
  }
});
