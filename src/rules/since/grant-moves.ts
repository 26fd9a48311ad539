import { decisionId } from '../../core/registry/decision-id.js';
import { isSigned } from '../../core/registry/registry.js';
import { isSameGrant, type Pair } from './bodies.js';
import { comparisonOf } from './comparison.js';
import { isBinding, type SinceContext } from './context.js';

/**
 * True for a signed decision that was a draft in the earlier state, or was drafted and issued since: an id that is not of
 * its number was given to a draft.
 */
function isIssuedHere(context: SinceContext, id: string): boolean {
  const decision = context.registry.decision(id);
  if (!isSigned(decision)) return false;
  const standing = comparisonOf(context).decisions.standing(id);
  return standing === 'draft' || (standing === 'new' && id !== decisionId(decision.number, decision.signed));
}

/** A code that one draft was to grant and that stands under another decision now. */
export interface GrantMove {
  from: string;
  to: string;
  /** True where that was signed, and not by way of a draft: what nobody issued became binding. */
  isAround: boolean;
}

/** Where the grant of a drafted code went; undefined for one that stayed, that binds, or is another body's now. */
export function grantMove(context: SinceContext, pair: Pair): GrantMove | undefined {
  const { before, registry } = context;
  const { decisions, regranted } = comparisonOf(context);
  const [from, to] = [pair.was.granted.decision, pair.is.granted.decision];
  if (isBinding(before, from) || regranted.drafted.has(pair.is.code) || isSameGrant(decisions, pair)) return undefined;
  return { from, to, isAround: isSigned(registry.decision(to)) && !isIssuedHere(context, to) };
}
