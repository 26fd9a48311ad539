import { CONTROL, INVISIBLE, LOST, UNUSUAL_SPACE } from './characters.js';
import { rightLetter, rightLetters } from './look-alikes.js';

/** Whose letter it is: what its wording `word.script-…` calls it. */
export type Script = 'cyrillic' | 'greek' | 'fullwidth' | 'mathematical' | 'latin' | 'han' | 'mark' | 'other';

/** A word with characters that Vietnamese is not written with. */
export interface ForeignWord {
  word: string;
  /** Its first strange character, as it is counted in the text: 1-based, in characters. */
  position: number;
  /** The strange characters, each once. */
  letters: string[];
  script: Script;
  /** The letters meant, for each of `letters`, where the whole word can be put right. */
  right?: string[];
}

/*
 * The letters a name may have: those of Vietnamese and of ASCII, and those of other languages in Latin script that
 * nobody takes for one of ours (é, ü, ñ, the č, ŭ, ƀ of the Central Highlands). Figures and signs of every day.
 */
const HONEST =
  /[\x20-\x7E\xA0-\xA9\xAB-\xB9\xBB-\u0130\u0134-\u0137\u0139-\u013E\u0141-\u0148\u014C-\u017E\u0180\u0243\u01A0\u01A1\u01AF\u01B0\u0218-\u021B\u1E00-\u1E99\u1E9E\u1EA0-\u1EF9\u2070\u2074-\u207E\u2080-\u208E\u2150-\u215F]/;
const SIGN = /^(?=\p{Script=Common})[\p{P}\p{S}]$/u;
/** Signs that are letters in a frame, and the forms of East Asian typography. */
const NO_SIGN = /[\u2460-\u24FF\u2776-\u2793\u2E80-\u33FF\uA000-\uFFFF\u{1F100}-\u{1F1FF}]/u;
/** What other rules speak of. */
const SPOKEN_OF = new RegExp(`${CONTROL.source}|${INVISIBLE.source}|${UNUSUAL_SPACE.source}|${LOST.source}`, 'u');

const SCRIPTS: readonly [Script, RegExp][] = [
  ['mark', /\p{M}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['fullwidth', /[\uFF01-\uFFEE]/],
  ['mathematical', /[\u2100-\u214F\u{1D400}-\u{1D7FF}]/u],
  ['latin', /\p{Script=Latin}/u],
  ['han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u],
];

function isForeign(character: string): boolean {
  if (HONEST.test(character) || SPOKEN_OF.test(character)) return false;
  return !SIGN.test(character) || NO_SIGN.test(character);
}

/** A word with the right letter for each look-alike, letters and marks put together again. */
function putRight(word: string): string {
  const letters = rightLetters(word);
  const bases = [...letters.normalize('NFD')].map((letter) => rightLetter(letter) ?? letter);
  return bases.join('').normalize('NFC');
}

function scriptOf(letter: string): Script {
  return SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'other';
}

function foreignWord(word: string, start: number): ForeignWord | undefined {
  const characters = [...word];
  const at = characters.findIndex(isForeign);
  if (at === -1) return undefined;
  const letters = [...new Set(characters.filter(isForeign))];
  const found = { word, position: start + at + 1, letters, script: scriptOf(letters[0] ?? '') };
  const isRight = ![...putRight(word)].some(isForeign);
  return isRight ? { ...found, right: letters.map((letter) => putRight(letter)) } : found;
}

/** The words of a text that are not written with Vietnamese letters, or not with them alone; none for an honest text. */
export function foreignWords(text: string): ForeignWord[] {
  const found: ForeignWord[] = [];
  let start = 0;
  for (const word of text.normalize('NFC').split(/(\s+)/)) {
    const foreign = foreignWord(word, start);
    if (foreign !== undefined) found.push(foreign);
    start += [...word].length;
  }
  return found;
}

/** True where {@link foreignWords} would find something. */
export function hasForeign(composed: string): boolean {
  for (const character of composed) if (isForeign(character)) return true;
  return false;
}
