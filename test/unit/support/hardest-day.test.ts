import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { MARK } from '../../../bench/data/index.mjs';
import { levelOf, parentOf, rootOf } from '../../../src/core/code/code.js';
import { namesakes, orphans } from '../../support/check-tree.js';
import { NaiveRegistry } from '../../support/naive-batch.js';
import type { Body } from '../../support/registries/hardest-day/batch.js';
import { identityOf, makeCity, makeReorganisation } from '../../support/registries/hardest-day/index.js';

const city = makeCity();
const plan = makeReorganisation(city);

function communes(list: typeof city.h24): string[] {
  return list.filter((member) => member.kind === 'commune').map((member) => member.unit.code);
}

describe('the generated city', () => {
  it('is the same bytes every time', () => {
    expect([...makeCity().files]).toEqual([...city.files]);
  });

  it('has two roots of 3,000 units and 60 agencies each', () => {
    expect(city.units.size).toBe(6000);
    for (const members of [city.h23, city.h24]) {
      expect(members).toHaveLength(3000);
      expect(members.filter((member) => levelOf(member.unit.code) === 2)).toHaveLength(60);
    }
  });

  it('has 15 districts with 217 communes, and a neighbour with 157', () => {
    expect(city.h24.filter((member) => member.kind === 'district')).toHaveLength(15);
    expect(communes(city.h24)).toHaveLength(217);
    expect(communes(city.h23)).toHaveLength(157);
  });

  it('is sound: parents in force, no siblings with like names, every file marked', () => {
    expect(orphans(city.units)).toEqual([]);
    expect(namesakes(city.units)).toEqual([]);
    for (const text of city.files.values()) expect(text).toContain(MARK);
  });
});

describe('the reorganisation of the city', () => {
  const bodies = plan.batch.changes.flatMap((change) => ('reorganise' in change ? change.reorganise : []));
  const founded = bodies.filter((body) => body.name?.match(/^Ủy ban nhân dân (?:xã|phường|đặc khu) /));
  const naive = new NaiveRegistry(city.units.values(), plan.decision.id);
  naive.apply(plan.batch);

  it('is the same every time, as an object and as a file', () => {
    expect(makeReorganisation(makeCity()).text).toBe(plan.text);
    expect(parse(plan.text)).toEqual(plan.batch);
    expect(parse(plan.decision.text)).toEqual(plan.decision.data);
  });

  it('makes 114 communes, 67 rural, 45 wards and 2 special zones, of the 374 old ones', () => {
    const count = (type: string) => founded.filter((body) => body.name?.startsWith(`Ủy ban nhân dân ${type} `)).length;
    expect([count('xã'), count('phường'), count('đặc khu')]).toEqual([67, 45, 2]);
    const old = new Set(founded.flatMap((body) => [...(body.whole ?? []), ...(body.part ?? [])]));
    for (const code of [...communes(city.h23), ...communes(city.h24)]) expect(old).toContain(code);
  });

  it('splits some old communes over two and over three new ones, one of them across the old border', () => {
    const takers = (code: string) => founded.filter((body) => body.part?.includes(code));
    const split = [...communes(city.h23), ...communes(city.h24)].map(takers).filter((list) => list.length > 0);
    expect(new Set(split.map((list) => list.length))).toEqual(new Set([2, 3]));
    const roots = (body: Body) => new Set([...(body.whole ?? []), ...(body.part ?? [])].map(rootOf));
    expect(founded.some((body) => roots(body).size === 2)).toBe(true);
  });

  it('never names a code as whole and as part, nor as a lone part', () => {
    const part = bodies.flatMap((body) => body.part ?? []);
    const whole = bodies.flatMap((body) => body.whole ?? []);
    expect(new Set(whole).size).toBe(whole.length);
    for (const code of part) {
      expect(whole).not.toContain(code);
      expect(part.filter((other) => other === code).length).toBeGreaterThan(1);
    }
  });

  it('comes, carried out word by word, to the expected end of every old code', () => {
    const identity = (code: string) => identityOf(code, naive.units, plan.decision.id);
    const found = new Map(
      [...city.units.values()].map((before) => {
        const after = naive.units.get(before.code);
        const closed = before.closed === undefined ? after?.closed : undefined;
        const successors = (closed?.successors ?? []).map((code) => ({
          identity: identity(code),
          part: closed?.partial?.includes(code) ?? false,
        }));
        const renamed = after !== undefined && after.name !== before.name ? { name: after.name } : {};
        return [before.code, { ...(closed === undefined ? {} : { reason: closed.reason }), successors, ...renamed }];
      }),
    );
    expect(found).toEqual(plan.expected);
  });

  it('grants and closes what it says it does', () => {
    const units = [...naive.units.values()];
    const granted = units.filter((unit) => unit.granted.decision === plan.decision.id);
    const closed = units.filter((unit) => unit.closed?.decision === plan.decision.id);
    expect(new Set(granted.map((unit) => identityOf(unit.code, naive.units, plan.decision.id)))).toEqual(plan.granted);
    expect([granted.length, closed.length]).toEqual([plan.counts.granted, plan.counts.closed]);
    for (const [reason, count] of Object.entries(plan.counts.reasons)) {
      expect(closed.filter((unit) => unit.closed?.reason === reason)).toHaveLength(count);
    }
  });

  it('leaves a sound registry without districts and without anything in force under H23', () => {
    const active = [...naive.units.values()].filter((unit) => unit.closed === undefined);
    expect(active.filter((unit) => rootOf(unit.code) === 'H23')).toEqual([]);
    expect(active.filter((unit) => /^Ủy ban nhân dân (?:quận|huyện) /.test(unit.name))).toEqual([]);
    expect(orphans(naive.units)).toEqual([]);
    expect(namesakes(naive.units)).toEqual([]);
    expect(active.filter((unit) => levelOf(unit.code) > 4)).toEqual([]);
  });

  it('fits the widths of the groups: no more than 999 children anywhere, and more than 99 under H24', () => {
    const children = new Map<string, number>();
    for (const code of naive.units.keys()) {
      const parent = parentOf(code) ?? '';
      children.set(parent, (children.get(parent) ?? 0) + 1);
    }
    expect(Math.max(...children.values())).toBeLessThan(999);
    expect(children.get('H24')).toBeGreaterThan(60 + 114);
    expect(city.settings.roots.H24?.groups).toEqual(['2-3', '2-3', '2-3']);
  });

  it('reports where a code closed years before leads in the end', () => {
    const chains = [...city.units.values()].filter((unit) => {
      const next = unit.closed?.successors ?? [];
      return next.length > 0 && next.every((code) => plan.expected.get(code)?.reason === 'replaced');
    });
    expect(chains.length).toBeGreaterThan(5);
    for (const { code, closed } of chains) {
      const ends = plan.currentOf(code);
      expect(ends.size).toBe(closed?.successors?.length);
      for (const [end, part] of ends) {
        expect(plan.granted).toContain(end);
        expect(part).toBe(closed?.partial !== undefined);
      }
    }
  });
});
