import { closingsOf, isLifted } from '../core/registry/closings.js';
import { type DecisionEffects, effectsOf } from '../core/registry/decision-effects.js';
import { namesOfDecision } from '../core/registry/names-of-decision.js';
import { namesAbove, underWords } from '../core/registry/placed-name.js';
import { effectiveOf, type Registry, untilOf } from '../core/registry/registry.js';
import type { Decision, IsoDate, Unit } from '../core/registry/types.js';
import type { AnnexChange } from './annex-changes.js';
import { closingWord } from './closing-word.js';
import { oneLine } from './table-model.js';

/** True for a closing that is lifted before it had effect: the code was never closed, so that none comes back. */
export function isNeverClosed(
  registry: Registry,
  { closing }: Pick<DecisionEffects['lifted'][number], 'closing'>,
): boolean {
  const [closed, lifted] = [effectiveOf(registry, closing), effectiveOf(registry, closing.lifted)];
  return closed !== undefined && lifted !== undefined && closed >= lifted;
}

/** True where a decision takes a new name back before anybody bore it. */
export function isNeverBorne(registry: Registry, { id, revokes = [] }: Decision, unit: Unit): boolean {
  const names = unit.formerNames ?? [];
  const at = names.findIndex(({ decision }) => decision === id);
  const [given, back] = [names[at - 1], names[at]];
  if (given === undefined || back === undefined || !revokes.includes(given.decision)) return false;
  const [from, until] = [untilOf(registry, given), untilOf(registry, back)];
  return from !== undefined && until !== undefined && from >= until;
}

/** True for a change of one decision that another one takes back before it has effect. */
export function isPrevented(registry: Registry, by: Decision, of: Decision, { kind, unit }: AnnexChange): boolean {
  if (by.revokes?.includes(of.id) !== true) return false;
  if (kind === 'renamed') return isNeverBorne(registry, by, unit);
  return closingsOf(unit).some(
    (closing) =>
      isLifted(closing) &&
      closing.decision === of.id &&
      closing.lifted.decision === by.id &&
      isNeverClosed(registry, { closing }),
  );
}

/** Bodies up to which each is named; beyond, their number, and which they are. */
const MOST_NAMED = 10;

/**
 * `Phòng Kinh tế (H24.05.02) thuộc Ủy ban nhân dân xã Z`: a body as running text names it, for many are called alike.
 * @param said names that were said before it
 */
export function bodyNamed(
  registry: Registry,
  unit: Unit,
  nameOf: (unit: Unit) => string,
  said: readonly string[] = [],
): string {
  const { code } = unit;
  const name = oneLine(nameOf(unit));
  const above = namesAbove(registry, code, nameOf).map(oneLine);
  return `${name} (${code})${underWords(
    name,
    above.filter((each) => !said.includes(each)),
  )}`;
}

function bodies(registry: Registry, decision: Decision, units: readonly Unit[], today: IsoDate): string {
  if (units.length > MOST_NAMED) return `${units.length} cơ quan, đơn vị chưa đến ngày có hiệu lực`;
  const nameOf = namesOfDecision(registry, decision, today);
  return units.map((unit) => bodyNamed(registry, unit, nameOf)).join('; ');
}

/**
 * What a decision keeps from happening because it takes another one back before its days come: `việc đóng mã của Sở A`,
 * `việc đổi tên Phòng C`. It is no change, and stands in no annex.
 */
export function preventedBy(registry: Registry, decision: Decision, today: IsoDate): string[] {
  const { lifted, renamed } = effectsOf(registry, decision.id);
  const closings = new Map<string, Unit[]>();
  for (const each of lifted) {
    if (!isNeverClosed(registry, each)) continue;
    const word = closingWord(each.closing.reason);
    closings.set(word, [...(closings.get(word) ?? []), each.unit]);
  }
  const named = (units: readonly Unit[]): string => bodies(registry, decision, units, today);
  const names = renamed.flatMap(({ unit }) => (isNeverBorne(registry, decision, unit) ? [unit] : []));
  return [
    ...[...closings].map(([word, units]) => `việc ${word} mã định danh điện tử của ${named(units)}`),
    ...(names.length === 0 ? [] : [`việc đổi tên ${named(names)}`]),
  ];
}
