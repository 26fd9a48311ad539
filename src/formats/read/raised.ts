import { table } from '../../core/table.js';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Letters by which footnotes are told apart, raised: a list has few of them. */
const LETTERS: Readonly<Record<string, string>> = table({
  a: 'ᵃ',
  b: 'ᵇ',
  c: 'ᶜ',
  d: 'ᵈ',
  e: 'ᵉ',
  f: 'ᶠ',
  g: 'ᵍ',
  h: 'ʰ',
});
/** A letter by itself, in brackets or beside others that are parted from it: `a`, `(b)`, `a, b`; of a word none. */
const LONE = /(?<![\p{L}\p{N}])[a-h](?![\p{L}\p{N}])/gu;

/**
 * Text that a document prints raised, with its digits and lone letters as the signs for raised ones: otherwise the mark of a
 * footnote becomes part of the code or name before it (`H24.20` and a raised 1 are not `H24.201`).
 */
export function raised(text: string): string {
  return text
    .replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit)
    .replace(LONE, (letter) => LETTERS[letter] ?? letter);
}
