import { effectiveOfDecision, type Registry } from '../registry/registry.js';
import type { IsoDate } from '../registry/types.js';
import { bindingOf } from './binding.js';
import type { UnitChangeKind } from './types.js';

/** A change of a unit, and the day from which it has effect. */
export interface ChangeDay {
  kind: UnitChangeKind;
  code: string;
  effective: IsoDate;
}

/** All that a decision did to units, each with its day. */
export function changeDays(registry: Registry, decision: string): ChangeDay[] {
  const { closed, granted, renamed, spunOff, lifted, spinOffRevoked } = bindingOf(registry, decision);
  const of = (kind: UnitChangeKind, list: readonly { code: string; on: IsoDate | undefined }[]): ChangeDay[] =>
    list.flatMap(({ code, on }) => (on === undefined ? [] : [{ kind, code, effective: on }]));
  return [
    ...of('granted', granted),
    ...of('renamed', renamed),
    ...closed.flatMap((each) => of(each.reason, [each])),
    ...of('spunOff', spunOff),
    ...of('lifted', lifted),
    ...of('spinOffRevoked', spinOffRevoked),
  ];
}

/** Those whose day is not the decision's own. */
export function ownDays(registry: Registry, decision: string): ChangeDay[] {
  const common = effectiveOfDecision(registry.decision(decision));
  return changeDays(registry, decision).filter(({ effective }) => effective !== common);
}
