import { levelOf, parentOf } from '../code/code.js';
import { CONTACT_FIELDS, type ContactField } from '../registry/contact-fields.js';
import { contactAt } from '../registry/contacts.js';
import { effectiveOf, type Registry } from '../registry/registry.js';
import { nameAt } from '../registry/timeline.js';
import type { IsoDate, Unit } from '../registry/types.js';

/** What a list can say of a unit, a column each; `status` is worded by whoever prints it. */
export const UNIT_COLUMNS = [
  'code',
  'name',
  'status',
  'level',
  'parent',
  'shortName',
  'type',
  'legacyCodes',
  ...CONTACT_FIELDS,
  'decision',
  'effective',
] as const;
export type UnitColumn = (typeof UNIT_COLUMNS)[number];

function isContact(column: UnitColumn): column is ContactField {
  return CONTACT_FIELDS.some((field) => field === column);
}

/** A column of a unit at a date, as text; empty where nothing is known. */
export function columnText(registry: Registry, unit: Unit, column: Exclude<UnitColumn, 'status'>, at: IsoDate): string {
  if (isContact(column)) return contactAt(unit, column, at) ?? '';
  switch (column) {
    case 'code':
      return unit.code;
    case 'name':
      return nameAt(registry, unit, at);
    case 'level':
      return String(levelOf(unit.code));
    case 'parent':
      return parentOf(unit.code) ?? '';
    case 'legacyCodes':
      return (unit.legacyCodes ?? []).join('; ');
    case 'decision':
      return registry.decision(unit.granted.decision)?.number ?? unit.granted.decision;
    case 'effective':
      return effectiveOf(registry, unit.granted) ?? '';
    case 'shortName':
    case 'type':
      return unit[column] ?? '';
  }
}
