import type { DataPath } from '../core/finding.js';
import { bindingClosings } from '../core/registry/binding.js';
import { isLifted } from '../core/registry/closings.js';
import { effectiveOf, effectiveOfDecision, isSigned, type Registry, untilOf } from '../core/registry/registry.js';
import type { DecisionRef, IsoDate, Unit } from '../core/registry/types.js';
import type { Found } from '../core/rule.js';

type Variant =
  | 'granted'
  | 'renamed'
  | 'closed'
  | 'lifted'
  | 'spun-off'
  | 'rename-early'
  | 'rename-closed'
  | 'close-early'
  | 'lift-early'
  | 'spin-off-early'
  | 'spin-off-late';

/** Finds, unit by unit, what was done on a day on which it could not be. */
export function dayFaults(registry: Registry): (asked: { unit: Unit }) => Found<Variant>[] | undefined {
  const beforeDecision = (
    variant: Variant,
    decision: string,
    date: IsoDate | undefined,
    path: DataPath,
  ): Found<Variant>[] => {
    const decisionDate = effectiveOfDecision(registry.decision(decision));
    if (!isSigned(registry.decision(decision))) return [];
    if (date === undefined || decisionDate === undefined || date >= decisionDate) return [];
    return [{ variant, args: { date, decision, decisionDate }, path }];
  };
  return ({ unit }: { unit: Unit }): Found<Variant>[] | undefined => {
    const { granted, formerNames, formerClosings, spunOff, closed } = unit;
    const rest = formerNames ?? closed ?? formerClosings ?? spunOff;
    if (granted.effective === undefined && rest === undefined) return undefined;
    const found = beforeDecision('granted', granted.decision, granted.effective, ['granted', 'effective']);
    // days of a draft are held against no others
    const since = isSigned(registry.decision(granted.decision)) ? effectiveOf(registry, granted) : undefined;
    let last = since;
    formerNames?.forEach((former, i) => {
      if (!isSigned(registry.decision(former.decision))) return;
      const path = ['formerNames', i, 'until'];
      found.push(...beforeDecision('renamed', former.decision, former.until, path));
      const until = untilOf(registry, former);
      if (last !== undefined && until !== undefined && until < last) {
        const at = former.until === undefined ? path.slice(0, -1) : path;
        found.push({ variant: 'rename-early', args: { date: until, other: last }, path: at });
      }
      last = until ?? last;
    });
    const check = (variant: Variant, ref: DecisionRef, other: IsoDate | undefined, path: DataPath): void => {
      const date = effectiveOf(registry, ref);
      if (date === undefined || other === undefined) return;
      const isWrong = variant === 'spin-off-late' ? date > other : date < other;
      const at = ref.effective === undefined ? path : [...path, 'effective'];
      if (isWrong) found.push({ variant, args: { date, other }, path: at });
    };
    let back = since;
    let end: IsoDate | undefined;
    for (const { closing, path, from, to } of bindingClosings(registry, unit)) {
      found.push(...beforeDecision('closed', closing.decision, closing.effective, [...path, 'effective']));
      if (!isLifted(closing) || to === undefined) {
        check(
          'close-early',
          closing,
          [last, back]
            .flatMap((day) => day ?? [])
            .sort()
            .at(-1),
          path,
        );
        end = from;
        continue;
      }
      const { decision, effective } = closing.lifted;
      found.push(...beforeDecision('lifted', decision, effective, [...path, 'lifted', 'effective']));
      check('close-early', closing, back, path);
      check('lift-early', closing.lifted, from, [...path, 'lifted']);
      formerNames?.forEach((former, at) => {
        const date = isSigned(registry.decision(former.decision)) ? untilOf(registry, former) : undefined;
        if (date === undefined || from === undefined || date <= from || date >= to) return;
        found.push({ variant: 'rename-closed', args: { date, other: from }, path: ['formerNames', at] });
      });
      back = to;
    }
    spunOff?.forEach((each, i) => {
      if (!isSigned(registry.decision(each.decision))) return;
      const path = ['spunOff', i];
      found.push(...beforeDecision('spun-off', each.decision, each.effective, [...path, 'effective']));
      check('spin-off-early', each, since, path);
      check('spin-off-late', each, end, path);
    });
    return found.length === 0 ? undefined : found;
  };
}
