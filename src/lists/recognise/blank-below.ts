import type { RawTable } from '../../formats/read/types.js';
import type { ListedUnit, ListFinding } from './listed.js';

/** Formats in which one cell cannot span rows: a blank below a value may mean the same again, or nothing. */
const WITHOUT_MERGING: ReadonlySet<RawTable['format']> = new Set(['csv', 'md']);

/**
 * Rows without a code whose body above is blank below one that is named: whether it holds for them too cannot be told, so
 * that no other is taken for it.
 */
export function blanksBelow({ format }: RawTable, units: readonly ListedUnit[]): ListFinding[] {
  if (!WITHOUT_MERGING.has(format)) return [];
  const found: ListFinding[] = [];
  let column: number | undefined;
  let above = '';
  for (const { place, parent, cells, code, legacyCodes, change } of units) {
    if (parent !== undefined) {
      column = cells.parent;
      above = parent.name ?? parent.code ?? '';
    } else if (column !== undefined && code === undefined && legacyCodes === undefined) {
      if (change !== undefined && change !== 'grant') continue;
      found.push({
        rule: 'list-parent-blank',
        severity: 'error',
        place: { ...place, column },
        args: { parent: above },
      });
    }
  }
  return found;
}
