import { nameHashIn, nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { fold } from '../../core/text/fold.js';
import { mismarked } from './fewer-marks.js';

const NOBODY: readonly Keyed[] = [];

/** A body of the registry, and what the spellings of its name have in common. */
interface Keyed {
  code: string;
  name: string;
  key: string;
}

/** The bodies of a registry by the letters of their names. Next to no new name has those of another: most are told by a hash. */
export class SameLetters {
  #byHash: Map<number, Unit[]> | undefined;
  readonly #keyed = new Map<number, readonly Keyed[]>();

  constructor(private readonly registry: Registry) {}

  /** A body whose name has the letters of this one and surely the right marks; undefined where one is called so with the same marks. */
  unmarked(name: string): Keyed | undefined {
    const hash = nameHashIn(this.registry, name);
    const alike = this.#sharing(hash);
    if (alike.length === 0) return undefined;
    const key = nameKeyIn(this.registry, name);
    const letters = fold(key);
    const same = alike.filter((each) => fold(each.key) === letters);
    return same.some((each) => each.key === key)
      ? undefined
      : same.find((each) => mismarked(key, each.key) === 'surely');
  }

  #sharing(hash: number): readonly Keyed[] {
    this.#byHash ??= this.#put();
    const units = this.#byHash.get(hash);
    if (units === undefined) return NOBODY;
    let keyed = this.#keyed.get(hash);
    if (keyed === undefined) {
      keyed = units.map(({ code, name }) => ({ code, name, key: nameKeyIn(this.registry, name) }));
      this.#keyed.set(hash, keyed);
    }
    return keyed;
  }

  #put(): Map<number, Unit[]> {
    const found = new Map<number, Unit[]>();
    for (const unit of this.registry.units.values()) {
      const hash = nameHashIn(this.registry, unit.name);
      const known = found.get(hash);
      if (known === undefined) found.set(hash, [unit]);
      else known.push(unit);
    }
    return found;
  }
}
