import { contactEntry, isContactField } from '../../core/registry/contact-fields.js';
import { hasLines } from '../../core/registry/flagged-texts.js';
import { codePoint, LOST, occurs } from '../../core/text/characters.js';
import { foreignWords } from '../../core/text/foreign-letters.js';
import { unmixed } from '../../core/text/garbled.js';
import { detectLegacy } from '../../core/text/legacy.js';
import { rightLetter, rightLetters } from '../../core/text/look-alikes.js';
import { withLetters } from '../../core/text/plain.js';
import type { CellFinding } from './cell-finding.js';
import type { ListField } from './listed.js';

const NAMES = new Set<ListField>([
  'name',
  'nameBefore',
  'nameAfter',
  'shortName',
  'groupName',
  'parent',
  'parentBefore',
]);
const CODES = new Set<ListField>(['code', 'codeBefore', 'codeAfter', 'legacyCodes', 'groupCode']);
/** A question mark where a letter was: within a word or before one. */
const LOST_LETTER = /[\p{L}\p{M}]\?+[\p{L}\p{M}]|(?:^|[\s("“‘[/-])\?+\p{L}/u;

/** What no Vietnamese text has, and one read in a wrong encoding is full of. */
const STILL_GARBLED = /[ÆÄÅÐÑÖØÛÜÞßæåäëïñöøûüþÿ\u0080-\u009F]|[áà][º»]/u;

/** A fault of the text itself, whose column is known to whoever asks. */
export type Damage = Omit<CellFinding, 'column'>;

function isAddress(field: ListField): boolean {
  return isContactField(field) && contactEntry(field).value !== 'text';
}

/** True where letters were replaced by signs that say only that there was one. */
function hasLost(field: ListField, text: string): boolean {
  if (occurs(text, LOST)) return true;
  if (isAddress(field) || CODES.has(field)) return false;
  return NAMES.has(field) ? text.includes('?') : LOST_LETTER.test(text);
}

/** Letters of other scripts that look like ours, with those meant. */
function foreign(field: ListField, text: string): Damage | undefined {
  if (CODES.has(field)) {
    const letters = [...new Set([...text].filter((letter) => /[^\p{ASCII}]/u.test(letter)))];
    // letters as wide as an ideograph are read without a word, raised digits and letters are marks of footnotes
    const alike = letters.filter(
      (letter) => rightLetter(letter) !== undefined && !/[\uFF01-\uFF5E⁰¹²³⁴-⁹ᵃᵇᶜᵈᵉᶠᵍʰ]/u.test(letter),
    );
    if (alike.length === 0) return undefined;
    const right = alike.map((letter) => rightLetter(letter) ?? letter);
    const after = rightLetters(text);
    return lookalike(field, text, after, alike, right);
  }
  if (hasLines(field) || isAddress(field)) return undefined;
  const [word] = foreignWords(text).filter(({ script }) => script !== 'mark');
  if (word === undefined) return undefined;
  if (word.right === undefined) {
    return {
      rule: 'list-letters-foreign',
      variant: 'unknown',
      severity: 'error',
      args: { field, value: word.word, letters: word.letters.map(named) },
    };
  }
  const replaced = [...word.word].map((letter) => word.right?.[word.letters.indexOf(letter)] ?? letter).join('');
  return lookalike(field, word.word, replaced.normalize('NFC'), word.letters, word.right);
}

/** A letter with its number in Unicode: by its looks alone nobody tells it from ours. */
function named(letter: string): string {
  return `${letter} (${codePoint(letter)})`;
}

function lookalike(field: ListField, value: string, after: string, letters: string[], right: string[]): Damage {
  return {
    rule: 'list-letters-foreign',
    severity: 'error',
    args: { field, value: value.trim(), letters: letters.map(named), right, after: after.trim() },
  };
}

/** Texts of these signs alone are sound: next to all of a list, which has hundreds of thousands. */
const PLAIN = withLetters('0-9 .,;:()/&"\'@+_–-');

/** What is wrong with the letters of a text: lost, garbled by a wrong encoding, or of another script; undefined where all is well. */
export function damageOf(field: ListField, text: string, font: string | undefined): Damage | undefined {
  if (PLAIN.holdsAllOf(text)) return undefined;
  if (hasLost(field, text)) {
    return { rule: 'list-letters-lost', severity: 'error', args: { field, value: text.trim() } };
  }
  const meant = unmixed(text);
  if (meant !== undefined) {
    const told = { rule: 'list-letters-garbled', severity: 'error' } as const;
    const value = text.trim();
    // bytes that were lost on the way cannot be guessed: half a word is offered to nobody
    if (STILL_GARBLED.test(meant)) return { ...told, variant: 'lost', args: { field, value } };
    return { ...told, args: { field, value, after: meant.trim() } };
  }
  return detectLegacy(text, font) === undefined ? foreign(field, text) : undefined;
}
