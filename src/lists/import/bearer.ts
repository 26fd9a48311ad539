import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';

/** Whether a unit of the registry, or one of those meant, bears a name; looked for only where it is asked. */
export function bearerIn(registry: Registry, isMeant?: (unit: Unit) => boolean): (name: string) => boolean {
  let names: Set<string> | undefined;
  return (name) => {
    if (names === undefined) {
      const units = [...registry.units.values()];
      names = new Set(
        (isMeant === undefined ? units : units.filter(isMeant)).map(({ name }) => nameKeyIn(registry, name)),
      );
    }
    return names.has(nameKeyIn(registry, name));
  };
}
