import { daysBetween } from '../../core/registry/dates.js';
import { effectiveOf, type Registry } from '../../core/registry/registry.js';
import { inForceAt } from '../../core/registry/timeline.js';
import type { IsoDate, Unit } from '../../core/registry/types.js';
import type { ImportRow } from './import-model.js';

/** For how many days an error in a grant is found without a word of it. */
const FRESH = 30;

/**
 * True for a row that says "Hủy bỏ" and nothing else of a code that has long been in force: it may mean that the code was
 * granted in error, and is never taken to have been legal, or that the body is no more. Nobody knows which.
 */
export function isUnclearAnnulment(registry: Registry, row: ImportRow, unit: Unit, today: IsoDate): boolean {
  if (row.act !== 'annul' || row.isGrantedInError === true || !inForceAt(registry, unit, today)) return false;
  const since = effectiveOf(registry, unit.granted);
  return since !== undefined && daysBetween(since, today) > FRESH;
}
