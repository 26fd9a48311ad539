import { isClosedFor, nameFor } from '../core/registry/binding.js';
import { codesAfter } from '../core/registry/lineage.js';
import type { Registry } from '../core/registry/registry.js';
import { refusal } from './errors.js';

/**
 * Looks at the body that rows without one are to stand under.
 * @param decision for which it has to be open
 * @throws MadinhdanhError (exit code 1) where it cannot take any, with those that took over from a closed one
 */
export function checkParent(registry: Registry, parent: string | undefined, decision: string | undefined): void {
  if (parent === undefined) return;
  const unit = registry.unit(parent);
  if (unit === undefined) throw refusal('import.bad-parent', { code: parent }).advise('import.bad-parent.hint');
  if (!isClosedFor(registry, unit, decision)) return;
  const refused = refusal('import.parent-closed', { code: parent, name: nameFor(registry, unit, decision) });
  const heirs = codesAfter(registry, parent).flatMap((code) => {
    const heir = registry.unit(code);
    const isOpen = heir !== undefined && !isClosedFor(registry, heir, decision);
    return isOpen ? [`${code} – ${nameFor(registry, heir, decision)}`] : [];
  });
  if (heirs.length === 0) throw refused.advise('import.parent-closed.none');
  throw refused.advise('import.parent-closed.hint', { heirs });
}
