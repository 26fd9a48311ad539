const NUMBERED =
  /^\W*(?:(?:phần|mục|nhóm|khối|khoản|điểm|tiết)\s+)?(?:([IVXLC]+|\p{Lu})|\d{1,3}(\.\d{1,3})*)\s*(?:[.)/:]|\s[-–—]|[-–—]\s|$)/u;
const PART = /^\W*(?:phần|mục|nhóm|khối|khoản|điểm|tiết)\s+/iu;
const ARTICLE = /^\W*(?:điều|dieu)\s+(?=\d)/iu;

/** How a heading is marked: headings marked alike stand at one level. */
export type HeadingStyle = 'article' | 'roman' | 'letter' | 'number' | 'subnumber' | 'capitals' | 'none';

/** Where a numeral stands among the others: what is numbered deeper ends with it. Letters stand over numerals or under them. */
const RANKS: Readonly<Partial<Record<HeadingStyle, number>>> = {
  article: 0,
  roman: 1,
  letter: 1,
  number: 2,
  subnumber: 3,
  none: 4,
};

/** True for a heading numbered higher than another. */
export function isAbove(style: HeadingStyle, other: HeadingStyle): boolean {
  const [own, below] = [RANKS[style], RANKS[other]];
  return own !== undefined && below !== undefined && own < below;
}

/** True for words all in capitals. */
export function isCapital(text: string): boolean {
  const letters = text.normalize('NFC').replace(/[^\p{L}]/gu, '');
  return letters.length > 3 && letters === letters.toUpperCase();
}

/** How a line is numbered. @param before the letter of the heading before */
export function styleOf(line: string, before?: string): { style: HeadingStyle; letter?: string } {
  if (ARTICLE.test(line.normalize('NFC'))) return { style: 'article' };
  const found = NUMBERED.exec(line.trim().normalize('NFC').replace(PART, ''));
  if (found === null) return { style: isCapital(line) ? 'capitals' : 'none' };
  const [, mark, deeper] = found;
  if (mark === undefined) return { style: deeper === undefined ? 'number' : 'subnumber' };
  const follows = before !== undefined && mark.length === 1 && mark.charCodeAt(0) === before.charCodeAt(0) + 1;
  return /^[IVXLC]+$/.test(mark) && !follows ? { style: 'roman' } : { style: 'letter', letter: mark };
}

const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');

/** The numbers of a heading: `2.3` as 2 and 3, `IV` as 4; none where it has none, or a letter. */
function numbersOf(line: string): number[] {
  const bare = line.trim().normalize('NFC').replace(ARTICLE, '').replace(PART, '').replace(/^\W+/u, '');
  if (!NUMBERED.test(bare)) return [];
  const [mark = ''] = /^(?:[IVXLC]+(?!\p{L})|\d[\d.]*)/u.exec(bare) ?? [];
  const roman = ROMAN.indexOf(mark);
  return roman >= 0 ? [roman + 1] : mark.split('.').filter(Boolean).map(Number);
}

/** True for a heading that follows another in one count: "3. …" after "2. …". */
export function isNextOf(line: string, before: string): boolean {
  const [own, last] = [numbersOf(line), numbersOf(before)];
  if (own.length === 0 || own.length !== last.length || styleOf(line).style !== styleOf(before).style) return false;
  return own.every((number, i) => number === (last[i] ?? 0) + (i === own.length - 1 ? 1 : 0));
}
