import type { AnnexTable, TableColumn, TableRow } from '../../../annex/table-model.js';
import { linesIn, type Pieces, piecesOf } from '../ooxml/line-breaks.js';
import { textWidth } from '../ooxml/metrics.js';
import { mmOf, pointsOf } from './lengths.js';
import { addressParts } from './long-address.js';
import { textWidthOf } from './page.js';
import type { TableSize } from './styles.js';

/** Room at both sides of a cell's text, and a little for fonts that are not quite Times New Roman. */
const MARGIN = 4;
/** Widths, in millimetres, between which names and running text may be squeezed. */
const LEAST = { name: 38, text: 26, link: 24 } as const;
/** A column is not made wider than this for the sake of a single word. */
const LONGEST_PIECE = 150;
const WISHED = { name: 48, text: 36, link: 48 } as const;
/** Part of their least width that columns of text keep, whatever else needs room. */
const LEAST_SHARE = 0.6;
/** An address that is set smaller rather than broken keeps this part of its width. */
const SMALLER = 0.65;
/** What a further line of an address counts beside one of its row: it is read better whole. */
const BROKEN = 1;
/** Rows looked at to learn what the columns of text need. */
const SAMPLE = 300;
/** Widths given out at a time; a long step may save a line where a short one saves none. */
const STEPS = [2, 4, 8, 16, 24];
/** Lines that a heading takes over an empty column. */
const HEADING_LINES = 3;

/** How a table is set on its page; widths in millimetres, one for each column. */
export interface TableLayout {
  landscape: boolean;
  size: TableSize;
  widths: number[];
}

/** A column of names or running text, which may be wrapped. */
interface Flexible {
  index: number;
  /** The texts of the sampled rows. */
  texts: Pieces[];
  width: number;
  wanted: number;
  /** Of addresses: narrower, even one broken at `@` and dots has no room. */
  floor: number | undefined;
}

/** What is done with an address of mail or web that has no room on a line: it is broken at `@` and dots, or set smaller. */
export type LongAddresses = 'broken' | 'smaller';

function longestLine(text: string, size: number, bold: boolean): number {
  return text.includes('\n')
    ? Math.max(...text.split('\n').map((line) => textWidth(line, size, bold)))
    : textWidth(text, size, bold);
}

/** Width at which a heading takes two lines at most, and no word of it breaks; over an empty column it takes three. */
function headingWidth(label: string, size: number, isEmpty: boolean): number {
  const words = label.split(' ');
  if (isEmpty) {
    const pieces = piecesOf(label, size, true);
    const longest = Math.max(...pieces.widths);
    // of all widths at which a line ends behind a word, the narrowest
    const ends = words.flatMap((_, i) =>
      words.slice(i).map((_, to) => textWidth(words.slice(i, i + to + 1).join(' '), size, true)),
    );
    return Math.min(...ends.filter((width) => width >= longest && linesIn(pieces, width) <= HEADING_LINES));
  }
  const splits = words.map((_, i) =>
    Math.max(
      textWidth(words.slice(0, i + 1).join(' '), size, true),
      textWidth(words.slice(i + 1).join(' '), size, true),
    ),
  );
  return Math.min(...splits);
}

/** True for a column in which nothing stands although others have rows. */
function isEmptyAt(index: number, rows: readonly TableRow[]): boolean {
  return rows.length > 0 && rows.every(({ cells }) => (cells[index] ?? '') === '');
}

/** Width of a column that is never wrapped: codes, numbers, telephone. */
function wholeWidth(column: TableColumn, index: number, rows: readonly TableRow[], size: number): number {
  let widest = headingWidth(column.label, size, isEmptyAt(index, rows));
  for (const { cells, depth } of rows) {
    const cell = cells[index] ?? '';
    // no letter is wider than the type is high: a short text need not be measured
    if (cell.length * size <= widest) continue;
    widest = Math.max(widest, longestLine(cell, size, depth !== undefined));
  }
  return mmOf(widest) + MARGIN;
}

/** The kinds of column that may be wrapped. */
function flexibleKind({ content }: TableColumn): keyof typeof LEAST | undefined {
  return content === 'name' || content === 'text' || content === 'link' ? content : undefined;
}

function sampled(rows: readonly TableRow[]): TableRow[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  return rows.filter((_, i) => i % step === 0);
}

