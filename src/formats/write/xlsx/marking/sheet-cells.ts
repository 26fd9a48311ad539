import { cellName, columnNumber } from '../../../../core/cell-place.js';

/** A cell to be marked, by its place in the sheet. */
export interface MarkedCell {
  row: number;
  column: number;
  /** An error; else something doubtful. `undefined`: sound again, of one that an earlier copy had marked. */
  isWrong: boolean | undefined;
  text: string;
}

/** Gives the style that a cell of a style is marked by. */
export type MarkedStyle = (style: number, isWrong: boolean | undefined) => number;

const TAG = /<(\/?)((?:[\w.-]+:)?)(sheetData|row|c)(?=[\s/>])([^<>]*?)(\/?)>/g;

function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
}

function withStyle(attributes: string, style: number): string {
  const bare = attributes.replace(/\ss\s*=\s*["'][^"']*["']/, '');
  return `${bare} s="${style}"`;
}

/** Writes marked cells into the text of a sheet, which else stays as it is, letter by letter. */
class SheetMarker {
  readonly #out: string[] = [];
  readonly #waiting: Map<number, Map<number, MarkedCell>>;
  #copied = 0;
  #row = 0;
  #column = 0;
  #prefix = '';

  constructor(
    private readonly xml: string,
    cells: readonly MarkedCell[],
    private readonly styleOf: MarkedStyle,
  ) {
    this.#waiting = new Map();
    for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
      const row = this.#waiting.get(cell.row) ?? new Map<number, MarkedCell>();
      row.set(cell.column, cell);
      this.#waiting.set(cell.row, row);
    }
  }

  run(): string | undefined {
    let isInside = false;
    for (const match of this.xml.matchAll(TAG)) {
      const [tag, closing, prefix = '', name, attributes = '', empty] = match;
      const end = match.index + tag.length;
      if (name === 'sheetData') {
        this.#prefix = prefix;
        if (closing === '' && empty === '/') {
          this.#copyTo(match.index);
          this.#out.push(`<${prefix}sheetData>`);
          this.#newRows(Number.POSITIVE_INFINITY);
          this.#out.push(`</${prefix}sheetData>`);
          this.#copied = end;
        } else if (closing !== '') {
          this.#copyTo(match.index);
          this.#newRows(Number.POSITIVE_INFINITY);
        }
        isInside = closing === '' && empty === '';
      } else if (isInside && name === 'row') this.#atRow(match, attributes, closing !== '', empty === '/', end);
      else if (isInside && name === 'c' && closing === '') this.#atCell(match, attributes, empty === '/', end);
    }
    if (this.#waiting.size > 0) return undefined;
    this.#copyTo(this.xml.length);
    return this.#out.join('');
  }

  #copyTo(index: number): void {
    this.#out.push(this.xml.slice(this.#copied, index));
    this.#copied = index;
  }

  #atRow(match: RegExpExecArray, attributes: string, isClosing: boolean, isEmpty: boolean, end: number): void {
    if (isClosing) {
      this.#copyTo(match.index);
      this.#newCells(Number.POSITIVE_INFINITY);
      return;
    }
    this.#row = Number(attributeOf(attributes, 'r') ?? this.#row + 1);
    this.#column = 0;
    this.#copyTo(match.index);
    this.#newRows(this.#row);
    if (!isEmpty || !this.#waiting.has(this.#row)) return;
    this.#out.push(`<${this.#prefix}row${attributes}>`);
    this.#newCells(Number.POSITIVE_INFINITY);
    this.#out.push(`</${this.#prefix}row>`);
    this.#copied = end;
  }

  #atCell(match: RegExpExecArray, attributes: string, isEmpty: boolean, end: number): void {
    const letters = /^[A-Z]+/i.exec(attributeOf(attributes, 'r') ?? '')?.[0];
    this.#column = (letters === undefined ? undefined : columnNumber(letters)) ?? this.#column + 1;
    const row = this.#waiting.get(this.#row);
    if (row === undefined) return;
    this.#copyTo(match.index);
    this.#newCells(this.#column);
    const cell = row.get(this.#column);
    if (cell === undefined) return;
    this.#done(cell);
    const style = this.styleOf(Number(attributeOf(attributes, 's') ?? 0), cell.isWrong);
    this.#out.push(`<${this.#prefix}c${withStyle(attributes, style)}${isEmpty ? '/' : ''}>`);
    this.#copied = end;
  }

  /** Cells of the row at work that the sheet does not have, before a column. */
  #newCells(before: number): void {
    for (const cell of this.#waiting.get(this.#row)?.values() ?? []) {
      if (cell.column >= before) continue;
      this.#done(cell);
      this.#out.push(this.#cellXml(cell));
    }
  }

  /** Rows that the sheet does not have, before a row. */
  #newRows(before: number): void {
    for (const [number, row] of this.#waiting) {
      if (number >= before) continue;
      const cells = [...row.values()].map((cell) => this.#cellXml(cell));
      this.#out.push(`<${this.#prefix}row r="${number}">${cells.join('')}</${this.#prefix}row>`);
      this.#waiting.delete(number);
    }
  }

  #cellXml({ row, column, isWrong }: MarkedCell): string {
    return `<${this.#prefix}c r="${cellName(row, column)}" s="${this.styleOf(0, isWrong)}"/>`;
  }

  #done({ row, column }: MarkedCell): void {
    const cells = this.#waiting.get(row);
    cells?.delete(column);
    if (cells?.size === 0) this.#waiting.delete(row);
  }
}

/** A sheet's XML with cells in the style that marks them; undefined where it is not laid out as sheets are. */
export function markedSheet(xml: string, cells: readonly MarkedCell[], styleOf: MarkedStyle): string | undefined {
  return new SheetMarker(xml, cells, styleOf).run();
}
