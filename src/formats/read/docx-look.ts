import { type Colour, isFaintOn, WHITE } from './docx-colours.js';
import { Drawing, FARTHEST, NEAREST } from './docx-drawing.js';
import { type Looks, noLooks, PropertyReader, type RunLook, type TableLook } from './docx-properties.js';
import type { Dressed, WordStyles } from './docx-styles.js';
import { openedTable, partsOf, type StyledTable, type TableShape, takesOf } from './docx-table-parts.js';
import { type Attributes, attribute } from './ooxml.js';

/** Height of letters that no eye reads, in points. */
const SMALLEST = 1.5;
/** Height of letters where nobody says one, in points. */
const USUAL = 10;
/** Part of its letters' height that a line or a row has to leave of them. */
const LEAST = 0.5;
/** Letters narrower than this part of their width are strokes. */
const NARROWEST = 0.2;
/** Width of a letter, in parts of its height, that is fitted to nothing. */
const WIDTH = 0.5;
/** Letters that stand farther from their line than so many of their heights are none of it. */
const FARTHEST_RAISED = 5;
/** Letters drawn together by this part of their height stand on each other. */
const CLOSEST = -0.4;

/** Something that letters stand in: a paragraph or a run, with its style. */
interface Open {
  style: string | undefined;
  looks: Looks;
}

function isPlaced(at: number | undefined): boolean {
  return at === undefined || (at > NEAREST && at < FARTHEST);
}

/**
 * How Word draws the text that goes by: what its styles, the theme, the table, the row, the paragraph, the box and the run
 * make of it. The one place that judges whether a reader sees it.
 */
export class WordLook {
  readonly #reader: PropertyReader;
  readonly #tables: StyledTable[] = [];
  /** How many tables have begun. */
  #met = 0;
  readonly #paragraphs: Open[] = [];
  readonly #runs: Open[] = [];
  readonly #drawings: Drawing[] = [];
  /** How many tables are open around each box. */
  readonly #boxes: number[] = [];
  /** How many letters were met of what is fitted to one width. */
  readonly #fitted = new Map<string, number>();
  #letters = 0;
  #seen: { isHidden: boolean; look: RunLook } | undefined;

  /** @param shapes the tables that will go by, where {@link WordStyles.asksShapes} */
  constructor(
    private readonly styles: WordStyles,
    private readonly shapes: readonly TableShape[] = [],
  ) {
    this.#reader = new PropertyReader(styles.colours);
  }

  open(name: string, attributes: Attributes): void {
    if (name !== 't') this.#seen = undefined;
    this.#reader.open(name, attributes, (holder) => this.#looksOf(holder));
    const { holder } = this.#reader;
    if (holder !== undefined) this.#style(name, attributes);
    else if (name === 'p') this.#paragraphs.push({ style: undefined, looks: noLooks() });
    else if (name === 'r') {
      this.#runs.push({ style: undefined, looks: noLooks() });
      this.#letters = 0;
    } else if (name === 'drawing' || name === 'pict') this.#drawings.push(new Drawing(this.styles.colours));
    else if (name === 'txbxContent') this.#boxes.push(this.#tables.length);
    else this.#openTable(name);
    this.#drawings.at(-1)?.open(name, attributes);
  }

  text(text: string): void {
    this.#letters += text.length;
    this.#drawings.at(-1)?.text(text);
  }

  close(name: string): void {
    if (name !== 't') this.#seen = undefined;
    this.#reader.close(name);
    if (name === 'p') this.#paragraphs.pop();
    else if (name === 'r') this.#closeRun();
    else if (name === 'tbl') this.#tables.pop();
    else if (name === 'txbxContent') this.#boxes.pop();
    else if (name === 'drawing' || name === 'pict') this.#drawings.pop();
    this.#drawings.at(-1)?.close(name);
  }

  /** True where the text that goes by is struck through. */
  get isStruck(): boolean {
    return this.#judged().look.strike === true;
  }

  /** True where nobody sees the text that goes by. */
  get isHidden(): boolean {
    const { isHidden, look } = this.#judged();
    return isHidden || this.#isSqueezed(look);
  }

  /** The font of the text that goes by. */
  get font(): string | undefined {
    return this.#judged().look.font;
  }

