import { CONTACT_FIELDS, type ContactField, type Unit } from '../registry/types.js';
import { common, type JsonSchema, textSchema } from './schema-parts.js';

/** Texts of a unit that are neither its code nor its name. */
type DetailField = ContactField | 'shortName';

const DETAIL_FIELDS: readonly DetailField[] = ['shortName', ...CONTACT_FIELDS];

/** Contact data and short name an agency may give with its code. */
export type Details = Partial<Record<DetailField, string>> & { legacyCodes?: string[] };

/** New values of them; `null` removes a field. */
export type DetailChanges = Partial<Record<DetailField, string | null>> & { legacyCodes?: string[] | null };

/** A text as the registry stores it: NFC. */
export function stored(text: string): string {
  return text.normalize('NFC');
}

/** The details of a new unit, as the registry stores them. */
export function detailsOf(given: Details): Details {
  const details: Details = {};
  if (given.legacyCodes !== undefined && given.legacyCodes.length > 0) details.legacyCodes = given.legacyCodes;
  for (const field of DETAIL_FIELDS) {
    const value = given[field];
    if (value !== undefined) details[field] = stored(value);
  }
  return details;
}

/** A unit with new details; what is not named stays, what is `null` or empty goes. */
export function withDetails(unit: Unit, changes: DetailChanges): Unit {
  const changed = { ...unit };
  const { legacyCodes } = changes;
  for (const field of DETAIL_FIELDS) {
    const value = changes[field];
    if (value === undefined) continue;
    if (value === null || value === '') delete changed[field];
    else changed[field] = stored(value);
  }
  if (legacyCodes === undefined) return changed;
  if (legacyCodes === null || legacyCodes.length === 0) delete changed.legacyCodes;
  else changed.legacyCodes = legacyCodes;
  return changed;
}

/** The schema of a list of earlier codes, `$defs/legacyCodes`. */
export const LEGACY_CODES_SCHEMA: JsonSchema = {
  title: 'Mã định danh đã cấp',
  description: 'Các mã đã cấp trước đây.',
  type: 'array',
  uniqueItems: true,
  items: { $ref: common('legacyCode') },
};

/** What a schema that takes {@link Details} has: contact data from the schema that all files share, and the rest. */
export const DETAILS_SCHEMA = {
  $ref: common('contact'),
  properties: {
    shortName: textSchema('Tên viết tắt', 'Tên viết tắt.'),
    legacyCodes: { $ref: '#/$defs/legacyCodes' },
  },
} as const satisfies JsonSchema;

/** What a schema that takes {@link DetailChanges} has. */
export const DETAIL_CHANGES_SCHEMA = {
  $ref: common('contactChange'),
  properties: {
    shortName: { title: 'Tên viết tắt', description: 'Tên viết tắt.', type: ['string', 'null'] },
    legacyCodes: { ...LEGACY_CODES_SCHEMA, description: 'Danh sách mới; null để bỏ.', type: ['array', 'null'] },
  },
} as const satisfies JsonSchema;
