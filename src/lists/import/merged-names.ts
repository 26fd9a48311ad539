import { isClosedFor, nameFor } from '../../core/registry/binding.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { ImportRow } from './import-model.js';

/** Bodies that rows merge by their old names, beside the code of the one that they become. */
export class MergedNames {
  /** Codes of open units by their names, undefined where several bear one. */
  #open: Map<string, string | undefined> | undefined;

  constructor(
    private readonly registry: Registry,
    private readonly acting: string | undefined,
  ) {}

  /** "Hợp nhất | UBND xã A | UBND xã B | H26.41": the body that ends is the one of the old name; its code goes without saying. */
  read(row: ImportRow): void {
    const { change, code, codeBefore, name, nameBefore, unit } = row;
    if (change !== 'merge' || nameBefore === undefined || code === undefined || codeBefore !== undefined) return;
    if (name === '' || (unit.successors ?? unit.successorCodes ?? unit.predecessors) !== undefined) return;
    const old = this.#codes.get(nameKeyIn(this.registry, nameBefore));
    if (old !== undefined && old !== code) row.codeBefore = old;
  }

  get #codes(): ReadonlyMap<string, string | undefined> {
    if (this.#open === undefined) {
      this.#open = new Map();
      for (const unit of this.registry.units.values()) {
        if (isClosedFor(this.registry, unit, this.acting)) continue;
        const key = nameKeyIn(this.registry, nameFor(this.registry, unit, this.acting));
        this.#open.set(key, this.#open.has(key) ? undefined : unit.code);
      }
    }
    return this.#open;
  }
}
