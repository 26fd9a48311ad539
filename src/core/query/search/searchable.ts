import type { Status } from '../../registry/types.js';
import type { TextAbove } from './names-above.js';
import type { PreparedText } from './prepared-text.js';

/** Where a unit was found. */
export type MatchedField = 'code' | 'legacyCode' | 'name' | 'shortName' | 'formerName';

/** A name to look through, in both its spellings. */
export interface SearchedName {
  field: Extract<MatchedField, 'name' | 'shortName' | 'formerName'>;
  /** As it stands, and with its short forms written out where it has any. */
  spellings: readonly PreparedText[];
}

/** What is looked through of a unit. */
export interface Searchable {
  code: string;
  /** What its code is at the date: of equal names the one in force comes first. */
  status: Status;
  names: readonly SearchedName[];
  /** Earlier codes. */
  earlier: readonly string[];
}

/** True for a unit of which some name is of a kind, in one of its spellings. */
export function hasText({ names }: Searchable, isIt: (text: PreparedText) => boolean): boolean {
  return names.some(({ spellings }) => spellings.some(isIt));
}

/** What a search has to know of the whole of which it looks through parts. */
export interface SearchedWhole {
  /** A text with its short forms written out. */
  writtenOut(text: string): string;
  /** What was asked for with its short forms written out, those of kinds by a letter among them. */
  askedOut(query: string): string;
  /** True for a level-1 code of it. */
  hasRoot(code: string): boolean;
  /** The codes that a text is the old form of. */
  codesOfForm(text: string): readonly string[];
  /** The names of the bodies above a code, short forms written out. */
  namesAbove(code: string): TextAbove;
}
