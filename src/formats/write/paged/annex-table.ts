import type { AnnexTable, TableColumn, TableRow } from '../../../annex/table-model.js';
import type { TableLayout } from './column-widths.js';
import { pointsOf, twips } from './lengths.js';
import { type SetAddress, setAddress } from './long-address.js';
import {
  BETWEEN_MARKS,
  type Cell,
  type Inline,
  type Paragraph,
  paragraph,
  type Row,
  run,
  type Table,
} from './model.js';
import { STYLES, type TableParagraph, type TableSize, tableStyle } from './styles.js';

/** Room at both sides of a cell's text and its rules, in points. */
const SIDES = 9;

function isMiddle({ content }: TableColumn): boolean {
  return content === 'order' || content === 'code' || content === 'short';
}

function styleOf(column: TableColumn, grouped: boolean): TableParagraph {
  if (grouped) return isMiddle(column) ? 'groupMiddle' : 'group';
  return isMiddle(column) ? 'middle' : 'text';
}

/** What a cell may have beside its text. */
interface CellOptions {
  /** Marks of footnotes, at the end of the first line. */
  marks?: readonly Inline[];
  /** The next row stays with this one. */
  keep?: boolean;
  /** Sets a line that is an address. */
  set?: (line: string) => SetAddress;
}

function lines(text: string, style: string, { marks = [], keep = false, set }: CellOptions = {}): Paragraph[] {
  return text.split('\n').map((line, i) => {
    const { text: words, ...type } = set?.(line) ?? { text: line };
    const inlines = [...(line === '' ? [] : run(words, { listed: true, ...type })), ...(i === 0 ? marks : [])];
    return paragraph(inlines, keep ? { style, keepNext: true } : { style });
  });
}

/** Sets the rows of an annex's table; widths are worked out once for all of them. */
export class TableSetter {
  private readonly widths: readonly number[];
  private readonly size: TableSize;

  constructor(
    private readonly table: AnnexTable,
    private readonly layout: TableLayout,
  ) {
    this.widths = layout.widths.map(twips);
    this.size = layout.size;
  }

  /** The column names alone. */
  heading(): Table {
    return this.piece([this.head()], 0);
  }

  /**
   * The table, in as many pieces as its rows come in.
   * @param keep the mark of the annex's end follows, and stays with the last row
   */
  *pieces(pieces: readonly (readonly TableRow[])[], keep: boolean): Generator<Table> {
    const { rows, none } = this.table;
    const final = keep ? rows.at(-1) : undefined;
    for (const [i, part] of pieces.entries()) {
      const set = part.map((row) => this.row(row, row === final));
      const before = [...(i === 0 ? [this.head()] : []), ...(rows.length === 0 ? [this.across(none, keep)] : [])];
      const after = keep && i === pieces.length - 1 ? [this.end()] : [];
      yield this.piece([...before, ...set, ...after], i);
    }
  }

  private piece(rows: readonly Row[], piece: number): Table {
    const { heading, title } = this.table;
    const caption = `${heading}. ${title}`;
    return { kind: 'table', widths: this.widths, rows, ruled: true, caption, ...(piece === 0 ? {} : { piece }) };
  }

  private head(): Row {
    const style = tableStyle('head', this.size);
    const cells = this.table.columns.map(({ label }): Cell => ({ span: 1, blocks: lines(label, style), middle: true }));
    return { head: true, cells };
  }

  private row({ cells, depth, notes = [] }: TableRow, keep = false): Row {
    const { columns } = this.table;
    const grouped = depth !== undefined;
    const marked = notes.length === 0 ? -1 : columns.findIndex(({ content }) => content === 'name');
    // a group's heading has nothing to say after its code: one empty cell to the end of the line
    let last = cells.length;
    while (grouped && last > 1 && cells[last - 1] === '') last -= 1;
    // one that has no code either takes the whole line
    if (grouped && last === 2) last = 1;
    const drawn: Cell[] = [];
    for (const [i, column] of columns.entries()) {
      if (i > last) break;
      const style = tableStyle(styleOf(column, grouped), this.size);
      const span = i === last ? cells.length - last : 1;
      const marks = i === marked ? notes.flatMap((note, at) => [...(at === 0 ? [] : BETWEEN_MARKS), { note }]) : [];
      const whole = isMiddle(column) && span === 1;
      const room = pointsOf(this.layout.widths[i] ?? 0) - SIDES;
      const set = (line: string): SetAddress => setAddress(line, room, this.size);
      const options = { marks, keep, ...(column.content === 'link' ? { set } : {}) };
      drawn.push({ span, blocks: lines(cells[i] ?? '', style, options), ...(whole ? { whole } : {}) });
    }
    return { cells: drawn };
  }

  /** One row across the whole table. */
  private across(text: string, keep: boolean): Row {
    return {
      cells: [{ span: this.widths.length, blocks: lines(text, tableStyle('middle', this.size), { keep }) }],
    };
  }

  /** The mark that the annex ends here: a row without rules, which is never parted from the last one. */
  private end(): Row {
    return { cells: [{ span: this.widths.length, blocks: lines('./.', STYLES.annexEnd), open: true }] };
  }
}
