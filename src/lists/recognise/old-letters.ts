import { convertLegacy, detectLegacy } from '../../core/text/legacy.js';
import { otherReadings } from '../../core/text/typed-readings.js';

const BEYOND_ASCII = /[\u00A1-\u00FF]/;

/** A text as its readers see it: out of TCVN3 or VNI where it is in one of them. For comparing only, nothing is repaired. */
export function readable(text: string, font?: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  const encoding = detectLegacy(text, font);
  return encoding === undefined ? text : convertLegacy(text, encoding);
}

/** All that a cell may say to its readers: as it stands first, then as an old encoding. For comparing only. */
export function readings(text: string, font?: string): string[] {
  if (!BEYOND_ASCII.test(text)) return [text];
  const read = readable(text, font);
  return [...(read === text ? [] : [read]), text, ...otherReadings(text)];
}
