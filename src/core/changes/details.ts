import { CONTACT_FIELDS, type ContactField, type Unit } from '../registry/types.js';
import { type JsonSchema, textSchema } from './schema-parts.js';

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

/** The schema of each detail of a new unit. */
const NEW: Readonly<Record<DetailField, JsonSchema>> = {
  shortName: textSchema('Tên viết tắt', 'Tên viết tắt.'),
  address: textSchema('Địa chỉ', 'Địa chỉ trụ sở.'),
  email: { title: 'Thư điện tử', description: 'Thư điện tử.', type: 'string', format: 'email' },
  phone: { title: 'Điện thoại', description: 'Điện thoại.', type: 'string', format: 'telephone' },
  fax: { title: 'Fax', description: 'Fax.', type: 'string', format: 'telephone' },
  website: { title: 'Trang web', description: 'Trang web.', type: 'string', format: 'url' },
  note: textSchema('Ghi chú', 'Ghi chú.'),
};

/** The schema of each new value of a detail. */
const CHANGED: Readonly<Record<DetailField, JsonSchema>> = {
  shortName: { title: 'Tên viết tắt', description: 'Tên viết tắt.', type: ['string', 'null'] },
  address: { title: 'Địa chỉ', description: 'Địa chỉ.', type: ['string', 'null'] },
  email: { title: 'Thư điện tử', description: 'Thư điện tử.', type: ['string', 'null'], format: 'email' },
  phone: { title: 'Điện thoại', description: 'Điện thoại.', type: ['string', 'null'], format: 'telephone' },
  fax: { title: 'Fax', description: 'Fax.', type: ['string', 'null'], format: 'telephone' },
  website: { title: 'Trang web', description: 'Trang web.', type: ['string', 'null'], format: 'url' },
  note: { title: 'Ghi chú', description: 'Ghi chú.', type: ['string', 'null'] },
};

/** One code of an earlier form. */
const LEGACY_CODE: JsonSchema = { type: 'string', maxLength: 64, pattern: '^\\S+$' };

/** The schema of a list of earlier codes, `$defs/legacyCodes`. */
export const LEGACY_CODES_SCHEMA: JsonSchema = {
  title: 'Mã định danh đã cấp',
  description: 'Các mã đã cấp trước đây.',
  type: 'array',
  uniqueItems: true,
  items: LEGACY_CODE,
};

/** The properties of a schema that takes {@link Details}. */
export const DETAIL_SCHEMAS: JsonSchema = {
  shortName: NEW.shortName,
  legacyCodes: { $ref: '#/$defs/legacyCodes' },
  ...Object.fromEntries(CONTACT_FIELDS.map((field) => [field, NEW[field]])),
};

/** The properties of a schema that takes {@link DetailChanges}. */
export const DETAIL_CHANGE_SCHEMAS: JsonSchema = {
  shortName: CHANGED.shortName,
  legacyCodes: {
    ...LEGACY_CODES_SCHEMA,
    description: 'Danh sách mới; null để bỏ.',
    type: ['array', 'null'],
  },
  ...Object.fromEntries(CONTACT_FIELDS.map((field) => [field, CHANGED[field]])),
};
