import { closingsOf, isLifted } from '../../core/registry/closings.js';
import { effectiveOf, isSigned } from '../../core/registry/registry.js';
import { neverBegan } from '../../core/registry/timeline.js';
import type { Unit } from '../../core/registry/types.js';
import type { AnnexChange } from '../annex-changes.js';
import { shortCitation } from '../official.js';
import { isNeverClosed } from '../prevented.js';
import type { PaperContext } from './issuer.js';
import { inFigures } from './paper.js';

/** What other decisions, signed already, will do to how many codes are in force, and which of them does it. */
function deedsToCome({ registry, decision, view }: PaperContext, unit: Unit): { deed: string; by: string }[] {
  const isToCome = (ref: { decision: string; effective?: string }): boolean => {
    const by = registry.decision(ref.decision);
    if (by === undefined || by.id === decision.id || !isSigned(by)) return false;
    return by.signed <= (decision.signed ?? '9999-12-31') && (effectiveOf(registry, ref) ?? '') > view.at;
  };
  const granted = isToCome(unit.granted) && !neverBegan(registry, unit);
  const closings = closingsOf(unit).flatMap((closing) => {
    if (isLifted(closing)) {
      const isBack = isToCome(closing.lifted) && !isNeverClosed(registry, { closing });
      return isBack ? [{ deed: 'khôi phục', by: closing.lifted.decision }] : [];
    }
    return isToCome(closing) && (granted || view.inForce(unit)) ? [{ deed: 'đóng', by: closing.decision }] : [];
  });
  return [...(granted ? [{ deed: 'cấp', by: unit.granted.decision }] : []), ...closings];
}

/**
 * Beside figures of when all that a decision does has effect: what other decisions will have done by then, or after it,
 * and the figures do not count. None where the decision does nothing later.
 */
export function othersToCome(context: PaperContext, changes: readonly AnnexChange[]): string[] {
  if (changes.every(({ ownDate }) => ownDate === null)) return [];
  const { registry, today } = context;
  const counts = new Map<string, Map<string, number>>();
  for (const unit of registry.units.values()) {
    if (!context.view.covers(unit)) continue;
    for (const { deed, by } of deedsToCome(context, unit)) {
      const own = counts.get(by) ?? new Map<string, number>();
      counts.set(by, own.set(deed, (own.get(deed) ?? 0) + 1));
    }
  }
  const told = [...counts].flatMap(([by, deeds]) => {
    const other = registry.decision(by);
    const list = [...deeds].map(([deed, count]) => `${deed} ${inFigures(count)} mã`).join(', ');
    return other === undefined ? [] : `${list} theo ${shortCitation(other, registry, today)}`;
  });
  return told.length === 0
    ? []
    : [`Số lượng trên chưa tính thay đổi đã ký, chưa có hiệu lực của quyết định khác: ${told.join('; ')}.`];
}

/** Beside figures of codes in force: those that are taken back before they were. */
export function unbegunToo(changes: readonly AnnexChange[]): string[] {
  const count = changes.filter(({ isUnbegun }) => isUnbegun).length;
  return count === 0
    ? []
    : [`Ngoài ra có ${inFigures(count)} mã bị thu hồi khi chưa có hiệu lực, không thực hiện việc cấp.`];
}
