import { tidyCode } from '../../core/code/tidy.js';
import { isClosedFor } from '../../core/registry/binding.js';
import { closingsOf, isLifted, placedClosings } from '../../core/registry/closings.js';
import type { Registry } from '../../core/registry/registry.js';
import type { UnitEntry } from '../../core/registry/registry-files.js';
import type { Closed, Unit } from '../../core/registry/types.js';
import { codesToGiveBack } from '../../core/seal/given-back.js';
import { INVISIBLE } from '../../core/text/characters.js';
import { type Pair, regrantedCodes, swappedCodes } from './bodies.js';
import { claimOf } from './claims.js';
import { isBinding, type SinceContext, type Spot, spotOf } from './context.js';
import { takenBack, withoutFresh } from './corrections.js';
import { type DecisionsSince, decisionsSince, type Standing } from './decisions.js';
import { type NameFaults, nameFaults } from './name-faults.js';
import { draftedName, nameHistory } from './names.js';
import { type Reach, reachOf } from './reached.js';

/** Something a decision does now and did not do before. */
export interface Added {
  kind: 'grant' | 'rename' | 'closing' | 'legacy' | 'spinOff' | 'reestablishment' | 'lifting' | 'revocation';
  code: string;
  decision: string;
  standing: Standing;
  place: Spot;
  /**
   * The name granted, the name left, the reason of the closing, the earlier code; codes that took a part, that were founded
   * again; the decision whose closing was lifted, or that was revoked.
   */
  what: string;
}

/** Earlier codes of a granted unit that went, and those that came. */
export interface LegacyChange {
  entry: UnitEntry;
  gone: string[];
  came: string[];
  /** Of those that came, codes of this registry that it never granted to anybody. */
  neverGranted: string[];
}

/** A unit in both states, and where it stands. */
export interface Kept {
  was: Unit;
  is: Unit;
  entry: UnitEntry;
}

/** Two states of a registry held against each other once, for every rule that asks: as far as the change reaches. */
export interface Comparison extends Reach {
  decisions: DecisionsSince;
  /** Units reached that are in both states. */
  pairs: readonly Pair[];
  /** Codes that another body has now: granted by a decision that binds, or by a draft; those drafted under another name. */
  regranted: { granted: ReadonlySet<string>; drafted: ReadonlySet<string>; renamed: ReadonlySet<string> };
  /**
   * Units that a decision granted in the earlier state and that are the same bodies still, with where they stand; those of
   * them that are written otherwise.
   */
  rewritten: readonly Kept[];
  /** Codes whose bodies were exchanged, each with the code whose name it took. */
  swapped: ReadonlyMap<string, string>;
  /** What became of the names of units that were granted by a decision that binds. */
  names: ReadonlyMap<string, NameFaults>;
  legacy: readonly LegacyChange[];
  /** Closings that came, or became binding. */
  closings: readonly UnitEntry[];
  added: readonly Added[];
}

/** Earlier codes that a unit takes over from those that are replaced by it in this change. */
function handedOver({ before, registry }: SinceContext, code: string): Set<string> {
  const from = registry.predecessorsOf(code).flatMap((each) => registry.unit(each.code) ?? []);
  const isNew = ({ code }: Unit): boolean => {
    const was = before.unit(code);
    return was === undefined || !isClosedFor(before, was);
  };
  const replaced = from.filter((unit) => unit.closed?.reason === 'replaced' && isNew(unit));
  return new Set(replaced.flatMap((unit) => [unit.code, ...(unit.legacyCodes ?? [])]));
}

/** Earlier codes of a unit that only the closing of a draft hands over to it. */
function draftedCodes(before: Registry, unit: Unit): Set<string> {
  const from = before.predecessorsOf(unit.code).flatMap(({ code }) => before.unit(code) ?? []);
  return new Set(
    from
      .flatMap((each) => codesToGiveBack(before, each).filter(({ heir }) => heir === unit.code))
      .flatMap(({ codes }) => codes),
  );
}

