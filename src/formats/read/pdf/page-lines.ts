import type { LinePiece, PaperLine } from '../paper-line.js';
import { isPageNumber } from './furniture.js';
import { gridsOf } from './grid.js';
import { linesOf, type TextLine } from './lines.js';
import { partsOf } from './page-parts.js';
import type { UprightPage } from './upright.js';

/** Part of the letters' height from which a gap parts things that stand side by side. */
const APART = 0.6;
/** Part of a page's width where its left half ends. */
const HALF = 0.45;
/** Columns from which a table is a list, and not things that stand side by side. */
const LIST_COLUMNS = 3;

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

/** Heights between which a list stands on a page: as it is drawn, else as its columns show it. */
function listsOn(page: UprightPage): { y0: number; y1: number }[] {
  const grids = gridsOf(page.rulings);
  if (grids.length > 0) {
    return grids.filter(({ cells }) => new Set(cells.map(({ x0 }) => Math.round(x0))).size >= LIST_COLUMNS);
  }
  return partsOf(page, true).parts.flatMap((part) =>
    part.kind === 'table' && part.xs.length > LIST_COLUMNS ? [{ y0: part.y0, y1: part.y1 }] : [],
  );
}

/** The lines of a page from top to bottom, without its number. */
export function pageLines(page: UprightPage): PaperLine[] {
  const lists = listsOn(page);
  const isInList = ({ y, size }: TextLine): boolean => {
    const middle = y - size * 0.3;
    return lists.some(({ y0, y1 }) => middle >= y0 && middle <= y1);
  };
  const upright = linesOf(page.glyphs).filter(
    ({ text, y, size }) => !isPageNumber({ text, y0: y - size, y1: y }, page.height),
  );
  const told = (line: TextLine, row: number, isAside: boolean): PaperLine => ({
    text: line.text,
    pieces: isAside ? [{ text: line.text, isLeft: true }] : piecesOf(line, page.width),
    page: { number: page.page, row },
    isInList: isInList(line),
    isAside,
  });
  return [
    ...upright.map((line, i) => told(line, i + 1, false)),
    ...page.odd.map((line, i) => told(line, upright.length + i + 1, true)),
  ];
}
