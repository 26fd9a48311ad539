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

/** Codes reachable by repeated joining of edges, as a second opinion on following them one by one. */
function closure(registry: Registry, at: string, wholeOnly: boolean): Map<string, Set<string>> {
  const next = new Map<string, Set<string>>();
  for (const { code, closed } of registry.units.values()) {
    const signed = closed && registry.decision(closed.decision)?.signed;
    const done = signed !== undefined && signed <= at && closed?.reason !== 'annulled';
    const held = done ? (closed?.successors ?? []) : [];
    next.set(code, new Set(held.filter((successor) => !(wholeOnly && closed?.partial?.includes(successor)))));
  }
  for (const via of next.keys()) {
    for (const reached of next.values()) {
      if (reached.has(via)) for (const further of next.get(via) ?? []) reached.add(further);
    }
  }
  return next;
}

describe('resolve, of any registry however broken', () => {
  test('finds exactly the codes in force that closings lead to, and marks those reached by parts alone', () => {
    fc.assert(
      fc.property(registries, dates, fc.nat(SIZE - 1), (registry, at, i) => {
        const code = codeOf(i);
        const { current, result } = resolve(registry, code, at);
        const unit = registry.unit(code);
        if (unit === undefined || inForceAt(registry, unit, at) || result === 'unknown') return;
        const all = closure(registry, at, false).get(code) ?? new Set();
        const whole = closure(registry, at, true).get(code) ?? new Set();
        const expected = [...registry.units.values()]
          .filter((each) => all.has(each.code) && inForceAt(registry, each, at))
          .map((each) => ({ code: each.code, name: each.name, part: !whole.has(each.code) }));
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
});
