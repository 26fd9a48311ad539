import {
  ANNEX_FIELDS,
  byField,
  type ContactValue,
  contactEntry,
  DEFAULT_FIELDS,
  PUBLISHED_FIELDS,
} from '../core/registry/contact-fields.js';

/** Columns an annex may have, by the keys of `--columns`. */
export const COLUMN_KEYS = ['no', 'name', 'code', 'legacyCodes', ...ANNEX_FIELDS, 'status'] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** The columns of a published annex where nothing else is asked for. */
export const DEFAULT_COLUMNS: readonly ColumnKey[] = ['no', 'name', 'code', 'legacyCodes', ...DEFAULT_FIELDS];

/** Columns of the annexes that list what a decision changes. */
export const CHANGE_COLUMN_KEYS = [
  'no',
  'kind',
  'name',
  'code',
  'codeBefore',
  'nameBefore',
  'codeAfter',
  'under',
  'nameAfter',
  'part',
  'reason',
  'from',
  'to',
  'parted',
  'effective',
  ...DEFAULT_FIELDS,
] as const;
export type ChangeColumnKey = (typeof CHANGE_COLUMN_KEYS)[number];

/** Columns of a list that are there only where one of its rows has something in them: days of grants, what is to come. */
export const LIST_COLUMN_KEYS = ['effective', 'later'] as const;
export type ListColumnKey = (typeof LIST_COLUMN_KEYS)[number];

/** What a column holds, which decides how wide it is and how it is set. */
export type ColumnContent = 'order' | 'code' | 'name' | 'text' | 'link' | 'short';

const CONTENT_OF_VALUE: Readonly<Record<ContactValue, ColumnContent>> = {
  text: 'text',
  email: 'link',
  telephone: 'short',
  url: 'link',
};

const CONTENT: Readonly<Record<ColumnKey | ChangeColumnKey | ListColumnKey, ColumnContent>> = {
  no: 'order',
  kind: 'short',
  name: 'name',
  code: 'code',
  legacyCodes: 'code',
  ...byField(PUBLISHED_FIELDS, (field) => CONTENT_OF_VALUE[contactEntry(field).value]),
  status: 'short',
  codeBefore: 'code',
  nameBefore: 'name',
  codeAfter: 'code',
  under: 'name',
  nameAfter: 'name',
  part: 'short',
  reason: 'text',
  from: 'text',
  to: 'text',
  parted: 'text',
  effective: 'short',
  later: 'text',
};

/** What a column holds. */
export function contentOf(key: ColumnKey | ChangeColumnKey | ListColumnKey): ColumnContent {
  return CONTENT[key];
}
