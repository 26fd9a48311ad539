import { escapeXml } from '../ooxml/xml.js';
import {
  type Block,
  type Inline,
  type Paragraph,
  type ParagraphStyle,
  type RunStyle,
  withWholeNames,
  withWholeNumbers,
} from '../paged/model.js';
import { chartXml } from './charts/index.js';
import { tableXml } from './tables.js';

/** Ends a text, sets a hyphen at which no line is broken, and goes on. */
const NO_BREAK_HYPHEN = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">';

/** A line of text as WordprocessingML. @param isListed it is a name of a list, which is searched for letter by letter */
export function textXml(line: string, isListed = false): string {
  const text = escapeXml(isListed ? line : withWholeNames(line));
  return `<w:t xml:space="preserve">${withWholeNumbers(text, NO_BREAK_HYPHEN)}</w:t>`;
}

/** Size of type, in half points. */
function sizeXml(points: number): string {
  return `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
}

/** The inside of `w:rPr`. */
export function runProperties({ bold, italic, size, marked, raised }: RunStyle): string {
  return [
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    size === undefined ? '' : sizeXml(size),
    marked ? '<w:highlight w:val="yellow"/>' : '',
    raised ? '<w:vertAlign w:val="superscript"/>' : '',
  ].join('');
}

/** Id of the style of the marks that lead to footnotes. */
export const NOTE_MARK = 'DauChuThich';

function inlineXml(inline: Inline): string {
  if ('note' in inline) {
    return `<w:r><w:rPr><w:rStyle w:val="${NOTE_MARK}"/></w:rPr><w:footnoteReference w:id="${inline.note}"/></w:r>`;
  }
  if ('chart' in inline) return chartXml(inline.chart, inline.index);
  const properties = runProperties(inline.style);
  const lines = inline.text.split('\n').map((line) => textXml(line, inline.style.listed));
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`;
}

/** The inside of `w:pPr`, in the order of the schema. */
export function paragraphProperties(
  style: ParagraphStyle & { lines?: number | undefined; heading?: boolean | undefined },
): string {
  const { before, after, height, lines, left, right, firstLine } = style;
  const spacing = [
    before === undefined ? '' : ` w:before="${before}"`,
    after === undefined ? '' : ` w:after="${after}"`,
    height === undefined ? '' : ` w:line="${height}" w:lineRule="exact"`,
    lines === undefined ? '' : ` w:line="${lines}" w:lineRule="auto"`,
  ].join('');
  const indent = [
    left === undefined ? '' : ` w:left="${left}"`,
    right === undefined ? '' : ` w:right="${right}"`,
    firstLine === undefined ? '' : ` w:firstLine="${firstLine}"`,
  ].join('');
  return [
    style.style === undefined ? '' : `<w:pStyle w:val="${style.style}"/>`,
    style.keepNext ? '<w:keepNext/>' : '',
    style.rule ? '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>' : '',
    spacing === '' ? '' : `<w:spacing${spacing}/>`,
    indent === '' ? '' : `<w:ind${indent}/>`,
    style.align === undefined ? '' : `<w:jc w:val="${style.align}"/>`,
    style.heading ? '<w:outlineLvl w:val="0"/>' : '',
  ].join('');
}

/** A paragraph as WordprocessingML. */
export function paragraphXml({ inlines, style }: Paragraph): string {
  const properties = paragraphProperties(style);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inlines.map(inlineXml).join('')}</w:p>`;
}

/** A paragraph or table in pieces of WordprocessingML. */
export function* blockXml(block: Block): Generator<string> {
  if (block.kind === 'paragraph') yield paragraphXml(block);
  else yield* tableXml(block, paragraphXml);
}
