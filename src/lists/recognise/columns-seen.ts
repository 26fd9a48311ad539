import { tidyCode } from '../../core/code/tidy.js';
import { isOver } from '../../core/registry/timeline.js';
import type { RawRow, RawTable } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import { meaningOfCell } from './change-cell.js';
import { isChangeHeading } from './heading-says.js';
import { headingKey } from './headings.js';
import type { Layout } from './layout.js';
import type { SeenColumn } from './listed.js';
import { looksLikeCode } from './looks-like-code.js';
import { endsAtOnce } from './words-of-end.js';

/** A column that is not read. */
export interface UnreadColumn {
  column: number;
  heading: string;
}

/** Longer texts tell of something else. */
const LONGEST_CHANGE = 60;
const CODES = new Set<SeenColumn['field']>(['code', 'codeBefore', 'codeAfter', 'legacyCodes']);

/** Columns with something in them, headings or values, that a layout does not read in the rows it holds for. */
function unreadIn({ columns, ignored }: Layout, rows: readonly RawRow[]): UnreadColumn[] {
  const read = new Set(columns.map(({ column }) => column));
  const found = new Map<number, string>(ignored.map(({ column, heading }) => [column, heading]));
  for (const { cells } of rows) {
    for (const { column, text } of cells) {
      if (!read.has(column) && !found.has(column) && !isBlank(text)) found.set(column, '');
    }
  }
  return [...found].map(([column, heading]) => ({ column, heading }));
}

/** The row in which a layout's headings begin; undefined where it has none. */
function startOf({ columns }: Layout): number | undefined {
  const rows = columns.flatMap(({ row }) => row ?? []);
  return rows.length === 0 ? undefined : Math.min(...rows);
}

/** Columns that are not read: those of the first headings, and those of each heading row further down, named once. */
export function unreadColumns(
  table: RawTable,
  layouts: readonly Layout[],
  headings: readonly RawRow[],
): UnreadColumn[] {
  const first = headings[0]?.row ?? table.rows[0]?.row ?? 0;
  const starts = layouts.map((layout, i) => (i === 0 ? first : (startOf(layout) ?? first)));
  const found = new Map<string, UnreadColumn>();
  layouts.forEach((layout, i) => {
    const end = starts[i + 1] ?? Number.POSITIVE_INFINITY;
    const rows = table.rows.filter(({ row }) => row >= (starts[i] ?? first) && row < end);
    for (const each of unreadIn(layout, rows)) found.set(`${each.column} ${each.heading}`, each);
  });
  return [...found.values()].sort((a, b) => a.column - b.column);
}

/** Every column of a table with something in it, under each of its headings: what it was read as, null for those unread. */
export function seenColumns(layouts: readonly Layout[], unread: readonly UnreadColumn[]): SeenColumn[] {
  const seen = new Map<string, SeenColumn>();
  const see = (each: SeenColumn): void => {
    const key = `${each.column} ${each.heading} ${each.field}`;
    if (!seen.has(key)) seen.set(key, each);
  };
  for (const each of unread) see({ ...each, field: null });
  for (const { columns } of layouts) for (const { column, heading, field } of columns) see({ column, heading, field });
  return [...seen.values()].sort((a, b) => a.column - b.column);
}

/** A column of codes that is not read. */
export interface CodesUnread extends UnreadColumn {
  examples: string[];
  /** Other columns of codes are read: these are codes of another kind. */
  beside: boolean;
}

const EXAMPLES = 2;

/** The unread columns that plainly hold codes, other ones than those that are read in the same rows. */
export function unreadCodes(
  columns: readonly Pick<SeenColumn, 'field' | 'column'>[],
  unread: readonly UnreadColumn[],
  rows: readonly RawRow[],
): CodesUnread[] {
  const read = new Set(columns.flatMap(({ field, column }) => (CODES.has(field) ? [column] : [])));
  const codesOf = ({ cells }: RawRow): Set<string> =>
    new Set(cells.flatMap((cell) => (read.has(cell.column) ? [tidyCode(cell.text)] : [])));
  return unread.flatMap(({ column, heading }): CodesUnread[] => {
    let filled = 0;
    const coded: string[] = [];
    let others = 0;
    for (const row of rows) {
      const text = row.cells.find((cell) => cell.column === column)?.text ?? '';
      if (isBlank(text)) continue;
      filled += 1;
      // a cell may name several
      const parts = text.split(/[;,\n]+|\s+và\s+/u).filter((part) => part.trim() !== '');
      if (!parts.every((part) => part.includes('.') && looksLikeCode(part))) continue;
      coded.push(text.trim());
      const own = codesOf(row);
      if (parts.some((part) => !own.has(tidyCode(part)))) others += 1;
    }
    if (coded.length * 2 < filled || others === 0) return [];
    return [{ column, heading, examples: coded.slice(0, EXAMPLES), beside: read.size > 0 }];
  });
}

