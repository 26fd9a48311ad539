import type { RawRow } from '../../formats/read/types.js';
import { type Claim, share } from './columns-by-content.js';
import { looksLikeBody } from './footer-words.js';
import type { HeadedColumn } from './heading-cells.js';
import { headingKey } from './headings.js';

/** "Cấp 2", "Cơ quan cấp 2", "Đơn vị cấp 3": the bodies over those of the rows, each level in a column of its own. */
const OF_LEVEL = /^(?:(?:ten )?(?:(?:co quan|don vi|to chuc) )+)?cap (?<level>[1-4])$/;

/** Columns of bodies by their level, beside one of the names of the rows: whom these are under. */
export function withLevelParents(
  claims: readonly Claim[],
  headed: readonly HeadedColumn[],
  rows: readonly RawRow[],
): Claim[] {
  const isNamed = claims.some(({ field, weak, level }) => field === 'name' && !weak && level === undefined);
  if (!isNamed || claims.some(({ field }) => field === 'parent')) return [...claims];
  const found = headed.flatMap(({ column, heading, row, mapped }): Claim[] => {
    const level = mapped ? undefined : OF_LEVEL.exec(headingKey(heading))?.groups?.level;
    const isOther = claims.some((claim) => claim.column === column && !(claim.field === 'name' && claim.weak));
    if (level === undefined || isOther || share(rows, column, looksLikeBody) <= 0.5) return [];
    return [{ column, heading, row, field: 'parent', level: Number(level), weak: false, mapped: false }];
  });
  const taken = new Set(found.map(({ column }) => column));
  return [...claims.filter(({ column }) => !taken.has(column)), ...found];
}

/**
 * The bodies that columns of levels put a row under, the nearest first; its own name at its own level is none of them.
 * @param found texts of the columns of bodies above
 */
export function overRow<T extends { text: string; level?: number }>(found: readonly T[], name: string): T[] {
  if (!found.some(({ level }) => level !== undefined)) return [...found];
  const own = headingKey(name);
  return found
    .filter(({ text }) => headingKey(text) !== own)
    .sort((one, other) => (other.level ?? 0) - (one.level ?? 0));
}
