import { PROOF_FIELDS } from '../../core/registry/contact-fields.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { convertLegacy, detectLegacy, fold, foldTone, repairText } from '../../core/text/index.js';
import { isMisprint, isSlip } from '../../core/text/misprint.js';

/** A name as it would be without the dirt nobody meant: what the rules on texts ask to be mended. */
function mended(name: string): string {
  const encoding = detectLegacy(name);
  return repairText(encoding === undefined ? name : convertLegacy(name, encoding)).text;
}

/** True for one name: letter by letter, but for invisible dirt, composition, spaces at its ends, an old encoding. */
export function isSameName(a: string, b: string): boolean {
  return a === b || mended(a) === mended(b);
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

/** True where one name may be the other put right: the same but for its spelling, or for one word. */
function isCorrection(a: string, b: string): boolean {
  return isMisprint(mended(a), mended(b));
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

/** True where one name cannot be the other put right or made longer: they differ by more than spelling or one word. */
export function isAnotherName(a: string, b: string): boolean {
  const [one, other] = [soundOf(a), soundOf(b)];
  return isUnlike(a, b) && !isCorrection(a, b) && !one.includes(other) && !other.includes(one);
}

/** True where names differ by more than a slip of spelling. */
function isUnlike(a: string, b: string): boolean {
  return a !== b && !isSameName(a, b) && !isRespelt(a, b) && !isSlip(a, b);
}

/**
 * True where a code that a draft granted stands for another body now: under an unlike name, and granted by another draft
 * or by then borne by another code. Under its own draft a name is simply changed, so there the name alone never says so:
 * nothing that told the body from others may be left, and there was something to tell it by.
 */
export function isOtherDraftBody(before: Registry, now: Registry, was: Unit, is: Unit, sameDraft: boolean): boolean {
  if (!isUnlike(was.name, is.name)) return false;
  if (!sameDraft || isBorneElsewhere(before, now, was.code, was.name)) return true;
  if (isCorrection(was.name, is.name)) return false;
  const then = proofsOf(before, was);
  return then.size > 0 && ![...proofsOf(now, is)].some((proof) => then.has(proof));
}
