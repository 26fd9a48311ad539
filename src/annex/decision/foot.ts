import type { Decision } from '../../core/registry/types.js';
import { bare, punctuated } from './grounds.js';
import { type Gap, gapLine, type Line, line } from './model.js';

/** TM., KT., title: in capitals, a line each. The name is left to the hand where the decision has none. */
export function signatureOf({ signer }: Decision, miss: (gap: Gap) => void): Line[] {
  const lines = [signer?.onBehalf, signer?.acting, signer?.title].flatMap((text) =>
    text === undefined ? [] : [line(text.toLocaleUpperCase('vi'))],
  );
  const hasOffice = signer?.title !== undefined;
  if (!hasOffice) miss('signer');
  if (signer?.name === undefined) miss('signer-name');
  return hasOffice ? lines : [...lines, gapLine('QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ')];
}

const FILED = /^Lưu\s*:/iu;
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

/** Nơi nhận: a dash before each, the line of the file last, whether or not the decision has it. */
export function recipientsOf(
  { recipients = [], drafter }: Decision,
  articles: number,
  miss: (gap: Gap) => void,
): Line[] {
  const given = recipients.map((text) => bare(text).replace(/^-\s*/, '')).filter((text) => text !== '');
  const file = given.find((text) => FILED.test(text)) ?? FILE_LINE;
  const others = given.filter((text) => text !== file).map((text) => line(`- ${text}`));
  if (others.length === 0) {
    miss('recipients');
    others.push(line(`- Như Điều ${articles}`), [{ text: '- ' }, ...gapLine('nơi nhận')]);
  }
  return punctuated([...others, line(`- ${filed(file, drafter)}`)]);
}
