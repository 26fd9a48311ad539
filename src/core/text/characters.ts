/**
 * Kinds of characters that do not belong in a name as they stand. One definition for looking (scan),
 * repairing and matching (fold).
 */

/**
 * Characters that show nothing: zero-width spaces and joiners, bidi controls, soft hyphen, variation selectors, tags,
 * fillers, the blank of Braille, interlinear marks. Wider than U+200B alone, because lists copied from web pages hold
 * them all.
 */
export const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800\uFFF9-\uFFFB]/gu;

/** Those of them that leave a gap, where a space may have been meant. */
export const FILLER = /[\u115F\u1160\u2800\u3164\uFFA0]/g;

/**
 * Control characters (C0, C1), lone surrogates and the non-characters: XML 1.0, and with it Word and Excel, cannot hold
 * most of them. Tab and the line ends are {@link UNUSUAL_SPACE} too.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is its job
export const CONTROL = /[\0-\x08\v\f\x0E-\x1F\x7F-\x84\x86-\x9F\p{Noncharacter_Code_Point}\p{Cs}]/gu;

/**
 * Put where something was lost in reading a file (U+FFFD), where a picture or a table stood (U+FFFC), or of no meaning but
 * in somebody's own font (private use): what stood there only a person knows.
 */
export const LOST = /[\uFFFC\uFFFD\p{Co}]/gu;

/** Line ends and tabs, which a text of several lines may have. */
export const LINE_LAYOUT = /[\t\n]/g;

/** Other ends of lines and paragraphs, which no text has. */
export const STRAY_BREAK = /[\r\x85\u2028\u2029]/g;

/** Control characters that stood for a line end: Word's soft line break is U+000B. */
export const BREAKING_CONTROL = /[\v\f]/g;

/** White space other than the plain space: tab, line ends, no-break and typographic spaces. */
export const UNUSUAL_SPACE = /[\t\n\r\x85\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;

/** Combining marks that carry diacritics, as NFD text has them. */
export const DIACRITIC_MARK = /[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/g;

/** True when the pattern occurs; safe with global patterns, whose own `test` remembers a position. */
export function occurs(text: string, pattern: RegExp): boolean {
  return text.search(pattern) !== -1;
}

/** A character as people name it: `U+200B`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
