/** What the canonical reader leaves to the full parser. */
export class Unsure extends Error {}

export const unsure = new Unsure('not in the canonical form');

/** Words that mean something other than themselves; they are keys and values of the full parser alone. */
export const RESERVED_WORDS = /^(?:null|true|false|~)$/i;
const INTEGER = /^[-+]?[0-9]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const NUMBER_LIKE = /^[-+.]?[0-9.]/;
/** Numbers of other bases, infinities and NaN: left to the parser. */
const RARE_NUMBER = /^(?:0x[0-9a-f]+|0o[0-7]+|[-+]?\.(?:inf|nan))$/i;
/** Characters that may not begin a plain scalar. */
const INDICATORS = new Set([...',[]{}#&*!|>\'"%@`']);
/** Characters that begin one only when something other than a space or an indicator of flow follows. */
const HALF_INDICATORS = new Set([...'-?:']);
const NOT_AFTER_HALF = /[ ,[\]{}?:-]/;

const SINGLE_QUOTED = /'[^'\n]*(?:''[^'\n]*)*'/y;
const DOUBLE_QUOTED = /"[^"\\\n]*(?:\\["\\][^"\\\n]*)*"/y;

const SPACE = 32;
const COLON = 58;
const NINE = 57;

function resolvePlain(text: string): unknown {
  // digits, sign or dot may begin a number; n, t, f, ~ may begin a reserved word
  if (text.charCodeAt(0) <= NINE) {
    if (!NUMBER_LIKE.test(text)) return text;
    if (INTEGER.test(text) || FLOAT.test(text)) return Number(text);
    if (RARE_NUMBER.test(text)) throw unsure;
    return text;
  }
  if (text.length > 5 || !RESERVED_WORDS.test(text)) return text;
  if (text === 'true' || text === 'false') return text === 'true';
  throw unsure;
}

/** From how many characters on a part of a text is a view of it, and not a copy. */
const LEAST_VIEW = 13;
const scratch = Buffer.alloc(4096);
const ASCII = /^[ -~]*$/;

/**
 * A part of a text by itself. As long as any part is a mere view of the text, all of the text stays in memory, two bytes a
 * character where it is Vietnamese: that is more than all the values in it.
 */
function byItself(part: string): string {
  if (part.length < LEAST_VIEW || part.length * 2 > scratch.length) return part;
  const encoding = ASCII.test(part) ? 'latin1' : 'utf16le';
  return scratch.toString(encoding, 0, scratch.write(part, encoding));
}

/** The value of the plain scalar between two offsets, the spaces after it left out. */
export function plainBetween(text: string, start: number, limit: number): unknown {
  let end = limit;
  while (end > start && text.charCodeAt(end - 1) === SPACE) end -= 1;
  const first = text[start] ?? '';
  if (end === start || INDICATORS.has(first)) throw unsure;
  if (HALF_INDICATORS.has(first) && (end === start + 1 || NOT_AFTER_HALF.test(text[start + 1] ?? ''))) throw unsure;
  const value = byItself(text.slice(start, end));
  if (value.includes(': ') || value.includes(' #') || text.charCodeAt(end - 1) === COLON) throw unsure;
  return resolvePlain(value);
}

/** A quoted scalar on one line, and where it ends; of the escapes only those of the quote and of the backslash itself. */
export function quotedAt(text: string, start: number): { value: string; end: number } {
  const single = text[start] === "'";
  const form = single ? SINGLE_QUOTED : DOUBLE_QUOTED;
  form.lastIndex = start;
  const found = form.exec(text)?.[0];
  if (found === undefined) throw unsure;
  const inside = byItself(found.slice(1, -1));
  const end = start + found.length;
  if (single) return { value: inside.includes("'") ? inside.replaceAll("''", "'") : inside, end };
  return { value: inside.includes('\\') ? inside.replace(/\\(["\\])/g, '$1') : inside, end };
}
