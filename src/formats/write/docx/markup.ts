import { escapeXml } from '../ooxml/xml.js';

/** Twentieths of a point, the unit of lengths in WordprocessingML. */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** Points as millimetres. */
export function mmOf(points: number): number {
  return (points * 25.4) / 72;
}

/** Millimetres as points. */
export function pointsOf(mm: number): number {
  return (mm * 72) / 25.4;
}

/** How a run of text is set; sizes in points. */
export interface RunStyle {
  bold?: boolean;
  italic?: boolean;
  size?: number;
  /** Marked in yellow: something is still to be filled in. */
  marked?: boolean;
  /** Words of a list, in which people look for names: every space is a plain one. */
  listed?: boolean;
}

/** The symbol of a paper after its number: `/QĐ-UBND` in `100/QĐ-UBND`, or behind the room for a number. */
const SYMBOL = /(?<=[\d\u00A0])\/\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)+/gu;
/** Ends a text, sets a hyphen at which no line is broken, and goes on. */
const NO_BREAK_HYPHEN = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">';

/** The two words that no line parts: `Ủy ban`. */
const COMMITTEE = /(?<!\p{L})([ỦU][ỷy]|[ỦU][ỶY]) (ban(?!\p{L})|BAN(?!\p{L}))/gu;

/** A line of text; the number of a paper stays on one line, and so does `Ủy ban`. */
function textXml(line: string, isListed: boolean): string {
  const text = escapeXml(isListed ? line : line.replace(COMMITTEE, '$1\u00A0$2'));
  const whole = line.includes('/') ? text.replace(SYMBOL, (symbol) => symbol.replaceAll('-', NO_BREAK_HYPHEN)) : text;
  return `<w:t xml:space="preserve">${whole}</w:t>`;
}

/** Text in one style, the inside of a paragraph. */
export function run(text: string, { bold, italic, size, marked, listed = false }: RunStyle = {}): string {
  const properties = [
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
    marked ? '<w:highlight w:val="yellow"/>' : '',
  ].join('');
  const lines = text.split('\n').map((line) => textXml(line, listed));
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`;
}

/** How a paragraph is set, beyond its named style. Lengths in twips. */
export interface ParagraphStyle {
  style?: string;
  keepNext?: boolean;
  keepLines?: boolean;
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

/** A paragraph of runs that are already marked up. */
export function paragraph(runs: string, style: ParagraphStyle = {}): string {
  const { before, after, height, left, right, firstLine } = style;
  const spacing = [
    before === undefined ? '' : ` w:before="${before}"`,
    after === undefined ? '' : ` w:after="${after}"`,
    height === undefined ? '' : ` w:line="${height}" w:lineRule="exact"`,
  ].join('');
  const indent = [
    left === undefined ? '' : ` w:left="${left}"`,
    right === undefined ? '' : ` w:right="${right}"`,
    firstLine === undefined ? '' : ` w:firstLine="${firstLine}"`,
  ].join('');
  // the order of these elements is the schema's
  const properties = [
    style.style === undefined ? '' : `<w:pStyle w:val="${style.style}"/>`,
    style.keepNext ? '<w:keepNext/>' : '',
    style.keepLines ? '<w:keepLines/>' : '',
    style.rule ? '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>' : '',
    spacing === '' ? '' : `<w:spacing${spacing}/>`,
    indent === '' ? '' : `<w:ind${indent}/>`,
    style.align === undefined ? '' : `<w:jc w:val="${style.align}"/>`,
  ].join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A cell of a table without rules, for things that stand side by side. */
function plainCell(width: number, content: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
}

/**
 * Rows of two things side by side, without rules.
 * @param widths of the two columns, in twips
 */
export function sideBySide(widths: readonly [number, number], rows: readonly (readonly [string, string])[]): string {
  const [left, right] = widths;
  const margins = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="0" w:type="dxa"/>`).join('');
  const body = rows.map(
    ([a, b]) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${plainCell(left, a)}${plainCell(right, b)}</w:tr>`,
  );
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${left + right}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid><w:gridCol w:w="${left}"/><w:gridCol w:w="${right}"/></w:tblGrid>`,
    ...body,
    '</w:tbl>',
  ].join('');
}
