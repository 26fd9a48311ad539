import { initialsFrom, joinedFrom, LEFT_OUT } from './runs.js';

/** With what the kinds of places end, and all words of them: "thành phố", "thị xã", "đặc khu". */
export const PLACES: ReadonlySet<string> = new Set('tinh pho quan huyen xa phuong tran khu'.split(' '));
export const PLACE_WORDS: ReadonlySet<string> = new Set([...PLACES, 'thanh', 'thi', 'dac']);

/** True where words are a name above as it is said: all of it, or its end from behind the kind of place that it is. */
function isSaid(name: readonly string[], length: number, before: string | undefined): boolean {
  const kind = name.at(-length - 1);
  if (kind === undefined) return true;
  // "phường Lê Chân" is none of the quận
  const isOther = before !== undefined && PLACES.has(before) && PLACES.has(kind) && before !== kind;
  return !isOther && (length > 1 || PLACES.has(kind));
}

/** How many words of a query from a place on are a name above: its last ones, of which the query may stop in the last. */
function saidFrom(words: readonly string[], from: number, name: readonly string[]): number {
  for (let length = Math.min(name.length, words.length - from); length > 0; length -= 1) {
    const first = name.length - length;
    const isAll = name.slice(first).every((part, i) => {
      const word = words[from + i] ?? '';
      return part === word || (from + i === words.length - 1 && length > 1 && part.startsWith(word));
    });
    if (isAll && isSaid(name, length, words[from - 1])) return length;
  }
  const word = words[from] ?? '';
  const isShort = word.length > 1 && initialsFrom(word, name, Math.max(0, name.length - word.length)) === word.length;
  return isShort ? 1 : 0;
}

/** How many words of a query from a place on are said of bodies above. */
export function countSaid(words: readonly string[], from: number, above: readonly (readonly string[])[]): number {
  let said = 0;
  for (let at = from; at < words.length; ) {
    const longest = Math.max(0, ...above.map((name) => saidFrom(words, at, name)));
    said += longest;
    at += Math.max(1, longest);
  }
  return said;
}

/** The place of a word in a name, the first behind another place if there is one there; -1 for one that is not there. */
function placeOf(word: string, own: readonly string[], used: ReadonlySet<number>, last: number): number {
  const ways: readonly ((part: string, place: number) => boolean)[] = [
    (part) => part === word,
    (part) => part.startsWith(word),
    (_, place) => initialsFrom(word, own, place) > 0 || joinedFrom(word, own, place) > 0,
  ];
  for (const isIt of ways) {
    const free = own.flatMap((part, place) => (!used.has(place) && isIt(part, place) ? [place] : []));
    const found = free.find((place) => place > last) ?? free[0];
    if (found !== undefined) return found;
  }
  return -1;
}

/**
 * True where those words of a query that are none of a unit's own name say whole names of bodies above it, with their kinds
 * or without, or with all of its own name no more than a kind. A word that merely stands in a name above means another body
 * that is not there, and so do words of the own name in another order where some of it is missing.
 */
export function saysAbove(
  words: readonly string[],
  own: readonly string[],
  above: readonly (readonly string[])[],
): boolean {
  const left: string[] = [];
  // of the words left, those right before: with a name that is said, its kind is
  let beside = 0;
  for (let from = 0; from < words.length; ) {
    let longest = 0;
    let name: readonly string[] = [];
    for (const each of above) {
      const length = saidFrom(words, from, each);
      if (length > longest) [longest, name] = [length, each];
    }
    if (longest === 0) {
      left.push(words[from] ?? '');
      beside += 1;
    } else {
      for (; beside > 0 && name.includes(left.at(-1) ?? ''); beside -= 1) left.pop();
      beside = 0;
    }
    from += Math.max(1, longest);
  }
  const isWhole = own.every((part) => LEFT_OUT.has(part) || words.includes(part));
  const used = new Set<number>();
  let last = -1;
  let isInOrder = true;
  for (const word of left) {
    const place = placeOf(word, own, used, last);
    if (place === -1) {
      // said twice it says nothing more
      if (own.includes(word) || (isWhole && PLACE_WORDS.has(word))) continue;
      return false;
    }
    if (place < last) isInOrder = false;
    used.add(place);
    last = place;
  }
  return isWhole || isInOrder;
}
