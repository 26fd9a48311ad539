import { parentOf, rootOf } from '../../core/code/code.js';
import type { Registry } from '../../core/registry/registry.js';
import type { CodedRow } from './new-codes.js';

/** Of so many codes under level-1 codes that the registry has, one beside is a slip. */
const FEW = 20;

/**
 * True for a level-1 code that the registry does not have, that no row of the list brings, and that few rows have among
 * others under known ones: a slip of those rows, and no reason to open a registry for another province.
 */
export function isOddRoot(
  root: string,
  rows: readonly CodedRow[],
  all: readonly CodedRow[],
  registry: Registry,
): boolean {
  if (rows.some(({ code }) => code === root)) return false;
  const others = all.filter(({ code }) => registry.rootSettings(rootOf(code)) !== undefined).length;
  // a list of the whole country has many such codes, and none of them is odd
  const isOwn = others > 0 && others * 2 >= all.length;
  return isOwn && (rows.length === 1 || rows.length * FEW <= others);
}

/** True for a level-1 code that one slip makes of one of the registry's: a figure mistyped, or both exchanged. */
export function isSlipOfRoot(registry: Registry, root: string): boolean {
  const [letter, first, second] = root;
  return Object.keys(registry.settings.roots).some((own) => {
    if (own[0] !== letter) return false;
    const isSwapped = own[1] === second && own[2] === first;
    return isSwapped || (own[1] === first) !== (own[2] === second);
  });
}

/** The code under a level-1 code of the registry that may have been meant: there is the body above, and nobody has it. */
export function meantBy(registry: Registry, code: string, given: ReadonlyMap<string, unknown>): { meant?: string } {
  const rest = code.slice(rootOf(code).length);
  const found = Object.keys(registry.settings.roots)
    .map((root) => `${root}${rest}`)
    .filter((each) => registry.unit(each) === undefined && !given.has(each))
    .filter((each) => registry.unit(parentOf(each) ?? '') !== undefined);
  const [meant, ...more] = found;
  return meant === undefined || more.length > 0 ? {} : { meant };
}
