import type { RawRow } from '../../formats/read/types.js';
import { type Claim, share } from './columns-by-content.js';
import type { HeadedColumn } from './heading-cells.js';
import { headingKey } from './headings.js';
import { looksLikeCode } from './looks-like-code.js';

/** Headings of bodies that look after those of the rows, which may be the ones above or others. */
const OVERSEER = /^(?:co quan|don vi|so|phong) (?:phu trach|theo doi)$/;

/** Headings of the bodies above the rows, or of those beneath: beside a sure column of names they are not the rows' own. */
const NEAR = /^(?:don vi|co quan) truc thuoc$|^(?:cac )?so(?: va)? ban(?: va)? nganh$/;

function textIn({ cells }: RawRow, column: number): string {
  return cells.find((cell) => cell.column === column)?.text.trim() ?? '';
}

/** "Đơn vị trực thuộc" beside names and codes in every row: held against the codes as the body above. */
function above(claims: readonly Claim[], code: Claim, rows: readonly RawRow[]): Claim[] {
  const isNear = ({ field, weak, mapped, heading }: Claim): boolean =>
    field === 'name' && weak && !mapped && NEAR.test(headingKey(heading));
  const [near, ...others] = claims.filter(isNear);
  const names = claims.filter((claim) => claim.field === 'name' && !claim.weak);
  const [name] = names;
  const isLone =
    others.length === 0 && names.length === 1 && claims.filter(({ field }) => field === 'code').length === 1;
  if (near === undefined || name === undefined || !isLone) return [...claims];
  if (share(rows, code.column, looksLikeCode) < 1) return [...claims];
  // a list of units within each is none of names
  const isList = rows.some(({ cells }) => cells.some(({ column, kind }) => column === near.column && kind === 'error'));
  // who names its rows a second time is above none of them
  const isOwn = rows.some((row) => {
    const text = textIn(row, near.column);
    return text !== '' && headingKey(text) === headingKey(textIn(row, name.column));
  });
  return isList || isOwn
    ? [...claims]
    : claims.map((claim) => (claim === near ? { ...claim, field: 'parent', weak: false } : claim));
}

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
  if (only === undefined) return above(claims, code, rows);
  if (others.length > 0 || share(rows, code.column, looksLikeCode) < 1) return [...claims];
  const { column, heading, row } = only;
  return claims.some((claim) => claim.column === column)
    ? [...claims]
    : [...claims, { column, heading, row, field: 'parent', weak: false, mapped: false }];
}
