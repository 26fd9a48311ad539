import { isSyllable } from './syllable.js';

const WORD = /\p{L}+/gu;
const CASE_STEP = /(?<=\p{Ll})(?=\p{Lu})/u;
const ABBREVIATION = /^\p{Lu}{2,}$/u;
const BEYOND_ASCII = /[^a-z]/i;

/** Words of agency names that lists run into the word before them; each shows its own diacritics. */
const COMMON_WORDS = [
  ...['huyện', 'tỉnh', 'thành', 'thị', 'xã', 'phường', 'quận', 'phố', 'trấn', 'thôn'],
  ...['sở', 'phòng', 'trường', 'trạm', 'viện', 'hội', 'đoàn', 'dân'],
];
const ENDS_IN_COMMON_WORD = new RegExp(`^(?<before>\\p{L}{2,})(?:${COMMON_WORDS.join('|')})$`, 'iu');

function isJoint(left: string, right: string): boolean {
  if (left.length < 2 || !isSyllable(left)) return false;
  return (isSyllable(right) || ABBREVIATION.test(right)) && BEYOND_ASCII.test(left + right);
}

function hidesCommonWord(piece: string): boolean {
  const before = ENDS_IN_COMMON_WORD.exec(piece)?.groups?.before;
  if (before === undefined || isSyllable(piece)) return false;
  return isSyllable(before) || ABBREVIATION.test(before);
}

/**
 * The words of an NFC text that look like two with the space between them lost. Two kinds are told:
 * a small letter followed by a capital (`BắcHuyện`, `huyệnUBND`, `ĐăkLăk`), where the piece before is a Vietnamese
 * syllable, the piece after is one too or an abbreviation, and one of them has a Vietnamese diacritic; and a syllable
 * or abbreviation run into a common word of agency names (`Bắchuyện`, `UBNDxã`). Abbreviations (UBND, THPT, TTg),
 * brands (VNeID, VinUni, YouTube) and names of other languages (Đakrông, ĐaKrông, Kontum) are left alone.
 */
export function joinedWords(text: string): string[] {
  return (text.match(WORD) ?? []).filter((word) => {
    const pieces = word.split(CASE_STEP);
    return pieces.some((piece, i) => isJoint(pieces[i - 1] ?? '', piece) || hidesCommonWord(piece));
  });
}
