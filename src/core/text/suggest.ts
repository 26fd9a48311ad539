import { fold } from './fold.js';

/**
 * Edits between two texts: insertions, deletions, substitutions, neighbours swapped (Damerau-Levenshtein, no
 * text edited twice). Gives `limit + 1` as soon as it is sure to exceed the limit.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  const x = [...a];
  const y = [...b];
  if (Math.abs(x.length - y.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= y.length; j += 1) {
      const same = x[i - 1] === y[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
      if (best < least) least = best;
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[y.length] ?? 0;
}

/** Two edits in a word of five letters, three from eight on, one in a shorter word; never all of its letters. */
function defaultDistance(word: string): number {
  return Math.min(3, word.length - 1, Math.max(1, Math.floor(word.length * 0.4)));
}

/**
 * The candidate most like a word that was not recognised, for "Có phải ý bạn là …?"; undefined where none is
 * within `maxDistance` edits. Case and diacritics count for nothing; of equally near ones the first is taken.
 */
export function nearest(word: string, candidates: Iterable<string>, maxDistance?: number): string | undefined {
  const sought = fold(word);
  if (sought === '') return undefined;
  let limit = maxDistance ?? defaultDistance(sought);
  let found: string | undefined;
  for (const candidate of candidates) {
    if (candidate === word) return candidate;
    const distance = editDistance(sought, fold(candidate), limit);
    if (distance > limit) continue;
    if (found === undefined || distance < limit) found = candidate;
    limit = distance;
  }
  return found;
}
