import { closingsOf, isLifted } from '../core/registry/closings.js';
import { type DecisionEffects, effectsOf } from '../core/registry/decision-effects.js';
import { effectiveOf, type Registry, untilOf } from '../core/registry/registry.js';
import type { Decision, Unit } from '../core/registry/types.js';
import type { AnnexChange } from './annex-changes.js';
import { closingWord } from './closing-word.js';

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

/** Codes up to which each is named; beyond, their number. */
const MOST_NAMED = 10;

/** How bodies are named: by their codes, or, where a line with codes would look like a row of a list, by their names alone. */
type Naming = 'codes' | 'names';

function bodies(units: readonly Unit[], naming: Naming): string {
  if (units.length > MOST_NAMED) return `${units.length} cơ quan, đơn vị`;
  return units.map(({ code, name }) => (naming === 'codes' ? `${name} (${code})` : name)).join(', ');
}

/**
 * What a decision keeps from happening because it takes another one back before its days come: `đóng mã của Sở A, Sở B`,
 * `đổi tên Phòng C`. It is no change, and stands in no annex.
 */
export function preventedBy(registry: Registry, decision: Decision, naming: Naming): string[] {
  const { lifted, renamed } = effectsOf(registry, decision.id);
  const closings = new Map<string, Unit[]>();
  for (const each of lifted) {
    if (!isNeverClosed(registry, each)) continue;
    const word = closingWord(each.closing.reason);
    closings.set(word, [...(closings.get(word) ?? []), each.unit]);
  }
  const names = renamed.flatMap(({ unit }) => (isNeverBorne(registry, decision, unit) ? [unit] : []));
  return [
    ...[...closings].map(([word, units]) => `việc ${word} mã định danh điện tử của ${bodies(units, naming)}`),
    ...(names.length === 0 ? [] : [`việc đổi tên ${bodies(names, naming)}`]),
  ];
}
