import { describe, expect, test } from 'vitest';
import { resolve } from '../../../../src/core/query/resolve.js';
import type { Closed, ClosingReason, Unit } from '../../../../src/core/registry/types.js';
import { smallRegistry, unit } from '../../../support/registries/small.js';

/** A unit closed on the first day of a year; successors with a `?` took over only a part. */
function closed(code: string, year: number | 'draft', reason: ClosingReason, marked: string[], rest?: Partial<Unit>) {
  const successors = marked.map((successor) => successor.replace('?', ''));
  const partial = marked.filter((successor) => successor.endsWith('?')).map((successor) => successor.replace('?', ''));
  const decision = year === 'draft' ? 'draft' : `d${year}`;
  const closing: Closed = { decision, reason };
  if (successors.length > 0) closing.successors = successors;
  if (partial.length > 0) closing.partial = partial;
  return unit(code, { ...rest, closed: closing });
}

const registry = smallRegistry([
  unit('H24'),
  unit('H24.10', {
    name: 'Tên nay',
    formerNames: [
      { name: 'Tên đầu', until: '2023-01-01', decision: 'd2023' },
      { name: 'Tên giữa', until: '2024-01-01', decision: 'd2024' },
    ],
  }),
  unit('H24.11'),
  unit('H24.12', { formerNames: [{ name: 'Cũ', until: '2023-01-01', decision: 'draft' }] }),
  closed('H24.20', 2023, 'replaced', ['H24.21']),
  closed('H24.21', 2024, 'replaced', ['H24.22'], { granted: { decision: 'd2023' } }),
  unit('H24.22', { granted: { decision: 'd2024' } }),
  closed('H24.30', 2023, 'merged', ['H24.11']),
  closed('H24.31', 2023, 'replaced', ['H24.32']),
  closed('H24.32', 2024, 'merged', ['H24.11']),
  closed('H24.40', 2023, 'split', ['H24.41?', 'H24.42?']),
  unit('H24.41'),
  unit('H24.42'),
  closed('H24.43', 2023, 'split', ['H24.11', 'H24.41?']),
  closed('H24.50', 2023, 'merged', ['H24.11?']),
  closed('H24.51', 2023, 'split', ['H24.41?', 'H24.52?']),
  closed('H24.52', 2024, 'dissolved', []),
  closed('H24.53', 2023, 'split', ['H24.11', 'H24.52?']),
  // a diamond: two halves that came together again, once by parts alone and once with a whole way
  closed('H24.60', 2023, 'split', ['H24.61?', 'H24.62?']),
  closed('H24.61', 2024, 'merged', ['H24.63']),
  closed('H24.62', 2024, 'merged', ['H24.63']),
  unit('H24.63'),
  closed('H24.64', 2023, 'split', ['H24.61', 'H24.65?']),
  closed('H24.65', 2024, 'merged', ['H24.61']),
  closed('H24.70', 2024, 'merged', ['H24.52']),
  closed('H24.71', 2023, 'annulled', []),
  closed('H24.72', 'draft', 'merged', ['H24.11']),
  unit('H24.73', { granted: { decision: 'draft' } }),
  closed('H24.74', 2023, 'merged', ['H24.99']),
  closed('H24.75', 2023, 'merged', ['H24.71']),
]);

const ask = (code: string, at = '2025-06-01') => resolve(registry, code, at);
const brief = (code: string, at?: string) => {
  const { result, current } = ask(code, at);
  return [result, ...current.map(({ code: successor, part }) => (part ? `${successor}?` : successor))].join(' ');
};

describe('resolve', () => {
  test.each([
    ['H24.11', 'exact H24.11', 'in force under its first name'],
    ['H24.10', 'renamed H24.10', 'in force under another name'],
    ['H24.12', 'exact H24.12', 'a renaming that is only drafted'],
    ['H24.20', 'replaced H24.22', 're-coded twice over'],
    ['H24.30', 'merged H24.11', 'merged'],
    ['H24.31', 'merged H24.11', 're-coded, then merged'],
    ['H24.40', 'split H24.41? H24.42?', 'split'],
    ['H24.43', 'split H24.11 H24.41?', 'whole into one, a part to another'],
    ['H24.50', 'partial H24.11?', 'one took over, but only a part'],
    ['H24.51', 'partial H24.41?', 'split, and one half is gone'],
    ['H24.53', 'split H24.11', 'split whole into one, the rest is gone'],
    ['H24.60', 'merged H24.63', 'a diamond of parts that come together again'],
    ['H24.64', 'merged H24.63', 'a diamond with one whole way'],
    ['H24.52', 'closed', 'dissolved'],
    ['H24.70', 'closed', 'merged into what was dissolved since'],
    ['H24.74', 'closed', 'the successor is not in the registry'],
    ['H24.75', 'closed', 'the successor was annulled'],
    ['H24.71', 'annulled', 'granted in error'],
    ['H24.72', 'exact H24.72', 'a closing that is only drafted'],
    ['H24.73', 'unknown', 'granted by a draft'],
    ['H24.98', 'unknown', 'not in the registry'],
    ['chữ', 'unknown', 'no code at all'],
  ])('%s → %s: %s', (code, expected) => {
    expect(brief(code)).toBe(expected);
  });

  test('follows only closings in force by the date', () => {
    expect(brief('H24.20', '2021-12-31')).toBe('unknown');
    expect(brief('H24.20', '2022-12-31')).toBe('exact H24.20');
    expect(brief('H24.20', '2023-01-01')).toBe('replaced H24.21');
    expect(brief('H24.20', '2024-01-01')).toBe('replaced H24.22');
    expect(brief('H24.10', '2022-06-01')).toBe('exact H24.10');
    expect(brief('H24.60', '2023-06-01')).toBe('split H24.61? H24.62?');
  });

  test('gives the names of the date', () => {
    expect(ask('H24.10', '2023-06-01').current).toEqual([{ code: 'H24.10', name: 'Tên giữa', part: false }]);
  });

  test('reports each step with its reason, decision and date, from near to far', () => {
    expect(ask('H24.31').steps).toEqual([
      { from: 'H24.31', to: ['H24.32'], reason: 'replaced', decision: 'd2023', effective: '2023-01-01' },
      { from: 'H24.32', to: ['H24.11'], reason: 'merged', decision: 'd2024', effective: '2024-01-01' },
    ]);
    expect(ask('H24.52').steps).toEqual([
      { from: 'H24.52', to: [], reason: 'dissolved', decision: 'd2024', effective: '2024-01-01' },
    ]);
    expect(ask('H24.10', '2023-06-01').steps).toEqual([
      { from: 'H24.10', to: ['H24.10'], reason: 'renamed', decision: 'd2023', effective: '2023-01-01' },
    ]);
  });

  test('keeps the query as typed and names the code it was read as', () => {
    expect(ask(' 000.00.11.h24')).toMatchObject({ query: ' 000.00.11.h24', code: 'H24.11', result: 'exact' });
    expect(ask('H24.98').code).toBeNull();
    expect(ask('H24.73').code).toBe('H24.73');
  });

  test('a cycle, which a rule forbids, does not hold it', () => {
    const cyclic = smallRegistry([
      closed('H24.01', 2023, 'merged', ['H24.02']),
      closed('H24.02', 2023, 'split', ['H24.01', 'H24.02', 'H24.03?']),
      unit('H24.03'),
    ]);
    expect(resolve(cyclic, 'H24.01', '2025-01-01')).toMatchObject({
      result: 'partial',
      current: [{ code: 'H24.03', part: true }],
    });
  });
});
