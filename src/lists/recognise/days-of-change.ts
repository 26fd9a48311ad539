import type { RawRow } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import { meaningOfCell } from './change-cell.js';
import type { Claim } from './columns-by-content.js';
import type { UnreadColumn } from './columns-seen.js';
import { dayOfCell } from './day-cell.js';
import type { HeadedColumn } from './heading-cells.js';
import { headingKey } from './headings.js';

/** Headings of the day of what stands in the column of changes beside it: "Thời điểm", "Thời điểm đóng mã", "Ngày thực hiện". */
const OF_CHANGE =
  /^(?:ngay|thoi (?:diem|gian)|moc thoi gian)(?: (?:thang|nam|bat dau|thuc hien|ap dung|thi hanh|hieu luc|co|tu|ke|chinh thuc|dong|ma|dinh danh|huy|bo|thu hoi|giai the|sap nhap|hop nhat|chia|tach|doi|ten|thay|the|chuyen|sap xep|bien dong|cham dut|ngung|dung|hoat dong|ket thuc|dieu chinh|ban giao|tiep nhan))*$/;
/** From when the decision holds by which it is done: "Ngày QĐ có hiệu lực", "Hiệu lực của Quyết định". */
const OF_PAPER_HELD =
  /^(?:ngay |thoi diem )?(?:(?:co )?hieu luc (?:thi hanh )?(?:cua |theo )?(?:qd|quiet dinh|nq|nghi quiet|van ban)|(?:qd|quiet dinh|nq|nghi quiet|van ban) (?:co )?hieu luc(?: thi hanh)?)$/;
/** Days that a list has beside a change and that are not its own. */
const OF_OTHERS =
  /\b(?:thanh lap|sinh|cap|ban hanh|ki|qd|quiet dinh|nghi quiet|nq|van ban|cong van|cv|to trinh|lap|nhap|tao|gui|nhan|trinh|bao cao|ra soat|cap nhat|kiem tra|duiet|sua|het han|han|truoc)\b/;
/** From when on a code is used, whatever the row asks for. */
const OF_BEGINNING =
  /^(?:ngay|thoi diem|thoi gian) (?:(?:bat dau|chinh thuc|dua vao) ?)*(?:(?:su dung|ap dung|bat dau|dung)(?: ma(?: dinh danh)?)?)?$/;

/** Columns beside which a day is that of a change: what becomes of a body, and who takes it over. */
const CHANGING: ReadonlySet<string> = new Set(['change', 'successors', 'successorCodes']);

function isOfChange(key: string): boolean {
  return OF_CHANGE.test(key) || OF_PAPER_HELD.test(key);
}

function textIn({ cells }: RawRow, column: number): string {
  return cells.find((cell) => cell.column === column)?.text ?? '';
}

/** A column of days beside one of changes says from when these hold, where no other one does. */
export function withDays(claims: readonly Claim[], free: readonly HeadedColumn[], rows: readonly RawRow[]): Claim[] {
  const changes = claims.filter(({ field }) => CHANGING.has(field));
  if (changes.length === 0 || claims.some(({ field }) => field === 'effective')) return [...claims];
  const taken = new Set(claims.map(({ column }) => column));
  const changing = rows.filter((row) =>
    changes.some(({ field, column, ticked }) => {
      const text = textIn(row, column);
      if (isBlank(text)) return false;
      const meaning = field === 'change' && ticked === undefined ? meaningOfCell(text) : undefined;
      return meaning === undefined ? field !== 'change' || ticked !== undefined : 'change' in meaning;
    }),
  );
  const [only, ...others] = free.filter(
    ({ column, heading }) =>
      !taken.has(column) && isOfChange(headingKey(heading)) && changing.some((row) => /\d/.test(textIn(row, column))),
  );
  if (only === undefined || others.length > 0) return [...claims];
  const { column, heading, row } = only;
  return [...claims, { column, heading, row, field: 'effective', weak: false, mapped: false }];
}

/**
 * The unread column with days at rows that ask for a change, or under a heading that says from when codes are used.
 * @param changing the rows that ask for a change
 */
export function unreadDays(
  unread: readonly UnreadColumn[],
  rows: readonly RawRow[],
  changing: ReadonlySet<number>,
): UnreadColumn | undefined {
  return unread.find(({ column, heading }) => {
    const key = headingKey(heading);
    const isOfAll = OF_BEGINNING.test(key) && key !== 'ngay';
    if (!isOfAll && OF_OTHERS.test(key) && !OF_PAPER_HELD.test(key)) return false;
    return rows.some((row) => {
      const isMeant = isOfAll || changing.has(row.row);
      return isMeant && dayOfCell(textIn(row, column)) !== undefined;
    });
  });
}
