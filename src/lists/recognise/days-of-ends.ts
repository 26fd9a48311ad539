import type { RawRow } from '../../formats/read/types.js';
import { type ColumnMap, isColumnLeftOut, isLeftOut } from './column-map.js';
import { dayOfCell } from './day-cell.js';
import { headingKey } from './headings.js';
import type { Layout } from './layout.js';
import type { ListedUnit, ListTable } from './listed.js';

/** Headings of the day on which a body or its code ends: "Ngày thu hồi", "Thời điểm giải thể"; that of a paper is another. */
const OF_END =
  /^(?:ngay|thoi diem|thoi gian)(?: (?:thang|nam|bat dau|thuc hien))* (?:thu hoi|giai the|dong|huy|huy bo|bai bo|cham dut|ket thuc|ngung|dung)(?: (?:ma|so|dinh danh|dien tu|hoat dong|su dung|hieu luc|don vi|co quan))*$/;

/** True for the unit of a row that ends by what its title says, whoever takes over. */
export function endsByTitle({ said }: ListedUnit): boolean {
  return said?.kind === 'closed' || said?.kind === 'merged';
}

/**
 * Gives units that end by their title the days of the one column that says when, where it says so of each of them.
 * The column is read then.
 */
export function readDaysOfEnds(
  summary: ListTable,
  {
    units,
    layouts,
    rows,
    map,
  }: { units: readonly ListedUnit[]; layouts: readonly Layout[]; rows: readonly RawRow[]; map: ColumnMap },
): void {
  const isSaid = layouts.some(({ columns }) =>
    columns.some(({ field }) => field === 'change' || field === 'effective'),
  );
  const ending = units.filter(endsByTitle);
  if (isSaid || ending.length === 0 || isLeftOut(map, 'effective')) return;
  const [only, ...others] = summary.ignored.filter(
    ({ column, heading }) => !isColumnLeftOut(map, column) && OF_END.test(headingKey(heading)),
  );
  if (only === undefined || others.length > 0) return;
  const texts = new Map(
    rows.map(({ row, cells }) => [row, cells.find(({ column }) => column === only.column)?.text.trim() ?? '']),
  );
  const days = ending.map(({ place }) => texts.get(place.row ?? 0) ?? '');
  if (!days.every((text) => dayOfCell(text) !== undefined)) return;
  ending.forEach((unit, i) => {
    unit.effective = days[i] ?? '';
    unit.cells.effective = only.column;
  });
  const { column, heading } = only;
  const read = { column, heading, field: 'effective' } as const;
  summary.ignored = summary.ignored.filter((each) => each !== only);
  summary.columns = [...summary.columns, read].sort((a, b) => a.column - b.column);
  summary.seen = summary.seen.map((each) => (each.column === column && each.heading === heading ? read : each));
}
