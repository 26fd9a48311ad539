import { isDescendantOf, levelOf, parentOf, rootOf } from '../../core/code/code.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';

/** The part of the registry that a list answers for: codes of some levels, at or under some bodies. */
export interface CheckScope {
  levels: ReadonlySet<number>;
  under: readonly string[];
}

function common(a: string, b: string): string {
  let code: string | undefined = a;
  while (code !== undefined && code !== b && !isDescendantOf(b, code)) code = parentOf(code);
  return code ?? rootOf(a);
}

/** The deepest bodies, one for each level-1 code, at or under which all the units lie; a lone unit's parent. */
export function bodiesAbove(codes: Iterable<string>): string[] {
  const roots = new Map<string, { body: string; several: boolean }>();
  for (const code of codes) {
    const root = rootOf(code);
    const known = roots.get(root);
    if (known === undefined) roots.set(root, { body: code, several: false });
    else roots.set(root, { body: common(known.body, code), several: true });
  }
  return [...roots.values()].map(({ body, several }) => (several ? body : (parentOf(body) ?? body)));
}

/** True for a code that lies in the scope. */
export function inScope({ levels, under }: CheckScope, code: string): boolean {
  return levels.has(levelOf(code)) && isUnder(under, code);
}

/** True for a code at or under one of the bodies. */
export function isUnder(under: readonly string[], code: string): boolean {
  return under.some((body) => code === body || isDescendantOf(code, body));
}

/** The level-1 codes of a registry. */
export function rootCodes(registry: Registry): string[] {
  return registry.childrenOf(undefined).map(({ code }: Unit) => code);
}
