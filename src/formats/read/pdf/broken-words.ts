import { isSyllable } from '../../../core/text/syllable.js';

/** What stands between two lines that may break a word: the word goes on, it ends, or nobody can tell. */
export type Joint = 'on' | 'ends' | 'doubt';

/** Small words that begin with a vowel: any other such piece (`ễn`, `iệp`) is the rest of a word. */
const BY_THEMSELVES: ReadonlySet<string> = new Set(
  'ủy uỷ ý y ở ấp an ăn ô ổ án ảnh anh ánh em ông ưu ích ứng ương âm ấm áo ao úc ôn ổn ít ai ái ép ấn áp ưng ơn ong ốc ác á âu ấy oai uốn ươm ướt ê a e o u'.split(
    ' ',
  ),
);
const LETTERS = /^\p{L}+$/u;
/** Pieces of one word at most: more letters than one stand in a column that is one at all. */
const MOST_PIECES = 4;

/** A capital begins a word of its own, and so do small letters behind capitals: `huyện` + `Đông`, `THCS` + `Tản`. */
function isParted(left: string, right: string): boolean {
  const isNew = /\p{Ll}$/u.test(left) && /^\p{Lu}/u.test(right);
  return isNew || (/^\p{Lu}{2,}$/u.test(left) && /^\p{Lu}?\p{Ll}/u.test(right));
}

/** The letters of a piece that touch the next line, or the line before; the signs around them are no part of a word. */
function touching(piece: string, isFirst: boolean, isLast: boolean): string {
  const after = isFirst ? piece.replace(/^[^\p{L}]+/u, '') : piece;
  return isLast ? after.replace(/[^\p{L}]+$/u, '') : after;
}

/** True where pieces are one Vietnamese word. */
function isOneWord(pieces: readonly string[]): boolean {
  const parts = pieces.map((piece, i) => touching(piece, i === 0, i === pieces.length - 1));
  if (parts.some((part) => !LETTERS.test(part))) return false;
  if (parts.some((part, i) => i > 0 && isParted(parts[i - 1] ?? '', part))) return false;
  const whole = parts.join('');
  if (!isSyllable(whole)) return false;
  // a word that a vowel begins stands alone only where it is known
  return (
    pieces.length > 1 || !/^[aăâeêioôơuưy]/u.test(bare(whole)) || BY_THEMSELVES.has(whole) || /^\p{Lu}/u.test(whole)
  );
}

function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
}

/** Pieces that are one word, or one that is none. */
interface Group {
  count: number;
  isWord: boolean;
}

/** The ways to read pieces as words with the fewest that are none, two of them at most: more than one is doubt. */
function bestReadings(pieces: readonly string[]): Group[][] {
  let below: { unknown: number; ways: Group[][] }[] = [{ unknown: 0, ways: [[]] }];
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const best: { unknown: number; ways: Group[][] } = { unknown: Number.POSITIVE_INFINITY, ways: [] };
    for (let count = 1; count <= Math.min(MOST_PIECES, pieces.length - at); count += 1) {
      const isWord = isOneWord(pieces.slice(at, at + count));
      const rest = below[count - 1];
      if (rest === undefined || (!isWord && count > 1)) continue;
      const unknown = rest.unknown + (isWord ? 0 : 1);
      if (unknown > best.unknown) continue;
      if (unknown < best.unknown) Object.assign(best, { unknown, ways: [] });
      best.ways.push(...rest.ways.map((way) => [{ count, isWord }, ...way]));
    }
    below = [{ ...best, ways: best.ways.slice(0, 2) }, ...below.slice(0, MOST_PIECES)];
  }
  return below[0]?.ways ?? [];
}

/** What a reading says of the joints between pieces; beside what is no word they are in doubt. */
function jointsOf(way: readonly Group[]): Joint[] {
  return way.flatMap(({ count, isWord }, i): Joint[] => {
    const within = Array.from({ length: count - 1 }, (): Joint => 'on');
    const next = way[i + 1];
    return next === undefined ? within : [...within, isWord && next.isWord ? 'ends' : 'doubt'];
  });
}

/**
 * What stands between lines that are one word each and so full that a word may go on below. What of them are words of
 * the language says where one ends; where that can be read in more than one way, or in none, it is in doubt.
 */
export function wordsOfPieces(pieces: readonly string[]): Joint[] {
  const joints: Joint[] = [];
  let from = 0;
  for (let i = 1; i <= pieces.length; i += 1) {
    const [left = '', right = ''] = [pieces[i - 1], pieces[i]];
    // a sign, a number or a capital between two pieces parts them, whatever the rest is
    const isApart = !/\p{L}$/u.test(left) || !/^\p{L}/u.test(right) || isParted(left, right);
    if (i < pieces.length && !isApart) continue;
    const [one = [], other = one] = bestReadings(pieces.slice(from, i)).map(jointsOf);
    joints.push(...one.map((joint, at): Joint => (joint === other[at] ? joint : 'doubt')));
    if (i < pieces.length) joints.push('ends');
    from = i;
  }
  return joints;
}
