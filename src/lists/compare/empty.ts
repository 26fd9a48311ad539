import { table } from '../../core/table.js';
import type { RawTable } from '../../formats/read/types.js';
import type { Listed } from '../recognise/listed.js';

const NUMERALS: Readonly<Record<string, number>> = table({
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
});
const ANNEX = /(?:phụ lục|annex)(?:\s+số)?\s+(iv|i{1,3}|[1-4])(?![\p{L}\d])/iu;

function annexOf(name: string): number | undefined {
  const numeral = ANNEX.exec(name.normalize('NFC'))?.[1];
  return numeral === undefined ? undefined : NUMERALS[numeral.toLowerCase()];
}

/**
 * Levels of the annexes that a file has without a unit in them: a table, sheet or list named "Phụ lục III" that holds
 * none, for the annexes of a full Decision are numbered by level.
 */
export function emptyLevels(tables: readonly RawTable[], { units }: Listed): number[] {
  const filled = new Set(units.map(({ place }) => place.sheet));
  const levels = tables.flatMap(({ sheet }) => {
    const annex = sheet === undefined || filled.has(sheet) ? undefined : annexOf(sheet);
    return annex ?? [];
  });
  return [...new Set(levels)];
}
