import { isCode, levelOf } from '../code/code.js';
import { foreignCode, isOfFewGroups } from '../code/foreign-code.js';
import { newCodesOf } from '../code/legacy-code.js';
import { isReservedBy } from '../code/reserved.js';
import { tidyCode } from '../code/tidy.js';
import type { Registry } from '../registry/registry.js';

/**
 * Why an earlier code can hardly have been that of the unit which claims it: reserved, and so granted to nobody; a code of
 * this registry that it never granted; the code of a province or ministry, at a unit of another level; the old form of a
 * code that nobody has.
 */
export type StrangeClaim = 'reserved' | 'unknown' | 'root' | 'form';

/** Claims that no paper can bear out where the unit has long been here: the registry itself would know the code. */
export function isOfThisRegistry(claim: StrangeClaim): boolean {
  return claim === 'reserved' || claim === 'unknown';
}

/** The codes of the new form that an old form may stand for; none for anything else. */
function codesOfForm(registry: Registry, text: string): string[] {
  const foreign = foreignCode(text);
  if (foreign !== undefined && isOfFewGroups(foreign.kind))
    return foreign.suggestion === undefined ? [] : [foreign.suggestion];
  const root = text.slice(text.lastIndexOf('.') + 1);
  return newCodesOf(text, registry.rootSettings(root)?.groups);
}

/**
 * What is strange about an earlier code at a unit; undefined for one that may well be its own. An old form need not be
 * that of the unit's own code, for it was given before the codes of today were.
 * @param states the registries whose settings and reservations count
 * @param isKnown whether anybody ever bore a code
 */
export function strangeClaim(
  states: readonly [Registry, ...Registry[]],
  isKnown: (code: string) => boolean,
  unit: string,
  legacy: string,
): StrangeClaim | undefined {
  const text = tidyCode(legacy);
  const isNewForm = isCode(text);
  const codes = isNewForm ? [text] : codesOfForm(states[0], text);
  const [code] = codes;
  if (code === undefined || codes.some((each) => each === unit || isKnown(each))) return undefined;
  if (states.every((state) => state.rootSettings(code) === undefined)) {
    return levelOf(code) === 1 && levelOf(unit) > 1 ? 'root' : undefined;
  }
  if (!isNewForm) return 'form';
  return states.some(({ settings }) => isReservedBy(settings.reserved ?? [], code)) ? 'reserved' : 'unknown';
}
