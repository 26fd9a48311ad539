import { closingsOf } from '../registry/closings.js';
import { effectiveOfDecision, type Registry } from '../registry/registry.js';
import type { Unit } from '../registry/types.js';
import { compareEntries } from './differences.js';
import { entriesBy, subjectOf } from './entries.js';
import { type SealedDecision, sealedDecisions } from './seal.js';

/** A sealed decision and the codes to which it did something else before than after. */
export interface Touched {
  decision: SealedDecision;
  codes: string[];
}

/** Codes on which what a decision did to a unit may depend: who took it over, and whose earlier codes it bears. */
function relatives(registry: Registry, unit: Unit): string[] {
  const { legacyCodes = [] } = unit;
  const successors = closingsOf(unit).flatMap((closing) => closing.successors ?? []);
  return [...legacyCodes, ...successors, ...successors.flatMap((code) => registry.unit(code)?.legacyCodes ?? [])];
}

/** The codes of all units in which two states may differ: those that are not the very same, and their relatives. */
function changedCodes(before: Registry, after: Registry): Set<string> {
  const codes = new Set<string>();
  for (const [registry, other] of [
    [before, after],
    [after, before],
  ] as const) {
    for (const unit of registry.units.values()) {
      if (other.unit(unit.code) === unit) continue;
      for (const code of [unit.code, ...relatives(registry, unit)]) codes.add(code);
    }
  }
  return codes;
}

/** The units behind some codes; all where a decision has effect from another day, and with it whatever it did. */
function unitsToCompare(registry: Registry, codes: ReadonlySet<string> | undefined): Iterable<Unit> {
  if (codes === undefined) return registry.units.values();
  return [...codes].flatMap((code) => registry.unit(code) ?? []);
}

/** The sealed decisions of a registry of which another state says that they did something else. */
export function touchedSeals(before: Registry, after: Registry): Touched[] {
  const decisions = sealedDecisions(before);
  if (decisions.length === 0) return [];
  const isSameDay = decisions.every(
    (decision) => effectiveOfDecision(decision) === effectiveOfDecision(after.decision(decision.id)),
  );
  const codes = isSameDay ? changedCodes(before, after) : undefined;
  const entriesIn = (registry: Registry) =>
    entriesBy(
      registry,
      decisions.map(({ id }) => id),
      unitsToCompare(registry, codes),
    );
  const [then, now] = [entriesIn(before), entriesIn(after)];
  return decisions.flatMap((decision) => {
    const { lost, added, altered } = compareEntries(then.get(decision.id) ?? [], now.get(decision.id) ?? []);
    const touched = new Set([...lost, ...added, ...altered.map((each) => each.after)].map(subjectOf));
    return touched.size === 0 ? [] : [{ decision, codes: [...touched] }];
  });
}
