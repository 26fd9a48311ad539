import { escapeXml, XML } from '../ooxml/xml.js';

/** What the cells of a workbook may look like: the place of each look in `xl/styles.xml`, and that part. */
export interface StyleSheet<Style extends string> {
  index: Readonly<Record<Style, number>>;
  xml: () => string;
}

/** The pieces of a style sheet, each a whole element; what every workbook must have is put before them. */
export interface StylePieces<Style extends string> {
  fonts: readonly string[];
  fills: readonly string[];
  /** Codes of number formats beside those that every workbook knows; they begin at 164. */
  numbers?: readonly string[];
  /** The border of cells that have one. */
  border: string;
  /** An `xf` element for each look. */
  formats: Readonly<Record<Style, string>>;
}

function counted(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

/** The first place of a number format that a workbook brings with it. */
export const FIRST_OWN = 164;

function numberFormat(code: string, i: number): string {
  return `<numFmt numFmtId="${FIRST_OWN + i}" formatCode="${escapeXml(code)}"/>`;
}

/** A style sheet of these pieces; borders are 0 (none) and 1, fills begin at 2, formats at 1. */
export function styleSheet<Style extends string>(pieces: StylePieces<Style>): StyleSheet<Style> {
  const { fonts, fills, border, formats, numbers = [] } = pieces;
  const names = Object.keys(formats) as Style[];
  const index = Object.fromEntries(names.map((name, i) => [name, i + 1])) as Record<Style, number>;
  const plain = ['none', 'gray125'].map((type) => `<fill><patternFill patternType="${type}"/></fill>`);
  const none = '<border><left/><right/><top/><bottom/><diagonal/></border>';
  const unstyled = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
  const xml = () =>
    [
      `${XML}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
      numbers.length === 0 ? '' : counted('numFmts', numbers.map(numberFormat)),
      counted('fonts', fonts),
      counted('fills', [...plain, ...fills]),
      counted('borders', [none, border]),
      `<cellStyleXfs count="1">${unstyled}/></cellStyleXfs>`,
      counted('cellXfs', [`${unstyled} xfId="0"/>`, ...names.map((name) => formats[name])]),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    ].join('');
  return { index, xml };
}

/** A box round a cell, of thin lines in a colour (`FFBFBFBF`). */
export function box(colour: string): string {
  const side = (name: string) => `<${name} style="thin"><color rgb="${colour}"/></${name}>`;
  return `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
}
