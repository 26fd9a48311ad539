import type { RawRow } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import type { UnreadColumn } from './columns-seen.js';
import { headingKey } from './headings.js';
import type { FieldColumn } from './layout.js';

/** What ticks a cell, and says nothing else. */
const TICK = /^(?:x|v|co|yes|true|1|✓|✔|☑|☒|√|\+|\*)$/i;
/** Words of change in the heading of a column that is ticked. */
const OF_CHANGE =
  /\b(?:cap (?:moi|lai|doi)|them moi|bo sung|thanh lap|doi ten|thay the|thay doi|doi ma|dong (?:ma|cua)|(?<=^(?:bi |de nghi )?)dong(?! [iy]\b)|huy(?! (?:dong|hieu|chuong))|xoa|thu hoi|bai bo|cham dut|giai the|sap nhap|hop nhat|chia|tach|chuyen(?! doi)|(?<=^(?:de nghi |can )?)(?:bo|loai)(?=$| (?:ma|khoi|ra|qua)\b)|khoi phuc|dinh chinh|(?:ngung|dung) hoat dong|khong con(?! (?:hoat dong|su dung|dung|ton tai|hieu luc))|ket thuc|(?<=^(?:da |de nghi )?)(?:khoa|ngung|loai khoi))\b/;
/** Whether a code is granted, or a body goes on: what a whole heading asks, or somebody's opinion of it. */
const OF_ROWS =
  /^(?:(?:khong|chua|con|dang|da|tinh trang|de nghi|duoc|co|thuoc dien|du dieu kien) )*(?:cap(?: ma(?: so)?(?: dinh danh)?(?: dien tu)?)?|hoat dong|su dung(?: ma(?: dinh danh)?)?|ton tai|hieu luc|[iy] kien(?: .*)?|dong [iy](?: .*)?|nhat tri|chap thuan|phe du[iy]et|du[iy]et|tham dinh|ket qua(?: (?:tham dinh|ra soat|xet|xem xet|du[iy]et))?)$/;
/** Of an opinion a bare "không" may be that there is none. */
const OPINION = /^[iy] kien|^(?:ket qua|tham dinh)/;
const GRANT = /^(?:(?:de nghi|duoc|dong [iy]) )*cap(?: ma(?: so)?(?: dinh danh)?(?: dien tu)?)?$/;
/** That a body goes on is ticked of those that do: of the others it says that they do not. */
const GOES_ON = /^(?:(?:con|dang) )?(?:hoat dong|su dung|ton tai|hieu luc)$/;
const DENIES =
  /^(?:khong|chua|ko|k|n|no|false|0|(?:da )?het|bo|loai|huy|dong|thu hoi|tu choi|ngung|dung)(?! (?:co )?[iy] kien| (?:thay )?doi)\b/;
const NONE = /^(?:khong|ko|k|khong co|chua co)$/;
const LONGEST = 60;

function keyOf(heading: string): string {
  return headingKey(heading.replace(/\([^)]*\)/g, ' '));
}

function textsIn(column: number, rows: readonly RawRow[]): string[] {
  return rows.map(({ cells }) => cells.find((cell) => cell.column === column)?.text.trim() ?? '');
}

/** The unread column whose cells are ticked under a heading that speaks of changes, and does not say plainly of which. */
export function unreadTicks(unread: readonly UnreadColumn[], rows: readonly RawRow[]): UnreadColumn | undefined {
  return unread.find(({ column, heading }) => {
    const filled = textsIn(column, rows).filter((text) => !isBlank(text) && text !== heading.trim());
    const ticks = filled.filter((text) => TICK.test(headingKey(text) || text));
    return ticks.length > 0 && ticks.length * 2 >= filled.length && OF_CHANGE.test(keyOf(heading));
  });
}

/** The unread column that says of some row that it gets no code, or is no more. */
export function unreadDenials(unread: readonly UnreadColumn[], rows: readonly RawRow[]): UnreadColumn | undefined {
  return unread.find(({ column, heading }) => {
    const key = keyOf(heading);
    if (!OF_ROWS.test(key)) return false;
    const texts = textsIn(column, rows).filter((text) => text !== heading.trim());
    const isTicked = texts.some((text) => TICK.test(headingKey(text) || text));
    if (isTicked && DENIES.test(key)) return true;
    if (isTicked && (GRANT.test(key) || GOES_ON.test(key)) && texts.some(isBlank)) return true;
    return texts.some((text) => {
      const said = headingKey(text);
      return text.length <= LONGEST && DENIES.test(said) && !(OPINION.test(key) && NONE.test(said));
    });
  });
}

