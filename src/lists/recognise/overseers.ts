import type { RawRow } from '../../formats/read/types.js';
import { type Claim, share } from './columns-by-content.js';
import type { HeadedColumn } from './heading-cells.js';
import { headingKey } from './headings.js';
import { looksLikeCode } from './looks-like-code.js';

/** Headings of bodies that look after those of the rows, which may be the ones above or others. */
const OVERSEER = /^(?:co quan|don vi|so|phong) (?:phu trach|theo doi)$/;

/** The body above of now beside the one from then on is that of before. */
function inTime(claims: readonly Claim[]): Claim[] {
  const above = claims.filter(({ field, mapped }) => field === 'parent' && !mapped);
  if (above.length !== 2 || !above.some(({ renewed }) => renewed)) return [...claims];
  return claims.map(
    (claim): Claim => (above.includes(claim) && claim.weak ? { ...claim, field: 'parentBefore', weak: false } : claim),
  );
}

/** "Đơn vị phụ trách" beside a code in every row is held against the body that the code says is above; without codes it is left to be asked about. */
export function withOverseers(
  claims: readonly Claim[],
  headed: readonly HeadedColumn[],
  rows: readonly RawRow[],
): Claim[] {
  const code = claims.find(({ field }) => field === 'code');
  if (code === undefined || claims.some(({ field }) => field === 'parent')) return inTime(claims);
  const found = headed.filter(({ means, heading }) => means === undefined && OVERSEER.test(headingKey(heading)));
  const [only, ...others] = found;
  if (only === undefined || others.length > 0 || share(rows, code.column, looksLikeCode) < 1) return [...claims];
  const { column, heading, row } = only;
  return claims.some((claim) => claim.column === column)
    ? [...claims]
    : [...claims, { column, heading, row, field: 'parent', weak: false, mapped: false }];
}
