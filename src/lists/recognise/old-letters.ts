import { convertLegacy, detectLegacy, type LegacyEncoding } from '../../core/text/legacy.js';
import { isSyllable } from '../../core/text/syllable.js';

const ENCODINGS: readonly LegacyEncoding[] = ['tcvn3', 'vni'];
const BEYOND_ASCII = /[\u00A1-\u00FF]/;
const BEYOND_LATIN = /[\u0100-\uFFFF]/;

/** A text as its readers see it: out of TCVN3 or VNI where it is in one of them. For comparing only, nothing is repaired. */
export function readable(text: string, font?: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  const encoding = detectLegacy(text, font);
  return encoding === undefined ? text : convertLegacy(text, encoding);
}

/** The readings that a short text may have besides its own: what it says in an old encoding, where that is Vietnamese. */
export function otherReadings(text: string): string[] {
  if (!BEYOND_ASCII.test(text) || BEYOND_LATIN.test(text)) return [];
  return ENCODINGS.flatMap((encoding) => {
    const read = convertLegacy(text, encoding);
    const words = read.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '');
    return read !== text && words.every((word) => isSyllable(word) || /^[A-Z]+$/.test(word)) ? [read] : [];
  });
}

/** All that a cell may say to its readers: as it stands first, then as an old encoding. For comparing only. */
export function readings(text: string, font?: string): string[] {
  if (!BEYOND_ASCII.test(text)) return [text];
  const read = readable(text, font);
  return [...(read === text ? [] : [read]), text, ...otherReadings(text)];
}