/**
 * Headings under which another system says which of its records still count: "Kích hoạt", "Status". A bare "state" says
 * nothing of that: databases number the steps of a record's way by it.
 */
const OF_RECORDS =
  /^(?:(?:(?:is )?status|trang ?thai|tinh ?trang|(?:kich hoat|hien thi|an hien|hien an|an|khoa|bi khoa|da khoa|da xoa|dung sai|dung hay sai|con (?:hoat dong|su dung|dung|hieu luc|ton tai)|hoat dong|su dung|hieu luc)(?: (?:hoat dong|su dung|ban ghi|don vi|ma))*)(?: (?:id|code))?|(?:is )?(?:active|inactive|enabled?|disabled?|deleted|removed|locked|closed|valid|visible|hidden))$/;
const FLAG =
  /^(?:\d|true|false|yes|no|on|off|t|f|[yi]|n|active|inactive|enabled?|disabled?|co|khong|dung|sai|an|hien|x|v)$/;

/** Headings under which a yes says that a record counts no more, and flags that say yes or no. */
const OF_GONE = /\b(?:khoa|da xoa|an|inactive|disabled?|deleted|removed|locked|closed|hidden)\b/;
const YES = /^(?:1|true|yes|on|t|[yi]|co|x|v)$/;
const NO = /^(?:0|false|no|off|f|n|khong|inactive|disabled?)$/;

/** The unread column by whose flags some rows count and others do not: which of them end, only its system knows. */
export function unreadFlags(unread: readonly UnreadColumn[], rows: readonly RawRow[]): UnreadColumn | undefined {
  return unread.find(({ column, heading }) => {
    const key = keyOf(heading.replaceAll('_', ' '));
    if (!OF_RECORDS.test(key)) return false;
    const values = new Set(
      textsIn(column, rows)
        .filter((text) => text !== heading.trim())
        .map((text) => headingKey(text)),
    );
    const flags = [...values].filter((value) => value !== '');
    if (flags.length === 0 || !flags.every((value) => FLAG.test(value))) return false;
    // told from others that count, or none of which does
    return values.size > 1 || flags.every((value) => (OF_GONE.test(key) ? YES : NO).test(value));
  });
}

/** What a review came to. */
const OF_REVIEW =
  /^(?:ket (?:qua|luan)|nhan xet|danh gia|[iy] kien|tinh trang|hien trang|noi dung|ghi nhan|sai sot|loi)\b/;
/** By which the data of a row is not as it should be. */
const FAULT =
  /\b(?:sai|nham|lech|thieu|loi|chua (?:dung|khop|chinh xac|cap nhat|du)|khong (?:khop|dung|chinh xac|ton tai|con|trung khop)|can (?:sua|chinh|cap nhat|xem lai)|da (?:doi|giai the|sap nhap|chuyen))\b/;

/** The unread column by which rows that count as reviewed were found wrong: "Sai tên" beside the day of the review. */
export function unreadFaults(unread: readonly UnreadColumn[], rows: readonly RawRow[]): UnreadColumn | undefined {
  return unread.find(({ column, heading }) => {
    if (!OF_REVIEW.test(keyOf(heading))) return false;
    return textsIn(column, rows).some((text) => text.length <= LONGEST && FAULT.test(headingKey(text)));
  });
}

/** True for a column "Cấp mã" that says yes or no, and not at which level. */
export function isOfGrants({ field, column, heading }: FieldColumn, rows: readonly RawRow[]): boolean {
  if (field !== 'level' || !GRANT.test(keyOf(heading)) || !/ ma\b/.test(keyOf(heading))) return false;
  const filled = textsIn(column, rows).filter((text) => !isBlank(text));
  return filled.length > 0 && filled.every((text) => !/[1-4]/.test(text) || TICK.test(text));
}
