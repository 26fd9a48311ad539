import type { Cell, ReportColumn, ReportTable } from '../../core/query/report-tables.js';
import type { ColumnContent } from '../annex-columns.js';
import { dayOf } from '../official-dates.js';
import { roman } from '../roman.js';
import type { AnnexTable } from '../table-model.js';
import { type Block, inFigures, text } from './paper.js';

const CONTENT: Readonly<Record<ReportColumn['kind'], ColumnContent>> = {
  code: 'code',
  figure: 'short',
  name: 'name',
  text: 'text',
};

/** Rows and columns up to which a table stands in the text; a larger one is an annex. */
const MOST_IN_TEXT = 12;
const MOST_COLUMNS = 7;

const DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/** What a cell says in a paper: figures as its text has them, days as the decree has them. */
function cellText(cell: Cell): string {
  if (typeof cell === 'number') return cell === 0 ? '0' : inFigures(cell);
  return cell.replace(DAY, (_, day: string, month: string, year: string) => dayOf(`${year}-${month}-${day}`));
}

/** A table of figures, as it stands in the text. */
export function tableOf({ title, columns, rows, none }: ReportTable, id: string): AnnexTable {
  return {
    id,
    heading: 'Bảng',
    title,
    columns: columns.map(({ label, kind }, i) => ({ key: String(i), label, content: CONTENT[kind] })),
    rows: rows.map((row) => ({ depth: undefined, cells: row.map(cellText) })),
    count: rows.length,
    none,
  };
}

/** The same with its rows counted, but for the sums below them. */
function listOf(table: ReportTable, id: string): AnnexTable {
  const { columns, rows, ...rest } = tableOf(table, id);
  const listed = table.summed === true ? rows.length - 1 : rows.length;
  let count = 0;
  // what a row above speaks of already, of another day, is no further thing
  const numbers = rows.slice(0, listed).map(({ cells }, i) => {
    const isMet = rows.slice(0, i).some((other) => other.cells[0] === cells[0]);
    if (!isMet) count += 1;
    return isMet ? '' : String(count);
  });
  return {
    ...rest,
    columns: [{ key: 'no', label: 'STT', content: 'order' }, ...columns],
    rows: rows.map(({ cells, ...row }, i) => ({ ...row, cells: [numbers[i] ?? '', ...cells] })),
    count: listed,
  };
}

/** The tables that go behind the paper, with the names by which its text speaks of them. */
export class Annexes {
  readonly tables: AnnexTable[] = [];

  /** @param isAlone true for a paper with one annex, which bears no number */
  constructor(private readonly isAlone: boolean) {}

  /** Puts a table behind the paper. @returns its name: `Phụ lục I` */
  add(table: ReportTable, title: string): string {
    const number = this.tables.length + 1;
    const name = this.isAlone ? 'Phụ lục' : `Phụ lục ${roman(number)}`;
    this.tables.push({ ...listOf(table, `annex-${number}`), heading: name, title });
    return name;
  }
}

/** A table in the text, with the sentence before it. */
export function shortTable(table: ReportTable, opening: string): Block[] {
  return [text(`${opening}, cụ thể:`), { kind: 'table', table: listOf(table, 'table') }];
}

/** A table in the text where it is short, else behind it; the sentence before it says where. */
export function tableBlocks(table: ReportTable, opening: string, title: string, annexes: Annexes): Block[] {
  if (table.rows.length === 0) return [text(`${opening}.`)];
  if (table.rows.length > MOST_IN_TEXT || table.columns.length > MOST_COLUMNS)
    return [text(`${opening} (chi tiết tại ${annexes.add(table, title)} kèm theo).`)];
  return shortTable(table, opening);
}
