const NEWLINE = 0x0a;
const SPACE = 0x20;
const DELETE = 0x7f;

/** True for a letter of Latin script, or a sign between words, that begins with some byte of well-formed UTF-8. */
function isOrdinaryLetter(first: number, second: number, third: number): boolean {
  // U+00A0 to U+024F but for the soft hyphen
  if (first === 0xc2) return second >= 0xa0 && second !== 0xad;
  if (first < 0xc9) return true;
  if (first === 0xc9) return second < 0x90;
  // U+1E00 to U+1EFF
  if (first === 0xe1) return second >= 0xb8 && second <= 0xbb;
  // U+2010 to U+2027, U+2030 to U+205E
  if (first !== 0xe2) return false;
  return second === 0x80 ? third >= 0xb0 || (third >= 0x90 && third <= 0xa7) : second === 0x81 && third <= 0x9e;
}

/**
 * True for well-formed UTF-8 in which nothing is hidden, acts, or is laid out otherwise than by spaces and ends of lines: of
 * these letters next to all files are made. One look at each byte, for every file of a country.
 */
export function isOrdinary(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < SPACE ? byte !== NEWLINE : byte === DELETE) return false;
    if (byte >= 0xc0 && !isOrdinaryLetter(byte, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0)) return false;
  }
  return true;
}
