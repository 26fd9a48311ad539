import { escapeXml } from '../ooxml/xml.js';
import {
  type Block,
  type Cell,
  type Inline,
  type Paragraph,
  type Row,
  type Table,
  withWholeNames,
  withWholeNumbers,
} from '../paged/model.js';
import { NAMED_STYLES, STYLES } from '../paged/styles.js';
import type { AutomaticStyles, Beginning, CellKind } from './automatic-styles.js';
import { chartFrame } from './chart.js';

/** A hyphen at which no line is broken. */
const NO_BREAK_HYPHEN = '\u2011';

const HEADINGS = new Set(NAMED_STYLES.flatMap(({ id, paragraph }) => (paragraph.heading ? [id] : [])));

/** A text in which no space is lost: of several that follow each other OpenDocument keeps one. */
function spaced(text: string): string {
  return text
    .replace(/^ +| {2,}| +$/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replaceAll('&#9;', '<text:tab/>');
}

function textXml(text: string, isListed = false): string {
  const whole = withWholeNumbers(escapeXml(isListed ? text : withWholeNames(text)), NO_BREAK_HYPHEN);
  return whole.startsWith(' ') || whole.endsWith(' ') || whole.includes('  ') || whole.includes('&#9;')
    ? spaced(whole)
    : whole;
}

/**
 * The widths of columns as LibreOffice has them of a Word file, whose sides stand at ten-thousandths of the table: a hair
 * more or less is a word more or less on a line.
 */
function asOfWord(widths: readonly number[], total: number): number[] {
  let sum = 0;
  let side = 0;
  return widths.map((width) => {
    sum += width;
    const next = Math.floor((Math.round((sum * 10_000) / total) * total) / 10_000);
    const own = next - side;
    side = next;
    return own;
  });
}

/** Writes paragraphs and tables as OpenDocument text, and gathers the styles they need. */
export class TextWriter {
  #tables = 0;

  constructor(
    private readonly styles: AutomaticStyles,
    private readonly notes: readonly string[],
  ) {}

  /** A paragraph or table in pieces. @param begins where it is the first of a section */
  *block(block: Block, begins?: Beginning): Generator<string> {
    if (block.kind === 'paragraph') yield this.paragraph(block, begins);
    else yield* this.table(block, begins);
  }

  paragraph({ inlines, style }: Paragraph, begins?: Beginning): string {
    const name = this.styles.paragraph(style, begins);
    const words = inlines.map((inline) => this.#inline(inline)).join('');
    return style.style !== undefined && HEADINGS.has(style.style)
      ? `<text:h text:style-name="${name}" text:outline-level="1">${words}</text:h>`
      : `<text:p text:style-name="${name}">${words}</text:p>`;
  }

  *table(table: Table, begins?: Beginning): Generator<string> {
    const { widths, rows, ruled, piece } = table;
    this.#tables += 1;
    const total = widths.reduce((sum, width) => sum + width, 0);
    yield `<table:table table:name="B${this.#tables}" table:style-name="${this.styles.table(total, ruled, begins)}">`;
    yield asOfWord(widths, total)
      .map((width) => `<table:table-column table:style-name="${this.styles.column(width)}"/>`)
      .join('');
    let isBelow = piece !== undefined;
    for (const row of rows) {
      const set = this.#row(row, ruled ? (isBelow ? 'below' : 'ruled') : 'plain');
      yield row.head === true ? `<table:table-header-rows>${set}</table:table-header-rows>` : set;
      isBelow = false;
    }
    yield '</table:table>';
  }

  #inline(inline: Inline): string {
    if ('note' in inline) return this.#note(inline.note);
    if ('chart' in inline) return chartFrame(inline.chart, inline.index);
    const words = inline.text
      .split('\n')
      .map((line) => textXml(line, inline.style.listed))
      .join('<text:line-break/>');
    const style = this.styles.run(inline.style);
    return style === undefined ? words : `<text:span text:style-name="${style}">${words}</text:span>`;
  }

  #note(number: number): string {
    const words = textXml(` ${this.notes[number - 1] ?? ''}`, true);
    return [
      `<text:note text:id="ftn${number}" text:note-class="footnote"><text:note-citation>${number}</text:note-citation>`,
      `<text:note-body><text:p text:style-name="${STYLES.note}">${words}</text:p></text:note-body></text:note>`,
    ].join('');
  }

  #row({ cells }: Row, kind: CellKind): string {
    const set = cells.map((cell) => this.#cell(cell, kind));
    return `<table:table-row table:style-name="${this.styles.row()}">${set.join('')}</table:table-row>`;
  }

  #cell({ span, blocks, middle, open }: Cell, kind: CellKind): string {
    const style = this.styles.cell(open ? 'open' : middle ? 'middle' : kind);
    const spanned = span > 1 ? ` table:number-columns-spanned="${span}"` : '';
    const words = blocks.map((block) => this.paragraph(block)).join('');
    const covered = '<table:covered-table-cell/>'.repeat(span - 1);
    return `<table:table-cell table:style-name="${style}"${spanned}>${words}</table:table-cell>${covered}`;
  }
}
