import type { RawRow } from '../../formats/read/types.js';
import { CODE_FIELDS } from './column-roles.js';
import { type Claim, share } from './columns-by-content.js';
import { headingKey } from './headings.js';
import { looksNew } from './looks-like-code.js';

/** Codes that were granted, and not before which: in a table without other ones these are the codes of its rows. */
const GRANTED = /^ma(?: so)?(?: dinh danh)?(?: dien tu)? da (?:duoc )?cap$/;

/** "Mã định danh đã cấp" as the only column of codes, over such of the new form: they are those that the units bear. */
export function ownCodes(claims: readonly Claim[], rows: readonly RawRow[]): Claim[] {
  const [only, ...others] = claims.filter(({ field }) => CODE_FIELDS.includes(field));
  const isOwn =
    only?.field === 'legacyCodes' &&
    others.length === 0 &&
    !only.mapped &&
    GRANTED.test(headingKey(only.heading)) &&
    share(rows, only.column, looksNew) > 0.5;
  return isOwn ? claims.map((claim) => (claim === only ? { ...claim, field: 'code' } : claim)) : [...claims];
}
