import type { Args } from '../../core/finding.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';

/** True for a code beside a name in its cell ("UBND xã A (H26.12)") that the registry gives to just that body: nothing is in doubt. */
export function isOwnCode(registry: Registry, { rule, args }: { rule: string; args: Args }): boolean {
  const { code, name } = args;
  if (rule !== 'list-code-in-name' || typeof code !== 'string' || typeof name !== 'string') return false;
  const unit = registry.unit(code);
  return unit !== undefined && isSameNameIn(registry, unit.name, name);
}
