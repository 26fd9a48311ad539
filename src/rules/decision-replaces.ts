import { effectiveOfDecision, isSigned } from '../core/registry/registry.js';
import { decisionRule, type Found } from '../core/rule.js';

/** A decision replaces others that are in the registry, signed, and older than itself. */
export const decisionReplaces = decisionRule('decision-replaces', ({ tree, registry }) => ({ decision }) => {
  const found: Found[] = [];
  decision.replaces?.forEach((id, i) => {
    const path = ['replaces', i];
    const report = (variant: string) => found.push({ variant, args: { decision: id }, path });
    const old = registry.decision(id);
    if (id === decision.id) report('self');
    else if (old === undefined) {
      if (!tree.unreadable.has(`decisions/${id}.yaml`)) report('missing');
    } else if (!isSigned(old)) report('draft');
    else {
      const date = decision.signed ?? effectiveOfDecision(decision);
      if (date !== undefined && old.signed > date) report('newer');
    }
  });
  return found.length === 0 ? undefined : found;
});
