import { closingFor, counts, nameFor } from '../../core/registry/binding.js';
import { isSameNameIn, nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { namesBorne } from '../../core/registry/timeline.js';
import type { Closed, Unit } from '../../core/registry/types.js';

/** What became of a name: its bearer was renamed, got another code, others took over from it, or it ended and nobody did. */
export type PastKind = 'renamed' | 'recoded' | 'succeeded' | 'gone';

/** A unit that bore a name which it bears no more. */
export interface PastBearer {
  unit: Unit;
  kind: PastKind;
  /** Open units that stand for it today. */
  today: readonly Unit[];
}

/** Closings after which the body had a successor or ended; what was granted in error or revoked leaves no name behind. */
const ENDED: ReadonlySet<Closed['reason']> = new Set(['dissolved', 'merged', 'split', 'replaced']);

/** The names that units bore before, or until they were closed, for whoever acts; put together when the first is asked for. */
export class PastBearers {
  #byKey: ReadonlyMap<string, readonly PastBearer[]> | undefined;

  constructor(
    private readonly registry: Registry,
    private readonly acting: string | undefined,
  ) {}

  /** True where any name was ever given up. */
  get any(): boolean {
    return this.#names().size > 0;
  }

  /** Who bore a name: renamed units first, then those with heirs. */
  find(name: string): readonly PastBearer[] {
    return this.#names().get(nameKeyIn(this.registry, name)) ?? [];
  }

  #names(): ReadonlyMap<string, readonly PastBearer[]> {
    if (this.#byKey !== undefined) return this.#byKey;
    const byKey = new Map<string, PastBearer[]>();
    for (const unit of this.registry.units.values()) {
      const past = this.#pastOf(unit);
      if (past === undefined) continue;
      for (const key of new Set(past.names.map((name) => nameKeyIn(this.registry, name)))) {
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [past.bearer]);
        else known.push(past.bearer);
      }
    }
    const order: readonly PastKind[] = ['renamed', 'recoded', 'succeeded', 'gone'];
    for (const all of byKey.values()) all.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    this.#byKey = byKey;
    return byKey;
  }

  /** The names that a unit gave up, and what it is today; undefined for one that bears all it ever bore. */
  #pastOf(unit: Unit): { names: string[]; bearer: PastBearer } | undefined {
    // next to all units have neither
    if (unit.formerNames === undefined && unit.closed === undefined && unit.formerClosings === undefined)
      return undefined;
    const closing = closingFor(this.registry, unit, this.acting);
    if (closing !== undefined && !ENDED.has(closing.reason)) return undefined;
    const present = nameFor(this.registry, unit, this.acting);
    const own = nameKeyIn(this.registry, present);
    const former = namesBorne(this.registry, unit)
      .filter(({ decision }) => counts(this.registry, decision, this.acting))
      .map(({ name }) => name)
      .filter((name) => nameKeyIn(this.registry, name) !== own);
    if (closing === undefined) {
      return former.length === 0 ? undefined : { names: former, bearer: { unit, kind: 'renamed', today: [unit] } };
    }
    const today = heirsToday(this.registry, this.acting, unit);
    const kind = today.length === 0 ? 'gone' : closing.reason === 'replaced' ? 'recoded' : 'succeeded';
    return { names: [...former, present], bearer: { unit, kind, today } };
  }
}

/** The open units that took over from a closed one, be it by way of others. */
export function heirsToday(registry: Registry, acting: string | undefined, unit: Unit): Unit[] {
  const met = new Set([unit.code]);
  const found: Unit[] = [];
  const next = [unit];
  for (let closed = next.pop(); closed !== undefined; closed = next.pop()) {
    for (const code of closingFor(registry, closed, acting)?.successors ?? []) {
      const heir = met.has(code) ? undefined : registry.unit(code);
      met.add(code);
      if (heir === undefined) continue;
      if (closingFor(registry, heir, acting) === undefined) found.push(heir);
      else next.push(heir);
    }
  }
  return found;
}

/** Units as they are called today. */
export function calledToday(registry: Registry, acting: string | undefined, units: readonly Unit[]): string[] {
  return units.map((unit) => `${unit.code} – ${nameFor(registry, unit, acting)}`);
}

/** True for a name that a unit bore before the present one. */
export function isFormerName(registry: Registry, unit: Unit, name: string): boolean {
  return namesBorne(registry, unit).some((former) => isSameNameIn(registry, former.name, name));
}

/** How the bearers of one past name are told of: in one sentence, those that became the same kind of thing. */
export interface PastTold {
  kind: PastKind;
  args: { name: string; codes: string[]; was: string[]; now: string[] };
}

/** What is said of a past name, of the foremost kind that its bearers came to; undefined where nobody bore it. */
export function pastTold(
  registry: Registry,
  acting: string | undefined,
  name: string,
  bearers: readonly PastBearer[],
): PastTold | undefined {
  const [first] = bearers;
  if (first === undefined) return undefined;
  const alike = bearers.filter(({ kind }) => kind === first.kind);
  const today = [...new Set(alike.flatMap((bearer) => bearer.today))];
  return {
    kind: first.kind,
    args: {
      name,
      codes: today.map(({ code }) => code),
      was: alike.map(({ unit }) => unit.code),
      now: calledToday(registry, acting, today),
    },
  };
}
