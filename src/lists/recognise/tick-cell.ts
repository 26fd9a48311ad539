import { checkedIn } from './boxes.js';
import { type ChangeCell, changeCell, endsWhole } from './change-cell.js';
import { meaningOf, saysKept } from './change-words.js';
import { looksLikeBody } from './footer-words.js';
import { headingKey } from './headings.js';
import type { ListedChange } from './listed.js';

/** What the cell of a column headed by one change says: that it is asked for, and with what; that it is not; or more than that. */
export type Tick = ChangeCell | 'no' | undefined;

const YES = /^(?:x+|v|co|yes|y|true|1|ok|dung|[☑☒✓✔✗✘☓√■●•*+]+)$/u;
const NO = /^(?:khong|ko|k|chua|no|n|false|0|[-–—☐□▢◻❏❑❒○◯/.]+|\[\s*\]|\(\s*\)|)$/u;
/** "Không giải thể", "Chưa thực hiện đóng mã": what is denied is the change of the heading, or nothing that is named. */
const DENIED = /^(?:khong|chua|ko)(?: (?:co|phai|bi|duoc|thuc hien|thuoc dien|de nghi|can|yeu cau))*(?: (?<what>.+))?$/;
/** Words of the heading that go on in the cell: "từ 01/7/2025", "thành Trường B", "vào UBND xã B". */
const GOES_ON: Readonly<Partial<Record<ListedChange, string>>> = { rename: 'Đổi tên thành', merge: 'Sáp nhập vào' };
const DAY_ALONE = /^(?:(?:kể\s+)?từ\s+)?(?:ngày\s+)?\d[\d\s/.-]*$|^(?:(?:kể\s+)?từ\s+)?(?:ngày\s+)?\d{1,2}\s+tháng/iu;

/** The change that the words of a cell ask for. */
export function changeIn(cell: ChangeCell | undefined): ListedChange | undefined {
  const meaning = cell?.meaning;
  return meaning !== undefined && 'change' in meaning ? meaning.change : undefined;
}

/** The change of the heading, or one that is what the heading says in more words: "Giải thể" under "Đóng mã". */
export function agrees(said: ListedChange, change: ListedChange): boolean {
  return said === change || (change === 'close' && (endsWhole(said) || said === 'merge' || said === 'split'));
}

function isDenial(text: string, change: ListedChange): boolean {
  const key = headingKey(text);
  const meaning = meaningOf(key);
  if (meaning !== undefined && 'status' in meaning) return meaning.keep === true;
  const found = DENIED.exec(key);
  if (found === null) return false;
  const what = found.groups?.what;
  if (what === undefined) return true;
  const denied = meaningOf(what);
  return denied !== undefined && 'change' in denied && agrees(denied.change, change);
}

/** A cell that says more than yes or no: a day, a name, who takes over, or the change in its own words. */
function wordsIn(text: string, change: ListedChange): ChangeCell | undefined {
  const own = changeCell(text);
  const said = changeIn(own);
  if (said !== undefined) {
    if (!agrees(said, change)) return undefined;
    return said === 'annul' ? { ...own, meaning: { change } } : own;
  }
  if (DAY_ALONE.test(text)) {
    const dated = changeCell(`Đóng mã từ ${text.replace(/^(?:kể\s+)?từ\s+/iu, '')}`);
    return dated.effective === undefined ? undefined : { meaning: { change }, effective: dated.effective };
  }
  const name = text.replace(/^(?:thành|vào|sang|về)\s+/iu, '');
  const lead = GOES_ON[change];
  return lead !== undefined && looksLikeBody(name) ? changeCell(`${lead} ${name}`) : undefined;
}

/** Reads a cell of a column that is ticked for units that stay: it is ticked, or says so in words; undefined for other words. */
export function readStay(text: string): 'keep' | 'no' | undefined {
  const tick = readTick(text, 'update');
  if (tick === undefined || tick === 'no') return saysKept(headingKey(text)) ? 'keep' : tick;
  return tick.effective === undefined && tick.nameAfter === undefined ? 'keep' : undefined;
}

/** Reads a cell of a column headed by one change: only a tick is one, and what is more than that has to be understood. */
export function readTick(text: string, change: ListedChange): Tick {
  const plain = checkedIn(text.normalize('NFC').replace(/\s+/g, ' ').trim());
  // none of its boxes is checked, or several
  if (plain === undefined) return /[☑☒✓✔]/u.test(text) ? undefined : 'no';
  const sign = /[\p{L}\d]/u.test(plain) ? headingKey(plain) : plain;
  if (YES.test(sign)) return { meaning: { change } };
  if (NO.test(sign) || isDenial(plain, change)) return 'no';
  return wordsIn(plain, change);
}
