/**
 * Kinds of characters that do not belong in a name as they stand. One definition for looking (scan),
 * repairing and matching (fold).
 */

/**
 * Characters that show nothing: zero-width spaces and joiners, bidi controls, soft hyphen, variation
 * selectors, interlinear marks. Wider than U+200B alone, because lists copied from web pages hold them all.
 */
export const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/**
 * Control characters (C0, C1), lone surrogates and the non-characters U+FFFE, U+FFFF: XML 1.0, and with it
 * Word and Excel, cannot hold most of them. Tab and the line ends are {@link UNUSUAL_SPACE} instead.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is its job
export const CONTROL = /[\0-\x08\v\f\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF\p{Cs}]/gu;

/** Put where a character was lost in reading a file (U+FFFD); what stood there only a person knows. */
export const LOST = /\uFFFD/g;

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
