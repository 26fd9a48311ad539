import { twips } from './markup.js';

const NO_ROOM = '<w:spacing w:before="0" w:after="0" w:line="1" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>';

/** Paper and margins in millimetres: A4, NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I. */
const SHORT = 210;
const LONG = 297;
const TOP = 20;
const BOTTOM = 20;
const LEFT = 30;
const RIGHT = 15;
/** The page number stands in the middle of the top margin. */
const HEADER = 10;
/**
 * What LibreOffice adds under a table in a header, in twips: the table stands so much higher, that the text begins
 * where it begins under a row of column names which the table repeats by itself, and pages end at the same rows.
 */
const UNDER_HEAD = 30;
/** Height of the page number's line, in twips: 14 pt as Times New Roman sets them. */
const NUMBER_LINE = 322;

/** What stands at the head of pages: nothing, the page's number, or that and a table right above the text. */
export type PageHead = { number: boolean; table?: string };

const NUMBER = [
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>',
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
].join('');

/** The inside of a header. Nothing may stand last in it but a paragraph: after a table it is one that takes no room. */
export function pageHead({ number, table }: PageHead): string {
  if (!number) return '<w:p/>';
  const line = `w:line="${NUMBER_LINE}" w:lineRule="exact"`;
  const after = table === undefined ? 0 : twips(TOP) - twips(HEADER) - NUMBER_LINE - 1 - UNDER_HEAD;
  return [
    `<w:p><w:pPr><w:spacing w:before="0" w:after="${after}" ${line}/><w:jc w:val="center"/></w:pPr>${NUMBER}</w:p>`,
    table === undefined ? '' : `${table}<w:p><w:pPr>${NO_ROOM}</w:pPr></w:p>`,
  ].join('');
}

/** Width of the text on a page, in millimetres. */
export function textWidthOf(landscape: boolean): number {
  return (landscape ? LONG : SHORT) - LEFT - RIGHT;
}

/** A section: its pages are numbered from 1, the number in the top margin of all but the first. */
function sectionProperties(landscape: boolean, headers: SectionHeaders): string {
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

/** A part of a document with its own page numbers and orientation. */
export interface PageSection {
  content: Iterable<string>;
  landscape: boolean;
  /** A table at the head of all its pages but the first, right above what stands on them. */
  repeated?: string;
}

/** Ids of the headers of a section's first page and of its others. */
export interface SectionHeaders {
  first: string;
  others: string;
}

/**
 * The sections of a body, one after the other. A section's properties stand in a last paragraph so small that it
 * always finds room on the last page; those of the last section stand at the end of the body.
 */
export function* sections(
  list: readonly PageSection[],
  headersOf: (section: PageSection) => SectionHeaders,
): Generator<string> {
  for (const [i, section] of list.entries()) {
    const { content, landscape } = section;
    yield* content;
    const properties = sectionProperties(landscape, headersOf(section));
    const end = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>';
    if (i < list.length - 1) yield `<w:p><w:pPr>${end}${properties}</w:pPr></w:p>`;
    else yield `<w:p><w:pPr>${end}</w:pPr></w:p>${properties}`;
  }
}
