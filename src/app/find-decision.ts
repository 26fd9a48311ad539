import { decisionsNamed } from '../core/registry/decision-named.js';
import { isSigned, type Registry } from '../core/registry/registry.js';
import type { Decision } from '../core/registry/types.js';
import { nearest } from '../core/text/suggest.js';
import { refusal } from './errors.js';

/** The drafts of a registry. */
export function draftsOf(registry: Registry): string[] {
  return [...registry.decisions.values()].filter((decision) => !isSigned(decision)).map(({ id }) => id);
}

/**
 * The id of a decision by its id or its number, as people name it.
 * @throws MadinhdanhError (exit code 1) where there is none, or several bear the number
 */
export function findDecision(registry: Registry, name: string): string {
  const [only, ...others] = decisionsNamed(registry, name);
  if (only !== undefined && others.length > 0) {
    throw refusal('decision.ambiguous', { number: name, ids: [only, ...others] });
  }
  if (only !== undefined) return only;
  const ids = [...registry.decisions.keys()];
  const near = nearest(name, ids);
  const missing = refusal('rule.change-decision-missing', { decision: name });
  throw near === undefined
    ? missing.advise('decision.known', { known: ids })
    : missing.advise('cli.did-you-mean', { near });
}

/** The decision of an id or number. @throws MadinhdanhError (exit code 1) for one the registry does not have */
export function decisionNamed(registry: Registry, name: string): Decision {
  const decision = registry.decision(findDecision(registry, name));
  if (decision === undefined) throw new Error(`decision ${name} was found and is not there`);
  return decision;
}
