import { convertLegacy, type LegacyEncoding } from './legacy.js';
import { isSyllable, PLAIN_SYLLABLE } from './syllable.js';

const ENCODINGS: readonly LegacyEncoding[] = ['tcvn3', 'vni'];
const BEYOND_ASCII = /[\u00A1-\u00FF]/;
const BEYOND_LATIN = /[\u0100-\uFFFF]/;

/** The readings that a short text may have besides its own: what it says in an old encoding, where that is Vietnamese. */
export function otherReadings(text: string): string[] {
  if (!BEYOND_ASCII.test(text) || BEYOND_LATIN.test(text)) return [];
  return ENCODINGS.flatMap((encoding) => {
    const read = convertLegacy(text, encoding);
    const words = read.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '');
    return read !== text && words.every((word) => isSyllable(word) || /^[A-Z]+$/.test(word)) ? [read] : [];
  });
}

/** Keys of the Telex keyboard that stand for marks, where no keyboard program made marks of them. */
export const TELEX = /w|dd|aa|ee|oo|[sfrxj]$/;
/** Those keys with what they leave, taken off one after the other. */
export const DOUBLED: readonly (readonly [RegExp, string])[] = [
  [/dd/, 'd'],
  [/aa/, 'a'],
  [/ee/, 'e'],
  [/oo/, 'o'],
  [/w/g, ''],
  [/(?<=[aeiouy][a-z]*)[sfrxj]$/, ''],
];

/** A word without the keys that would have made its marks: `sowr` → `so`; itself where it is a syllable, or none then. */
function withoutTelex(word: string): string {
  const small = word.toLowerCase();
  if (!/^[a-z]+$/.test(small) || !TELEX.test(small) || isSyllable(small)) return word;
  const plain = DOUBLED.reduce((text, [keys, letter]) => text.replace(keys, letter), small);
  return PLAIN_SYLLABLE.test(plain) ? plain : word;
}

/**
 * A word of the VNI keyboard where no keyboard program made marks of the figures: one for a tone, one for the shape of a
 * vowel that is there, one for đ. A letter with a figure alone (`q1`) is none.
 */
export const VNI_KEYS =
  /^(?=[a-z]+[1-9])(?=[a-z1-9]*[a-z][1-9]*[a-z])(?!.*[1-5].*[1-5])(?!.*[68].*[68])(?!.*9.*9)(?:d(?=.*9)|(?!.*9))(?:(?=.*[aeo].*6)|(?!.*6))(?:(?=.*[ou].*7)|(?!.*7))(?:(?=.*a.*8)|(?!.*8))[a-z1-9]+$/;

/** A word without the figures that would have made its marks: `so73` → `so`; itself where it is none then. */
function withoutVni(word: string): string {
  const small = word.toLowerCase();
  if (!VNI_KEYS.test(small)) return word;
  const plain = small.replace(/[1-9]/g, '');
  return PLAIN_SYLLABLE.test(plain) ? plain : word;
}

/** `oong`, `ooc`: rimes of a few words as they stand (`boong`), and beside keys of Telex mostly `ông`, `ôc`. */
export const LONG_O = /oo(?=(?:ng|c)(?: |$))/g;

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/**
 * What somebody may have typed, the likeliest alone where the text is not what it looks like: out of TCVN3 or VNI, or of a
 * Telex or VNI keyboard whose program was off. Of words that are sound as they stand nothing else is read.
 */
export function typedReadings(text: string): string[] {
  // words without marks, such as short forms, tell nothing of an encoding
  const isSound = words(text).every((word) => !BEYOND_ASCII.test(word) || isSyllable(word.toLowerCase()));
  const [read] = isSound ? [] : otherReadings(text);
  if (read !== undefined) return [read];
  const plain = words(text)
    .map((word) => withoutVni(withoutTelex(word)))
    .join(' ');
  return plain === words(text).join(' ') ? [text] : [text, plain.replace(LONG_O, 'o')];
}
