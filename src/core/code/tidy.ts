import { INVISIBLE } from '../text/characters.js';

/** Latin letters, digits and signs as wide as an ideograph, in which some input methods type. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** What nearly every code is. */
const TIDY = /^[A-Z0-9.]+$/;

function narrow(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}

/** A code as it was meant, however it was typed or stands in a cell: without blanks and invisible characters, in capitals. */
export function tidyCode(text: string): string {
  if (TIDY.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(FULL_WIDTH, narrow).replace(/\s+/g, '').toUpperCase();
}
