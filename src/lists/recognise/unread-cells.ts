import type { RawRow } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import { endsWhole, meaningOfCell } from './change-cell.js';
import { saysKept } from './change-words.js';
import { isOfOrigin, isOfOtherThings, type UnreadColumn } from './columns-seen.js';
import { dayOfCell } from './day-cell.js';
import { isChangeHeading, isStayingHeading } from './heading-says.js';
import { headingKey } from './headings.js';
import { isInertHeading, isPaperHeading } from './inert-headings.js';
import type { ListedUnit } from './listed.js';
import { saysNone } from './says-none.js';
import { agrees } from './tick-cell.js';
import { endsAtOnce } from './words-of-end.js';
import { saysRight } from './words-of-right.js';

/** A cell of a column that is not read. */
export interface UnreadCell {
  row: number;
  text: string;
}

/** A column that is not read, with its cells that say something of their rows. */
export interface SpeakingColumn extends UnreadColumn {
  cells: UnreadCell[];
}

/** Counts, with or without what they count: `1.200`, `45/50`, `3 lớp`, `12,5 km²`. */
const COUNT = /^[\d\s.,/%()+*~–-]*(?:\d\s*\p{L}{1,6}[²2]?)?$/u;
/** Addresses of computers, telephones: they are contact data, and told of as such. */
const CONTACT = /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+$|^\+?[\d\s().-]{8,}$/iu;
/** A month: "07/2025". */
const MONTH = /^\d{1,2}\s*[/.-]\s*\d{4}$/;
/** States of records, as another system counts them. */
const FLAG = /^[01]$/;
/** Marks of yes and no. */
const MARK = /^(?:x+|v|co|khong|yes|no|[yi]|n|true|false|t|f|dung|sai|[01]|[☑☒☐✓✔√])$/u;
const TICK = /^(?:x+|v|co|yes|[yi]|true|1|ok|[☑☒✓✔√])$/u;
const NO = /^(?:khong|no|n|false|f|0|☐)$/u;
/** A bare "state", by which databases number the steps of a record's way, and counts. */
const OF_FIGURES = /^(?:state|so|sl|stt|tt|tong|diem|cap|level)(?: |$)/;
/** Words by which a body stays as it is, whatever is asked. */
const STAYS =
  /^(?:(?:da |dang )?(?:co|duoc cap|cap) ma(?: so)?(?: dinh danh)?|(?:van )?(?:dang |con )?(?:hoat dong|su dung|ton tai|hieu luc)(?: binh thuong)?|(?:van )?con|on dinh|binh thuong|tot|khong (?:co )?[iy] kien(?: gi)?(?: khac)?|active|(?:\d[\d ]* )?(?:den |hien )?nay|(?:vo|khong) thoi han|.*\b9999\b.*)$/;
/** Words by which all is as it should be, under a heading that asks for nothing; since when, of a body that stays. */
const FINE =
  /^(?:(?:da )?(?:ok|hoan thanh|xong|kiem tra|ra soat|xac minh|xac nhan|sua|cap nhat|bo sung|ket noi)|(?:da )?(?:thong nhat|nhat tri)|dong [iy])$/;
const SINCE = /^(?:ke )?tu (?:ngay )?\d/;
/** Headings under which a word of assent, or one mark at every row, asks for something. */
const ASKING =
  /\b(?:giai the|(?<!hoat )dong|huy|xoa|thu hoi|sap nhap|hop nhat|chia|tach|chu[iy]en(?! (?:vien|mon|nganh))|doi(?! chieu(?: |$))|(?<!can )bo|ngung|(?<!su )dung(?! sai$)|thoi(?! (?:gian|diem|han))|ket thuc|cham dut|khong|het|khoa|loai|giam(?! doc)|thay|moi|de xuat|de nghi|kien nghi|deleted?|removed?|closed?|locked|disabled?|inactive|hidden)\b/;

/** Headings of what a change goes by, other than papers' own. */
const BASIS =
  /^(?:can cu|co so (?:phap li|thuc hien)|trich [iy]eu|noi dung (?:van ban|qu[iy]et dinh|nghi qu[iy]et))(?: |$)/;

/** A column as it is judged. */
interface Judged {
  heading: string;
  key: string;
  isInert: boolean;
  isPaper: boolean;
  /** Of what the change of a row goes by: papers, their words, "Căn cứ". */
  isBasis: boolean;
  isStaying: boolean;
  isAsking: boolean;
}

function judged(heading: string): Judged {
  const key = headingKey(heading);
  const [isInert, isPaper, isStaying] = [isInertHeading(heading), isPaperHeading(heading), isStayingHeading(heading)];
  const isBasis = isPaper || BASIS.test(key);
  return { heading: heading.trim(), key, isInert, isPaper, isBasis, isStaying, isAsking: ASKING.test(key) };
}

