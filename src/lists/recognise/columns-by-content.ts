import type { RawRow } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import { meaningOfCell } from './change-cell.js';
import { isAsking } from './columns-seen.js';
import { looksLikeBody } from './footer-words.js';
import type { HeadedColumn } from './heading-cells.js';
import { headingKey } from './headings.js';
import type { FieldColumn } from './layout.js';

/** Rows looked at to learn what a column holds. */
export const SAMPLE = 200;

/** A column that claims a field: by its heading, which is believed more or less, or by the user's word. */
export interface Claim extends FieldColumn {
  weak: boolean;
  mapped: boolean;
  renewed?: true;
}

/** Headings that say nothing of what stands under them: changes, or anything else. */
const NEUTRAL =
  /^(?:(?:hinh thuc|noi dung|phuong an|ket qua|huong|loai(?: hinh)?|kieu|viec|de xuat|xu li|ra soat|thuc hien|cong viec|yeu cau)(?: |$))+$/;
/** Headings of how things stand. */
const STATE = /^(?:hien trang|tinh trang|trang thai|status|state)\b/;

function sampled(rows: readonly RawRow[], column: number): string[] {
  return rows.slice(0, SAMPLE).flatMap(({ cells }) => {
    const text = cells.find((cell) => cell.column === column)?.text.trim() ?? '';
    return isBlank(text) ? [] : [text];
  });
}

/** How much of what stands in a column is of a kind. */
export function share(rows: readonly RawRow[], column: number, holds: (text: string) => boolean): number {
  const texts = sampled(rows, column);
  return texts.length === 0 ? 0 : texts.filter((text) => holds(text)).length / texts.length;
}

/** True where every cell of a column is understood as a change or a state, and some ask for a change. */
function holdsChanges(rows: readonly RawRow[], column: number): boolean {
  const texts = sampled(rows, column);
  return texts.some(isAsking) && texts.every((text) => meaningOfCell(text) !== undefined);
}

/** "Hình thức", "Nội dung", "Kết quả rà soát" over nothing but changes is the column of changes, where there is no other. */
export function withChangesHeld(
  claims: readonly Claim[],
  headed: readonly HeadedColumn[],
  rows: readonly RawRow[],
): Claim[] {
  if (claims.some(({ field }) => field === 'change')) return [...claims];
  const mapped = new Set(claims.flatMap((claim) => (claim.mapped ? [claim.column] : [])));
  const found = headed.find(
    ({ column, heading }) => !mapped.has(column) && NEUTRAL.test(headingKey(heading)) && holdsChanges(rows, column),
  );
  if (found === undefined) return [...claims];
  const { column, heading, row } = found;
  const others = claims.filter((claim) => claim.column !== column);
  return [...others, { column, heading, row, field: 'change', weak: false, mapped: false }];
}

/** Headings that say more of bodies than of what kind they are: when, out of what, into what. */
const SAYS_MORE =
  /\b(?:cu|moi|truoc|sau|tu|vao|ve|nhan|thay|nhap|hop|chia|tach|giai|chu[iy]en|lien quan|phoi hop|quan li)\b/;
/** Words by which a name and its heading have to agree. */
const OF_KIND = 2;

/** "Chi nhánh VPĐKĐĐ" over nothing but names that begin like it is the column of names, where nothing else is. */
export function namesByKind(
  claims: readonly Claim[],
  headed: readonly HeadedColumn[],
  rows: readonly RawRow[],
): Claim[] {
  if (claims.some(({ field }) => field.startsWith('name')) || !claims.some(({ field }) => field === 'code'))
    return [...claims];
  const kindOf = (text: string): string => headingKey(text).split(' ').slice(0, OF_KIND).join(' ');
  const found = headed.filter(({ column, heading, means }) => {
    if (means !== undefined || !looksLikeBody(heading) || SAYS_MORE.test(headingKey(heading))) return false;
    return share(rows, column, (text) => looksLikeBody(text) && kindOf(text) === kindOf(heading)) === 1;
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return [...claims];
  const { column, heading, row } = only;
  return [...claims, { column, heading, row, field: 'name', weak: true, mapped: false }];
}

/** "Hiện trạng | Sau điều chỉnh" over names of bodies, where no other column holds names: before and after. */
export function namesUnderStates(claims: readonly Claim[], rows: readonly RawRow[]): Claim[] {
  if (claims.some(({ field, weak }) => field === 'nameBefore' || (field === 'name' && !weak))) return [...claims];
  const isNames = ({ field, column, ticked, mapped }: Claim): boolean =>
    field === 'change' && ticked === undefined && !mapped && share(rows, column, looksLikeBody) > 0.5;
  const [first, second] = claims.filter(isNames);
  if (first === undefined || !STATE.test(headingKey(first.heading))) return [...claims];
  const isLast = second === undefined && claims.every(({ field }) => field !== 'nameAfter');
  return claims.map((claim) => {
    if (claim === first) return { ...claim, field: isLast ? 'name' : 'nameBefore' };
    return claim === second ? { ...claim, field: 'nameAfter' } : claim;
  });
}
