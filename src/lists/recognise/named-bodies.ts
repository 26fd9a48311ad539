import type { ListedBody } from './listed.js';
import { looksLikeCode, nameAndCode } from './looks-like-code.js';

/** A body that takes over, or that another comes from, as a cell names it. */
export interface NamedBody extends ListedBody {
  part: boolean;
}

/** "(một phần)" behind a body that takes over only a part. */
const PART =
  /\s*[([]\s*(?:một phần|1 phần|in part)(?:\s+(?:chức năng|nhiệm vụ|công việc|và|,)+)*\s*[)\]]\s*|[\s,–-]+(?:một phần|in part)\s*$/giu;

/** The same in one bracket with the code: "(H26.01, một phần)". */
const CODE_AND_PART = /\(([^();,]+),\s*(một phần|1 phần|in part)\s*\)/giu;

/** Before a body that is founded again: "Thành lập lại, trước đây là Sở Công Thương (H26.07)". */
const AGAIN =
  /^(?:được\s+)?thành\s+lập\s+lại(?:\s+từ|\s*,\s*(?:mã\s+)?trước\s+đây\s+là)\s*:?\s+|^founded\s+again,\s+formerly\s+/iu;

/** A number before each of several: "1. Sở Y tế", "a) Sở Nội vụ". */
const NUMBER = /^(?:[([]?\d{1,2}[.)\]]|[a-zđ]\))\s+(?=\p{L})/u;

/** A cell that says that there is none. */
const NOTHING = /^(?:không(?: có)?|none|nil|[-–—/.\s]*)$/iu;

function bodyIn(text: string): NamedBody | undefined {
  const part = PART.test(text);
  PART.lastIndex = 0;
  const plain = text
    .replace(PART, ' ')
    .replace(/^[\s\-–+•.]+/, '')
    .replace(NUMBER, '')
    .replace(AGAIN, '')
    .trim();
  if (NOTHING.test(plain)) return undefined;
  return looksLikeCode(plain) ? { code: plain, part } : { ...nameAndCode(plain), part };
}

/** Takes "Sở Nội vụ (H26.02); Sở Y tế (H26.01) (một phần)" apart, at a plus sign too; codes alone may be parted by commas too. */
export function bodiesIn(text: string): NamedBody[] {
  if (text === '') return [];
  return text
    .normalize('NFC')
    .replace(CODE_AND_PART, '($1) ($2)')
    .split(/[;\n]|\s\+\s/)
    .flatMap((piece) => {
      const codes = piece.split(/,| và /);
      return codes.length > 1 && codes.every((each) => looksLikeCode(each.replace(PART, ''))) ? codes : [piece];
    })
    .flatMap((piece) => bodyIn(piece) ?? []);
}
