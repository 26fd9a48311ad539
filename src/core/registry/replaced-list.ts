import { isOneAuthority } from './decision-number.js';
import { inOrderOfEffect } from './decision-order.js';
import { effectiveOfDecision, isSigned, type Registry } from './registry.js';
import type { Decision, IsoDate } from './types.js';

/**
 * How a full decision came between an amendment and the list that it was made for. `drafted`: signed after the draft was
 * drawn up; `late`: in force before the amendment that was signed earlier; `early`: signed before the amendment, and in
 * force only after it.
 */
export type ListReplaced = 'drafted' | 'late' | 'early';

/** Full decisions of the body that a decision is of, which neither replace nor revoke it, in the order of their effect. */
function fullOnes(registry: Registry, decision: Decision): (Decision & { signed: IsoDate })[] {
  return [...registry.decisions.values()]
    .filter(isSigned)
    .filter(
      (each) =>
        each.kind === 'full' &&
        each.id !== decision.id &&
        isOneAuthority(registry, each, decision) &&
        ![...(each.replaces ?? []), ...(each.revokes ?? [])].includes(decision.id),
    )
    .sort(inOrderOfEffect);
}

function replacedHow(amendment: Decision, full: Decision & { signed: IsoDate }): ListReplaced | undefined {
  const { drafted, signed } = amendment;
  const from = effectiveOfDecision(full) ?? full.signed;
  if (signed === undefined) return drafted !== undefined && drafted < full.signed ? 'drafted' : undefined;
  const own = effectiveOfDecision(amendment) ?? signed;
  if (signed < full.signed && own >= from) return 'late';
  return signed > full.signed && signed <= own && own < from ? 'early' : undefined;
}

/** The last full decision that came between an amendment and its list, and how. */
export function listReplaced(
  registry: Registry,
  amendment: Decision,
): { how: ListReplaced; full: Decision & { signed: IsoDate } } | undefined {
  if (amendment.kind !== 'amendment') return undefined;
  const found = fullOnes(registry, amendment).flatMap((full) => {
    const how = replacedHow(amendment, full);
    return how === undefined ? [] : [{ how, full }];
  });
  // an amendment that changes an earlier list only, as one replaced since was changed, is history
  const first = fullOnes(registry, amendment)[0];
  return found.filter(({ full }) => full !== first).at(-1);
}

/**
 * The full decision that stands in the registry already, though it is signed later and has effect later than an amendment
 * is to have: its list was made without what the amendment does. A history that is written down in its order has none.
 */
export function listMadeWithout(
  registry: Registry,
  amendment: Decision,
  { signed, from }: { signed: IsoDate; from: IsoDate },
): (Decision & { signed: IsoDate }) | undefined {
  if (amendment.kind !== 'amendment') return undefined;
  const isLater = (full: Decision & { signed: IsoDate }): boolean =>
    full.signed > signed && (effectiveOfDecision(full) ?? full.signed) > from;
  return fullOnes(registry, amendment).find(isLater);
}
