import { parentOf } from '../core/code/code.js';
import type { Unit } from '../core/registry/types.js';
import { unitRule } from '../core/rule.js';
import { fold, foldHash } from '../core/text/fold.js';

/** Two units in force under one parent do not bear the same name once diacritics and case are dropped. */
export const siblingName = unitRule('sibling-name', () => {
  // names met so far under one parent, by hash; the fold itself is only made where hashes meet
  const met = new Map<string, Map<number, Unit[]>>();
  return ({ unit }) => {
    if (unit.closed !== undefined) return undefined;
    const parent = parentOf(unit.code) ?? '';
    let names = met.get(parent);
    if (names === undefined) {
      names = new Map();
      met.set(parent, names);
    }
    const hash = foldHash(unit.name);
    const alike = names.get(hash);
    if (alike === undefined) {
      names.set(hash, [unit]);
      return undefined;
    }
    const folded = fold(unit.name);
    const other = alike.find((each) => each.code !== unit.code && fold(each.name) === folded);
    alike.push(unit);
    return other && { args: { name: unit.name, other: other.code, otherName: other.name }, path: ['name'] };
  };
});
