import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactAt, laterNote, withContactNote, withContactsAt } from '../../src/core/registry/contacts.js';
import type { Unit } from '../../src/core/registry/types.js';

const FIELDS = ['address', 'email', 'phone'] as const;
const DAYS = Array.from({ length: 9 }, (_, i) => `2023-0${i + 1}-01`);

const value = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });
const update = fc.record({
  day: fc.nat(DAYS.length - 1),
  values: fc.record({ address: value, email: value, phone: value }, { requiredKeys: [] }),
});

const START: Unit = { code: 'H24.01', name: 'Sở Y tế', granted: { decision: 'd2022' }, address: 'a' };

/** The unit with new values; undefined removes one. */
function changed(unit: Unit, values: Partial<Record<(typeof FIELDS)[number], string | undefined>>): Unit {
  const next = { ...unit };
  for (const field of FIELDS) {
    if (!(field in values)) continue;
    const given = values[field];
    if (given === undefined) delete next[field];
    else next[field] = given;
  }
  return next;
}

test('whatever changes are noted, in whatever order of days, each day has what held on it', () => {
  fc.assert(
    fc.property(fc.array(update, { maxLength: 12 }), (updates) => {
      let unit = START;
      // what each field holds from a day on, day by day
      const held = DAYS.map(() => ({ address: 'a' }) as Partial<Record<(typeof FIELDS)[number], string>>);
      for (const { day, values } of updates) {
        const from = DAYS[day] ?? '';
        const is = changed(unit, values);
        if (laterNote(unit, is, from) !== undefined) continue;
        for (const field of FIELDS) {
          if (unit[field] === is[field]) continue;
          for (let i = day; i < DAYS.length; i += 1) {
            const then = held[i] ?? {};
            if (is[field] === undefined) delete then[field];
            else then[field] = is[field];
          }
        }
        unit = withContactNote(unit, is, from);
      }
      for (const [i, at] of DAYS.entries()) {
        for (const field of FIELDS) expect(contactAt(unit, field, at)).toBe(held[i]?.[field]);
      }
      expect(withContactsAt(unit, '2022-12-31')).toMatchObject({ address: 'a' });
      const days = (unit.changedContacts ?? []).map(({ until }) => until);
      expect(days).toEqual([...new Set(days)].sort());
    }),
    { numRuns: 300 },
  );
});
