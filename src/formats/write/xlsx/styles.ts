import { XML } from '../ooxml/xml.js';

/** Cell styles, by their place in {@link stylesXml}. */
export const CELL = {
  title: 1,
  source: 2,
  heading: 3,
  text: 4,
  middle: 5,
  group: 6,
  groupMiddle: 7,
  number: 8,
} as const;

/** Size of the default type, in points. */
export const SIZE = 12;

const FONT = `<sz val="${SIZE}"/><color rgb="FF000000"/><name val="Times New Roman"/><family val="1"/><charset val="163"/>`;
const RULES = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`)
  .join('');

/** A style: text (format 49, so that nothing is taken for a number or date) unless told otherwise, font, rules, alignment. */
function format(font: number, border: number, horizontal: string, vertical: string, numbers = 49): string {
  const align = `<alignment horizontal="${horizontal}" vertical="${vertical}" wrapText="1"/>`;
  return `<xf numFmtId="${numbers}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">${align}</xf>`;
}

/** `xl/styles.xml`: Times New Roman 12. */
export function stylesXml(): string {
  return [
    `${XML}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    `<fonts count="3"><font>${FONT}</font><font><b/>${FONT}</font><font><i/>${FONT}</font></fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${RULES}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="9"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    format(1, 0, 'center', 'center'),
    format(2, 0, 'center', 'center'),
    format(1, 1, 'center', 'center'),
    format(0, 1, 'left', 'top'),
    format(0, 1, 'center', 'top'),
    format(1, 1, 'left', 'top'),
    format(1, 1, 'center', 'top'),
    format(0, 1, 'center', 'top', 0),
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}
