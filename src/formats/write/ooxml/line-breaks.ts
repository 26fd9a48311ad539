import { textWidth } from './metrics.js';

/** A text as a word processor sees it when it looks for line ends: pieces that hold together, in points. */
export interface Pieces {
  /** Width of each piece without the space after it. */
  widths: readonly number[];
  /** Width of the space after each, 0 where a line may break without one (after a hyphen). */
  spaces: readonly number[];
  /** Width of the whole on one line. */
  total: number;
}

/** Takes a text apart where its lines may break: at spaces, and after hyphens. */
export function piecesOf(text: string, size: number, bold: boolean): Pieces {
  const space = textWidth(' ', size, bold);
  const widths: number[] = [];
  const spaces: number[] = [];
  let total = 0;
  for (const piece of text.match(/[^\s-]*-|[^\s-]+|\s/g) ?? []) {
    if (/\s/.test(piece)) {
      if (spaces.length > 0) spaces[spaces.length - 1] = space;
      total += space;
      continue;
    }
    const width = textWidth(piece, size, bold);
    widths.push(width);
    spaces.push(0);
    total += width;
  }
  return { widths, spaces, total };
}

/** Lines a text takes in a column of so many points; a piece that is wider is broken wherever the line ends. */
export function linesIn({ widths, spaces, total }: Pieces, column: number): number {
  if (total <= column) return 1;
  let lines = 1;
  let used = 0;
  for (const [i, width] of widths.entries()) {
    if (used > 0 && used + width > column) {
      lines += 1;
      used = 0;
    }
    used += width;
    if (used > column) {
      lines += Math.ceil(used / column) - 1;
      used %= column;
    }
    used += spaces[i] ?? 0;
  }
  return lines;
}