/** The width that nine in ten stay within; where nine in ten say nothing, of those that say something. */
function ninthDecile(widths: readonly number[]): number {
  const of = (some: readonly number[]): number => [...some].sort((a, b) => a - b)[Math.floor(some.length * 0.9)] ?? 0;
  return of(widths) || of(widths.filter((width) => width > 0));
}

/** Room for the longest of what texts of a column are made of, in any row. */
function longestOf(rows: readonly TableRow[], index: number, widthsOf: (text: string) => readonly number[]): number {
  const longest = rows.reduce((most, { cells }) => Math.max(most, ...widthsOf(cells[index] ?? '')), 0);
  return mmOf(longest) + MARGIN;
}

function flexible(
  column: TableColumn,
  index: number,
  rows: readonly TableRow[],
  all: readonly TableRow[],
  size: number,
  addresses: LongAddresses,
): Flexible | undefined {
  const kind = flexibleKind(column);
  if (kind === undefined) return undefined;
  const texts = rows.map(({ cells, depth }) => piecesOf(cells[index] ?? '', size, depth !== undefined));
  const isEmpty = isEmptyAt(index, all);
  const heading = mmOf(headingWidth(column.label, size, isEmpty)) + MARGIN;
  if (isEmpty) return { index, texts, floor: undefined, width: heading, wanted: heading };
  const wish = Math.max(heading, mmOf(ninthDecile(texts.map(({ total }) => total))) + MARGIN);
  const isLink = kind === 'link';
  // an address in the web is not broken inside a word, if there is any way
  const longest = isLink ? longestOf(all, index, (text) => piecesOf(text, size, false).widths) : 0;
  const least = Math.min(LONGEST_PIECE, Math.max(LEAST[kind], longest));
  const width = Math.max(heading, isLink ? least : Math.min(wish, least));
  const wanted = Math.max(width, Math.min(wish, WISHED[kind]));
  if (!isLink) return { index, texts, floor: undefined, width, wanted };
  if (addresses === 'smaller') {
    const oneLine = texts.map((): Pieces => ({ widths: [], spaces: [], total: 0 }));
    return { index, texts: oneLine, floor: Math.max(heading, width * SMALLER), width, wanted };
  }
  const part = longestOf(all, index, (text) => addressParts(text).map((each) => textWidth(each, size)));
  const broken = rows.map(({ cells }) => addressPieces(cells[index] ?? '', size));
  return { index, texts: broken, floor: Math.min(width, Math.max(heading, part)), width, wanted };
}

/** An address as it may be broken. */
function addressPieces(text: string, size: number): Pieces {
  const widths = addressParts(text).map((each) => textWidth(each, size));
  return { widths, spaces: widths.map(() => 0), total: sumOf(widths) };
}

/** The lines that the texts of a column take at a width. */
interface TextLines {
  lines: number[];
  press: number;
}

/** Lines of each text of a column at a width, and a measure of how pressed they are, for steps that save no line. */
function linesAt({ texts }: Flexible, width: number): TextLines {
  const room = pointsOf(Math.max(1, width - MARGIN));
  const lines = texts.map((text) => linesIn(text, room));
  return { lines, press: texts.reduce((sum, { total }) => sum + total, 0) / room };
}

