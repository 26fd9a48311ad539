import type { RawTable } from '../../formats/read/types.js';

/** Texts of a column that are shown, and letters of each. */
const MOST = 3;
const LONGEST = 60;

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text;
}

/**
 * What stands in the cells under a heading, each text once, the first of them; a last `…` where there are more. Nothing
 * where all of them are empty.
 */
export function heldBeneath(tables: readonly RawTable[], heading: string): string[] {
  const found = new Set<string>();
  for (const { rows } of tables) {
    let column: number | undefined;
    for (const { cells } of rows) {
      const head = cells.find(({ text }) => text.replace(/\s+/g, ' ').trim() === heading);
      if (head !== undefined) column = head.column;
      else if (column !== undefined) {
        const text =
          cells
            .find((cell) => cell.column === column)
            ?.text.replace(/\s+/g, ' ')
            .trim() ?? '';
        if (text !== '') found.add(short(text));
      }
    }
  }
  return found.size > MOST ? [...[...found].slice(0, MOST), '…'] : [...found];
}
