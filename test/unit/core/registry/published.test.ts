import { describe, expect, test } from 'vitest';
import { publishedRegistry } from '../../../../src/core/registry/published.js';
import { smallRegistry, unit } from '../../../support/registries/small.js';

const published = publishedRegistry(
  smallRegistry([
    unit('H24', { note: 'nội bộ' }),
    unit('H24.01', { granted: { decision: 'draft' } }),
    unit('H24.02', { closed: { decision: 'draft', reason: 'merged', successors: ['H24.01'] } }),
    unit('H24.03', { closed: { decision: 'd2023', reason: 'dissolved' } }),
    unit('H24.04', {
      name: 'Tên dự thảo',
      formerNames: [
        { name: 'Tên đầu', until: '2023-01-01', decision: 'd2023' },
        { name: 'Tên đang dùng', until: '2026-01-01', decision: 'draft' },
      ],
    }),
    unit('H24.05', { granted: { decision: 'd2025', effective: '2030-01-01' } }),
  ]),
);

describe('publishedRegistry', () => {
  test('leaves out what only a draft has granted, and the drafts', () => {
    expect([...published.units.keys()]).toEqual(['H24', 'H24.02', 'H24.03', 'H24.04', 'H24.05']);
    expect([...published.decisions.keys()]).toEqual(['d2022', 'd2023', 'd2024', 'd2025']);
  });

  test('takes back a drafted closing and a drafted name, and keeps the signed ones', () => {
    expect(published.unit('H24.02')?.closed).toBeUndefined();
    expect(published.unit('H24.03')?.closed?.reason).toBe('dissolved');
    expect(published.unit('H24.04')).toMatchObject({
      name: 'Tên đang dùng',
      formerNames: [{ name: 'Tên đầu', until: '2023-01-01', decision: 'd2023' }],
    });
  });

  test('keeps notes to the house', () => {
    expect(published.unit('H24')).not.toHaveProperty('note');
  });
});
