import type { AnnexTable, TableColumn, TableRow } from '../../../annex/table-model.js';
import { escapeXml } from '../ooxml/xml.js';
import { layOut, type TableLayout, type Turn } from './column-widths.js';
import { footnoteMark } from './footnotes.js';
import { paragraph, run, twips } from './markup.js';
import type { PageSection } from './page-sections.js';
import { STYLES, type TableParagraph, type TableSize, tableStyle } from './styles.js';

const RULES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
const MARGINS = '<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>';

function styleOf({ content }: TableColumn, grouped: boolean): TableParagraph {
  const middle = content === 'order' || content === 'code' || content === 'short';
  if (grouped) return middle ? 'groupMiddle' : 'group';
  return middle ? 'middle' : 'text';
}

/** @param marks marks of footnotes, at the end of the first line */
function cellXml(text: string, style: string, marks = ''): string {
  return text
    .split('\n')
    .map(
      (line, i) =>
        `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${line === '' ? '' : run(line)}${i === 0 ? marks : ''}</w:p>`,
    )
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

  row({ cells, depth, notes = [] }: TableRow): string {
    const grouped = depth !== undefined;
    const marked = notes.length === 0 ? -1 : this.columns.findIndex(({ content }) => content === 'name');
    // a group's heading has nothing to say after its code: one empty cell to the end of the line
    let last = cells.length;
    while (grouped && last > 1 && cells[last - 1] === '') last -= 1;
    const drawn: string[] = [];
    for (const [i, column] of this.columns.entries()) {
      if (i > last) break;
      const whole = column.content === 'order' || column.content === 'code' || column.content === 'short';
      const style = tableStyle(styleOf(column, grouped), this.size);
      const span = i === last ? cells.length - last : 1;
      const marks = i === marked ? notes.map(footnoteMark).join('') : '';
      drawn.push(this.cell(i, span, cellXml(cells[i] ?? '', style, marks), '', whole && span === 1));
    }
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${drawn.join('')}</w:tr>`;
  }

  /** One row across the whole table. */
  across(text: string): string {
    const content = cellXml(text, tableStyle('middle', this.size));
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${this.cell(0, this.columns.length, content)}</w:tr>`;
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

function* tableXml(table: AnnexTable, layout: TableLayout): Generator<string> {
  const printer = new RowPrinter(table.columns, layout);
  yield `<w:tbl><w:tblPr><w:tblW w:w="${printer.total}" w:type="dxa"/><w:tblBorders>${RULES}</w:tblBorders>`;
  yield `<w:tblLayout w:type="fixed"/><w:tblCellMar>${MARGINS}</w:tblCellMar>`;
  yield `<w:tblCaption w:val="${escapeXml(`${table.heading}. ${table.title}`)}"/></w:tblPr>${printer.grid()}`;
  yield printer.head();
  if (table.rows.length === 0) yield printer.across(table.none);
  for (const row of table.rows) yield printer.row(row);
  yield '</w:tbl>';
}

function* annexXml(table: AnnexTable, source: string, layout: TableLayout): Generator<string> {
  yield paragraph(run(table.heading), { style: STYLES.annexHeading });
  const title = run(table.title.toLocaleUpperCase('vi'));
  yield paragraph(title, source === '' ? { style: STYLES.annexTitle, after: 240 } : { style: STYLES.annexTitle });
  if (source !== '') yield paragraph(run(source), { style: STYLES.source });
  if (table.remark !== undefined) yield paragraph(run(table.remark), { style: STYLES.source });
  yield* tableXml(table, layout);
}

/** A table between the paragraphs of an upright page, in pieces of XML: its opening, a row each, its end. */
export function tableInText(table: AnnexTable): string[] {
  return [...tableXml(table, layOut(table, 'upright'))];
}

/** How an annex is to be set, beyond what its columns need. */
export interface SectionOptions {
  turn?: Turn;
}

/** An annex as a section of its own: heading, title, decision, table; across the page where its columns need it. */
export function annexSection(table: AnnexTable, source: string, { turn }: SectionOptions = {}): PageSection {
  const layout = layOut(table, turn);
  return { landscape: layout.landscape, content: annexXml(table, source, layout) };
}
