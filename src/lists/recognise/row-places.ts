import type { CellPlace, PagePlace } from '../../core/finding.js';
import type { RawCell, RawRow, RawTable } from '../../formats/read/types.js';
import type { Layout } from './layout.js';
import type { ListFinding } from './listed.js';

/** Where the rows of a table stand: in which sheet, on which page, under which key. */
export class RowPlaces {
  /** Where rows are to be found in a file of pages. */
  readonly #pages = new Map<number, PagePlace>();

  constructor(private readonly table: RawTable) {
    if (table.format !== 'pdf') return;
    for (const { row, page } of table.rows) if (page !== undefined) this.#pages.set(row, page);
  }

  /** The place of a row or a cell. @param headings the words over the columns, which are the keys of a JSON file */
  of(row: number, column: number | undefined, headings: ReadonlyMap<number, string>): CellPlace {
    const { file, sheet, format } = this.table;
    const key = format === 'json' && column !== undefined ? headings.get(column) : undefined;
    const page = this.#pages.get(row);
    // every row of a list has one: key by key it takes a fifth of what spreading takes
    const place: CellPlace = sheet === undefined ? { file, row } : { file, sheet, row };
    if (page !== undefined) place.page = page;
    if (column !== undefined) place.column = column;
    if (key !== undefined) place.key = key;
    return place;
  }
}

/** What is said of a row with more fields than there are headings: a comma in it parts what belongs together. */
export function surplusOf(
  { fields: own }: RawRow,
  cells: readonly RawCell[],
  { fields }: Layout,
  placeOf: (column: number) => CellPlace,
): ListFinding[] {
  const beyond = fields === undefined ? undefined : cells.find(({ column }) => column > fields);
  if (beyond === undefined || fields === undefined) return [];
  const args = { fields: own ?? beyond.column, headings: fields };
  return [{ rule: 'list-row-fields', severity: 'error', place: placeOf(beyond.column), args }];
}

/** The order of findings in a table: by rows, then by columns. */
export function byPlace(a: ListFinding, b: ListFinding): number {
  return (a.place.row ?? 0) - (b.place.row ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0);
}
