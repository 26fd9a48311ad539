import type { AnnexDocument } from '../../../annex/document.js';
import { nameKeyIn } from '../../../core/registry/names.js';
import type { Registry } from '../../../core/registry/registry.js';
import { tidy, tokensOf } from './tokens.js';
import type { AnnexLine } from './zones.js';

/** Numbers of columns: `(1) (2) (3)`, `A B 1 2`. */
const COLUMN_NUMBERS = /^(?:[([]?(?:\d{1,2}|[A-Z])[)\]]?(?:\s+|$))+$/u;
/** What stands before the name of a group. */
const NUMERAL = /^(?:[IVX]+|\d+|[A-Z])(?:\.\d+)*[.)]?\s+/u;

/** The words of a row in whatever order its cells' lines follow each other. */
function bagOf(text: string): string {
  return tokensOf([text], true)
    .list.map(({ lower }) => lower)
    .sort()
    .join(' ');
}

/**
 * The rows without a code that say something: not the names of columns as the draft has them, not their numbers, not the
 * name of a body over the rows that are its own.
 */
export function sayingRows(
  lines: readonly AnnexLine[],
  { tables }: Pick<AnnexDocument, 'tables'>,
  registry: Registry,
): { rows: AnnexLine[]; beside: AnnexLine[] } {
  const known = new Set(
    tables.flatMap(({ columns, none }) => [bagOf(columns.map(({ label }) => label).join(' ')), bagOf(none)]),
  );
  const rows = lines.filter(
    ({ isRow, text }) => isRow === true && !COLUMN_NUMBERS.test(text) && !known.has(bagOf(text)),
  );
  if (rows.length === 0) return { rows, beside: lines.filter(({ isRow }) => isRow !== true) };
  const names = new Set([...registry.units.values()].map(({ name }) => nameKeyIn(registry, name)));
  const isName = ({ text }: AnnexLine): boolean => names.has(nameKeyIn(registry, tidy(text).replace(NUMERAL, '')));
  return { rows: rows.filter((row) => !isName(row)), beside: lines.filter(({ isRow }) => isRow !== true) };
}
