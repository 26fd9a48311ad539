import { parseDocument, visit } from 'yaml';
import { unsafePlaces } from '../../core/text/visible.js';
import { tooDeepAt } from './depth.js';
import { PARSE_OPTIONS } from './parse-options.js';

/** What almost every text is made of: then there is nothing to look for. One pass, for every file of a country. */
const PLAIN = /^\ufeff?[\t\n\r -~\xA0-\xAC\xAE-\u024F\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E]*$/;
const LONE_RETURN = /\r(?!\n)/;
/** Reported of one file; nobody reads more. */
const MOST = 20;

/** A tab, the end of a line as Windows has it, a byte order mark in front: none of these hides anything. */
function isLayout(text: string, at: number): boolean {
  const character = text[at];
  return character === '\t' || (character === '\r' && text[at + 1] === '\n') || (at === 0 && character === '\ufeff');
}

/** From where to where each value of a text reaches, in their order. */
function valuesOf(text: string): (readonly [start: number, end: number])[] {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const values: (readonly [number, number])[] = [];
  visit(parseDocument(text.slice(mark), PARSE_OPTIONS), {
    Scalar: (key, { range }) => {
      if (key !== 'key' && range) values.push([range[0] + mark, range[1] + mark]);
    },
  });
  return values.sort(([a], [b]) => a - b);
}

/**
 * Offsets of characters that act or hide in a YAML text outside its values: in comments, keys, between them. What
 * stands in a value is data, which the rules of texts look at.
 */
export function hiddenOutsideValues(text: string): number[] {
  if (PLAIN.test(text) && !(text.includes('\r') && LONE_RETURN.test(text))) return [];
  const hidden = unsafePlaces(text).filter((at) => !isLayout(text, at));
  if (hidden.length === 0) return [];
  // what nests too deep to be parsed is refused anyway
  const values = tooDeepAt(text) === undefined ? valuesOf(text) : [];
  let next = 0;
  const outside = hidden.filter((at) => {
    while ((values[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    return at < (values[next]?.[0] ?? Number.POSITIVE_INFINITY);
  });
  return outside.slice(0, MOST);
}
