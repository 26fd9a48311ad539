import { isDescendantOf, parentOf } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import { exchangesIn } from '../../core/cycles.js';
import { nameAsGiven } from '../../core/registry/corrections.js';
import type { Registry } from '../../core/registry/registry.js';
import type { UnitEntry } from '../../core/registry/registry-files.js';
import type { Closed, Unit } from '../../core/registry/types.js';
import { recodedCodes } from '../../core/seal/earlier-codes.js';
import type { SinceContext } from './context.js';
import { goesOn, isInitials, keyOfName } from './kin.js';
import { isRespelt } from './likeness.js';

/** An agency that goes on under another code by this change, and the unit that bears it. */
export interface Recoding {
  entry: UnitEntry;
  closed: Closed;
  heir: Unit;
}

/** The re-codings among closings that came; one that a draft had already, word for word, was looked at then. */
export function recodingsIn({ before, registry }: SinceContext, closings: readonly UnitEntry[]): Recoding[] {
  return closings.flatMap((entry): Recoding[] => {
    const { code, closed } = entry.unit;
    const [only, ...others] = closed?.successors ?? [];
    const heir = only === undefined ? undefined : registry.unit(only);
    if (closed?.reason !== 'replaced' || heir === undefined || others.length > 0) return [];
    const was = before.unit(code)?.closed;
    const isDrafted = was?.reason === 'replaced' && was.successors?.join() === only;
    return isDrafted ? [] : [{ entry, closed, heir }];
  });
}

/** Every name that a unit bore. */
function namesOf(registry: Registry, unit: Unit): string[] {
  return [unit.name, nameAsGiven(registry, unit, 0), ...(unit.formerNames ?? []).map(({ name }) => name)];
}

/** True where two names may be those of one agency: one spelling, initials, or words more. */
function isAkin(before: Registry, a: string, b: string): boolean {
  if (keyOfName(before, a) === keyOfName(before, b)) return true;
  return goesOn(before, a, b) || goesOn(before, b, a) || isRespelt(a, b) || isInitials(a, b);
}

/** True for two units that never bore a name like one of the other. */
export function areUnlike({ before, registry }: SinceContext, unit: Unit, other: Unit): boolean {
  const own = namesOf(registry, unit);
  return !namesOf(registry, other).some((name) => own.some((each) => isAkin(before, each, name)));
}

/** True where the unit that bears an agency on never bore a name like one of its own. */
export function isUnderOtherName(context: SinceContext, { entry: { unit }, heir }: Recoding): boolean {
  return areUnlike(context, unit, heir);
}

/** Where the unit above went, where this one went elsewhere. */
export function goneElsewhere(
  { before, registry }: SinceContext,
  { entry: { unit }, closed, heir }: Recoding,
): string[] {
  const above = parentOf(unit.code);
  const parent = above === undefined ? undefined : registry.unit(above);
  if (above === undefined || parent?.closed?.decision !== closed.decision || before.unit(above)?.closed !== undefined) {
    return [];
  }
  const heirs = parent.closed.successors ?? [];
  return heirs.some((each) => heir.code === each || isDescendantOf(heir.code, each)) ? [] : heirs;
}

/** The codes an agency had that the unit which bears it on does not have as earlier ones. */
export function codesLeftOut({ entry: { unit }, heir }: Recoding): string[] {
  const kept = new Set((heir.legacyCodes ?? []).map(tidyCode));
  return recodedCodes(unit).filter((code) => !kept.has(tidyCode(code)));
}

/** Agencies that took each other's places when they were re-coded: each goes on under the name of the next. */
export function crossedRecodings(context: SinceContext, recodings: readonly Recoding[]): Map<string, string> {
  const { before, registry } = context;
  const others = recodings.filter((each) => isUnderOtherName(context, each));
  return exchangesIn(
    others.map(({ entry: { unit }, heir }) => ({
      code: unit.code,
      left: keyOfName(before, unit.name),
      taken: keyOfName(before, nameAsGiven(registry, heir, 0)),
    })),
  );
}
