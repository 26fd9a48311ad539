import { fold } from '../../text/fold.js';
import { syllablesOf } from '../../text/plain-syllables.js';
import { initialsFrom } from './runs.js';

/** Letters of a short form at least beside the words it stands for: in brackets, and without. */
export const LEAST_IN_BRACKETS = 2;
export const LEAST_BARE = 3;
/** What people write before a short form in brackets. */
export const SAID = new Set(fold('viết tắt gọi tắt tên là sau đây').split(' '));

const BRACKETS = /[([{]([^()[\]{}]*)[)\]}]/g;
/** A word of one piece, as short forms are written: `LĐ-TB&XH`. */
const PIECE = /[\p{L}\p{M}\p{N}]+(?:[-&.][\p{L}\p{M}\p{N}]+)*/gu;

/** True where a word has the first letters of words that follow one another in a text. */
function standsFor(word: string, least: number, words: readonly string[]): boolean {
  const letters = fold(word).replaceAll(' ', '');
  if (letters.length < least || syllablesOf(word).size > 0) return false;
  return words.some((_, from) => initialsFrom(letters, words, from) > 0);
}

/**
 * A query without the short forms of what it says in full: in brackets behind the name, or before or behind it. They say
 * nothing new, and their letters would be looked for in other words.
 * @param writtenOut a text with its short forms written out
 */
export function withoutShortForms(query: string, writtenOut: (text: string) => string): string {
  const outside = query.replace(BRACKETS, ' ');
  const said = fold(outside).split(' ');
  const meant = fold(writtenOut(outside)).split(' ');
  const isSaid = (word: string): boolean => {
    const folded = fold(word);
    return folded === '' || SAID.has(folded) || said.includes(folded) || isShort(word);
  };
  const isShort = (word: string): boolean => [said, meant].some((words) => standsFor(word, LEAST_IN_BRACKETS, words));
  const kept = query.replace(BRACKETS, (bracket, inside: string) => {
    const isShortForm = inside.split(/\s+/).every(isSaid) || isShort(inside.replace(/\s+/g, ''));
    return isShortForm ? ' ' : bracket;
  });
  const bare = kept.replace(PIECE, (word, at: number) => {
    const beside = fold(`${kept.slice(0, at)} ${kept.slice(at + word.length)}`).split(' ');
    return standsFor(word, LEAST_BARE, beside) ? '' : word;
  });
  return bare.trim() || query;
}