function legacyChange(context: SinceContext, { was, is }: Pair, entry: UnitEntry): LegacyChange | undefined {
  const [then, now] = [
    takenBack(context, was, is).unit.legacyCodes ?? [],
    withoutFresh(context, was, is).legacyCodes ?? [],
  ];
  // blanks and invisible characters that nobody meant may be taken out of a code
  const meant = (code: string): string => code.replace(INVISIBLE, '').replace(/\s+/g, '');
  const stands = (codes: readonly string[], code: string): boolean =>
    codes.some((each) => each === code || meant(each) === meant(code));
  const left = then.filter((each) => !stands(now, each));
  // what a draft alone would have handed over may stay where it is
  const meantOnly = left.length === 0 ? new Set() : draftedCodes(context.before, was);
  const gone = left.filter((each) => !meantOnly.has(each));
  const fresh = now.filter((each) => !stands(then, each));
  const handed = fresh.length === 0 ? new Set() : handedOver(context, is.code);
  const came = fresh.filter((each) => !handed.has(each));
  if (gone.length + came.length === 0) return undefined;
  const neverGranted = came.filter((each) => {
    const claim = claimOf(context, is, each);
    // of what history alone knows nobody can say whose it was
    return claim === 'reserved' || (claim === 'unknown' && !context.spent().has(tidyCode(each)));
  });
  return { entry, gone, came, neverGranted };
}

/** True for a closing that was not there before, or bound nobody then and does now. */
function isNewClosing({ before, registry }: SinceContext, was: Closed | undefined, is: Closed): boolean {
  if (was === undefined) return true;
  return !isBinding(before, was.decision) && isBinding(registry, is.decision);
}

/**
 * The closing under which a unit stood before; undefined for one that was lifted since, and may be followed by another.
 * One that only a draft was to lift stood all the while.
 */
function standingThen(
  was: Unit | undefined,
  is: Unit,
  idNow: (id: string) => string,
  bindsBefore: (id: string) => boolean,
): Closed | undefined {
  const closed = was?.closed;
  const isBack = is.formerClosings?.some(({ decision }) => closed !== undefined && idNow(closed.decision) === decision);
  if (closed !== undefined) return isBack ? undefined : closed;
  return was?.formerClosings?.find(
    ({ decision, lifted }) => idNow(decision) === is.closed?.decision && !bindsBefore(lifted.decision),
  );
}

