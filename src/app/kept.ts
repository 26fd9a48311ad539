import type { Registry } from '../core/registry/registry.js';

/** What was worked out last, for the registry and the options it was worked out for. */
export class Kept<Result> {
  #last: { registry: Registry; key: string; result: Result } | undefined;

  get(registry: Registry, key: string): Result | undefined {
    return this.#last?.registry === registry && this.#last.key === key ? this.#last.result : undefined;
  }

  set(registry: Registry, key: string, result: Result): Result {
    this.#last = { registry, key, result };
    return result;
  }
}

/** The result of steps that nobody looks at on the way. */
export function lastOf<Result>(steps: Generator<number, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