  /** True for letters that are fitted to less than they need to be told apart: by Word, whatever they were set to. */
  #isSqueezed({ fit, size = USUAL }: RunLook): boolean {
    if (fit === undefined) return false;
    const letters = this.#letters + (fit.id === undefined ? 0 : (this.#fitted.get(fit.id) ?? 0));
    return fit.width < letters * size * WIDTH * NARROWEST;
  }

  #closeRun(): void {
    const fit = this.#runs.pop()?.looks.run.fit;
    if (fit?.id !== undefined) this.#fitted.set(fit.id, (this.#fitted.get(fit.id) ?? 0) + this.#letters);
  }

  #looksOf(holder: string): Looks | undefined {
    if (holder === 'rPr') return this.#runs.at(-1)?.looks;
    if (holder === 'pPr') return this.#paragraphs.at(-1)?.looks;
    const table = this.#tables.at(-1);
    return holder === 'tcPr' ? table?.cell : holder === 'trPr' ? table?.row : table?.looks;
  }

  #style(name: string, attributes: Attributes): void {
    const table = this.#tables.at(-1);
    const named = name === 'rStyle' ? this.#runs.at(-1) : name === 'pStyle' ? this.#paragraphs.at(-1) : undefined;
    if (named !== undefined && this.#reader.holder !== 'mark') named.style = attribute(attributes, 'val');
    else if (table !== undefined && name === 'tblStyle') table.style = attribute(attributes, 'val');
    else if (table !== undefined && name === 'tblLook') table.takes = takesOf(attributes);
  }

  #openTable(name: string): void {
    const table = this.#tables.at(-1);
    if (name === 'tbl') {
      this.#tables.push(openedTable(noLooks, this.shapes[this.#met]));
      this.#met += 1;
    } else if (table === undefined) return;
    else if (name === 'tr') {
      table.rows += 1;
      table.cells = 0;
      table.row = noLooks();
    } else if (name === 'tc') {
      table.cells += 1;
      table.cell = noLooks();
    }
  }

  #dressed(): Dressed {
    const table = this.#tables.length > (this.#boxes.at(-1) ?? 0) ? this.#tables.at(-1) : undefined;
    const parts = table === undefined ? [] : this.#partsOf(table);
    return { table: table?.style, parts, paragraph: this.#paragraphs.at(-1)?.style, run: this.#runs.at(-1)?.style };
  }

  #partsOf(table: StyledTable): string[] {
    return partsOf(table, this.styles.bands(table.style));
  }

  /** What a table's style says of the cell, the row and the table that the text stands in. */
  #ofStyle(table: StyledTable): TableLook {
    return this.styles.cell({ table: table.style, parts: this.#partsOf(table) });
  }

  #judged(): { isHidden: boolean; look: RunLook } {
    if (this.#seen !== undefined) return this.#seen;
    const dressed = this.#dressed();
    const look = { ...this.styles.run(dressed), ...this.#runs.at(-1)?.looks.run };
    this.#seen = { isHidden: this.#isOut(look, dressed) || this.#isFaint(look, dressed), look };
    return this.#seen;
  }

  /** True where there is nothing to see, whatever the colours: no letters, no room, not on the page. */
  #isOut(look: RunLook, dressed: Dressed): boolean {
    const { vanish, fill, size = USUAL, scale = 1, gap = 0, raise = 0 } = look;
    if (vanish === true || fill === 'none' || size < SMALLEST) return true;
    if (scale < NARROWEST || gap < CLOSEST * size || Math.abs(raise) > FARTHEST_RAISED * size) return true;
    const paragraph = { ...this.styles.paragraph(dressed), ...this.#paragraphs.at(-1)?.looks.paragraph };
    const { exact, before = 0, indent, frame } = paragraph;
    if (exact !== undefined && exact < LEAST * size) return true;
    if (!isPlaced(indent) || !isPlaced(frame)) return true;
    if (this.#drawings.some(({ isHidden }) => isHidden)) return true;
    return this.#tables.some((table) => {
      const { exact: room, hidden, place } = { ...this.#ofStyle(table), ...table.looks.table, ...table.row.table };
      const isCut = room !== undefined && room - before < LEAST * size;
      return hidden === true || isCut || !isPlaced(place);
    });
  }

  #isFaint(look: RunLook, dressed: Dressed): boolean {
    const ground = this.#ground(look, dressed);
    return ground !== undefined && isFaintOn(look.fill ?? look.colour ?? 'auto', ground);
  }

  /** What the letters stand on, the uppermost coat of it; undefined where nobody knows. */
  #ground({ highlight, shade }: RunLook, dressed: Dressed): Colour | undefined {
    const inBox = this.#boxes.at(-1) ?? 0;
    const around = this.#tables.slice(inBox).reverse();
    const coats = [
      highlight,
      shade,
      this.#paragraphs.at(-1)?.looks.paragraph.shade ?? this.styles.paragraph(dressed).shade,
      ...around.map((table) => table.cell.table.shade ?? this.#ofStyle(table).shade),
    ];
    const coat = coats.find((each) => each !== undefined && each !== 'auto');
    return coat ?? (this.#drawings.length > 0 ? this.#drawings.at(-1)?.ground : WHITE);
  }
}
