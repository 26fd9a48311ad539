import { fold, type Member } from '../../../../bench/data/index.mjs';
import type { ClosingReason } from '../../../../src/core/registry/types.js';
import type { BatchChange, Ref } from './batch.js';
import type { Expectation, Identity, Successor } from './expectation.js';

/** A body that units may be put under or merged into: how the batch calls it, and who it is. */
export interface Target {
  ref: Ref;
  identity: Identity;
}

/** What a target has beneath it by name; `member` is set where it was there before. */
interface Child extends Target {
  member?: Member;
}

/** Collects the changes of a batch and, beside them, what each must come to. */
export class Ledger {
  readonly changes: BatchChange[] = [];
  readonly fates = new Map<string, Expectation>();
  readonly granted = new Set<Identity>();
  /** Who stands behind each `as` name. */
  readonly founded = new Map<string, Identity>();
  readonly #members: ReadonlyMap<string, Member>;
  readonly #children = new Map<Identity, Map<string, Child>>();

  constructor(members: Iterable<Member>) {
    this.#members = new Map([...members].map((member) => [member.unit.code, member]));
  }

  isActive(member: Member): boolean {
    return member.unit.closed === undefined && this.fates.get(member.unit.code)?.reason === undefined;
  }

  activeChildren(member: Member): Member[] {
    return member.children.filter((child) => this.isActive(child));
  }

  /** A child of a target with the same name, diacritics aside. */
  namesake(target: Target, name: string): Child | undefined {
    return this.#childrenOf(target).get(fold(name));
  }

  /** A body the batch grants a code to; `as` is how its other changes call it. */
  found(parent: Target, name: string, as?: string): Target {
    const identity = `${parent.identity}/${name}`;
    const children = this.#childrenOf(parent);
    if (this.granted.has(identity) || children.has(fold(name))) throw new Error(`${identity} is granted twice`);
    const target = { ref: as === undefined ? '' : `$${as}`, identity };
    this.granted.add(identity);
    children.set(fold(name), target);
    if (as !== undefined) this.founded.set(as, identity);
    return target;
  }

  close(member: Member, reason: ClosingReason, successors: readonly Successor[]): void {
    const { code } = member.unit;
    if (!this.isActive(member)) throw new Error(`${code} is closed twice`);
    this.fates.set(code, { reason, successors });
    if (member.parent !== undefined) this.#children.get(member.parent.unit.code)?.delete(fold(member.name));
  }

  /** Re-codes a unit, with all that is active beneath it, under another parent. */
  recode(member: Member, parent: Target): void {
    const beneath = this.activeChildren(member);
    const target = this.found(parent, member.name);
    this.close(member, 'replaced', [{ identity: target.identity, part: false }]);
    for (const child of beneath) this.recode(child, target);
  }

  dissolve(member: Member): void {
    for (const child of this.activeChildren(member)) this.dissolve(child);
    this.close(member, 'dissolved', []);
  }

  rename(member: Member, name: string): void {
    this.changes.push({ rename: { code: member.unit.code, name } });
    this.fates.set(member.unit.code, { successors: [], name });
  }

  #childrenOf(target: Target): Map<string, Child> {
    let children = this.#children.get(target.identity);
    if (children === undefined) {
      const member = this.#members.get(target.identity);
      const active = member === undefined ? [] : this.activeChildren(member);
      children = new Map(active.map((child) => [fold(child.name), { ...existing(child), member: child }]));
      this.#children.set(target.identity, children);
    }
    return children;
  }
}

export function existing(member: Member): Target {
  return { ref: member.unit.code, identity: member.unit.code };
}

export function codes(members: readonly Member[]): string[] {
  return members.map((member) => member.unit.code);
}
