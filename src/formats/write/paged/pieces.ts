import type { TableRow } from '../../../annex/table-model.js';

/** A table of more rows than this is taken apart: what LibreOffice needs for one grows faster than its rows. */
const LONG = 300;
/** Rows of a piece at least; a piece ends where the next group begins, or at {@link MOST}. */
const LEAST = 30;
const MOST = 60;

/**
 * The rows of a table in pieces, each short enough to be laid out fast; one piece where the table is short. A group's
 * heading is in the piece of the rows under it. The first piece is no more than fits under the annex's title, for it
 * alone repeats nothing.
 */
export function inPieces(rows: readonly TableRow[]): (readonly TableRow[])[] {
  if (rows.length <= LONG) return [rows];
  const first = rows.findIndex(({ depth }) => depth === undefined) + 1;
  const pieces: (readonly TableRow[])[] = [rows.slice(0, first)];
  let from = first;
  for (let at = first + 1; at <= rows.length; at += 1) {
    const length = at - from;
    const begins = rows[at]?.depth !== undefined && rows[at - 1]?.depth === undefined;
    // a heading is not the last row of its piece
    const full = length >= MOST && rows[at - 1]?.depth === undefined;
    if (at < rows.length && !full && !(begins && length >= LEAST)) continue;
    pieces.push(rows.slice(from, at));
    from = at;
  }
  return pieces;
}
