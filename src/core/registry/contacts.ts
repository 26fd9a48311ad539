import { CONTACT_FIELDS, type ContactField } from './contact-fields.js';
import type { Registry } from './registry.js';
import type { ChangedContact, IsoDate, Unit } from './types.js';

/** The entry that says what a field held on a day: the first that ends after it and names the field. */
function entryAt({ changedContacts }: Unit, field: ContactField, at: IsoDate): ChangedContact | undefined {
  return changedContacts?.find((entry) => entry.until > at && entry[field] !== undefined);
}

/** A contact field of a unit as the registry knows it for a day: what was noted for it, else today's. */
export function contactAt(unit: Unit, field: ContactField, at: IsoDate): string | undefined {
  const entry = entryAt(unit, field, at);
  return entry === undefined ? unit[field] : (entry[field] ?? undefined);
}

/** A unit with the contact data of a day; itself where nothing was noted. */
export function withContactsAt(unit: Unit, at: IsoDate): Unit {
  if (unit.changedContacts === undefined) return unit;
  const then = { ...unit };
  for (const field of CONTACT_FIELDS) {
    const value = contactAt(unit, field, at);
    if (value === undefined) delete then[field];
    else then[field] = value;
  }
  return then;
}

/** True where what a field holds was noted to begin on that very day. */
function beginsOn({ changedContacts }: Unit, field: ContactField, at: IsoDate): boolean {
  return changedContacts?.some((entry) => entry.until === at && entry[field] !== undefined) === true;
}

/** How much of some contact data is of a day in the past, and how much is only known as it is today. */
export interface ContactAge {
  known: boolean;
  todays: boolean;
}

/** Tells whether what some fields of units show for a day was noted for it. */
export function contactAge(units: Iterable<Unit>, fields: readonly ContactField[], at: IsoDate): ContactAge {
  const age = { known: false, todays: false };
  for (const unit of units) {
    for (const field of fields) {
      if (entryAt(unit, field, at) !== undefined || beginsOn(unit, field, at)) age.known = true;
      else if (unit[field] !== undefined) age.todays = true;
    }
    if (age.known && age.todays) return age;
  }
  return age;
}

/** The contact fields in which two states of a unit differ. */
function changedFields(was: Unit, is: Unit): ContactField[] {
  return CONTACT_FIELDS.filter((field) => was[field] !== is[field]);
}

/** The day of a later note on one of the fields, which a change from an earlier day would have to rewrite. */
export function laterNote(was: Unit, is: Unit, from: IsoDate): IsoDate | undefined {
  const fields = changedFields(was, is);
  const later = was.changedContacts?.find(
    (entry) => entry.until > from && fields.some((field) => entry[field] !== undefined),
  );
  return later?.until;
}

/**
 * A unit whose contact data changes from a day on, with what held until then noted. What was noted for that day before
 * stays: values that never held are none.
 */
export function withContactNote(was: Unit, is: Unit, from: IsoDate): Unit {
  const fields = changedFields(was, is);
  if (fields.length === 0) return is;
  const notes = was.changedContacts ?? [];
  const held = Object.fromEntries(fields.map((field) => [field, was[field] ?? null]));
  const known = notes.find(({ until }) => until === from);
  const note: ChangedContact = { until: from, ...held, ...known };
  const others = notes.filter((entry) => entry !== known);
  return { ...is, changedContacts: [...others, note].sort((a, b) => (a.until < b.until ? -1 : 1)) };
}

/** A registry with the contact data of a day, as far as it is known; itself where none was noted. */
export function registryWithContactsAt(registry: Registry, at: IsoDate): Registry {
  const units = [...registry.units.values()].filter(({ changedContacts }) => changedContacts !== undefined);
  return units.length === 0 ? registry : registry.with({ units: units.map((unit) => withContactsAt(unit, at)) });
}
