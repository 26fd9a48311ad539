import { fileOf } from '../core/code/code.js';
import type { RegistryDiff } from '../core/diff/index.js';
import { isDataPath } from '../core/tree/listing.js';
import type { Loaded } from '../store/load.js';

/** Files of a registry whose data could not be read, in order. */
export function unreadIn({ tree }: Loaded): string[] {
  return [...tree.unreadable].filter(isDataPath).sort();
}

/** A comparison without what seems gone or new only because a file could not be read. */
export function withoutUnread(diff: RegistryDiff, before: readonly string[], after: readonly string[]): RegistryDiff {
  if (before.length + after.length === 0) return diff;
  const [lacking, lost] = [new Set(before), new Set(after)];
  const isKnown = (kind: string, file: string): boolean =>
    kind === 'granted' || kind === 'added' ? !lacking.has(file) : !lost.has(file) && !lacking.has(file);
  const hasSettings = !lacking.has('registry.yaml') && !lost.has('registry.yaml');
  return {
    units: diff.units.filter(({ kind, code }) => isKnown(kind, fileOf(code))),
    decisions: diff.decisions.filter(({ kind, id }) => isKnown(kind, `decisions/${id}.yaml`)),
    settings: hasSettings ? diff.settings : [],
  };
}
