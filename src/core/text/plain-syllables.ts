import { fold, withoutMarks } from './fold.js';
import { PLAIN_SYLLABLE } from './syllable.js';

/** The words of a text that are whole syllables, folded; `SYT` is none, though its fold looks like one. */
export function syllablesOf(text: string): Set<string> {
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => PLAIN_SYLLABLE.test(withoutMarks(word)));
  return new Set(words.map(fold));
}
