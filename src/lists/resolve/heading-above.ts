import { isCode, levelOf } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { Registry } from '../../core/registry/registry.js';
import type { RawRow, RawTable } from '../../formats/read/types.js';
import { headingOf } from '../recognise/headings.js';
import { codesInCell, looksLikeCode } from './codes-in-cell.js';

/** What headings of columns of codes announce. */
const OF_CODES: ReadonlySet<string> = new Set(['code', 'codeBefore', 'codeAfter', 'legacyCodes']);

/** Cells of a row that have to be headings by their words for the row to be one, where that of the codes is none. */
const LEAST_KNOWN = 2;

/** The texts of a row, each once. */
function textsOf({ cells }: RawRow): Set<string> {
  return new Set(cells.map(({ text }) => text.trim()).filter((text) => text !== ''));
}

/** A figure or a truth value: what stands in rows of data, and over no column. */
const VALUE = /^[+-]?\d[\d.,]*$|^(?:true|false)$/i;

function textAt({ cells }: RawRow, column: number): string {
  return cells.find((cell) => cell.column === column)?.text.trim() ?? '';
}

/** True for a row that says by its words that it is one of headings. */
function isHeadings(row: RawRow, column: number): boolean {
  const field = headingOf(textAt(row, column))?.field;
  if (field !== undefined && OF_CODES.has(field)) return true;
  const fields = [...textsOf(row)].flatMap((text) => headingOf(text)?.field ?? []);
  return new Set(fields).size >= LEAST_KNOWN;
}

function holdsCodes(registry: Registry, text: string): boolean {
  return text !== '' && codesInCell(registry, text).every((code) => looksLikeCode(registry, code));
}

/** True for a row with a code in any of its cells: it is no heading. A title may name the level-1 body by its code. */
function hasCode(registry: Registry, { cells }: RawRow): boolean {
  return cells.some(({ text }) => holdsCodes(registry, text) && !isRoot(text));
}

function isRoot(text: string): boolean {
  const code = tidyCode(text);
  return isCode(code) && levelOf(code) === 1;
}

/**
 * True for a row that parts the headings above it: its cell in the column is one with that heading, or empty beneath a
 * heading that reaches over several columns.
 */
function isLowerTier(row: RawRow, upper: RawRow | undefined, column: number): boolean {
  if (upper === undefined || row.row !== upper.row + 1) return false;
  const merged = row.cells.find((cell) => cell.column === column)?.merged;
  if (merged !== undefined && merged.column === column && merged.row <= upper.row) return true;
  const over = new Set(upper.cells.flatMap((cell) => (cell.merged?.row === upper.row ? [cell.column] : [])));
  const parts = row.cells.filter((cell) => over.has(cell.column) && cell.text.trim() !== '');
  return textAt(row, column) === '' && parts.length > 0 && [...textsOf(row)].every((text) => !VALUE.test(text));
}

/** The rows above the first that has a code: those among which a heading is that somebody names. */
export function rowsAboveCodes(registry: Registry, { rows }: RawTable): readonly RawRow[] {
  const first = rows.findIndex((row) => hasCode(registry, row));
  return first === -1 ? rows : rows.slice(0, first);
}

/**
 * The row of headings above the first code of a column, 0 where there is none: the one that is by its words, the lowest of
 * several tiers of it; else the first row that is filled in more cells than one (a title is not), where it is so in the
 * column and holds no code, number or truth value. All that stands beneath belongs to the list: a row that cannot be read is a row nevertheless.
 */
export function headingAbove(registry: Registry, { rows }: RawTable, column: number): number {
  const first = rows.findIndex((row) => holdsCodes(registry, textAt(row, column)));
  const above = first === -1 ? rows : rows.slice(0, first);
  const known = above.findIndex((row) => isHeadings(row, column));
  if (known !== -1) {
    const beneath = above
      .slice(known)
      .findIndex((row, i, tiers) => !isHeadings(row, column) && !isLowerTier(row, tiers[i - 1], column));
    return above[beneath === -1 ? above.length - 1 : known + beneath - 1]?.row ?? 0;
  }
  const isWide = rows.some((row) => textsOf(row).size > 1);
  const guessed = above.find((row) => !isWide || textsOf(row).size > 1);
  if (guessed === undefined || textAt(guessed, column) === '' || hasCode(registry, guessed)) return 0;
  return [...textsOf(guessed)].some((text) => VALUE.test(text)) ? 0 : guessed.row;
}

/** True for a text over some of the columns, and not the first, each of which has a heading of its own beneath it. */
function reachesOver({ row, cells }: RawRow, lower: RawRow): boolean {
  const filled = lower.cells.filter(({ text }) => text.trim() !== '').map(({ column }) => column);
  const covered = cells.flatMap(({ column, merged }) => (merged?.row === row ? [merged.column, column] : []));
  return !covered.includes(filled[0] ?? 0) && covered.length > 0 && covered.every((column) => filled.includes(column));
}

/**
 * How many rows right above the headings are upper tiers of them: they say several things, or one of some of the columns.
 * A title says one thing of all, and what stands beside its words in a line is a value.
 */
export function tiersAbove(registry: Registry, { rows }: RawTable, headingRow: number, column: number): number {
  const [heading, ...above] = rows.filter(({ row }) => row <= headingRow).reverse();
  let lower = heading;
  let count = 0;
  for (const row of above) {
    const texts = [...textsOf(row)];
    const isOfValues = hasCode(registry, row) || texts.some((text) => VALUE.test(text) || text.endsWith(':'));
    if (lower === undefined || row.row !== lower.row - 1 || isOfValues) break;
    if (texts.length < 2 && !isHeadings(row, column) && !reachesOver(row, lower)) break;
    lower = row;
    count += 1;
  }
  return count;
}

/** True for a table that has headings and no row beneath them. */
export function holdsHeadingsAlone({ rows }: RawTable): boolean {
  return rows.every((row) => [...textsOf(row)].some((text) => headingOf(text) !== undefined));
}
