import { isCode, levelOf, rootOf } from '../../code/code.js';
import { isLegacyForm } from '../../code/legacy-code.js';
import { tidyCode } from '../../code/tidy.js';
import type { SearchedWhole } from './searchable.js';

/** What people paste, taken apart: codes and the words beside them. */
export interface Pasted {
  /** The level-1 code beside the words. */
  root?: string;
  /** Codes below level 1 and old forms beside the words. */
  codes: readonly string[];
  words: string;
}

/** What may be a code in a text: a letter and two figures with groups behind them, or groups and those. */
const SIGN = '[.\\-\u2010-\u2015_/·]';
const OTHER_SIGN = /[-\u2010-\u2015_/·]/;
const CODE = new RegExp(
  `(?<![\\p{L}\\p{N}.@])(?:\\p{L}\\p{N}{2}(?:${SIGN}[A-Z0-9]*\\p{N}[A-Z0-9]*)*|(?:\\p{N}+${SIGN}){3}\\p{L}\\p{N}{2})(?![\\p{L}\\p{M}\\p{N}@]|${SIGN}\\p{N})`,
  'giu',
);
/** What people write before a code that stands behind a name, and the signs round it. */
const ROUND =
  /(?:[([{<“"'«]\s*)?(?:(?<!\p{L})m[ãa](?:\s+(?:số|so))?(?:\s+(?:định danh|dinh danh))?(?:\s+(?:điện tử|dien tu))?\s*:?\s*)?$/iu;
const CLOSING = /^\s*[)\]}>”"'»]/u;
/** Signs that part a code from words; a bracket that stands open is none of them. */
const AROUND = /^[\s,;:.|/\p{Pd}]+|[\s,;:|/\p{Pd}]+$/gu;
const WORDS = /\p{L}{2}/u;

/** A text that may be a code, as one: its groups parted by points. */
function codeOf(text: string): string {
  return tidyCode(text).replace(new RegExp(SIGN, 'g'), '.');
}

/** True for a code where one is meant: by points between its groups, or because its level-1 code is known. */
function isMeant(text: string, code: string, whole: SearchedWhole): boolean {
  const isPointed = text.includes('.') && !OTHER_SIGN.test(text);
  if (isLegacyForm(code)) return isPointed || whole.hasRoot(code.slice(code.lastIndexOf('.') + 1));
  return isCode(code) && (isPointed || whole.hasRoot(rootOf(code)));
}

/** A query as the codes and the words that it is made of; where it is not both, all of it is words. */
export function pasted(query: string, whole: SearchedWhole): Pasted {
  const codes: string[] = [];
  let words = '';
  let end = 0;
  for (const { 0: text, index } of query.matchAll(CODE)) {
    const code = codeOf(text);
    if (!isMeant(text, code, whole)) continue;
    codes.push(code);
    words += `${query.slice(end, index).replace(ROUND, '')} `;
    const behind = query.slice(index + text.length);
    const isRound = ROUND.exec(query.slice(0, index))?.[0] !== '';
    end = index + text.length + (isRound ? (CLOSING.exec(behind)?.[0].length ?? 0) : 0);
  }
  words = (words + query.slice(end)).replace(AROUND, '');
  // a code alone, with no more than what is put round one
  if (codes.length === 1 && words === '') return { codes: [], words: codes[0] ?? '' };
  if (codes.length === 0 || !WORDS.test(words)) return { codes: [], words: query };
  const below = codes.filter((code) => levelOf(code) > 1);
  return below.length > 0 ? { codes: below, words } : { root: codes[0] ?? '', codes: [], words };
}
