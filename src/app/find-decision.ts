import { decisionsLike, decisionsNamed } from '../core/registry/decision-number.js';
import { isSigned, type Registry } from '../core/registry/registry.js';
import type { Decision } from '../core/registry/types.js';
import { nearest } from '../core/text/suggest.js';
import { refusal } from './errors.js';

/** The drafts of a registry. */
export function draftsOf(registry: Registry): string[] {
  return [...registry.decisions.values()].filter((decision) => !isSigned(decision)).map(({ id }) => id);
}

/** An id with the day of signing, by which people tell decisions of one number apart. */
function withDay({ id, signed }: Decision): string {
  return signed === undefined ? id : `${id} (${signed.split('-').reverse().join('/')})`;
}

/**
 * The decision that people name by its id or its number, however the number is written (`05/QĐ-UBND`, `5/qđ-ubnd`).
 * @throws MadinhdanhError (exit code 1) where there is none, or several bear the number
 */
export function decisionNamed(registry: Registry, name: string): Decision {
  const found = decisionsNamed(registry, name);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined) throw refusal('decision.ambiguous', { number: name.trim(), ids: found.map(withDay) });
  const ids = [...registry.decisions.keys()];
  const near = nearest(name, ids);
  const missing = refusal('rule.change-decision-missing', { decision: name });
  throw near === undefined
    ? missing.advise('decision.known', { known: decisionsLike(registry, name) })
    : missing.advise('cli.did-you-mean', { near });
}

/** The id of a decision by its id or its number. @throws MadinhdanhError (exit code 1) where there is none, or several */
export function findDecision(registry: Registry, name: string): string {
  return decisionNamed(registry, name).id;
}

/** The draft of an id. @throws MadinhdanhError (exit code 1) for a decision that is signed, or is not there */
export function draftNamed(registry: Registry, name: string): Decision {
  const decision = decisionNamed(registry, name);
  if (isSigned(decision)) throw refusal('decision.already-signed', { id: decision.id });
  return decision;
}
