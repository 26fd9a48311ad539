import { isSyllable, isToned } from './syllable.js';

const WORD = /\p{L}+/gu;
const CASE_STEP = /(?<=\p{Ll})(?=\p{Lu})/u;
const ABBREVIATION = /^\p{Lu}{2,}$/u;
const BEYOND_ASCII = /[^a-z]/i;

/** Words of agency names that lists run into their neighbour. */
const COMMON_WORDS = new Set([
  ...['huyện', 'tỉnh', 'thành', 'thị', 'xã', 'phường', 'quận', 'phố', 'trấn', 'thôn'],
  ...['sở', 'phòng', 'trường', 'trạm', 'viện', 'hội', 'đoàn', 'dân'],
]);

/** A small letter against a capital, between two pieces of one word. */
function isCaseJoint(left: string, right: string): boolean {
  if (left.length < 2 || !isSyllable(left)) return false;
  return (isSyllable(right) || ABBREVIATION.test(right)) && BEYOND_ASCII.test(left + right);
}

function isSplit(left: string, right: string): boolean {
  const before = COMMON_WORDS.has(left.toLowerCase());
  const after = COMMON_WORDS.has(right.toLowerCase());
  if (after && ABBREVIATION.test(left)) return true;
  if (!before && !after && !(isToned(left) && isToned(right))) return false;
  return isSyllable(left) && isSyllable(right);
}

function hidesTwoWords(piece: string): boolean {
  if (!BEYOND_ASCII.test(piece) || isSyllable(piece)) return false;
  for (let i = 2; i <= piece.length - 2; i += 1) {
    if (isSplit(piece.slice(0, i), piece.slice(i))) return true;
  }
  return false;
}

/**
 * The words of an NFC text that look like two with the space between them lost:
 * - a small letter against a capital (`BắcHuyện`, `huyệnUBND`, `ĐăkLăk`), where a Vietnamese syllable stands before,
 *   a syllable or an abbreviation after, and one of them shows a Vietnamese letter;
 * - two syllables of which one is a common word of agency names (`Bắchuyện`, `Trườngtiểu`) or that both bear a tone
 *   mark (`Tháibình`), which no single word does; or an abbreviation and a common word (`UBNDxã`).
 *
 * Abbreviations (UBND, THPT, TTg), brands (VNeID, VinUni, YouTube) and names of other languages (Đakrông, ĐaKrông,
 * Kontum) are left alone.
 */
export function joinedWords(text: string): string[] {
  return (text.match(WORD) ?? []).filter((word) => {
    const pieces = word.split(CASE_STEP);
    return pieces.some((piece, i) => isCaseJoint(pieces[i - 1] ?? '', piece) || hidesTwoWords(piece));
  });
}
