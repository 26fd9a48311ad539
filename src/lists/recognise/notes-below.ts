import type { CellPlace } from '../../core/finding.js';
import { foldTone } from '../../core/text/fold.js';
import { raised } from '../../formats/read/raised.js';
import type { RawRow, RawTable } from '../../formats/read/types.js';
import { type ColumnRoles, textIn } from './column-roles.js';
import { isChangeHeading, isStayingHeading } from './heading-says.js';
import type { Ledger } from './ledger.js';
import type { ListedUnit, ListFinding } from './listed.js';
import { filled } from './row-kinds.js';
import { numberOf } from './row-marks.js';
import { byPlace, shownLine, unreadAt } from './row-places.js';
import { kindOfTitle } from './title-kind.js';
import { lineOf } from './understand.js';
import { endsAtOnce, saysEnd } from './words-of-end.js';

/** A mark that a line explains: `*`, `(**)`, `(1)`, `1.`, `¹`, `[a]`. */
const MARK =
  /^\s*(?:ghi chú|lưu ý|chú thích)?\s*:?\s*(\*+|\(\*+\)|\(\d{1,2}\)|\d{1,2}[.)]|\[[\da-z]\]|[¹²³⁴⁵⁶⁷⁸⁹†‡]+)\s*:?\s*(?=\p{L})/iu;
/** Such a mark behind the text of a cell. */
const MARK_BEHIND = /(?:\(?\*+\)?|\(\d{1,2}\)|\[[\da-z]\]|[¹²³⁴⁵⁶⁷⁸⁹†‡]+)$/u;
/** A sentence, which no number or letter heads: a heading of what follows has no full stop. */
const SENTENCE = /^\s*(?!(?:\d+|[IVX]+|\p{L})[.)/])\P{L}*\p{L}.*\.\s*$/u;
/** A body that no row has, whose end it is: "Đề nghị thu hồi mã của Sở B." */
const OF_ANOTHER = /\s(?:của|cho)\s+(?!Đơn vị|Cơ quan)\p{Lu}/u;
/** What such a line may begin with. */
const LABEL = /^(?:[^\p{L}\p{N}]|(?:ghi chú|lưu ý|chú thích|giải thích|đề nghị)\s*:)*/u;
/** "Mục 2", "STT 3, 5", "hàng số 4". */
const BY_NUMBER =
  /(?<!\p{L})(?:mục|stt|số tt|tt|số thứ tự|thứ tự|dòng|hàng|điểm|(?:đơn vị|cơ quan|trường) số|số)(?: số| thứ)?\s*:?\s*(\d{1,4}(?:\s*(?:,|;|và|đến|-|–)\s*\d{1,4})*)(?![\d/.]*\p{L}|\/)/gu;
/** A number that is surely that of a row, and of no paper. */
const OF_A_ROW = /(?<!\p{L})(?:stt|tt|số thứ tự|hàng|dòng)(?: số| thứ)?\s*:?\s*\d/u;
/** "Các đơn vị trên", "hàng in nghiêng". */
const BY_LOOKS =
  /(?<!\p{L})(?:đơn vị|cơ quan|tổ chức|trường|xã|phường|hàng|dòng|mã|tên)\s+(?:này|trên|nêu trên|có dấu|đánh dấu|được đánh dấu|in nghiêng|in đậm|tô|gạch|bôi)(?!\p{L})/u;

/** "Màu đỏ: thu hồi", "tô vàng", "chữ xanh": which rows are meant is seen, and not read. */
const BY_COLOUR =
  /(?<!\p{L})(?:màu|tô|bôi|chữ|nền|ô|hàng|dòng)(?: (?:chữ|nền|ô|hàng|dòng|màu))* (?:đỏ|vàng|xanh|cam|tím|hồng|xám|đen|nâu|trắng)(?!\p{L})|(?<!\p{L})(?:in (?:nghiêng|đậm)|gạch (?:ngang|chân|bỏ|xóa|giữa))(?!\p{L})/u;
/** A line by which something is asked for: "Đề nghị đóng mã số 1." is no heading of what follows. */
const ASKS = /^\P{L}*(?:(?:ngoài ra|đồng thời|riêng)[\s,:]+)?(?:kính )?(?:đề nghị|kiến nghị|xin|yêu cầu)(?!\p{L})/iu;

/** What became of the rows of a table. */
interface Scanned {
  ledger: Ledger;
  findings: readonly ListFinding[];
  place(row: number, column?: number): CellPlace;
}

