import { WordLook } from './docx-look.js';
import { WordLabels } from './docx-numbering.js';
import { shapesFor, type WordSettings, wordSettings } from './docx-parts.js';
import type { TableShape } from './docx-table-parts.js';
import { type Limits, Meter } from './limits.js';
import { type Attributes, attribute, OoxmlPackage, type PartListener } from './ooxml.js';
import { isCodes, type ListRow, type PaperLine, setNumbers } from './paper-line.js';
import { TableError } from './table-fault.js';

/** What is no part of the text. */
const SKIPPED = new Set(['instrText', 'delInstrText', 'Fallback']);
/** Tracked changes that take something out. */
const DELETIONS = new Set(['del', 'moveFrom']);
/** Parts beside the text whose words are printed all the same. */
const BESIDE = new Set(['header', 'footer', 'footnotes', 'endnotes']);
/** Those of them that are printed on every page. */
const RUNNING = new Set(['header', 'footer']);
/** Columns from which a table is a list, and not things that stand side by side. */
const LIST_COLUMNS = 3;

/** A table that is open: the cell that is being read, how many its rows have, its lines by rows. */
interface OpenTable {
  cell: number;
  columns: number;
  rows: { line: PaperLine; cell: number }[][];
}

/** Hears the paragraphs of a part of a Word document go by. */
class Lines implements PartListener {
  readonly found: PaperLine[] = [];
  private line = '';
  private struck = '';
  private skipping = 0;
  private deleting = 0;
  private inText = false;
  private paragraph = 0;
  private readonly tables: OpenTable[] = [];
  private readonly look: WordLook;
  private readonly labels: WordLabels;

  constructor(
    { styles, lists }: WordSettings,
    shapes: readonly TableShape[],
    private readonly file: string,
    private readonly isAside: boolean,
    private readonly isRunning: boolean,
  ) {
    this.look = new WordLook(styles, shapes);
    this.labels = new WordLabels(lists);
  }

  open(element: string, attributes: Attributes): void {
    this.look.open(element, attributes);
    if (this.skipping > 0 || SKIPPED.has(element)) this.skipping += 1;
    else if (this.deleting > 0 || DELETIONS.has(element)) this.deleting += 1;
    if (this.skipping > 0) return;
    this.labels.open(element, attributes);
    if (element === 't' || element === 'delText') this.inText = true;
    else if (element === 'noBreakHyphen') this.add('-');
    else if (element === 'tab') this.add(' ');
    else if (element === 'br' || element === 'cr') this.end();
    else if (element === 'p') this.paragraph += 1;
    // letters drawn across the page
    else if (element === 'textpath') this.add(` ${attribute(attributes, 'string') ?? ''} `);
    else if (element === 'altChunk' || element === 'subDoc') {
      throw new TableError('embedded', { file: this.file });
    } else this.openInTable(element);
  }

  text(text: string): void {
    this.look.text(text);
    if (this.inText && this.skipping === 0) this.add(text);
  }

  close(element: string): void {
    this.closed(element);
    this.look.close(element);
  }

  private closed(element: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    const label = this.labels.close(element);
    if (label !== undefined) this.add(`${label} `);
    if (element === 't' || element === 'delText') this.inText = false;
    else if (element === 'p') this.end();
    else if (element === 'tbl') this.closeTable();
    if (this.deleting > 0) this.deleting -= 1;
  }

  private add(text: string): void {
    if (this.deleting > 0 || this.look.isHidden || this.look.isStruck) this.struck += text;
    else this.line += text;
  }

  private openInTable(element: string): void {
    const table = this.tables.at(-1);
    if (element === 'tbl') this.tables.push({ cell: 0, columns: 0, rows: [] });
    else if (table === undefined) return;
    else if (element === 'tr') {
      table.cell = 0;
      table.rows.push([]);
    } else if (element === 'tc') {
      table.cell += 1;
      table.columns = Math.max(table.columns, table.cell);
    }
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (table === undefined || table.columns < LIST_COLUMNS) return;
    const rows = table.rows.map((cells) => {
      const texts = cells.map(({ line }) => line.text.trim());
      const row: ListRow = { text: texts.join(' '), hasCode: texts.some(isCodes) };
      for (const { line } of cells) line.row = row;
      return { row, first: texts.filter((_, i) => cells[i]?.cell === 1).join(' ') };
    });
    setNumbers(rows);
  }

  private end(): void {
    const { line, struck } = this;
    this.line = '';
    this.struck = '';
    if (line.trim() !== '') {
      const told = this.told(line, this.isAside);
      for (const { rows, cell } of this.tables) rows.at(-1)?.push({ line: told, cell });
    }
    if (struck.trim() !== '') this.told(struck, true);
  }

  private told(text: string, isAside: boolean): PaperLine {
    const isLeft = this.tables.every(({ cell }) => cell < 2);
    const runs = this.isRunning ? { isRunning: true as const } : {};
    const line: PaperLine = { text, pieces: [{ text, isLeft }], paragraph: this.paragraph, isAside, ...runs };
    this.found.push(line);
    return line;
  }
}

/**
 * The paragraphs of a Word document as they follow each other, those in tables among them; then what is printed beside
 * the text: heads and feet of its pages, notes. @throws TableError
 */
export function docxLines(bytes: Uint8Array, name: string, limits: Readonly<Limits>): PaperLine[] {
  const pack = new OoxmlPackage(bytes, new Meter(name, limits));
  const main = pack.mainPart('word/document.xml');
  const related = [...pack.relationships(main).values()];
  const beside = related.filter(({ type }) => BESIDE.has(type));
  const settings = wordSettings(pack, main);
  const read = (part: string, type: string | undefined): PaperLine[] => {
    const shapes = shapesFor(pack, part, settings.styles);
    const lines = new Lines(settings, shapes, name, type !== undefined, RUNNING.has(type ?? ''));
    pack.parse(part, lines);
    return lines.found;
  };
  const typeOf = new Map(beside.map(({ target, type }) => [target, type]));
  return [main, ...typeOf.keys()].flatMap((part) => read(part, typeOf.get(part)));
}
