import type { Registry } from '../core/registry/registry.js';
import type { Decision, IsoDate, Resealed } from '../core/registry/types.js';
import { entriesBy } from '../core/seal/entries.js';
import { isSealed, sealHolds, sealOf } from '../core/seal/seal.js';
import { SEAL_VERSION } from '../core/seal/text.js';
import { type Touched, touchedSeals } from '../core/seal/touched.js';
import { misuse, refusal } from './errors.js';
import { namelessAmong, placeholders } from './placeholders.js';
import type { Transition } from './plan.js';
import { sha256 } from './sha256.js';
import { submittedTouched } from './submitted.js';

/**
 * The registry with seals on some decisions, over what they did as it stands; whatever seal was there gives way.
 * @throws MadinhdanhError (exit code 1) where the name of a unit is still to be found out
 */
export function sealed(registry: Registry, ids: readonly string[]): Registry {
  const nameless = namelessAmong(registry.units.values()).filter(({ granted }) => ids.includes(granted.decision));
  if (nameless.length > 0) throw placeholders('decision.placeholder', nameless);
  const entries = entriesBy(registry, ids);
  const decisions = ids.flatMap((id) => {
    const decision = registry.decision(id);
    return decision === undefined ? [] : [{ ...decision, seal: sealOf(entries.get(id) ?? [], sha256) }];
  });
  return registry.with({ decisions });
}

/** The same with seals that are there already: each keeps on record when it was opened, why, and what it was. */
export function resealed(registry: Registry, ids: readonly string[], reason: string, today: IsoDate): Registry {
  const decisions = ids.flatMap((id) => {
    const decision = registry.decision(id);
    if (!isSealed(decision)) return [];
    const opened: Resealed = { on: today, reason, was: decision.seal.sha256 };
    return [{ ...decision, resealed: [...(decision.resealed ?? []), opened] }];
  });
  return sealed(registry.with({ decisions }), ids);
}

/** The reason for opening a seal, as the registry stores it: one line of what can be seen. @throws MadinhdanhError (exit code 2) for an empty one */
export function readReason(given: string): string {
  const reason = given
    .normalize('NFC')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
  if (reason === '') throw misuse('seal.reason-empty');
  return reason;
}

/** True where a decision did what its seal says; one of another version cannot be asked. */
export function sealIsWhole(registry: Registry, id: string): boolean {
  const decision = registry.decision(id);
  return isSealed(decision) && sealHolds(decision.seal, entriesBy(registry, [id]).get(id) ?? [], sha256);
}

/** A seal that is broken already would cover up what broke it. @throws MadinhdanhError (exit code 1) */
export function assertWhole(registry: Registry, { decision }: Pick<Touched, 'decision'>): void {
  const { id, number = id } = decision;
  if (decision.seal.v !== SEAL_VERSION) throw refusal('seal.version', { number, v: decision.seal.v });
  if (!sealIsWhole(registry, id)) throw refusal('seal.broken', { number }).advise('seal.broken.hint', { id });
}

/** A transition that may change drafts which were submitted. @throws MadinhdanhError (exit code 2), on the way, where it changes none */
function amendingSubmitted(transition: Transition): Transition {
  return (workspace) => {
    const next = transition(workspace);
    if (submittedTouched(workspace.registry, next.after).length === 0) throw misuse('submitted.needless');
    return { ...next, amendSubmitted: true };
  };
}

/**
 * A transition that may do more under sealed decisions, for a reason: they are sealed again, and keep it on record.
 * @param given the reason; without one the transition is as it was
 * @param submitted drafts that were submitted may be changed too
 * @throws MadinhdanhError for an empty reason (exit code 2); on the way, where no seal is touched (2) or one is broken (1)
 */
export function amending(wanted: Transition, given: string | undefined, submitted = false): Transition {
  const transition = submitted ? amendingSubmitted(wanted) : wanted;
  if (given === undefined) return transition;
  const reason = readReason(given);
  return (workspace) => {
    const next = transition(workspace);
    const touched = touchedSeals(workspace.registry, next.after);
    if (touched.length === 0) throw misuse('seal.amend-needless');
    for (const each of touched) assertWhole(workspace.registry, each);
    const ids = touched.map(({ decision }) => decision.id);
    return { ...next, after: resealed(next.after, ids, reason, workspace.today) };
  };
}

/** The sealed decisions that a change adds to, takes from or alters without saying that it does. */
export function sealsOpened(before: Registry, after: Registry): Touched[] {
  const openings = ({ resealed = [] }: Partial<Decision> = {}): number => resealed.length;
  // what makes a broken seal hold again opens none
  const isMended = (id: string): boolean => !sealIsWhole(before, id) && sealIsWhole(after, id);
  return touchedSeals(before, after).filter(
    ({ decision: { id, resealed } }) => openings(after.decision(id)) <= (resealed ?? []).length && !isMended(id),
  );
}
