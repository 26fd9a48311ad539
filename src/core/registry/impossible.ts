import { parentOf } from '../code/code.js';
import type { DataPath } from '../finding.js';
import { closingDraft, closingFor, counts, isClosedFor } from './binding.js';
import { closingsOf, wasEverClosed } from './closings.js';
import { reestablishedAs } from './lineage.js';
import { isSigned, type Registry } from './registry.js';
import type { SpunOff, Unit } from './types.js';

/** What a draft means to do and cannot, because of what signed decisions did meanwhile. */
export type ImpossibleKind =
  | 'grant'
  | 'annulled'
  | 'replace'
  | 'again'
  | 'twice'
  | 'rename'
  | 'renames'
  | 'closing'
  | 'children'
  | 'parted'
  | 'part'
  | 'lifting';

/** An entry of a draft that signed decisions leave no room for. */
export interface Impossible {
  kind: ImpossibleKind;
  code: string;
  draft: string;
  /** The unit that stands in the way, or the other draft that renames the same one; and the decision behind it. */
  other: string;
  decision: string;
  /** Of the entry, inside the unit's data. */
  path: DataPath;
}

type Entry = Omit<Impossible, 'code' | 'draft'>;

/** The signed decision that closed a unit. */
function closedBy(registry: Registry, code: string | undefined): string | undefined {
  const unit = code === undefined ? undefined : registry.unit(code);
  return unit && closingFor(registry, unit)?.decision;
}

/** True where an earlier code went over to a unit, also by way of others of its earlier codes. */
function leadsTo(registry: Registry, from: string, { code, legacyCodes = [] }: Unit): boolean {
  const queue = [from];
  for (const at of queue) {
    const old = registry.unit(at);
    const heirs = old === undefined ? [] : closingsOf(old).flatMap(({ successors = [] }) => successors);
    if (heirs.includes(code)) return true;
    queue.push(...heirs.filter((heir) => legacyCodes.includes(heir) && !queue.includes(heir)));
  }
  return false;
}

function ofGrant(registry: Registry, unit: Unit): Entry[] {
  const { code, granted, legacyCodes } = unit;
  const found: Entry[] = [];
  const parent = parentOf(code);
  const above = closedBy(registry, parent);
  if (parent !== undefined && above !== undefined) {
    found.push({ kind: 'grant', other: parent, decision: above, path: ['granted'] });
  }
  const closed = closingFor(registry, unit);
  if (closed !== undefined) {
    found.push({ kind: 'annulled', other: code, decision: closed.decision, path: ['granted'] });
  }
  legacyCodes?.forEach((other, i) => {
    const by = closedBy(registry, other);
    if (by === undefined || leadsTo(registry, other, unit) || granted.reestablishes?.includes(other) === true) return;
    found.push({ kind: 'replace', other, decision: by, path: ['legacyCodes', i] });
  });
  return found;
}

/** A body that a draft founds again: it is open after all, or a signed decision founded it first. */
function ofBodies(registry: Registry, { code, granted }: Unit): Entry[] {
  return (granted.reestablishes ?? []).flatMap((other, i): Entry[] => {
    const path = ['granted', 'reestablishes', i];
    const old = registry.unit(other);
    const isBack = old !== undefined && closingFor(registry, old, granted.decision) === undefined;
    const lifted = isBack ? old.formerClosings?.at(-1)?.lifted.decision : undefined;
    if (lifted !== undefined) return [{ kind: 'again', other, decision: lifted, path }];
    const first = reestablishedAs(registry, other).find(
      (each) => each.code !== code && counts(registry, each.granted.decision) && !isClosedFor(registry, each),
    );
    return first === undefined ? [] : [{ kind: 'twice', other: first.code, decision: first.granted.decision, path }];
  });
}

