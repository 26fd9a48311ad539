import { describe, expect, test } from 'vitest';
import { periodBefore, spansOf } from '../../../../src/core/registry/periods.js';

describe('periodBefore', () => {
  test.each([
    ['2024-01-01', '2024-12-31', '2023-01-01', '2023-12-31'],
    ['2024-03-01', '2024-03-31', '2024-02-01', '2024-02-29'],
    ['2024-01-01', '2024-03-31', '2023-10-01', '2023-12-31'],
    ['2024-07-01', '2024-12-31', '2024-01-01', '2024-06-30'],
    ['2024-01-01', '2024-01-10', '2023-12-22', '2023-12-31'],
    ['2024-03-05', '2024-03-05', '2024-03-04', '2024-03-04'],
  ])('of %s to %s is %s to %s', (from, to, first, last) => {
    expect(periodBefore({ from, to })).toEqual({ from: first, to: last });
  });
});

describe('spansOf', () => {
  test('tells months apart, and years where there are more than two of them', () => {
    expect(spansOf({ from: '2023-11-15', to: '2024-02-01' }).spans).toEqual([
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
    ]);
    const years = spansOf({ from: '2022-01-01', to: '2024-06-30' });
    expect(years.spans).toEqual(['2022', '2023', '2024']);
    expect(years.spanOf('2023-05-22')).toBe('2023');
  });
});
