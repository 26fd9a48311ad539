import type { DataPath } from '../core/finding.js';
import { type Found, unitRule } from '../core/rule.js';
import { nearest } from '../core/text/suggest.js';

/** Every grant, renaming and closing rests on a decision that is in the registry. */
export const decisionExists = unitRule('decision-exists', ({ tree, registry }) => {
  const missing = (decision: string, path: DataPath): Found[] => {
    if (registry.decision(decision) !== undefined || tree.unreadable.has(`decisions/${decision}.yaml`)) return [];
    const known = [...registry.decisions.keys()];
    const near = nearest(decision, known);
    const variant = near === undefined ? {} : { variant: 'near' };
    return [{ ...variant, args: { decision, near: near ?? '', known }, path }];
  };
  return ({ unit }) => {
    const { granted, formerNames, closed } = unit;
    if (formerNames === undefined && closed === undefined && registry.decision(granted.decision)) return undefined;
    const found = missing(granted.decision, ['granted', 'decision']);
    formerNames?.forEach((former, i) => {
      found.push(...missing(former.decision, ['formerNames', i, 'decision']));
    });
    if (closed !== undefined) found.push(...missing(closed.decision, ['closed', 'decision']));
    return found.length === 0 ? undefined : found;
  };
});
