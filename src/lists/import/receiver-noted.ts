import { foldTone } from '../../core/text/fold.js';

const CODES = /(?:[A-Y]\d{2}(?:\.[A-Z0-9]{1,6}){0,3}|\d{1,4}(?:\.\d{1,4}){1,3}\.[A-Y]\d{1,3})/g;

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
  if (text === '') return undefined;
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

/** The code in the words that name a body. */
export function codeNoted(receiver: string): string | undefined {
  return receiver.match(CODES)?.[0];
}
