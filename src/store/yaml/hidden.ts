import { parseDocument, visit } from 'yaml';
import { replaceUnsafe } from '../../core/text/visible.js';
import { PARSE_OPTIONS } from './parse-options.js';

/** What almost every text is made of: then there is nothing to look for. One pass, for every file of a country. */
const PLAIN = /^\ufeff?[\t\n\r -~\xA0-\xAC\xAE-\u024F\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E]*$/;
const LONE_RETURN = /\r(?!\n)/;

/** Offsets of the characters that act or hide (a return alone hides what is before it); the ends of lines and tabs are none, nor is a byte order mark in front. */
function hiddenIn(text: string): number[] {
  const found: number[] = [];
  // what is replaced keeps its length, so that its place can be found again
  const marked = replaceUnsafe(text, (character) =>
    character === '\t' || character === '\r' ? character : '\0'.repeat(character.length),
  ).replace(/\r(?!\n)/g, '\0');
  for (let at = marked.indexOf('\0'); at !== -1; at = marked.indexOf('\0', at + 1)) {
    if (at > 0 || text[at] !== '\ufeff') found.push(at);
  }
  return found;
}

/**
 * Offsets of characters that act or hide in a YAML text outside its values: in comments, keys, between them. What
 * stands in a value is data, which the rules of texts look at.
 */
export function hiddenOutsideValues(text: string): number[] {
  if (PLAIN.test(text) && !LONE_RETURN.test(text)) return [];
  const hidden = hiddenIn(text);
  if (hidden.length === 0) return [];
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const document = parseDocument(text.slice(mark), PARSE_OPTIONS);
  const values: (readonly [number, number])[] = [];
  visit(document, {
    Scalar: (key, { range }) => {
      if (key !== 'key' && range) values.push([range[0] + mark, range[1] + mark]);
    },
  });
  return hidden.filter((at) => !values.some(([start, end]) => at >= start && at < end));
}
