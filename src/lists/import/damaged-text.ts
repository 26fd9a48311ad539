import { table } from '../../core/table.js';

/** What programs leave in a text that nobody typed: signs written as what they are called, breaks written as letters. */

const NAMED: Readonly<Record<string, string>> = table({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' });
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
/** Letters with a mark, as web pages name them: `&ograve;`, `&Acirc;`; and those that are letters of their own. */
const NAMED_LETTER = /&([a-z])(grave|acute|circ|tilde|uml|breve|strok);|&(eth);/gi;
const NAMED_MARKS: Readonly<Record<string, string>> = table({
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  breve: '\u0306',
  uml: '\u0308',
});
/** How Excel's files write a sign that XML has no place for: `_x000D_`. */
const EXCEL_SIGN = /_x([\da-f]{4})_/gi;
/** A break of lines that a program wrote with two letters: `\n`. */
const WRITTEN_BREAK = /(?:\\r\\n|\\[nrt])/g;
/** Excel's mark of a text, which other programs show. */
const TEXT_MARK = /^\s*['’](?=[\p{L}\d])(?![^'’]*['’](?:\P{L}|$))/u;
/** Next to all texts have none of it. */
const MAY_BE_DAMAGED = /[&\\]|_x|^\s*['’]/;
/** Texts written in XML twice over: `&amp;amp;`. */
const MOST_TIMES = 3;

function sign(code: number, otherwise: string): string {
  const isSign = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isSign ? String.fromCodePoint(code) : code === 9 || code === 10 || code === 13 ? ' ' : otherwise;
}

function withNamedLetters(text: string): string {
  return text.replace(NAMED_LETTER, (whole: string, letter?: string, mark = '', eth?: string) => {
    if (eth !== undefined) return eth.startsWith('E') ? 'Đ' : 'đ';
    if (mark.toLowerCase() === 'strok') return letter === 'D' ? 'Đ' : letter === 'd' ? 'đ' : whole;
    return `${letter}${NAMED_MARKS[mark.toLowerCase()] ?? ''}`.normalize('NFC');
  });
}

function unescaped(text: string): string {
  return withNamedLetters(text).replace(ENTITY, (whole: string, number?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    return sign(number === undefined ? Number.parseInt(hex ?? '', 16) : Number(number), whole);
  });
}

/** A text with the signs and blanks that a program's spelling of them stands for. */
export function undamaged(text: string): string {
  if (!MAY_BE_DAMAGED.test(text)) return text;
  let plain = text;
  for (let times = 0; times < MOST_TIMES && plain.includes('&'); times += 1) plain = unescaped(plain);
  return plain
    .replace(EXCEL_SIGN, (whole: string, hex: string) => sign(Number.parseInt(hex, 16), whole))
    .replace(WRITTEN_BREAK, ' ')
    .replace(TEXT_MARK, '');
}
