import { effectOf, WordFonts } from './docx-styles.js';
import { type Limits, Meter } from './limits.js';
import { type Attributes, attribute, isOn, OoxmlPackage, type PartListener } from './ooxml.js';
import { isCodes, type ListRow, type PaperLine, setNumbers } from './paper-line.js';
import { TableError } from './table-fault.js';

/** What is no part of the text. */
const SKIPPED = new Set(['instrText', 'delInstrText', 'Fallback']);
/** Tracked changes that take something out. */
const DELETIONS = new Set(['del', 'moveFrom']);
/** Parts beside the text whose words are printed all the same. */
const BESIDE = new Set(['header', 'footer', 'footnotes', 'endnotes']);
/** Columns from which a table is a list, and not things that stand side by side. */
const LIST_COLUMNS = 3;

/** A run that is open: its style, and whether it says itself that its words are struck through or hidden. */
interface OpenRun {
  style: string | undefined;
  isOff: boolean | undefined;
}

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
  private readonly runs: OpenRun[] = [];
  private readonly styles: (string | undefined)[] = [];

  constructor(
    private readonly fonts: WordFonts,
    private readonly file: string,
    private readonly isAside: boolean,
  ) {}

  open(element: string, attributes: Attributes): void {
    if (this.skipping > 0 || SKIPPED.has(element)) this.skipping += 1;
    else if (this.deleting > 0 || DELETIONS.has(element)) this.deleting += 1;
    if (this.skipping > 0) return;
    if (element === 't' || element === 'delText') this.inText = true;
    else if (element === 'noBreakHyphen') this.add('-');
    else if (element === 'tab') this.add(' ');
    else if (element === 'br' || element === 'cr') this.end();
    else if (element === 'p') this.openParagraph();
    // letters drawn across the page
    else if (element === 'textpath') this.add(` ${attribute(attributes, 'string') ?? ''} `);
    else if (element === 'altChunk') {
      throw new TableError('embedded', { file: this.file });
    } else {
      this.dress(element, attributes);
      this.openInTable(element);
    }
  }

  text(text: string): void {
    if (this.inText && this.skipping === 0) this.add(text);
  }

  close(element: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    if (element === 't' || element === 'delText') this.inText = false;
    else if (element === 'r') this.runs.pop();
    else if (element === 'p') this.closeParagraph();
    else if (element === 'tbl') this.closeTable();
    if (this.deleting > 0) this.deleting -= 1;
  }

  private openParagraph(): void {
    this.paragraph += 1;
    this.styles.push(undefined);
  }

  private closeParagraph(): void {
    this.end();
    this.styles.pop();
  }

  /** What styles and runs do to the words in them. */
  private dress(element: string, attributes: Attributes): void {
    const value = attribute(attributes, 'val');
    const run = this.runs.at(-1);
    if (element === 'r') this.runs.push({ style: undefined, isOff: undefined });
    else if (element === 'pStyle') this.styles.splice(-1, 1, value);
    else if (run === undefined) return;
    else if (element === 'rStyle') run.style = value;
    // letters white, or nearly so, are seen by nobody
    else if (element === 'color' && /^(?:F[\dA-F]){3}$/i.test(value ?? '')) run.isOff = true;
    else if (effectOf(element) !== undefined) run.isOff = isOn(value, true) || run.isOff === true;
  }

  /** True for words that are struck through or hidden. */
  private isOff(): boolean {
    const run = this.runs.at(-1);
    if (run === undefined) return false;
    const isSo = (effect: 'strike' | 'vanish'): boolean => this.fonts.hasEffect(effect, run.style, this.styles.at(-1));
    return run.isOff ?? (isSo('strike') || isSo('vanish'));
  }

  private add(text: string): void {
    if (this.deleting > 0 || this.isOff()) this.struck += text;
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
    const line: PaperLine = { text, pieces: [{ text, isLeft }], paragraph: this.paragraph, isAside };
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
  const fonts = new WordFonts(pack, related.find(({ type }) => type === 'styles')?.target);
  const read = (part: string, isAside: boolean): PaperLine[] => {
    const lines = new Lines(fonts, name, isAside);
    pack.parse(part, lines);
    return lines.found;
  };
  return [main, ...new Set(beside.map(({ target }) => target))].flatMap((part, i) => read(part, i > 0));
}
