import { parentOf } from '../../src/core/code/code.js';
import type { ClosingReason, Unit } from '../../src/core/registry/types.js';
import type { Batch, BatchChange, Body } from './registries/hardest-day/batch.js';

/**
 * Carries out a batch as the contract words it, the slow and simple way, with numbers of its own for new codes.
 * It shares nothing with the generator of the batch or with the program: it is what both are held against.
 */
export class NaiveRegistry {
  readonly units: Map<string, Unit>;
  readonly #children = new Map<string, Unit[]>();
  readonly #names = new Map<string, string>();
  readonly #decision: string;

  constructor(units: Iterable<Unit>, decision: string) {
    this.units = new Map();
    this.#decision = decision;
    for (const unit of units) this.#put(structuredClone(unit));
  }

  apply(batch: Batch): void {
    for (const change of batch.changes) this.#applyOne(change);
  }

  #put(unit: Unit): string {
    this.units.set(unit.code, unit);
    const parent = parentOf(unit.code) ?? '';
    const siblings = this.#children.get(parent);
    if (siblings === undefined) this.#children.set(parent, [unit]);
    else siblings.push(unit);
    return unit.code;
  }

  #code(ref: string): string {
    const code = ref.startsWith('$') ? this.#names.get(ref.slice(1)) : ref;
    if (code === undefined || !this.units.has(code)) throw new Error(`${ref} is not known`);
    return code;
  }

  #unit(ref: string): Unit {
    const unit = this.units.get(this.#code(ref));
    if (unit === undefined || unit.closed !== undefined) throw new Error(`${ref} is not in force`);
    return unit;
  }

  #active(parent: string): Unit[] {
    return (this.#children.get(parent) ?? []).filter((unit) => unit.closed === undefined);
  }

  #grant(parent: string, name: string): string {
    const above = this.#unit(parent).code;
    const number = (this.#children.get(above)?.length ?? 0) + 1;
    return this.#put({ code: `${above}.N${number}`, name, granted: { decision: this.#decision } });
  }

  #close(ref: string, reason: ClosingReason, successors: string[] = [], partial: string[] = []): void {
    this.#unit(ref).closed = {
      decision: this.#decision,
      reason,
      ...(successors.length === 0 ? {} : { successors }),
      ...(partial.length === 0 ? {} : { partial }),
    };
  }

  #recode(code: string, parent: string, subtree: boolean): void {
    const beneath = this.#active(code);
    if (beneath.length > 0 && !subtree) throw new Error(`${code} has units beneath it`);
    const successor = this.#grant(parent, this.#unit(code).name);
    for (const child of beneath) this.#recode(child.code, successor, subtree);
    this.#close(code, 'replaced', [successor]);
  }

  #dissolve(code: string, subtree: boolean): void {
    const beneath = this.#active(code);
    if (beneath.length > 0 && !subtree) throw new Error(`${code} has units beneath it`);
    for (const child of beneath) this.#dissolve(child.code, subtree);
    this.#close(code, 'dissolved');
  }

  #reorganise(bodies: readonly Body[]): void {
    const takers = new Map<string, { successors: string[]; partial: string[] }>();
    for (const { as, parent, name, code, whole = [], part = [] } of bodies) {
      const taker = code === undefined ? this.#grant(parent ?? '', name ?? '') : this.#unit(code).code;
      if (as !== undefined) this.#names.set(as, taker);
      for (const old of [...whole, ...part]) {
        const list = takers.get(old) ?? { successors: [], partial: [] };
        list.successors.push(taker);
        if (part.includes(old)) list.partial.push(taker);
        takers.set(old, list);
      }
    }
    for (const [old, { successors, partial }] of takers) {
      this.#close(old, successors.length === 1 ? 'merged' : 'split', successors, partial);
    }
  }

  #applyOne(change: BatchChange): void {
    if ('grant' in change) this.#grant(change.grant.parent, change.grant.name);
    else if ('rename' in change) this.#unit(change.rename.code).name = change.rename.name;
    else if ('update' in change)
      Object.assign(this.#unit(change.update.code), { ...change.update, code: this.#code(change.update.code) });
    else if ('merge' in change) this.#reorganise([{ code: change.merge.into.code, whole: change.merge.from }]);
    else if ('reorganise' in change) this.#reorganise(change.reorganise);
    else if ('close' in change) this.#dissolve(change.close.code, change.close.subtree === true);
    else if ('childrenOf' in change.replace) {
      const children = this.#active(change.replace.childrenOf);
      if (children.length === 0) throw new Error(`${change.replace.childrenOf} has nothing beneath it`);
      for (const child of children) this.#recode(child.code, change.replace.parent, true);
    } else this.#recode(change.replace.code, change.replace.parent, change.replace.children === 'move');
  }
}
