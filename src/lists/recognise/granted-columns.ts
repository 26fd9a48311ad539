import type { RawRow } from '../../formats/read/types.js';
import { CODE_FIELDS } from './column-roles.js';
import { type Claim, share } from './columns-by-content.js';
import type { HeadedColumn } from './heading-cells.js';
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

/** The name that a body was granted its code under: "Tên đã cấp", "Tên theo Quyết định 100/QĐ-UBND". */
const GRANTED_NAME =
  /^ten(?: goi)?(?: (?:don vi|co quan|to chuc))*(?: (?:da (?:duoc )?cap(?: ma(?: dinh danh)?)?|(?:hien |da cap )?(?:theo|tai) (?:qd|quiet dinh)(?: (?:so )?\d.*)?))$/;

/** Such a name alone beside one that is to be is the name before; beside a plain one it is asked about. */
export function grantedNames(claims: readonly Claim[], free: readonly HeadedColumn[]): Claim[] {
  const isAsked = claims.some(({ field }) => field === 'nameAfter');
  if (!isAsked || claims.some(({ field }) => field === 'name' || field === 'nameBefore')) return [...claims];
  const taken = new Set(claims.map(({ column }) => column));
  const [only, ...others] = free.filter(
    ({ column, heading }) => !taken.has(column) && GRANTED_NAME.test(headingKey(heading)),
  );
  if (only === undefined || others.length > 0) return [...claims];
  const { column, heading, row } = only;
  return [...claims, { column, heading, row, field: 'nameBefore', weak: false, mapped: false }];
}
