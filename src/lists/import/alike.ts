import { describe } from '../../core/cell-place.js';
import { parentOf } from '../../core/code/code.js';
import { isClosedFor } from '../../core/registry/binding.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { ReportFinding, SourcedChange } from './import-model.js';
import type { CellPlaces } from './places.js';

/** New units that bear the name of another under the same body above: probably the same twice. */
export function reportAlike(
  registry: Registry,
  acting: string | undefined,
  grants: readonly SourcedChange[],
  places: CellPlaces,
  report: ReportFinding,
): void {
  const siblings = new Map<string, Map<string, string>>();
  const namesUnder = (parent: string): Map<string, string> => {
    let names = siblings.get(parent);
    if (names === undefined) {
      const open = registry
        .childrenOf(parent === '' ? undefined : parent)
        .filter((unit) => !isClosedFor(registry, unit, acting));
      names = new Map(open.map((unit) => [nameKeyIn(registry, unit.name), unit.code]));
      siblings.set(parent, names);
    }
    return names;
  };
  for (const { change, row } of grants) {
    if (!('grant' in change) || row === undefined) continue;
    const { code, parent = parentOf(code ?? '') ?? '', name } = change.grant;
    const names = namesUnder(parent);
    const key = nameKeyIn(registry, name);
    const other = names.get(key);
    if (other === undefined) names.set(key, code ?? describe(places.of(row.unit, 'name')));
    else report('warning', 'import-name-near', places.of(row.unit, 'name'), { name, other });
  }
}
