import { nameFor } from '../registry/binding.js';
import { effectiveOf, type Registry } from '../registry/registry.js';
import { shortNameFor } from '../registry/short-names.js';
import type { Closed, Unit } from '../registry/types.js';
import { displacedDraft } from './closings.js';

function isReplacement({ reason, successors, partial }: Closed): boolean {
  return reason === 'replaced' && successors?.length === 1 && partial === undefined;
}

/** The units that were replaced by this one since: each is the same agency under a code that it left. */
function replacedSince(before: Registry, after: Registry, { code }: Unit): Unit[] {
  return after.predecessorsOf(code).flatMap(({ code: left }) => {
    const old = after.unit(left);
    if (old?.closed === undefined || !isReplacement(old.closed)) return [];
    const was = before.unit(left)?.closed;
    return was === undefined || displacedDraft(before, after, left) !== undefined ? [old] : [];
  });
}

/**
 * The agency that bears this new code instead of its earlier one: a code replaced by this one alone. Others may have gone
 * into it at the same time, which stands at their codes.
 */
export function recodedFrom(before: Registry, after: Registry, unit: Unit): Unit | undefined {
  const all = after.predecessorsOf(unit.code).flatMap(({ code }) => after.unit(code)?.closed ?? []);
  const [old, ...others] = replacedSince(before, after, unit);
  if (old?.closed === undefined || others.length > 0 || all.filter(isReplacement).length > 1) return undefined;
  const [left, borne] = [old.closed, unit.granted];
  const isAtOnce = left.decision === borne.decision && effectiveOf(after, left) === effectiveOf(after, borne);
  return isAtOnce ? old : undefined;
}

/** An agency as it was before it was re-coded, under the code that it has since. */
export function underNewCode(registry: Registry, old: Unit, unit: Unit): Unit {
  const { closed: _closed, formerNames: _names, formerClosings: _former, spunOff: _parts, ...rest } = old;
  const { corrections: _corrections, changedContacts: _contacts, legacyCodes: _codes, ...same } = rest;
  const name = nameFor(registry, old, unit.granted.decision);
  const { shortName: _short, ...then } = same;
  const shortName = shortNameFor(registry, old, unit.granted.decision);
  const was = { ...then, ...(shortName === undefined ? {} : { shortName }) };
  return { ...was, code: unit.code, name, granted: unit.granted };
}

/**
 * A unit without the earlier codes that it has with an agency which was replaced by it since: that one leads here by the
 * replacement itself, which tells it, be they written down here or not.
 * @param had those that it had before
 */
export function withoutCarriedCodes(before: Registry, after: Registry, unit: Unit, had: readonly string[] = []): Unit {
  if (unit.legacyCodes === undefined) return unit;
  const carried = new Set(
    replacedSince(before, after, unit).flatMap(({ code, legacyCodes = [] }) => [code, ...legacyCodes]),
  );
  if (carried.size === 0) return unit;
  const { legacyCodes, ...rest } = unit;
  const own = legacyCodes.filter((code) => had.includes(code) || !carried.has(code));
  return own.length === 0 ? rest : { ...rest, legacyCodes: own };
}
