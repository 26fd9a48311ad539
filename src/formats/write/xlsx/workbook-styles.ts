import { XML } from '../ooxml/xml.js';
import { CELL_STYLES, type CellStyle, MAIN } from './workbook-xml.js';

/** Fill colours: none and a pattern every workbook must have, then ours. */
const FILLS = ['FFFFC7CE', 'FFFFEB9C', 'FFD9E1F2', 'FFF2F2F2', 'FFE2EFDA'];
const CENTRED = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';

interface Look {
  font: number;
  fill: number;
  border: number;
  alignment: string;
  unlocked?: boolean;
}

const LOOKS: Readonly<Record<CellStyle, Look>> = {
  plain: { font: 0, fill: 0, border: 1, alignment: WRAPPED },
  wrong: { font: 0, fill: 2, border: 1, alignment: WRAPPED },
  doubtful: { font: 0, fill: 3, border: 1, alignment: WRAPPED },
  title: { font: 2, fill: 0, border: 0, alignment: CENTRED },
  remark: { font: 3, fill: 0, border: 0, alignment: WRAPPED },
  heading: { font: 1, fill: 4, border: 1, alignment: CENTRED },
  explanation: { font: 3, fill: 5, border: 1, alignment: WRAPPED },
  example: { font: 3, fill: 6, border: 1, alignment: WRAPPED },
  input: { font: 0, fill: 0, border: 1, alignment: WRAPPED, unlocked: true },
};

/** Format 49 is text: it keeps Excel from making numbers of codes and telephone numbers. */
function lookXml({ font, fill, border, alignment, unlocked }: Look): string {
  const lock = unlocked === true ? '<protection locked="0"/>' : '';
  return `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${alignment}${lock}</xf>`;
}

/** The styles of all cells. */
export function stylesXml(): string {
  const font = (size: number, marks: string) =>
    `<font>${marks}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
  const fonts = [font(12, ''), font(12, '<b/>'), font(14, '<b/>'), font(11, '<i/>')];
  const fills = FILLS.map(
    (colour) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
  const side = (name: string) => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
  const box = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
  const looks = CELL_STYLES.map((style) => lookXml(LOOKS[style]));
  return [
    `${XML}<styleSheet xmlns="${MAIN}">`,
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts>`,
    `<fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.join('')}</fills>`,
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${box}</borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${looks.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${looks.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}
