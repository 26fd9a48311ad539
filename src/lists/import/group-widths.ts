import { levelOf, MAX_LEVEL, rootOf } from '../../core/code/code.js';
import { widthRange } from '../../core/code/groups.js';
import type { GroupWidth, RootSettings } from '../../core/registry/types.js';

/** Widths of the old form (QCVN 102:2016/BTTTT), for levels a list says nothing about. */
const USUAL: readonly GroupWidth[] = [2, 2, 3];

/** `2`, or `2-3` where widths vary. */
function widthOf(min: number, max: number): GroupWidth {
  return min === max ? min : `${min}-${max}`;
}

/** Widths of the groups at levels 2, 3, 4 that hold all the codes, and what is declared already. */
export function groupsFor(codes: Iterable<string>, declared: readonly GroupWidth[] = []): GroupWidth[] {
  const found: ({ min: number; max: number } | undefined)[] = declared.map((width) => widthRange(width));
  for (const code of codes) {
    for (const [i, { length }] of code.split('.').slice(1, MAX_LEVEL).entries()) {
      const seen = found[i];
      found[i] = { min: Math.min(seen?.min ?? length, length), max: Math.max(seen?.max ?? length, length) };
    }
  }
  const levels = declared.length === 0 ? USUAL.length : Math.max(declared.length, found.length);
  return Array.from({ length: levels }, (_, i) => {
    const range = found[i];
    return range === undefined ? (USUAL[i] ?? 2) : widthOf(range.min, range.max);
  });
}

function widthsOf(code: string): number[] {
  return code
    .split('.')
    .slice(1, MAX_LEVEL)
    .map(({ length }) => length);
}

/** Codes without those whose group is narrower than next to all others of its level: a spreadsheet ate their zeros. */
function usualCodes(codes: readonly string[]): string[] {
  const tallies: Map<number, number>[] = [];
  for (const code of codes) {
    for (const [i, width] of widthsOf(code).entries()) {
      tallies[i] ??= new Map();
      tallies[i].set(width, (tallies[i].get(width) ?? 0) + 1);
    }
  }
  const isOdd = (width: number, tally: ReadonlyMap<number, number> | undefined): boolean => {
    if (tally === undefined) return false;
    const all = [...tally.values()].reduce((sum, count) => sum + count, 0);
    const isNarrowest = [...tally.keys()].every((other) => other >= width);
    const count = tally.get(width) ?? 0;
    return isNarrowest && tally.size > 1 && all >= 4 && count * 4 <= all && (count === 1 || count * 10 <= all);
  };
  return codes.filter((code) => !widthsOf(code).some((width, i) => isOdd(width, tallies[i])));
}

/** Settings for a level-1 code that a list brings along; one odd code does not widen them. */
export function rootFor(codes: readonly string[]): RootSettings {
  const groups = groupsFor(usualCodes(codes));
  const letters = codes.some((code) => levelOf(code) > 1 && /[A-Z]/.test(code.slice(rootOf(code).length)));
  const narrowest = widthRange(groups[0] ?? 2).min;
  return { groups, alphabet: letters ? 'alphanumeric' : 'digits', first: '1'.padStart(narrowest, '0') };
}
