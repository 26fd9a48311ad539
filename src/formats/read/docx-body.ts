import { CodedLines, LinesBelow, TitleLines } from './documents.js';
import { AsideMarks } from './docx-asides.js';
import { CommentMarks, commentsAt, type WordComments } from './docx-comments.js';
import { Covers } from './docx-covers.js';
import { WordLook } from './docx-look.js';
import { WordLabels } from './docx-numbering.js';
import {
  type AroundBox,
  emptyTable,
  type OpenParagraph,
  type OpenTable,
  openInTable,
  readCell,
  readParagraph,
  SKIPPED,
  withNotes,
} from './docx-open.js';
import type { WordSettings } from './docx-parts.js';
import { WordSymbols } from './docx-symbols.js';
import { gridOf, wordRows } from './docx-table.js';
import type { TableShape } from './docx-table-parts.js';
import { TrackedChanges, type TrackedPlace } from './docx-tracked.js';
import type { Meter } from './limits.js';
import { type Attributes, attribute, type PartListener } from './ooxml.js';
import { raised } from './raised.js';
import { withSymbols } from './symbol-fonts.js';
import { TableError } from './table-fault.js';
import type { RawTable, TableNote } from './types.js';

/** Collects the tables of `word/document.xml`, nested ones too, and the lines of text between them. */
export class BodyListener implements PartListener {
  readonly #meter: Meter;
  readonly #look: WordLook;
  readonly #labels: WordLabels;
  readonly #titles = new TitleLines();
  readonly #open: OpenTable[] = [];
  readonly #found: (RawTable | undefined)[] = [];
  /** The columns of the last table that stood by itself. */
  #grid: number[] = [];
  #skipping = 0;
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #boxes: AroundBox[] = [];
  readonly #coded = new CodedLines();
  readonly #tracked = new TrackedChanges();
  readonly #covers = new Covers();
  readonly #symbols = new WordSymbols();
  /** What is said of drawings before the text, by the table that they stand in. */
  readonly #covered = new Map<number | undefined, TableNote[]>();
  readonly #below = new LinesBelow();
  readonly #comments: CommentMarks;
  /** Marks of footnotes. */
  readonly asides = new AsideMarks();
  /** Whether what is skipped is a drawing, which may hold a text box. */
  #inDrawing = false;
  #paragraph = 0;
  #inRow = false;
  #inRun = false;
  #inText = false;
  #isRaised = false;

  constructor(meter: Meter, { styles, lists }: WordSettings, shapes: readonly TableShape[], comments: WordComments) {
    this.#comments = new CommentMarks(comments);
    this.#meter = meter;
    this.#look = new WordLook(styles, shapes);
    this.#labels = new WordLabels(lists);
  }

