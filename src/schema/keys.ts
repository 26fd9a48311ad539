import type { DataPath } from '../core/finding.js';
import { isContactField } from '../core/registry/contact-fields.js';
import { type KeyTree, keyTrees } from './generated/key-trees.js';

/** The keys a schema knows in the map at a path of the data, in canonical order. */
export function keysAt(validator: string, path: DataPath): readonly string[] {
  const tree = path.reduce<KeyTree | undefined>((at, step) => {
    if (typeof step === 'number') return at?.items;
    return at?.keys !== undefined && Object.hasOwn(at.keys, step) ? at.keys[step] : at?.others;
  }, keyTrees[validator]);
  const keys = Object.keys(tree?.keys ?? {});
  // contact data, which the schemas share, stands after the earlier codes in a unit
  const others = keys.filter((key) => !isContactField(key));
  const place = others.indexOf('legacyCodes') + 1;
  return [...others.slice(0, place), ...keys.filter(isContactField), ...others.slice(place)];
}
