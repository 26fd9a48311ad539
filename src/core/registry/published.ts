import { boundCodes } from '../seal/given-back.js';
import { withContactsAt } from './contacts.js';
import { publicDecision, publicFields } from './public-fields.js';
import { isSigned, Registry } from './registry.js';
import { shortNamesOf, withShortNames } from './short-names.js';
import type { Closed, Decision, FormerClosing, FormerName, IsoDate, Unit } from './types.js';

/** A unit with the names that signed decisions gave it, one after the other. */
function asNamed(registry: Registry, unit: Unit): Unit {
  const { formerNames = [] } = unit;
  const binding = ({ decision }: FormerName): boolean => isSigned(registry.decision(decision));
  if (formerNames.every(binding)) return unit;
  const names = [...formerNames.map(({ name }) => name), unit.name];
  const shortNames = shortNamesOf(unit);
  const former: FormerName[] = [];
  const short: (string | undefined)[] = [];
  // the number of the name that is borne until the next renaming that binds
  let borne = 0;
  formerNames.forEach((each, i) => {
    if (!binding(each)) return;
    const { shortName: _own, ...rest } = each;
    former.push({ ...rest, name: names[borne] ?? each.name });
    short.push(shortNames[borne]);
    borne = i + 1;
  });
  const { formerNames: _all, ...rest } = unit;
  const named = { ...rest, name: names[borne] ?? unit.name, ...(former.length > 0 ? { formerNames: former } : {}) };
  return withShortNames(named, [...short, shortNames[borne]]);
}

/** A unit as signed decisions alone have made it; undefined where none has granted it. */
function asSigned(registry: Registry, unit: Unit): Unit | undefined {
  const binding = (decision: string): boolean => isSigned(registry.decision(decision));
  if (!binding(unit.granted.decision)) return undefined;
  const named = asNamed(registry, unit);
  const { closed, formerClosings = [], spunOff = [], legacyCodes: _codes, ...rest } = publicFields(named);
  const codes = boundCodes(registry, unit);
  const closings = formerClosings.filter((each) => binding(each.decision));
  const lifted = closings.filter((each) => binding(each.lifted.decision));
  // what only a draft is to lift stands
  const standing = closings.filter((each) => !lifted.includes(each)).map(asStanding);
  const [closing] = closed !== undefined && binding(closed.decision) ? [closed] : standing;
  const parts = spunOff.filter(({ decision }) => binding(decision));
  return {
    ...rest,
    ...(codes.length === 0 ? {} : { legacyCodes: [...codes] }),
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
 * are about to do are left out, and so is what is internal.
 */
export function publishedRegistry(registry: Registry): Registry {
  const decisions = [...registry.decisions.values()].filter((decision) => isSigned(decision)).map(publicDecision);
  const units = [...registry.units.values()].flatMap((unit) => asSigned(registry, unit) ?? []);
  return new Registry(registry.settings, decisions, units);
}

/** A decision as it was known on a day: before it was signed it bound nobody. */
function asKnownOn(decision: Decision, day: IsoDate): Decision {
  if (decision.signed === undefined || decision.signed <= day) return decision;
  const { number: _number, signed: _signed, ...unsigned } = decision;
  return unsigned;
}

/** A unit without what was noted of it later: contact data of the day, corrections made by then. */
function asNotedBy(unit: Unit, day: IsoDate): Unit {
  const { changedContacts = [], corrections = [], ...rest } = withContactsAt(unit, day);
  const contacts = changedContacts.filter(({ until }) => until <= day);
  const corrected = corrections.filter(({ on }) => on <= day);
  return {
    ...rest,
    ...(contacts.length > 0 ? { changedContacts: contacts } : {}),
    ...(corrected.length > 0 ? { corrections: corrected } : {}),
  };
}

/**
 * The same as it stood on a day: what was signed later was not known then, what was signed by then for a later day was.
 * A misprint that was put right later stands right, for nobody ever bore it.
 */
export function publishedOn(registry: Registry, day: IsoDate): Registry {
  const decisions = [...registry.decisions.values()].map((decision) => asKnownOn(decision, day));
  const then = publishedRegistry(new Registry(registry.settings, decisions, registry.units));
  const units = [...then.units.values()].map((unit) => asNotedBy(unit, day));
  return new Registry(then.settings, then.decisions.values(), units);
}
