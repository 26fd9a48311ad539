import { nameFor } from '../../core/registry/binding.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { ImportRow, ReportFinding, SourcedChange } from './import-model.js';
import type { CellPlaces } from './places.js';

interface Renaming {
  row: ImportRow;
  /** The code whose name is taken. */
  taken: string;
}

/**
 * Rows that rename bodies in a ring: each takes the name of the next, which comes to bodies that exchange their codes.
 * None of them is taken; a row of names that ends with a new one is no ring.
 */
export function askExchanged(
  registry: Registry,
  acting: string | undefined,
  changes: readonly SourcedChange[],
  places: CellPlaces,
  report: ReportFinding,
): void {
  const renamed = changes.flatMap(({ change, row }) => {
    const unit = 'rename' in change ? registry.unit(change.rename.code) : undefined;
    if (!('rename' in change) || unit === undefined || row === undefined || row.faulty) return [];
    const was = nameKeyIn(registry, nameFor(registry, unit, acting));
    return [{ code: unit.code, was, is: nameKeyIn(registry, change.rename.name), row }];
  });
  const bearers = new Map(renamed.map(({ was, code }) => [was, code]));
  const takers = new Map<string, Renaming>();
  for (const { code, was, is, row } of renamed) {
    const taken = was === is ? undefined : bearers.get(is);
    if (taken !== undefined) takers.set(code, { row, taken });
  }
  for (const [code, { row, taken }] of takers) {
    if (!isInRing(takers, code)) continue;
    row.faulty = true;
    report('error', 'import-names-exchanged', places.of(row.unit, 'name', 'code'), { code, other: taken });
  }
}

function isInRing(takers: ReadonlyMap<string, Renaming>, code: string): boolean {
  const seen = new Set<string>();
  for (let at = takers.get(code)?.taken; at !== undefined && !seen.has(at); at = takers.get(at)?.taken) {
    if (at === code) return true;
    seen.add(at);
  }
  return false;
}
