import { WORDED_FIELDS } from '../../core/registry/contact-fields.js';
import { convertLegacy, detectLegacy, type LegacyEncoding, legacyFont } from '../../core/text/legacy.js';
import { repairText } from '../../core/text/repair.js';
import { isSyllable } from '../../core/text/syllable.js';
import { unguarded } from '../../formats/csv-guard.js';
import type { ListedUnit, ListField } from '../recognise/listed.js';
import { undamaged } from './damaged-text.js';

/** A text of a list as it is to be taken. */
export interface CleanText {
  text: string;
  /** The text was converted from this encoding. */
  converted?: LegacyEncoding;
  /** The text is in an old encoding and may not be converted without being asked to. */
  legacy?: LegacyEncoding;
}

/** Fields in which people write Vietnamese, and which an old encoding may have garbled. */
const WORDED = ['name', 'nameBefore', 'shortName', ...WORDED_FIELDS] as const satisfies readonly ListField[];
const FONT_OF: Readonly<Record<LegacyEncoding, string>> = { tcvn3: '.VnTime', vni: 'VNI-Times' };
const BEYOND_ASCII = /[\u00A1-\u00FF]/;

/** True where every word reads as Vietnamese as it stands: "Lâm Hà" is none of TCVN3's. */
function readsAsIs(text: string): boolean {
  const words = text.split(/[^\p{L}\p{M}]+/u).filter((word) => BEYOND_ASCII.test(word));
  return words.every((word) => isSyllable(word));
}

/** Words as they are parted in an old encoding, which has letters among the signs: "x· §×nh". */
const BETWEEN_WORDS = /[\s\u0021-\u0040\u005B-\u0060\u007B-\u007E]+/;

/**
 * True where an encoding makes Vietnamese of each word that is none as it stands. Of "Krông Nô" it makes none: such names of
 * the highlands are right as they are, whatever the cells beside them are written in.
 */
function isExplainedBy(text: string, encoding: LegacyEncoding): boolean {
  return text
    .split(BETWEEN_WORDS)
    .filter((word) => BEYOND_ASCII.test(word) && !isSyllable(word))
    .every((word) => isSyllable(convertLegacy(word, encoding)));
}

/** The encoding most texts of a list are in; undefined where none is in an old one. */
export function commonEncoding(units: readonly ListedUnit[]): LegacyEncoding | undefined {
  const counts = { tcvn3: 0, vni: 0 };
  for (const unit of units) {
    for (const field of WORDED) {
      const text = unit[field];
      const found = text === undefined ? undefined : detectLegacy(text, unit.fonts?.[field]);
      if (found !== undefined) counts[found] += 1;
    }
  }
  if (counts.tcvn3 + counts.vni === 0) return undefined;
  return counts.tcvn3 >= counts.vni ? 'tcvn3' : 'vni';
}

/**
 * Takes a text as it was meant: out of its old encoding where that is allowed, without the dirt of copying.
 * @param allowed the encoding that may be converted, or `auto` for either
 * @param common the encoding most texts of the list are in, by which single words are recognised too
 */
export function cleanText(
  text: string,
  font: string | undefined,
  allowed: LegacyEncoding | 'auto' | undefined,
  common: LegacyEncoding | undefined,
): CleanText {
  const plain = unguarded(text);
  const certain = detectLegacy(plain, font);
  const hinted =
    certain === undefined &&
    common !== undefined &&
    BEYOND_ASCII.test(plain) &&
    !readsAsIs(plain) &&
    isExplainedBy(plain, common)
      ? detectLegacy(plain, FONT_OF[common])
      : undefined;
  const encoding = certain ?? hinted;
  if (encoding === undefined) return { text: repairText(plain).text };
  if (allowed !== 'auto' && allowed !== encoding) return { text: plain, legacy: encoding };
  const capitals = font !== undefined && legacyFont(font)?.capitals === true;
  return { text: repairText(convertLegacy(plain, encoding, { capitals })).text, converted: encoding };
}

/** The name of a body that a row, a heading or a note points to: it only finds the body, so it is read without a word. */
export function bodyName(name: string, font: string | undefined, common: LegacyEncoding | undefined): string {
  return repairText(undamaged(cleanText(name, font, 'auto', common).text)).text;
}
