import type { PaperLine } from '../../../formats/read/paper-line.js';
import { isSigning, saysMore } from './marks.js';
import { tidy } from './tokens.js';

/** What a certified copy (NĐ 30/2020/NĐ-CP, Điều 25) is called, at the head of what the copying office puts under it. */
const KIND =
  /^[([]?(?:(?:BẢN )?SAO Y(?: BẢN CHÍNH)?|BẢN SAO ĐIỆN TỬ|SAO LỤC|TRÍCH SAO|TRÍCH LỤC|C(?:HỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH|hứng thực bản sao đúng với bản chính))[.:)\]]*$/u;
/** The number of a copy; that of a certification (NĐ 23/2015/NĐ-CP, the words by which it is given). */
export const COPY_NUMBER = /^Số ?: ?\d*\/(?:SY|SL|TRS|TRÍCHSAO|TS)(?:-\p{Lu}[\p{Lu}\d]*)*$/iu;
const CERTIFIED = /^Số chứng thực ?:? ?\d{1,6}[;,.]? ?(?:quyển số ?:? ?\d{1,3}[\d/.-]* ?-? ?SCT\/BS)?$/iu;
/** Its place and day, whoever signed it, who receives it. */
const DAY = /^(?:\p{Lu}[\p{L} ]*, n|N)gày ?:? ?\d{1,2}(?: tháng \d{1,2} năm |\/\d{1,2}\/)\d{4}$/u;
const TITLE =
  /^(?:(?:TM|KT|TL|TUQ|Q)\. ?)?(?:(?:PHÓ )?(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|BỘ TRƯỞNG|TRƯỞNG PHÒNG|CHÁNH THANH TRA))$/u;
const OFFICE =
  /^(?:VĂN PHÒNG(?: (?:ỦY|UỶ) BAN NHÂN DÂN)?(?: (?:TỈNH|THÀNH PHỐ|BỘ|SỞ|XÃ|PHƯỜNG))?|NGƯỜI THỰC HIỆN CHỨNG THỰC)$/u;
const RECIPIENT = /^(?:Nơi nhận ?:|- (?:Như trên|Lưu ?:[\p{L} ,.-]*)[;.,]?)$/u;
/** A person's name, also one that is cut short. */
const PERSON = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,5}$/u;
/** Lines under the name of the copy that may be its own. */
const MOST_LINES = 12;

function isOfCopy(text: string): boolean {
  if ([COPY_NUMBER, CERTIFIED, DAY].some((form) => form.test(text)) || isSigning(text)) return true;
  return [TITLE, OFFICE, RECIPIENT].some((form) => form.test(text)) || (PERSON.test(text) && !saysMore(text));
}

/**
 * The lines that an office puts under a paper to certify its copy, and the others. Only what such a block is made of is
 * taken for it: anything else there is read as every line of the paper.
 */
export function certifiedCopy(lines: readonly PaperLine[]): { copy: PaperLine[]; rest: PaperLine[] } {
  const texts = lines.map(({ text }) => tidy(text));
  const kind = texts.findIndex((text) => KIND.test(text));
  if (kind === -1) return { copy: [], rest: [...lines] };
  let from = kind;
  while (from > 0 && kind - from < 2 && [COPY_NUMBER, OFFICE].some((form) => form.test(texts[from - 1] ?? '')))
    from -= 1;
  let to = kind + 1;
  while (to < lines.length && to - kind <= MOST_LINES && isOfCopy(texts[to] ?? '')) to += 1;
  return { copy: lines.slice(from, to), rest: [...lines.slice(0, from), ...lines.slice(to)] };
}
