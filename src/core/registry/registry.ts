import { ancestorAt, levelOf, parentOf, rootOf } from '../code/code.js';
import { tidyCode } from '../code/tidy.js';
import { borneCodes } from '../seal/earlier-codes.js';
import { BearerIndex } from './bearer-index.js';
import { closingsOf, isLifted } from './closings.js';
import type { Closed, Decision, DecisionRef, FormerName, IsoDate, RootSettings, Settings, Unit } from './types.js';
import { UnitMap } from './unit-map.js';

/** One successor edge read backwards: who handed over to a unit, and whether only a part. */
export interface Predecessor {
  code: string;
  part: boolean;
}

/**
 * The registry as one immutable value: settings, decisions by id, units by code in natural order.
 * Everything derived (children, predecessors, dates) is computed on demand and never stored in files.
 */
export class Registry {
  readonly settings: Settings;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly units: UnitMap;
  #roots: readonly Unit[] | undefined;
  #children: Map<string, Unit[]> | undefined;
  #predecessors: Map<string, Predecessor[]> | undefined;
  #legacy: BearerIndex | undefined;
  #isLegacyAsked = false;

  /** @param units as {@link UnitMap.of} takes them */
  constructor(settings: Settings, decisions: Iterable<Decision>, units: Iterable<Unit> | ReadonlyMap<string, Unit>) {
    this.settings = settings;
    this.decisions = new Map([...decisions].sort((a, b) => (a.id < b.id ? -1 : 1)).map((d) => [d.id, d]));
    this.units = UnitMap.of(units);
  }

  unit(code: string): Unit | undefined {
    return this.units.get(code);
  }

  decision(id: string): Decision | undefined {
    return this.decisions.get(id);
  }

  /** Units directly under a code, in natural order; level-1 units for `undefined`. */
  childrenOf(code: string | undefined): readonly Unit[] {
    if (code === undefined || code === '') {
      this.#roots ??= [...this.units.values()].filter(({ code }) => code[3] !== '.' && !code.includes('.'));
      return this.#roots;
    }
    if (this.#children === undefined) {
      this.#children = new Map();
      for (const unit of this.units.values()) {
        const parent = parentOf(unit.code);
        if (parent === undefined) continue;
        const siblings = this.#children.get(parent);
        if (siblings === undefined) this.#children.set(parent, [unit]);
        else siblings.push(unit);
      }
    }
    return this.#children.get(code) ?? [];
  }

  /** Every descendant of a code, depth first in natural order. */
  *descendantsOf(code: string): Generator<Unit> {
    for (const child of this.childrenOf(code)) {
      yield child;
      yield* this.descendantsOf(child.code);
    }
  }

  /**
   * Units that name this code as a successor; the relation is kept on their side only. A closing that a signed decision
   * lifted handed nothing over.
   */
  predecessorsOf(code: string): readonly Predecessor[] {
    if (this.#predecessors === undefined) {
      this.#predecessors = new Map();
      for (const unit of this.units.values()) {
        for (const { successors = [], partial = [] } of this.standingClosings(unit)) {
          for (const successor of successors) {
            const each = { code: unit.code, part: partial.includes(successor) };
            const list = this.#predecessors.get(successor);
            if (list === undefined) this.#predecessors.set(successor, [each]);
            else list.push(each);
          }
        }
      }
    }
    return this.#predecessors.get(code) ?? [];
  }

  /** The closings of a unit that no signed decision lifted: none while it is open. */
  standingClosings(unit: Unit): Closed[] {
    return closingsOf(unit).filter((each) => !isLifted(each) || !isSigned(this.decision(each.lifted.decision)));
  }

  /** Units that carry an earlier code ("mã định danh đã cấp"), in whatever capitals. */
  unitsByLegacyCode(legacy: string): readonly Unit[] {
    // whoever asks once looks at every unit sooner than that all bearers are known
    if (!this.#isLegacyAsked) {
      this.#isLegacyAsked = true;
      return this.#bearersOf(tidyCode(legacy));
    }
    this.#legacy ??= this.#legacyIndex();
    return this.#legacy.bearersOf(tidyCode(legacy));
  }

  #legacyIndex(): BearerIndex {
    const found = new BearerIndex(this.units.size);
    const reopened = this.#reopened();
    for (const unit of this.units.values()) {
      const { legacyCodes = [] } = unit;
      // only a code that a unit was left for and got back may be no one else's any more
      const isAtStake = reopened.size > 0 && legacyCodes.some((old) => reopened.has(old));
      for (const old of isAtStake ? borneCodes(this, unit) : legacyCodes) found.add(tidyCode(old), unit);
    }
    return found;
  }

  #bearersOf(code: string): Unit[] {
    const isIt = (old: string): boolean => old === code || tidyCode(old) === code;
    return [...this.units.values()].filter(
      (unit) => unit.legacyCodes?.some(isIt) === true && borneCodes(this, unit).some(isIt),
    );
  }

  /** Codes of units with a closing on record that was lifted. */
  #reopened(): Set<string> {
    const codes = new Set<string>();
    for (const { code, formerClosings } of this.units.values()) if (formerClosings !== undefined) codes.add(code);
    return codes;
  }

  rootSettings(code: string): RootSettings | undefined {
    const roots = this.settings.roots;
    const root = rootOf(code);
    return Object.hasOwn(roots, root) ? roots[root] : undefined;
  }

  /** The level-2 agency that answers for a unit (itself at level 2), undefined at level 1. */
  agencyOf(code: string): Unit | undefined {
    const agency = levelOf(code) >= 2 ? ancestorAt(code, 2) : undefined;
    return agency === undefined ? undefined : this.units.get(agency);
  }

  /**
   * A registry with some units and decisions put in or replaced; the rest is shared.
   * @param change its units as {@link UnitMap.of} takes them
   */
  with(change: {
    units?: Iterable<Unit> | ReadonlyMap<string, Unit>;
    decisions?: Iterable<Decision>;
    settings?: Settings;
  }): Registry {
    const decisions = new Map(this.decisions);
    for (const decision of change.decisions ?? []) decisions.set(decision.id, decision);
    const units = change.units === undefined ? this.units : this.units.with(change.units);
    return new Registry(change.settings ?? this.settings, decisions.values(), units);
  }
}

/** True once a decision has a number and a signing date; before that it binds nobody. */
export function isSigned(decision: Decision | undefined): decision is Decision & { number: string; signed: IsoDate } {
  return decision?.number !== undefined && decision.signed !== undefined;
}

/** Date from which a decision has effect: its own `effective`, else its signing date; undefined for a bare draft. */
export function effectiveOfDecision(decision: Decision | undefined): IsoDate | undefined {
  return decision?.effective ?? decision?.signed;
}

/** Date from which a grant, a closing, or anything else a decision did to a unit has effect; undefined where neither it nor its decision gives one. */
export function effectiveOf(registry: Registry, ref: DecisionRef): IsoDate | undefined {
  return ref.effective ?? effectiveOfDecision(registry.decision(ref.decision));
}

/** Date from which the name after a former one is borne; undefined where neither it nor its decision gives one. */
export function untilOf(registry: Registry, { until, decision }: FormerName): IsoDate | undefined {
  return until ?? effectiveOfDecision(registry.decision(decision));
}
