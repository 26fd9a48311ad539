import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyOf } from '../../src/core/query/history.js';
import { resolve } from '../../src/core/query/resolve.js';
import { Registry } from '../../src/core/registry/registry.js';
import { inForceAt } from '../../src/core/registry/timeline.js';
import type { Decision, Unit } from '../../src/core/registry/types.js';

const SIZE = 7;
const YEARS = [2022, 2023, 2024, 2025];
const codeOf = (i: number): string => `H24.${String(i).padStart(2, '0')}`;
const dayOf = (year: number): string => `${year}-01-01`;
const decisions: Decision[] = [
  ...YEARS.map((year): Decision => ({ id: `d${year}`, number: '1', signed: dayOf(year), kind: 'amendment' })),
  { id: 'draft', kind: 'amendment' },
];

/** Closings of any shape at all: chains, diamonds, cycles, successors that do not exist, drafts. */
const closing = fc.record({
  decision: fc.constantFrom('d2023', 'd2024', 'd2025', 'draft'),
  successors: fc.uniqueArray(fc.nat(SIZE), { maxLength: 3 }),
  parts: fc.uniqueArray(fc.nat(SIZE), { maxLength: 2 }),
  reason: fc.constantFrom('merged', 'split', 'replaced', 'dissolved', 'annulled'),
});

const registries = fc
  .array(fc.option(closing, { nil: undefined }), { minLength: SIZE, maxLength: SIZE })
  .map((list) => {
    const units = list.map((made, i): Unit => {
      const unit: Unit = { code: codeOf(i), name: `Đơn vị ${i}`, granted: { decision: 'd2022' } };
      if (made === undefined) return unit;
      const { decision, reason } = made;
      const successors = made.successors.map(codeOf);
      const partial = made.parts.map(codeOf).filter((code) => successors.includes(code));
      return { ...unit, closed: { decision, reason, successors, partial } };
    });
    const settings = { format: 1, title: '', timezone: 'UTC', authority: '', place: '', roots: {} };
    return new Registry(settings, decisions, units);
  });

const dates = fc.constantFrom(...YEARS.map(dayOf), '2021-06-01', '2024-06-01');

/** What closings in force by a date handed on, code by code. */
function handed(registry: Registry, at: string): Map<string, { to: string[]; kept: string[] }> {
  return new Map(
    [...registry.units.values()].map(({ code, closed }) => {
      const signed = closed && registry.decision(closed.decision)?.signed;
      const done = signed !== undefined && signed <= at && closed?.reason !== 'annulled';
      const to = done ? (closed?.successors ?? []) : [];
      return [code, { to, kept: to.filter((each) => !closed?.partial?.includes(each)) }];
    }),
  );
}

/** Codes reachable by repeated joining of edges, as a second opinion on following them one by one. */
function closure(registry: Registry, at: string): Map<string, Set<string>> {
  const next = new Map([...handed(registry, at)].map(([code, { to }]) => [code, new Set(to)]));
  for (const via of next.keys()) {
    for (const reached of next.values()) {
      if (reached.has(via)) for (const further of next.get(via) ?? []) reached.add(further);
    }
  }
  return next;
}

/** True where all of a code is in another: by one whole step, or by every one of several parts. */
function isWholly(
  edges: ReturnType<typeof handed>,
  code: string,
  target: string,
  way: readonly string[] = [],
): boolean {
  if (code === target) return true;
  const { to, kept } = edges.get(code) ?? { to: [], kept: [] };
  if (way.includes(code)) return false;
  const goes = (each: string): boolean => isWholly(edges, each, target, [...way, code]);
  return kept.length > 0 ? kept.some(goes) : to.length > 1 && to.every(goes);
}

