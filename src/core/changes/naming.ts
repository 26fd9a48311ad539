import type { DataPath } from '../finding.js';
import { boundNames, draftedNames } from '../registry/binding.js';
import { correctionsOfName, leavingName } from '../registry/corrections.js';
import { isPlaceholderName } from '../registry/placeholder-name.js';
import { effectiveOf, isSigned, untilOf } from '../registry/registry.js';
import type { FormerName, IsoDate, Unit } from '../registry/types.js';
import { isSealed } from '../seal/seal.js';
import type { State } from './state.js';

/** The names of a unit, one after the other: those it left, and the one it bears in the end. */
type Names = Pick<Unit, 'name' | 'formerNames' | 'corrections'>;

/**
 * The day on which a unit took its present name, or came back with it when its closing was revoked, as far as a batch may
 * compare it with its own.
 */
export function namedSince(state: State, unit: Unit): IsoDate | undefined {
  const days = (unit.formerNames ?? []).flatMap(({ decision, until }) => {
    return state.dayOf({ decision, ...(until === undefined ? {} : { effective: until }) }) ?? [];
  });
  const named = days.at(-1) ?? state.dayOf(unit.granted);
  const back = unit.formerClosings?.flatMap(({ lifted }) => state.dayOf(lifted) ?? []) ?? [];
  return [named ?? [], back].flat().sort().at(-1);
}

/** A former name that this batch leaves behind; the day stands there only where it is not the decision's own. */
function left(state: State, name: string): FormerName {
  const { decision, effective } = state.basis();
  return { name, ...(effective === undefined ? {} : { until: effective }), decision };
}

/** The names of a unit as they stand. */
export function namesOf({ name, formerNames }: Unit): Names {
  return formerNames === undefined ? { name } : { name, formerNames };
}

function withName(names: readonly FormerName[], name: string): Names {
  return names.length === 0 ? { name } : { name, formerNames: [...names] };
}

/**
 * A name that a draft means for a unit. Under its own draft a name is simply changed, and one that is taken back leaves
 * nothing; the name that is borne meanwhile stays.
 */
function renamedByDraft(state: State, unit: Unit, wanted: string, path: DataPath): Names | 'same' | undefined {
  const { code, name, formerNames = [], granted } = unit;
  const [first] = draftedNames(state.registry, unit);
  if (granted.decision === state.decisionId) return wanted === name ? 'same' : withName(formerNames, wanted);
  if (first !== undefined && first.decision !== state.decisionId) {
    const { decision } = first;
    return state.fault('renaming-drafted', path, { code, name, decision, draft: state.decisionId ?? '' });
  }
  const bound = formerNames.slice(0, boundNames(state.registry, unit));
  const borne = first?.name ?? name;
  const given = left(state, borne);
  const step = given.until === undefined && first !== undefined ? first : given;
  if (wanted === name && (first === undefined || step.until === first.until)) return 'same';
  return wanted === borne ? withName(bound, wanted) : withName([...bound, step], wanted);
}

/**
 * True for a signed renaming that comes after one of a day: on a later day, or on that day by a decision signed later.
 * Draft steps among those that bind say nothing.
 */
function isLater(state: State, former: FormerName, day: IsoDate): boolean {
  const decision = state.registry.decision(former.decision);
  const until = untilOf(state.registry, former);
  if (!isSigned(decision) || until === undefined) return false;
  if (until !== day || decision.id === state.decisionId) return until > day;
  return decision.signed > (state.decision?.signed ?? '');
}

/**
 * A name that a signed decision gives. It stands in its place by date, also where it is entered late: each renaming leads
 * to the name that its decision gave, and from the one that was borne until then. What is only drafted goes on from it.
 */
