import { beforeAll, expect, test } from 'vitest';
import { toLegacyCode } from '../../../src/core/code/legacy-code.js';
import { run } from '../../support/cli.js';
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
function askedCodes(): string[] {
  const { units } = jsonOf<{ units: { code: string }[] }>(run(city, ['list', '--include-closed', '--json']), 'list');
  const codes = units.map(({ code }) => code);
  const old = codes.flatMap((code) => (toLegacyCode(code) as { legacyCode?: string }).legacyCode ?? []);
  return [...codes, ...old, '000.1137.H24', 'CANG-01', 'CU-06', '000.00.99.H24', '000.00.98.H24'];
}

test.each(DAYS)('every code ever granted, and every old form, has one answer everywhere on %s', async (day) => {
  const expected = await sameEverywhere(city, askedCodes(), day, postgres);
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
