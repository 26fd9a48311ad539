import { columnNumber } from '../../core/cell-place.js';
import type { Meter } from './limits.js';
import { isOwnFormat, showNumber, showText } from './number-format.js';
import { type Attributes, attribute, isOn, type PartListener } from './ooxml.js';
import { withSymbols } from './symbol-fonts.js';
import type { RawCell, RawRow, RawTable, TableNote } from './types.js';
import { StringBuilder, type StyledText } from './xlsx-text.js';
import type { SheetPart, Workbook } from './xlsx-workbook.js';

interface MergedArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

function splitReference(reference: string): { row: number; column: number } | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference) ?? [];
  const column = columnNumber(letters);
  return column === undefined ? undefined : { row: Number(digits), column };
}

const [LETTER_A, LETTER_Z, DIGIT_0, DIGIT_9] = [65, 90, 48, 57];

/** The column of a cell's reference, 0 where it has none. Next to all are `AB12`: those are read without a pattern. */
function columnIn(reference: string): number {
  let column = 0;
  let row = 0;
  for (let char = reference.charCodeAt(0); char >= LETTER_A && char <= LETTER_Z; char = reference.charCodeAt(row)) {
    column = column * 26 + char - LETTER_A + 1;
    row += 1;
  }
  let end = row;
  for (let char = reference.charCodeAt(end); char >= DIGIT_0 && char <= DIGIT_9; char = reference.charCodeAt(end))
    end += 1;
  const hasRow = end > row && end - row <= 7 && reference.charCodeAt(row) !== DIGIT_0;
  if (row > 0 && row <= 3 && hasRow && end === reference.length) return column;
  return splitReference(reference)?.column ?? 0;
}