describe('resolve, of any registry however broken', () => {
  test('finds exactly the codes in force that closings lead to, and marks those reached by parts alone', () => {
    fc.assert(
      fc.property(registries, dates, fc.nat(SIZE - 1), (registry, at, i) => {
        const code = codeOf(i);
        const { current, result } = resolve(registry, code, at);
        const unit = registry.unit(code);
        if (unit === undefined || inForceAt(registry, unit, at) || result === 'unknown') return;
        const all = closure(registry, at).get(code) ?? new Set();
        const edges = handed(registry, at);
        const expected = [...registry.units.values()]
          .filter((each) => all.has(each.code) && inForceAt(registry, each, at))
          .map((each) => ({ code: each.code, name: each.name, part: !isWholly(edges, code, each.code) }));
        expect(current).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('its result fits what it found', () => {
    fc.assert(
      fc.property(registries, dates, fc.nat(SIZE - 1), (registry, at, i) => {
        const { current, result, steps } = resolve(registry, codeOf(i), at);
        const [only] = current;
        if (result === 'exact') expect({ current, steps }).toMatchObject({ current: [{ code: codeOf(i) }], steps: [] });
        else if (current.length > 1) expect(result).toBe('split');
        else if (only !== undefined) expect(result === 'partial').toBe(only.part);
        else expect(['closed', 'annulled', 'unknown']).toContain(result);
        for (const { effective } of steps) expect(effective !== null && effective <= at).toBe(true);
        expect(new Set(steps.map(({ from }) => from)).size).toBe(steps.length);
      }),
      { numRuns: 500 },
    );
  });

  test('the history of a code holds every code that resolving it passes', () => {
    fc.assert(
      fc.property(registries, fc.nat(SIZE - 1), (registry, i) => {
        const unit = registry.unit(codeOf(i));
        if (unit === undefined) return;
        const { units, events } = historyOf(registry, unit, '2025-06-01');
        const codes = units.map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        const { steps } = resolve(registry, unit.code, '2025-06-01');
        for (const { from, to } of steps) expect(codes).toEqual(expect.arrayContaining([from, ...to]));
        const days = events.map(({ effective }) => effective ?? '9');
        expect(days).toEqual([...days].sort());
      }),
      { numRuns: 300 },
    );
  });

  /** A body parted again and again; every part that ends goes to others of its own or to one body at last. */
  const parting = fc.array(fc.tuple(fc.nat(5), fc.constantFrom('merged', 'replaced', 'split')), {
    minLength: 1,
    maxLength: 3,
  });

  test('what was parted, however often, and came together again in one body, is whole there', () => {
    fc.assert(
      fc.property(parting, fc.integer({ min: 2, max: 4 }), (shapes, width) => {
        const units: Unit[] = [];
        const granted = { decision: 'd2022' };
        const name = 'Đơn vị';
        const last = 'H24.99';
        let fresh = 0;
        const next = (): string => {
          fresh += 1;
          return `H24.B${fresh}`;
        };
        const end = (code: string, depth: number): void => {
          const [more, reason] = shapes[depth] ?? [0, 'merged'];
          const parts = reason === 'split' && more > 1 ? Math.min(more, width) : 1;
          const successors = parts === 1 ? [last] : Array.from({ length: parts }, next);
          const partial = parts === 1 ? {} : { partial: successors };
          const closed = {
            decision: 'd2023',
            reason: parts === 1 ? 'merged' : 'split',
            successors,
            ...partial,
          } as const;
          units.push({ code, name, granted, closed });
          if (parts > 1) for (const each of successors) end(each, depth + 1);
        };
        const parts = Array.from({ length: width }, (_, i) => `H24.A${i}`);
        units.push({
          code: 'H24.A',
          name,
          granted,
          closed: { decision: 'd2023', reason: 'split', successors: parts, partial: parts },
        });
        for (const part of parts) end(part, 0);
        const settings = { format: 1, title: '', timezone: 'UTC', authority: '', place: '', roots: {} };
        const whole = new Registry(settings, decisions, [...units, { code: last, name, granted }]);
        const current = [{ code: last, name, part: false }];
        expect(resolve(whole, 'H24.A', '2025-06-01')).toMatchObject({ result: 'merged', current });
        // one part that is lost, or lives on elsewhere, leaves the rest a part
        const lost = {
          code: parts[0] ?? '',
          name,
          granted,
          closed: { decision: 'd2023', reason: 'dissolved' },
        } as const;
        expect(resolve(whole.with({ units: [lost] }), 'H24.A', '2025-06-01')).toMatchObject({
          result: 'partial',
          current: [{ code: last, part: true }],
        });
        const alive = whole.with({ units: [{ code: parts[0] ?? '', name, granted }] });
        expect(resolve(alive, 'H24.A', '2025-06-01')).toMatchObject({ result: 'split' });
      }),
    );
  });
});
