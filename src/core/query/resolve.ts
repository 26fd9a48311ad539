import { compareCodes } from '../code/code.js';
import { readTypedCode } from '../code/read-code.js';
import { tidyCode } from '../code/tidy.js';
import { bearsAt, codesByForm } from '../registry/borne-at.js';
import { reestablishedAs, revertsTo } from '../registry/lineage.js';
import { effectiveOf, type Registry } from '../registry/registry.js';
import { closingAt, hasEffect, inForceAt, statusWhenClosed } from '../registry/timeline.js';
import type { Closed, IsoDate, Unit } from '../registry/types.js';
import { bearersApart } from './bearers.js';
import { type CurrentCode, currentCode, type DayToCome, startOf } from './current-code.js';
import { livedThrough, partsAway, renamings } from './lived-through.js';
import { heldSuccessors, inOrderOfDays, type ResolveStep, stepOf } from './resolve-step.js';
import { type FollowedClosing, wholeIn } from './whole.js';

/**
 * What became of a code by a date:
 * - `exact`: in force, under the name it was granted with;
 * - `renamed`: in force, and a signed decision has changed its name since it was granted;
 * - `replaced`: re-coded, once or several times over: the same agency under another code;
 * - `merged`: gone whole into one code;
 * - `split`: gone into several codes;
 * - `partial`: one code is left, and it took over only a part;
 * - `closed`: closed, and nothing in force took over;
 * - `annulled`: granted in error, never legally real;
 * - `revoked`: the decision that granted it was revoked; where it had been made of one other, that one leads on;
 * - `upcoming`: granted by a decision that was signed by then, for a later day;
 * - `unknown`: not in the registry, or not granted by then.
 */
export const RESULTS = [
  'exact',
  'renamed',
  'replaced',
  'merged',
  'split',
  'partial',
  'closed',
  'annulled',
  'revoked',
  'upcoming',
  'unknown',
] as const;
export type Resolved = (typeof RESULTS)[number];

/** Where a code leads at a date. */
export interface Resolution {
  query: string;
  at: IsoDate;
  /** The registry's code that was asked about; null where it has none, or where it is an earlier one of several. */
  code: string | null;
  result: Resolved;
  /** Every code in force that it leads to, in natural order. */
  current: CurrentCode[];
  /** From early to late; those of one day from near to far. */
  steps: ResolveStep[];
  /** Only of a code that is not in force yet: from when it is. */
  starts?: DayToCome;
  /** Only of a code that is over: who took parts of it while it went on that are with them still. */
  partedBefore?: string[];
  /** The units that bore the code apart from each other, as their own or as an earlier one, where that is several. */
  bearers?: string[];
}

interface Walk {
  steps: ResolveStep[];
  /** Codes reached, the one it starts at among them. */
  reached: Set<string>;
  /** The closings on the way, by the code that each ended. */
  closings: Map<string, FollowedClosing>;
}

/**
 * Units that found a closed body again by a date; a later one stands in for those before it. Where that was revoked or
 * annulled the body is back where it was, unless it was founded again from there.
 */
function foundedAgain(registry: Registry, code: string, at: IsoDate, asked = new Set([code])): Unit[] {
  const founded = reestablishedAs(registry, code).filter(({ granted }) => hasEffect(registry, granted, at));
  const held = founded.flatMap((unit): Unit[] => {
    if (statusWhenClosed(closingAt(registry, unit, at)?.reason ?? 'dissolved') === 'closed') return [unit];
    // every code is looked at once, so that no cycle can hold it
    return asked.has(unit.code) ? [] : foundedAgain(registry, unit.code, at, asked.add(unit.code));
  });
  const days = held.map(({ granted }) => effectiveOf(registry, granted) ?? '');
  const last = [...days].sort().at(-1);
  return held.filter((_, i) => days[i] === last);
}

/**
 * Follows closings in force by a date from one unit on; every code is looked at once, so that no cycle can hold it. A
 * body that was founded again is followed there alone, whole: who took over meanwhile is told as a step. A grant that
 * was revoked leads back to the code that it was made of, where that is one alone.
 */
