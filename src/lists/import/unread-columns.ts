import { columnName } from '../../core/cell-place.js';
import type { Registry } from '../../core/registry/registry.js';
import { rowKey, sheetKey } from '../place-keys.js';
import type { Listed, SpeakingCells } from '../recognise/listed.js';
import { isDoubtedNote } from './doubted-notes.js';
import type { ImportFinding, ImportOptions, ImportRow, ReportFinding } from './import-model.js';
import { isInForce, listsAnew } from './in-force.js';
import type { NameIndex } from './name-index.js';
import { isDeniedNote, isFoundingNote, notedIn } from './note-words.js';
import { isOfRow } from './unread-names.js';

/** Cells of a column that are shown. */
const EXAMPLES = 3;
/** Letters of a cell that are shown. */
const LONGEST = 60;

function columnKey({ place }: Pick<SpeakingCells, 'place'>): string {
  return `${sheetKey(place)}\u0000${place.column}`;
}

/** Columns of which something was said: nobody is asked twice. */
function toldColumns(findings: readonly ImportFinding[]): Set<string> {
  const told = findings.filter(
    ({ rule, place }) =>
      place.column !== undefined &&
      (place.row === undefined || rule === 'import-body-unread' || rule === 'list-heading-duplicate'),
  );
  return new Set(told.map(columnKey));
}

/** True for a cell with the name of the row's own body, or of one above or beneath it. */
function namesOwn(registry: Registry, row: ImportRow, text: string, names: NameIndex): boolean {
  const found = names.find(text.trim());
  return found.length > 0 && found.every(({ code, name }) => isOfRow(registry, row, code, name));
}

/** True for words, and no mere mark, by which a row is to be granted nothing, be it new: "bỏ đơn vị này". */
function isWithheld(text: string): boolean {
  if (!/\S\s+\S/.test(text)) return false;
  return isDeniedNote(text) || isDoubtedNote(text) || (notedIn(text)?.says === 'gone' && !isFoundingNote(text));
}

function shown({ place }: SpeakingCells, { row, text }: SpeakingCells['cells'][number]): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return `${columnName(place.column ?? 1)}${row} “${short}”`;
}

/**
 * Asks about columns that are not read and whose cells say something of units in force: whatever is written over them, it may
 * be what becomes of these. A decision that lists all codes anew asks for no changes.
 */
export function askUnreadColumns(
  registry: Registry,
  { speaking }: Pick<Listed, 'speaking'>,
  rows: readonly ImportRow[],
  options: ImportOptions,
  names: NameIndex,
  findings: readonly ImportFinding[],
  report: ReportFinding,
): void {
  if (speaking.length === 0 || listsAnew(registry, options)) return;
  const told = toldColumns(findings);
  const byPlace = new Map(rows.map((row) => [rowKey(row.unit.place), row]));
  for (const column of speaking) {
    if (told.has(columnKey(column))) continue;
    const cells = column.cells.filter(({ row: number, text }) => {
      const row = byPlace.get(rowKey({ ...column.place, row: number }));
      if (row === undefined || namesOwn(registry, row, text, names)) return false;
      return isInForce(registry, row, names, options) || isWithheld(text);
    });
    if (cells.length === 0) continue;
    const { has, place, heading, in: prefix } = column;
    const letters = columnName(place.column ?? 1);
    const distinct = new Map(cells.map((cell) => [cell.text, cell]));
    const examples = [...distinct.values()].slice(0, EXAMPLES).map((cell) => shown(column, cell));
    const args = { column: letters, heading: heading || letters, in: prefix, examples };
    const variant = has.note && has.change ? 'both' : has.note ? 'noted' : has.change ? 'changes' : undefined;
    report('error', 'import-column-unread', place, args, variant);
  }
}
