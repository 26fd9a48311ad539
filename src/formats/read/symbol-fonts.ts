/** Boxes and ticks of the fonts that draw them in the place of letters, by the numbers of those letters. */
const WINGDINGS: Readonly<Record<number, string>> = {
  110: '■',
  111: '☐',
  112: '☐',
  113: '☐',
  114: '☐',
  120: '☒',
  168: '☐',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const WINGDINGS_2: Readonly<Record<number, string>> = {
  42: '☐',
  48: '☐',
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  162: '■',
  163: '☐',
};
const OF_SYMBOLS = /wingdings(?<two>\s*-?\s*2)?(?!\s*3)/iu;
/** Where the numbers of a font of symbols stand in Unicode. */
const PRIVATE = 0xf000;

/** What a letter of a font of symbols shows, where it is a box or a tick; undefined for all others. */
export function symbolOf(code: number, font: string): string | undefined {
  const groups = OF_SYMBOLS.exec(font)?.groups;
  const number = code >= PRIVATE ? code - PRIVATE : code;
  if (groups === undefined && code < PRIVATE) return undefined;
  return (groups?.two === undefined ? WINGDINGS : WINGDINGS_2)[number];
}

/** A text with the boxes and ticks that its font draws in the place of letters. */
export function withSymbols(text: string, font: string | undefined): string {
  if (font === undefined || !OF_SYMBOLS.test(font)) {
    // next to all texts
    if (!/[\uF000-\uF0FF]/.test(text)) return text;
  }
  return [...text].map((letter) => symbolOf(letter.codePointAt(0) ?? 0, font ?? '') ?? letter).join('');
}