/** A table's rows as its notes speak of them. */
interface NotedRows {
  rows: readonly RawRow[];
  roles: Pick<ColumnRoles, 'order'>;
  units: readonly ListedUnit[];
}

/** A mark however it is set: `1` for `(1)`, `1.`, `¹`. */
function markKey(mark: string): string {
  return mark.normalize('NFKC').replace(/[()[\].]/g, '');
}

function endsWith(row: RawRow, mark: string): boolean {
  const key = markKey(mark);
  return filled(row).some(({ text }) => {
    const [behind = ''] = MARK_BEHIND.exec(text.trim()) ?? [];
    return behind !== '' && behind !== text.trim() && markKey(behind) === key;
  });
}

/** True for a line that explains the mark of a row: it heads nothing that follows. */
function explains(line: string, rows: readonly RawRow[]): boolean {
  const mark = MARK.exec(line)?.[1];
  return mark !== undefined && rows.some((row) => endsWith(row, mark));
}

function numbersIn(words: string): Set<number> {
  const numbers = [...words.matchAll(BY_NUMBER)].flatMap(([, list = '']) => list.match(/\d+/g) ?? []);
  return new Set(numbers.map(Number));
}

/** The units that a line speaks of; all of them where it does not say which, none where it speaks of something else. */
function meant(line: string, words: string, { rows, roles, units }: NotedRows): readonly ListedUnit[] {
  const mark = MARK.exec(line)?.[1];
  const numbers = numbersIn(words);
  const marked = new Set(
    rows.flatMap((row) => {
      const number = numbers.size === 0 ? undefined : numberOf(textIn(row, roles.order));
      const isMeant = (number !== undefined && numbers.has(number)) || (mark !== undefined && endsWith(row, mark));
      return isMeant ? [row.row] : [];
    }),
  );
  const found = units.filter(({ place, name, code }) => {
    if (marked.has(place.row ?? -1)) return true;
    return [name, code ?? ''].some((own) => own.length > 3 && words.includes(foldTone(own)));
  });
  if (found.length > 0) return found;
  const isOfAll = endsAtOnce(words.replace(LABEL, '')) && !OF_ANOTHER.test(line.normalize('NFC'));
  return looksMeant(words) || isOfAll ? units : [];
}

function looksMeant(words: string): boolean {
  return BY_LOOKS.test(words) || BY_COLOUR.test(words);
}

/** True for words that tell rows by how they look, or by standing above: "hàng tô đỏ", "các đơn vị trên". */
export function speaksByLooks(line: string): boolean {
  return looksMeant(foldTone(line.normalize('NFC')));
}

/** What else becomes of a body, which its row would say. */
const CHANGES =
  /(?<!\p{L})(?:đổi (?:tên )?thành|đổi tên|(?:điều )?chuyển (?:về|sang|thành|đến|cho)|bàn giao (?:về|sang|cho)|thay thế bởi|được thay thế|tách ra|chia thành|trùng (?:lặp |tên |mã )?với)(?!\p{L})/u;
/** The text of a Decision, which says who does what from now on. */
const OF_DUTIES =
  /^(?:điều|khoản|căn cứ|theo|xét)(?!\p{L})|(?<!\p{L})(?:trách nhiệm|chủ trì|phối hợp|thi hành|thực hiện việc|quy định tại)(?!\p{L})/u;

/** True for words of a Decision, which says who does what from now on. @param words in small letters, their tones placed */
export function isOfDuties(words: string): boolean {
  return OF_DUTIES.test(words);
}

function plainly(line: string): string {
  return foldTone(line.normalize('NFC')).replace(/\s+/g, ' ').trim();
}

function saysNothing({ change, said, note }: ListedUnit): boolean {
  return (change ?? said ?? note) === undefined;
}

/** A row that a line speaks of says nothing, though by the line it is no more, gets no code, or becomes something else. */
function endsRows(line: string, table: NotedRows): boolean {
  const words = plainly(line);
  if (saysEnd(line)) return meant(line, words, table).some(saysNothing);
  if (!CHANGES.test(words)) return false;
  const named = meant(line, words, table);
  return named.length < table.units.length && named.some(saysNothing);
}

/** True for words outside a table by which rows that say nothing themselves are no more, or some by their numbers. */
export function speaksOfEnd(text: string, units: readonly ListedUnit[]): boolean {
  if (!units.some(saysNothing)) return false;
  return (
    endsRows(text, { rows: [], roles: { order: new Set() }, units }) || (saysEnd(text) && OF_A_ROW.test(plainly(text)))
  );
}

