import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../../src/core/changes/apply.js';
import { resolve } from '../../../../src/core/query/resolve.js';
import { Registry } from '../../../../src/core/registry/registry.js';
import { inForceAt, nameAt } from '../../../../src/core/registry/timeline.js';
import type { Decision } from '../../../../src/core/registry/types.js';
import { identityOf, makeCity, makeReorganisation } from '../../../support/registries/hardest-day/index.js';

const DAY_BEFORE = '2025-06-30';
const city = makeCity();
const plan = makeReorganisation(city);
const before = new Registry(
  city.settings,
  Object.entries(city.decisions).map(([id, data]): Decision => ({ id, ...data })),
  city.units.values(),
).with({ decisions: [{ id: plan.decision.id, ...plan.decision.data }] });

function reorganised(): Registry {
  const applied = applyChanges(before, plan.batch, { today: plan.effective, spent: () => false });
  if (applied.registry === undefined) throw new Error(JSON.stringify(applied.faults.slice(0, 3)));
  return applied.registry;
}

describe('resolve, over the day on which two cities became one', () => {
  const after = reorganised();

  test('leads every old code to all who took over, whole or in part', () => {
    for (const code of city.units.keys()) {
      const found = resolve(after, code, plan.effective).current.map((successor): [string, boolean] => [
        identityOf(successor.code, after.units, plan.decision.id),
        successor.part,
      ]);
      expect(new Map(found), code).toEqual(plan.currentOf(code));
    }
  });

  test('answers for the day before as if nothing had happened', () => {
    for (const unit of city.units.values()) {
      // that it is to end or to be renamed is known on the day before, and changes nothing
      const current = resolve(after, unit.code, DAY_BEFORE).current.map(({ ends: _, renames: __, ...each }) => each);
      const expected = resolve(before, unit.code, DAY_BEFORE).current;
      expect(current).toEqual(expected);
      if (inForceAt(before, unit, DAY_BEFORE)) {
        expect(current).toEqual([{ code: unit.code, name: nameAt(before, unit, DAY_BEFORE), part: false }]);
      }
    }
  });

  test('knows re-coded units by the code they had, through their successors', () => {
    const replaced = [...after.units.values()].filter(({ closed }) => closed?.reason === 'replaced');
    expect(replaced.length).toBeGreaterThan(1000);
    for (const { code, closed } of replaced) {
      if (closed?.decision !== plan.decision.id) continue;
      const resolution = resolve(after, code, plan.effective);
      expect(resolution.result).toBe('replaced');
      expect(resolution.current.map((successor) => successor.code)).toEqual(closed.successors);
    }
  });
});
