import type { AnnexTable } from '../../../annex/table-model.js';
import { TableSetter } from './annex-table.js';
import { layOut, type Turn } from './column-widths.js';
import { twips } from './lengths.js';
import { type Block, type PageSection, type Paragraph, paragraph, run, type Table } from './model.js';
import { textWidthOf } from './page.js';
import { inPieces } from './pieces.js';
import { STYLES } from './styles.js';
import { titleLines } from './title-lines.js';

/** For what pages are set: for people to open and edit, or for LibreOffice to make a PDF of. */
export interface PageOptions {
  /**
   * Long tables are put together from short ones, and their column names stand at the head of the pages: it looks the
   * same, and is laid out in a tenth of the time.
   */
  forPdf?: boolean;
}

/** How an annex is to be set, beyond what its columns need. */
export interface AnnexOptions extends PageOptions {
  turn?: Turn | undefined;
  /** An annex that goes with a paper: a rule under its head, `./.` at its end (NĐ 30/2020/NĐ-CP, model 2.1). */
  annexed?: boolean;
  /** The annex is a file of its own, signed by itself: lines at the top right for the number and the time of signing. */
  signing?: readonly string[];
}

/** A line of an annex's head, in the middle: its words and how it is set. */
interface HeadLine {
  style: string;
  bold?: boolean;
}

/** A centred line in lines of about the same length. */
function headLine(text: string, { style, bold = false }: HeadLine, landscape: boolean): Paragraph {
  const { indent } = titleLines(text, textWidthOf(landscape), { bold, italic: !bold });
  return paragraph(run(text), indent === 0 ? { style } : { style, left: indent, right: indent });
}

/** The rule under the head of an annex: two fifths of the line above, in the middle of the page. */
function headRule(text: string, landscape: boolean): Paragraph {
  const page = textWidthOf(landscape);
  const indent = twips((page - Math.min(page, titleLines(text, page, { italic: true }).width) * 0.4) / 2);
  return paragraph([], { keepNext: true, rule: true, before: 80, after: 0, height: 80, left: indent, right: indent });
}

function* annexBlocks(
  table: AnnexTable,
  source: string,
  content: Iterable<Block>,
  { landscape, annexed = false, signing = [] }: { landscape: boolean } & AnnexOptions,
): Generator<Block> {
  for (const line of signing) yield paragraph(run(line, { size: 10 }), { align: 'right', keepNext: true });
  yield paragraph(run(table.heading), { style: STYLES.annexHeading });
  yield headLine(table.title.toLocaleUpperCase('vi'), { style: STYLES.annexTitle, bold: true }, landscape);
  if (source !== '') yield headLine(source, { style: STYLES.source }, landscape);
  if (table.remark !== undefined) yield paragraph(run(table.remark), { style: STYLES.source });
  if (annexed && source !== '') yield headRule(source, landscape);
  yield paragraph([], { keepNext: true, height: 240 });
  yield* content;
}

/** A table between the paragraphs of an upright page. */
export function tableInText(table: AnnexTable): Table {
  const [set] = new TableSetter(table, layOut(table, 'upright')).pieces([table.rows], false);
  if (set === undefined) throw new Error('a table has one piece at least');
  return set;
}

/** An annex as a section of its own: heading, title, decision, table; across the page where its columns need it. */
export function annexSection(table: AnnexTable, source: string, options: AnnexOptions = {}): PageSection {
  const { forPdf = false, annexed = false, turn } = options;
  const layout = layOut(table, turn);
  const { landscape } = layout;
  const setter = new TableSetter(table, layout);
  const pieces = forPdf ? inPieces(table.rows) : [table.rows];
  return {
    landscape,
    content: annexBlocks(table, source, setter.pieces(pieces, annexed), { ...options, landscape }),
    ...(pieces.length === 1 ? {} : { repeated: setter.heading() }),
  };
}
