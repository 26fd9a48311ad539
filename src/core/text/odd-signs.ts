import { table } from '../table.js';

/** Signs that look like one of a keyboard: who searches for a name, or types it, does not find it. */
const ALIKE: Readonly<Record<string, string>> = table({
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2043': '-',
  '\u2212': '-',
  '\u02D7': '-',
  '\u2044': '/',
  '\u2215': '/',
  '\u29F8': '/',
  '\u2219': '·',
  '\u22C5': '·',
  '\u2032': '’',
  '\u2033': '”',
  '\u2035': '‘',
  '\u2236': ':',
  '\u2223': '|',
  '\u201A': ',',
  '\u201B': '‘',
  '\u2024': '.',
  '\u2052': '%',
  '\u2217': '*',
});

/** Pictures, but for the marks of ownership that stand in names. */
const PICTURE = /(?![©®™\d#*\u2190-\u21FF])(?:\p{Extended_Pictographic}|\p{Emoji_Presentation})/u;

/** A sign that has no place in a text as it stands, and the one meant, where there is one. */
export interface OddSign {
  sign: string;
  right?: string;
}

/** The odd signs of a text, each once. */
export function oddSigns(text: string): OddSign[] {
  return [...new Set(text)].flatMap((sign): OddSign[] => {
    const right = ALIKE[sign];
    if (right !== undefined) return [{ sign, right }];
    return PICTURE.test(sign) ? [{ sign }] : [];
  });
}
