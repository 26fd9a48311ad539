import type { CellPlace, PagePlace } from '../../core/finding.js';
import type { RawCell, RawRow, RawTable } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import type { Layout } from './layout.js';
import type { ListFinding } from './listed.js';
import { gravityOf } from './looks-like-code.js';

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
    const { file, sheet, list, format } = this.table;
    const key = format === 'json' && column !== undefined ? headings.get(column) : undefined;
    const page = this.#pages.get(row);
    // every row of a list has one: key by key it takes a fifth of what spreading takes
    const place: CellPlace = sheet === undefined ? { file, row } : { file, sheet, row };
    if (list !== undefined) place.list = list;
    if (page !== undefined) place.page = page;
    if (column !== undefined) place.column = column;
    if (key !== undefined) place.key = key;
    return place;
  }

  /** What is struck through in a row, as far as it is read. */
  struck({ row, cells }: RawRow, headings: ReadonlyMap<number, string>): ListFinding[] {
    if (!cells.some(({ struck }) => struck !== undefined)) return [];
    const read = cells.filter(({ column, text }) => !isBlank(text) && headings.has(column));
    return struckIn(read, (column) => this.of(row, column, headings));
  }

  /** What is said of a row with more fields than there are headings: a comma (a bar, in Markdown) parts what belongs together. */
  surplus(
    { fields: own }: RawRow,
    cells: readonly RawCell[],
    { fields }: Layout,
    placeOf: (column: number) => CellPlace,
  ): ListFinding[] {
    const beyond = fields === undefined ? undefined : cells.find(({ column }) => column > fields);
    if (beyond === undefined || fields === undefined) return [];
    const args = { fields: own ?? beyond.column, headings: fields };
    const variant = this.table.format === 'md' ? { variant: 'bars' } : {};
    return [{ rule: 'list-row-fields', ...variant, severity: 'error', place: placeOf(beyond.column), args }];
  }

  /** What is said of a row of CSV whose fields are parted by another sign than those above: it is none that heads others. */
  parted([only, ...others]: readonly RawCell[], { fields }: Layout, place: CellPlace): ListFinding[] {
    if (this.table.format !== 'csv' || only === undefined || others.length > 0 || fields === undefined) return [];
    const sign = fields < 2 ? undefined : DELIMITERS.find((each) => only.text.split(each).length === fields);
    if (sign === undefined || (fields < 3 && sign === ',')) return [];
    const args = { sign: sign === '\t' ? 'Tab' : sign, text: shownLine(only.text) };
    return [{ rule: 'list-row-fields', variant: 'delimiter', severity: 'error', place, args }];
  }
}

/** What parts the fields of a row, in files of one program or another. */
const DELIMITERS = [';', ',', '\t', '|'];

/** A text as messages show it, which end with a point of their own. */
export function shownLine(text: string): string {
  return text.trim().replace(/[\s.]+$/, '');
}

/** What is said of a row that is not read. */
export function unreadAt(
  place: CellPlace,
  cells: readonly RawCell[],
  severity: 'warning' | 'error',
  variant?: string,
): ListFinding {
  const args = { text: shownLine(cells.map((cell) => cell.text.trim()).join(' · ')) };
  const said = variant === undefined ? {} : { variant };
  return { rule: 'list-row-unread', ...said, severity: gravityOf(cells, severity), place, args };
}

/** What is said of a row without a name. */
export function namelessAt(place: CellPlace, code: string): ListFinding {
  return { rule: 'list-name-missing', severity: 'error', place, args: { code } };
}

/** What is said of a name that goes on in a row below. */
export function joinedAt(place: CellPlace, row: number, text: string): ListFinding {
  return { rule: 'list-name-joined', severity: 'warning', place, args: { row, text } };
}

/** A text without its line breaks: what is struck may not say them. */
function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** What is said of a row in which text is struck through: who struck it says that it does not hold, and did not take it out. */
export function struckIn(cells: readonly RawCell[], placeOf: (column: number) => CellPlace): ListFinding[] {
  const struck = cells.filter((cell) => cell.struck !== undefined);
  const [first] = struck;
  if (first === undefined) return [];
  const isWhole = cells.every((cell) => plain(cell.struck ?? '') === plain(cell.text));
  const text = struck.map((cell) => cell.struck?.trim()).join(' · ');
  const isCrossed = struck.every((cell) => cell.crossed === true);
  const variant = isCrossed ? { variant: 'border' } : isWhole ? { variant: 'row' } : {};
  return [{ rule: 'list-text-struck', ...variant, severity: 'error', place: placeOf(first.column), args: { text } }];
}

/** The order of findings in a table: by rows, then by columns. */
export function byPlace(a: ListFinding, b: ListFinding): number {
  return (a.place.row ?? 0) - (b.place.row ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0);
}
