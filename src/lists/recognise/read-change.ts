import { columnName } from '../../core/cell-place.js';
import { foldTone } from '../../core/text/fold.js';
import { checkedIn } from './boxes.js';
import { type ChangeCell, changeCell, endsWhole } from './change-cell.js';
import { changeByHeading } from './change-headings.js';
import { broughtUp } from './change-leads.js';
import { meaningOf, reasonOf, saysKept } from './change-words.js';
import { dayOfCell } from './day-cell.js';
import { openInRemark } from './end-remarks.js';
import { looksLikeBody } from './footer-words.js';
import { headingKey } from './headings.js';
import type { ListedChange, ListedUnit, ListField, Ticked } from './listed.js';
import { readings } from './old-letters.js';
import type { FoundText, RowReader } from './row-reader.js';
import { saysNone } from './says-none.js';
import { asksOfNotes, asksWhoEnds } from './takes-over.js';
import { changeIn, readStay, readTick, type Tick } from './tick-cell.js';
import { saysRight } from './words-of-right.js';

/** "Cấp lại" says what is meant only beside a new code: a certificate is issued again too. */
const AGAIN = /^cap lai(?: ma(?: so)?(?: dinh danh)?)?$/;
/** Over "Không" it is the change that there is none of; over "Tình trạng hoạt động" it would be the body. */
const OF_CHANGES = /\b(?:thay doi|bien dong|dieu chinh)\b/;
/** Headings of what was looked at: "Đúng", "Phù hợp" there is said of the row as it stands; beside what is asked for it is a vote. */
const OF_REVIEWS = /\b(?:ra soat|doi chieu|kiem tra)\b|^loai thay doi$/;
/** A state by which a code is there or lacking, and headings of such. */
const OF_STATES = /^(?:trang thai|tinh trang|hien trang|status|state)\b/;
const HAS_CODE = /^(?:(?:da|dang) )+(?:co|duoc cap|cap|su dung) ma(?: so)?(?: dinh danh)?(?: dien tu)?$/;
const LACKS_CODE = /^chua (?:co|duoc cap|cap)(?: ma(?: so)?(?: dinh danh)?(?: dien tu)?)$/;
/** Two names in the cell of one: "A thành B", "A → B". */
const INTO = /^(?<before>.+?)\s*(?:→|⇒|->|=>|\s(?:đổi (?:tên )?)?thành\s)\s*(?<after>.+)$/u;
const WAS =
  /^(?<after>.+?)\s*[([](?:tên cũ|cũ|trước đây|nguyên|đổi tên từ|trước)(?: là)?\s*:?\s+(?<before>.+?)[)\]]$/iu;
const IS_NOW = /^(?<before>.+?)\s*[([](?:nay|tên mới|đổi tên thành|đổi thành|mới)(?: là)?\s*:?\s+(?<after>.+?)[)\]]$/iu;

/** Changes in words, where columns that are ticked leave them any. */
const IN_WORDS = ['change'] as const;

/** Notes where a field was found. */
export function keep(unit: ListedUnit, field: ListField, found: FoundText): void {
  unit.cells[field] ??= found.column;
  if (found.font === undefined) return;
  unit.fonts ??= {};
  unit.fonts[field] ??= found.font;
}

function isSame(a: string, b: string): boolean {
  return foldTone(a).trim() === foldTone(b).trim();
}

