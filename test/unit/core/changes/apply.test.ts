import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../../src/core/changes/apply.js';
import type { Change } from '../../../../src/core/changes/types.js';
import { Registry } from '../../../../src/core/registry/registry.js';

const SETTINGS = {
  format: 1,
  title: '',
  timezone: 'Asia/Ho_Chi_Minh',
  authority: '',
  place: '',
  roots: { H24: { groups: [2, 2, 2], alphabet: 'digits' as const, first: '01' } },
};
const DECISION = { id: 'd1', number: '1/QĐ-UBND', signed: '2022-01-10', kind: 'full' as const };
const CITY = { code: 'H24', name: 'Ủy ban nhân dân thành phố', granted: { decision: 'd1' } };
const REGISTRY = new Registry(SETTINGS, [DECISION], [CITY]);

function faultsOf(change: object, spent: (code: string) => boolean = () => false): string[] {
  const batch = { decision: 'd1', changes: [change as Change] };
  return applyChanges(REGISTRY, batch, { today: '2022-01-10', spent }).faults.map(({ id }) => id);
}

describe('a batch of changes', () => {
  it('refuses a change of no kind, and one of two', () => {
    expect(faultsOf({})).toEqual(['kind-count']);
    expect(faultsOf({ retire: { code: 'H24' } })).toEqual(['kind-count']);
    expect(faultsOf({ rename: { code: 'H24', name: 'A' }, update: { code: 'H24', phone: '1' } })).toEqual([
      'kind-count',
    ]);
  });

  it('never grants a code that was spent', () => {
    const spent = (code: string): boolean => code === 'H24.01';
    expect(faultsOf({ grant: { code: 'H24.01', name: 'A' } }, spent)).toEqual(['code-history']);
    const batch = { decision: 'd1', changes: [{ grant: { parent: 'H24', name: 'A' } }] };
    const { registry } = applyChanges(REGISTRY, batch, { today: '2022-01-10', spent });
    expect([...(registry?.units.keys() ?? [])]).toEqual(['H24', 'H24.02']);
  });

  it('needs a decision, but for contact data', () => {
    const without = (change: Change): string[] =>
      applyChanges(REGISTRY, { changes: [change] }, { today: '2022-01-10', spent: () => false }).faults.map(
        ({ id }) => id,
      );
    expect(without({ rename: { code: 'H24', name: 'A' } })).toEqual(['decision-needed']);
    expect(without({ update: { code: 'H24', phone: '0225 000 0100' } })).toEqual([]);
  });
});
