import { fullFormats } from 'ajv-formats/dist/formats.js';

const EMAIL = fullFormats.email as RegExp;

/** One telephone or fax number, or several parted by `;`, `,` or `/`; an extension may follow. */
const TELEPHONE =
  /^\+?\(?[0-9][0-9 ().-]{2,24}(?:\s*(?:máy lẻ|ext\.?|-)\s*[0-9]{1,6})?(?:\s*[;,/]\s*\+?\(?[0-9][0-9 ().-]{2,24}(?:\s*(?:máy lẻ|ext\.?|-)\s*[0-9]{1,6})?)*$/i;

/** A full web address; spaces and other invisible characters have no place in it. */
const URL_FORM = /^https?:\/\/[^\s/?#.]+(?:\.[^\s/?#.]+)*(?::[0-9]{1,5})?(?:[/?#]\S*)?$/i;

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

/** The string formats our schemas name; everything else in them is plain JSON Schema. */
export const formats = {
  date: fullFormats.date,
  email: EMAIL,
  telephone: TELEPHONE,
  url: URL_FORM,
  timezone: isTimezone,
};

/** True for a text that the named format allows. */
export function hasFormat(name: 'email' | 'telephone', text: string): boolean {
  return name === 'email' ? EMAIL.test(text) : TELEPHONE.test(text);
}
