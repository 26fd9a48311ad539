import { headingKey } from '../recognise/headings.js';
import type { ListedUnit } from '../recognise/listed.js';

const LEVELS: readonly RegExp[] = [
  /^(?:cap )?(?:1|i|mot)$/,
  /^(?:cap )?(?:2|ii|hai)$/,
  /^(?:cap )?(?:3|iii|ba)$/,
  /^(?:cap )?(?:4|iv|bon)$/,
];

/** The level that a row gives its unit: "3", "Cấp 3", "III"; undefined where it says none, or other words. */
export function levelSaid({ level }: ListedUnit): number | undefined {
  if (level === undefined) return undefined;
  const key = headingKey(level);
  const found = LEVELS.findIndex((words) => words.test(key));
  return found < 0 ? undefined : found + 1;
}
