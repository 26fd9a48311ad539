/** Numbers in a circle, which no compatibility form tells from plain ones. */
const CIRCLED = /^[①-⑳㉑-㉟㊱-㊿⓪❶-❿⓫-⓴➀-➓]$/u;
/** Those of typographers, which begin at 1. */
const DINGBATS: readonly number[] = [0x2776, 0x2780, 0x278a];
/** What is written before a number without being one. */
const SAYS_NUMBER = /^(?:(?:số|stt|tt|no|mục|nhóm|phần|khối)(?![\p{L}])\.?|[№#])\s*(?=[\dIVXLC])/iu;
/** Signs that number nothing but stand where numbers do. */
export const BULLET = /^[-–—−+*•·‣⁃∙◦\p{So}]$/u;

function circled(mark: string): string {
  const code = mark.codePointAt(0) ?? 0;
  const first = DINGBATS.find((from) => code >= from && code < from + 10);
  return `(${first === undefined ? mark.normalize('NFKC') : code - first + 1})`;
}

/** What numbers a row, in plain signs: `(1)` for ①, `III` for Ⅲ, `3` for `3;`, `№ 3`, `３`. */
export function plainMark(text: string): string {
  const written = text.trim();
  // next to all rows have a plain number
  if (/^\d*$/.test(written)) return written;
  if (CIRCLED.test(written)) return circled(written);
  const plain = written.normalize('NFKC').trim().replace(SAYS_NUMBER, '');
  return plain.replace(/(?<=[\d\p{L}])\s*[;°º,]$/u, '').replace(/(?<=\d),(?=\d)/g, '.');
}
