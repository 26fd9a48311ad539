import { fold } from '../../core/text/fold.js';
import { isSameName } from '../../core/text/same-name.js';
import type { Meaning } from './change-words.js';
import { isKindOfBodies } from './class-words.js';
import { looksLikeBody } from './footer-words.js';
import type { ListedUnit } from './listed.js';
import type { FoundText, RowReader } from './row-reader.js';

const BEFORE = String.raw`^(?:(?:đề nghị|được|đã|sẽ|nay|do|vì|bởi|là|có|đơn vị|cơ quan|nơi|mở rộng|tăng)\s+)*`;
const MERGING = 'sáp nhập|hợp nhất|nhập|gộp|ghép';
/** How much of a body goes over, before its name. */
const AMOUNT = String.raw`(?:(?:nguyên trạng|toàn bộ|một phần|thêm|cả|từ|của|chức năng|nhiệm vụ|tổ chức|bộ máy|và|,)\s+)*`;
/** "Nhận sáp nhập Sở B": the body of the row is the one that goes on. */
const TAKES_IN = new RegExp(`${BEFORE}(?:tiếp\\s+)?nhận\\s+(?:${MERGING})(?:\\s+${AMOUNT}(?<body>\\S.*))?$`, 'iu');
/** The same in words that may be said of the one that takes over, beside a body that ends: "Tiếp nhận Sở B". */
const RECEIVES = new RegExp(
  `${BEFORE}(?:tiếp\\s+(?:nhận|quản)|kế\\s+thừa|nhận\\s+(?:bàn giao|chuyển giao|chuyển))(?:\\s+${AMOUNT}(?<body>\\S.*))?$`,
  'iu',
);
/** The bare verb says so where a body follows: not "Nhận mã mới". */
const GETS = new RegExp(`${BEFORE}nhận\\s+${AMOUNT}(?<body>\\S.*)$`, 'iu');
/** "Sáp nhập Sở B vào", "Hợp nhất Sở B và Sở C thành Sở D", "Sáp nhập Sở B": the verb with the body that ends behind it. */
const OF_OTHER = new RegExp(
  `${BEFORE}(?:${MERGING})\\s+${AMOUNT}(?<body>\\S.*?)(?:\\s+(?:vào|về|sang|thành|để)(?:\\s+(?<into>\\S.*))?)?$`,
  'iu',
);
/** "Sở B sáp nhập vào": the body that ends before the verb. */
const OTHER_FIRST = new RegExp(
  `^(?<body>\\S.*?)\\s+(?:(?:được|bị|đã)\\s+)*(?:${MERGING})\\s+(?:vào|về)(?:\\s+(?<into>\\S.*))?$`,
  'iu',
);

/** What stands beside the first words: "Sáp nhập (nhận Sở B)". */
const ASIDE = /\s*[(),;–]\s*|\s-\s/u;
/** What stands behind the name of a body: since when, by what paper, from where to where. */
const BEHIND = /\s+(?:kể từ|từ|theo|chuyển|sáp nhập)\s.*$|[\s.,;)]+$/iu;

function plainText(words: string): string {
  const text = words.normalize('NFC').replace(/\s+/g, ' ').trim();
  return text.replace(new RegExp(`^((?:(?:tiếp )?nhận ?)?(?:${MERGING})?) ?: ?`, 'iu'), '$1 ');
}

function plainly(words: string): string {
  return ` ${fold(words).toLowerCase()} `.replace(/[^\p{L}\d.]+/gu, ' ');
}

/** True where words are, or hold, one of the row's own names. */
function isOwn(unit: ListedUnit, words: string): boolean {
  const held = plainly(words);
  return [unit.name, unit.nameBefore, unit.code, unit.codeBefore].some((own) => {
    if (own === undefined || own.trim() === '') return false;
    return isSameName(own, words) || held.includes(plainly(own));
  });
}

