import { VIETNAMESE_LETTERS } from './syllable.js';

const VIETNAMESE_WORD = `a-z${VIETNAMESE_LETTERS}`;
/** Cheap sieve: a tone mark next to the vowel it could also stand on. */
const CANDIDATE = /[òóỏõọ][ae]|[ùúủũụ]y|o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/iu;
const SYLLABLE = new RegExp(
  `(?<![${VIETNAMESE_WORD}])[bcdđghklmnprstvx]{0,3}` +
    `(?:(?<old>[òóỏõọ][ae]|[ùúủũụ]y)|o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![${VIETNAMESE_WORD}])`,
  'giu',
);

export interface ToneStyles {
  /** Syllables as written (NFC) with the mark on the first vowel: `Hòa`, `thủy`, `khỏe`. */
  old: string[];
  /** Syllables as written (NFC) with the mark on the second vowel: `Hoà`, `thuỷ`, `khoẻ`. */
  new: string[];
}

/**
 * The syllables of a text whose tone mark may stand in two places (open oa, oe, uy; not after q, where `quý` is
 * the only spelling), by the style they are written in and in the order they occur. `foldTone` of such a
 * syllable shows whether two are the same word.
 */
export function toneStyle(text: string): ToneStyles {
  const styles: ToneStyles = { old: [], new: [] };
  const composed = text.normalize('NFC');
  if (!CANDIDATE.test(composed)) return styles;
  for (const match of composed.matchAll(SYLLABLE)) {
    styles[match.groups?.old === undefined ? 'new' : 'old'].push(match[0]);
  }
  return styles;
}
