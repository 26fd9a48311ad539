import { closingsOf, isLifted } from './closings.js';
import { withContactsAt } from './contacts.js';
import { publishedRegistry } from './published.js';
import { effectiveOfDecision, Registry } from './registry.js';
import { closingAt, hasEffect, nameAt, nameIndexAt } from './timeline.js';
import type { Closed, FormerClosing, IsoDate, Unit } from './types.js';

/** A closing as it stood before it was lifted. */
function standing(closing: Closed | FormerClosing): Closed {
  if (!isLifted(closing)) return closing;
  const { lifted: _later, ...rest } = closing;
  return rest;
}

function unitAsOf(registry: Registry, unit: Unit, at: IsoDate): Unit {
  const { formerNames = [], closed: _closed, formerClosings: _former, spunOff = [], ...rest } = unit;
  const { changedContacts: _noted, verified: _reviewed, ...then } = withContactsAt(rest, at);
  const former = formerNames.slice(0, nameIndexAt(registry, unit, at));
  const closing = closingAt(registry, unit, at);
  const lifted = closingsOf(unit).filter(
    (each): each is FormerClosing =>
      isLifted(each) && hasEffect(registry, each, at) && hasEffect(registry, each.lifted, at),
  );
  const parts = spunOff.filter((each) => hasEffect(registry, each, at));
  return {
    ...then,
    name: nameAt(registry, unit, at),
    ...(former.length > 0 ? { formerNames: former } : {}),
    ...(closing === undefined ? {} : { closed: standing(closing) }),
    ...(lifted.length > 0 ? { formerClosings: lifted } : {}),
    ...(parts.length > 0 ? { spunOff: parts } : {}),
  };
}

/**
 * The registry as signed decisions had made it by a day, as far as it is known today: what came into force later is not
 * in it, and contact data is the day's where that was noted.
 */
export function registryAsOf(registry: Registry, at: IsoDate): Registry {
  const signed = publishedRegistry(registry);
  const units = [...signed.units.values()].filter(({ granted }) => hasEffect(signed, granted, at));
  const decisions = [...signed.decisions.values()].filter((each) => (effectiveOfDecision(each) ?? '') <= at);
  return new Registry(
    signed.settings,
    decisions,
    units.map((unit) => unitAsOf(signed, unit, at)),
  );
}
