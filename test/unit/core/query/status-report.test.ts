import { describe, expect, test } from 'vitest';
import { statusReport } from '../../../../src/core/query/status-report.js';
import { dayBefore, isDate } from '../../../../src/core/registry/dates.js';
import { smallRegistry, unit } from '../../../support/registries/small.js';

const CONTACT = { address: 'Số 1', email: 'a@example.com', phone: '0225 000 0001' };
const registry = smallRegistry([
  unit('H24', CONTACT),
  unit('H24.01', { ...CONTACT, closed: { decision: 'd2023', reason: 'merged', successors: ['H24.02'] } }),
  unit('H24.02', {
    ...CONTACT,
    formerNames: [
      { name: 'Tên đầu', until: '2023-01-01', decision: 'd2023' },
      { name: 'Tên giữa', until: '2024-01-01', decision: 'd2024' },
    ],
  }),
  unit('H24.02.01', { address: 'Số 2', granted: { decision: 'd2023' } }),
  unit('H24.03', { ...CONTACT, granted: { decision: 'draft' } }),
  unit('H24.04', { ...CONTACT, closed: { decision: 'draft', reason: 'dissolved' } }),
]);
const report = (from: string, to: string) => statusReport(registry, { from, to }, to, 15);

describe('statusReport', () => {
  test('counts codes in force before and at the end of the period, by level', () => {
    expect(report('2023-01-01', '2023-12-31').levels).toEqual([
      { level: 1, start: 1, end: 1 },
      { level: 2, start: 3, end: 2 },
      { level: 3, start: 0, end: 1 },
      { level: 4, start: 0, end: 0 },
    ]);
    expect(report('2023-01-01', '2023-12-31').units).toBe(4);
  });

  test('counts what took effect in the period, its first and last day included, by kind and agency', () => {
    const { changes, agencies } = report('2023-01-01', '2024-01-01');
    expect(changes).toEqual({
      granted: 1,
      reestablished: 0,
      spunOff: 0,
      lifted: 0,
      spinOffRevoked: 0,
      renamed: 2,
      dissolved: 0,
      merged: 1,
      split: 0,
      replaced: 0,
      annulled: 0,
      revoked: 0,
    });
    expect(
      agencies.map(({ code, units, changes: { granted, renamed, merged } }) => [code, units, granted, renamed, merged]),
    ).toEqual([
      ['H24', 1, 0, 0, 0],
      ['H24.01', 0, 0, 0, 1],
      ['H24.02', 2, 1, 2, 0],
      ['H24.04', 1, 0, 0, 0],
    ]);
    expect(report('2023-01-02', '2023-12-31').changes).toMatchObject({ granted: 0, renamed: 0, merged: 0 });
  });

  test('a draft changes no figure', () => {
    const { agencies } = report('2022-01-01', '2025-06-01');
    expect(agencies.map(({ code }) => code)).not.toContain('H24.03');
    expect(agencies.find(({ code }) => code === 'H24.04')?.changes.dissolved).toBe(0);
  });

  test('an agency closed since has its own row and name for its changes', () => {
    expect(report('2023-01-01', '2023-12-31').agencies[1]).toMatchObject({ code: 'H24.01', name: 'Đơn vị H24.01' });
    expect(report('2024-01-01', '2024-12-31').agencies.map(({ code }) => code)).not.toContain('H24.01');
  });

  test('names units in force with the contact data they lack', () => {
    const { missingContact, agencies } = report('2023-01-01', '2023-12-31');
    expect(missingContact).toEqual([{ code: 'H24.02.01', name: 'Đơn vị H24.02.01', missing: ['email', 'phone'] }]);
    expect(agencies.find(({ code }) => code === 'H24.02')?.missingContact).toBe(1);
    expect(report('2022-01-01', '2022-12-31').missingContact).toEqual([]);
  });

  test('a draft is overdue from its sixteenth day on, and one begun later is not there yet', () => {
    const waiting = registry.with({
      decisions: [{ id: 'cho', drafted: '2025-06-01', title: 'Chờ ký', kind: 'amendment' }],
    });
    const drafts = (to: string, today = to) => statusReport(waiting, { from: '2025-01-01', to }, today, 15).drafts;
    const cho = { id: 'cho', title: 'Chờ ký', drafted: '2025-06-01' };
    expect(drafts('2025-06-16')).toContainEqual({ ...cho, days: 15, overdue: false });
    expect(drafts('2025-06-17')).toContainEqual({ ...cho, days: 16, overdue: true });
    // in a period that is not over it has waited until today, not until the last day
    expect(drafts('2025-12-31', '2025-06-16')).toContainEqual({ ...cho, days: 15, overdue: false });
    expect(drafts('2025-12-31', '2025-06-17')).toContainEqual({ ...cho, days: 16, overdue: true });
    expect(drafts('2025-05-31').map(({ id }) => id)).toEqual(['draft']);
    expect(drafts('2025-06-17')).toContainEqual({
      id: 'draft',
      title: 'Dự thảo',
      drafted: null,
      days: null,
      overdue: false,
    });
  });
});

describe('dayBefore', () => {
  test.each([
    ['2024-03-01', '2024-02-29'],
    ['2023-03-01', '2023-02-28'],
    ['2100-03-01', '2100-02-28'],
    ['2025-01-01', '2024-12-31'],
    ['2025-05-01', '2025-04-30'],
    ['2025-05-10', '2025-05-09'],
  ])('%s → %s', (date, before) => {
    expect(isDate(before)).toBe(true);
    expect(dayBefore(date)).toBe(before);
  });
});