/** What a change in words names beside itself goes where a column of its own would put it. @returns false where the two disagree */
function takeBeside(unit: ListedUnit, found: FoundText, cell: ChangeCell): boolean {
  const { effective, reason, decision, successors, predecessors, mergedWith } = cell;
  if (mergedWith !== undefined) unit.mergedWith = mergedWith;
  if (predecessors !== undefined) {
    if (unit.predecessors !== undefined && !isSame(unit.predecessors, predecessors)) return false;
    unit.predecessors = predecessors;
    keep(unit, 'predecessors', found);
  }
  if (effective !== undefined) {
    const own = unit.effective;
    if (own !== undefined && (dayOfCell(own) ?? own) !== (dayOfCell(effective) ?? effective)) return false;
    unit.effective ??= effective;
    keep(unit, 'effective', found);
  }
  if (reason !== undefined) {
    unit.reason = unit.reason === undefined ? reason : `${reason}; ${unit.reason}`;
    keep(unit, 'reason', found);
  }
  if (decision !== undefined && unit.decision?.number === undefined) {
    unit.decision = { ...unit.decision, number: decision };
    keep(unit, 'decision', found);
  }
  if (successors !== undefined) {
    const own = unit.successors ?? unit.successorCodes;
    if (own !== undefined && !isSame(own, successors)) return false;
    if (own === undefined) unit.successors = successors;
    if (own === undefined) keep(unit, 'successors', found);
  }
  return takeNames(unit, found, cell);
}

/** "Đổi tên thành B" beside the name A renames A; beside B it says the same twice. */
function takeNames(
  unit: ListedUnit,
  found: FoundText,
  { nameBefore, nameAfter }: Pick<ChangeCell, 'nameBefore' | 'nameAfter'>,
): boolean {
  if (nameAfter !== undefined && !isSame(nameAfter, unit.name)) {
    if (unit.nameBefore !== undefined) return false;
    if (unit.name !== '') {
      unit.nameBefore = unit.name;
      if (unit.cells.name !== undefined) unit.cells.nameBefore = unit.cells.name;
    }
    unit.name = nameAfter;
    unit.cells.name = found.column;
  }
  if (nameBefore === undefined) return true;
  if (unit.nameBefore !== undefined && !isSame(unit.nameBefore, nameBefore)) return false;
  if (unit.nameBefore === undefined) {
    unit.nameBefore = nameBefore;
    keep(unit, 'nameBefore', found);
  }
  return true;
}

/** A row that is renamed may say both names in one cell. */
function partNames(unit: ListedUnit): void {
  if (unit.change !== 'rename' || unit.nameBefore !== undefined) return;
  const text = unit.name.normalize('NFC').trim();
  const into = INTO.exec(text)?.groups;
  const found =
    into !== undefined && looksLikeBody(into.after ?? '') ? into : (WAS.exec(text) ?? IS_NOW.exec(text))?.groups;
  if (found?.before === undefined || found.after === undefined) return;
  unit.name = found.after.trim();
  unit.nameBefore = found.before.trim();
  if (unit.cells.name !== undefined) unit.cells.nameBefore = unit.cells.name;
}

/** That the name stays: "Không thay đổi tên", "Giữ tên cũ", "Tên giữ nguyên". */
const STAYS =
  /^(?:ten )?(?:van |duoc |de nghi )*(?:giu(?: lai)?|khong(?: co)?(?: su)? (?:thay )?doi|nhu (?:cu|hien (?:nay|tai|trang)))(?: (?:nguyen|ten|goi|don vi|co quan|nhu|cu|hien|nay|tai|co|trang|gi))*$/;

/**
 * A column of new names may say that there is none ("Giữ nguyên"), or what becomes of the body, which is no name.
 * @returns true where it is to be asked about
 */
export function isNoNewName(text: string): 'kept' | 'asked' | undefined {
  if (looksLikeBody(text)) return undefined;
  const key = headingKey(text);
  const meaning = meaningOf(key);
  if (STAYS.test(key) || (meaning !== undefined && 'status' in meaning && meaning.keep === true)) return 'kept';
  return meaning !== undefined || saysNone(text) ? 'asked' : undefined;
}

function unknown(reader: RowReader, column: number, value: string, variant?: 'twice' | 'body'): void {
  const args = { field: 'change', value, ...(variant === 'body' ? { column: columnName(column) } : {}) };
  const said = variant === undefined ? {} : { variant };
  reader.findings.push({ rule: 'list-change-unknown', ...said, severity: 'error', column, args });
}

