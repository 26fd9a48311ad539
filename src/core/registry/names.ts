import { isSameName, nameHash, nameKey, writtenOut } from '../text/same-name.js';
import type { Registry } from './registry.js';

/** What the spellings of one name have in common in a registry, its own abbreviations among them ({@link nameKey}). */
export function nameKeyIn(registry: Registry, name: string): string {
  return nameKey(name, registry.settings.abbreviations);
}

/** A hash, equal for names with an equal {@link nameKeyIn}, and in most cases made without it. */
export function nameHashIn(registry: Registry, name: string): number {
  return nameHash(name, registry.settings.abbreviations);
}

/** True for one name in two spellings in a registry ({@link isSameName}). */
export function isSameNameIn(registry: Registry, a: string, b: string): boolean {
  return isSameName(a, b, registry.settings.abbreviations);
}

/** A name with its short forms written out, a registry's own among them ({@link writtenOut}). */
export function writtenOutIn(registry: Registry, name: string): string {
  return writtenOut(name, registry.settings.abbreviations);
}