/** A word as headings are compared, a sign as it stands. */
function keyOf(text: string): string {
  const plain = text.normalize('NFC').trim();
  return /[\p{L}\d]/u.test(plain) ? headingKey(plain) : plain;
}

/** True for a cell that says the change of its row again: "Đóng mã" beside "Giải thể". */
function isSame(text: string, { change }: ListedUnit): boolean {
  if (change === undefined) return false;
  const meaning = meaningOfCell(text);
  if (meaning === undefined || !('change' in meaning)) return false;
  return agrees(meaning.change, change) || agrees(change, meaning.change);
}

/** A paper by which a body, called between the words or not at all, went into another one. */
const INTO = /\b(?:sap nhap|hop nhat|nhap|gop|ghep)(?<who>(?: .+?)?) (?:vao|voi|thanh|ve) \S/;
/** What papers of many bodies are about, each of which ended in its own way. */
const OF_MANY = /\b(?:giai the|sap xep|to chuc lai)\b/;

/** True where the paper that a row goes by names another end than its change does: a merger is no dissolution. */
function isOtherEnd(key: string, { name, change, said, successors, successorCodes }: ListedUnit): boolean {
  const isGone = change === undefined ? said?.kind === 'closed' : endsWhole(change);
  if (!isGone || (successors ?? successorCodes) !== undefined || OF_MANY.test(key)) return false;
  const who = INTO.exec(key)?.groups?.who;
  return who !== undefined && (/^(?: (?:nguyen trang|toan bo))*$/.test(who) || who.includes(headingKey(name)));
}

/** True for words that plainly end their row, under a heading of which nobody would expect that. */
function endsRow(text: string, { heading }: Judged): boolean {
  return endsAtOnce(text) && !isOfOrigin(text) && (!isOfOtherThings(heading) || isChangeHeading(text));
}

/** True for a cell that says more than how many, how to reach somebody, or that all is as its row says. */
function speaks(text: string, unit: ListedUnit, column: Judged): boolean {
  const plain = text.normalize('NFC').trim();
  if (isBlank(plain) || plain === column.heading || saysNone(plain)) return false;
  const key = keyOf(plain);
  if (STAYS.test(key) || saysKept(key) || (column.isAsking && NO.test(key))) return false;
  const isChanged = (unit.change ?? unit.said) !== undefined;
  if (column.isStaying && (isChanged || TICK.test(key))) return false;
  if (column.isBasis && isOtherEnd(key, unit)) return true;
  if ((column.isPaper && isChanged) || isSame(plain, unit)) return false;
  if (column.isInert) return endsRow(plain, column);
  if (dayOfCell(plain) !== undefined || MONTH.test(plain)) return !SINCE.test(key) || isChanged;
  if (COUNT.test(plain) || CONTACT.test(plain)) return false;
  return column.isAsking || !(FINE.test(key) || saysRight(key) || (SINCE.test(key) && !isChanged));
}

/** Zeros and ones that tell some rows from others. */
function areFlags(cells: readonly UnreadCell[], { key, isInert }: Judged): boolean {
  const values = new Set(cells.map(({ text }) => text.trim()));
  return !isInert && values.size === 2 && [...values].every((text) => FLAG.test(text)) && !OF_FIGURES.test(key);
}

/** One mark at every row tells none from the others. */
function areAllAlike(cells: readonly UnreadCell[], count: number, { isAsking }: Judged): boolean {
  const [first] = cells;
  const mark = keyOf(first?.text ?? '');
  if (first === undefined || cells.length < count || !(isAsking ? NO : MARK).test(mark)) return false;
  return cells.every(({ text }) => text.trim() === first.text.trim());
}

/**
 * Columns that are not read, with the cells that say something which may concern the unit of their row: words, days, marks,
 * no counts and no contact data. Under a heading known for saying nothing of that, only what plainly ends a row.
 * @param units the units by their rows
 */
export function speakingColumns(
  unread: readonly UnreadColumn[],
  rows: readonly RawRow[],
  units: ReadonlyMap<number, ListedUnit>,
): SpeakingColumn[] {
  return unread.flatMap(({ column, heading }): SpeakingColumn[] => {
    const filled = rows.flatMap(({ row, cells }) => {
      const text = units.has(row) ? cells.find((cell) => cell.column === column)?.text : undefined;
      return text === undefined || isBlank(text) ? [] : [{ row, text }];
    });
    if (filled.length === 0) return [];
    const seen = judged(heading);
    if (areAllAlike(filled, units.size, seen)) return [];
    const isOfFlags = areFlags(filled, seen);
    const cells = filled.filter(({ row, text }) => {
      const unit = units.get(row);
      return unit !== undefined && (isOfFlags || speaks(text, unit, seen));
    });
    return cells.length === 0 ? [] : [{ column, heading, cells }];
  });
}
