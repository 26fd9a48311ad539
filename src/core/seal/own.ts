import { LEVEL_ONE_DECISION } from '../code/national.js';
import { writtenOutIn } from '../registry/names.js';
import type { Registry } from '../registry/registry.js';
import type { Decision } from '../registry/types.js';
import { fold } from '../text/fold.js';

/** The mark of the Prime Minister's decisions in their numbers: `20/2020/QĐ-TTg`. */
const NATIONAL = /-TTg$/i;

/**
 * True for a decision that this registry answers for as a whole. It is one of the registry's own authority (that of a
 * decision which names none), or of a body at level 1 of the registry under any name it ever bore: the council beside
 * the committee, the province before it became a city. What others decided, above all the decision that granted the
 * codes of level 1 to the whole country, stands here in a part only: nobody could work its seal out elsewhere, and
 * further roots come under it as registries grow.
 */
export function isOwnDecision(registry: Registry, { id, number, authority }: Decision): boolean {
  if (id === LEVEL_ONE_DECISION.id || (number !== undefined && NATIONAL.test(number.normalize('NFC').trim())))
    return false;
  if (authority === undefined) return true;
  // the chairman decides for the body
  const bodyOf = (name: string): string => fold(writtenOutIn(registry, name)).replace(/^chu tich /, '');
  const body = bodyOf(authority);
  const isCalled = (name: string): boolean => bodyOf(name) === body;
  if (isCalled(registry.settings.authority)) return true;
  return registry
    .childrenOf(undefined)
    .some(({ name, formerNames = [] }) => [name, ...formerNames.map((each) => each.name)].some(isCalled));
}
