import type { CellPlace } from '../../core/finding.js';
import type { ListedUnit, ListFinding } from './listed.js';

/** Hidden rows that are named. */
const SHOWN_ROWS = 20;

/** What is said of units in hidden rows, which are read too. */
export function hiddenIn(units: readonly ListedUnit[], place: CellPlace): ListFinding[] {
  const hidden = units.filter((unit) => unit.hidden === true).flatMap((unit) => unit.place.row ?? []);
  const [first] = hidden;
  if (first === undefined) return [];
  const args = { count: hidden.length, rows: hidden.slice(0, SHOWN_ROWS).map(String) };
  return [{ rule: 'list-hidden-rows', severity: 'warning', place: { ...place, row: first }, args }];
}