function compare(context: SinceContext): Comparison {
  const { before, registry } = context;
  const { entries, gone } = reachOf(context);
  const decisions = decisionsSince(context);
  const { standing, idNow } = decisions;
  const bindsBefore = (id: string): boolean => isBinding(before, id);
  // a draft that is gone does not bind for that, nor does a signed decision bind less where it lost its number
  const bindsNow = (id: string): boolean =>
    ['signed', 'sealed'].includes(standing(id)) ||
    (isBinding(registry, id) && (registry.decision(id) !== undefined || standing(id) === 'new'));
  const pairs = [...entries.values()].flatMap(({ unit: is }): Pair[] => {
    const was = before.unit(is.code);
    if (was === undefined) return [];
    const granted = bindsBefore(was.granted.decision);
    const then = granted ? nameHistory(before, takenBack(context, was, is).unit, bindsBefore) : draftedName(was);
    const now = granted ? nameHistory(registry, withoutFresh(context, was, is), bindsNow) : draftedName(is);
    return [{ was, is, then, now }];
  });
  // what a draft would exchange is said when it is written, not only when it is issued
  const drafted = pairs.map(({ was, is }): Pair => {
    const [then, now] = [draftedName(was), draftedName(is)];
    return { was, is, then, now };
  });
  const swapped = new Map([...swappedCodes(before, drafted), ...swappedCodes(before, pairs)]);
  const regranted = regrantedCodes(
    context,
    decisions,
    pairs.filter(({ was }) => !swapped.has(was.code)),
  );
  const added: Added[] = [];
  type Path = (string | number)[];
  const add = (entry: UnitEntry, kind: Added['kind'], decision: string, what: string, ...path: Path): void => {
    const { code } = entry.unit;
    added.push({ kind, code, decision, standing: standing(decision), what, place: spotOf(entry, ...path) });
  };
  const names = new Map<string, NameFaults>();
  const legacy: LegacyChange[] = [];
  const closings: UnitEntry[] = [];
  for (const entry of entries.values()) {
    const { code, name, granted, closed, spunOff = [] } = entry.unit;
    const was = before.unit(code);
    // a code that the history knows is reported as that alone
    if (was === undefined && !context.spent().has(code)) {
      add(entry, 'grant', granted.decision, name, 'granted');
      entry.unit.formerNames?.forEach((former, i) => {
        add(entry, 'rename', former.decision, former.name, 'formerNames', i);
      });
    }
    const isSame = (decision: string) => (each: { decision: string }) => idNow(each.decision) === decision;
    spunOff.forEach((each, i) => {
      const known = was?.spunOff?.filter(isSame(each.decision)).flatMap(({ to }) => to) ?? [];
      const fresh = each.to.filter((to) => !known.includes(to));
      if (fresh.length > 0) add(entry, 'spinOff', each.decision, fresh.join(', '), 'spunOff', i);
    });
    const again = granted.reestablishes?.filter((each) => !was?.granted.reestablishes?.includes(each)) ?? [];
    if (was !== undefined && again.length > 0) {
      add(entry, 'reestablishment', granted.decision, again.join(', '), 'granted', 'reestablishes');
    }
    for (const { closing, path } of placedClosings(entry.unit)) {
      if (!isLifted(closing)) continue;
      const earlier = was && closingsOf(was).find(isSame(closing.decision));
      if (earlier === undefined) add(entry, 'closing', closing.decision, closing.reason, ...path);
      const isBack = earlier !== undefined && isLifted(earlier) && isSame(closing.lifted.decision)(earlier.lifted);
      if (!isBack) add(entry, 'lifting', closing.lifted.decision, closing.decision, ...path, 'lifted');
    }
    if (closed === undefined) continue;
    const wasClosed = standingThen(was, entry.unit, idNow, bindsBefore);
    if (isNewClosing(context, wasClosed, closed)) closings.push(entry);
    const isOther =
      wasClosed === undefined || (!bindsBefore(wasClosed.decision) && idNow(wasClosed.decision) !== closed.decision);
    if (isOther) add(entry, 'closing', closed.decision, closed.reason, 'closed');
  }
  for (const { id, revokes = [] } of registry.decisions.values()) {
    const then = [...before.decisions.values()].find((each) => idNow(each.id) === id)?.revokes ?? [];
    revokes.forEach((what, i) => {
      if (then.includes(what)) return;
      const place = { file: `decisions/${id}.yaml`, path: ['revokes', i] };
      added.push({ kind: 'revocation', code: id, decision: id, standing: standing(id), what, place });
    });
  }
  for (const pair of pairs) {
    const { code } = pair.is;
    const entry = entries.get(code);
    if (entry === undefined || !bindsBefore(pair.was.granted.decision) || regranted.granted.has(code)) continue;
    const same = (was: string, is: string): boolean => idNow(was) === is;
    if (!swapped.has(code)) {
      const faults = nameFaults(pair.then, pair.now, same, standing);
      names.set(code, faults);
      for (const step of faults.added) add(entry, 'rename', step.decision, step.name, 'formerNames', step.index);
    }
    const change = swapped.has(code) ? undefined : legacyChange(context, pair, entry);
    if (change === undefined) continue;
    legacy.push(change);
    if (change.gone.length > 0) continue;
    for (const each of change.came) {
      if (change.neverGranted.includes(each)) continue;
      const at = entry.unit.legacyCodes?.indexOf(each) ?? 0;
      add(entry, 'legacy', entry.unit.granted.decision, each, 'legacyCodes', at);
    }
  }
  const rewritten = pairs.flatMap(({ was, is }) => {
    const entry = entries.get(is.code);
    const isSame = !swapped.has(is.code) && !regranted.granted.has(is.code) && bindsBefore(was.granted.decision);
    return was === is || entry === undefined || !isSame ? [] : [{ was, is, entry }];
  });
  return { decisions, entries, gone, pairs, rewritten, regranted, swapped, names, legacy, closings, added };
}

const known = new WeakMap<SinceContext, Comparison>();

/** The comparison of two states, worked out once for all the rules of a run. */
export function comparisonOf(context: SinceContext): Comparison {
  const comparison = known.get(context) ?? compare(context);
  known.set(context, comparison);
  return comparison;
}
