import { closingsOf, isLifted } from './closings.js';
import { effectiveOf, type Registry, untilOf } from './registry.js';
import { takenBackBy } from './revocations.js';
import { CLOSING_REASONS, type DecisionRef, type IsoDate, type Unit } from './types.js';

/** Kinds of change that are counted, in the order in which they are told. */
export const COUNTED_KINDS = [
  'granted',
  'reestablished',
  'renamed',
  'spunOff',
  ...CLOSING_REASONS,
  'lifted',
  'spinOffRevoked',
] as const;
export type CountedKind = (typeof COUNTED_KINDS)[number];
export type ChangeCounts = Record<CountedKind, number>;

/** One thing that a decision, signed or not, did to a unit. */
export interface ChangeMade {
  kind: CountedKind;
  decision: string;
  effective: IsoDate | undefined;
  /** The name before a renaming, and the one that it gave. */
  renamed?: { from: string; to: string };
  /** Who took over or took a part, whose body a grant founds again; and who of them only a part. */
  others: readonly string[];
  partial: readonly string[];
  /** The earlier decision whose closing or parting it takes back. */
  undone?: string;
}

const replacements = new WeakMap<Registry, ReadonlySet<string>>();

function replacementOf(decision: string, code: string): string {
  return `${decision} ${code}`;
}

/** Each code given in place of another, with the decision that did so; what was taken back since was done all the same. */
function replacementsIn(registry: Registry): ReadonlySet<string> {
  const known = replacements.get(registry);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const unit of registry.units.values()) {
    for (const { reason, decision, successors = [] } of closingsOf(unit)) {
      if (reason === 'replaced') for (const code of successors) found.add(replacementOf(decision, code));
    }
  }
  replacements.set(registry, found);
  return found;
}

/** True for a code that the same agency was given in place of another: no code more, but one replaced. */
export function isReplacement(registry: Registry, { code, granted }: Unit): boolean {
  return granted.reestablishes === undefined && replacementsIn(registry).has(replacementOf(granted.decision, code));
}

/** The grant of a unit as a change, be it one that only replaces a code. */
export function grantOf(registry: Registry, { granted }: Unit): ChangeMade {
  const kind = granted.reestablishes === undefined ? 'granted' : 'reestablished';
  return {
    kind,
    decision: granted.decision,
    effective: effectiveOf(registry, granted),
    others: granted.reestablishes ?? [],
    partial: [],
  };
}

/** What was decided on a unit after it was granted, but for its name. */
export function laterChanges(registry: Registry, unit: Unit): ChangeMade[] {
  const made = (
    kind: CountedKind,
    ref: DecisionRef,
    others: readonly string[] = [],
    partial: readonly string[] = [],
  ): ChangeMade => ({ kind, decision: ref.decision, effective: effectiveOf(registry, ref), others, partial });
  const parts = (unit.spunOff ?? []).flatMap((each) => {
    const by = takenBackBy(registry, each);
    const parting = made('spunOff', each, each.to, each.to);
    if (by === undefined) return [parting];
    return [parting, { ...made('spinOffRevoked', by, each.to, each.to), undone: each.decision }];
  });
  const closings = closingsOf(unit).flatMap((each) => {
    const closing = made(each.reason, each, each.successors, each.partial);
    return isLifted(each) ? [closing, { ...made('lifted', each.lifted), undone: each.decision }] : [closing];
  });
  return [...parts, ...closings];
}

/**
 * Everything that decisions did to a unit, once for each time, as all that counts or lists what a decision did has it: a
 * code given in place of another is told with the one that it replaces, a body founded again is no new one beside, and a
 * name counts with the decision that gave it, be it that another one followed on the same day.
 */
export function changesMade(registry: Registry, unit: Unit): ChangeMade[] {
  const { formerNames = [] } = unit;
  const renamings = formerNames.map((former, i): ChangeMade => {
    const to = formerNames[i + 1]?.name ?? unit.name;
    const effective = untilOf(registry, former);
    return {
      kind: 'renamed',
      decision: former.decision,
      effective,
      renamed: { from: former.name, to },
      others: [],
      partial: [],
    };
  });
  const grant = isReplacement(registry, unit) ? [] : [grantOf(registry, unit)];
  return [...grant, ...renamings, ...laterChanges(registry, unit)];
}

export function noChanges(): ChangeCounts {
  return Object.fromEntries(COUNTED_KINDS.map((kind) => [kind, 0])) as ChangeCounts;
}

/** How many changes of each kind there are. */
export function countChanges(changes: Iterable<{ kind: CountedKind }>): ChangeCounts {
  const counts = noChanges();
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

/** How much one decision did. */
export function countsOfDecision(registry: Registry, decision: string): ChangeCounts {
  const changes = [...registry.units.values()].flatMap((unit) => changesMade(registry, unit));
  return countChanges(changes.filter((each) => each.decision === decision));
}

/** Kinds that occur in any of some counts. */
export function kindsIn(...all: readonly ChangeCounts[]): CountedKind[] {
  return COUNTED_KINDS.filter((kind) => all.some((counts) => counts[kind] > 0));
}
