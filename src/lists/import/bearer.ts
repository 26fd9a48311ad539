import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';

/** Whether a unit of the registry bears a name; looked for only where it is asked. */
export function bearerIn(registry: Registry): (name: string) => boolean {
  let names: Set<string> | undefined;
  return (name) => {
    names ??= new Set([...registry.units.values()].map((unit) => nameKeyIn(registry, unit.name)));
    return names.has(nameKeyIn(registry, name));
  };
}
