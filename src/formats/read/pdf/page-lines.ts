import { isCodes, type LinePiece, type ListRow, type PaperLine } from '../paper-line.js';
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

/** Rows of lists on a page: as they are drawn; where none are, all that stands in columns. */
interface RowPlace {
  y0: number;
  y1: number;
  row: ListRow;
}

function rowsOn(page: UprightPage): RowPlace[] {
  const grids = gridsOf(page.rulings);
  if (grids.length > 0) {
    const lists = grids.filter(({ cells }) => new Set(cells.map(({ x0 }) => Math.round(x0))).size >= LIST_COLUMNS);
    return lists.flatMap(({ ys }) =>
      ys.slice(1).map((y1, i) => ({ y0: ys[i] ?? y1, y1, row: { text: '', hasCode: false } })),
    );
  }
  return partsOf(page, true).parts.flatMap((part) =>
    part.kind === 'table' && part.xs.length > LIST_COLUMNS
      ? [{ y0: part.y0, y1: part.y1, row: { text: '', hasCode: true } }]
      : [],
  );
}

/** The lines of a page from top to bottom, without its number. */
export function pageLines(page: UprightPage): PaperLine[] {
  const rows = rowsOn(page);
  const upright = linesOf(page.glyphs).filter(
    ({ text, y, size }) => !isPageNumber({ text, y0: y - size, y1: y }, page.height),
  );
  const told = (line: TextLine, at: number, isAside: boolean): PaperLine => {
    const { text, y, size } = line;
    const middle = y - size * 0.3;
    const row = rows.find(({ y0, y1 }) => middle >= y0 && middle <= y1)?.row;
    const pieces = isAside ? [{ text, isLeft: true }] : piecesOf(line, page.width);
    if (row !== undefined) {
      row.text = `${row.text} ${text}`.trim();
      row.hasCode ||= pieces.some((piece) => isCodes(piece.text));
    }
    return { text, pieces, page: { number: page.page, row: at }, ...(row === undefined ? {} : { row }), isAside };
  };
  return [
    ...upright.map((line, i) => told(line, i + 1, false)),
    ...page.odd.map((line, i) => told(line, upright.length + i + 1, true)),
  ];
}
