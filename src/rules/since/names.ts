import type { FormerName, Unit } from '../../core/registry/types.js';

/** A former name, and where it stands among the unit's. */
export interface Step extends FormerName {
  index: number;
}

/** The names a unit bore by decisions that bind, and the one it bears. */
export interface NameHistory {
  steps: readonly Step[];
  name: string;
  /** Names that drafts alone would have given or ended. */
  drafted: readonly string[];
}

/**
 * A unit's names as binding decisions alone have made them; what drafts would rename after the last of them does not
 * count.
 */
export function nameHistory(unit: Unit, binds: (decision: string) => boolean): NameHistory {
  const all = (unit.formerNames ?? []).map((former, index) => ({ ...former, index }));
  const steps = all.filter(({ decision }) => binds(decision));
  const next = all[(steps.at(-1)?.index ?? -1) + 1];
  const drafted = all.filter(({ decision }) => !binds(decision)).map(({ name }) => name);
  return { steps, name: next?.name ?? unit.name, drafted: drafted.length === 0 ? [] : [...drafted, unit.name] };
}
