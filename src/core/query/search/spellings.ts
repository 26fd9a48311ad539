import { PreparedText } from './prepared-text.js';
import type { SearchedName } from './searchable.js';

/** A sign within a word, as in "P'Ró", which many leave out. */
const SOME_APOSTROPHE = /['\u2018\u2019\u02BC]/;
const APOSTROPHES = /(?<=\p{L})['\u2018\u2019\u02BC](?=\p{L})/gu;

/** How a name may be spelt: as it stands, with its short forms written out, without its apostrophes. */
export function spellingsOf(text: string, writtenOut: (text: string) => string): Set<string> {
  const bare = SOME_APOSTROPHE.test(text) ? text.replace(APOSTROPHES, '') : text;
  return new Set([text, writtenOut(text), bare]);
}

/** The names to look through; both spellings of each are made ready once. */
export function searchedNames(
  names: Iterable<readonly [SearchedName['field'], string]>,
  writtenOut: (text: string) => string,
): SearchedName[] {
  return Array.from(names, ([field, text]) => {
    const spellings = [...spellingsOf(text, writtenOut)].map((each) => new PreparedText(each));
    return { field, spellings };
  });
}
