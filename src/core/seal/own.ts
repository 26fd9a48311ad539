import { LEVEL_ONE_DECISION } from '../code/national.js';
import { isOwnBody } from '../registry/authority.js';
import type { Registry } from '../registry/registry.js';
import type { Decision } from '../registry/types.js';

/** The mark of the Prime Minister's decisions in their numbers: `20/2020/QĐ-TTg`. */
const NATIONAL = /-TTg$/i;

/**
 * True for a decision that this registry answers for as a whole: one of a body that it is of ({@link isOwnBody}), as is
 * one that names nobody. What others decided, above all the decision that granted the codes of level 1 to the whole
 * country, stands here in a part only: nobody could work its seal out elsewhere, and further roots come under it as
 * registries grow.
 */
export function isOwnDecision(registry: Registry, { id, number, authority }: Decision): boolean {
  if (id === LEVEL_ONE_DECISION.id || (number !== undefined && NATIONAL.test(number.normalize('NFC').trim())))
    return false;
  return authority === undefined || isOwnBody(registry, authority);
}
