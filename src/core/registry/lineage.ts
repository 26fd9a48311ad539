import { counts } from './binding.js';
import { closingsOf, wasEverClosed } from './closings.js';
import { isSigned, type Registry } from './registry.js';
import { takenBackBy } from './revocations.js';
import { standingClosing } from './timeline.js';
import type { DecisionRef, FormerClosing, SpunOff, Unit } from './types.js';

/** A spin-off, and the unit that lives on. */
export interface SpinOff {
  unit: Unit;
  spinOff: SpunOff;
}

/** What units say of others, read backwards. */
interface Ties {
  /** Units under which a closed code was founded again. */
  again: Map<string, Unit[]>;
  /** Units of which a part went to a code. */
  sources: Map<string, SpinOff[]>;
  /** Codes that any tie leads to from a code, and from which any leads to it: lifted closings and parts too. */
  after: Map<string, string[]>;
  before: Map<string, string[]>;
}

const known = new WeakMap<Registry, Ties>();

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function tiesOf(registry: Registry): Ties {
  const found = known.get(registry);
  if (found !== undefined) return found;
  const ties: Ties = { again: new Map(), sources: new Map(), after: new Map(), before: new Map() };
  const tie = (from: string, to: string): void => {
    append(ties.after, from, to);
    append(ties.before, to, from);
  };
  for (const unit of registry.units.values()) {
    if (wasEverClosed(unit)) {
      for (const { successors = [] } of closingsOf(unit)) for (const code of successors) tie(unit.code, code);
    }
    for (const spinOff of unit.spunOff ?? []) {
      for (const code of spinOff.to) {
        tie(unit.code, code);
        append(ties.sources, code, { unit, spinOff });
      }
    }
    for (const code of unit.granted.reestablishes ?? []) {
      tie(code, unit.code);
      append(ties.again, code, unit);
    }
  }
  known.set(registry, ties);
  return ties;
}

/** Units whose grants found the body of a closed code again, drafts too. */
export function reestablishedAs(registry: Registry, code: string): readonly Unit[] {
  return tiesOf(registry).again.get(code) ?? [];
}

/** Units of which a part went to a code while they live on, drafts too. */
export function sourcesOf(registry: Registry, code: string): readonly SpinOff[] {
  return tiesOf(registry).sources.get(code) ?? [];
}

/** Something that had gone to a code, and the decision that took it back. */
export interface GivenBack {
  unit: Unit;
  /** How it had gone: by a closing that was lifted since, or a spin-off whose decision was revoked. */
  went: FormerClosing | SpunOff;
  by: DecisionRef;
}

/** Everything that had gone to a code and was taken back since, drafts that mean to do so too. */
export function takenBackFrom(registry: Registry, code: string): GivenBack[] {
  return [...new Set(tiesOf(registry).before.get(code) ?? [])].flatMap((from) => {
    const unit = registry.unit(from);
    if (unit === undefined) return [];
    const closings = (unit.formerClosings ?? [])
      .filter(({ successors }) => successors?.includes(code))
      .map((went): GivenBack => ({ unit, went, by: went.lifted }));
    const parts = (unit.spunOff ?? []).flatMap((went): GivenBack[] => {
      const by = went.to.includes(code) ? takenBackBy(registry, went) : undefined;
      return by === undefined ? [] : [{ unit, went, by }];
    });
    return [...closings, ...parts];
  });
}

/**
 * The codes to which a revoked grant gave its body back, as one decision had made it of theirs and another one took both
 * back: those that were closed or parted for it, and a closed one that it had founded again.
 */
export function revertsTo(registry: Registry, { code, granted, closed }: Unit): string[] {
  if (closed?.reason !== 'revoked') return [];
  const back = takenBackFrom(registry, code)
    .filter(({ went, by }) => went.decision === granted.decision && by.decision === closed.decision)
    .map(({ unit }) => unit.code);
  return [...new Set([...back, ...(granted.reestablishes ?? [])])];
}

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
  return reach(code, (at) => heirsOf(registry, at));
}

/**
 * Codes that a code once took over from, in whole or in part, be it only until that was revoked; what a draft means
 * counts for that draft alone.
 */
export function takenFrom(registry: Registry, code: string, acting?: string): string[] {
  const isTaken = (from: string): boolean => {
    const unit = registry.unit(from);
    if (unit === undefined) return false;
    const given = [
      ...closingsOf(unit).map(({ decision, successors = [] }) => ({ decision, to: successors })),
      ...(unit.spunOff ?? []),
    ];
    return given.some(({ decision, to }) => counts(registry, decision, acting) && to.includes(code));
  };
  return [...new Set(tiesOf(registry).before.get(code) ?? [])].filter(isTaken);
}

/**
 * Every code that came of one by anything on record, nearest first: closings, also those that were lifted since, parts
 * that went to others, bodies founded again; drafts count.
 */
export function linkedAfter(registry: Registry, code: string): string[] {
  return reach(code, (at) => tiesOf(registry).after.get(at) ?? []);
}

/** Every code that one came of in the same ways. */
export function linkedBefore(registry: Registry, code: string): string[] {
  return reach(code, (at) => tiesOf(registry).before.get(at) ?? []);
}

/** The codes to which a revoked one gave its body back, and those to which they did. */
export function backTo(registry: Registry, code: string): string[] {
  return reach(code, (at) => {
    const unit = registry.unit(at);
    return unit === undefined ? [] : revertsTo(registry, unit);
  });
}

/** Codes that had the body of one until its decision was revoked and that gave it back, and those that had it of them. */
export function lapsedHeirs(registry: Registry, code: string): string[] {
  return reach(code, (at) =>
    (tiesOf(registry).after.get(at) ?? []).filter((each) => {
      const unit = registry.unit(each);
      return unit !== undefined && revertsTo(registry, unit).includes(at);
    }),
  );
}

/** Codes, and every code that any tie leads to or from, through any number of others: whole lines, whichever way. */
export function wholeLines(registry: Registry, codes: Iterable<string>): Set<string> {
  const { after, before } = tiesOf(registry);
  const lines = new Set(codes);
  for (const code of lines) {
    for (const each of after.get(code) ?? []) lines.add(each);
    for (const each of before.get(code) ?? []) lines.add(each);
  }
  return lines;
}

function heirsOf(registry: Registry, code: string): readonly string[] {
  const unit = registry.unit(code);
  return (unit && standingClosing(registry, unit)?.successors) ?? [];
}

/**
 * The codes of a way from a unit along successors back to itself; undefined where there is none. Only closings of one
 * standing make a way: signed ones, or those of the draft that is to close the unit.
 */
export function cycleThrough(registry: Registry, code: string): string[] | undefined {
  const unit = registry.unit(code);
  const own = unit && standingClosing(registry, unit)?.decision;
  const acting = own !== undefined && isSigned(registry.decision(own)) ? undefined : own;
  const isWay = (decision: string): boolean =>
    acting === undefined ? isSigned(registry.decision(decision)) : decision === acting;
  const cameFrom = new Map<string, string>();
  const queue = [code];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const each = registry.unit(at);
    const closed = each && standingClosing(registry, each);
    if (closed === undefined || !isWay(closed.decision)) continue;
    for (const next of closed.successors ?? []) {
      if (next === code) {
        const way = [at];
        for (let step = cameFrom.get(at); step !== undefined; step = cameFrom.get(step)) way.push(step);
        return way.reverse();
      }
      if (!cameFrom.has(next)) {
        cameFrom.set(next, at);
        queue.push(next);
      }
    }
  }
  return undefined;
}
