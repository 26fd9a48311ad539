import { COVERED } from './covered.js';
import { FIT } from './fits.js';
import { LEAST_HEAD } from './name-query.js';
import { LEFT_OUT } from './runs.js';

const isKept = (word: string): boolean => !LEFT_OUT.has(word);

/**
 * How well a name fits of which every word was typed, one after the other, with no more than half as many others between
 * them or behind: `Sở Văn hóa, Thể thao và Du lịch` where there is a Sở Văn hóa và Thể thao. 0 where it does not.
 */
export function betweenFit(typed: readonly string[], parts: readonly string[]): number {
  if (parts.length < LEAST_HEAD || parts[0] !== typed[0]) return 0;
  const [words, kept] = [typed.filter(isKept), parts.filter(isKept)];
  const others = words.length - kept.length;
  if (others < 1 || 2 * others > kept.length) return 0;
  let at = 0;
  for (const word of words) if (word === kept[at]) at += 1;
  return at === kept.length ? FIT.head + (COVERED * kept.length) / words.length : 0;
}
