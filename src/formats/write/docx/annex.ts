import type { AnnexTable, TableColumn, TableRow } from '../../../annex/table-model.js';
import { textWidth } from '../ooxml/metrics.js';
import { escapeXml } from '../ooxml/xml.js';
import { layOut, type TableLayout, type Turn } from './column-widths.js';
import { BETWEEN_MARKS, footnoteMark } from './footnotes.js';
import { mmOf, paragraph, run, twips } from './markup.js';
import { type PageSection, textWidthOf } from './page-sections.js';
import { inPieces } from './pieces.js';
import { PIECE_STYLES, STYLES, type TableParagraph, type TableSize, tableStyle } from './styles.js';

const RULES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
const MARGINS = '<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>';

function styleOf({ content }: TableColumn, grouped: boolean): TableParagraph {
  const middle = content === 'order' || content === 'code' || content === 'short';
  if (grouped) return middle ? 'groupMiddle' : 'group';
  return middle ? 'middle' : 'text';
}

/** What a cell may have beside its text. */
interface CellOptions {
  /** Marks of footnotes, at the end of the first line. */
  marks?: string;
  /** The next row stays with this one. */
  keep?: boolean;
}

function cellXml(text: string, style: string, { marks = '', keep = false }: CellOptions = {}): string {
  const next = keep ? '<w:keepNext/>' : '';
  return text
    .split('\n')
    .map((line, i) => {
      const words = `${line === '' ? '' : run(line, { listed: true })}${i === 0 ? marks : ''}`;
      return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${next}</w:pPr>${words}</w:p>`;
    })
    .join('');
}

/** Widths and alignments worked out once for all rows. */
class RowPrinter {
  private readonly widths: readonly number[];

  constructor(
    private readonly columns: readonly TableColumn[],
    layout: TableLayout,
    private readonly size: TableSize = layout.size,
  ) {
    this.widths = layout.widths.map(twips);
  }

  get total(): number {
    return this.widths.reduce((sum, width) => sum + width, 0);
  }

  grid(): string {
    return `<w:tblGrid>${this.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  }

  head(): string {
    const style = tableStyle('head', this.size);
    const cells = this.columns.map(({ label }, i) =>
      this.cell(i, 1, cellXml(label, style), '<w:vAlign w:val="center"/>'),
    );
    return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
  }

  row({ cells, depth, notes = [] }: TableRow, keep = false): string {
    const grouped = depth !== undefined;
    const marked = notes.length === 0 ? -1 : this.columns.findIndex(({ content }) => content === 'name');
    // a group's heading has nothing to say after its code: one empty cell to the end of the line
    let last = cells.length;
    while (grouped && last > 1 && cells[last - 1] === '') last -= 1;
    // one that has no code either takes the whole line
    if (grouped && last === 2) last = 1;
    const drawn: string[] = [];
    for (const [i, column] of this.columns.entries()) {
      if (i > last) break;
      const whole = column.content === 'order' || column.content === 'code' || column.content === 'short';
      const style = tableStyle(styleOf(column, grouped), this.size);
      const span = i === last ? cells.length - last : 1;
      const marks = i === marked ? notes.map(footnoteMark).join(BETWEEN_MARKS) : '';
      drawn.push(this.cell(i, span, cellXml(cells[i] ?? '', style, { marks, keep }), '', whole && span === 1));
    }
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${drawn.join('')}</w:tr>`;
  }

  /** One row across the whole table. */
  across(text: string, keep: boolean): string {
    const content = cellXml(text, tableStyle('middle', this.size), { keep });
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${this.cell(0, this.columns.length, content)}</w:tr>`;
  }

  /** The mark that the annex ends here: a row without rules, which is never parted from the last one. */
  end(): string {
    const none = ['left', 'bottom', 'right'].map((side) => `<w:${side} w:val="nil"/>`).join('');
    const cell = this.cell(
      0,
      this.columns.length,
      cellXml('./.', STYLES.annexEnd),
      `<w:tcBorders>${none}</w:tcBorders>`,
    );
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell}</w:tr>`;
  }

  private cell(index: number, span: number, content: string, extra = '', whole = false): string {
    const width = this.widths.slice(index, index + span).reduce((sum, each) => sum + each, 0);
    const properties = [
      `<w:tcW w:w="${width}" w:type="dxa"/>`,
      span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
      whole ? '<w:noWrap/>' : '',
      extra,
    ].join('');
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  }
}

/** Sides of a table that have a rule; one that goes on under another has that one's lowest rule for its upper. */
function rulesOf(goesOn: boolean): string {
  return goesOn ? RULES.replace(/<w:top [^>]*>/, '<w:top w:val="nil"/>') : RULES;
}

/** The beginning of a table, up to its rows. */
function opening(table: AnnexTable, printer: RowPrinter, piece: number): string {
  // two tables that follow each other are one where they have the same style
  const style = piece === 0 ? '' : `<w:tblStyle w:val="${PIECE_STYLES[piece % 2]}"/>`;
  return [
    `<w:tbl><w:tblPr>${style}<w:tblW w:w="${printer.total}" w:type="dxa"/><w:tblBorders>${rulesOf(piece > 0)}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${MARGINS}</w:tblCellMar>`,
    `<w:tblCaption w:val="${escapeXml(`${table.heading}. ${table.title}`)}"/></w:tblPr>${printer.grid()}`,
  ].join('');
}

/** @param keep the mark of the annex's end follows, and stays with the last row */
function* tableXml(
  table: AnnexTable,
  printer: RowPrinter,
  pieces: readonly (readonly TableRow[])[],
  keep: boolean,
): Generator<string> {
  const final = keep ? table.rows.at(-1) : undefined;
  for (const [i, rows] of pieces.entries()) {
    yield opening(table, printer, i);
    if (i === 0) yield printer.head();
    if (table.rows.length === 0) yield printer.across(table.none, keep);
    for (const row of rows) yield printer.row(row, row === final);
    if (keep && i === pieces.length - 1) yield printer.end();
    yield '</w:tbl>';
  }
}

/** The rule under the head of an annex: two fifths of the line above, in the middle of the page. */
function headRule(text: string, landscape: boolean): string {
  const page = textWidthOf(landscape);
  const indent = twips((page - Math.min(page, mmOf(textWidth(text, 14))) * 0.4) / 2);
  return paragraph('', { keepNext: true, rule: true, before: 80, after: 0, height: 80, left: indent, right: indent });
}

function* annexXml(
  table: AnnexTable,
  source: string,
  content: Iterable<string>,
  { landscape, annexed = false, signing = [] }: { landscape: boolean } & DocxOptions,
): Generator<string> {
  for (const line of signing) yield paragraph(run(line, { size: 10 }), { align: 'right', keepNext: true });
  yield paragraph(run(table.heading), { style: STYLES.annexHeading });
  yield paragraph(run(table.title.toLocaleUpperCase('vi')), { style: STYLES.annexTitle });
  if (source !== '') yield paragraph(run(source), { style: STYLES.source });
  if (table.remark !== undefined) yield paragraph(run(table.remark), { style: STYLES.source });
  if (annexed && source !== '') yield headRule(source, landscape);
  yield paragraph('', { keepNext: true, height: 240 });
  yield* content;
}

/** For whom a Word file is written: for people, or for LibreOffice to make a PDF of it. */
export interface DocxOptions {
  /**
   * Long tables are put together from short ones, and their column names stand at the head of the pages: it looks the
   * same, and is laid out in a tenth of the time.
   */
  forPdf?: boolean;
  /** An annex that goes with a paper: a rule under its head, `./.` at its end (NĐ 30/2020/NĐ-CP, model 2.1). */
  annexed?: boolean;
  /** The annex is a file of its own, signed by itself: lines at the top right for the number and the time of signing. */
  signing?: readonly string[];
}

/** A table between the paragraphs of an upright page, in pieces of XML: its opening, a row each, its end. */
export function tableInText(table: AnnexTable): string[] {
  return [...tableXml(table, new RowPrinter(table.columns, layOut(table, 'upright')), [table.rows], false)];
}

/** How an annex is to be set, beyond what its columns need. */
export interface SectionOptions extends DocxOptions {
  turn?: Turn | undefined;
}

/** An annex as a section of its own: heading, title, decision, table; across the page where its columns need it. */
export function annexSection(
  table: AnnexTable,
  source: string,
  { turn, ...options }: SectionOptions = {},
): PageSection {
  const { forPdf = false, annexed = false } = options;
  const layout = layOut(table, turn);
  const printer = new RowPrinter(table.columns, layout);
  const pieces = forPdf ? inPieces(table.rows) : [table.rows];
  return {
    landscape: layout.landscape,
    content: annexXml(table, source, tableXml(table, printer, pieces, annexed), {
      ...options,
      landscape: layout.landscape,
    }),
    ...(pieces.length === 1 ? {} : { repeated: `${opening(table, printer, 0)}${printer.head()}</w:tbl>` }),
  };
}
