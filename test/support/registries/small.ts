import { Registry } from '../../../src/core/registry/registry.js';
import type { Decision, Settings, Unit } from '../../../src/core/registry/types.js';

const SETTINGS: Settings = {
  format: 1,
  title: 'Sổ thử',
  timezone: 'Asia/Ho_Chi_Minh',
  authority: 'Ủy ban nhân dân tỉnh',
  place: 'Tỉnh',
  roots: { H24: { groups: [2, 2, 2], alphabet: 'digits' }, K24: { groups: ['2-3'], alphabet: 'alphanumeric' } },
};

/** Decisions signed on the first day of a year, `d2022`, `d2023` …, and one draft, `draft`. */
const DECISIONS: Decision[] = [
  ...[2022, 2023, 2024, 2025].map(
    (year): Decision => ({ id: `d${year}`, number: `1/${year}/QĐ-UBND`, signed: `${year}-01-01`, kind: 'amendment' }),
  ),
  { id: 'draft', kind: 'amendment', title: 'Dự thảo' },
];

/** A unit granted by `d2022` unless said otherwise. */
export function unit(code: string, rest: Partial<Unit> = {}): Unit {
  return { code, name: `Đơn vị ${code}`, granted: { decision: 'd2022' }, ...rest };
}

/** A registry of a few units, for tests. */
export function smallRegistry(units: readonly Unit[]): Registry {
  return new Registry(SETTINGS, DECISIONS, units);
}
