import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Unit } from '../../src/core/registry/types.js';
import { printUnit } from '../../src/store/yaml/canonical.js';
import { printFully, printMap } from '../../src/store/yaml/nodes.js';
import * as any from '../support/arbitraries/yaml.js';
import { runs } from '../support/runs.js';

/** Texts of every kind: words that YAML might take for its own, any characters at all, pieces of both. */
const wild = fc.oneof(
  any.text,
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('a', 'Đ', ' ', '-', ':', '#', ',', '[', '}', '"', "'", '.', '0', '1', 'e', '\t', '\n'),
  }),
);

function withTexts(unit: Unit, [name, note, former]: readonly [string, string, string]): Unit {
  return {
    ...unit,
    name,
    note,
    formerNames: [{ name: former, until: '2022-01-10', decision: '2022-100-qd-ubnd' }, ...(unit.formerNames ?? [])],
  };
}

it('units print the same by the short way as by the full printer, whatever their texts', () => {
  let [plain, tried] = [0, 0];
  fc.assert(
    fc.property(any.units, fc.tuple(wild, wild, wild), (units, texts) => {
      for (const unit of [...units, ...units.slice(0, 1).map((each) => withTexts(each, texts))]) {
        expect(printUnit(unit)).toBe(printFully(unit, 'unit', true));
        for (const key of ['closed', 'granted', 'formerNames', 'legacyCodes', 'name'] as const) {
          if (unit[key] === undefined) continue;
          const entry = printMap({ [key]: unit[key] }, 'unit');
          expect(entry).toBe(printFully({ [key]: unit[key] }, 'unit', false));
          tried += 1;
          if (!/["'|>]/.test(entry)) plain += 1;
        }
      }
    }),
    { numRuns: runs(400) },
  );
  // most of what there is goes the short way
  expect(plain / tried).toBeGreaterThan(0.5);
});
