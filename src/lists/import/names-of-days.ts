import { nameFor } from '../../core/registry/binding.js';
import type { Registry } from '../../core/registry/registry.js';
import { nameAt } from '../../core/registry/timeline.js';
import type { Unit } from '../../core/registry/types.js';
import type { ImportOptions } from './import-model.js';

/** What of a list's options tells by which names it calls bodies. */
export type NameDays = Pick<ImportOptions, 'today' | 'decision' | 'day'>;

/**
 * The names that a list may call a unit by: the one it has in the end, for the decision that acts; today's; and that of
 * the day of a signed decision, for an annex of then names its bodies as they were called then.
 */
export function namesOfDays(
  registry: Registry,
  unit: Unit,
  { today, decision: acting, day = today }: NameDays,
): string[] {
  return [nameFor(registry, unit, acting), nameAt(registry, unit, today), nameAt(registry, unit, day)];
}