function mergedArea(reference: string): MergedArea | undefined {
  const [from = '', to = ''] = reference.split(':');
  const start = splitReference(from);
  const end = splitReference(to);
  if (start === undefined || end === undefined) return undefined;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

/** Heights in points, widths in digits, below which nothing of a text is seen. */
const LOWEST = 3;
const NARROWEST = 0.4;

function isUnseen(length: string | undefined, least: number): boolean {
  return length !== undefined && Number(length) < least;
}

/** Collects the cells of one worksheet as its XML goes by. */
export class SheetListener implements PartListener {
  readonly #workbook: Workbook;
  readonly #sheet: SheetPart;
  readonly #meter: Meter;
  readonly #rows: RawRow[] = [];
  readonly #hiddenColumns: number[] = [];
  readonly #merged: MergedArea[] = [];
  readonly #notes: TableNote[] = [];
  readonly #inline = new StringBuilder();
  #row = 0;
  #rowHidden = false;
  #cells: RawCell[] = [];
  #column = 0;
  #type = '';
  #style = 0;
  #value: string | undefined;
  #formula: string | undefined;
  #inside: 'cell' | 'v' | 'f' | 'is' | undefined;

  constructor(workbook: Workbook, sheet: SheetPart, meter: Meter) {
    this.#workbook = workbook;
    this.#sheet = sheet;
    this.#meter = meter;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#inside === 'is') this.#inline.open(name, attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 'is' || name === 'f') this.#openPart(name);
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'col') this.#hideColumns(attributes);
    else if (name === 'mergeCell') {
      const area = mergedArea(attribute(attributes, 'ref') ?? '');
      if (area !== undefined) this.#merged.push(area);
    }
  }

  text(text: string): void {
    if (this.#inside === 'v') this.#value = (this.#value ?? '') + text;
    else if (this.#inside === 'f') this.#formula = (this.#formula ?? '') + text;
    else if (this.#inside === 'is') this.#inline.text(text);
  }

  close(name: string): void {
    if (this.#inside === 'is' && name !== 'is') this.#inline.close(name);
    else if (name === 'v' || name === 'f' || name === 'is') this.#inside = 'cell';
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
  }

  /** The sheet as a table, once its part has been read. */
  table(): RawTable {
    this.#markMerged();
    return {
      file: this.#meter.file,
      format: 'xlsx',
      sheet: this.#sheet.name,
      ...(this.#sheet.hidden ? { hidden: true } : {}),
      ...(this.#hiddenColumns.length > 0 ? { hiddenColumns: this.#hiddenColumns } : {}),
      ...(this.#notes.length > 0 ? { notes: this.#notes } : {}),
      rows: this.#rows,
    };
  }

  #openRow(attributes: Attributes): void {
    const given = Number(attribute(attributes, 'r'));
    this.#row = given > this.#row ? given : this.#row + 1;
    this.#rowHidden = isOn(attribute(attributes, 'hidden'), false) || isUnseen(attribute(attributes, 'ht'), LOWEST);
    this.#cells = [];
    this.#column = 0;
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    this.#meter.row();
    this.#rows.push({ row: this.#row, ...(this.#rowHidden ? { hidden: true } : {}), cells: this.#cells });
  }

  #openCell(attributes: Attributes): void {
    const given = columnIn(attribute(attributes, 'r') ?? '');
    this.#column = given > this.#column ? given : this.#column + 1;
    this.#type = attribute(attributes, 't') ?? 'n';
    this.#style = Number(attribute(attributes, 's') ?? 0);
    this.#value = undefined;
    this.#formula = undefined;
    this.#inside = 'cell';
  }

  #openPart(name: 'v' | 'f' | 'is'): void {
    if (this.#inside !== 'cell') return;
    this.#inside = name;
    // A shared formula's followers are empty elements: they are formulas all the same.
    if (name === 'f') this.#formula = '';
  }

  #closeCell(): void {
    this.#inside = undefined;
    const cell = this.#formula === undefined ? this.#plainCell() : this.#formulaCell(this.#formula);
    if (cell === undefined) return;
    if (this.#workbook.styles[this.#style]?.struck === true && cell.text !== '') cell.struck = cell.text;
    this.#meter.cell(this.#sheet.name, this.#row, this.#column, cell.text.length);
    this.#cells.push(cell);
  }

  #plainCell(): RawCell | undefined {
    const column = this.#column;
    switch (this.#type) {
      case 's':
        return this.#textCell(this.#workbook.strings[Number(this.#value)]);
      case 'inlineStr':
        return this.#textCell(this.#inline.take());
      case 'str':
        return this.#textCell(this.#value ?? '');
      case 'b':
        return { column, text: this.#value === '1' ? 'TRUE' : 'FALSE', kind: 'boolean' };
      case 'e':
        return { column, text: this.#value ?? '', kind: 'error' };
      case 'd':
        return this.#value === undefined ? undefined : this.#isoDate(this.#value);
      default:
        return this.#numberCell();
    }
  }

  #textCell(written: StyledText | string | undefined): RawCell | undefined {
    if (written === undefined) return undefined;
    const { text: plain, struck, font: own }: StyledText = typeof written === 'string' ? { text: written } : written;
    if (plain.trim() === '') return undefined;
    const font = own ?? this.#workbook.styles[this.#style]?.font;
    const text = this.#shownText(withSymbols(plain, font), typeof written === 'string' ? undefined : written.white);
    const column = this.#column;
    if (struck !== undefined) return { column, text, kind: 'text', struck, ...(font === undefined ? {} : { font }) };
    // Written out, not spread: there are hundreds of thousands, and spread objects take thrice the memory.
    return font === undefined ? { column, text, kind: 'text' } : { column, text, kind: 'text', font };
  }

  /** What a number format shows of a text; one that nobody sees, for it is white or formatted away, is read and told. */
  #shownText(text: string, white: boolean | undefined): string {
    const style = this.#workbook.styles[this.#style];
    const shown = showText(text, style?.format ?? 'General');
    if (shown.trim() !== '' && !(white ?? style?.white === true)) return shown;
    const last = this.#notes.at(-1);
    if (last?.row === this.#row) last.args = { text: `${last.args.text} · ${text}` };
    else this.#notes.push({ kind: 'text-hidden', variant: 'unseen', args: { text }, row: this.#row });
    return shown.trim() === '' ? text : shown;
  }

  #numberCell(): RawCell | undefined {
    if (this.#value === undefined || this.#value.trim() === '') return undefined;
    const value = Number(this.#value);
    if (!Number.isFinite(value)) return { column: this.#column, text: this.#value, kind: 'text' };
    const format = this.#workbook.styles[this.#style]?.format ?? 'General';
    const { text, kind, raw } = showNumber(value, format, this.#workbook.is1904);
    return isOwnFormat(format)
      ? { column: this.#column, text, kind, raw, format }
      : { column: this.#column, text, kind, raw };
  }

  #isoDate(value: string): RawCell {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(value) ?? [];
    const text = year === undefined ? value : `${day}/${month}/${year}`;
    return { column: this.#column, text, kind: 'date', raw: value };
  }

  /** A formula with its last result; one never calculated has none, one that gave '' is blank. */
  #formulaCell(formula: string): RawCell | undefined {
    const raw = formula === '' ? {} : { raw: `=${formula}` };
    if (this.#value === undefined && this.#type !== 'str' && this.#type !== 'inlineStr') {
      return { column: this.#column, text: '', kind: 'formula', ...raw };
    }
    const result = this.#plainCell();
    if (result === undefined || result.kind === 'error') return result;
    const { raw: stored, kind, ...shown } = result;
    const came = { kind, ...(stored === undefined ? {} : { raw: stored }) };
    return { ...shown, kind: 'formula', ...raw, ...(kind === 'text' ? {} : { result: came }) };
  }

  #hideColumns(attributes: Attributes): void {
    const hidden = isOn(attribute(attributes, 'hidden'), false) || isUnseen(attribute(attributes, 'width'), NARROWEST);
    if (!hidden) return;
    const last = Math.min(Number(attribute(attributes, 'max')), this.#meter.limits.columns);
    for (let column = Number(attribute(attributes, 'min')); column <= last; column += 1) {
      this.#hiddenColumns.push(column);
    }
  }

  /** Puts an `empty` cell into every place a merged area covers, in rows that hold something. */
  #markMerged(): void {
    for (const { top, left, bottom, right } of this.#merged) {
      const edge = Math.min(right, this.#meter.limits.columns);
      for (let i = this.#firstRowFrom(top); i < this.#rows.length; i += 1) {
        const row = this.#rows[i];
        if (row === undefined || row.row > bottom) break;
        const cells = row.cells.filter(({ column }) => column < left || column > edge);
        const anchor = row.cells.find(({ column }) => column === left);
        for (let column = left; column <= edge; column += 1) {
          const isAnchor = row.row === top && column === left;
          if (!isAnchor) {
            this.#meter.cell(this.#sheet.name, row.row, column, 0);
            cells.push({ column, text: '', kind: 'empty', merged: { row: top, column: left } });
          } else if (anchor !== undefined) cells.push(anchor);
        }
        row.cells = cells.sort((a, b) => a.column - b.column);
      }
    }
  }

  /** Index of the first row numbered `row` or more. */
  #firstRowFrom(row: number): number {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#rows[middle]?.row ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
