import { type Grid, gridsOf, LIST_COLUMNS } from './grid.js';
import { linesOf, type TextLine, type Word } from './lines.js';
import type { UprightPage } from './upright.js';

/** How deep in a word, in parts of its letters' height, an upright line stands that does not merely touch it. */
const DEEP = 0.3;

function isWithin({ x0, y0, x1, y1 }: Grid, x: number, y: number): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

/**
 * Words that a line or stroke goes over and that count as if there were none: what a line strikes wholly does not count
 * in a text, what it strikes in a list is told with its row.
 */
export function overdrawn(page: UprightPage): string[] {
  const lists = gridsOf(page.rulings).filter(
    ({ cells }) => new Set(cells.map(({ x0 }) => Math.round(x0))).size >= LIST_COLUMNS,
  );
  const uprights = page.rulings.filter(({ level }) => !level);
  const isStood = ({ x0, x1 }: Word, middle: number, size: number): boolean =>
    uprights.some(
      ({ at, from, to }) => at > x0 + DEEP * size && at < x1 - DEEP * size && from <= middle && to >= middle,
    );
  const isOver = (word: Word, { y, size }: TextLine): boolean => {
    if (word.over === true) return true;
    const middle = y - DEEP * size;
    if (lists.some((list) => isWithin(list, (word.x0 + word.x1) / 2, middle))) return false;
    const isInPart = word.struck !== undefined && (word.crossed === true || word.struck !== word.text);
    return isInPart || isStood(word, middle, size);
  };
  return [...linesOf(page.glyphs), ...page.odd].flatMap((line) => {
    const words = line.words.filter((word) => isOver(word, line));
    return words.length === 0 ? [] : [words.map(({ text }) => text).join(' ')];
  });
}
