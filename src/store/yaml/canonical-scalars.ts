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

/**
 * What stands between two offsets of a text, of which `view` is what is seen there: the same, or what these bytes mean where
 * the text has a letter for each byte.
 */
export type PartOf = (view: string, start: number, end: number) => string;

/** The value of the plain scalar between two offsets, the spaces after it left out. */
export function plainBetween(text: string, start: number, limit: number, partOf: PartOf): unknown {
  let end = limit;
  while (end > start && text.charCodeAt(end - 1) === SPACE) end -= 1;
  const first = text[start] ?? '';
  if (end === start || INDICATORS.has(first)) throw unsure;
  if (HALF_INDICATORS.has(first) && (end === start + 1 || NOT_AFTER_HALF.test(text[start + 1] ?? ''))) throw unsure;
  const view = text.slice(start, end);
  if (view.includes(': ') || view.includes(' #') || text.charCodeAt(end - 1) === COLON) throw unsure;
  const value = resolvePlain(view);
  return value === view ? partOf(view, start, end) : value;
}

/** A quoted scalar on one line, and where it ends; of the escapes only those of the quote and of the backslash itself. */
export function quotedAt(text: string, start: number, partOf: PartOf): { value: string; end: number } {
  const single = text[start] === "'";
  const form = single ? SINGLE_QUOTED : DOUBLE_QUOTED;
  form.lastIndex = start;
  const found = form.exec(text)?.[0];
  if (found === undefined) throw unsure;
  const end = start + found.length;
  const inside = partOf(found.slice(1, -1), start + 1, end - 1);
  if (single) return { value: inside.includes("'") ? inside.replaceAll("''", "'") : inside, end };
  return { value: inside.includes('\\') ? inside.replace(/\\(["\\])/g, '$1') : inside, end };
}
