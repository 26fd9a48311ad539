import { isSigned, type Registry } from './registry.js';

function reach(start: string, next: (code: string) => readonly string[]): string[] {
  const seen = new Set([start]);
  const queue = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const code of next(at)) {
      if (seen.has(code)) continue;
      seen.add(code);
      queue.push(code);
    }
  }
  seen.delete(start);
  return [...seen];
}

/** Every code that took over from one, through any number of closings, nearest first; drafts count. */
export function codesAfter(registry: Registry, code: string): string[] {
  return reach(code, (at) => registry.unit(at)?.closed?.successors ?? []);
}

/** Every code that went into one, through any number of closings, nearest first; drafts count. */
export function codesBefore(registry: Registry, code: string): string[] {
  return reach(code, (at) => registry.predecessorsOf(at).map((each) => each.code));
}

/**
 * The codes of a way from a unit along successors back to itself; undefined where there is none. Only closings of one
 * standing make a way: signed ones, or those of the draft that is to close the unit.
 */
export function cycleThrough(registry: Registry, code: string): string[] | undefined {
  const own = registry.unit(code)?.closed?.decision;
  const acting = own !== undefined && isSigned(registry.decision(own)) ? undefined : own;
  const isWay = (decision: string): boolean =>
    acting === undefined ? isSigned(registry.decision(decision)) : decision === acting;
  const cameFrom = new Map<string, string>();
  const queue = [code];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const closed = registry.unit(at)?.closed;
    if (closed === undefined || !isWay(closed.decision)) continue;
    for (const next of closed.successors ?? []) {
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
