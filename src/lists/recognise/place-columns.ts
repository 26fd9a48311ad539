import type { RawRow } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import type { Claim } from './columns-by-content.js';
import { looksLikeBody } from './footer-words.js';
import { headingKey } from './headings.js';

/** Headings of places that units may lie in (one that says "Tên xã" says that it is a name), which are those of the units themselves in a list of places. */
const PLACES =
  /^(?:cac )?(?:(?:xa|phuong|thi tran|dac khu|thi xa|don vi hanh chinh|dvhc|cap xa) ?)+(?:hien nay|moi|sau|sau sap xep)?$/;
const OF_PLACES = /\b(?:xa|phuong|thi tran|dac khu|hanh chinh|dvhc)\b/;
/** A place by its name, or by the word before it; "UBND xã A" is a body. */
const PLACE = /^(?:xã|phường|thị trấn|đặc khu|x\.|p\.|tt\.?)\s/iu;
/** Where units lie from now on, beside their names: "Thuộc phường mới", "Tên xã, phường mới". */
const NEW_PLACES =
  /^(?<lying>(?:(?:truc )?thuoc|(?:nam )?tren dia ban) )?(?:(?:ten|cac|dia ban) )*(?:(?:xa|phuong|thi tran|dac khu|don vi hanh chinh|dvhc|cap xa) ?)+(?:moi|sau(?: khi)?(?: (?:thuc hien|sap xep|sap nhap|hop nhat))*)$/;
/** Bodies that are places themselves, or govern one: the new place is their new name. */
const OF_PLACE = /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|hội đồng nhân dân)\s/iu;
/** Longer texts are no names of places. */
const LONGEST = 60;

/** True for a folded heading of places. */
export function headsPlaces(key: string): boolean {
  return OF_PLACES.test(key) && PLACES.test(key);
}

/** True for a place by its name with the word before it. */
export function isPlaceName(text: string): boolean {
  return PLACE.test(text.trim());
}

function textAt({ cells }: RawRow, column: number): string {
  return cells.find((cell) => cell.column === column)?.text.trim() ?? '';
}

/** True where a column says of rows that have a name what place they lie in, and of none who they are. */
function holdsPlaces({ column, heading }: Claim, names: readonly Claim[], rows: readonly RawRow[]): boolean {
  return rows.every((row) => {
    const text = textAt(row, column);
    // headings are written again on each page
    if (isBlank(text) || text === heading.trim()) return true;
    const isPlace = isPlaceName(text);
    const isNamed = names.some((name) => !isBlank(textAt(row, name.column)));
    // signatures stand in any column
    if (!isNamed) return !isPlace && !looksLikeBody(text);
    return text.length <= LONGEST && (isPlace || !looksLikeBody(text));
  });
}

/** True where every row that says in which new place it lies bears the name of no place. */
function liesIn({ column, heading }: Claim, names: readonly Claim[], rows: readonly RawRow[]): boolean {
  let isSaid = false;
  for (const row of rows) {
    const text = textAt(row, column);
    const own = names.map((name) => textAt(row, name.column)).filter((name) => !isBlank(name));
    if (isBlank(text) || text === heading.trim() || own.length === 0) continue;
    if (!isPlaceName(text) || own.some((name) => isPlaceName(name) || OF_PLACE.test(name))) return false;
    isSaid = true;
  }
  return isSaid;
}

/** Columns of the places that units come to lie in, which give them no new name. */
function newPlaces(claims: readonly Claim[], rows: readonly RawRow[]): Claim[] {
  const names = claims.filter(({ field }) => field === 'name' || field === 'nameBefore');
  return claims.filter((claim) => {
    const found = claim.field === 'nameAfter' && !claim.mapped ? NEW_PLACES.exec(headingKey(claim.heading)) : null;
    return found !== null && (found.groups?.lying !== undefined || liesIn(claim, names, rows));
  });
}

/**
 * "Phường/xã" beside a column of names tells where the units are: no name of theirs. Two columns of codes, or bodies in its
 * cells, leave it one that is asked about.
 */
export function withoutPlaces(all: readonly Claim[], rows: readonly RawRow[]): Claim[] {
  const lying = newPlaces(all, rows);
  const claims = lying.length === 0 ? all : all.filter((claim) => !lying.includes(claim));
  const isPlaces = ({ field, weak, mapped, heading }: Claim): boolean => {
    if ((field !== 'name' && field !== 'nameAfter') || !weak || mapped) return false;
    return headsPlaces(headingKey(heading));
  };
  const places = claims.filter(isPlaces);
  const names = claims.filter((claim) => claim.field === 'name' && !places.includes(claim));
  if (places.length === 0 || names.length === 0) return [...claims];
  // a column of names that believes in itself needs no look at the cells
  const isSure = names.some(({ weak }) => !weak);
  const isOneList = claims.filter(({ field }) => field === 'code').length < 2;
  const dropped = places.filter(
    (claim) => (isSure && claim.field === 'nameAfter') || (isOneList && holdsPlaces(claim, names, rows)),
  );
  return claims.filter((claim) => !dropped.includes(claim));
}
