import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Resolution } from '../../src/core/query/resolve.js';
import { openRegistry } from '../../src/index.js';
import { run } from './cli.js';
import { literal, type Postgres } from './postgres.js';
import { put } from './registry-folder.js';
import { jsonOf } from './schema.js';

/** What every surface has to say of a code, whatever words it has for it. */
export interface Told {
  result: string;
  current: Resolution['current'];
  starts: Resolution['starts'] | null;
  partedBefore: readonly string[];
  bearers: readonly string[];
  /** By their numbers. */
  decisions: string[];
}

let databases = 0;

/** Asks every surface for each code on a day, and expects of all what `resolve` answers. @returns that, by the codes that it knows */
export async function sameEverywhere(
  city: string,
  codes: readonly string[],
  day: string,
  postgres: Postgres,
): Promise<Map<string, Told>> {
  const registry = await openRegistry(join(city, 'registry'), { today: day });
  const numbers = new Map<string, string>();
  const { decisions } = jsonOf<{ decisions: { id: string; number: string | null }[] }>(
    run(city, ['decision', 'list', '--json']),
    'decisions',
  );
  for (const { id, number } of decisions) numbers.set(id, number ?? id);
  const numberOf = (id: string): string => numbers.get(id) ?? id;
  const told = ({ result, current, starts, steps, partedBefore = [], bearers = [] }: Resolution): Told => ({
    // what is not in force yet is `unknown` to the command, and `upcoming` to who publishes all codes
    result: starts === undefined ? result : 'upcoming',
    current,
    starts: starts ?? null,
    partedBefore,
    bearers,
    decisions: [...new Set(steps.map(({ decision }) => numberOf(decision)))],
  });

  const expected = new Map<string, Told>();
  for (const code of codes) {
    const answer = run(city, ['resolve', code, '--at', day, '--json']);
    if (answer.stdout === '') continue;
    const found = jsonOf<Resolution>(answer, 'resolve');
    if (found.result === 'unknown' && found.starts === undefined) continue;
    expected.set(code, told(found));
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
  const mapped = mappings.map((each): [string, Told] => {
    const { from, result, current, starts, partedBefore = [], bearers = [], decisions: ids } = each;
    return [from, { result, current, starts: starts ?? null, partedBefore, bearers, decisions: ids.map(numberOf) }];
  });
  same('mapping', new Map(mapped));

  const name = `d${databases++}`;
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
      partedBefore: row.parted_before as string[],
      bearers: row.bearers as string[],
      decisions: row.decisions as string[],
    };
    copied.set(String(row.query), before);
    if (row.code === null) continue;
    const ends = dayOf(row.ends_on, row.ends_by);
    const endsTo = row.ends_to as string[];
    const next = dayOf(row.next_name_on, row.next_name_by);
    const parted = row.parted as string[];
    const spinsOff = dayOf(row.next_parted_on, row.next_parted_by);
    before.current.push({
      code: String(row.code),
      name: String(row.name),
      part: row.part === true,
      ...(ends === undefined ? {} : { ends: { ...ends, ...(endsTo.length === 0 ? {} : { to: endsTo }) } }),
      ...(next === undefined ? {} : { renames: { ...next, name: String(row.next_name) } }),
      ...(spinsOff === undefined ? {} : { spinsOff: { ...spinsOff, to: row.next_parted as string[] } }),
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
  for (const [code, { current, starts, partedBefore }] of expected) {
    const page = fileOf(`${code}/index.html`);
    const texts = [
      ...partedBefore,
      ...current.flatMap(({ code: each, ends, renames, spinsOff, parted = [] }) => [
        each,
        ...parted.map((part) => `chuyển sang ${part}`),
        ...[ends, renames, spinsOff].flatMap((to) => (to === undefined ? [] : [`theo ${numberOf(to.decision)}`])),
      ]),
      ...(starts
        ? [`Có hiệu lực từ ${starts.on.split('-').reverse().join('/')}, theo ${numberOf(starts.decision)}`]
        : []),
    ];
    for (const text of texts) expect(page, `${code}: ${text}`).toContain(text);
  }
  return expected;
}
