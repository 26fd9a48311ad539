import { isCodes, type LinePiece, type ListRow, type PaperLine, setNumbers } from '../paper-line.js';
import { isPageNumber } from './furniture.js';
import { gridsOf, LIST_COLUMNS } from './grid.js';
import { linesOf, type TextLine, type Word } from './lines.js';
import { partsOf } from './page-parts.js';
import { runningLines } from './running-lines.js';
import type { UprightPage } from './upright.js';

/** Part of the letters' height from which a gap parts things that stand side by side. */
const APART = 0.6;
/** Part of a page's width where its left half ends. */
const HALF = 0.45;
/** Part of a page's height from either end in which papers have no text. */
const EDGE = 0.045;

/** A line without the words that are struck through, and those. */
function parted(line: TextLine): { line: TextLine; struck: string } {
  const isStruck = ({ text, struck, crossed }: Word): boolean => struck === text && crossed !== true;
  const struck = line.words.filter(isStruck);
  if (struck.length === 0) return { line, struck: '' };
  const words = line.words.filter((word) => !isStruck(word));
  const text = (some: typeof words): string => some.map((word) => word.text).join(' ');
  return { line: { ...line, words, text: text(words) }, struck: text(struck) };
}

/** The parts of a line that stand apart. */
function piecesOf({ words, size }: TextLine, width: number): LinePiece[] {
  const pieces: (LinePiece & { x1: number })[] = [];
  for (const { text, x0, x1 } of words) {
    const last = pieces.at(-1);
    if (last === undefined || x0 - last.x1 > APART * size) pieces.push({ text, isLeft: x0 < width * HALF, x1 });
    else Object.assign(last, { text: `${last.text} ${text}`, x1 });
  }
  return pieces.map(({ text, isLeft }) => ({ text, isLeft }));
}

/** Rows of lists on a page: as they are drawn; where none are, all that stands in columns. */
interface RowPlace {
  y0: number;
  y1: number;
  row: ListRow;
  /** Where its first column ends, and what stands in that. */
  x1: number;
  first: string;
}

/** The rows of each list of a page. */
function listsOn(page: UprightPage): RowPlace[][] {
  const grids = gridsOf(page.rulings);
  if (grids.length > 0) {
    const lists = grids.filter(({ cells }) => new Set(cells.map(({ x0 }) => Math.round(x0))).size >= LIST_COLUMNS);
    return lists.map(({ ys, cells }) => {
      const x1 = Math.min(...cells.map((cell) => cell.x1));
      return ys.slice(1).map((y1, i) => ({ y0: ys[i] ?? y1, y1, row: { text: '', hasCode: false }, x1, first: '' }));
    });
  }
  return partsOf(page, true).parts.flatMap((part) => {
    if (part.kind !== 'table' || part.xs.length <= LIST_COLUMNS) return [];
    const x1 = part.xs[1] ?? 0;
    return [
      part.rows.map(({ cells }) => {
        const lines = cells.flatMap((cell) => cell.lines ?? []);
        const [y0, y1] = [Math.min(...lines.map(({ y, size }) => y - size)), Math.max(...lines.map(({ y }) => y))];
        return { y0, y1, row: { text: '', hasCode: false }, x1, first: '' };
      }),
    ];
  });
}

/** The lines of pages from top to bottom, without their numbers. */
export function linesOfPages(pages: readonly UprightPage[]): PaperLine[] {
  const isRunning = runningLines(pages);
  return pages.flatMap((page) => pageLines(page, (line) => isRunning(line, page)));
}

function pageLines(page: UprightPage, isRunning: (line: TextLine) => boolean): PaperLine[] {
  const lists = listsOn(page);
  const rows = lists.flat();
  const upright = linesOf(page.glyphs).filter(
    ({ text, y, size }) => !isPageNumber({ text, y0: y - size, y1: y }, page.height),
  );
  const told = (line: TextLine, number: number, isOut: boolean): PaperLine => {
    const { text, words, y, size } = line;
    const middle = y - size * 0.3;
    const at = rows.find(({ y0, y1 }) => middle >= y0 && middle <= y1);
    const row = at?.row;
    const runs = isRunning(line) && (row === undefined || page.odd.includes(line));
    const isAside = isOut || runs;
    const pieces = isAside ? [{ text, isLeft: true }] : piecesOf(line, page.width);
    if (at !== undefined && row !== undefined) {
      row.text = `${row.text} ${text}`.trim();
      // a narrow column breaks a code behind one of its dots
      row.hasCode ||= pieces.some((piece) => isCodes(piece.text.replace(/\.(?=\s|$)/g, '')));
      const first = words.filter(({ x0 }) => x0 < at.x1).map((word) => word.text);
      at.first = [at.first, ...first].join(' ').trim();
    }
    const place = { number: page.page, row: number };
    const isMargin = row === undefined && (y < EDGE * page.height || y - size > (1 - EDGE) * page.height);
    const beside = {
      ...(row === undefined ? {} : { row }),
      ...(isMargin ? { isMargin } : {}),
      ...(runs ? { isRunning: true as const } : {}),
    };
    return { text, pieces, page: place, ...beside, isAside };
  };
  const beside = (text: string, i: number): PaperLine => {
    const row = upright.length + page.odd.length + page.hidden.length + i;
    return { text, pieces: [{ text, isLeft: true }], page: { number: page.page, row }, isAside: true };
  };
  const seen = upright.map(parted);
  const found = [
    ...seen.flatMap(({ line }, i) => (line.words.length === 0 ? [] : [told(line, i + 1, false)])),
    ...seen.flatMap(({ line, struck }, i) => (struck === '' ? [] : [told({ ...line, text: struck }, i + 1, true)])),
    ...page.odd.map((line, i) => told(line, upright.length + i + 1, true)),
    ...page.hidden.map((line, i) => told(line, upright.length + page.odd.length + i + 1, true)),
    ...page.annotations.flatMap(({ text }, i) => (text === '' ? [] : [beside(text, i + 1)])),
  ];
  for (const list of lists) setNumbers(list);
  return found;
}
