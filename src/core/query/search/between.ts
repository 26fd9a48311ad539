import { COVERED } from './covered.js';
import { FIT } from './fits.js';
import { LEAST_HEAD } from './name-query.js';
import { LEFT_OUT } from './runs.js';

const isKept = (word: string): boolean => !LEFT_OUT.has(word);

/** Words of a place that a name ends with, most first; of one alone nobody can tell that it is one. */
export const PLACE_WORDS = [4, 3, 2] as const;

/** A name without the place behind it that a body above it bears too: `Bệnh viện Phổi` of the city's. */
function withoutPlace(parts: readonly string[], above: readonly (readonly string[])[]): readonly string[] {
  const count = PLACE_WORDS.find((words) => {
    const place = parts.slice(-words).join(' ');
    return parts.length > words && above.some((name) => name.slice(-words).join(' ') === place);
  });
  return count === undefined ? parts : parts.slice(0, -count);
}

/** True where every one of some words was typed, one after the other. */
function areTyped(kept: readonly string[], words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) if (word === kept[at]) at += 1;
  return at === kept.length;
}

/**
 * How well a name fits of which every word was typed, one after the other, with no more than half as many others between
 * them or behind: `Sở Văn hóa, Thể thao và Du lịch` where there is a Sở Văn hóa và Thể thao. Without its place it may have
 * fewer others than words: `Bệnh viện Lao và Bệnh phổi`. 0 where it does not.
 * @param above the words of each name above
 */
export function betweenFit(
  typed: readonly string[],
  parts: readonly string[],
  above: readonly (readonly string[])[],
): number {
  if (parts.length < LEAST_HEAD || parts[0] !== typed[0]) return 0;
  const words = typed.filter(isKept);
  const measured = (called: readonly string[], isWhole: boolean): number => {
    const kept = called.filter(isKept);
    const others = words.length - kept.length;
    const isTooMany = isWhole ? 2 * others > kept.length : others >= kept.length;
    if (called.length < LEAST_HEAD || others < 1 || isTooMany || !areTyped(kept, words)) return 0;
    return FIT.head + (COVERED * kept.length) / words.length;
  };
  const called = withoutPlace(parts, above);
  return Math.max(measured(parts, true), called === parts ? 0 : measured(called, false));
}
