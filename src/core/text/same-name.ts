import { type OwnAbbreviations, tableOf } from './abbreviation-table.js';
import { foldHash } from './fold.js';

export type { OwnAbbreviations } from './abbreviation-table.js';

/** A name with its short forms written out; as it stands where it has none. For looking through names, not for show. */
export function writtenOut(name: string, own?: OwnAbbreviations): string {
  const table = tableOf(own);
  return table.mayBeIn(name) ? table.written(name).join(' ') : name;
}

/**
 * What two spellings of one name have in common: equal exactly where {@link isSameName} says that they are the same.
 * For maps of names; it is no text to show.
 */
export function nameKey(name: string, own?: OwnAbbreviations): string {
  return tableOf(own).key(name);
}

/**
 * True for one name in two spellings: equal but for Unicode form, case, spaces, dashes, the place of a tone mark, i
 * and y where both are written, abbreviations, and a comma for a dash between two fields of work (Lao động, Thương binh).
 * Anything else makes another name: other letters and tones (xã Cẩm
 * Giang, xã Cẩm Giàng), quotes, other commas, brackets, a dot (Bệnh viện "B", Bệnh viện B), a short form that might stand for
 * something else.
 */
export function isSameName(a: string, b: string, own?: OwnAbbreviations): boolean {
  return a === b || nameKey(a, own) === nameKey(b, own);
}

/** A 32-bit hash, equal for names with an equal {@link nameKey}, and in most cases made without it. */
export function nameHash(name: string, own?: OwnAbbreviations): number {
  const table = tableOf(own);
  return table.hashOf(name) ?? foldHash(table.key(name));
}
