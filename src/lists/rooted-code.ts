import type { Registry } from '../core/registry/registry.js';

/** The level-1 code of a registry that has but one. */
export function onlyRoot(registry: Registry): string | undefined {
  const [only, ...others] = Object.keys(registry.settings.roots);
  return others.length === 0 ? only : undefined;
}

/** A code whose levels have columns of their own, and none that of level 1: `.31.01` is under the only one there is. */
export function rootedCode(registry: Registry, code: string): string {
  return /^\.\d/.test(code) ? `${onlyRoot(registry) ?? ''}${code}` : code;
}