/** A part that a draft gives away: its unit is closed, or the one that is to take it. */
function ofPart(registry: Registry, { code }: Unit, { to }: SpunOff, path: DataPath): Entry[] {
  const by = closedBy(registry, code);
  if (by !== undefined) return [{ kind: 'parted', other: code, decision: by, path }];
  return to.flatMap((other, i): Entry[] => {
    const ended = closedBy(registry, other);
    return ended === undefined ? [] : [{ kind: 'part', other, decision: ended, path: [...path, 'to', i] }];
  });
}

/** A unit that a draft brings back beneath one that is closed. */
function ofLifting(registry: Registry, { code }: Unit, draft: string, path: DataPath): Entry[] {
  const other = parentOf(code);
  const above = other === undefined ? undefined : registry.unit(other);
  const decision = above && closingFor(registry, above, draft)?.decision;
  if (other === undefined || decision === undefined || !counts(registry, decision)) return [];
  return [{ kind: 'lifting', other, decision, path }];
}

function ofClosing(registry: Registry, unit: Unit, draft: string): Entry[] {
  const found: Entry[] = [];
  unit.closed?.successors?.forEach((other, i) => {
    const by = closedBy(registry, other);
    if (by !== undefined) found.push({ kind: 'closing', other, decision: by, path: ['closed', 'successors', i] });
  });
  const open = registry.childrenOf(unit.code).find((child) => {
    const isClosed = child.closed !== undefined || isClosedFor(registry, child, draft);
    return !isClosed && counts(registry, child.granted.decision, draft);
  });
  if (open !== undefined) {
    found.push({ kind: 'children', other: open.code, decision: open.granted.decision, path: ['closed'] });
  }
  return found;
}

function isDraft(registry: Registry, id: string): boolean {
  const decision = registry.decision(id);
  return decision !== undefined && !isSigned(decision);
}

/** What drafts mean to do with a unit after its grant. */
function ofLaterEntries(registry: Registry, unit: Unit): Impossible[] {
  const { code, formerNames = [] } = unit;
  const found: Impossible[] = [];
  const add = (draft: string, entries: readonly Entry[]): void => {
    for (const entry of entries) found.push({ ...entry, code, draft });
  };
  const by = closedBy(registry, code);
  const first = formerNames.find(({ decision }) => isDraft(registry, decision));
  formerNames.forEach(({ decision }, i) => {
    if (!isDraft(registry, decision)) return;
    const path = ['formerNames', i];
    if (by !== undefined) add(decision, [{ kind: 'rename', other: code, decision: by, path }]);
    else if (first !== undefined && first.decision !== decision) {
      add(decision, [{ kind: 'renames', other: code, decision: first.decision, path }]);
    }
  });
  const draft = closingDraft(registry, unit);
  if (draft !== undefined && isDraft(registry, draft)) add(draft, ofClosing(registry, unit, draft));
  unit.spunOff?.forEach((each, i) => {
    if (isDraft(registry, each.decision)) add(each.decision, ofPart(registry, unit, each, ['spunOff', i]));
  });
  unit.formerClosings?.forEach(({ lifted: { decision } }, i) => {
    if (isDraft(registry, decision))
      add(decision, ofLifting(registry, unit, decision, ['formerClosings', i, 'lifted']));
  });
  return found;
}

/**
 * What drafts mean to do with a unit and cannot any more. Days are not asked: those of a draft are never held against
 * signed ones.
 */
export function impossibleOf(registry: Registry, unit: Unit): Impossible[] {
  const { code, granted, formerNames, spunOff } = unit;
  const found: Impossible[] = [];
  if (isDraft(registry, granted.decision)) {
    const draft = granted.decision;
    for (const entry of ofGrant(registry, unit)) found.push({ ...entry, code, draft });
    for (const entry of ofBodies(registry, unit)) found.push({ ...entry, code, draft });
  }
  // next to all units of a long list were granted, and no more
  if (formerNames !== undefined || spunOff !== undefined || wasEverClosed(unit))
    found.push(...ofLaterEntries(registry, unit));
  return found;
}
