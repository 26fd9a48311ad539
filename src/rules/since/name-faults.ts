import { isPlaceholderName } from '../../core/registry/placeholder-name.js';
import type { Standing } from './decisions.js';
import { isRespelt, isSameName } from './likeness.js';
import type { NameHistory, Step } from './names.js';

/** What was done to the names that a unit bore before. */
export interface NameFaults {
  /** Former names that are no longer there as they were; `now` is what stands in the place of one. */
  altered: { step: Step; now?: Step }[];
  /** The same names in another order. */
  reordered: boolean;
  /** Former names that nobody bore by what was known before. */
  invented: Step[];
  /** A name that was changed, with the former name that should have said what it was, where one says something else. */
  changed?: { now?: Step };
  /** The same name under another spelling. */
  respelt: boolean;
  /** Renamings that came. */
  added: Step[];
  /** Those of them that were entered late, in their place among others; the name each led to, and what is borne since. */
  late: LateStep[];
}

/** A renaming entered late: the name it led to, and the renaming that was there already and follows it. */
export interface LateStep {
  step: Step;
  to: string;
  next: Step;
}

type SameDecision = (was: string, is: string) => boolean;

function isSameStep(was: Step, is: Step, same: SameDecision): boolean {
  return was.until === is.until && same(was.decision, is.decision) && isSameName(was.name, is.name);
}

/** Steps of the past found again, in their order where that is kept; those that are not, and those that are new. */
function matchSteps(then: readonly Step[], now: readonly Step[], same: SameDecision) {
  const left = [...now];
  const found: { step: Step; now: Step }[] = [];
  const missing: Step[] = [];
  for (const step of then) {
    const at = left.findIndex((each) => isSameStep(step, each, same));
    const [match] = at === -1 ? [] : left.splice(at, 1);
    if (match === undefined) missing.push(step);
    else found.push({ step, now: match });
  }
  const reordered = found.some(({ now: at }, i) => at.index < (found[i - 1]?.now.index ?? -1));
  return { found, missing, fresh: left, reordered };
}

/** True where a step is another one rewritten: of the same name, by the same decision or of the same day. */
function isRewritten(step: Step, fresh: Step, same: SameDecision): boolean {
  return step.name === fresh.name || step.until === fresh.until || same(step.decision, fresh.decision);
}

/** Steps that are gone, each with the one that was put in its place. */
function alterations(missing: readonly Step[], fresh: Step[], same: SameDecision): NameFaults['altered'] {
  return missing.map((step) => {
    const at = fresh.findIndex((each) => isRewritten(step, each, same));
    const [now] = at === -1 ? [] : fresh.splice(at, 1);
    return now === undefined ? { step } : { step, now };
  });
}

/**
 * Takes out the renamings that binding decisions put in before others: what a renaming leads to is what its decision did,
 * so that the one after a late step sets out from the name that was borne before it.
 */
function withoutLate(
  then: NameHistory,
  now: NameHistory,
  same: SameDecision,
  standing: (decision: string) => Standing,
): { now: NameHistory; late: LateStep[] } {
  const isKnown = (step: Step): boolean =>
    then.steps.some((each) => each.until === step.until && same(each.decision, step.decision));
  const last = now.steps.findLastIndex(isKnown);
  const late: LateStep[] = [];
  const steps: Step[] = [];
  let from: string | undefined;
  now.steps.forEach((step, i) => {
    const next = now.steps[i + 1];
    if (next !== undefined && i < last && !isKnown(step) && standing(step.decision) !== 'draft') {
      late.push({ step, to: next.name, next });
      from ??= step.name;
      return;
    }
    steps.push(from === undefined ? step : { ...step, name: from });
    from = undefined;
  });
  return { now: { ...now, steps }, late };
}

/** True where nothing that was there before was touched. */
function isWhole({ altered, reordered, invented, changed, respelt }: NameFaults): boolean {
  return altered.length + invented.length === 0 && !reordered && changed === undefined && !respelt;
}

/**
 * Holds the names of a unit in two states against each other: what binding decisions made of them before stays, and
 * what comes goes on from the name that was borne then, or stands in its place by date with the right names on both sides.
 * @param standing where the decision of a new step stood before
 */
export function nameFaults(
  then: NameHistory,
  now: NameHistory,
  same: SameDecision,
  standing: (decision: string) => Standing,
): NameFaults {
  const { now: rest, late } = withoutLate(then, now, same, standing);
  if (late.length === 0) return stepFaults(then, now, same, standing);
  const faults = stepFaults(then, rest, same, standing);
  if (!isWhole(faults)) return stepFaults(then, now, same, standing);
  return { ...faults, added: [...late.map(({ step }) => step), ...faults.added], late };
}

/** The same, with every step that came in between taken for one that should not have. */
function stepFaults(
  then: NameHistory,
  now: NameHistory,
  same: SameDecision,
  standing: (decision: string) => Standing,
): NameFaults {
  const { found, missing, fresh, reordered } = matchSteps(then.steps, now.steps, same);
  const altered = alterations(missing, fresh, same);
  const last = Math.max(-1, ...found.map((each) => each.now.index), ...altered.map((each) => each.now?.index ?? -1));
  // a name that was still to be found out may be given without leaving anything
  const isCompleted = then.steps.length === 0 && isPlaceholderName(then.name);
  const isKept = isCompleted || isSameName(then.name, now.name);
  const tail = fresh.filter(({ index }) => index > last);
  const past = fresh.filter(({ index }) => index <= last);
  // a name that did not change was not left either; one step back and forth leaves two
  if (isKept && tail.length === 1) past.push(...tail.splice(0));
  const [first] = tail;
  const borne = [then.name, ...then.drafted];
  const continues = first === undefined ? isKept : borne.some((name) => isSameName(name, first.name));
  const respelt = !continues && isRespelt(then.name, first?.name ?? now.name);
  const broken = !continues && !respelt && altered.length === 0;
  // what a decision did that was signed before is judged as its own, whether it fits or not
  const isInvented = ({ decision }: Step): boolean => ['new', 'draft'].includes(standing(decision));
  const wasDrafted = (step: Step): boolean => then.drafts.some((each) => each.name === step.name);
  return {
    altered,
    reordered,
    invented: [...past.filter(isInvented), ...now.between.filter((step) => !wasDrafted(step))],
    ...(broken ? { changed: first === undefined ? {} : { now: first } } : {}),
    respelt,
    added: [...past.filter((step) => !isInvented(step)), ...(broken ? tail.slice(1) : tail)].filter(
      // what a draft was to do, and does now that it is issued, is not new
      (step) => !then.drafts.some((each) => each.name === step.name && same(each.decision, step.decision)),
    ),
    late: [],
  };
}
