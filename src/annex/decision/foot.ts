import type { Decision, Signer } from '../../core/registry/types.js';
import { bare, punctuated } from './grounds.js';
import { type Gap, gapLine, type Line, line } from './model.js';

/** The head of whom a deputy signs in the place: `Chủ tịch` of `Phó Chủ tịch`; undefined of anybody else's title. */
function headOver(title: string): string | undefined {
  const words = title.normalize('NFC').trim();
  if (/^thứ trưởng(?:\s|$)/iu.test(words)) return 'Bộ trưởng';
  const rest = /^phó\s+(.+)$/iu.exec(words)?.[1];
  // "Phó Tổng Thanh tra", "Phó Chánh Văn phòng"; of a standing deputy the head is the same
  return rest?.replace(/\s+thường trực$/iu, '');
}

/**
 * The lines over a signer's name, in capitals: TM. of a body that decides as a whole, KT. of a deputy, and the title. What
 * the decision does not say follows from the body and the title (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7).
 * @param decider who decides: `Ủy ban nhân dân tỉnh …`, `Bộ trưởng Bộ …`, `Chủ tịch Ủy ban nhân dân …`
 */
export function signerLines(signer: Signer | undefined, decider: string): Line[] {
  // one who signs by order or by proxy does so for the head, not for the whole body
  const isForHead = /^(?:TL|TUQ)\./iu.test(signer?.acting?.trim() ?? '');
  const { title, onBehalf = isForHead ? undefined : wholeBehind(decider) } = signer ?? {};
  const head = title === undefined ? undefined : headOver(title);
  const acting = signer?.acting ?? (head === undefined ? undefined : `KT. ${head}`);
  return [title === undefined ? signer?.onBehalf : onBehalf, acting, title].flatMap((text) =>
    text === undefined ? [] : [line(text.toLocaleUpperCase('vi'))],
  );
}

/** `TM. Ủy ban nhân dân`; undefined where one person decides. */
function wholeBehind(decider: string): string | undefined {
  const body = /^(?:(?:Ủy|Uỷ) ban nhân dân|(?:Thường trực )?Hội đồng nhân dân)(?=\s|$)/iu.exec(decider)?.[0];
  return body === undefined ? undefined : `TM. ${body}`;
}

/** TM., KT., title: in capitals, a line each. The name is left to the hand where the decision has none. */
export function signatureOf({ signer }: Decision, decider: string, miss: (gap: Gap) => void): Line[] {
  const lines = signerLines(signer, decider);
  const hasOffice = signer?.title !== undefined;
  if (!hasOffice) miss('signer');
  if (signer?.name === undefined) miss('signer-name');
  return hasOffice ? lines : [...lines, gapLine('QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ')];
}

const FILED = /^Lưu\s*(?::|(?=VT(?:\s|[,;]|$)))/iu;
const FILE_LINE = 'Lưu: VT';

/** `Lưu: VT, KSTTHC6`: the mark of the drafting unit stands in the last line (NĐ 30/2020/NĐ-CP, Phụ lục I), once. */
function filed(text: string, drafter: string | undefined): string {
  const marks = text
    .replace(FILED, '')
    .split(/[,;]/)
    .map((mark) => mark.trim());
  const own = (drafter ?? '')
    .split(/[,;]/)
    .map((mark) => mark.trim())
    .filter((mark) => mark !== '' && !marks.includes(mark));
  return [text, ...own].join(', ');
}

/** `Như Điều 4`, `Như trên`: those whom the text itself names. */
export const AS_NAMED = /^Như\s+(?:Điều\s+(\d+)|trên)$/iu;

/** The article by which everybody acts: the last one, or the one that a decision in words of its own names. */
function actingArticle({ articles }: Decision, given: readonly string[], last: number): number {
  if (articles === undefined) return last;
  const named = given.map((text) => AS_NAMED.exec(text)?.[1]).find((number) => number !== undefined);
  // nobody acts by an article that is not there
  return named === undefined ? last : Math.max(1, Math.min(Number(named), last));
}

/** Nơi nhận: those of the last article first, a dash before each, the line of the file last, whether or not the decision has them. */
export function recipientsOf(decision: Decision, articles: number, miss: (gap: Gap) => void): Line[] {
  const { recipients = [], drafter } = decision;
  const given = recipients.map((text) => bare(text).replace(/^[-–]\s*/, '')).filter((text) => text !== '');
  const file = given.find((text) => FILED.test(text)) ?? FILE_LINE;
  const others = given.filter((text) => text !== file && !AS_NAMED.test(text)).map((text) => line(`- ${text}`));
  const first = line(`- Như Điều ${actingArticle(decision, given, articles)}`);
  const missing: Line[] = [];
  if (given.every((text) => text === file)) {
    miss('recipients');
    missing.push([{ text: '- ' }, ...gapLine('nơi nhận')]);
  }
  return punctuated([first, ...others, ...missing, line(`- ${filed(file, drafter)}`)]);
}
