import { box, FIRST_OWN, type StyleSheet, styleSheet } from './style-sheet.js';

/** Size of the default type, in points: the decree asks for 13 or 14. */
export const SIZE = 13;
/** Height of a line of it, in points. */
export const LINE = 16.5;

const FONT = `<sz val="${SIZE}"/><color rgb="FF000000"/><name val="Times New Roman"/><family val="1"/><charset val="163"/>`;

/** A style: text (format 49, so that nothing is taken for a number or date) unless stated otherwise, font, rules, alignment. */
function format(
  font: number,
  border: number,
  horizontal: string,
  vertical: string,
  numbers = 49,
  room: 'wrapText' | 'shrinkToFit' = 'wrapText',
): string {
  const align = `<alignment horizontal="${horizontal}" vertical="${vertical}" ${room}="1"/>`;
  return `<xf numFmtId="${numbers}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">${align}</xf>`;
}

const FORMATS = {
  title: format(1, 0, 'center', 'center'),
  source: format(2, 0, 'center', 'center'),
  heading: format(1, 1, 'center', 'center'),
  text: format(0, 1, 'left', 'top'),
  middle: format(0, 1, 'center', 'top'),
  // an address of mail or web, which no line breaks
  address: format(0, 1, 'left', 'top', 49, 'shrinkToFit'),
  group: format(1, 1, 'left', 'top'),
  groupMiddle: format(1, 1, 'center', 'top'),
  number: format(0, 1, 'center', 'top', 0),
  // 14: a day, in the order of whoever opens the file
  day: format(0, 1, 'center', 'top', 14),
};

/** How a cell of a published table looks; `own-0` in the first number format that the table brings with it. */
export type TableCellStyle = keyof typeof FORMATS | `own-${number}`;

/** Cells of a published table: Times New Roman 13, ruled in black. @param numbers the number formats that it brings */
export function tableStyles(numbers: readonly string[]): StyleSheet<TableCellStyle> {
  const own = numbers.map((_, i) => [`own-${i}`, format(0, 1, 'center', 'top', FIRST_OWN + i)]);
  return styleSheet<TableCellStyle>({
    fonts: [`<font>${FONT}</font>`, `<font><b/>${FONT}</font>`, `<font><i/>${FONT}</font>`],
    fills: [],
    numbers,
    border: box('FF000000'),
    formats: { ...FORMATS, ...Object.fromEntries(own) },
  });
}
