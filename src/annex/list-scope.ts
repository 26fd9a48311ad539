import { ancestorAt, levelOf, rootOf } from '../core/code/code.js';
import { authorityOf, isOneBody, rootCalled } from '../core/registry/authority.js';
import { inOrderOfEffect } from '../core/registry/decision-order.js';
import { isSigned, type Registry } from '../core/registry/registry.js';
import { revokersOf } from '../core/registry/revocations.js';
import type { Decision, IsoDate, Unit } from '../core/registry/types.js';

/** Ids of the decisions of the body that makes one, and of those that they replace by name. */
function chainOf(registry: Registry, decision: Decision, today: IsoDate): Set<string> {
  const mine = authorityOf(registry, decision, today);
  const chain = new Set<string>();
  for (const each of registry.decisions.values()) {
    const isMine = each.id === decision.id || isOneBody(registry, authorityOf(registry, each, today), mine);
    if (isMine) for (const id of [each.id, ...(each.replaces ?? [])]) chain.add(id);
  }
  return chain;
}

/**
 * Tells which units the list of a decision may hold, where a registry keeps the codes of several level-1 bodies: those of
 * the body that decides, and those that its own decisions granted under others, with the bodies above them. What another
 * body's decision granted to its own units stands in that body's list.
 */
export function scopeOf(registry: Registry, decision: Decision, today: IsoDate): (unit: Unit) => boolean {
  if (registry.childrenOf(undefined).length < 2) return () => true;
  const root = rootCalled(registry, authorityOf(registry, decision, today))?.code;
  if (root === undefined) return () => true;
  let elsewhere: ReadonlySet<string> | undefined;
  return ({ code }) => {
    if (rootOf(code) === root) return true;
    // looked for once it is asked about one of them
    elsewhere ??= grantedBeside(registry, root, chainOf(registry, decision, today));
    return elsewhere.has(code);
  };
}

/** Codes under other level-1 bodies that some decisions granted, with those above them. */
function grantedBeside(registry: Registry, root: string, chain: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const { code, granted } of registry.units.values()) {
    if (rootOf(code) === root || !chain.has(granted.decision)) continue;
    for (let level = levelOf(code); level > 0; level -= 1) found.add(ancestorAt(code, level) ?? code);
  }
  return found;
}

/** The decision of another body in whose list a unit stands before a decision: its full one, else the one that granted it. */
function listHolding(registry: Registry, unit: Unit, decision: Decision, today: IsoDate): Decision | undefined {
  const granted = registry.decision(unit.granted.decision);
  const body = rootCalled(registry, authorityOf(registry, granted ?? decision, today));
  const isOver = ({ id }: Decision): boolean => revokersOf(registry, id).some(isSigned);
  const full = [...registry.decisions.values()].filter(
    (each) =>
      each.kind === 'full' &&
      isSigned(each) &&
      each.id !== decision.id &&
      inOrderOfEffect(each, decision) < 0 &&
      !isOver(each) &&
      rootCalled(registry, authorityOf(registry, each, today))?.code === (body?.code ?? rootOf(unit.code)),
  );
  const last = full.sort(inOrderOfEffect).at(-1);
  if (last !== undefined) return last;
  // the codes of level 1 are the Prime Minister's, whose list no other body amends
  return levelOf(unit.code) === 1 ? undefined : granted;
}

/** The decisions of other bodies whose lists a decision changes because it does something to units in them. */
export function otherListsOf(
  registry: Registry,
  decision: Decision,
  units: readonly Unit[],
  today: IsoDate,
): Decision[] {
  const isOwn = scopeOf(registry, decision, today);
  const found = new Set<Decision>();
  for (const unit of units) {
    const list = isOwn(unit) ? undefined : listHolding(registry, unit, decision, today);
    if (list !== undefined && list.id !== decision.id && decision.revokes?.includes(list.id) !== true) found.add(list);
  }
  return [...found].sort(inOrderOfEffect);
}
