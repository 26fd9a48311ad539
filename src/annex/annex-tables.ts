import { type ColumnKey, contentOf, LIST_COLUMN_KEYS, type ListColumnKey } from './annex-columns.js';
import type { AnnexWords, Numbering } from './annex-words.js';
import type { Annex, AnnexBody, AnnexNumber, AnnexRow } from './annexes.js';
import { unitsIn } from './annexes.js';
import { dayOf } from './official-dates.js';
import { roman } from './roman.js';
import { type AnnexTable, oneLine, type TableRow } from './table-model.js';

export interface TableOptions {
  columns: readonly ColumnKey[];
  numbering: Numbering;
  words: AnnexWords;
  /** Name of the level-1 body, for the titles; undefined where there are several. */
  root: string | undefined;
  /** The number of each annex, by its level; none for one that stands alone. */
  numberOf(annex: AnnexNumber): number | undefined;
}

/** The columns asked for, and those of a list's own that have something in them. */
type Column = ColumnKey | ListColumnKey;

function cell(row: AnnexRow, key: Column, words: AnnexWords): string {
  switch (key) {
    case 'no':
      return String(row.no);
    case 'legacyCodes':
      return row.legacyCodes.join('\n');
    case 'status':
      return words.statuses[row.status];
    case 'effective':
      return row.effective === undefined ? '' : dayOf(row.effective);
    case 'later':
      return row.later?.map((each) => words.later(each)).join('; ') ?? '';
    default:
      return oneLine(row[key] ?? '');
  }
}

/**
 * A group's heading: numeral, name and code in their own columns; where one of these was not asked for,
 * its text joins the name's (or the first) cell.
 */
export function headingRow(
  depth: 1 | 2,
  numeral: string,
  body: Pick<AnnexBody, 'name' | 'code'>,
  columns: readonly string[],
): TableRow {
  const place = Math.max(0, columns.indexOf('name'));
  const cells = columns.map((key, i) => {
    if (i === place) {
      const number = columns.includes('no') && columns[place] !== 'no' ? '' : `${numeral}. `;
      const code = columns.includes('code') && columns[place] !== 'code' ? '' : ` (${body.code})`;
      return `${number}${oneLine(body.name)}${code}`;
    }
    if (key === 'no') return numeral;
    return key === 'code' ? body.code : '';
  });
  return { depth, cells };
}

function rowsOf(annex: Annex, columns: readonly Column[], words: AnnexWords): TableRow[] {
  const rows: TableRow[] = [];
  let above: string | undefined;
  let outer = 0;
  let inner = 0;
  for (const group of annex.groups) {
    if (group.above !== null && group.above.code !== above) {
      above = group.above.code;
      outer += 1;
      inner = 0;
      rows.push(headingRow(1, roman(outer), group.above, columns));
    }
    if (group.body !== null) {
      inner += 1;
      const numeral = group.above === null ? roman(inner) : `${roman(outer)}.${inner}`;
      rows.push(headingRow(group.above === null ? 1 : 2, numeral, group.body, columns));
    }
    for (const row of group.rows) rows.push({ depth: undefined, cells: columns.map((key) => cell(row, key, words)) });
  }
  return rows;
}

/** Title of an annex; `root` is the level-1 body's name. */
export function titleOf(annex: Annex, root: string | undefined, words: AnnexWords): string {
  return words.title(annex.annex, root);
}

/** An annex as a table: groups by body with their Roman numerals, rows numbered anew in each. */
export function annexTable(
  annex: Annex,
  { columns: wanted, numbering, words, root, numberOf }: TableOptions,
): AnnexTable {
  const own = LIST_COLUMN_KEYS.filter((key) =>
    annex.groups.some(({ rows }) => rows.some((row) => row[key] !== undefined)),
  );
  const columns: readonly Column[] = [...wanted, ...own];
  return {
    id: `annex-${annex.annex}`,
    heading: words.heading(numberOf(annex.annex), numbering),
    title: titleOf(annex, root, words),
    columns: columns.map((key) => ({ key, label: words.columns[key], content: contentOf(key) })),
    rows: rowsOf(annex, columns, words),
    count: unitsIn(annex),
    none: words.none,
  };
}
