import { type Registry, untilOf } from '../../core/registry/registry.js';
import type { FormerName, Unit } from '../../core/registry/types.js';

/** A former name with the day it ended ('' where none is known), and where it stands among the unit's. */
export interface Step extends FormerName {
  until: string;
  index: number;
}

/** The names a unit bore by decisions that bind, and the one it bears. */
export interface NameHistory {
  steps: readonly Step[];
  name: string;
  /** Names that drafts alone would have given or ended. */
  drafted: readonly string[];
  /** Steps of drafts, and which of them stand among those that bind: a draft cannot tell of the past. */
  drafts: readonly Step[];
  between: readonly Step[];
}

/**
 * A unit's names as binding decisions alone have made them; what drafts would rename after the last of them does not
 * count.
 */
export function nameHistory(registry: Registry, unit: Unit, binds: (decision: string) => boolean): NameHistory {
  const all = (unit.formerNames ?? []).map((former, index) => ({
    ...former,
    until: untilOf(registry, former) ?? '',
    index,
  }));
  const steps = all.filter(({ decision }) => binds(decision));
  const drafts = all.filter(({ decision }) => !binds(decision));
  const last = steps.at(-1)?.index ?? -1;
  return {
    steps,
    name: all[last + 1]?.name ?? unit.name,
    drafted: drafts.length === 0 ? [] : [...drafts.map(({ name }) => name), unit.name],
    drafts,
    between: drafts.filter(({ index }) => index < last),
  };
}

/** The names of a unit that nothing binding has granted: the one it bears. */
export function draftedName({ name }: Unit): NameHistory {
  return { steps: [], name, drafted: [], drafts: [], between: [] };
}
