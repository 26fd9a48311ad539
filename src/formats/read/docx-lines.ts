import { type Limits, Meter } from './limits.js';
import { type Attributes, attribute, OoxmlPackage, type PartListener } from './ooxml.js';
import type { PaperLine } from './paper-line.js';

/** What is no part of the text as it stands. */
const SKIPPED = new Set(['del', 'moveFrom', 'instrText', 'Fallback']);
/** Parts beside the text whose words are printed all the same. */
const BESIDE = new Set(['header', 'footer', 'footnotes', 'endnotes']);
/** Columns from which a table is a list, and not things that stand side by side. */
const LIST_COLUMNS = 3;

/** A table that is open: how many cells its rows have so far, and the lines in it. */
interface OpenTable {
  cell: number;
  columns: number;
  lines: PaperLine[];
}

/** Hears the paragraphs of a part of a Word document go by. */
class Lines implements PartListener {
  readonly found: PaperLine[] = [];
  private line = '';
  private skipping = 0;
  private inText = false;
  private paragraph = 0;
  private readonly tables: OpenTable[] = [];

  constructor(private readonly isAside: boolean) {}

  open(element: string, attributes: Attributes): void {
    if (this.skipping > 0 || SKIPPED.has(element)) this.skipping += 1;
    else if (element === 't') this.inText = true;
    else if (element === 'noBreakHyphen') this.line += '-';
    else if (element === 'tab') this.line += ' ';
    else if (element === 'br' || element === 'cr') this.end();
    else if (element === 'p') this.paragraph += 1;
    // letters drawn across the page
    else if (element === 'textpath') this.line += ` ${attribute(attributes, 'string') ?? ''} `;
    else this.openInTable(element);
  }

  text(text: string): void {
    if (this.inText && this.skipping === 0) this.line += text;
  }

  close(element: string): void {
    if (this.skipping > 0) this.skipping -= 1;
    else if (element === 't') this.inText = false;
    else if (element === 'p') this.end();
    else if (element === 'tbl') this.closeTable();
  }

  private openInTable(element: string): void {
    const table = this.tables.at(-1);
    if (element === 'tbl') this.tables.push({ cell: 0, columns: 0, lines: [] });
    else if (table === undefined) return;
    else if (element === 'tr') table.cell = 0;
    else if (element === 'tc') {
      table.cell += 1;
      table.columns = Math.max(table.columns, table.cell);
    }
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (table === undefined || table.columns < LIST_COLUMNS) return;
    for (const line of table.lines) line.isInList = true;
  }

  private end(): void {
    const { line: text, isAside, paragraph } = this;
    this.line = '';
    if (text.trim() === '') return;
    const isLeft = this.tables.every(({ cell }) => cell < 2);
    const line: PaperLine = { text, pieces: [{ text, isLeft }], paragraph, isInList: false, isAside };
    this.found.push(line);
    for (const { lines } of this.tables) lines.push(line);
  }
}

/**
 * The paragraphs of a Word document as they follow each other, those in tables among them; then what is printed beside
 * the text: heads and feet of its pages, notes. @throws TableError
 */
export function docxLines(bytes: Uint8Array, name: string, limits: Readonly<Limits>): PaperLine[] {
  const pack = new OoxmlPackage(bytes, new Meter(name, limits));
  const main = pack.mainPart('word/document.xml');
  const beside = [...pack.relationships(main).values()].filter(({ type }) => BESIDE.has(type));
  const read = (part: string, isAside: boolean): PaperLine[] => {
    const lines = new Lines(isAside);
    pack.parse(part, lines);
    return lines.found;
  };
  return [main, ...new Set(beside.map(({ target }) => target))].flatMap((part, i) => read(part, i > 0));
}
