import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { toLegacyCode } from '../../../src/core/code/legacy-code.js';
import type { Resolution } from '../../../src/core/query/resolve.js';
import { openRegistry } from '../../../src/index.js';
import { run } from '../../support/cli.js';
import { literal, Postgres } from '../../support/postgres.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { edit, put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

/** Days before, between and after what is decided for later days; the first is today. */
const DAYS = ['2025-08-01', '2025-06-25', '2031-01-01'];

/** What every surface has to say of a code, whatever words it has for it. */
interface Told {
  result: string;
  current: Resolution['current'];
  starts: Resolution['starts'] | null;
  /** By their numbers. */
  decisions: string[];
}

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
  const registry = await openRegistry(join(city, 'registry'), { today: day });
  const numbers = new Map<string, string>();
  const { decisions } = jsonOf<{ decisions: { id: string; number: string | null }[] }>(
    run(city, ['decision', 'list', '--json']),
    'decisions',
  );
  for (const { id, number } of decisions) numbers.set(id, number ?? id);
  const numberOf = (id: string): string => numbers.get(id) ?? id;
  const told = ({ result, current, starts, steps }: Resolution): Told => ({
    // what is not in force yet is `unknown` to the command, and `upcoming` to who publishes all codes
    result: starts === undefined ? result : 'upcoming',
    current,
    starts: starts ?? null,
    decisions: [...new Set(steps.map(({ decision }) => numberOf(decision)))],
  });

  const expected = new Map<string, Told>();
  for (const code of askedCodes()) {
    const answer = run(city, ['resolve', code, '--at', day, '--json']);
    if (answer.stdout === '') continue;
    const found = jsonOf<Resolution>(answer, 'resolve');
    if (found.result === 'unknown' && found.starts === undefined) continue;
    expected.set(code, told(found));
  }
  const seen = new Set([...expected.values()].map(({ result }) => result));
  if (day === DAYS[0]) {
    const words = 'annulled closed exact merged partial renamed replaced revoked split upcoming';
    expect([...seen].sort().join(' ')).toBe(words);
    const all = [...expected.values()].flatMap(({ current }) => current);
    for (const key of ['ends', 'renames', 'parted'] as const)
      expect(all.some((each) => each[key] !== undefined)).toBe(true);
    for (const code of ['000.00.06.H24', '000.00.15.H24', '000.00.20.H24', 'CU-06'])
      expect(expected.has(code), code).toBe(true);
  }
  const same = (surface: string, actual: ReadonlyMap<string, Told>): void => {
    const asked = (code: string): Told | undefined => actual.get(code);
    expect({ surface, answers: [...expected.keys()].map((code) => [code, asked(code)]) }).toEqual({
      surface,
      answers: [...expected],
    });
  };

  same('engine', new Map([...expected.keys()].map((code) => [code, told(registry.resolve(code, { at: day }))])));

  put(city, 'ma.csv', `Mã\n${[...expected.keys()].join('\n')}\n`);
  const listed = jsonOf<{ rows: { text: string; answer: Resolution }[] }>(
    run(city, ['resolve', '--file', 'ma.csv', '--at', day, '--json']),
    'resolve-list',
  );
  same('list', new Map(listed.rows.map(({ text, answer }) => [text, told(answer)])));

  const exported = (format: string, file: string): string => {
    const made = ['export', '--format', format, '-o', file, '--at', day, '--force'];
    expect(run(city, made)).toMatchObject({ status: 0 });
    return readFileSync(join(city, file), 'utf8');
  };
  const { mappings } = jsonOf<{ mappings: (Told & { from: string })[] }>(
    { status: 0, stdout: exported('mapping', 'map.json'), stderr: '' },
    'mapping',
  );
  const mapped = mappings.map(({ from, result, current, starts, decisions: ids }): [string, Told] => [
    from,
    { result, current, starts: starts ?? null, decisions: ids.map(numberOf) },
  ]);
  same('mapping', new Map(mapped));

  const name = `every${DAYS.indexOf(day)}`;
  expect(postgres.psql(['-q', '-c', `CREATE DATABASE ${name}`]).stderr).toBe('');
  expect(postgres.load(exported('sql', 'so.sql'), [], name)).toEqual({ status: 0, stdout: '', stderr: '' });
  const values = [...expected.keys()].map((code) => `(${literal(code)})`).join(', ');
  const rows = postgres.rows<Record<string, string | boolean | string[] | null>>(
    `SELECT r.* FROM (VALUES ${values}) AS asked(code), madinhdanh.resolve(asked.code) AS r`,
    name,
  );
  const copied = new Map<string, Told>();
  const dayOf = (on: unknown, by: unknown) => {
    const id = [...numbers].find(([, number]) => number === by)?.[0];
    return on === null ? undefined : { on: String(on), decision: String(id) };
  };
  for (const row of rows) {
    const starts = dayOf(row.starts_on, row.starts_by) ?? null;
    const before = copied.get(String(row.query)) ?? {
      result: String(row.result),
      current: [],
      starts,
      decisions: row.decisions as string[],
    };
    copied.set(String(row.query), before);
    if (row.code === null) continue;
    const ends = dayOf(row.ends_on, row.ends_by);
    const next = dayOf(row.next_name_on, row.next_name_by);
    const parted = row.parted as string[];
    before.current.push({
      code: String(row.code),
      name: String(row.name),
      part: row.part === true,
      ...(ends === undefined ? {} : { ends }),
      ...(next === undefined ? {} : { renames: { ...next, name: String(row.next_name) } }),
      ...(parted.length === 0 ? {} : { parted }),
    });
  }
  same('sql', copied);

  const site = `trang-${name}`;
  expect(run(city, ['site', '-o', site, '--at', day])).toMatchObject({ status: 0 });
  const fileOf = (path: string): string => {
    const file = join(city, site, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const published = [...expected.keys()].flatMap((code): [string, Told][] => {
    const json = fileOf(`api/v1/resolve/${code}.json`);
    return json === '' ? [] : [[code, told(jsonOf<Resolution>({ status: 0, stdout: json, stderr: '' }, 'resolve'))]];
  });
  same('api', new Map(published));
  for (const [code, { current, starts }] of expected) {
    const page = fileOf(`${code}/index.html`);
    const texts = [
      ...current.flatMap(({ code: each, ends, renames, parted = [] }) => [
        each,
        ...parted.map((part) => `chuyển sang ${part}`),
        ...[ends, renames].flatMap((to) => (to === undefined ? [] : [`theo ${numberOf(to.decision)}`])),
      ]),
      ...(starts
        ? [`Có hiệu lực từ ${starts.on.split('-').reverse().join('/')}, theo ${numberOf(starts.decision)}`]
        : []),
    ];
    for (const text of texts) expect(page, `${code}: ${text}`).toContain(text);
  }
});