/** "1Đơn vị đã giải thể": the number of a footnote at the foot of a page, which is raised at its row. */
function withRaised(line: string): string {
  return line.replace(/^\s*\d{1,2}(?=\s?\p{Lu}\p{L})/u, raised);
}

/** Lines of text below a table that speak of its rows; a heading of what follows, or the text of a Decision, speaks of none. */
function linesOfRows({ below = [] }: RawTable, noted: NotedRows): string[] {
  return below.map(withRaised).filter((line) => {
    const asksOfRow = ASKS.test(line.normalize('NFC')) && numbersIn(plainly(line)).size > 0;
    const isOfRow = asksOfRow || SENTENCE.test(line) || explains(line, noted.rows);
    if (!isOfRow && (isChangeHeading(line) || isStayingHeading(line))) return false;
    if (line.endsWith(':')) return false;
    return !isOfDuties(plainly(line)) && endsRows(line, noted);
  });
}

/** A legend over a table by whose colours some rows are no more, or get no code, in a table that says nothing of that itself. */
function legendsOver(scan: Scanned, { titles = [] }: RawTable, { units }: NotedRows): ListFinding[] {
  if (!units.some(saysNothing) || units.some(({ change }) => change !== undefined)) return [];
  // of what counts as a title, its rows are asked about
  const isLegend = (line: string): boolean =>
    saysEnd(line) && BY_COLOUR.test(plainly(line)) && kindOfTitle(line) === undefined;
  const finding = (line: string, at: CellPlace): ListFinding => {
    return {
      rule: 'list-row-unread',
      variant: 'legend',
      severity: 'error',
      place: at,
      args: { text: shownLine(line) },
    };
  };
  const { row: _row, ...whole } = scan.place(0);
  const over = titles.filter(isLegend).map((line) => finding(line, whole));
  const rows = scan.ledger.left.flatMap(({ row, reason }) => {
    const raw = reason === 'title' ? scan.ledger.rowAt(row) : undefined;
    const line = raw === undefined ? '' : lineOf(raw);
    return raw !== undefined && isLegend(line) ? [finding(line, scan.place(row, filled(raw)[0]?.column))] : [];
  });
  return [...over, ...rows];
}

/** Footnotes at rows: by which the unit is no more, or what somebody else has to read. */
function asidesOf(scan: Scanned, { asides = [] }: RawTable, { units }: NotedRows): ListFinding[] {
  return asides.map(({ row, text }): ListFinding => {
    const unit = units.find(({ place }) => place.row === row);
    const isAsked = saysEnd(text) || CHANGES.test(plainly(text));
    const isError = isAsked && unit !== undefined && (unit.change ?? unit.said) === undefined;
    const severity = isError ? 'error' : 'warning';
    const rule = isError ? 'list-row-unread' : 'list-line-unread';
    return { rule, variant: 'aside', severity, place: scan.place(row), args: { text: shownLine(text) } };
  });
}

/**
 * What is said of a table's rows, and of lines left out below or beside them by which some are no more, or get no code,
 * though they do not say so themselves: to leave such a line with the signatures would grant what it denies.
 */
export function withNotesBelow(
  scan: Scanned,
  rows: readonly RawRow[],
  roles: ColumnRoles,
  table: RawTable,
): readonly ListFinding[] {
  const { units } = scan.ledger;
  const noted = { rows, roles, units };
  const { row: _row, ...place } = scan.place(0);
  const around = linesOfRows(table, noted).map((line): ListFinding => {
    const args = { text: shownLine(line) };
    return { rule: 'list-row-unread', variant: 'ends', severity: 'error', place, args };
  });
  const found = [...scan.findings, ...asidesOf(scan, table, noted), ...legendsOver(scan, table, noted), ...around];
  const left = new Set(scan.ledger.left.flatMap(({ row, reason }) => (reason === 'footer' ? [row] : [])));
  if (left.size === 0) return found;
  const ending = rows.filter((row) => left.has(row.row) && endsRows(lineOf(row), noted));
  const asked = ending.map((row) => {
    const cells = filled(row);
    return unreadAt(scan.place(row.row, cells[0]?.column), cells, 'error', 'ends');
  });
  const at = new Set(ending.map(({ row }) => row));
  const others = found.filter(({ rule, place: { row } }) => rule !== 'list-row-unread' || !at.has(row ?? -1));
  return [...others, ...asked].sort(byPlace);
}
