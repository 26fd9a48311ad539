import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../../src/core/changes/apply.js';
import type { Change } from '../../../../src/core/changes/types.js';
import { Registry } from '../../../../src/core/registry/registry.js';
import type { Decision, Settings, Unit } from '../../../../src/core/registry/types.js';

const OLD = '2022-100-qd-ubnd';
const NOW = '2025-2000-qd-ubnd';
const SETTINGS: Settings = {
  format: 1,
  title: 'Sổ',
  timezone: 'Asia/Ho_Chi_Minh',
  authority: 'Ủy ban nhân dân',
  place: 'Nơi',
  roots: { H24: { groups: [2, 2, 2], alphabet: 'digits', first: '01' } },
};
const DECISIONS: Decision[] = [
  { id: OLD, number: '100/QĐ-UBND', signed: '2022-01-10', kind: 'full' },
  { id: NOW, number: '2000/QĐ-UBND', signed: '2025-06-20', effective: '2025-07-01', kind: 'amendment' },
];
const unit = (code: string): Unit => ({ code, name: `Đơn vị ${code}`, granted: { decision: OLD } });
const CODES = ['H24', 'H24.01', 'H24.01.01', 'H24.01.01.01', 'H24.01.02', 'H24.02', 'H24.02.01', 'H24.03'];
const REGISTRY = new Registry(SETTINGS, DECISIONS, CODES.map(unit));

function apply(...changes: Change[]): ReturnType<typeof applyChanges> {
  return applyChanges(REGISTRY, { decision: NOW, changes }, { today: '2025-08-01', spent: () => false });
}

const rules = (...changes: Change[]): string[] => apply(...changes).faults.map(({ rule }) => rule);

describe('the forms of a batch', () => {
  it('a whole and a part of one code is no reorganisation', () => {
    const one = { code: 'H24.02', whole: ['H24.03'] };
    const other = { parent: 'H24', name: 'Sở', part: ['H24.03'] };
    expect(rules({ reorganise: [one, other] })).toEqual(['change-whole-and-part']);
    expect(rules({ reorganise: [other, one] })).toEqual(['change-whole-and-part']);
  });

  it('next free codes under one parent come in the order of the file', () => {
    const { registry } = apply(
      { grant: { parent: '$a', name: 'Một' } },
      { grant: { as: 'a', parent: 'H24', name: 'Sở' } },
      { grant: { parent: '$a', name: 'Hai' } },
      { merge: { from: ['H24.02.01'], into: { parent: '$b', name: 'Ba' } } },
      { merge: { from: ['H24.03'], into: { as: 'b', code: '$a' } } },
      { grant: { parent: '$a', name: 'Bốn' } },
    );
    const names = registry?.childrenOf('H24.04').map(({ name }) => name);
    expect(names).toEqual(['Một', 'Hai', 'Ba', 'Bốn']);
  });

  it('own dates that contradict each other are refused', () => {
    expect(
      rules(
        { close: { code: 'H24.02', effective: '2025-08-01' } },
        { close: { code: 'H24.02.01', effective: '2025-09-01' } },
      ),
    ).toEqual(['change-child-later']);
    expect(
      rules(
        { grant: { as: 'a', parent: 'H24', name: 'Sở', effective: '2025-09-01' } },
        { grant: { parent: '$a', name: 'Phòng' } },
      ),
    ).toEqual(['change-parent-later']);
  });

  it('what moves carries the date of the change that moves it, wherever it is carried out', () => {
    const { registry } = apply(
      { merge: { from: ['H24.01'], into: { code: 'H24.02' }, children: 'move', effective: '2025-09-01' } },
      { replace: { code: 'H24.01.01.01', parent: 'H24.02', effective: '2025-08-01' } },
    );
    expect(registry?.unit('H24.01.01')?.closed?.effective).toBe('2025-09-01');
    expect(registry?.unit('H24.01.01.01')?.closed?.effective).toBe('2025-08-01');
  });

  it('one unit goes to one heir', () => {
    const split = (one: string[], other: string[]): Change => ({
      split: {
        from: 'H24.01',
        into: [
          { code: 'H24.02', children: one },
          { code: 'H24.03', children: other },
        ],
      },
    });
    expect(rules(split(['H24.01.01'], ['h24.01.01', 'H24.01.02']))).toEqual(['change-child-twice']);
    expect(rules(split(['H24.01.01'], ['H24.01.02']))).toEqual([]);
    const { registry } = apply(split(['H24.01.01'], ['H24.01.02', 'H24.01.01.01']));
    expect(registry?.unit('H24.01.01.01')?.closed?.successors).toEqual(['H24.03.01']);
    expect(registry?.unit('H24.01.01')?.closed?.successors).toEqual(['H24.02.02']);
  });

  it('a lone part is a warning, and forbids nothing', () => {
    const { registry, faults } = apply({ reorganise: [{ code: 'H24.02', part: ['H24.03'] }] });
    expect([registry === undefined, faults.map(({ rule, severity }) => [rule, severity])]).toEqual([
      false,
      [['change-part-alone', 'warning']],
    ]);
  });
});
