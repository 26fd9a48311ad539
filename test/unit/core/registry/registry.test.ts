import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cycleThrough } from '../../../../src/core/registry/lineage.js';
import { effectiveOf, effectiveOfDecision, isSigned } from '../../../../src/core/registry/registry.js';
import type { Unit } from '../../../../src/core/registry/types.js';
import { smallRegistry, unit } from '../../../support/registries/small.js';

const CODES = ['H24', 'H24.9', 'H24.10', 'H24.10.01', 'H24.10.01.001', 'H24.10.02', 'K24', 'K24.01'];

function closedUnit(code: string, successors: string[], partial?: string[]): Unit {
  return unit(code, { closed: { decision: 'd2025', reason: 'split', successors, ...(partial && { partial }) } });
}

describe('a registry', () => {
  it('holds its units in natural order, whatever the order they came in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(CODES, { minLength: CODES.length }), (codes) => {
        expect([...smallRegistry(codes.map((code) => unit(code))).units.keys()]).toEqual(CODES);
      }),
      { numRuns: 50 },
    );
  });

  it('knows the units directly beneath a code, and those at the top', () => {
    const registry = smallRegistry(CODES.map((code) => unit(code)));
    const codes = (units: Iterable<Unit>) => [...units].map(({ code }) => code);
    expect(codes(registry.childrenOf(undefined))).toEqual(['H24', 'K24']);
    expect(codes(registry.childrenOf('H24'))).toEqual(['H24.9', 'H24.10']);
    expect(codes(registry.childrenOf('H24.9'))).toEqual([]);
    expect(codes(registry.descendantsOf('H24'))).toEqual([
      'H24.9',
      'H24.10',
      'H24.10.01',
      'H24.10.01.001',
      'H24.10.02',
    ]);
  });

  it('reads successors backwards, and knows which took only a part', () => {
    const registry = smallRegistry([
      closedUnit('H24.01', ['H24.03', 'H24.04'], ['H24.04']),
      closedUnit('H24.02', ['H24.03']),
    ]);
    expect(registry.predecessorsOf('H24.03')).toEqual([
      { code: 'H24.01', part: false },
      { code: 'H24.02', part: false },
    ]);
    expect(registry.predecessorsOf('H24.04')).toEqual([{ code: 'H24.01', part: true }]);
    expect(registry.predecessorsOf('H24.01')).toEqual([]);
  });

  it('finds every unit that carries an earlier code', () => {
    const registry = smallRegistry([
      unit('H24.01', { legacyCodes: ['000.00.01.H24', 'A1'] }),
      unit('H24.02', { legacyCodes: ['A1'] }),
    ]);
    expect(registry.unitsByLegacyCode('A1').map(({ code }) => code)).toEqual(['H24.01', 'H24.02']);
    expect(registry.unitsByLegacyCode('000.00.01.H24').map(({ code }) => code)).toEqual(['H24.01']);
    expect(registry.unitsByLegacyCode('B')).toEqual([]);
  });

  it('knows the agency that answers for a unit', () => {
    const registry = smallRegistry(CODES.map((code) => unit(code)));
    expect(['H24', 'H24.10', 'H24.10.01.001', 'H24.77.01'].map((code) => registry.agencyOf(code)?.code)).toEqual([
      undefined,
      'H24.10',
      'H24.10',
      undefined,
    ]);
  });

  it('knows the settings of a root by any code beneath it, and takes no word of the language for one', () => {
    const registry = smallRegistry([]);
    expect(registry.rootSettings('K24.01')?.alphabet).toBe('alphanumeric');
    expect(registry.rootSettings('G12')).toBeUndefined();
    expect(registry.rootSettings('constructor')).toBeUndefined();
  });

  it('is another value after a change, the first one unharmed', () => {
    const registry = smallRegistry([unit('H24.02', { name: 'cũ' })]);
    expect(registry.childrenOf('H24')).toHaveLength(1);
    const next = registry.with({ units: [unit('H24.02', { name: 'mới' }), unit('H24.01')] });
    expect([...next.units.keys()]).toEqual(['H24.01', 'H24.02']);
    expect([registry.unit('H24.02')?.name, next.unit('H24.02')?.name]).toEqual(['cũ', 'mới']);
    expect([registry.childrenOf('H24').length, next.childrenOf('H24').length]).toEqual([1, 2]);
    expect(next.decision('d2022')).toBe(registry.decision('d2022'));
  });
});

describe('the day a decision has effect', () => {
  it('is its own, else that of its signing; a draft has none', () => {
    expect(effectiveOfDecision({ id: 'a', kind: 'full', signed: '2022-01-01', effective: '2022-03-01' })).toBe(
      '2022-03-01',
    );
    expect(effectiveOfDecision({ id: 'a', kind: 'full', signed: '2022-01-01' })).toBe('2022-01-01');
    expect(effectiveOfDecision({ id: 'a', kind: 'full' })).toBeUndefined();
    expect(effectiveOfDecision(undefined)).toBeUndefined();
  });

  it('gives way to the date of the grant or closing itself', () => {
    const registry = smallRegistry([]);
    expect(effectiveOf(registry, { decision: 'd2022' })).toBe('2022-01-01');
    expect(effectiveOf(registry, { decision: 'd2022', effective: '2022-05-01' })).toBe('2022-05-01');
    expect(effectiveOf(registry, { decision: 'draft' })).toBeUndefined();
  });

  it('needs a signature to bind', () => {
    const registry = smallRegistry([]);
    expect([isSigned(registry.decision('d2022')), isSigned(registry.decision('draft')), isSigned(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('cycleThrough', () => {
  it('finds no way back where successors end', () => {
    const registry = smallRegistry([
      closedUnit('H24.01', ['H24.02', 'H24.03']),
      closedUnit('H24.02', ['H24.03']),
      unit('H24.03'),
    ]);
    expect(cycleThrough(registry, 'H24.01')).toBeUndefined();
  });

  it('gives the shortest way back, from the unit itself on', () => {
    const registry = smallRegistry([
      closedUnit('H24.01', ['H24.02', 'H24.03']),
      closedUnit('H24.02', ['H24.04']),
      closedUnit('H24.03', ['H24.01']),
      closedUnit('H24.04', ['H24.01']),
    ]);
    expect(cycleThrough(registry, 'H24.01')).toEqual(['H24.01', 'H24.03']);
    expect(cycleThrough(registry, 'H24.04')).toEqual(['H24.04', 'H24.01', 'H24.02']);
  });

  it('names a unit that succeeds itself', () => {
    expect(cycleThrough(smallRegistry([closedUnit('H24.01', ['H24.01'])]), 'H24.01')).toEqual(['H24.01']);
  });

  it('ends where others go round without it', () => {
    const registry = smallRegistry([
      closedUnit('H24.01', ['H24.02']),
      closedUnit('H24.02', ['H24.03']),
      closedUnit('H24.03', ['H24.02']),
    ]);
    expect(cycleThrough(registry, 'H24.01')).toBeUndefined();
  });
});
