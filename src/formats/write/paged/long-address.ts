import { textWidth } from '../ooxml/metrics.js';

/** Type that an address without any place to break is set in at least, in points; half points are what Word knows. */
const SMALLEST = 4;

/** An address as it is set: `\n` where a line ends within it, and its type where that is smaller than the column's. */
export interface SetAddress {
  text: string;
  size?: number;
}

/** What holds together in an address, and what word processors break by themselves: after a hyphen, at a space. */
function piecesOf(text: string): string[] {
  return text.match(/[^\s-]*-|[^\s-]+|\s+/g) ?? [];
}

/**
 * The parts of a piece between which a line may end: before `@` and before a dot, so that a line shows that it goes on,
 * and after the strokes of a web address.
 */
function partsOf(piece: string): string[] {
  return piece.match(/(?:https?:\/\/)?[@.]?[^@./]+\/*|[@./]+/giu) ?? [];
}

/** The parts of an address that nothing breaks. */
export function addressParts(text: string): string[] {
  return piecesOf(text).flatMap(partsOf);
}

/** A piece that is wider than its column, in lines of whole parts. */
function inLines(piece: string, room: number, size: number): string {
  let line = '';
  let set = '';
  for (const part of partsOf(piece)) {
    if (line !== '' && textWidth(line + part, size) > room) {
      set += `${line}\n`;
      line = '';
    }
    line += part;
  }
  return set + line;
}

/**
 * Sets an address of mail or web in a column: one that has no room on a line is broken at `@` and dots, and set smaller
 * where not even a part of it has room; never between letters.
 * @param room width of the column's text, in points
 */
export function setAddress(text: string, room: number, size: number): SetAddress {
  const isWide = (piece: string, points = size): boolean => textWidth(piece, points) > room;
  const pieces = piecesOf(text);
  if (!pieces.some((piece) => isWide(piece))) return { text };
  const parts = pieces.filter((piece) => isWide(piece)).flatMap(partsOf);
  let smaller = size;
  while (smaller > SMALLEST && parts.some((part) => isWide(part, smaller))) smaller -= 0.5;
  const set = pieces.map((piece) => (isWide(piece, smaller) ? inLines(piece, room, smaller) : piece)).join('');
  return smaller === size ? { text: set } : { text: set, size: smaller };
}
