import type { DataPath } from '../core/finding.js';
import { type KeyTree, keyTrees } from './generated/validators.js';

/** The keys a schema knows in the map at a path of the data. */
export function keysAt(validator: string, path: DataPath): readonly string[] {
  const tree = path.reduce<KeyTree | undefined>((at, step) => {
    if (typeof step === 'number') return at?.items;
    return at?.keys !== undefined && Object.hasOwn(at.keys, step) ? at.keys[step] : at?.others;
  }, keyTrees[validator]);
  return Object.keys(tree?.keys ?? {});
}
