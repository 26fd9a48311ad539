import { boundCodes } from '../seal/given-back.js';
import { isSigned, Registry } from './registry.js';
import { shortNameFor } from './short-names.js';
import type { ChangedContact, Closed, FormerClosing, Unit } from './types.js';

function withoutNote({ note: _internal, ...entry }: ChangedContact): ChangedContact {
  return entry;
}

/** A unit as signed decisions alone have made it; undefined where none has granted it. */
function asSigned(registry: Registry, unit: Unit): Unit | undefined {
  const binding = (decision: string): boolean => isSigned(registry.decision(decision));
  if (!binding(unit.granted.decision)) return undefined;
  const {
    formerNames = [],
    closed,
    formerClosings = [],
    spunOff = [],
    note: _internal,
    changedContacts,
    shortName: _short,
    legacyCodes: _codes,
    ...rest
  } = unit;
  const shortName = shortNameFor(registry, unit);
  const codes = boundCodes(registry, unit);
  const drafted = formerNames.find(({ decision }) => !binding(decision));
  const former = formerNames.filter(({ decision }) => binding(decision));
  const closings = formerClosings.filter((each) => binding(each.decision));
  const lifted = closings.filter((each) => binding(each.lifted.decision));
  // what only a draft is to lift stands
  const standing = closings.filter((each) => !lifted.includes(each)).map(asStanding);
  const [closing] = closed !== undefined && binding(closed.decision) ? [closed] : standing;
  const parts = spunOff.filter(({ decision }) => binding(decision));
  return {
    ...rest,
    ...(changedContacts === undefined ? {} : { changedContacts: changedContacts.map(withoutNote) }),
    name: drafted?.name ?? unit.name,
    ...(shortName === undefined ? {} : { shortName }),
    ...(codes.length === 0 ? {} : { legacyCodes: [...codes] }),
    ...(former.length > 0 ? { formerNames: former } : {}),
    ...(closing === undefined ? {} : { closed: closing }),
    ...(lifted.length > 0 ? { formerClosings: lifted } : {}),
    ...(parts.length > 0 ? { spunOff: parts } : {}),
  };
}

function asStanding({ lifted: _drafted, ...closing }: FormerClosing): Closed {
  return closing;
}

/**
 * The registry as the public may see it: what signed decisions granted, renamed and closed. Drafts and whatever they
 * are about to do are left out, and so are notes, which are internal.
 */
export function publishedRegistry(registry: Registry): Registry {
  const decisions = [...registry.decisions.values()].filter((decision) => isSigned(decision));
  const units = [...registry.units.values()].flatMap((unit) => asSigned(registry, unit) ?? []);
  return new Registry(registry.settings, decisions, units);
}