function walk(registry: Registry, start: Unit, at: IsoDate): Walk {
  const steps: ResolveStep[] = [];
  const reached = new Set([start.code]);
  const closings = new Map<string, FollowedClosing>();
  for (const code of reached) {
    const unit = registry.unit(code);
    if (unit === undefined) continue;
    const closed = closingAt(registry, unit, at);
    if (closed === undefined) continue;
    const again = foundedAgain(registry, code, at);
    const back = closed.reason === 'revoked' ? revertsTo(registry, unit) : [];
    const heirs = [...heldSuccessors(closed), ...back];
    steps.push(stepOf(registry, code, closed.reason, heirs, closed));
    for (const unit of again) steps.push(stepOf(registry, code, 'reestablished', [unit.code], unit.granted));
    const { partial: _partial, ...whole } = closed;
    const to = again.length > 0 ? again.map((unit) => unit.code) : back.length > 1 ? [] : heirs;
    closings.set(code, { closed: again.length > 0 ? whole : closed, to });
    for (const successor of to) reached.add(successor);
  }
  return { steps, reached, closings };
}

/** Steps on a way to a code. */
function stepsTo(steps: readonly ResolveStep[], code: string): ResolveStep[] {
  const into = new Map<string, ResolveStep[]>();
  for (const step of steps) {
    for (const to of step.to) {
      const those = into.get(to) ?? [];
      into.set(to, those);
      those.push(step);
    }
  }
  const leading = new Set<ResolveStep>();
  const reached = new Set([code]);
  for (const at of reached) {
    for (const step of into.get(at) ?? []) {
      leading.add(step);
      reached.add(step.from);
    }
  }
  return [...leading];
}

/** What the steps come to, seen from where they end. */
function resultOf(closed: Closed, current: readonly CurrentCode[], { steps, closings }: Walk): Resolved {
  const [only] = current;
  if (only === undefined || closed.reason === 'revoked') return statusWhenClosed(closed.reason);
  if (current.length > 1) return 'split';
  if (only.part) return 'partial';
  const way = stepsTo(steps, only.code);
  if (way.every(({ reason }) => reason === 'replaced' || reason === 'reestablished')) return 'replaced';
  // parts that came together again were merged, whatever each of their ways was called
  const whole = wholeIn(only.code, closings);
  const isJoined = (to: readonly string[]): boolean => to.length > 1 && to.every((each) => whole.has(each));
  return way.some(({ reason, to }) => reason === 'merged' || isJoined(to)) ? 'merged' : 'split';
}

/** Where a unit leads at a date. */
export function resolveUnit(registry: Registry, unit: Unit, at: IsoDate): Omit<Resolution, 'query'> {
  const { code } = unit;
  const parted = partsAway(registry, unit, at);
  if (inForceAt(registry, unit, at)) {
    const renamed = renamings(registry, unit, at);
    const self = currentCode(registry, unit, at, false);
    const current = [parted.length === 0 ? self : { ...self, parted }];
    const steps = inOrderOfDays([...renamed, ...livedThrough(registry, unit, at)]);
    return { at, code, result: renamed.length > 0 ? 'renamed' : 'exact', current, steps };
  }
  const closed = closingAt(registry, unit, at);
  if (closed === undefined) {
    const starts = startOf(registry, unit, at);
    const none = { at, code, current: [], steps: [] };
    return starts === undefined ? { ...none, result: 'unknown' } : { ...none, result: 'upcoming', starts };
  }
  const way = walk(registry, unit, at);
  const current: CurrentCode[] = [];
  for (const reachedCode of way.reached) {
    const target = registry.unit(reachedCode);
    if (target === undefined || !inForceAt(registry, target, at)) continue;
    const part = !wholeIn(reachedCode, way.closings).has(code);
    current.push(currentCode(registry, target, at, part));
  }
  current.sort((a, b) => compareCodes(a.code, b.code));
  const steps = inOrderOfDays([...livedThrough(registry, unit, at), ...way.steps]);
  const gone = parted.length === 0 ? {} : { partedBefore: parted };
  return { at, code, result: resultOf(closed, current, way), current, steps, ...gone };
}

