import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BearerIndex } from '../../../../src/core/registry/bearer-index.js';
import type { Unit } from '../../../../src/core/registry/types.js';

const unitOf = (code: string): Unit => ({ code, name: code, granted: { decision: 'a' } });
const code = fc.string({ unit: fc.constantFrom('0', '1', '.', 'H'), maxLength: 5 });

test('units are found by their earlier codes as in a map by names', () => {
  fc.assert(
    fc.property(fc.array(fc.array(code, { maxLength: 3 }), { maxLength: 30 }), fc.nat(5), (lists, size) => {
      const index = new BearerIndex(size);
      const byName = new Map<string, Unit[]>();
      lists.forEach((codes, i) => {
        const unit = unitOf(`H24.${i}`);
        for (const each of codes) {
          index.add(each, unit);
          const units = byName.get(each) ?? [];
          byName.set(each, units.includes(unit) ? units : [...units, unit]);
        }
      });
      for (const each of [...byName.keys(), 'HHHHHH']) expect(index.bearersOf(each)).toEqual(byName.get(each) ?? []);
    }),
  );
});