/** Syllables that are words of change only without their marks: "Chuyên viên", "Nguyễn Quang Huy", "Đông". */
const ONLY_FOLDED =
  /(?<!\p{L})(?:chuyên|chuyện|chuyền|huy|huỳ|đông|động|đồng|dòng|cáp|cặp|cập(?! nhật)|mời|mọi|mỗi|môi|thềm|sữa|sứa|xoa|xòa|xoà|nháp|chìa|tạch)(?!\p{L})/giu;
const MARKED = /[^\p{ASCII}]/u;

/** True for a word that asks for a change, or says that the body is no more. */
export function isAsking(text: string): boolean {
  const plain = text.normalize('NFC');
  const meaning = meaningOfCell(MARKED.test(plain) ? plain.replace(ONLY_FOLDED, '–') : plain);
  const key = headingKey(text);
  return meaning !== undefined && ('change' in meaning || isOver(meaning.status)) && !/^[a-z]+$/.test(key);
}

/** Headings of people, work and things, over whose words of change only such as are a change as a whole are believed. */
const OF_OTHER_THINGS =
  /^(?:nguoi|can bo|ho (?:va )?ten|ten (?:can bo|nguoi)|dau moi|lanh dao|chuc (?:vu|danh|nang)|nhiem vu|vi tri|linh vuc|nganh|nghe|chuyen (?:mon|nganh)|dia (?:chi|ban|diem)|huong(?! (?:sap xep|xu [il][iy]|giai qu[iy]et|kien toan))|phan loai|loai hinh|dich vu|san pham|hoat dong|cong viec|quyen han|pham vi|the loai)(?: |$)/;

/** True for a heading of people, work and things. */
export function isOfOtherThings(heading: string): boolean {
  return OF_OTHER_THINGS.test(headingKey(heading));
}

/** One word by which a row ends, as a cell of a column of changes says it; "Huy", without its marks, is somebody's name. */
const WORD_OF_END =
  /^(?:xóa|xoá|bỏ|loại|hủy|huỷ|đóng|loại bỏ|xóa bỏ|hủy bỏ|delete[d]?|remove[d]?|cancel(?:led)?|closed?)$/iu;
/** Words of other changes, or of none, that stand in such a column beside it. */
const BESIDE_IT =
  /^(?:thêm|sửa|mới|cấp|giữ|giữ nguyên|còn|vẫn còn|không đổi|đổi|cập nhật|add(?:ed)?|update[d]?|edit|new|keep)$/iu;

/** True for a column of single words, some of which end their rows. */
function areWordsOfChange(filled: readonly string[]): boolean {
  const texts = filled.map((text) => text.normalize('NFC').trim());
  const ending = texts.filter((text) => WORD_OF_END.test(text));
  return ending.length > 0 && texts.every((text) => WORD_OF_END.test(text) || BESIDE_IT.test(text));
}

/** "Thêm/Sửa/Xóa", "T/S/X": the heading is the list of what its cells may say. */
const LISTS_CHANGES =
  /^(?:(?:thêm|sửa|xóa|xoá|đổi|hủy|bỏ|đóng|cấp|mới|giữ|add|edit|update|delete|remove)(?:\s+\p{L}+)?\s*[/|,;-]\s*)+(?:xóa|xoá|hủy|bỏ|đóng|sửa|đổi|delete|remove|edit|update)(?:\s+\p{L}+)?$|^[tcn]\s*\/\s*(?:[sđd]\s*\/\s*)?[xhđb]$/iu;
/** Headings of what is to be changed, or of a wrong value and the right one: whatever stands there asks for something. */
const ASKS =
  /^(?:tang (?:va )?giam|bien dong tang giam|(?:ten|noi dung|thong tin) (?:goi )?(?:sai|dung|chinh xac|da in|in sai)|(?:thong tin|noi dung|du lieu|cac thong tin|cac noi dung) (?:(?:de nghi|xin|can|duoc|phai) )*(?:thay doi|dieu chinh|sua doi|sua|dinh chinh|chinh sua))$/;
/** Most values that a column of states has, however many rows. */
const FEW = 6;

/** How a body came to be, which is no end of it: "Hợp nhất từ hai trường". */
const OF_ORIGIN = /(?<!\p{L})(?:nhập|hợp nhất|chia|tách) (?:từ|các|hai|ba|\d|của|năm|trường|xã \p{L}+ và)(?!\p{L})/iu;

/** True for words of how a body came to be. */
export function isOfOrigin(text: string): boolean {
  return OF_ORIGIN.test(text.normalize('NFC'));
}

/** True for a column of a few short states, one of which says that a body is no more. */
function areStatesWithEnd(filled: readonly string[]): boolean {
  const values = new Set(filled.map((text) => text.trim()));
  return (
    values.size <= FEW &&
    [...values].every((text) => text.length <= LONGEST_CHANGE) &&
    [...values].some((text) => endsAtOnce(text) && !isOfOrigin(text))
  );
}

/**
 * The unread column, whatever is written over it, that says of some row that it ends, though the row itself does not.
 * @param silent the rows that ask for nothing
 */