/** No change but a body: its new name beside the word of a renaming ("Đề nghị | Nội dung đề nghị"), else nobody knows. */
function notChange(reader: RowReader, unit: ListedUnit, found: FoundText): void {
  const { text, column } = found;
  const isBody = looksLikeBody(text) && text.trim() !== unit.name;
  const isNewName = isBody && unit.change === 'rename' && unit.nameBefore === undefined && unit.name !== '';
  if (isNewName && takeNames(unit, found, { nameAfter: text })) return;
  unknown(reader, column, text, isBody ? 'body' : undefined);
}

/** What ends a body, in a cell that says more than that and what was taken from it: "Giải thể giao Trường B". */
function saysMore(unit: ListedUnit, value: string, { meaning, reason, successors }: ChangeCell): boolean {
  const isEnd = meaning !== undefined && 'change' in meaning && endsWhole(meaning.change);
  if (!isEnd || successors !== undefined) return false;
  const plain = broughtUp(value.normalize('NFC').replace(/\s+/g, ' ').trim());
  // the reason is asked about by itself
  const rest = reason === undefined ? plain : plain.replace(reason, ' ');
  return openInRemark(rest, [unit.name, unit.nameBefore ?? '', unit.code ?? '']) !== undefined;
}

/** "Sáp nhập vào" over the body that takes over says what becomes of a unit, where its row says nothing else. */
function takeHeading(reader: RowReader, unit: ListedUnit): void {
  const field = unit.successors === undefined ? 'successorCodes' : 'successors';
  const column = unit.change === undefined && unit.status === undefined ? unit.cells[field] : undefined;
  if (column === undefined || unit[field] === undefined) return;
  const change = changeByHeading(headingKey(reader.heading(column)));
  if (change === undefined) return;
  unit.change = change;
  unit.cells.change = column;
}

/** Columns that are ticked, and not in this row: what a title asks of all rows may not be meant of it. */
function noteUnticked(reader: RowReader, unit: ListedUnit): void {
  const columns = reader.ticked();
  if (columns.length > 0) unit.unticked = columns;
}

/**
 * "Đã có mã", "Chưa có mã", "Đúng" below a heading of states; "Phù hợp" below one of reviews too. What lacks a code is to be granted one, unless another column
 * asks for anything else.
 */
function takeState(reader: RowReader, unit: ListedUnit, { text, column }: FoundText): boolean {
  const heading = headingKey(reader.heading(column));
  const isState = OF_STATES.test(heading);
  if (!isState && !OF_REVIEWS.test(heading)) return false;
  const key = headingKey(text);
  if (saysRight(key)) {
    unit.status ??= 'active';
    if (!isState) unit.isRight = true;
    return true;
  }
  if (!isState) return false;
  if (LACKS_CODE.test(key) && unit.code === undefined) unit.change ??= 'grant';
  else if (HAS_CODE.test(key)) unit.status ??= 'active';
  else return false;
  return true;
}