function isOther(unit: ListedUnit, body: string): boolean {
  return looksLikeBody(body) && !isKindOfBodies(body) && !isOwn(unit, body);
}

/** A merger of another body than that of the row, into whichever. */
function mergesOther(unit: ListedUnit, text: string): string | undefined {
  const { body, into } = (OTHER_FIRST.exec(text) ?? OF_OTHER.exec(text))?.groups ?? {};
  if (body === undefined || !isOther(unit, body)) return undefined;
  // the row's own body may be called otherwise; that its receiver is the one that the words name says so
  const receiver = unit.successors ?? '';
  return into !== undefined && receiver !== '' && isSameName(into, receiver) ? undefined : body;
}

/**
 * The other body that a change in words lets go into the body of the row, or says to end: "Nhận sáp nhập Sở B", "Tiếp nhận
 * Sở B", "Sáp nhập Sở B vào". Read as a change of the row it would end the wrong one.
 * @returns its name, empty where the words name none; undefined for words that say no such thing
 */
function takenOver(unit: ListedUnit, words: string): string | undefined {
  const text = plainText(words);
  const takes = TAKES_IN.exec(text) ?? RECEIVES.exec(text);
  if (takes !== null) return takes.groups?.body ?? '';
  const aside = text.split(ASIDE).flatMap((part) => {
    const body = (TAKES_IN.exec(part) ?? GETS.exec(part))?.groups?.body;
    return body !== undefined && looksLikeBody(body) ? [body] : [];
  });
  return aside[0] ?? mergesOther(unit, text);
}

/** The same of a reason or a note beside "Sáp nhập", where "Tiếp nhận Sở B" may name the one that takes over. */
function takenOverNoted(unit: ListedUnit, words: string): string | undefined {
  const text = plainText(words);
  const takes = TAKES_IN.exec(text);
  if (takes !== null) return takes.groups?.body ?? '';
  const other = OTHER_FIRST.exec(text) ?? (/(?:vào|về)$/iu.test(text) ? OF_OTHER.exec(text) : null);
  return other === null ? undefined : mergesOther(unit, text);
}

/** Changes by which the body of the row ends or goes elsewhere. */
const AWAY: ReadonlySet<string> = new Set(['merge', 'move', 'close', 'dissolve', 'annul', 'split', 'spinOff']);

function ask(reader: RowReader, unit: ListedUnit, said: { value: string; body: string; column: number }): void {
  const { column, value } = said;
  const body = said.body.replace(BEHIND, '');
  const variant = body === '' ? 'takes' : 'takes-over';
  const args = { field: 'change', value, body } as const;
  reader.findings.push({ rule: 'list-change-unknown', variant, severity: 'error', column, args });
  // who is named beside it is the one that ends: nothing more is to be said of that
  unit.change = 'update';
  delete unit.successors;
  delete unit.successorCodes;
}

/** Asks about a cell of changes by which another body goes into that of the row. @returns whether it is one */
export function asksWhoEnds(
  reader: RowReader,
  unit: ListedUnit,
  { text, column }: FoundText,
  meaning: Meaning | undefined,
): boolean {
  if (meaning !== undefined && !('change' in meaning && AWAY.has(meaning.change))) return false;
  const body = takenOver(unit, text);
  if (body === undefined) return false;
  ask(reader, unit, { value: text.trim(), body, column });
  return true;
}

/** Asks about a reason or a note by which it is the other body that is merged. */
export function asksOfNotes(reader: RowReader, unit: ListedUnit): void {
  if (unit.change !== 'merge') return;
  for (const field of ['reason', 'note'] as const) {
    const value = unit[field];
    const column = unit.cells[field];
    const body = value === undefined ? undefined : takenOverNoted(unit, value);
    if (value === undefined || column === undefined || body === undefined) continue;
    ask(reader, unit, { value: value.trim(), body, column });
    delete unit[field];
    return;
  }
}
