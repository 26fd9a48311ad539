import { twips } from './markup.js';

/** Paper and margins in millimetres: A4, NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I. */
const SHORT = 210;
const LONG = 297;
const TOP = 20;
const BOTTOM = 20;
const LEFT = 30;
const RIGHT = 15;
/** The page number stands in the middle of the top margin. */
const HEADER = 10;

/** Width of the text on a page, in millimetres. */
export function textWidthOf(landscape: boolean): number {
  return (landscape ? LONG : SHORT) - LEFT - RIGHT;
}

/** A section: its pages are numbered from 1, the number in the top margin of all but the first. */
function sectionProperties(landscape: boolean): string {
  const [width, height] = landscape ? [LONG, SHORT] : [SHORT, LONG];
  return [
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>',
    '<w:type w:val="nextPage"/>',
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${landscape ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar w:top="${twips(TOP)}" w:right="${twips(RIGHT)}" w:bottom="${twips(BOTTOM)}" w:left="${twips(LEFT)}"`,
    ` w:header="${twips(HEADER)}" w:footer="${twips(HEADER)}" w:gutter="0"/>`,
    '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>',
  ].join('');
}

/** A part of a document with its own page numbers and orientation. */
export interface PageSection {
  content: Iterable<string>;
  landscape: boolean;
}

/**
 * The sections of a body, one after the other. A section's properties stand in a last paragraph so small that it
 * always finds room on the last page; those of the last section stand at the end of the body.
 */
export function* sections(list: readonly PageSection[]): Generator<string> {
  for (const [i, { content, landscape }] of list.entries()) {
    yield* content;
    const properties = sectionProperties(landscape);
    const end = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>';
    if (i < list.length - 1) yield `<w:p><w:pPr>${end}${properties}</w:pPr></w:p>`;
    else yield `<w:p><w:pPr>${end}</w:pPr></w:p>${properties}`;
  }
}
