import { groupFault } from '../core/code/groups.js';
import { LEVEL_ONE_DECISION } from '../core/code/national.js';
import type { Registry } from '../core/registry/registry.js';
import { misuse, refusal } from './errors.js';
import { type NewRoot, rootOfCode } from './new-registry.js';
import type { Transition } from './plan.js';
import type { SpentCodes } from './spent-codes.js';
import type { Surroundings } from './surroundings.js';
import type { Workspace } from './workspace.js';

/** The decision that granted the level-1 codes, under whatever id a registry has it. */
function levelOneDecision(registry: Registry): string | undefined {
  const { id, number } = LEVEL_ONE_DECISION;
  if (registry.decision(id) !== undefined) return id;
  return [...registry.decisions.values()].find((decision) => decision.number === number)?.id;
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
  const { unit, settings } = rootOfCode(around, wanted, today, 'root add');
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
    const known = levelOneDecision(registry);
    const decision = known ?? granted.decision;
    const roots = { ...registry.settings.roots, [code]: settings };
    const after = registry.with({
      settings: { ...registry.settings, roots },
      units: [{ ...unit, granted: { ...granted, decision } }],
      decisions: known === undefined ? [LEVEL_ONE_DECISION] : [],
    });
    return { after, spent };
  };
  return { transition, name };
}
