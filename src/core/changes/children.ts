import { parentOf } from '../code/code.js';

const NONE: ReadonlySet<string> = new Set();

/** Codes by the code above, in the order they came. Next to no batch of grants asks, so they are put together when asked for. */
export class Children {
  #byParent: Map<string, Set<string>> | undefined;

  /** @param units those that there are */
  constructor(private readonly units: () => Iterable<{ code: string }>) {}

  /** Notes a code that came to be. */
  add(code: string): void {
    if (this.#byParent !== undefined) this.#put(this.#byParent, code);
  }

  /** The codes right under one. */
  of(code: string): ReadonlySet<string> {
    if (this.#byParent === undefined) {
      this.#byParent = new Map();
      for (const { code: each } of this.units()) this.#put(this.#byParent, each);
    }
    return this.#byParent.get(code) ?? NONE;
  }

  #put(byParent: Map<string, Set<string>>, code: string): void {
    const parent = parentOf(code) ?? '';
    const known = byParent.get(parent);
    if (known === undefined) byParent.set(parent, new Set([code]));
    else known.add(code);
  }
}
