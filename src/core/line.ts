import type { Registry } from './registry.js';

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
