import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import {
  isBinding,
  movedDecisions,
  type SinceContext,
  type SinceRule,
  sameBasis,
  sinceFinding,
  spotOf,
  unitEntries,
} from './context.js';

/** True when a code now stands for another body than before: granted anew, under a name it never recorded. */
export function isOtherBody(before: Registry, moved: ReadonlyMap<string, string>, was: Unit, is: Unit): boolean {
  if (was.name === is.name || sameBasis(before, moved, was.granted, is.granted)) return false;
  return is.formerNames?.some(({ name }) => name === was.name) !== true;
}

/** Codes granted by a binding decision before, and now given to another body. */
export function regrantedCodes(context: SinceContext): Set<string> {
  const { before, registry } = context;
  const moved = movedDecisions(context);
  const codes = new Set<string>();
  for (const was of before.units.values()) {
    const is = registry.unit(was.code);
    if (is === undefined || !isBinding(before, was.granted.decision)) continue;
    if (isOtherBody(before, moved, was, is)) codes.add(was.code);
  }
  return codes;
}

/** A code that was ever granted is not given to another body, nor one that only git's history still knows. */
export const codeRegranted: SinceRule = (context) => {
  const { before, tree, since, spent } = context;
  const regranted = regrantedCodes(context);
  return [...unitEntries(tree).values()].flatMap((entry) => {
    const { code, name: newName } = entry.unit;
    const spot = spotOf(entry, 'code');
    const was = before.unit(code);
    if (was !== undefined) {
      if (!regranted.has(code)) return [];
      const args = { code, name: was.name, newName, since };
      return [sinceFinding('since-code-regranted', spot, code, args)];
    }
    if (!spent().has(code)) return [];
    return [sinceFinding('since-code-regranted', spot, code, { code, since }, 'history')];
  });
};
