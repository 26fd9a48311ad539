import { table } from '../../../core/table.js';
import { CONTROL, occurs } from '../../../core/text/characters.js';

/** XML declaration every part of a package begins with. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ESCAPES: Readonly<Record<string, string>> = table({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
});

/**
 * A text inside an element or a double-quoted attribute.
 * @throws Error for characters XML cannot hold; callers have looked for them before (see `unprintable`)
 */
export function escapeXml(text: string): string {
  if (occurs(text, CONTROL)) throw new Error('a text holds characters that XML cannot');
  return /[&<>"\t\n\r]/.test(text) ? text.replace(/[&<>"\t\n\r]/g, (char) => ESCAPES[char] ?? char) : text;
}

/** A text without the characters that XML cannot hold: for copies of what others wrote. */
export function withoutControl(text: string): string {
  return text.replace(CONTROL, '');
}

/** True for a text that an XML file cannot hold. */
export function unprintable(text: string): boolean {
  return occurs(text, CONTROL);
}
