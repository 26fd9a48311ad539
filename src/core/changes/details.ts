import { CONTACT_FIELDS, type ContactField, type Identifier, type Unit } from '../registry/types.js';
import { common, type JsonSchema, textSchema } from './schema-parts.js';

/** Texts of a unit that are neither its code nor its name. */
type DetailField = ContactField | 'shortName' | 'type';

const DETAIL_FIELDS: readonly DetailField[] = ['shortName', 'type', ...CONTACT_FIELDS];

/** Contact data, short name, type and the like that an agency may give with its code. */
export type Details = Partial<Record<DetailField, string>> & { identifiers?: Identifier[]; legacyCodes?: string[] };

/** A new identifier of its scheme; `null` removes that of the scheme. */
interface IdentifierChange {
  scheme: string;
  value: string | null;
}

/** New values of them; `null` removes a field. Identifiers of schemes that are not named stay. */
export type DetailChanges = Partial<Record<DetailField, string | null>> & {
  identifiers?: IdentifierChange[] | null;
  legacyCodes?: string[] | null;
};

/** A text as the registry stores it: NFC. */
export function stored(text: string): string {
  return text.normalize('NFC');
}

/** The details of a new unit, as the registry stores them. */
export function detailsOf(given: Details): Details {
  const details: Details = {};
  if (given.identifiers !== undefined && given.identifiers.length > 0) details.identifiers = given.identifiers;
  if (given.legacyCodes !== undefined && given.legacyCodes.length > 0) details.legacyCodes = given.legacyCodes;
  for (const field of DETAIL_FIELDS) {
    const value = given[field];
    if (value !== undefined) details[field] = stored(value);
  }
  return details;
}

/** Identifiers with new ones, each in the place of the one of its scheme. */
function withIdentifiers(was: readonly Identifier[], changes: readonly IdentifierChange[] | null): Identifier[] {
  if (changes === null) return [];
  const named = new Set(changes.map(({ scheme }) => scheme));
  const given = changes.flatMap(({ scheme, value }) => (value === null ? [] : [{ scheme, value }]));
  const before = new Set(was.map(({ scheme }) => scheme));
  const first = new Map(was.toReversed().map((each) => [each.scheme, each]));
  const kept = was.flatMap((each) => {
    if (!named.has(each.scheme)) return [each];
    return first.get(each.scheme) === each ? given.filter(({ scheme }) => scheme === each.scheme) : [];
  });
  return [...kept, ...given.filter(({ scheme }) => !before.has(scheme))];
}

/** A unit with new details; what is not named stays, what is `null` or empty goes. */
export function withDetails(unit: Unit, changes: DetailChanges): Unit {
  const changed = { ...unit };
  const { legacyCodes, identifiers } = changes;
  if (identifiers !== undefined) {
    const next = withIdentifiers(unit.identifiers ?? [], identifiers);
    if (next.length === 0) delete changed.identifiers;
    else changed.identifiers = next;
  }
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

/** The schema of a list of identifiers. */
function identifiersSchema(isChange: boolean): JsonSchema {
  const value = { title: 'Mã', description: 'Mã trong hệ thống ấy.', type: 'string', pattern: '^\\S+$', maxLength: 64 };
  return {
    title: 'Mã số khác',
    description: isChange
      ? 'Mã mới của từng hệ thống; value null để bỏ, null để bỏ hết. Hệ thống không nêu thì giữ nguyên.'
      : 'Mã của đơn vị trong các hệ thống khác: mã đơn vị hành chính, mã số thuế …',
    type: isChange ? ['array', 'null'] : 'array',
    items: {
      title: 'Mã số khác',
      description: 'Hệ thống và mã trong hệ thống ấy.',
      type: 'object',
      required: ['scheme', 'value'],
      properties: {
        scheme: {
          title: 'Hệ thống',
          description: 'Ví dụ dvhc (mã đơn vị hành chính), mst (mã số thuế).',
          type: 'string',
          pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
          maxLength: 40,
        },
        value: isChange ? { ...value, type: ['string', 'null'] } : value,
      },
      unevaluatedProperties: false,
    },
  };
}

/** What a schema that takes {@link Details} has: contact data from the schema that all files share, and the rest. */
export const DETAILS_SCHEMA = {
  $ref: common('contact'),
  properties: {
    shortName: textSchema('Tên viết tắt', 'Tên viết tắt.'),
    type: textSchema('Loại đơn vị', 'Một trong các từ ở types trong registry.yaml.'),
    identifiers: identifiersSchema(false),
    legacyCodes: { $ref: '#/$defs/legacyCodes' },
  },
} as const satisfies JsonSchema;

/** What a schema that takes {@link DetailChanges} has. */
export const DETAIL_CHANGES_SCHEMA = {
  $ref: common('contactChange'),
  properties: {
    shortName: { title: 'Tên viết tắt', description: 'Tên viết tắt.', type: ['string', 'null'] },
    type: {
      title: 'Loại đơn vị',
      description: 'Một trong các từ ở types trong registry.yaml; null để bỏ.',
      type: ['string', 'null'],
    },
    identifiers: identifiersSchema(true),
    legacyCodes: { ...LEGACY_CODES_SCHEMA, description: 'Danh sách mới; null để bỏ.', type: ['array', 'null'] },
  },
} as const satisfies JsonSchema;
