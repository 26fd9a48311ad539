import { describe, expect, it } from 'vitest';
import { inForceAt, nameAt, statusAt, unitsInForce } from '../../../../src/core/registry/timeline.js';
import type { Unit } from '../../../../src/core/registry/types.js';
import { smallRegistry, unit } from '../../../support/registries/small.js';

const GRANTED_2023 = { granted: { decision: 'd2023' } };

/** Status of a unit at three days: before its grant, in 2024, in 2026. */
function life(rest: Partial<Unit>): string[] {
  const one = unit('H24.01', rest);
  const registry = smallRegistry([one]);
  return ['2022-06-01', '2024-06-01', '2026-06-01'].map(
    (at) => `${statusAt(registry, one, at)}${inForceAt(registry, one, at) ? ' in force' : ''}`,
  );
}

describe('statusAt and inForceAt', () => {
  it('follow a unit from before its grant to after its closing', () => {
    expect(life(GRANTED_2023)).toEqual(['upcoming', 'active in force', 'active in force']);
    expect(life({ ...GRANTED_2023, closed: { decision: 'd2025', reason: 'dissolved' } })).toEqual([
      'upcoming',
      'active in force',
      'closed',
    ]);
    expect(life({ ...GRANTED_2023, closed: { decision: 'd2025', reason: 'annulled' } })).toEqual([
      'upcoming',
      'active in force',
      'annulled',
    ]);
  });

  it('begin and end on the very day', () => {
    const one = unit('H24.01', { ...GRANTED_2023, closed: { decision: 'd2025', reason: 'dissolved' } });
    const registry = smallRegistry([one]);
    expect(['2022-12-31', '2023-01-01', '2024-12-31', '2025-01-01'].map((at) => inForceAt(registry, one, at))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('let a date of its own count more than the date of the decision', () => {
    expect(life({ granted: { decision: 'd2022', effective: '2025-01-01' } })).toEqual([
      'upcoming',
      'upcoming',
      'active in force',
    ]);
    expect(life({ closed: { decision: 'd2023', effective: '2025-01-01', reason: 'dissolved' } })).toEqual([
      'active in force',
      'active in force',
      'closed',
    ]);
  });

  it('give a draft no effect: neither a grant nor a closing', () => {
    expect(life({ granted: { decision: 'draft', effective: '2023-01-01' } })).toEqual(['draft', 'draft', 'draft']);
    expect(life({ closed: { decision: 'draft', effective: '2023-01-01', reason: 'dissolved' } })).toEqual([
      'active in force',
      'active in force',
      'active in force',
    ]);
  });

  it('give nothing to a decision that is not there', () => {
    expect(life({ granted: { decision: 'nowhere', effective: '2020-01-01' } })).toEqual(['draft', 'draft', 'draft']);
  });
});

describe('nameAt', () => {
  const named = unit('H24.01', {
    name: 'thứ ba',
    formerNames: [
      { name: 'thứ nhất', until: '2023-01-01', decision: 'd2023' },
      { name: 'thứ hai', until: '2025-01-01', decision: 'd2025' },
    ],
  });

  it('gives the name borne on the day; the new one counts from its first day', () => {
    const registry = smallRegistry([named]);
    expect(
      ['2022-06-01', '2022-12-31', '2023-01-01', '2024-12-31', '2025-01-01'].map((at) => nameAt(registry, named, at)),
    ).toEqual(['thứ nhất', 'thứ nhất', 'thứ hai', 'thứ hai', 'thứ ba']);
  });

  it('does not depend on the order of the former names', () => {
    const turned = { ...named, formerNames: [...(named.formerNames ?? [])].reverse() };
    expect(nameAt(smallRegistry([turned]), turned, '2022-06-01')).toBe('thứ nhất');
  });

  it('keeps the old name while the renaming is a draft', () => {
    const one = unit('H24.01', { name: 'mới', formerNames: [{ name: 'cũ', until: '2023-01-01', decision: 'draft' }] });
    expect(nameAt(smallRegistry([one]), one, '2026-01-01')).toBe('cũ');
  });
});

it('lists the units in force in natural order', () => {
  const registry = smallRegistry([
    unit('H24.10'),
    unit('H24.9'),
    unit('H24.8', { closed: { decision: 'd2023', reason: 'dissolved' } }),
    unit('H24.7', { granted: { decision: 'd2025' } }),
  ]);
  expect(unitsInForce(registry, '2024-01-01').map(({ code }) => code)).toEqual(['H24.9', 'H24.10']);
});
