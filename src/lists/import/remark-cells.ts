import { foldTone } from '../../core/text/fold.js';
import { onOneLine } from '../../core/text/plain.js';
import { looksLikeBody } from '../recognise/footer-words.js';
import { endsAtOnce } from '../recognise/words-of-end.js';
import { isDoubtedRow } from './doubted-notes.js';
import { isDeniedNote, isKeptNote } from './note-words.js';

/** A body goes to another one; "Chuyển về số 5 phố X" is a new seat. */
const GOES =
  /^(?:(?:đã|được|sẽ|nay)\s+)*(?:chuyển|điều chuyển|bàn giao|giao|nhập|sáp nhập|tách|về|sang)(?:\s+(?:về|sang|vào|cho|đến|từ|ra))*\s+(?<to>\S.*)$/u;

/** True for the words of a remark where an address or a short name should stand: "Đã giải thể", "Chuyển về Sở Y tế". */
export function isRemark(text: string): boolean {
  // a tick, or signs, are told for what they are
  if (/^(?:\P{L}|x)*$/iu.test(text)) return false;
  if (endsAtOnce(text) || isDeniedNote(text) || isDoubtedRow(text) || isKeptNote(text)) return true;
  const plain = onOneLine(text);
  const to = GOES.exec(foldTone(plain))?.groups?.to;
  return to !== undefined && looksLikeBody(plain.slice(plain.length - to.length));
}
