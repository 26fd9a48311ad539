import { describe } from '../../core/cell-place.js';
import type { CellPlace } from '../../core/finding.js';
import type { Registry } from '../../core/registry/registry.js';
import type { ImportRow, ReportFinding, SourcedChange } from './import-model.js';
import type { CellPlaces } from './places.js';

/** Cells that are named; how many there are is said. */
const FIRST = 3;

/** Says once what becomes of notes that ask for nothing: kept as remarks of their units, or not taken over. */
export class KeptNotes {
  constructor(
    private readonly registry: Registry,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {}

  /** Notes kept as remarks of their units: what they ask for otherwise is done by nobody. */
  tellKept(changes: readonly SourcedChange[]): void {
    const rows = changes.flatMap(({ change, row }) => {
      const note = 'grant' in change ? change.grant.note : 'update' in change ? change.update.note : undefined;
      return row === undefined || typeof note !== 'string' ? [] : [row];
    });
    this.#tell(rows, undefined, 'more');
  }

  /** Notes of rows by which their units stay as they are ("Giữ nguyên", "Đã rà soát"): none of the units', and not written. */
  tellLeft(rows: readonly ImportRow[]): void {
    const left = rows.filter(({ act, code, details, faulty, isNoteLeft }) => {
      if ((act !== 'keep' && isNoteLeft !== true) || faulty || details.note === undefined) return false;
      return code === undefined || this.registry.unit(code)?.note !== details.note;
    });
    this.#tell(left, 'left', 'left-more');
  }

  #tell(rows: readonly ImportRow[], few: 'left' | undefined, many: 'more' | 'left-more'): void {
    const cells = rows.map(({ unit }): CellPlace => this.places.of(unit, 'note'));
    cells.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    const [first] = cells;
    if (first === undefined) return;
    const args = { count: cells.length, cells: cells.slice(0, FIRST).map((cell) => describe(cell)) };
    this.report('info', 'import-notes-kept', first, args, cells.length > FIRST ? many : few);
  }
}
