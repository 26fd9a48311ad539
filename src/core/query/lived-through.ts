import { isSigned, type Registry, untilOf } from '../registry/registry.js';
import { takenBackBy } from '../registry/revocations.js';
import { hasEffect, namesGiven } from '../registry/timeline.js';
import type { IsoDate, Unit } from '../registry/types.js';
import { heldSuccessors, type ResolveStep, stepOf } from './resolve-step.js';

/** The changes of a unit's name that signed decisions have made by a date. */
export function renamings(registry: Registry, unit: Unit, at: IsoDate): ResolveStep[] {
  return namesGiven(registry, unit)
    .changes.map(({ by }) => by)
    .filter((former) => isSigned(registry.decision(former.decision)) && (untilOf(registry, former) ?? at) <= at)
    .map((former) => ({
      from: unit.code,
      to: [unit.code],
      reason: 'renamed',
      decision: former.decision,
      effective: untilOf(registry, former) ?? null,
    }));
}

/** What became of a unit by a date while it went on: closings that were revoked, parts that went to others. */
export function livedThrough(registry: Registry, unit: Unit, at: IsoDate): ResolveStep[] {
  const { code, formerClosings = [], spunOff = [] } = unit;
  const lifted = formerClosings.filter((closing) => hasEffect(registry, closing.lifted, at));
  return [
    ...lifted.flatMap((closing) => [
      stepOf(registry, code, closing.reason, heldSuccessors(closing), closing),
      stepOf(registry, code, 'lifted', [code], closing.lifted),
    ]),
    ...spunOff
      .filter((each) => hasEffect(registry, each, at))
      .flatMap((each) => {
        const back = takenBackBy(registry, each);
        const went = stepOf(registry, code, 'spunOff', each.to, each);
        const isBack = back !== undefined && hasEffect(registry, back, at);
        return isBack ? [went, stepOf(registry, code, 'spinOffRevoked', [code], back)] : [went];
      }),
  ];
}

/** Who took parts of a unit by a date that did not come back since. */
export function partsAway(registry: Registry, { spunOff = [] }: Unit, at: IsoDate): string[] {
  const away = spunOff.filter((each) => {
    const back = takenBackBy(registry, each);
    return hasEffect(registry, each, at) && !(back !== undefined && hasEffect(registry, back, at));
  });
  return [...new Set(away.flatMap(({ to }) => to))];
}
