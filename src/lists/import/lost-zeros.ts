/** Numbers as they are dialled in Viet Nam, with the zero that a spreadsheet takes away: mobile, fixed, fixed before 2017. */
const DIALLED = /^0(?:[35789]\d{8}|2\d{9}|[2-8]\d{8,9})$/;
/** What stands between several numbers in a cell. */
const BETWEEN = /(\s*[;,/]\s*|\s+-\s+)/;
/** A long number as a spreadsheet shows it where it has no room. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d+$/i;

/** One number that has its zero, as next to all cells hold. */
const ONE_WITH_ZERO = /^0[\d .]*$/;

/** What a telephone cell should hold where a spreadsheet made a number of it: undefined for a sound one. */
export type LostZeros = { after: string } | 'scientific';

/** Finds numbers that lost their first zero: `912345678` is no number that can be dialled, `0912345678` is. */
export function lostZeros(text: string): LostZeros | undefined {
  if (ONE_WITH_ZERO.test(text)) return undefined;
  const pieces = text.trim().split(BETWEEN);
  if (pieces.some((piece) => SCIENTIFIC.test(piece))) return 'scientific';
  const after = pieces.map((piece) => {
    const digits = piece.replace(/[\s.]|\.0$/g, '');
    // 84 and the number is the form with the country's code
    const isLost = /^[2-9]\d{8,9}$/.test(digits) && DIALLED.test(`0${digits}`);
    return isLost ? `0${piece.replace(/\.0$/, '')}` : piece;
  });
  return after.every((piece, i) => piece === pieces[i]) ? undefined : { after: after.join('') };
}
