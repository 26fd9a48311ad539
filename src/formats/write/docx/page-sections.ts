import { twips } from '../paged/lengths.js';
import type { PageSection } from '../paged/model.js';
import { BOTTOM, HEADER, LEFT, LONG, NUMBER_LINE, RIGHT, SHORT, TOP } from '../paged/page.js';
import { blockXml } from './markup.js';

const NUMBER = [
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>',
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
].join('');

/** The inside of the two headers: that of pages with a number, that of a first page. */
export const HEADERS = {
  others: `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="${NUMBER_LINE}" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>${NUMBER}</w:p>`,
  first: '<w:p/>',
} as const;

/** Ids of the headers of a section's first page and of its others. */
export type HeaderIds = Readonly<Record<keyof typeof HEADERS, string>>;

/** A section: its pages are numbered from 1, the number in the top margin of all but the first. */
function sectionProperties(landscape: boolean, headers: HeaderIds): string {
  const [width, height] = landscape ? [LONG, SHORT] : [SHORT, LONG];
  return [
    `<w:sectPr><w:headerReference w:type="default" r:id="${headers.others}"/>`,
    `<w:headerReference w:type="first" r:id="${headers.first}"/>`,
    '<w:type w:val="nextPage"/>',
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${landscape ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar w:top="${twips(TOP)}" w:right="${twips(RIGHT)}" w:bottom="${twips(BOTTOM)}" w:left="${twips(LEFT)}"`,
    ` w:header="${twips(HEADER)}" w:footer="${twips(HEADER)}" w:gutter="0"/>`,
    '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>',
  ].join('');
}

/**
 * The sections of a body, one after the other. A section's properties stand in a last paragraph so small that it
 * always finds room on the last page; those of the last section stand at the end of the body.
 */
export function* sectionsXml(list: readonly PageSection[], headers: HeaderIds): Generator<string> {
  for (const [i, { content, landscape }] of list.entries()) {
    for (const block of content) yield* blockXml(block);
    const properties = sectionProperties(landscape, headers);
    const end = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>';
    if (i < list.length - 1) yield `<w:p><w:pPr>${end}${properties}</w:pPr></w:p>`;
    else yield `<w:p><w:pPr>${end}</w:pPr></w:p>${properties}`;
  }
}