  /** The tables in the order they begin. */
  tables(): RawTable[] {
    const tables = this.#found.flatMap((table, at) => (table === undefined ? [] : [this.#below.with(table, at)]));
    const covered = this.#covered.get(undefined) ?? [];
    const outside = [...this.#tracked.notes(undefined), ...covered, ...this.#comments.notes()];
    // what is tracked in a document without any table comes with an empty one
    const [first = { file: this.#meter.file, format: 'docx', rows: [] }, ...others] = tables;
    const told = outside.length === 0 ? tables : [withNotes(first, outside), ...others];
    return this.#coded.with(told, this.#meter.file, 'docx');
  }

  open(name: string, attributes: Attributes): void {
    this.#look.open(name, attributes);
    this.#covers.open(name, attributes);
    if (this.#skipping === 0 && !SKIPPED.has(name)) this.#labels.open(name, attributes);
    if (this.#skipping > 0 && this.#inDrawing && name === 'txbxContent') this.#openBox();
    else if (this.#skipping > 0) this.#skipping += 1;
    else if (name === 'del' && this.#inRow) this.#deleteRow();
    else if (SKIPPED.has(name)) this.#skip(name);
    else if (name === 'ins' || name === 'moveTo') this.#tracked.open(name);
    else if (this.#inRun) this.#openInRun(name, attributes);
    else if (name === 'p') this.#paragraphs.push({ text: '' });
    else if (name === 'altChunk' || name === 'subDoc') throw new TableError('embedded', { file: this.#meter.file });
    else if (name === 'r') this.#openRun();
    else this.#openInTable(name, attributes);
  }

  text(text: string): void {
    this.#look.text(text);
    this.#covers.text(text);
    if (this.#skipping > 0) this.#tracked.skipped(text);
    if (this.#skipping > 0 || !this.#inText) return;
    if (this.#isHidden()) this.#hide(text);
    else this.#write(text);
  }

  close(name: string): void {
    const { table, row } = this.#place();
    for (const { kind, text } of this.#covers.close(name)) {
      const note: TableNote = {
        kind: 'text-covered',
        variant: kind,
        args: { text },
        ...(row === undefined ? {} : { row }),
      };
      this.#covered.set(table, [...(this.#covered.get(table) ?? []), note]);
    }
    this.#closed(name);
    this.#look.close(name);
  }

  #closed(name: string): void {
    const label = this.#skipping > 0 ? undefined : this.#labels.close(name);
    if (label !== undefined) this.#label(label);
    const box = this.#skipping > 0 ? undefined : this.#symbols.close(name);
    if (box !== undefined) this.#mark(box);
    if (this.#skipping > 0) this.#unskip();
    else if (name === 'ins' || name === 'moveTo') this.#tracked.close(name, this.#place());
    else if (name === 'txbxContent') this.#closeBox();
    else if (name === 't') this.#inText = false;
    else if (name === 'r') this.#inRun = false;
    else if (name === 'p') this.#closeParagraph();
    else if (name === 'trPr') this.#inRow = false;
    else if (name === 'tc') this.#closeCell();
    else if (name === 'tr') this.#closeRow();
    else if (name === 'tbl') this.#closeTable();
  }

  #unskip(): void {
    this.#skipping -= 1;
    if (this.#skipping === 0) this.#tracked.unskip(this.#place());
  }

  #place(): TrackedPlace {
    const table = this.#open.at(-1);
    return table === undefined ? {} : { table: table.index, row: table.rows.length + 1 };
  }

  #skip(name: string): void {
    this.#tracked.skip(name);
    this.#skipping = 1;
    this.#inDrawing = name === 'drawing' || name === 'pict';
  }

  #openBox(): void {
    this.#boxes.push({ skipping: this.#skipping, inRun: this.#inRun, tables: this.#open.length });
    this.#skipping = 0;
    this.#inRun = false;
  }

  #closeBox(): void {
    const around = this.#boxes.pop();
    if (around === undefined) return;
    this.#skipping = around.skipping;
    this.#inRun = around.inRun;
    this.#inDrawing = true;
  }

  #openRun(): void {
    this.#inRun = true;
    this.#isRaised = false;
  }

  #openInRun(name: string, attributes: Attributes): void {
    this.asides.open(name, attributes, this.#place());
    const symbol = this.#symbols.open(name, attributes);
    if (symbol !== undefined) this.#mark(symbol);
    else if (name === 't') this.#inText = true;
    else if (name === 'tab' || name === 'ptab') this.#mark('\t');
    else if (name === 'br' || name === 'cr') this.#mark('\n');
    else if (name === 'noBreakHyphen') this.#mark('-');
    else if (name === 'commentReference') this.#comments.add(attribute(attributes, 'id') ?? '', this.#open.at(-1));
    else if (name === 'vertAlign') this.#isRaised = attribute(attributes, 'val') === 'superscript';
  }

  /** Rows that are hidden as a whole are read, and told. */
  #isHidden(): boolean {
    return this.#look.isHidden && this.#open.at(-1)?.row?.hidden !== true;
  }

  /** Text that nobody sees is not read, and told. */
  #hide(text: string): void {
    const table = this.#open.at(-1);
    if (table?.row === undefined || text.trim() === '') return;
    const row = table.rows.length + 1;
    table.hidden.set(row, `${table.hidden.get(row) ?? ''} ${text.trim()}`.trim());
  }

  #openInTable(name: string, attributes: Attributes): void {
    const table = this.#open.at(-1);
    if (name === 'tbl') this.#openTable();
    else if (table === undefined) return;
    else if (name === 'trPr') this.#inRow = true;
    else if (name === 'hidden' && this.#inRow && table.row !== undefined) table.row.hidden = true;
    else openInTable(table, name, attributes);
  }

  #deleteRow(): void {
    const table = this.#open.at(-1);
    if (table !== undefined) table.rowDeleted = true;
    this.#skipping = 1;
  }

  #mark(char: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph !== undefined && !this.#isHidden()) paragraph.text += char;
  }

  #write(written: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    // what parts the marks of two footnotes is part of them
    if (this.#isRaised && /^[,;\s]*$/.test(written)) return;
    const text = withSymbols(written, this.#look.font);
    paragraph.text += this.#isRaised ? raised(text) : text;
    this.#tracked.written(text);
    const cell = this.#open.at(-1)?.cell;
    const { font, isStruck } = this.#look;
    if (cell !== undefined && text.trim() !== '' && isStruck) cell.struck += text;
    if (cell !== undefined && font !== undefined) {
      cell.fonts.set(font, (cell.fonts.get(font) ?? 0) + text.trim().length);
    }
  }

  /** What Word numbers by itself stands before the text as if it were written. */
  #label(label: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph !== undefined && !this.#isHidden()) paragraph.label = label;
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const text = readParagraph(paragraph);
    this.#paragraph += 1;
    const isInBox = this.#open.length === (this.#boxes.at(-1)?.tables ?? 0);
    const cell = isInBox ? undefined : this.#open.at(-1)?.cell;
    if (cell !== undefined) cell.paragraphs.push(text);
    else {
      const isCoded = this.#coded.add(text, this.#paragraph);
      // what stands in a box may be a title, but heads no group
      if (this.#open.length === 0 && !(isCoded && this.#boxes.length > 0)) this.#titles.add(text);
      if (this.#open.length === 0) this.#below.add(this.#found.length - 1, text);
    }
  }

  #openTable(): void {
    const above = this.#open.length === 0 ? this.#titles.take() : { titles: [] };
    const index = this.#found.push(undefined) - 1;
    this.#open.push(emptyTable(index, above));
  }

  #closeCell(): void {
    const table = this.#open.at(-1);
    if (table?.cell === undefined) return;
    table.row?.cells.push(readCell(table.cell));
    table.cell = undefined;
  }

  #closeRow(): void {
    const table = this.#open.at(-1);
    if (table?.row === undefined) return;
    if (table.rowDeleted) this.#tracked.row(table.row.cells.map(({ text }) => text).join(' '), this.#place());
    else table.rows.push(table.row);
    table.row = undefined;
  }

  #closeTable(): void {
    const table = this.#open.pop();
    if (table === undefined) return;
    const { widths } = table;
    const grid = gridOf(table.rows, widths, this.#open.length === 0 ? this.#grid : []);
    const rows = wordRows(table.rows, { widths, grid }, this.#meter);
    if (this.#open.length === 0) this.#grid = grid;
    const hidden = [...table.hidden].map(([row, text]) => ({ kind: 'text-hidden' as const, args: { text }, row }));
    const covered = this.#covered.get(table.index) ?? [];
    const notes = [...hidden, ...covered, ...this.#tracked.notes(table.index, rows.length)];
    const said = table.comments.length === 0 ? {} : { comments: commentsAt(table.comments, rows) };
    const read: RawTable = { file: this.#meter.file, format: 'docx', ...table.above, grid, rows, ...said };
    this.#found[table.index] = withNotes(read, notes);
  }
}
