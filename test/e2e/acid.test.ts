import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadRegistry } from '../../src/app/read-registry.js';
import type { Registry } from '../../src/core/registry/registry.js';
import { registryOf as assembled } from '../../src/core/registry/registry-files.js';
import { diskSource } from '../../src/store/file-source.js';
import { call } from '../support/cli.js';
import { registryOf } from '../support/git.js';
import { identityOf, makeCity, makeReorganisation } from '../support/registries/hardest-day/index.js';
import { jsonOf } from '../support/schema.js';

/** The hardest day of a registry: two provinces become one, 5,612 codes close, through the command line alone. */
const city = makeCity();
const day = makeReorganisation(city);
const DAY_BEFORE = '2025-06-30';
const CONFIRM = ['--confirm', String(day.counts.closed)];

let folder = '';
let after: Registry;

const identity = (code: string): string => identityOf(code, after.units, day.decision.id);

/** Code and name of every unit in the annexes of a day. */
function annexes(at: string): Map<string, string> {
  const { stdout } = call(folder, 'export', '--format', 'json', '--at', at);
  const { annexes: all } = JSON.parse(stdout) as {
    annexes: { groups: { rows: { code: string; name: string }[] }[] }[];
  };
  return new Map(all.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map(({ code, name }) => [code, name]))));
}

beforeAll(() => {
  folder = registryOf({ ...Object.fromEntries(city.files), [day.decision.path]: day.decision.text });
  writeFileSync(join(folder, 'doi.yaml'), day.text);
});

describe('the hardest day', () => {
  test('plan shows it: every code that is granted, re-coded, merged, split, dissolved', () => {
    const { units, granted, closed } = jsonOf<{ units: { kind: string }[]; granted: object[]; closed: string[] }>(
      call(folder, 'plan', 'doi.yaml', '--json'),
      'change',
    );
    expect([granted.length, closed.length]).toEqual([day.counts.granted, day.counts.closed]);
    for (const [reason, count] of Object.entries(day.counts.reasons)) {
      expect(
        units.filter(({ kind }) => kind === reason),
        reason,
      ).toHaveLength(count);
    }
  });

  test('apply does it, once the number is confirmed', () => {
    const unsure = call(folder, 'apply', 'doi.yaml');
    expect([unsure.status, unsure.stdout]).toEqual([2, '']);
    const done = call(folder, 'apply', 'doi.yaml', ...CONFIRM);
    expect([done.status, done.stdout]).toEqual([0, expect.stringContaining('4.851 mã cấp mới, 5.612 mã đóng')]);
    after = assembled(loadRegistry(diskSource(join(folder, 'registry'))).tree);
  });

  test('the registry is valid, by itself and against what it was', () => {
    expect(call(folder, 'validate', '--strict').stdout).toMatch(/: không có lỗi/);
    expect(call(folder, 'validate', '--since', 'HEAD').status).toBe(0);
    expect(call(folder, 'fmt', '--check').status).toBe(0);
  });

  test('every old code came to the end that was meant for it', () => {
    for (const [code, { reason, successors, name }] of day.expected) {
      const [then, now] = [city.units.get(code), after.unit(code)];
      const closed = then?.closed === undefined ? now?.closed : undefined;
      expect(closed?.reason, code).toBe(reason);
      const named = closed?.successors?.map((successor) => ({
        identity: identity(successor),
        part: closed.partial?.includes(successor) ?? false,
      }));
      expect(named ?? [], code).toEqual(successors);
      expect(now?.name, code).toBe(name ?? then?.name);
    }
    const granted = [...after.units.keys()].filter((code) => !city.units.has(code)).map(identity);
    expect(new Set(granted)).toEqual(day.granted);
  });

  test('resolve leads from an old code to all who took over, through chains too', () => {
    const fates = [...day.expected];
    const some = [
      ...fates.filter(([, { reason }]) => reason === 'split').slice(0, 2),
      ...fates.filter(([, { reason }]) => reason === 'dissolved').slice(0, 1),
      ...fates
        .filter(([code]) => city.units.get(code)?.closed !== undefined && day.currentOf(code).size > 0)
        .slice(0, 2),
    ];
    expect(some).toHaveLength(5);
    for (const [code] of some) {
      const answer = call(folder, 'resolve', code, '--at', day.effective, '--json');
      const { current } = jsonOf<{ current: { code: string; part: boolean }[] }>(answer, 'resolve');
      const found = current.map(({ code: successor, part }): [string, boolean] => [identity(successor), part]);
      expect(new Map(found), code).toEqual(day.currentOf(code));
    }
  });

  test('the annexes of the day before are those of two provinces', () => {
    const open = [...city.units.values()].filter((unit) => unit.closed === undefined);
    expect(annexes(DAY_BEFORE)).toEqual(new Map(open.map(({ code, name }) => [code, name])));
  });

  test('the annexes of the day itself are those of one', () => {
    const found = new Map([...annexes(day.effective)].map(([code, name]) => [identity(code), name]));
    const expected = new Map([...day.granted].map((each) => [each, each.slice(each.lastIndexOf('/') + 1)]));
    for (const [code, { reason, name }] of day.expected) {
      const unit = city.units.get(code);
      if (reason === undefined && unit?.closed === undefined) expected.set(code, name ?? unit?.name ?? '');
    }
    expect(found).toEqual(expected);
  });

  test('the table of changes gives every old code with its new ones', () => {
    const { stdout } = call(folder, 'export', '--format', 'csv', '--scope', 'changes', '--decision', day.decision.id);
    const [, ...rows]: string[][] = parse(stdout, { bom: true });
    const successorsOf = new Map<string, string[]>();
    for (const [, old = '', , successor = ''] of rows)
      if (old !== '') successorsOf.set(old, [...(successorsOf.get(old) ?? []), successor]);
    for (const { code, closed } of after.units.values()) {
      if (closed?.decision !== day.decision.id) continue;
      expect(successorsOf.get(code), code).toEqual(closed.successors ?? ['']);
    }
  });
});
