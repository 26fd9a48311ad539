import type { CellPlace } from '../../core/finding.js';
import type { RawRow } from '../../formats/read/types.js';
import { withoutArticle } from './article.js';
import type { UnheededLine } from './listed.js';
import { isPlainLine } from './plain-lines.js';
import { filled } from './row-kinds.js';
import { shownLine } from './row-places.js';
import type { SkipReason } from './skipped-rows.js';
import type { TableScan } from './table-scan.js';
import { beginsAnew } from './title-kind.js';
import { lineOf, type Understood } from './understand.js';

/** Rows that hold a line of text and are no units. */
const LINES: ReadonlySet<SkipReason> = new Set(['title', 'group', 'footer']);

/** True for a row each of whose cells has the form of a line that says nothing of other rows. */
function isPlainRow(row: RawRow): boolean {
  return filled(row).every(({ text }) => isPlainLine(text)) || isPlainLine(lineOf(row));
}

/** A line below the rows as it is to be looked at: one whose form says nothing of the rows may still say what a body of its own has become. */
function lineBelow(text: string, place: CellPlace): UnheededLine[] {
  const line = { place, text: shownLine(text) };
  if (!isPlainLine(text)) return [line];
  return beginsAnew(text) ? [] : [{ ...line, isPlain: true }];
}

/**
 * The lines over, between and below the rows of a table that were not understood, and whose form is none of those that say
 * nothing of the rows.
 */
export function unheededLines(
  { table }: Understood,
  scan: TableScan,
  of: (row?: number, column?: number) => CellPlace,
): UnheededLine[] {
  const told = new Set(scan.findings.map(({ place }) => place.row));
  const titles = table.titles ?? [];
  // an article right over the rows is about these, whatever the other articles say
  const over = titles.filter((text, i) => !isPlainLine(i === titles.length - 1 ? withoutArticle(text) : text));
  const below = (table.below ?? []).flatMap((text) => lineBelow(text, of()));
  const rows = scan.ledger.left.flatMap(({ row, reason }): UnheededLine[] => {
    const raw = LINES.has(reason) && !told.has(row) ? scan.ledger.rowAt(row) : undefined;
    if (raw === undefined) return [];
    if (reason === 'footer' && isPlainRow(raw)) return lineBelow(lineOf(raw), of(row, filled(raw)[0]?.column));
    if (isPlainRow(raw)) return [];
    return [{ place: of(row, filled(raw)[0]?.column), text: shownLine(lineOf(raw)) }];
  });
  return [...over.map((text) => ({ place: of(), text: shownLine(text) })), ...below, ...rows];
}