/** Where a code leads that several units bore apart from each other: to whatever each of them leads to. */
function resolveSeveral(registry: Registry, query: string, bearers: readonly Unit[], at: IsoDate): Resolution {
  const answers = bearers.map((unit) => resolveUnit(registry, unit, at));
  const found = new Map<string, CurrentCode>();
  for (const each of answers.flatMap(({ current }) => current)) {
    const part = each.part && found.get(each.code)?.part !== false;
    found.set(each.code, { ...each, part });
  }
  const current = [...found.values()].sort((a, b) => compareCodes(a.code, b.code));
  const [first, ...others] = new Set(answers.filter((each) => each.current.length > 0).map(({ result }) => result));
  const all = new Map(answers.flatMap((each) => each.steps).map((step) => [JSON.stringify(step), step]));
  const steps = inOrderOfDays([...all.values()]);
  const own = answers.find(({ code }) => code === tidyCode(query));
  const forms = codesByForm(registry, query);
  const owner = own ?? answers.find(({ code }) => forms.includes(code ?? ''));
  const only = others.length === 0 ? first : 'merged';
  // a code that lives was not split because another unit notes it, or its old form, as an earlier one of its own
  const lives = owner?.current.some(({ code }) => code === owner.code) === true ? owner.result : undefined;
  // where each of them is in force itself nothing was divided: the code is borne by several
  const isBorne = answers.every(({ code, current: its }) => its.length === 1 && its[0]?.code === code);
  const borne = isBorne ? (others.length === 0 ? first : 'renamed') : undefined;
  const result = lives ?? borne ?? (current.length > 1 ? 'split' : (only ?? answers[0]?.result ?? 'unknown'));
  const partedBefore = [...new Set(answers.flatMap((each) => each.partedBefore ?? []))];
  const starts = result === 'upcoming' ? answers[0]?.starts : undefined;
  return {
    query,
    at,
    code: own?.code ?? null,
    result,
    current,
    steps,
    ...(starts === undefined ? {} : { starts }),
    ...(partedBefore.length === 0 ? {} : { partedBefore }),
    bearers: bearers.map(({ code }) => code),
  };
}

function unitsOf(registry: Registry, codes: readonly string[]): Unit[] {
  return codes.flatMap((code) => registry.unit(code) ?? []);
}

/** The one unit in force that bears an earlier code on a day, handed on to it or not; undefined for a unit's own code. */
function bearerInForce(registry: Registry, query: string, at: IsoDate): Unit | undefined {
  if (registry.unit(tidyCode(query)) !== undefined) return undefined;
  const bearing = registry
    .unitsByLegacyCode(query)
    .filter((unit) => inForceAt(registry, unit, at) && bearsAt(registry, unit, query, at));
  return bearing.length === 1 ? bearing[0] : undefined;
}

/**
 * Where a code leads at a date: itself, or through any number of closings in force by then to every code that is in
 * force and took over, whole or in part. A closed code whose body was founded again leads to the new code from that day
 * on (`replaced`), and no longer to those who had taken over: of these its steps tell. The code may be typed in any form
 * that {@link readTypedCode} reads; where it was borne by several units, their own code or an earlier one, all that each
 * of them leads to is the answer.
 */
export function resolve(registry: Registry, query: string, at: IsoDate): Resolution {
  const apart = bearersApart(registry, query, at);
  if (apart.length > 1) {
    const there = apart.filter(({ granted }) => hasEffect(registry, granted, at));
    const [only] = there;
    // before the others were there the code was not borne by several
    if (only !== undefined && there.length === 1) {
      return { query, ...resolveUnit(registry, bearerInForce(registry, query, at) ?? only, at) };
    }
    return resolveSeveral(registry, query, there.length > 0 ? there : apart, at);
  }
  const reading = readTypedCode(registry, query, at);
  // of one lineage, but not in one code any more: what its first one leads to
  const [first] = 'ambiguous' in reading ? [...apart, ...unitsOf(registry, reading.ambiguous)] : [];
  const unit = 'code' in reading ? registry.unit(reading.code) : first;
  if (unit === undefined) return { query, at, code: null, result: 'unknown', current: [], steps: [] };
  return { query, ...resolveUnit(registry, unit, at) };
}

/**
 * A resolution in the words that `resolve --json` promises: what is not in force yet leads nowhere that day, and is
 * `unknown` there; who publishes all codes says `upcoming`.
 */
export function inPromisedWords<R extends { result: Resolved }>(resolution: R): R {
  return resolution.result === 'upcoming' ? { ...resolution, result: 'unknown' } : resolution;
}
