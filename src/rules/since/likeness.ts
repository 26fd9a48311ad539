import { PROOF_FIELDS } from '../../core/registry/contact-fields.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { convertLegacy, detectLegacy, fold, foldTone, repairText } from '../../core/text/index.js';
import { isSlip } from '../../core/text/misprint.js';
import { goesOn, isInitials } from './kin.js';

/** A name as it would be without the dirt nobody meant: what the rules on texts ask to be mended. */
function mended(name: string): string {
  const encoding = detectLegacy(name);
  return repairText(encoding === undefined ? name : convertLegacy(name, encoding)).text;
}

/** True for one name: letter by letter, but for invisible dirt, composition, spaces at its ends, an old encoding. */
export function isSameName(a: string, b: string): boolean {
  return a === b || mended(a) === mended(b);
}

/** True for the same name with dirt that was not there before: a doubled space, marks apart from their letters. */
export function isSoiled(was: string, is: string): boolean {
  return was !== is && is !== mended(is) && mended(was) === mended(is);
}

/** What names have in common that nobody would tell apart by ear: capitals, the place of a tone, dirt. */
export function soundOf(name: string): string {
  return foldTone(mended(name));
}

/** Where a text has capitals. */
function capitals(text: string): string {
  return [...text].map((char) => (char === char.toLowerCase() ? '.' : '^')).join('');
}

/** True for one name under two spellings: the mark of the tone on another vowel (`Hòa`, `Hoà`), or words run together. */
export function isRespelt(a: string, b: string): boolean {
  const joined = (text: string): string => text.replaceAll(' ', '');
  const [was, is] = [mended(a), mended(b)];
  if (joined(foldTone(was)) !== joined(foldTone(is))) return false;
  return capitals(joined(was)) === capitals(joined(is));
}

/** What tells a body from others beside its name: contact data, earlier codes, those whom it took over. */
function proofsOf(registry: Registry, unit: Unit): Set<string> {
  const contacts = PROOF_FIELDS.flatMap((field) =>
    unit[field] === undefined ? [] : [`${field} ${fold(unit[field])}`],
  );
  const codes = (unit.legacyCodes ?? []).map((code) => `code ${code}`);
  const from = registry.predecessorsOf(unit.code).map(({ code }) => `from ${code}`);
  return new Set([...contacts, ...codes, ...from]);
}

/** True where a unit that did not bear it before, and is another than the one of a code, bears a name now. */
function isBorneElsewhere(before: Registry, now: Registry, code: string, name: string): boolean {
  return [...now.units.values()].some((unit) => {
    const earlier = before.unit(unit.code);
    return unit.code !== code && isSameName(unit.name, name) && !(earlier && isSameName(earlier.name, name));
  });
}

/** What became of a code that a draft granted: the same entry, another name for it that people must see, another body. */
export type DraftFate = 'same' | 'renamed' | 'other';

/**
 * What a drafted code stands for now. Its own name in another spelling, and one that only adds to it, are its own, whatever
 * else changes: such steps never lead to a name that does not begin with the first. Any other name is put to a reviewer,
 * and is another body where nothing is left that told the first from others, where another draft grants it, or where its
 * name went to another code.
 */
export function draftFate(before: Registry, now: Registry, was: Unit, is: Unit, sameDraft: boolean): DraftFate {
  const isElsewhere = (): boolean => isBorneElsewhere(before, now, was.code, was.name);
  if (goesOn(before, was.name, is.name)) return was.name !== is.name && isElsewhere() ? 'renamed' : 'same';
  const then = proofsOf(before, was);
  const isKept = [...proofsOf(now, is)].some((proof) => then.has(proof));
  if (isElsewhere()) return 'other';
  if (!sameDraft) return isKept && isSlip(was.name, is.name) ? 'renamed' : 'other';
  return then.size === 0 || isKept || isInitials(was.name, is.name) ? 'renamed' : 'other';
}
