import { isSyllable, VIETNAMESE_LETTERS } from './syllable.js';

const WORD = /[\p{L}\p{M}]+/gu;
const VIETNAMESE_WORD = new RegExp(`^[a-z${VIETNAMESE_LETTERS}]+$`, 'iu');

function isVietnamese(typed: string, repaired: string): boolean {
  if (isSyllable(repaired)) return true;
  if (!VIETNAMESE_WORD.test(repaired)) return false;
  return repaired === repaired.toUpperCase() || /^[Ðð][^Ðð]*$/u.test(typed);
}

/**
 * Đ for the look-alike Ð (U+00D0) and đ for ð (U+00F0) in Vietnamese words: a syllable (`Ðại`), an abbreviation
 * (`HÐND`), a name that begins with it (`Ðakrông`). An Icelandic name keeps its eth.
 */
export function repairEth(text: string): string {
  if (!/[Ðð]/.test(text)) return text;
  return text.replace(WORD, (typed) => {
    const repaired = typed.replace(/Ð/g, 'Đ').replace(/ð/g, 'đ');
    return isVietnamese(typed, repaired) ? repaired : typed;
  });
}
