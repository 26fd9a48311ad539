import { columnName } from '../../core/cell-place.js';
import type { Registry } from '../../core/registry/registry.js';
import { fold } from '../../core/text/fold.js';
import { yearOfSheet } from '../recognise/aside-names.js';
import type { Listed, ListedChange } from '../recognise/listed.js';
import type { ImportOptions, ImportRow, ReportFinding } from './import-model.js';
import type { CellPlaces } from './places.js';

const NUMBER = /\d+\s*\/\s*[\p{L}\d][\p{L}\d./-]*/u;

function keyOf(number: string): string {
  return fold(NUMBER.exec(number.normalize('NFC'))?.[0] ?? number)
    .replace(/[^a-z0-9/]/gi, '')
    .toLowerCase();
}

/** What a decision that has done it already asks for no more. */
const AGAIN: ReadonlySet<ListedChange> = new Set(['grant', 'rename', 'move']);

/**
 * True for a list whose rows name Decisions, or ask for what a decision may have done, or whose sheets name years, or with columns or lines that only a full one
 * leaves unread: it is read anew for another one that it is taken in under.
 */
export function dependsOnDecision(listed: Listed): boolean {
  const { units, tables, speaking, unheeded } = listed;
  if (speaking.length + unheeded.length > 0) return true;
  const namesYear = tables.some(({ place }) => yearOfSheet(place.sheet ?? '') !== undefined);
  return namesYear || units.some(({ decision, change }) => decision !== undefined || AGAIN.has(change ?? 'update'));
}

/** A column of Decisions, held against the one that a list is taken in under: nothing is entered under another in silence. */
export class DecisionSaid {
  readonly #told = new Set<string>();

  constructor(
    private readonly registry: Registry,
    private readonly options: Pick<ImportOptions, 'under'>,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {}

  /** A change by another Decision is refused; a grant under another one is told, once for each number. */
  read(row: ImportRow): void {
    const said = row.unit.decision?.number?.trim();
    const decision = this.registry.decisions.get(this.options.under ?? '');
    // a misprint is put right by a paper of its own, which the row names here
    if (said === undefined || said === '' || decision === undefined || row.change === 'correct') return;
    const own = decision.number ?? '';
    const unit = row.code === undefined ? undefined : this.registry.unit(row.code);
    const granted = unit === undefined ? undefined : this.registry.decisions.get(unit.granted.decision)?.number;
    const isState = row.change === undefined && row.codeBefore === undefined;
    if (keyOf(said) === keyOf(own) || (isState && granted !== undefined && keyOf(said) === keyOf(granted))) return;
    const place = this.places.of(row.unit, 'decision', 'change');
    const column = row.unit.cells.decision;
    const isOwnColumn = column !== undefined && column !== row.unit.cells.change;
    const args = { said, decision: own || decision.id, column: isOwnColumn ? columnName(column) : '' };
    if (row.change !== undefined && row.change !== 'update') {
      row.faulty = true;
      this.report('error', 'import-decision-differs', place, args, isOwnColumn ? undefined : 'beside');
      return;
    }
    if (this.#told.has(keyOf(said))) return;
    this.#told.add(keyOf(said));
    this.report('warning', 'import-decision-differs', place, args, 'state');
  }
}
