import type { Registry } from './registry.js';

/** The codes of a way from a unit along successors back to itself; undefined where there is none. */
export function cycleThrough(registry: Registry, code: string): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [code];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const next of registry.unit(at)?.closed?.successors ?? []) {
      if (next === code) {
        const way = [at];
        for (let step = cameFrom.get(at); step !== undefined; step = cameFrom.get(step)) way.unshift(step);
        return way;
      }
      if (!cameFrom.has(next)) {
        cameFrom.set(next, at);
        queue.push(next);
      }
    }
  }
  return undefined;
}
