import { table } from '../../table.js';

/** A way to read the words of a query. */
export interface Reading {
  /** What the body is called, or all of it. */
  words: string;
  /** What the body above is called, where the query says which that is. */
  above?: string;
  /** Something is left out that may have meant another body. */
  isGuess: boolean;
}

/** A number before a name, as lines of lists have it: `12. `, `STT 5 `, `a) `, `IV. `. */
export const NUMBER =
  '^(?:(?:stt|tt|số tt|so tt|số thứ tự|so thu tu) *[.:]? *[0-9]+|[0-9]+(?:[.][0-9]+)*|[a-zđ](?= *[)])|[ivxlc]+(?= *[.)]))[-.):/,;–— \t]+(?=[^ ])';
/** Words between the name of a body and that of the one above it. */
export const BELONGS = '[ ,(]+(?:(?:trực|truc) +)?(?:thuộc|thuoc|của|cua|tại|tai|ở)(?= )';
/** Those of them that are hardly ever a part of a name. */
export const SURELY = '[ ,(]+(?:(?:trực|truc) +)?(?:thuộc|thuoc|của|tại)(?= )';

/** Roman figures that stand for a number in names, and how else it is written. */
export const ROMANS: Readonly<Record<string, string>> = table({
  ii: '2',
  iii: '3',
  iv: '4',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
});

const number = new RegExp(NUMBER, 'i');
const belongs = new RegExp(BELONGS, 'gi');
const surely = new RegExp(SURELY, 'gi');
const inBrackets = /\s*[([{][^()[\]{}]*[)\]}]?/g;

/** The readings of a text by the words in it that may part a name from that of the body above; the last of them first. */
function parted(text: string, isGuess: boolean): Reading[] {
  const places = [...text.matchAll(belongs)].filter(({ index }) => index > 0).reverse();
  return places.map(({ 0: word, index }) => ({
    words: text.slice(0, index),
    above: text.slice(index + word.length).replace(belongs, ' '),
    isGuess,
  }));
}

/**
 * What the words of a query may mean, the first as they stand; each of the others is looked for only where nothing was
 * found by those before it.
 */
export function readingsOf(words: string): Reading[] {
  const text = words.normalize('NFC').trim();
  const unnumbered = text.replace(number, '');
  const unbracketed = unnumbered.replace(inBrackets, ' ').trim();
  const renumbered = unnumbered.replace(/[\p{L}\p{N}]+/gu, (word) => ROMANS[word.toLowerCase()] ?? word);
  const texts = new Set([text, unnumbered, unbracketed === '' ? unnumbered : unbracketed, renumbered]);
  return [...texts].flatMap((each) => {
    const isGuess = each !== text && each !== unnumbered;
    return [{ words: each, isGuess }, ...parted(each, isGuess)];
  });
}

/** The words without those between a body and the one above it; undefined where there are none. */
export function withoutBelongs(words: string): string | undefined {
  const without = words.normalize('NFC').replace(surely, '');
  return without === words.normalize('NFC') ? undefined : without;
}
