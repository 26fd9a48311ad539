import { isEmptyDecision } from '../core/changes/issue-decision.js';
import { isSigned, type Registry } from '../core/registry/registry.js';
import type { Decision } from '../core/registry/types.js';
import { isOwnDecision } from '../core/seal/own.js';
import { isSealed } from '../core/seal/seal.js';
import { SEAL_VERSION } from '../core/seal/text.js';
import { misuse, refusal } from './errors.js';
import type { Transition } from './plan.js';
import { readReason, resealed, sealed, sealIsWhole } from './seal.js';

/** What is to be sealed. */
export interface Sealing {
  /** Ids; those of all decisions that may be sealed and are not yet where it is undefined. */
  ids: readonly string[] | undefined;
  /** Why a seal that does not hold any more is to give way to what stands now. */
  reason?: string | undefined;
}

/** What becomes of each decision that was named. */
interface Sorted {
  fresh: string[];
  broken: string[];
}

/** @throws MadinhdanhError (exit code 1) for a decision that bears no seal of ours */
function assertSealable(registry: Registry, decision: Decision): void {
  const { id, number = id, authority = '' } = decision;
  if (!isSigned(decision)) throw refusal('seal.draft', { id }).advise('seal.draft.hint', { id });
  if (isSealed(decision) && decision.seal.v !== SEAL_VERSION) {
    throw refusal('seal.version', { number, v: decision.seal.v });
  }
  // what `decision issue` has sealed stays sealed, whoever signed it
  if (!isSealed(decision) && !isOwnDecision(registry, decision)) {
    const own = registry.settings.authority;
    throw authority === '' ? refusal('seal.national', { number }) : refusal('seal.foreign', { number, authority, own });
  }
  if (isEmptyDecision(registry, decision)) throw refusal('seal.empty', { number }).advise('seal.empty.hint', { id });
}

function sortOut(registry: Registry, ids: readonly string[]): Sorted {
  const sorted: Sorted = { fresh: [], broken: [] };
  for (const id of ids) {
    if (!isSealed(registry.decision(id))) sorted.fresh.push(id);
    else if (!sealIsWhole(registry, id)) sorted.broken.push(id);
  }
  return sorted;
}

function unsealed(registry: Registry): Decision[] {
  return [...registry.decisions.values()].filter(
    (decision) => isSigned(decision) && !isSealed(decision) && isOwnDecision(registry, decision),
  );
}

/** Signed decisions of the registry's own authority that bear no seal and did something. */
export function unsealedDecisions(registry: Registry): string[] {
  return unsealed(registry).flatMap((decision) => (isEmptyDecision(registry, decision) ? [] : [decision.id]));
}

/** The same that did nothing: there is nothing to seal. */
export function emptyDecisions(registry: Registry): string[] {
  return unsealed(registry).flatMap((decision) => (isEmptyDecision(registry, decision) ? [decision.id] : []));
}

/** Decisions among some that bear a seal already, which holds. */
export function wholeAmong(registry: Registry, ids: readonly string[]): string[] {
  return ids.filter((id) => sealIsWhole(registry, id));
}

/**
 * Seals decisions over what they did as it stands in the registry. One that is sealed already stays as it is; a seal
 * that does not hold gives way for a reason alone, and keeps it on record.
 * @throws MadinhdanhError for an empty or needless reason (exit code 2); on the way, for a draft, a decision of others,
 * a seal of a later version, a broken seal without a reason (1)
 */
export function sealDecisions({ ids, reason: given }: Sealing): Transition {
  const reason = given === undefined ? undefined : readReason(given);
  return ({ registry, today }) => {
    const wanted = [...new Set(ids ?? unsealedDecisions(registry))];
    for (const id of wanted) {
      const decision = registry.decision(id);
      if (decision !== undefined) assertSealable(registry, decision);
    }
    const { fresh, broken } = sortOut(registry, wanted);
    const [first] = broken;
    if (first === undefined && reason !== undefined) throw misuse('seal.reason-needless');
    if (first !== undefined && reason === undefined) {
      const { number = first } = registry.decision(first) ?? {};
      throw refusal('seal.broken', { number }).advise('seal.broken.hint', { id: first });
    }
    const after = sealed(registry, fresh);
    return { after: reason === undefined ? after : resealed(after, broken, reason, today) };
  };
}
