import { isSyllable } from '../../core/text/syllable.js';

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** A syllable that ends so bears a tone. */
const STOPPED = /(?:ch|[cpt])$/;

interface Spelt {
  tone: string;
  /** Each letter with the marks that are no tone. */
  letters: string[];
}

function speltOf(word: string): Spelt {
  const parts = word.normalize('NFD').replace(/đ/g, 'd\u0335');
  const letters = parts.replace(TONE, '').match(/\P{M}\p{M}*/gu) ?? [];
  return { tone: parts.match(TONE)?.[0] ?? '', letters: [...letters] };
}

/** True for a word that is another one without some of its marks, or any: "tê" of "tế", "Lâp" of "Lập". */
function lacksMarks(word: string, of: string): boolean {
  const [own, other] = [speltOf(word), speltOf(of)];
  const isWithin = (letter: string, i: number): boolean => {
    const meant = other.letters[i] ?? '';
    return letter === meant || letter === meant.slice(0, 1);
  };
  if (own.letters.length !== other.letters.length) return false;
  return (own.tone === '' || own.tone === other.tone) && own.letters.every(isWithin);
}

/** How a name with fewer marks than another one is to be taken: `surely` the other one, mistyped; `maybe`, for it may be a name of its own. */
export type Mismarked = 'surely' | 'maybe';

/**
 * Holds a name against one of the same letters, both as keys: one that lacks marks in several words, or in one that no
 * Vietnamese word is written like, is the other one; "Cẩm Giang" beside "Cẩm Giàng" may be a place of its own.
 */
export function mismarked(key: string, of: string): Mismarked | undefined {
  const [words, others] = [key.split(' '), of.split(' ')];
  if (words.length !== others.length) return undefined;
  const differing = words.flatMap((word, i) => (word === others[i] ? [] : [[word, others[i] ?? ''] as const]));
  if (differing.length === 0 || !differing.every(([word, other]) => lacksMarks(word, other))) return undefined;
  const isNoWord = ([word]: readonly [string, string]): boolean => {
    const { tone } = speltOf(word);
    return !isSyllable(word) || (tone === '' && STOPPED.test(word));
  };
  return differing.length > 1 || differing.some(isNoWord) ? 'surely' : 'maybe';
}
