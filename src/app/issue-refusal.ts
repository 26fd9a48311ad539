import { symbolOf } from '../annex/official.js';
import { isSigned, type Registry } from '../core/registry/registry.js';
import type { IsoDate } from '../core/registry/types.js';
import { MadinhdanhError } from './errors.js';
import { issueDraft } from './issue-draft.js';
import { planTransition } from './plan.js';
import type { Surroundings } from './surroundings.js';
import type { Workspace } from './workspace.js';

/** A number that no decision has. */
function freeNumber(registry: Registry, symbol: string): string {
  return `${registry.decisions.size + 90_000}/${symbol}`;
}

/**
 * Why a draft as it stands could not be issued today, whatever its number: what is printed is signed before that is
 * asked. Undefined where nothing would refuse it, or nobody knows by which symbol to ask.
 */
export function refusalOfIssue(
  around: Surroundings,
  workspace: Workspace,
  id: string,
): { error: MadinhdanhError; on: IsoDate } | undefined {
  const { registry, today: on } = workspace;
  const draft = registry.decision(id);
  const symbol = draft === undefined || isSigned(draft) ? undefined : symbolOf(draft, registry, on);
  if (symbol === undefined) return undefined;
  try {
    const issue = { number: freeNumber(registry, symbol), signed: on };
    planTransition(around, workspace, issueDraft(registry, id, issue).transition);
    return undefined;
  } catch (error) {
    if (!(error instanceof MadinhdanhError)) throw error;
    // a registry with errors of its own says so itself, and so does a draft that does nothing
    const isTold = error.id === 'change.registry-broken' || error.id === 'decision.empty';
    return isTold ? undefined : { error, on };
  }
}
