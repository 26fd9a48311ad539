import { box, styleSheet } from './style-sheet.js';

/** Fill colours; the first two of a workbook are none and a pattern, so that ours begin at 2. */
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

/** Format 49 is text: it keeps Excel from making numbers of codes and telephone numbers. */
function lookXml({ font, fill, border, alignment, unlocked }: Look): string {
  const lock = unlocked === true ? '<protection locked="0"/>' : '';
  return `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${alignment}${lock}</xf>`;
}

function font(size: number, marks: string): string {
  return `<font>${marks}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
}

/** Cells of a form to be filled in, and of a marked copy of a list: what may be changed, what is wrong or doubtful. */
export const FORM_STYLES = styleSheet({
  fonts: [font(12, ''), font(12, '<b/>'), font(14, '<b/>'), font(11, '<i/>')],
  fills: FILLS.map(
    (colour) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
  ),
  border: box('FFBFBFBF'),
  formats: {
    plain: lookXml({ font: 0, fill: 0, border: 1, alignment: WRAPPED }),
    wrong: lookXml({ font: 0, fill: 2, border: 1, alignment: WRAPPED }),
    doubtful: lookXml({ font: 0, fill: 3, border: 1, alignment: WRAPPED }),
    title: lookXml({ font: 2, fill: 0, border: 0, alignment: CENTRED }),
    remark: lookXml({ font: 3, fill: 0, border: 0, alignment: WRAPPED }),
    heading: lookXml({ font: 1, fill: 4, border: 1, alignment: CENTRED }),
    explanation: lookXml({ font: 3, fill: 5, border: 1, alignment: WRAPPED }),
    example: lookXml({ font: 3, fill: 6, border: 1, alignment: WRAPPED }),
    input: lookXml({ font: 0, fill: 0, border: 1, alignment: WRAPPED, unlocked: true }),
  },
});

/** How a cell of a form looks; only one of style `input` may be changed in a protected sheet. */
export type FormStyle = keyof typeof FORM_STYLES.index;
