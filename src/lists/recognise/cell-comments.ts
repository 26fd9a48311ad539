import type { CellPlace } from '../../core/finding.js';
import type { RawTable } from '../../formats/read/types.js';
import type { ListedUnit, ListFinding } from './listed.js';
import { speaksOfEnd } from './notes-below.js';
import { saysEnd } from './words-of-end.js';

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Comments that somebody put at cells: none is read. One by which the unit of its row is no more, or gets no code, is asked
 * about where the row does not say so itself; of the others there is a word.
 */
export function commentFindings(
  { comments = [], rows, list }: RawTable,
  units: readonly ListedUnit[],
  placeOf: (row: number, column: number) => CellPlace,
): ListFinding[] {
  // next to all tables have none, and some have a million cells
  if (comments.length === 0) return [];
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const { cells } of rows) {
    for (const { column } of cells) {
      first = Math.min(first, column);
      last = Math.max(last, column);
    }
  }
  // of lists side by side each has its own columns; a blank cell may bear a comment too
  const isOwn = (column: number): boolean => list === undefined || (column >= first && column <= last);
  const numbers = new Set(rows.map(({ row }) => row));
  const own = comments.filter(({ row, column }) => numbers.has(row) && isOwn(column));
  if (own.length === 0) return [];
  const silent = new Set(
    units.flatMap(({ place, change, said, note }) => ((change ?? said ?? note) === undefined ? [place.row] : [])),
  );
  const ending = own.filter(({ row, text }) => silent.has(row) && saysEnd(text));
  const asked = ending.map(({ row, column, text }): ListFinding => {
    const args = { text: oneLine(text) };
    return { rule: 'list-comment-unread', variant: 'ends', severity: 'error', place: placeOf(row, column), args };
  });
  const others = own.filter((each) => !ending.includes(each));
  const [shown] = others;
  if (shown === undefined) return asked;
  const args = { count: others.length, text: oneLine(shown.text) };
  const place = placeOf(shown.row, shown.column);
  return [...asked, { rule: 'list-comment-unread', severity: 'info', place, args }];
}

/** The same of comments at words outside the tables that were read: at titles, at paragraphs, in tables of something else. */
export function commentsOutside(
  comments: readonly string[],
  file: string,
  units: readonly ListedUnit[],
): ListFinding[] {
  const ending = comments.filter((text) => speaksOfEnd(text, units));
  const place = { file };
  const asked = ending.map((text): ListFinding => {
    const args = { text: oneLine(text) };
    return { rule: 'list-comment-unread', variant: 'outside-ends', severity: 'error', place, args };
  });
  const others = comments.filter((text) => !ending.includes(text));
  const [shown] = others;
  if (shown === undefined) return asked;
  const args = { count: others.length, text: oneLine(shown) };
  return [...asked, { rule: 'list-comment-unread', variant: 'outside', severity: 'info', place, args }];
}
