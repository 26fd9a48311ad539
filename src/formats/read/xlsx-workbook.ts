import { builtInFormat } from './number-format.js';
import { type Attributes, attribute, isOn, type OoxmlPackage } from './ooxml.js';
import { isWhite } from './xlsx-colour.js';
import { StringBuilder, type StyledText } from './xlsx-text.js';

/** How a cell is dressed, as far as it matters to its text. */
export interface CellStyle {
  font?: string;
  format: string;
  struck?: true;
  /** White letters on no ground of another colour: nobody sees them. */
  white?: true;
}

export interface SheetPart {
  name: string;
  part: string;
  hidden: boolean;
}

/** What the sheets of a workbook share. */
export interface Workbook {
  sheets: SheetPart[];
  is1904: boolean;
  /** Bare where nothing is to be said of one: there may be a million. */
  strings: (StyledText | string)[];
  styles: CellStyle[];
}

interface SheetEntry {
  name: string;
  id: string;
  hidden: boolean;
}

function readStrings(pack: OoxmlPackage, part: string | undefined): Workbook['strings'] {
  const strings: Workbook['strings'] = [];
  if (part === undefined) return strings;
  const builder = new StringBuilder();
  pack.parse(part, {
    open: (name, attributes) => builder.open(name, attributes),
    text: (text) => builder.text(text),
    close(name) {
      builder.close(name);
      if (name === 'si') strings.push(builder.take());
    },
  });
  return strings;
}

/** Takes over what an element says of a font. */
function dress(font: Omit<CellStyle, 'format'> | undefined, name: string, attributes: Attributes): void {
  const value = attribute(attributes, 'val');
  if (font === undefined) return;
  if (name === 'name' && value !== undefined) font.font = value;
  else if (name === 'strike' && isOn(value, true)) font.struck = true;
  else if (name === 'color' && isWhite(attributes)) font.white = true;
}

function readStyles(pack: OoxmlPackage, part: string | undefined): CellStyle[] {
  const formats = new Map<number, string>();
  const fonts: Omit<CellStyle, 'format'>[] = [];
  /** True for those that put a ground of another colour than white under the letters. */
  const fills: boolean[] = [];
  const styles: CellStyle[] = [];
  if (part === undefined) return styles;
  let list = '';
  pack.parse(part, {
    open(name, attributes) {
      if (name === 'fonts' || name === 'cellXfs' || name === 'numFmts' || name === 'fills') list = name;
      else if (list === 'fills' && name === 'fill') fills.push(false);
      else if (list === 'fills' && name === 'patternFill')
        fills[fills.length - 1] = attribute(attributes, 'patternType') !== 'none';
      else if (list === 'fills' && name === 'gradientFill') fills[fills.length - 1] = true;
      else if (list === 'fills' && name === 'fgColor' && isWhite(attributes)) fills[fills.length - 1] = false;
      else if (list === 'numFmts' && name === 'numFmt') {
        formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? 'General');
      } else if (list === 'fonts' && name === 'font') fonts.push({});
      else if (list === 'fonts' && (name === 'name' || name === 'strike' || name === 'color'))
        dress(fonts.at(-1), name, attributes);
      else if (list === 'cellXfs' && name === 'xf') {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        const format = formats.get(id) ?? builtInFormat(id);
        const { white, ...font } = fonts[Number(attribute(attributes, 'fontId') ?? 0)] ?? {};
        const isOnGround = fills[Number(attribute(attributes, 'fillId') ?? 0)] === true;
        styles.push({ format, ...font, ...(white === true && !isOnGround ? { white } : {}) });
      }
    },
    close(name) {
      if (name === list) list = '';
    },
  });
  return styles;
}

/**
 * Reads what a workbook's sheets have in common, and where they are.
 * @throws TableError
 */
export function readWorkbook(pack: OoxmlPackage): Workbook {
  const main = pack.mainPart('xl/workbook.xml');
  const relationships = pack.relationships(main);
  const entries: SheetEntry[] = [];
  let is1904 = false;
  pack.parse(main, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = isOn(attribute(attributes, 'date1904'), false);
      if (name !== 'sheet') return;
      const state = attribute(attributes, 'state');
      entries.push({
        name: attribute(attributes, 'name') ?? '',
        id: attributes['r:id'] ?? attribute(attributes, 'id') ?? '',
        hidden: state === 'hidden' || state === 'veryHidden',
      });
    },
  });
  const sheets: SheetPart[] = [];
  for (const { name, id, hidden } of entries) {
    const found = relationships.get(id);
    if (found?.type === 'worksheet') sheets.push({ name, part: found.target, hidden });
  }
  const sharedPart = (type: string) => [...relationships.values()].find((r) => r.type === type)?.target;
  return {
    sheets,
    is1904,
    strings: readStrings(pack, sharedPart('sharedStrings')),
    styles: readStyles(pack, sharedPart('styles')),
  };
}
