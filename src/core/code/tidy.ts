import { INVISIBLE } from '../text/characters.js';

/** A code as it was meant, however it was typed or stands in a cell: without blanks and invisible characters, in capitals. */
export function tidyCode(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, '').toUpperCase();
}
