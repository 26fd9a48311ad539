import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareCodes } from '../../../../src/core/code/code.js';
import type { Unit } from '../../../../src/core/registry/types.js';
import { UnitMap } from '../../../../src/core/registry/unit-map.js';

function unit(code: string, name = code): Unit {
  return { code, name, granted: { decision: '2022-100-qd-ubnd' } };
}

const group = fc.constantFrom('0', '1', '01', '001', '2', '10', '99', 'A', '0A');
const code = fc.array(group, { maxLength: 3 }).map((groups) => ['H24', ...groups].join('.'));
const units = fc.array(
  fc.tuple(code, fc.string({ maxLength: 2 })).map(([each, name]) => unit(each, name)),
  { maxLength: 300 },
);

/** What a map of units is to hold, in the order of codes. */
function asMap(...lists: (readonly Unit[])[]): [string, Unit][] {
  const all = new Map(lists.flat().map((each) => [each.code, each]));
  return [...all].sort(([a], [b]) => compareCodes(a, b));
}

it('holds units as a map does that is in the order of codes, whatever was put in after the other', () => {
  fc.assert(
    fc.property(units, fc.array(units, { maxLength: 3 }), code, (first, more, other) => {
      const map = more.reduce((held, each) => held.with(each), UnitMap.of(first));
      const wanted = asMap(first, ...more);
      expect([...map]).toEqual(wanted);
      expect([map.size, [...map.keys()], [...map.values()]]).toEqual([
        wanted.length,
        wanted.map(([each]) => each),
        wanted.map(([, each]) => each),
      ]);
      const known = new Map(wanted);
      // few are found by halving, many by their places
      for (const each of [other, ...known.keys(), other]) expect(map.get(each)).toBe(known.get(each));
      expect(map.has(other)).toBe(known.has(other));
    }),
    { numRuns: 100 },
  );
});

it('of units with one code the last counts, where a tree is read the first', () => {
  const both = [unit('H24'), unit('H24.01', 'Một'), unit('H24.01', 'Hai')];
  expect(UnitMap.of(both).get('H24.01')?.name).toBe('Hai');
  expect(UnitMap.firstOf(both).get('H24.01')?.name).toBe('Một');
});
