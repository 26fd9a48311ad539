import { fold, foldTone } from './fold.js';
import { editDistance } from './suggest.js';

/** Letters by which two texts may differ and be one text misprinted. */
const SLIPS = 2;

function wordsOf(name: string): string[] {
  return foldTone(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Words that must come, go or change to make one name of another. */
function wordDistance(a: readonly string[], b: readonly string[]): number {
  let last = b.map((_, j) => j + 1);
  let first = 0;
  for (const word of a) {
    const row: number[] = [];
    for (const [j, other] of b.entries()) {
      const diagonal = j === 0 ? first : (last[j - 1] ?? 0);
      const left = j === 0 ? first + 1 : (row[j - 1] ?? 0);
      row.push(Math.min((last[j] ?? 0) + 1, left + 1, diagonal + (word === other ? 0 : 1)));
    }
    last = row;
    first += 1;
  }
  return last.at(-1) ?? first;
}

/** True where one name may be the other misprinted: they differ by spelling or signs, or by one word. */
export function isMisprint(a: string, b: string): boolean {
  if (isSlip(a, b)) return true;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return Math.max(one.length, other.length) > 1 && wordDistance(one, other) <= 1;
}

/** True where texts differ by no more than a slip: their signs, their capitals, a letter or two. */
export function isSlip(a: string, b: string): boolean {
  return editDistance(fold(a), fold(b), SLIPS) <= SLIPS;
}
