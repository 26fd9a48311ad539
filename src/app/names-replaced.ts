import type { Finding } from '../core/finding.js';
import { codesApart } from '../core/registry/apart.js';
import { isPlaceholderName } from '../core/registry/placeholder-name.js';
import { isSigned, type Registry } from '../core/registry/registry.js';
import type { Unit } from '../core/registry/types.js';
import { statesBeside } from './states.js';
import { subjectIfAny } from './subject.js';
import type { Surroundings } from './surroundings.js';
import type { Workspace } from './workspace.js';

/** The name that a unit was granted under, as it reads now. */
function firstName({ name, formerNames = [] }: Unit): string {
  return formerNames[0]?.name ?? name;
}

/** True where a unit reads as granted under the name it was granted under, or that was still to be found out. */
function isStill(was: Unit, unit: Unit): boolean {
  return firstName(was) === firstName(unit) || isPlaceholderName(firstName(was));
}

/** Codes whose grant by a signed decision reads otherwise, without a correction that says so. */
function replacedIn(before: Registry, after: Registry): string[] {
  return [...codesApart(before, after)].flatMap((code) => {
    const [was, unit] = [before.unit(code), after.unit(code)];
    if (was === undefined || unit === undefined || isStill(was, unit)) return [];
    const isKept = (was.corrections?.length ?? 0) === (unit.corrections?.length ?? 0);
    return isKept && isSigned(before.decision(was.granted.decision)) ? [unit.code] : [];
  });
}

/**
 * Names of grants that a change puts others in the place of, though a commit has them already: what is committed and
 * signed is corrected or followed by a renaming, never replaced.
 * @throws MadinhdanhError (exit code 3) where git cannot be asked
 */
export function namesReplaced(around: Surroundings, workspace: Workspace, after: Registry): Finding[] {
  const codes = replacedIn(workspace.registry, after);
  const subject = codes.length === 0 ? undefined : subjectIfAny(around, workspace);
  if (subject?.head === undefined) return [];
  const { registry: committed } = statesBeside(subject).at(subject.head);
  return codes.flatMap((code): Finding[] => {
    const [was, unit] = [committed.unit(code), after.unit(code)];
    if (was === undefined || unit === undefined || !isSigned(committed.decision(was.granted.decision))) return [];
    if (isStill(was, unit)) return [];
    const args = { code, name: firstName(was), wanted: firstName(unit), decision: was.granted.decision };
    return [{ rule: 'change-renaming-own-day', severity: 'error', args, place: { file: '' }, code }];
  });
}
