import { foldTone } from '../../core/text/fold.js';
import { looksLikeCode, nameAndCode } from '../recognise/looks-like-code.js';
import type { NamedBody } from './import-model.js';

/** "(một phần)" behind a body that takes over only a part. */
const PART = /\s*[([]?\s*(?:một phần|1 phần|in part)\s*[)\]]?\s*/giu;
const CODES = /(?:[A-Y]\d{2}(?:\.[A-Z0-9]{1,6}){0,3}|\d{1,4}(?:\.\d{1,4}){1,3}\.[A-Y]\d{1,3})/g;

function bodyIn(text: string): NamedBody | undefined {
  const part = PART.test(text);
  PART.lastIndex = 0;
  const plain = text
    .replace(PART, ' ')
    .replace(/^[\s\-–+•.]+/, '')
    .trim();
  if (plain === '') return undefined;
  return looksLikeCode(plain) ? { code: plain, part } : { ...nameAndCode(plain), part };
}

/** Takes "Sở Nội vụ (H26.02); Sở Y tế (H26.01) (một phần)" apart; codes alone may be parted by commas too. */
export function bodiesIn(text: string): NamedBody[] {
  return text
    .normalize('NFC')
    .split(/[;\n]/)
    .flatMap((piece) => {
      const codes = piece.split(/,| và /);
      return codes.length > 1 && codes.every((each) => looksLikeCode(each.replace(PART, ''))) ? codes : [piece];
    })
    .flatMap((piece) => bodyIn(piece) ?? []);
}

/** Words by which a note says who took over, and what stands behind them. */
const INTO =
  /(?:sáp nhập|hợp nhất|nhập|chuyển(?! đổi)|bàn giao|điều chuyển)(?![\p{L}])[^.;\n]{0,60}?(?<![\p{L}])(?:vào|về|sang|cho|với|thành|đến)\s+([^;\n]{3,})/iu;
const BY =
  /(?<![\p{L}])do\s+([^;\n]{3,}?)\s+(?:tiếp nhận|kế thừa|nhận)(?![\p{L}])|(?:tiếp nhận|kế thừa)\s*:\s*([^;\n]{3,})/iu;
/** A note that begins so speaks of the row's own body, also where no change is asked for. */
const BEGINS = /^(?:đã |được |đề nghị )?(?:sáp nhập|hợp nhất|nhập|chuyển(?! đổi)|điều chuyển)(?![\p{L}])/u;

/**
 * The body that a note or a reason says took over; undefined where it names none.
 * @param isClosing the row ends its body, so that any other code in the note is one that took over
 * @param own the row's own code
 */
export function receiverNoted(text: string, isClosing: boolean, own: string | undefined): string | undefined {
  const words = text.normalize('NFC').trim();
  if (!isClosing && !BEGINS.test(foldTone(words))) return undefined;
  const found =
    INTO.exec(words)?.[1] ??
    BY.exec(words)
      ?.slice(1)
      .find((each) => each !== undefined);
  const code = [...words.matchAll(CODES)].map(([each]) => each).find((each) => each !== own);
  const name = found?.replace(/[\s.,:]+$/, '');
  return name ?? (isClosing ? code : undefined);
}
