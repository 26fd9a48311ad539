import { compareCodes } from '../code/code.js';
import type { Unit } from './types.js';

/** One of how many units may be looked up before it pays to know the place of every code. */
const PART = 64;

/** Of how many units those that were put in may be one, so that they are few. */
const FEW = 8;

function isInOrder(units: readonly Unit[]): boolean {
  for (let i = 1; i < units.length; i += 1) {
    const [last, unit] = [units[i - 1], units[i]];
    if (last !== undefined && unit !== undefined && compareCodes(last.code, unit.code) >= 0) return false;
  }
  return true;
}

function indexOf(units: Iterable<Unit>): Map<string, Unit> {
  const byCode = new Map<string, Unit>();
  for (const unit of units) byCode.set(unit.code, unit);
  return byCode;
}

/** Two lists in the order of codes as one; of units with one code that of the second counts. */
function merged(left: readonly Unit[], right: readonly Unit[]): Unit[] {
  const all: Unit[] = [];
  let at = 0;
  for (const unit of right) {
    let next = left[at];
    while (next !== undefined && compareCodes(next.code, unit.code) < 0) {
      all.push(next);
      at += 1;
      next = left[at];
    }
    all.push(unit);
    if (next?.code === unit.code) at += 1;
  }
  for (; at < left.length; at += 1) {
    const next = left[at];
    if (next !== undefined) all.push(next);
  }
  return all;
}

/**
 * Units by code, in natural order. They are held as a list, in which a few are found by halving; the place of every code
 * is worked out only for those who look many up: of a state that is merely held against another one nobody does.
 */
export class UnitMap implements ReadonlyMap<string, Unit> {
  readonly #units: readonly Unit[];
  #byCode: ReadonlyMap<string, Unit> | undefined;
  /** Units that were put into others, where they are few: both are asked, the fewer first. */
  readonly #put: { into: UnitMap; units: UnitMap } | undefined;
  #asked = 0;

  private constructor(
    units: readonly Unit[],
    byCode?: ReadonlyMap<string, Unit>,
    put?: { into: UnitMap; units: UnitMap },
  ) {
    this.#units = units;
    this.#byCode = byCode;
    this.#put = put;
  }

  /**
   * @param units of those with one code the last counts; a list in order is taken over, and so is a map: nobody may change
   * them any more
   */
  static of(units: Iterable<Unit> | ReadonlyMap<string, Unit>): UnitMap {
    if (units instanceof UnitMap) return units;
    if (Array.isArray(units) && isInOrder(units)) return new UnitMap(units);
    if (units instanceof Map) return UnitMap.#ofMap(units);
    return UnitMap.#ofMap(indexOf(units as Iterable<Unit>));
  }

  /** @param units of those with one code the first counts; a list in order is taken over */
  static firstOf(units: readonly Unit[]): UnitMap {
    if (isInOrder(units)) return new UnitMap(units);
    const byCode = new Map<string, Unit>();
    for (const unit of units) if (!byCode.has(unit.code)) byCode.set(unit.code, unit);
    return UnitMap.#ofMap(byCode);
  }

  static #ofMap(byCode: ReadonlyMap<string, Unit>): UnitMap {
    const units = [...byCode.values()];
    return new UnitMap(isInOrder(units) ? units : units.sort((a, b) => compareCodes(a.code, b.code)), byCode);
  }

  /** The same with some units put in or replaced. */
  with(units: Iterable<Unit> | ReadonlyMap<string, Unit>): UnitMap {
    const put = UnitMap.of(units);
    if (put.size === 0) return this;
    if (this.size === 0) return put;
    const all = merged(this.#units, put.#units);
    const { into, units: before } = this.#put ?? { into: this };
    const both = before === undefined ? put : new UnitMap(merged(before.#units, put.#units));
    return both.size * FEW > all.length ? new UnitMap(all) : new UnitMap(all, undefined, { into, units: both });
  }

  get size(): number {
    return this.#units.length;
  }

  get(code: string): Unit | undefined {
    if (this.#put !== undefined) return this.#put.units.get(code) ?? this.#put.into.get(code);
    if (this.#byCode === undefined) {
      this.#asked += 1;
      if (this.#asked <= this.#units.length / PART) return this.#halved(code);
      this.#byCode = indexOf(this.#units);
    }
    return this.#byCode.get(code);
  }

  #halved(code: string): Unit | undefined {
    let [from, to] = [0, this.#units.length - 1];
    while (from <= to) {
      const middle = (from + to) >> 1;
      const unit = this.#units[middle];
      if (unit === undefined) return undefined;
      const order = compareCodes(unit.code, code);
      if (order === 0) return unit.code === code ? unit : undefined;
      if (order < 0) from = middle + 1;
      else to = middle - 1;
    }
    return undefined;
  }

  has(code: string): boolean {
    return this.get(code) !== undefined;
  }

  values(): IterableIterator<Unit> {
    return this.#units.values();
  }

  *keys(): IterableIterator<string> {
    for (const { code } of this.#units) yield code;
  }

  *entries(): IterableIterator<[string, Unit]> {
    for (const unit of this.#units) yield [unit.code, unit];
  }

  [Symbol.iterator](): IterableIterator<[string, Unit]> {
    return this.entries();
  }

  forEach(visit: (unit: Unit, code: string, map: ReadonlyMap<string, Unit>) => void): void {
    for (const unit of this.#units) visit(unit, unit.code, this);
  }
}
