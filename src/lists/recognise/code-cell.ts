import { tidyCode } from '../../core/code/tidy.js';
import { otherReadings } from '../../core/text/typed-readings.js';
import { looksOld } from './looks-like-code.js';

/** A code below level 1 among words, or one in the old form. */
const CODE =
  /(?<![\p{L}\p{N}.])(?:[A-Y]\d{2}(?:\s?\.\s?[A-Z0-9]{1,6}){1,3}|\d{3}\.\d{2,3}(?:\.\d{2,3}){0,2}\.[A-Z]\d{1,3})(?![\p{L}\p{N}])/gu;
/** Level-1 codes too, for cells in which nothing but a code should stand. */
const ANY_CODE =
  /(?<![A-Z0-9.])(?:[A-Z]\d{2}(?:\.[A-Z0-9]{1,6}){0,3}|\d{1,4}(?:\.\d{1,4}){1,3}\.[A-Z]\d{1,3})(?![A-Z0-9.])/g;

/** One code and nothing else, as next to all cells have it. */
const ONE_CODE = /^[A-Z]\d{2}(?:\.[A-Z0-9]{1,6}){0,3}$/;

/** Marks that point to a remark below the table: `(1)`, `[2]`, `*`, `¹`, `(¹)`. */
const IN_BRACKETS = '\\d{1,2}|[⁰¹²³⁴-⁹]{1,2}|[ᵃᵇᶜᵈᵉᶠᵍʰ]|\\*{1,3}';
const MARK = `\\((?:${IN_BRACKETS})\\)|\\[(?:${IN_BRACKETS})\\]|⁽(?:${IN_BRACKETS})⁾|(?<!\\*)\\*|[†‡]{1,3}|[⁰¹²³⁴-⁹]{1,2}|[ᵃᵇᶜᵈᵉᶠᵍʰ]`;
const MARKS_AROUND = new RegExp(
  `^(?:\\s*(?:\\(\\*{1,3}\\)|\\[\\*{1,3}\\]|[*†‡]{1,3}|[⁰¹²³⁴-⁹]{1,2})\\s*)+|(?:\\s*(?:${MARK}))+\\s*$`,
  'gu',
);

const MAY_BE_MARKED = /^\s*[*([†‡⁰¹²³⁴-⁹]|[)\]⁾*†‡⁰¹²³⁴-⁹ᵃᵇᶜᵈᵉᶠᵍʰ]\s*$/u;

/** The codes that stand in the cell of one, each once. */
export function codesIn(text: string): string[] {
  if (ONE_CODE.test(text)) return [text];
  const capitals = text.replace(/[ \t\u00A0]*\.[ \t\u00A0]*/g, '.').toUpperCase();
  return [...new Set([...capitals.matchAll(ANY_CODE)].map(([code]) => code))];
}

/** Words and signs, as a pattern, that say nothing but “from one to the other”. */
export const UP_TO = String.raw`\s*(?:(?:đến|den)(?:\s+h[ếe]t)?|tới|toi|~|÷|…|\.{2,}|to|through)\s*`;
/** What stands behind a code where others follow it up to a last one: `(đến 05)`. */
const GOES_ON = new RegExp(String.raw`(?:${UP_TO}|->|=>|→|[-\u2010-\u2015])\s*(?:mã\s*)?\.?\d`, 'iu');

/** True for words behind a code by which it is the first of several. */
export function goesOn(behind: string): boolean {
  return GOES_ON.test(behind.normalize('NFC'));
}

/** True for pieces of a cell that name codes without writing each of them out: `000.00.01.H27 - 000.00.05.H27`, `H27.01, 02, 03`. */
export function isSeries(pieces: readonly string[]): boolean {
  return pieces.some((piece) => {
    const [code, ...others] = codesIn(piece);
    if (code === undefined)
      return pieces.length > 1 && /^\.?\d{1,3}$/.test(piece) && codesIn(pieces[0] ?? '').length > 0;
    const at = piece.toUpperCase().indexOf(code);
    return others.length > 0 || (at !== -1 && goesOn(piece.slice(at + code.length)));
  });
}

/** A text without the marks of footnotes before and behind it. */
export function withoutMarks(text: string): string {
  if (!MAY_BE_MARKED.test(text)) return text;
  // in TCVN3 the signs ¹ ² ³ are letters, but none follows a digit
  if (/[¹²³]/.test(text) && !/\d\s*[¹²³]+\s*$/.test(text) && otherReadings(text).length > 0) return text;
  // stars that touch words on both sides are emphasis
  if (/^\s*(\*+)(?![\s*])[^*]*(?<!\s)\1/.test(text)) return text;
  const bare = text.replace(MARKS_AROUND, '');
  return bare.trim() === '' ? text : bare;
}

/** What a name cell holds where a code stands in it too. */
export interface CodedName {
  name: string;
  /** Each once, the one in the new form first. */
  codes: string[];
}

/** The words that announce a code. */
const LABEL =
  /(?:(?<=^|[([,;:–—/-]\s*)mã|mã(?=\s+(?:số|định)|\s*:)|mđd(?:đt)?|(?<=^|[([,;:–—/-]\s*)code)(?:\s+(?:số|định\s+danh|đơn\s+vị|cơ\s+quan))*(?:\s+điện\s+tử)?\s*(?:cũ|mới|là)?\s*[:\-–—.]*\s*$/iu;
const EDGE = /^[\s,;:./–—-]+|[\s,;:/–—-]+$/gu;

/** Takes a name apart that has codes in it: "Sở Mười (H26.10)", "H26.11 - Sở Mười một", "… - Mã: H26.12"; undefined where it has none. */
export function codedName(text: string): CodedName | undefined {
  if (!/\d\s?\.\s?[A-Z0-9]/i.test(text)) return undefined;
  const plain = text.normalize('NFC');
  const found = [...plain.matchAll(CODE)];
  if (found.length === 0) return undefined;
  let name = '';
  let end = 0;
  for (const match of found) {
    name += plain.slice(end, match.index).replace(LABEL, '');
    end = match.index + match[0].length;
  }
  name += plain.slice(end);
  const bare = name
    .replace(/[([]\s*(?:mã[^()[\]]*)?[)\]]/giu, ' ')
    .replace(/\s+/g, ' ')
    .replace(EDGE, '')
    .replace(LABEL, '')
    .replace(EDGE, '');
  const codes = [...new Set(found.map(([code]) => tidyCode(code)))];
  return { name: bare, codes: [...codes.filter((code) => !looksOld(code)), ...codes.filter(looksOld)] };
}
