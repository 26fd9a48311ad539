import { twips } from './lengths.js';

/** Paper and margins in millimetres: A4, NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I. */
export const SHORT = 210;
export const LONG = 297;
export const TOP = 20;
export const BOTTOM = 20;
export const LEFT = 30;
export const RIGHT = 15;
/** The page number stands in the middle of the top margin. */
export const HEADER = 10;
/**
 * What LibreOffice adds under a table in a header, in twips: the table stands so much higher, that the text begins
 * where it begins under a row of column names which the table repeats by itself, and pages end at the same rows.
 */
const UNDER_HEAD = 30;
/** Height of the page number's line, in twips: 14 pt as Times New Roman sets them. */
export const NUMBER_LINE = 322;
/** Room between the page number and a table that stands at the head of the page, right above the text. */
export const OVER_HEAD = twips(TOP) - twips(HEADER) - NUMBER_LINE - 1 - UNDER_HEAD;

/** Width of the text on a page, in millimetres. */
export function textWidthOf(landscape: boolean): number {
  return (landscape ? LONG : SHORT) - LEFT - RIGHT;
}
