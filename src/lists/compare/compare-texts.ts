import { tidyCode } from '../../core/code/tidy.js';
import type { CheckField } from '../../core/comparison.js';
import { type ContactValue, contactEntry, isContactField } from '../../core/registry/contact-fields.js';
import { INVISIBLE, UNUSUAL_SPACE } from '../../core/text/characters.js';
import { repairEth } from '../../core/text/eth.js';
import { foldTone } from '../../core/text/fold.js';
import { isSameName, type OwnAbbreviations } from '../../core/text/same-name.js';

/** `spelling`: the same words, written otherwise (case, place of a tone mark, invisible characters, dashes, dots). */
export type Likeness = 'equal' | 'spelling' | 'different';

/** A text in NFC with every run of white space as one space: what two texts may differ in and yet be equal. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(UNUSUAL_SPACE, ' ').replace(/ {2,}/g, ' ').replace(/^ | $/g, '');
}

function looseWords(text: string): string {
  return plainText(foldTone(repairEth(text.replace(INVISIBLE, ''))))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/ ?([-,.;:()/&"']) ?/g, '$1');
}

function looseNumber(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\s.()-]/g, '')
    .replace(/^\+84/, '0');
}

function looseAddress(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/^(?:mailto:|https?:\/\/)/, '')
    .replace(/\/$/, '');
}

const LOOSE: Readonly<Record<ContactValue, (text: string) => string>> = {
  text: looseWords,
  email: looseAddress,
  telephone: looseNumber,
  url: looseAddress,
};

function loose(field: CheckField, text: string): string {
  if (field === 'code' || field === 'groupCode') return tidyCode(text);
  return isContactField(field) ? LOOSE[contactEntry(field).value](text) : looseWords(text);
}

/** Fields that hold the name of a body; in no other text an abbreviation is spelling. */
const NAMES: readonly CheckField[] = ['name', 'parent', 'groupName', 'nameBefore'];

/** How a field's text in a list compares with the registry's. @param own the registry's own abbreviations */
export function compareTexts(field: CheckField, file: string, registry: string, own?: OwnAbbreviations): Likeness {
  if (file === registry || plainText(file) === plainText(registry)) return 'equal';
  if (NAMES.includes(field) && isSameName(file, registry, own)) return 'spelling';
  return loose(field, file) === loose(field, registry) ? 'spelling' : 'different';
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const others = new Set(b);
  return new Set(a).size === others.size && a.every((each) => others.has(each));
}

/** How two lists of codes compare; their order says nothing. */
export function compareCodeLists(file: readonly string[], registry: readonly string[]): Likeness {
  if (file.length === 0 && registry.length === 0) return 'equal';
  if (sameSet(file.map(plainText), registry.map(plainText))) return 'equal';
  return sameSet(file.map(tidyCode), registry.map(tidyCode)) ? 'spelling' : 'different';
}
