import type { RawRow } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import type { Claim } from './columns-by-content.js';
import { headingKey } from './headings.js';

/** A heading of bodies that stand beneath others: "Đơn vị trực thuộc". */
const BENEATH = /\b(?:truc thuoc|cap duoi|ben duoi|thuoc)\b/;

function textAt({ cells }: RawRow, column: number): string {
  const text = cells.find((cell) => cell.column === column)?.text.trim() ?? '';
  return isBlank(text) ? '' : text;
}

/** True where bodies of one column stand over several of another: written once for all beneath, or again in each row. */
function standsOver(above: Claim, beneath: Claim, rows: readonly RawRow[]): boolean {
  const named = rows.filter((row) => textAt(row, beneath.column) !== '');
  const over = named.map((row) => textAt(row, above.column));
  const under = named.map((row) => textAt(row, beneath.column));
  const bodies = new Set(over.filter((text) => text !== ''));
  return bodies.size > 0 && bodies.size < named.length && new Set(under).size === under.length;
}

/**
 * "Cơ quan | Đơn vị trực thuộc | Mã định danh": where the first names stand over several of the second, each row is of the
 * one beneath, or of the one above where it names nobody else. With a column of codes for either it is asked.
 */
export function namesBeneath(claims: readonly Claim[], rows: readonly RawRow[]): Claim[] {
  const names = claims.filter(({ field }) => field === 'name');
  const [above, beneath, ...others] = names;
  if (above === undefined || beneath === undefined || others.length > 0) return [...claims];
  const isOpen = names.every(({ weak, mapped, level }) => weak && !mapped && level === undefined);
  const codes = claims.filter(({ field }) => field === 'code').length;
  const hasAbove = claims.some(({ field }) => field === 'parent' || field === 'groupName' || field === 'groupCode');
  if (!isOpen || codes > 1 || hasAbove || BENEATH.test(headingKey(above.heading))) return [...claims];
  if (!BENEATH.test(headingKey(beneath.heading)) || !standsOver(above, beneath, rows)) return [...claims];
  return claims.map((claim) => {
    const at = claim === above ? 1 : claim === beneath ? 2 : undefined;
    return at === undefined ? claim : { ...claim, level: at };
  });
}
