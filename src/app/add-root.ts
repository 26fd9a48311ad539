import { groupFault } from '../core/code/groups.js';
import { LEVEL_ONE_DECISION } from '../core/code/national.js';
import { effectiveOfDecision, type Registry } from '../core/registry/registry.js';
import type { Decision, Unit } from '../core/registry/types.js';
import { misuse, refusal } from './errors.js';
import { type NewRoot, rootOfCode } from './new-registry.js';
import type { Transition } from './plan.js';
import type { SpentCodes } from './spent-codes.js';
import type { Surroundings } from './surroundings.js';
import type { Workspace } from './workspace.js';

/** A decision of the national table, under whatever id a registry has it. */
function nationalDecision(registry: Registry, { id, number }: Decision): Decision | undefined {
  return registry.decision(id) ?? [...registry.decisions.values()].find((each) => each.number === number);
}

/** The former names of a unit by the decision that the registry has of the renaming, with the day where that says another. */
function namesUnder(registry: Registry, { formerNames }: Unit, renaming: Decision): Pick<Unit, 'formerNames'> {
  const known = nationalDecision(registry, renaming);
  if (formerNames === undefined || known === undefined) return {};
  const until = effectiveOfDecision(known) === renaming.effective ? undefined : renaming.effective;
  return {
    formerNames: formerNames.map((each) => ({
      ...each,
      decision: known.id,
      ...(until === undefined ? {} : { until }),
    })),
  };
}

/**
 * A further level-1 code in a registry: its settings, its unit, and the decision that granted it where that is missing.
 * @throws MadinhdanhError for a code that is none (exit code 2), that is there, or ever was (1)
 */
export function addRoot(
  around: Surroundings,
  { registry: seen, today }: Workspace,
  wanted: NewRoot,
  spent: SpentCodes,
): { transition: Transition; name: string } {
  const { unit, settings, renaming } = rootOfCode(around, wanted, today, 'root add');
  const { code, name, granted } = unit;
  if (settings.first !== undefined && groupFault(settings, `${code}.${settings.first}`) !== undefined) {
    throw misuse('root.bad-first', { first: settings.first });
  }
  const assertNew = (registry: Registry): void => {
    if (registry.unit(code) !== undefined || Object.hasOwn(registry.settings.roots, code)) {
      throw refusal('root.exists', { code });
    }
    if (spent.has(code)) throw refusal('root.spent', { code }).advise('root.spent.hint');
  };
  assertNew(seen);
  const transition: Transition = ({ registry }) => {
    assertNew(registry);
    const decision = nationalDecision(registry, LEVEL_ONE_DECISION)?.id ?? granted.decision;
    const names = renaming === undefined ? {} : namesUnder(registry, unit, renaming);
    const national = [LEVEL_ONE_DECISION, ...(renaming === undefined ? [] : [renaming])];
    const roots = { ...registry.settings.roots, [code]: settings };
    const after = registry.with({
      settings: { ...registry.settings, roots },
      units: [{ ...unit, ...names, granted: { ...granted, decision } }],
      decisions: national.filter((each) => nationalDecision(registry, each) === undefined),
    });
    return { after, spent };
  };
  return { transition, name };
}
