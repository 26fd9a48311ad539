/**
 * Pages as data: what a paper is set in, whichever kind of file it is written to. Lengths are in twentieths of a
 * point, sizes of type in points.
 */
import type { ReportChart } from '../../../core/query/report-tables.js';
import type { Properties } from '../ooxml/package.js';

/** How a run of text is set. */
export interface RunStyle {
  bold?: boolean;
  italic?: boolean;
  size?: number;
  /** Marked in yellow: something is still to be filled in. */
  marked?: boolean;
  /** Words of a list, in which people look for names: every space is a plain one. */
  listed?: boolean;
  /** Set higher and smaller, as the marks of footnotes are. */
  raised?: boolean;
}

/** Text in one style; `\n` ends a line. */
export interface TextRun {
  text: string;
  style: RunStyle;
}

/** The mark that leads to a footnote, by its number. */
export interface NoteMark {
  note: number;
}

/** A chart as wide as the text, by its place among those of the document. */
export interface ChartMark {
  chart: ReportChart;
  index: number;
}

export type Inline = TextRun | NoteMark | ChartMark;

/** How a paragraph is set, beyond its named style. */
export interface ParagraphStyle {
  style?: string;
  keepNext?: boolean;
  /** A rule above the text. */
  rule?: boolean;
  before?: number;
  after?: number;
  /** Exact height of the lines. */
  height?: number;
  left?: number;
  right?: number;
  firstLine?: number;
  align?: 'left' | 'center' | 'right' | 'both';
}

export interface Paragraph {
  kind: 'paragraph';
  inlines: readonly Inline[];
  style: ParagraphStyle;
}

export interface Cell {
  /** Columns it goes over. */
  span: number;
  blocks: readonly Paragraph[];
  /** Its text stands in the middle of its height. */
  middle?: boolean;
  /** Its lines are never broken. */
  whole?: boolean;
  /** Without rules at its sides and under it. */
  open?: boolean;
}

export interface Row {
  cells: readonly Cell[];
  /** Repeated at the head of each page. */
  head?: boolean;
}

/** A table of fixed widths, whose rows are not parted by a page's end. */
export interface Table {
  kind: 'table';
  widths: readonly number[];
  rows: Iterable<Row>;
  /** With rules around its cells; else things that stand side by side. */
  ruled: boolean;
  /** What those are told who have it read to them. */
  caption?: string;
  /** It goes on from the table before it, which has the upper rule: its number in the row of such tables. */
  piece?: number;
}

export type Block = Paragraph | Table;

/** A part of a document with its own page numbers and orientation. */
export interface PageSection {
  content: Iterable<Block>;
  landscape: boolean;
  /** A table at the head of all its pages but the first, right above what stands on them. */
  repeated?: Table;
}

/** A document to be written to a file. */
export interface PagedDocument {
  sections: readonly PageSection[];
  properties: Properties;
  /** The texts of the footnotes that the sections name by their numbers. */
  notes: readonly string[];
  /** What the sections draw, in their order. */
  charts?: readonly ReportChart[];
}

/** Text in one style. */
export function run(text: string, style: RunStyle = {}): Inline[] {
  return [{ text, style }];
}

/** A paragraph of the given runs. */
export function paragraph(inlines: readonly Inline[], style: ParagraphStyle = {}): Paragraph {
  return { kind: 'paragraph', inlines, style };
}

/**
 * Rows of two things side by side, without rules.
 * @param widths of the two columns
 */
export function sideBySide(
  widths: readonly [number, number],
  rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[],
): Table {
  const cells = (row: readonly (readonly Paragraph[])[]): Cell[] => row.map((blocks) => ({ span: 1, blocks }));
  return { kind: 'table', widths, ruled: false, rows: rows.map((row) => ({ cells: cells(row) })) };
}

/** What stands between two marks of footnotes. */
export const BETWEEN_MARKS: readonly Inline[] = run(', ', { raised: true });

/** What no line parts: `Ủy ban`, `Bộ trưởng`, of which the first word alone is another body, and `số` with its number. */
const HELD =
  /(?<!\p{L})(?:[ỦU][ỷy] ban|[ỦU][ỶY] BAN|Bộ trưởng|BỘ TRƯỞNG)(?!\p{L})|(?<!\p{L})(?:[Ss]ố|SỐ) (?=[\d\u00A0…])/gu;

/** A line of text in which those words stay on one line. */
export function withWholeNames(line: string): string {
  return line.replace(HELD, (pair) => pair.replace(' ', '\u00A0'));
}

/** The symbol of a paper after its number: `/QĐ-UBND` in `100/QĐ-UBND`, or behind the room for a number. */
const SYMBOL = /(?<=[\d\u00A0])\/\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)+/gu;

/** The word before a whole number of a paper, which stands in names of lists too where they cite one. */
const NUMBERED = /(?<!\p{L})([Ss]ố) (?=(?:\d+(?:\/\d{4})?|\u00A0+)\/\p{Lu}[\p{L}\d]*-\p{Lu})/gu;

/**
 * A line of text already escaped for XML, in which the number of a paper stays on one line, with the word before it.
 * @param hyphen a hyphen at which no line is broken, as the kind of file has it
 */
export function withWholeNumbers(text: string, hyphen: string): string {
  if (!text.includes('/')) return text;
  return text.replace(NUMBERED, '$1\u00A0').replace(SYMBOL, (symbol) => symbol.replaceAll('-', hyphen));
}
