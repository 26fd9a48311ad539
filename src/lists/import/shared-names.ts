import type { ImportRow, ReportFinding } from './import-model.js';
import type { CellPlaces } from './places.js';

/**
 * Rows of several bodies that come to one new name, without a code that says which of them goes on: a merger that the
 * list does not call one. Asked about, never made several renamings.
 */
export function askSharedNames(
  rows: readonly ImportRow[],
  keyOf: (name: string) => string,
  places: CellPlaces,
  report: ReportFinding,
): void {
  const byName = new Map<string, ImportRow[]>();
  for (const row of rows) {
    const { name, nameBefore, act, receivers } = row;
    const isRenaming = nameBefore !== undefined && name !== '' && keyOf(name) !== keyOf(nameBefore);
    if (!isRenaming || receivers.length > 0 || (act !== 'state' && act !== 'rename')) continue;
    const key = `${row.parent?.code ?? row.parent?.name ?? ''} ${row.group?.code ?? row.group?.name ?? ''} ${keyOf(name)}`;
    byName.set(key, [...(byName.get(key) ?? []), row]);
  }
  for (const shared of byName.values()) {
    if (new Set(shared.map(({ nameBefore, code }) => code ?? keyOf(nameBefore ?? ''))).size < 2) continue;
    for (const row of shared) {
      row.faulty = true;
      const args = { name: row.name, count: shared.length };
      report('error', 'import-name-shared', places.of(row.unit, 'nameAfter', 'name', 'nameBefore'), args);
    }
  }
}
