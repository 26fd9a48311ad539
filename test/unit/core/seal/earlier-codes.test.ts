import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../../src/core/registry/types.js';
import { earlierCodesOf, joinedCodes } from '../../../../src/core/seal/earlier-codes.js';
import { smallRegistry, unit } from '../../../support/registries/small.js';

const left = (code: string, legacyCodes: string[], decision = 'd2024'): Unit =>
  unit(code, { legacyCodes, closed: { decision, reason: 'replaced', successors: ['H24.01'] } });

/** Whose each earlier code of H24.01 is. */
function parted(legacyCodes: string[], ...others: Unit[]): object {
  const heir = unit('H24.01', { legacyCodes });
  const { own, handed } = earlierCodesOf(smallRegistry([heir, ...others]), heir);
  return { own, ...Object.fromEntries(handed) };
}

describe('the earlier codes of a unit', () => {
  it('are its own, but for a code that was left for it and those right before which that one carried', () => {
    expect(parted(['A', 'B', 'H24.02'], left('H24.02', ['B']))).toEqual({ own: ['A'], 'H24.02': ['B', 'H24.02'] });
    expect(parted(['B', 'A', 'H24.02'], left('H24.02', ['B']))).toEqual({ own: ['B', 'A'], 'H24.02': ['H24.02'] });
    expect(parted(['H24.02', 'B'], left('H24.02', ['B']))).toEqual({ own: ['B'], 'H24.02': ['H24.02'] });
  });

  it('are no neighbours across a code that another one left', () => {
    const others = [left('H24.02', ['X']), left('H24.03', ['B'])];
    expect(parted(['B', 'H24.02', 'H24.03'], ...others)).toEqual({
      own: ['B'],
      'H24.02': ['H24.02'],
      'H24.03': ['H24.03'],
    });
  });

  it('are all its own where the decision that granted it closed the other, or nobody did', () => {
    expect(parted(['B', 'H24.02'], left('H24.02', ['B'], 'd2022'))).toEqual({ own: ['B', 'H24.02'] });
    expect(parted(['B', 'H24.02'], unit('H24.02', { legacyCodes: ['B'] }))).toEqual({ own: ['B', 'H24.02'] });
  });

  it('can be told apart whatever is joined to them', () => {
    for (const own of [[], ['A'], ['B'], ['A', 'B'], ['B', 'A'], ['B', 'C']]) {
      for (const carried of [[], ['A'], ['B'], ['A', 'B'], ['B', 'A'], ['C']]) {
        const other = left('H24.02', carried);
        const joined = joinedCodes(other, unit('H24.01', { legacyCodes: own }));
        expect([...joined].sort()).toEqual([...new Set([...own, ...carried, 'H24.02'])].sort());
        const { own: found } = parted(joined, other) as { own: string[] };
        expect([own, carried, found]).toEqual([own, carried, own]);
      }
    }
  });
});