/** Reads the columns that are ticked for one change each. @returns whether one of them asks for something, or is asked about */
function readTicks(reader: RowReader, unit: ListedUnit): boolean {
  let first: { change: Ticked; heading: string } | undefined;
  let denied: FoundText | undefined;
  let isAsked = false;
  for (const { change: ticked, heading, ...found } of reader.ticks()) {
    const read = ticked === 'keep' ? readStay : (text: string): Tick => readTick(text, ticked);
    const [tick] = readings(found.text, found.font).flatMap((reading) => read(reading) ?? []);
    if (tick === 'no') {
      if (ticked === 'grant') denied = found;
      continue;
    }
    const change = tick === 'keep' ? tick : changeIn(tick);
    if (tick === undefined || change === undefined) {
      const args = { heading: heading.trim(), value: found.text };
      const { column } = found;
      reader.findings.push({ rule: 'list-change-unknown', variant: 'ticked', severity: 'error', column, args });
      isAsked = true;
    } else if (asksWhoEnds(reader, unit, found, change === 'keep' ? undefined : { change })) isAsked = true;
    else if (first === undefined) {
      first = { change, heading };
      unit.cells.change = found.column;
      if (tick === 'keep' || change === 'keep') {
        unit.status = 'active';
        unit.keep = true;
        continue;
      }
      unit.change = change;
      if (change === 'update') unit.changeWords = heading;
      if (!takeBeside(unit, found, tick)) unknown(reader, found.column, found.text, 'twice');
    } else if (first.change !== change) {
      // two things at once are asked back, as two words in one cell are
      unknown(reader, found.column, `${first.heading.trim()}; ${heading.trim()}`);
    }
  }
  if (first === undefined && !isAsked) noteUnticked(reader, unit);
  // of a unit that is there no more is said, and one that gets no code cannot be there
  if (first === undefined && denied !== undefined && reader.present(IN_WORDS).length === 0) {
    unit.change = 'update';
    keep(unit, 'change', denied);
    return true;
  }
  return first !== undefined || isAsked;
}

/** "Không có thay đổi" is what a review comes to where nothing else of the row asks for anything. */
function takeReview(unit: ListedUnit): void {
  if (unit.change !== undefined || !saysKept(headingKey(unit.verified ?? ''))) return;
  unit.status ??= 'active';
  unit.keep = true;
}

/** "Đã cấp", "Cấp sau": the code was granted before, or is to come later. */
const TIMED = /^(?:da cap|cap (?!ma$|moi$))/;

/** What is brought up to date stands in the words; where a new body came from, or when its code comes, in those of a grant. */
function isTold(change: ListedChange, words: string): boolean {
  return change === 'update' || (change === 'grant' && (/\S\s+\S+\s+\S/.test(words) || TIMED.test(headingKey(words))));
}

/** Reads what is to be done with a unit, from columns that are ticked and from words. */
export function readChange(reader: RowReader, unit: ListedUnit): void {
  if (readTicks(reader, unit)) {
    partNames(unit);
    return;
  }
  for (const found of reader.all('change')) {
    keep(unit, 'change', found);
    const { text, column } = found;
    const value = checkedIn(text) ?? text;
    const hasNewCode = unit.codeBefore !== undefined || unit.successorCodes !== undefined;
    const cell = readings(value, found.font)
      .filter((reading) => hasNewCode || !AGAIN.test(headingKey(reading)))
      .map(changeCell)
      .find(({ meaning }) => meaning !== undefined);
    const meaning = cell?.meaning;
    if (takeState(reader, unit, found)) continue;
    if (saysNone(value) && OF_CHANGES.test(headingKey(reader.heading(column)))) {
      unit.status = 'active';
      unit.keep = true;
    } else if (asksWhoEnds(reader, unit, { ...found, text: value }, meaning)) return;
    else if (cell === undefined || meaning === undefined) notChange(reader, unit, found);
    else if ('change' in meaning) {
      unit.change = meaning.change;
      if (isTold(meaning.change, value)) unit.changeWords = value;
      // "Hủy bỏ mã cấp sai" says why
      const isEnd = meaning.change === 'annul' || meaning.change === 'close';
      if (isEnd && reasonOf(headingKey(value)) === 'annulled') unit.reason ??= value;
      if (!takeBeside(unit, found, cell)) unknown(reader, column, value, 'twice');
      else if (saysMore(unit, value, cell)) unknown(reader, column, value);
    } else {
      unit.status = meaning.status;
      if (TIMED.test(headingKey(value))) unit.changeWords = value;
      if (meaning.keep === true) unit.keep = true;
    }
  }
  takeHeading(reader, unit);
  asksOfNotes(reader, unit);
  takeReview(unit);
  partNames(unit);
}
