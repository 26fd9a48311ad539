import type { DataPath } from '../core/finding.js';
import { effectiveOf, effectiveOfDecision } from '../core/registry/registry.js';
import type { IsoDate } from '../core/registry/types.js';
import { type Found, unitRule } from '../core/rule.js';

/** Granted ≤ renamed ≤ closed, and nothing before the decision it rests on has effect. */
export const datesOrder = unitRule('dates-order', ({ registry }) => {
  const beforeDecision = (variant: string, decision: string, date: IsoDate | undefined, path: DataPath): Found[] => {
    const decisionDate = effectiveOfDecision(registry.decision(decision));
    if (date === undefined || decisionDate === undefined || date >= decisionDate) return [];
    return [{ variant, args: { date, decision, decisionDate }, path }];
  };
  return ({ unit }) => {
    const { granted, formerNames, closed } = unit;
    if (granted.effective === undefined && formerNames === undefined && closed === undefined) return undefined;
    const found = beforeDecision('granted', granted.decision, granted.effective, ['granted', 'effective']);
    let last = effectiveOf(registry, granted);
    formerNames?.forEach((former, i) => {
      const path = ['formerNames', i, 'until'];
      found.push(...beforeDecision('renamed', former.decision, former.until, path));
      if (last !== undefined && former.until < last) {
        found.push({ variant: 'rename-early', args: { date: former.until, other: last }, path });
      }
      last = former.until;
    });
    if (closed !== undefined) {
      found.push(...beforeDecision('closed', closed.decision, closed.effective, ['closed', 'effective']));
      const date = effectiveOf(registry, closed);
      if (date !== undefined && last !== undefined && date < last) {
        const path = closed.effective === undefined ? ['closed'] : ['closed', 'effective'];
        found.push({ variant: 'close-early', args: { date, other: last }, path });
      }
    }
    return found.length === 0 ? undefined : found;
  };
});
