import type { Registry } from './registry.js';

/** Ids of the decisions that a text names, as people do: the one of that id, else all that bear that number. */
export function decisionsNamed(registry: Registry, name: string): string[] {
  const wanted = name.normalize('NFC').trim();
  if (registry.decision(wanted) !== undefined) return [wanted];
  return [...registry.decisions.values()].filter(({ number }) => number === wanted).map(({ id }) => id);
}
