import { closingsOf, isLifted } from '../registry/closings.js';
import { nameOfIndex } from '../registry/corrections.js';
import type { Registry } from '../registry/registry.js';
import type { Decision, Unit } from '../registry/types.js';
import type { UnitEntryName } from '../registry/unit-entries.js';

/** True where a decision gives a unit back the name that it bore before another one. */
function isNamedBack(unit: Unit, by: string, revoked: string): boolean {
  const { formerNames = [] } = unit;
  const first = formerNames.findIndex(({ decision }) => decision === revoked);
  if (first === -1) return false;
  return formerNames.some(
    ({ decision }, i) => i > first && decision === by && nameOfIndex(unit, i + 1) === nameOfIndex(unit, first),
  );
}

/** The decisions of which one takes something back, by what stands at the units; of renamings only those asked for. */
function takenBackBy(registry: Registry, by: string, asked: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const unit of registry.units.values()) {
    for (const closing of closingsOf(unit)) {
      if (isLifted(closing) && closing.lifted.decision === by) found.add(closing.decision);
      else if (closing.decision === by && closing.reason === 'revoked') found.add(unit.granted.decision);
    }
    for (const revoked of asked) if (isNamedBack(unit, by, revoked)) found.add(revoked);
  }
  return found;
}

/** What a decision does to take another one back, on each unit: one thing, however many entries it has. */
export function entriesTakingBack(
  registry: Registry,
  by: string,
  revoked: string,
): { code: string; kind: UnitEntryName }[] {
  return [...registry.units.values()].flatMap((unit) => {
    const { code, closed, granted } = unit;
    const kinds: UnitEntryName[] = [];
    if (unit.formerClosings?.some((each) => each.decision === revoked && each.lifted.decision === by))
      kinds.push('lifting');
    if (closed?.decision === by && closed.reason === 'revoked' && granted.decision === revoked) kinds.push('closing');
    if (isNamedBack(unit, by, revoked)) kinds.push('rename');
    return kinds.map((kind) => ({ code, kind }));
  });
}

/**
 * A registry whose entries were taken out of decisions, or moved between them: which ones a decision revokes goes with
 * what it takes back of them.
 * @param ids the decisions that lost or got entries
 */
export function withRevokesMoved(before: Registry, after: Registry, ids: Iterable<string>): Registry {
  const all = [...new Set(ids)];
  const asked = [...new Set(all.flatMap((id) => before.decision(id)?.revokes ?? []))];
  if (asked.length === 0) return after;
  const decisions = all.flatMap((id): Decision[] => {
    const decision = after.decision(id);
    if (decision === undefined) return [];
    const { revokes: old = [], ...rest } = decision;
    const [then, now] = [takenBackBy(before, id, asked), takenBackBy(after, id, asked)];
    const kept = old.filter((each) => now.has(each) || !then.has(each));
    const revokes = [...kept, ...[...now].filter((each) => !then.has(each) && !kept.includes(each))];
    const isSame = revokes.length === old.length && revokes.every((each, i) => each === old[i]);
    return isSame ? [] : [{ ...rest, ...(revokes.length === 0 ? {} : { revokes }) }];
  });
  return decisions.length === 0 ? after : after.with({ decisions });
}
