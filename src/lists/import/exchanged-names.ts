import { nameFor } from '../../core/registry/binding.js';
import { exchangedNames } from '../../core/registry/exchanged-names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { ReportFinding, SourcedChange } from './import-model.js';
import type { CellPlaces } from './places.js';

/** Rows that rename bodies in a ring, which comes to bodies that exchange their codes: none of them is taken. */
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
    return [{ code: unit.code, was: nameFor(registry, unit, acting), is: change.rename.name, row }];
  });
  const rows = new Map(renamed.map(({ code, row }) => [code, row]));
  for (const [code, other] of exchangedNames(registry, renamed)) {
    const row = rows.get(code);
    if (row === undefined) continue;
    row.faulty = true;
    report('error', 'import-names-exchanged', places.of(row.unit, 'name', 'code'), { code, other });
  }
}
