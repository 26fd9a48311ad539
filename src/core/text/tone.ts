import { VIETNAMESE_LETTERS } from './syllable.js';

const VIETNAMESE_WORD = `a-z${VIETNAMESE_LETTERS}`;
/** A tone mark next to the vowel it could also stand on, by the first of the two letters. */
const PAIRS = [
  ['òóỏõọ', 'ae'],
  ['ùúủũụ', 'y'],
  ['o', 'àáảãạèéẻẽẹ'],
  ['u', 'ỳýỷỹỵ'],
] as const;
const SYLLABLE = new RegExp(
  `(?<![${VIETNAMESE_WORD}])[bcdđghklmnprstvx]{0,3}` +
    `(?:(?<old>[òóỏõọ][ae]|[ùúủũụ]y)|o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![${VIETNAMESE_WORD}])`,
  'giu',
);

/** Above the last Vietnamese letter. */
const LETTERS_END = 0x1f00;

/** For each letter a bit for every pair that it may begin, and for every one that it may end. */
const [BEGINS, ENDS] = PAIRS.reduce(
  (tables, pair, i) => {
    pair.forEach((letters, side) => {
      for (const letter of letters + letters.toUpperCase()) {
        const at = letter.charCodeAt(0);
        const table = tables[side];
        if (table !== undefined) table[at] = (table[at] ?? 0) | (1 << i);
      }
    });
    return tables;
  },
  [new Uint8Array(LETTERS_END), new Uint8Array(LETTERS_END)],
) as [Uint8Array, Uint8Array];

/** True for a sign that may make another one of the letter before it, or of itself: none of ours does. */
function mayCompose(code: number): boolean {
  return code >= 0x300 && !(code >= 0x1ea0 && code < 0x1efa);
}

/** Cheap sieve: false where no pair stands in a text, however its letters are put together. Asked of every name there is. */
function mayHavePair(text: string): boolean {
  let open = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (mayCompose(code) || (open & (ENDS[code] ?? 0)) !== 0) return true;
    open = BEGINS[code] ?? 0;
  }
  return false;
}

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
  if (!mayHavePair(text)) return styles;
  for (const match of text.normalize('NFC').matchAll(SYLLABLE)) {
    styles[match.groups?.old === undefined ? 'new' : 'old'].push(match[0]);
  }
  return styles;
}
