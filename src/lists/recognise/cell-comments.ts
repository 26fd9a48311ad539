import type { CellPlace } from '../../core/finding.js';
import type { RawTable } from '../../formats/read/types.js';
import type { ListedUnit, ListFinding } from './listed.js';
import { saysEnd } from './words-of-end.js';

/**
 * Comments that somebody put at cells: none is read. One by which the unit of its row is no more, or gets no code, is asked
 * about where the row does not say so itself; of the others there is a word.
 */
export function commentFindings(
  { comments = [], rows }: RawTable,
  units: readonly ListedUnit[],
  placeOf: (row: number, column: number) => CellPlace,
): ListFinding[] {
  const cells = new Set(rows.flatMap(({ row, cells: own }) => own.map(({ column }) => `${row} ${column}`)));
  const own = comments.filter(({ row, column }) => cells.has(`${row} ${column}`));
  const silent = new Set(
    units.flatMap(({ place, change, said, note }) => ((change ?? said ?? note) === undefined ? [place.row] : [])),
  );
  const ending = own.filter(({ row, text }) => silent.has(row) && saysEnd(text));
  const asked = ending.map(({ row, column, text }): ListFinding => {
    const args = { text: text.replace(/\s+/g, ' ') };
    return { rule: 'list-comment-unread', variant: 'ends', severity: 'error', place: placeOf(row, column), args };
  });
  const others = own.filter((each) => !ending.includes(each));
  const [first] = others;
  if (first === undefined) return asked;
  const args = { count: others.length, text: first.text.replace(/\s+/g, ' ') };
  const place = placeOf(first.row, first.column);
  return [...asked, { rule: 'list-comment-unread', severity: 'info', place, args }];
}
