import type { RawRow } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import { isKindOfBodies } from './class-words.js';
import type { UnreadColumn } from './columns-seen.js';
import { isFooterText, looksLikeBody } from './footer-words.js';
import { headingKey } from './headings.js';
import { BODIES_AROUND } from './inert-headings.js';
import type { SeenColumn } from './listed.js';
import { headsPlaces, isPlaceName } from './place-columns.js';

/** Longer texts tell of bodies, they do not name them. */
const LONGEST_NAME = 160;
/** Headings of what is said about a unit, in which bodies are named for something else: where, by whom, by which paper. */
const ABOUT = new RegExp(
  `^(?:${BODIES_AROUND}|ghi chu|chu thich|dia (?:chi|diem|ban|danh)|tru so|li do|can cu|co so phap li|van ban|quiet dinh|so (?:qd|quiet dinh|van ban|nha)|nguoi|ho (?:va )?ten|lanh dao|can bo|dau moi|giam doc|hieu truong|chu tich|thu truong|truong phong|phu trach|chuc (?:vu|danh)|ki ten|loai|khoi|linh vuc|hang|cap|y kien|i kien|chuc nang|nhiem vu|notes?|remarks?|address|place|basis|reason|contact|english|ten (?:tieng anh|giao dich|thuong goi|nguoi)|tieng anh|(?:hinh thuc|muc|muc do|loai) tu chu|zalo|nguon (?:cung cap|du lieu|thong tin|so lieu))(?: |$)`,
);
/** A place that units lie in, as lists of schools and stations have it. */
const PLACE =
  /^(?:ten )?(?:(?:cac|xa|phuong|thi tran|dac khu|quan|huien|huyen|thi xa|thanh pho|tinh|tp|tx|tt|thon|to dan pho|khu|vung|khu vuc) ?)+$/;
/** "Tên ĐVHC cấp xã": the place of today, not one that is to be. */
const NAME_OF = /^ten (?!.*\b(?:moi|sau)\b)/;
/** Bodies that govern a place, by their folded names. */
const GOVERNING = /^(?:ubnd|u[iy] ban nhan dan) /;
/** Contact data and remarks under a heading over several columns: "Đơn vị trước sắp xếp" over "Tên | Mã | Địa chỉ". */
const ABOUT_BELOW = / (?:dia chi|tru so|dien thoai|dt|sdt|e ?mail|thu dien tu|website|fax|ghi chu)$/;
/** Names and numbers of these are told apart by who bears them: "Phòng", "Số". */
const BARE_WORD = /^\S+$/;

/** Headings of those that a body was made of: what stands there is lost where it is not read, whatever it is called by. */
const OF_ORIGINS =
  /\b(?:truoc (?:khi |luc )?(?:thuc hien )?(?:sap xep|sap nhap|hop nhat|chia tach|kien toan)|(?:sap xep|sap nhap|hop nhat|nhap|hinh thanh|thanh lap|tach) (?:tu|tren co so))\b/;

/** How much of a body went into another: whatever is written over it, others are named behind it. */
const SHARE =
  /^(?:toàn bộ|nguyên trạng|một phần|phần còn lại)(?:[\s,]+(?:diện tích(?: tự nhiên)?|(?:quy mô )?dân số|và|của|các))*[\s,]+/iu;

function namesBody(text: string): boolean {
  const line = text.normalize('NFC').trim().replace(SHARE, '');
  if (line.length > LONGEST_NAME || BARE_WORD.test(line) || isKindOfBodies(line) || isFooterText({ text: line }))
    return false;
  return looksLikeBody(line);
}

/** A column of bodies that is not read. */
export interface BodiesUnread extends UnreadColumn {
  /** The row and the words of a cell that names one. */
  row: number;
  example: string;
}

/** The cells of an unread column that name bodies, other ones than those of their own rows, beside how many say anything. */
interface NamingCells extends UnreadColumn {
  filled: number;
  naming: { row: number; example: string }[];
}

/** True for the name of the row's own body, or of the place that it governs: "Phường Hoàn Kiếm" beside "UBND phường Hoàn Kiếm". */
function isOwn(key: string, names: readonly string[]): boolean {
  const ways = [key, `ubnd ${key}`, `ui ban nhan dan ${key}`, `uy ban nhan dan ${key}`];
  return names.some((name) => ways.includes(name));
}

function namingCells(
  columns: readonly Pick<SeenColumn, 'field' | 'column'>[],
  unread: readonly UnreadColumn[],
  rows: readonly RawRow[],
): NamingCells[] {
  const names = new Set(columns.flatMap(({ field, column }) => (field?.startsWith('name') === true ? [column] : [])));
  return unread.flatMap(({ column, heading }): NamingCells[] => {
    const key = headingKey(heading);
    if (ABOUT.test(key) || ABOUT_BELOW.test(key) || PLACE.test(key)) return [];
    const isNames = NAME_OF.test(key);
    const isOfPlaces = headsPlaces(key.replace(NAME_OF, '')) || key === 'vi tri';
    const isOfOrigins = OF_ORIGINS.test(key);
    let filled = 0;
    const naming: { row: number; example: string }[] = [];
    for (const { row, cells } of rows) {
      const text = cells.find((cell) => cell.column === column)?.text ?? '';
      // a signature below the list has no cell of its own kind beside it
      if (isBlank(text) || isFooterText({ text })) continue;
      filled += 1;
      const own = cells.flatMap((cell) => (names.has(cell.column) ? [headingKey(cell.text)] : []));
      const isBody = isOfOrigins ? /\p{Lu}/u.test(text) : namesBody(text);
      // the name of a place beside a body that governs another one is no place that it lies in
      const isPlace = isOfPlaces && isPlaceName(text) && !(isNames && own.some((name) => GOVERNING.test(name)));
      if (isBody && !isPlace && !isOwn(headingKey(text), own)) naming.push({ row, example: text.trim() });
    }
    return [{ column, heading, filled, naming }];
  });
}

/** The unread columns most of whose cells name bodies, other ones than those of their own rows. */
export function unreadBodies(
  columns: readonly Pick<SeenColumn, 'field' | 'column'>[],
  unread: readonly UnreadColumn[],
  rows: readonly RawRow[],
): BodiesUnread[] {
  return namingCells(columns, unread, rows).flatMap(({ column, heading, filled, naming }): BodiesUnread[] => {
    const [first] = naming;
    return first === undefined || naming.length * 2 < filled ? [] : [{ column, heading, ...first }];
  });
}

/** Cells that look like names of bodies in unread columns of something else: whether anybody is called so, the registry knows. */
export function rareBodies(
  columns: readonly Pick<SeenColumn, 'field' | 'column'>[],
  unread: readonly UnreadColumn[],
  rows: readonly RawRow[],
): BodiesUnread[] {
  return namingCells(columns, unread, rows).flatMap(({ column, heading, filled, naming }): BodiesUnread[] =>
    naming.length * 2 < filled ? naming.map((each) => ({ column, heading, ...each })) : [],
  );
}
