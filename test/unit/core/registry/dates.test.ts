import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, isDate } from '../../../../src/core/registry/dates.js';

const day = fc.integer({ min: -200_000, max: 200_000 });

function iso(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

describe('isDate', () => {
  it('takes dates of the calendar', () => {
    for (const date of ['2022-01-10', '2024-02-29', '2000-02-29', '2022-12-31']) expect(isDate(date)).toBe(true);
  });

  it.each([
    '2022-02-29',
    '1900-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-01-00',
    '2022-04-31',
    '2022-1-10',
    '10/01/2022',
    '2022-01-10T00:00',
    ' 2022-01-10',
    '',
  ])('refuses %j', (text) => {
    expect(isDate(text)).toBe(false);
  });

  it('takes every day there was', () => {
    fc.assert(fc.property(day, (days) => isDate(iso(days))));
  });
});

describe('daysBetween', () => {
  it('counts whole days, backwards too', () => {
    expect(daysBetween('2023-05-01', '2023-05-16')).toBe(15);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1);
    expect(daysBetween('2024-01-01', '2023-01-01')).toBe(-365);
    expect(daysBetween('2022-01-10', '2022-01-10')).toBe(0);
  });

  it('agrees with the calendar over centuries', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(daysBetween(iso(from), iso(to))).toBe(to - from);
      }),
    );
  });
});
