import { describe } from '../../core/cell-place.js';
import { parentOf } from '../../core/code/code.js';
import { isClosedFor } from '../../core/registry/binding.js';
import { isSameNameIn, nameHashIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { ReportFinding, SourcedChange } from './import-model.js';
import type { CellPlaces } from './places.js';

/** Bodies under one above by their names. Only names of one hash are compared: next to none of a long list are alike. */
class Siblings {
  readonly #byHash = new Map<number, { name: string; body: string }[]>();

  constructor(private readonly registry: Registry) {}

  /** The body that was put in under a name before; one whose name is new is put in. */
  meet(name: string, body: string): string | undefined {
    const hash = nameHashIn(this.registry, name);
    const alike = this.#byHash.get(hash);
    if (alike === undefined) {
      this.#byHash.set(hash, [{ name, body }]);
      return undefined;
    }
    const known = alike.find((each) => isSameNameIn(this.registry, each.name, name))?.body;
    if (known === undefined) alike.push({ name, body });
    return known;
  }
}

/** New units that bear the name of another under the same body above: probably the same twice. */
export function reportAlike(
  registry: Registry,
  acting: string | undefined,
  grants: readonly SourcedChange[],
  places: CellPlaces,
  report: ReportFinding,
): void {
  const siblings = new Map<string, Siblings>();
  const namesUnder = (parent: string): Siblings => {
    let names = siblings.get(parent);
    if (names === undefined) {
      const open = registry
        .childrenOf(parent === '' ? undefined : parent)
        .filter((unit) => !isClosedFor(registry, unit, acting));
      names = new Siblings(registry);
      // of several that are there the last is named
      for (const unit of open.toReversed()) names.meet(unit.name, unit.code);
      siblings.set(parent, names);
    }
    return names;
  };
  for (const { change, row } of grants) {
    if (!('grant' in change) || row === undefined) continue;
    const { code, parent = parentOf(code ?? '') ?? '', name } = change.grant;
    const other = namesUnder(parent).meet(name, code ?? describe(places.of(row.unit, 'name')));
    if (other !== undefined) report('warning', 'import-name-near', places.of(row.unit, 'name'), { name, other });
  }
}
