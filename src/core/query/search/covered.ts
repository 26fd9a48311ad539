import { LEFT_OUT } from './runs.js';

/** What is added for a text of which the query covers all, in parts of it. */
export const COVERED = 3;
/**
 * What is added for a name of which every word was typed: it is this name, whatever others hold its words. More than what
 * is taken off for a body that is over, so that one merged away comes before those under its heir that bear its name.
 */
export const WHOLE = 30;

/** What of a text the words of a query stand for. */
export interface Match {
  /** The poorest fit of a word without slips. */
  least: number;
  slips: number;
  used: ReadonlySet<number>;
}

/** How many of the first words of a text those of the query stand for. */
export function usedOf({ used }: Match, length: number): number {
  let count = 0;
  for (const place of used) if (place < length) count += 1;
  return count;
}

/** True where the words of the query stand for all words of a text but those that short forms leave out. */
export function isWhole({ used }: Match, parts: readonly string[]): boolean {
  return parts.every((part, place) => used.has(place) || LEFT_OUT.has(part));
}

/** What is added for the part of a text that the query covers, and for the whole of it. */
export function covered(match: Match, parts: readonly string[]): number {
  const { length } = parts;
  return isWhole(match, parts) ? COVERED + WHOLE : (COVERED * usedOf(match, length)) / length;
}
