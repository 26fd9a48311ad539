import { describe } from '../../core/cell-place.js';
import type { ReportFinding, SourcedChange } from './import-model.js';
import type { CellPlaces } from './places.js';

/** Cells that are named; how many there are is said. */
const FIRST = 3;

/** Says once how many notes are kept as remarks of their units: what they ask for otherwise is done by nobody. */
export function tellKeptNotes(changes: readonly SourcedChange[], places: CellPlaces, report: ReportFinding): void {
  const cells = changes.flatMap(({ change, row }) => {
    const note = 'grant' in change ? change.grant.note : 'update' in change ? change.update.note : undefined;
    return row === undefined || typeof note !== 'string' ? [] : [places.of(row.unit, 'note')];
  });
  cells.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const [first] = cells;
  if (first === undefined) return;
  const args = { count: cells.length, cells: cells.slice(0, FIRST).map((cell) => describe(cell)) };
  report('info', 'import-notes-kept', first, args, cells.length > FIRST ? 'more' : undefined);
}
