import type { ParagraphStyle, RunStyle } from '../paged/model.js';
import { NAMED_STYLES } from '../paged/styles.js';
import { paragraphAttributes, points, runAttributes } from './properties.js';

/** The rule around a cell. */
const RULE = '0.5pt solid #000000';
/** Half of the rule: so far to the right a table stands that has rules. */
const BORDER = '0.25pt';
/** Room at both sides of a cell's text. */
const SIDES = 'fo:padding-left="4.25pt" fo:padding-right="4.25pt" fo:padding-top="0pt" fo:padding-bottom="0pt"';

const CELLS = {
  /** Things that stand side by side. */
  plain: 'fo:padding="0pt" fo:border="none"',
  ruled: `${SIDES} fo:border="${RULE}"`,
  middle: `${SIDES} fo:border="${RULE}" style:vertical-align="middle"`,
  /** Under another table, whose lowest rule is its upper one. */
  below: `${SIDES} fo:border="${RULE}" fo:border-top="none"`,
  /** Under the last row, with no rules of its own. */
  open: `${SIDES} fo:border="none" fo:border-top="${RULE}"`,
} as const;

/** What kinds of cell there are. */
export type CellKind = keyof typeof CELLS;

/** With what a section begins: its first page has a master of its own, and is number 1. */
export interface Beginning {
  master: string;
}

/** What a named style says of the room above and under a paragraph, by itself or by the one it goes back to. */
function roomOf(id: string | undefined): { before: number; after: number } {
  const named = NAMED_STYLES.find((each) => each.id === id);
  if (named === undefined) return { before: 0, after: 0 };
  const { before, after } = named.paragraph;
  return before === undefined || after === undefined ? roomOf(named.parent) : { before, after };
}

/** LibreOffice takes the one of the two for nothing where only the other is said. */
function withBothRooms(style: string, own: Omit<ParagraphStyle, 'style'>): Omit<ParagraphStyle, 'style'> {
  if (own.before === undefined && own.after === undefined) return own;
  const { before, after } = roomOf(style);
  return { ...own, before: own.before ?? before, after: own.after ?? after };
}

/** Styles without a name that a document uses, each once, in the order in which they turn up. */
export class AutomaticStyles {
  readonly #ids = new Map<string, string>();
  readonly #xml: string[] = [];

  /** Style of a paragraph: the named one itself, where nothing is added to it. */
  paragraph({ style = 'Standard', ...own }: ParagraphStyle, begins?: Beginning): string {
    const attributes = paragraphAttributes(withBothRooms(style, own));
    if (attributes === '' && begins === undefined) return style;
    const page = begins === undefined ? '' : ' style:page-number="1"';
    const master = begins === undefined ? '' : ` style:master-page-name="${begins.master}"`;
    // a line of a height of its own holds no type of the usual size
    const type = own.height !== undefined && own.height < 20 ? '<style:text-properties fo:font-size="1pt"/>' : '';
    const properties = `<style:paragraph-properties${page}${attributes}/>${type}`;
    return this.#style('P', 'paragraph', properties, ` style:parent-style-name="${style}"${master}`);
  }

  /** Style of a run of text; undefined for one that is as its paragraph. */
  run(style: RunStyle): string | undefined {
    const attributes = runAttributes(style);
    return attributes === '' ? undefined : this.#style('T', 'text', `<style:text-properties${attributes}/>`);
  }

  column(width: number): string {
    return this.#style('S', 'table-column', `<style:table-column-properties style:column-width="${points(width)}"/>`);
  }

  row(): string {
    return this.#style('R', 'table-row', '<style:table-row-properties fo:keep-together="always"/>');
  }

  cell(kind: CellKind): string {
    return this.#style('C', 'table-cell', `<style:table-cell-properties ${CELLS[kind]}/>`);
  }

  /** @param ruled it has rules, which do not reach out of the text */
  table(width: number, ruled: boolean, begins?: Beginning): string {
    const page = begins === undefined ? '' : ' style:page-number="1"';
    const master = begins === undefined ? '' : ` style:master-page-name="${begins.master}"`;
    const properties = `<style:table-properties style:width="${points(width)}" fo:margin-left="${ruled ? BORDER : '0pt'}" table:align="left"${page}/>`;
    return this.#style('B', 'table', properties, master);
  }

  /** The inside of `office:automatic-styles`. */
  xml(): string {
    return this.#xml.join('');
  }

  #style(letter: string, family: string, properties: string, more = ''): string {
    const key = `${letter}${more}${properties}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `${letter}${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    this.#xml.push(`<style:style style:name="${id}" style:family="${family}"${more}>${properties}</style:style>`);
    return id;
  }
}
