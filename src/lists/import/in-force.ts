import { isClosedFor } from '../../core/registry/binding.js';
import type { Registry } from '../../core/registry/registry.js';
import type { ImportOptions, ImportRow } from './import-model.js';
import { kindOfName } from './kind-of-name.js';
import type { NameIndex } from './name-index.js';

/** True where a decision lists all codes anew, and asks for no changes of those that it lists. */
export function listsAnew(registry: Registry, { under }: ImportOptions): boolean {
  return registry.decision(under ?? '')?.kind === 'full';
}

/** True for a row of a body that is in force, by the code or the name that it gives; what the acting decision grants is new. */
export function isInForce(
  registry: Registry,
  row: ImportRow,
  names: NameIndex,
  { decision, under }: ImportOptions,
): boolean {
  const isOld = (code: string): boolean => {
    const unit = registry.unit(code);
    const by = unit?.granted.decision;
    return unit !== undefined && by !== under && by !== decision && !isClosedFor(registry, unit, decision);
  };
  const codes = [row.code, row.codeBefore].filter((code) => code !== undefined);
  if (codes.length > 0) return codes.some(isOld);
  const name = row.nameBefore ?? row.name;
  if (row.act === 'grant' || row.isListedAsNew === true || kindOfName(name) === 'inner') return false;
  const [only, ...others] = names.find(name);
  return only !== undefined && others.length === 0 && isOld(only.code);
}
