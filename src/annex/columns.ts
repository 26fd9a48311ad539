/** Columns an annex may have, by the keys of `--columns`. */
export const COLUMN_KEYS = [
  'no',
  'name',
  'code',
  'legacyCodes',
  'address',
  'email',
  'phone',
  'website',
  'fax',
  'status',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** The columns of a published annex where nothing else is asked for. */
export const DEFAULT_COLUMNS: readonly ColumnKey[] = [
  'no',
  'name',
  'code',
  'legacyCodes',
  'address',
  'email',
  'phone',
  'website',
];

/** Columns of the annexes that tell what a decision changes. */
export const CHANGE_COLUMN_KEYS = [
  'no',
  'kind',
  'name',
  'code',
  'codeBefore',
  'nameBefore',
  'codeAfter',
  'nameAfter',
  'part',
  'reason',
  'from',
  'to',
  'address',
  'email',
  'phone',
  'website',
] as const;
export type ChangeColumnKey = (typeof CHANGE_COLUMN_KEYS)[number];

/** What a column holds, which decides how wide it is and how it is set. */
export type ColumnContent = 'order' | 'code' | 'name' | 'text' | 'link' | 'short';

const CONTENT: Readonly<Record<ColumnKey | ChangeColumnKey, ColumnContent>> = {
  no: 'order',
  kind: 'short',
  name: 'name',
  code: 'code',
  legacyCodes: 'code',
  address: 'text',
  email: 'link',
  phone: 'short',
  website: 'link',
  fax: 'short',
  status: 'short',
  codeBefore: 'code',
  nameBefore: 'name',
  codeAfter: 'code',
  nameAfter: 'name',
  part: 'short',
  reason: 'text',
  from: 'text',
  to: 'text',
};

/** What a column holds. */
export function contentOf(key: ColumnKey | ChangeColumnKey): ColumnContent {
  return CONTENT[key];
}