/** Lines of all rows together: a row is as high as its longest cell; the other cells count a little, broken addresses more. */
function heightOf(columns: readonly Flexible[], set: readonly TextLines[], rows: number): number {
  let height = 0;
  for (let row = 0; row < rows; row += 1) {
    let most = 1;
    for (const [i, { lines }] of set.entries()) {
      const count = lines[row] ?? 1;
      height += count / 20 + (columns[i]?.floor === undefined ? 0 : (count - 1) * BROKEN);
      if (count > most) most = count;
    }
    height += most;
  }
  return set.reduce((sum, { press }) => sum + press / 50, height);
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/**
 * Takes room from columns that want more than there is: first from names and running text, then from addresses, which
 * are broken at `@` and dots where they must be, and set smaller at last.
 */
function squeeze(columns: readonly Flexible[], room: number): void {
  const links = sumOf(columns.map(({ floor, width }) => (floor === undefined ? 0 : width)));
  const floors = sumOf(columns.map(({ floor = 0 }) => floor));
  const others = sumOf(columns.map(({ width }) => width)) - links;
  const share = others === 0 ? 1 : Math.min(1, Math.max(LEAST_SHARE, (room - links) / others));
  const left = room - others * share;
  // between the least that they need and what they would have
  const between = links === floors ? 0 : Math.max(0, Math.min(1, (left - floors) / (links - floors)));
  const scale = floors === 0 || left >= floors ? 1 : left / floors;
  for (const column of columns) {
    const { floor, width } = column;
    column.width = floor === undefined ? width * share : (floor + (width - floor) * between) * scale;
  }
  const taken = sumOf(columns.map(({ width }) => width));
  // nothing else helps: all are narrow alike
  if (left <= 0 || taken > room + 0.01)
    for (const column of columns) column.width = Math.max(1, (column.width * room) / taken);
}

/** Gives out the room that is left, little by little, where each millimetre saves most lines. */
function grow(columns: readonly Flexible[], rows: number, room: number): void {
  // where not all have what they want, addresses begin with what they need, and win room like the others
  if (sumOf(columns.map(({ wanted }) => wanted)) > room)
    for (const column of columns) column.width = column.floor ?? column.width;
  const taken = columns.reduce((sum, { width }) => sum + width, 0);
  if (taken > room) {
    squeeze(columns, room);
    return;
  }
  const now = columns.map((column) => linesAt(column, column.width));
  let left = room - taken;
  while (left > 0 && columns.length > 0) {
    const before = heightOf(columns, now, rows);
    const tries = columns.flatMap((column, i) =>
      [...new Set(STEPS.map((step) => Math.min(step, left)))].map((step) => {
        const lines = linesAt(column, column.width + step);
        return { column, i, step, lines, gain: (before - heightOf(columns, now.with(i, lines), rows)) / step };
      }),
    );
    const best = tries.reduce((a, b) => (b.gain > a.gain ? b : a));
    best.column.width += best.step;
    now[best.i] = best.lines;
    left -= best.step;
  }
}

function fitTo(
  table: AnnexTable,
  landscape: boolean,
  size: number,
  addresses: LongAddresses = 'broken',
): { widths: number[]; needed: number } {
  const { columns, rows } = table;
  const room = textWidthOf(landscape);
  const widths = columns.map((column, i) =>
    flexibleKind(column) === undefined ? wholeWidth(column, i, rows, size) : 0,
  );
  const taken = widths.reduce((sum, width) => sum + width, 0);
  const sample = sampled(rows);
  const loose = columns.flatMap((column, i) => flexible(column, i, sample, rows, size, addresses) ?? []);
  const needed = taken + loose.reduce((sum, { wanted }) => sum + wanted, 0);
  grow(loose, sample.length, room - taken);
  for (const { index, width } of loose) widths[index] = width;
  // a table of codes alone is stretched to the page like any other
  return { widths: loose.length === 0 ? widths.map((width) => (width * room) / taken) : widths, needed };
}

/** How the page lies, where that does not follow from the columns. */
export type Turn = 'upright' | 'across';

/** Sets a table upright where its columns have room to be read, else across the page, at last in smaller type. */
export function layOut(table: AnnexTable, turn?: Turn): TableLayout {
  const upright = fitTo(table, false, 12);
  const fits = upright.needed <= textWidthOf(false);
  if (turn === 'upright' && !fits) return { landscape: false, size: 11, widths: fitTo(table, false, 11).widths };
  if (turn !== 'across' && fits) return { landscape: false, size: 12, widths: upright.widths };
  const across = fitTo(table, true, 12);
  if (across.needed <= textWidthOf(true)) return { landscape: true, size: 12, widths: across.widths };
  return { landscape: true, size: 11, widths: fitTo(table, true, 11).widths };
}

/**
 * Sets a table in one size of type, upright where its columns have room to be read, else across the page; a long address
 * alone is set smaller, for its cell is copied and sorted as it stands.
 */
export function layOutAt(table: AnnexTable, size: number): { landscape: boolean; widths: number[] } {
  const upright = fitTo(table, false, size, 'smaller');
  if (upright.needed <= textWidthOf(false)) return { landscape: false, widths: upright.widths };
  return { landscape: true, widths: fitTo(table, true, size, 'smaller').widths };
}
