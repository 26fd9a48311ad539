import { ancestorAt, compareCodes, rootOf } from '../code/code.js';
import { daysBetween } from '../registry/dates.js';
import { effectiveOf, type Registry } from '../registry/registry.js';
import { inForceAt } from '../registry/timeline.js';
import type { IsoDate, Unit } from '../registry/types.js';
import { type Named, namedAt } from './list-entry.js';

/** A unit that nobody has reviewed for too long. */
export interface StaleUnit extends Named {
  /** Day of its last review, and who did it; null before the first. */
  on: IsoDate | null;
  by: string | null;
  /** Days since then; where there was no review, since its code has been in force. */
  days: number;
}

/** A level-2 agency with all its descendants, or a level-1 unit alone. */
export interface StaleAgency extends Named {
  /** Codes in force. */
  units: number;
  /** Those of them whose review is too long ago, and those that never had one. */
  stale: number;
  never: number;
}

/** Which units in force on a day have not been reviewed within some days. */
export interface StaleReport {
  at: IsoDate;
  days: number;
  units: number;
  stale: number;
  never: number;
  agencies: StaleAgency[];
  list: StaleUnit[];
}

/** The unit where its last review, or without one its grant, is more than some days ago. */
function staleUnit(registry: Registry, unit: Unit, at: IsoDate, limit: number): StaleUnit | undefined {
  const { code, verified, granted } = unit;
  const days = daysBetween(verified?.on ?? effectiveOf(registry, granted) ?? at, at);
  if (days <= limit) return undefined;
  return { ...namedAt(registry, code, at), on: verified?.on ?? null, by: verified?.by ?? null, days };
}

/** The units in force on a day whose yearly review is due: by agency, and one by one. @param days how old a review may be */
export function staleReport(registry: Registry, at: IsoDate, days: number): StaleReport {
  const agencies = new Map<string, StaleAgency>();
  const list: StaleUnit[] = [];
  for (const unit of registry.units.values()) {
    if (!inForceAt(registry, unit, at)) continue;
    const code = ancestorAt(unit.code, 2) ?? rootOf(unit.code);
    const row = agencies.get(code) ?? { ...namedAt(registry, code, at), units: 0, stale: 0, never: 0 };
    agencies.set(code, row);
    row.units += 1;
    const stale = staleUnit(registry, unit, at, days);
    if (stale === undefined) continue;
    row.stale += 1;
    if (stale.on === null) row.never += 1;
    list.push(stale);
  }
  const rows = [...agencies.values()].sort((a, b) => compareCodes(a.code, b.code));
  const sum = (of: (row: StaleAgency) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    at,
    days,
    units: sum(({ units }) => units),
    stale: list.length,
    never: sum(({ never }) => never),
    agencies: rows,
    list: list.sort((a, b) => compareCodes(a.code, b.code)),
  };
}
