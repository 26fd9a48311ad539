import { describe, expect, test } from 'vitest';
import { historyOf } from '../../../../src/core/query/history.js';
import type { Registry } from '../../../../src/core/registry/registry.js';
import { smallRegistry, unit } from '../../../support/registries/small.js';

const registry = smallRegistry([
  unit('H24.01', { closed: { decision: 'd2023', reason: 'replaced', successors: ['H24.02'] } }),
  unit('H24.02', {
    name: 'Tên sau',
    granted: { decision: 'd2023' },
    formerNames: [{ name: 'Tên trước', until: '2024-01-01', decision: 'd2024' }],
    closed: { decision: 'd2025', reason: 'merged', successors: ['H24.03'], partial: ['H24.03'] },
  }),
  unit('H24.03', { closed: { decision: 'draft', reason: 'dissolved' } }),
  unit('H24.04', { closed: { decision: 'd2024', reason: 'merged', successors: ['H24.03'] } }),
]);

function historyIn(of: Registry, code: string) {
  const asked = of.unit(code);
  if (asked === undefined) throw new Error(`no ${code}`);
  return historyOf(of, asked, '2025-06-01');
}
const brief = (code: string) =>
  historyIn(registry, code).events.map(({ kind, code: of, effective }) => `${effective ?? 'dự thảo'} ${kind} ${of}`);

describe('historyOf', () => {
  test('draws the lineage from what was before to what came after', () => {
    expect(brief('H24.02')).toEqual([
      '2022-01-01 granted H24.01',
      '2022-01-01 granted H24.03',
      '2023-01-01 replaced H24.01',
      '2023-01-01 granted H24.02',
      '2024-01-01 renamed H24.02',
      '2025-01-01 merged H24.02',
      'dự thảo dissolved H24.03',
    ]);
    expect(historyIn(registry, 'H24.02').units).toEqual([
      { code: 'H24.01', name: 'Đơn vị H24.01', relation: 'before' },
      { code: 'H24.02', name: 'Tên sau', relation: 'self' },
      { code: 'H24.03', name: 'Đơn vị H24.03', relation: 'after' },
    ]);
  });

  test('of a code that took over shows every way into it', () => {
    expect(historyIn(registry, 'H24.03').units.map(({ code, relation }) => `${relation} ${code}`)).toEqual([
      'before H24.01',
      'before H24.04',
      'before H24.02',
      'self H24.03',
    ]);
  });

  test('reports old and new name, who took over, the decision, and what is only a draft', () => {
    const { events } = historyIn(registry, 'H24.02');
    expect(events.find(({ kind }) => kind === 'renamed')).toMatchObject({
      from: 'Tên trước',
      name: 'Tên sau',
      decision: 'd2024',
      number: '1/2024/QĐ-UBND',
      draft: false,
    });
    expect(events.find(({ kind, code }) => kind === 'granted' && code === 'H24.02')?.name).toBe('Tên trước');
    expect(events.find(({ kind }) => kind === 'merged')?.successors).toEqual([
      { code: 'H24.03', name: 'Đơn vị H24.03', part: true },
    ]);
    expect(events.at(-1)).toMatchObject({ kind: 'dissolved', draft: true, number: null, effective: null });
  });

  test('a cycle, which a rule forbids, does not hold it, and each code stands once', () => {
    const cyclic = smallRegistry([
      unit('H24.01', { closed: { decision: 'd2023', reason: 'merged', successors: ['H24.02'] } }),
      unit('H24.02', { closed: { decision: 'd2024', reason: 'merged', successors: ['H24.01'] } }),
    ]);
    const { units } = historyIn(cyclic, 'H24.01');
    expect(units.map(({ code }) => code).sort()).toEqual(['H24.01', 'H24.02']);
  });
});