function renamedBySigned(
  state: State,
  unit: Unit,
  wanted: string,
  day: IsoDate,
  path: DataPath,
): Names | 'same' | undefined {
  const names = [...(unit.formerNames ?? [])];
  const bound = boundNames(state.registry, unit);
  const later = names.findIndex((former, i) => i < bound && isLater(state, former, day));
  const at = later === -1 ? bound : later;
  const borne = names[at]?.name ?? unit.name;
  if (borne === wanted) return 'same';
  const { corrections } = leavingName(state.registry, unit, day, at);
  const kept = corrections === undefined ? {} : { corrections };
  const last = names[at - 1];
  const isOwn = unit.granted.decision === state.decisionId;
  if (at === 0 && effectiveOf(state.registry, unit.granted) === day) {
    // one that is sealed, or was put right in print, was borne all the same
    const isKept =
      (isOwn && state.decision?.seal !== undefined) || correctionsOfName(state.registry, unit, 0).length > 0;
    const { code, granted } = unit;
    if (isKept) return state.fault('renaming-own-day', path, { code, name: borne, wanted, decision: granted.decision });
  }
  // the name of a grant by the same decision on the same day was never borne either
  if (isOwn && at === 0 && effectiveOf(state.registry, unit.granted) === day) {
    const [following] = names;
    if (following === undefined) return { ...withName([], wanted), ...kept };
    return { ...withName([{ ...following, name: wanted }, ...names.slice(1)], unit.name), ...kept };
  }
  let next = at + 1;
  // a further step of one decision on one day: the name in between was never borne
  if (last?.decision === state.decisionId && last !== undefined && untilOf(state.registry, last) === day) {
    next = last.name === wanted ? at - 1 : at;
    if (last.name === wanted) names.splice(next, 1);
  } else names.splice(at, 0, left(state, borne));
  const following = names[next];
  if (following === undefined) return { ...withName(names, wanted), ...kept };
  names[next] = { ...following, name: wanted };
  // a draft that meant the same name has nothing left to do
  const isDone = later === -1 && (names[next + 1]?.name ?? unit.name) === wanted;
  if (isDone) names.splice(next, 1);
  return { ...withName(names, unit.name), ...kept };
}

/** True where what stands for the name is none: it was never borne, so it leaves nothing. What is sealed keeps it. */
function isToBeCompleted(state: State, { name, formerNames, granted }: Unit): boolean {
  if (!isPlaceholderName(name) || formerNames !== undefined) return false;
  return !isSealed(state.registry.decision(granted.decision));
}

/** The names of a unit after this batch has renamed it: `same` where it bears that name; undefined after a fault. */
export function renamed(state: State, unit: Unit, wanted: string, path: DataPath): Names | 'same' | undefined {
  if (state.grantedAt.has(unit.code)) return unit.name === wanted ? 'same' : { name: wanted };
  if (isToBeCompleted(state, unit)) return unit.name === wanted ? 'same' : { name: wanted };
  const { effective: day } = state;
  if (state.isDraft || day === undefined) return renamedByDraft(state, unit, wanted, path);
  return renamedBySigned(state, unit, wanted, day, path);
}

/** Which of a unit's names a batch gave it, counted along its former names. */
export function placeOfName(state: State, unit: Unit): number {
  const { formerNames = [] } = unit;
  const { effective: day } = state;
  if (state.isDraft || day === undefined) {
    return isNamedByBatch(state, unit) ? formerNames.length : boundNames(state.registry, unit);
  }
  const bound = boundNames(state.registry, unit);
  const later = formerNames.findIndex((former, i) => i < bound && isLater(state, former, day));
  return later === -1 ? bound : later;
}

/** True where the name that a unit takes in a batch is that of the batch's own decision. */
export function isNamedByBatch(state: State, unit: Unit): boolean {
  const { granted, formerNames = [], code } = unit;
  if (granted.decision === state.decisionId || state.grantedAt.has(code)) return true;
  if (state.isDraft) return formerNames.at(-1)?.decision === state.decisionId;
  return formerNames[placeOfName(state, unit) - 1]?.decision === state.decisionId;
}