export function unreadRemarks(
  unread: readonly UnreadColumn[],
  rows: readonly RawRow[],
  silent: ReadonlySet<number>,
): UnreadColumn | undefined {
  return unread.find(({ column, heading }) => {
    if (isOfOtherThings(heading)) return false;
    return rows.some(({ row, cells }) => {
      const text = silent.has(row) ? (cells.find((cell) => cell.column === column)?.text.normalize('NFC') ?? '') : '';
      return text.length <= LONGEST_CHANGE && endsAtOnce(text) && isAsking(text) && !isOfOrigin(text);
    });
  });
}

/** The unread column that plainly holds what becomes of the units, in a list that has no other column of it. */
export function unreadChanges(
  columns: readonly Pick<SeenColumn, 'field'>[],
  unread: readonly UnreadColumn[],
  rows: readonly RawRow[],
): UnreadColumn | undefined {
  if (columns.some(({ field }) => field === 'change')) return undefined;
  return unread.find(({ column, heading }) => {
    const isOfOther = isOfOtherThings(heading);
    const texts = rows.flatMap(({ cells }) => cells.find((cell) => cell.column === column)?.text ?? []);
    const filled = texts.filter((text) => !isBlank(text));
    if (ASKS.test(headingKey(heading)) && texts.some((text) => text.trim() !== '' && text !== heading)) return true;
    if (filled.length === 0) return false;
    if (LISTS_CHANGES.test(heading.normalize('NFC').trim()) || areWordsOfChange(filled)) return true;
    if (!isOfOther && areStatesWithEnd(filled)) return true;
    const asking = filled.filter(
      (text) => text.length <= LONGEST_CHANGE && isAsking(text) && (!isOfOther || isChangeHeading(text)),
    );
    return asking.length > 0 && asking.length * 2 >= filled.length;
  });
}

function textsOf(column: number, rows: readonly RawRow[]): string[] {
  return rows.flatMap(
    ({ cells }) =>
      cells
        .find((cell) => cell.column === column)
        ?.text.normalize('NFC')
        .trim() ?? [],
  );
}

/** Headings that say when or by what a body ended: "Ngày giải thể". One of how bodies were founded too says less. */
const OF_END =
  /\b(?:giai the|dong ma|huy bo|huy ma|thu hoi|sap nhap|hop nhat|cham dut|ngung hoat dong|dung hoat dong|ket thuc|bai bo|het (?:hieu luc|han)|end date|valid (?:to|until))\b|^(?:thoi )?han(?: cuoi)? (?:su dung|dung|hieu luc|hoat dong)$|^(?:(?:co )?hieu luc |gia tri |su dung |hoat dong )?den(?: het)?(?: ngay)?$/;
/** Headings of how long a body or its code goes on, and cells by which it does until a day. */
const OF_TIME = /\b(?:hieu luc|thoi gian|thoi diem|thoi han|hoat dong|su dung|ton tai)\b/;
const UNTIL = /^(?:(?:chỉ |còn )?(?:đến|hết|tới)) (?:hết )?(?:ngày )?\d|[-–]\s*\d{1,2}[/.]\d{1,2}[/.]\d{4}\s*$/iu;
/** "Ngày ngừng" says so as "Ngày ngừng hoạt động" does. */
const OF_STOP = /^(?:ngay|thoi diem|thoi gian) (?:ngung|dung|thoi|nghi|dong|huy|xoa|khoa|an)$/;
/** A last day that is none: it goes on. */
const GOES_ON = /^(?:(?:den |hien )?nay|(?:vo|khong) thoi han|.*\b9999\b.*)$/;
const OF_BEGINNING = /\b(?:thanh lap|hinh thanh|cap)\b/;
/** Headings of the paper by which it ended: "Quyết định giải thể", "Số QĐ thu hồi". */
const OF_PAPER =
  /^(?:(?:so|so hieu|can cu|theo) )*(?:qu[iy]et dinh|qd|nghi qu[iy]et|nq|van ban|cong van|cv|to trinh)\b/;

/**
 * The unread columns whose headings say of those with something in them that they ended, in a list without a column of changes.
 * @param ending rows whose unit ends by what its title says: there the paper is nothing more than a paper
 */
export function unreadEnds(
  columns: readonly Pick<SeenColumn, 'field'>[],
  unread: readonly UnreadColumn[],
  rows: readonly RawRow[],
  ending: ReadonlySet<number>,
): UnreadColumn[] {
  if (columns.some(({ field }) => field === 'change')) return [];
  return unread.filter(({ column, heading }) => {
    const key = headingKey(heading);
    if (OF_TIME.test(key) && textsOf(column, rows).some((text) => UNTIL.test(text))) return true;
    if (!(OF_END.test(key) || OF_STOP.test(key)) || OF_BEGINNING.test(key)) return false;
    const others = OF_PAPER.test(key) ? rows.filter(({ row }) => !ending.has(row)) : rows;
    return others.some(({ cells }) =>
      cells.some(({ column: at, text }) => at === column && !isBlank(text) && !GOES_ON.test(headingKey(text))),
    );
  });
}
