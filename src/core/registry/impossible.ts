import { parentOf } from '../code/code.js';
import type { DataPath } from '../finding.js';
import { closingDraft, closingFor, counts, isClosedFor } from './binding.js';
import { closingsOf } from './closings.js';
import { isSigned, type Registry } from './registry.js';
import type { Unit } from './types.js';

/** What a draft means to do and cannot, because of what signed decisions did meanwhile. */
export type ImpossibleKind = 'grant' | 'annulled' | 'replace' | 'rename' | 'renames' | 'closing' | 'children';

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

function ofGrant(registry: Registry, unit: Unit): Entry[] {
  const { code, granted, legacyCodes = [] } = unit;
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
  legacyCodes.forEach((other, i) => {
    const by = closedBy(registry, other);
    const old = registry.unit(other);
    const isHeir = old !== undefined && closingsOf(old).some(({ successors }) => successors?.includes(code) === true);
    if (by === undefined || isHeir || granted.reestablishes?.includes(other) === true) return;
    found.push({ kind: 'replace', other, decision: by, path: ['legacyCodes', i] });
  });
  return found;
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

/**
 * What drafts mean to do with a unit and cannot any more. Days are not asked: those of a draft are never held against
 * signed ones.
 */
export function impossibleOf(registry: Registry, unit: Unit): Impossible[] {
  const { code, granted, formerNames = [] } = unit;
  const isDraft = (id: string): boolean => registry.decision(id) !== undefined && !isSigned(registry.decision(id));
  const found: Impossible[] = [];
  const add = (draft: string, entries: readonly Entry[]): void => {
    found.push(...entries.map((entry) => ({ ...entry, code, draft })));
  };
  if (isDraft(granted.decision)) add(granted.decision, ofGrant(registry, unit));
  const by = closedBy(registry, code);
  const first = formerNames.find(({ decision }) => isDraft(decision));
  formerNames.forEach(({ decision }, i) => {
    if (!isDraft(decision)) return;
    const path = ['formerNames', i];
    if (by !== undefined) add(decision, [{ kind: 'rename', other: code, decision: by, path }]);
    else if (first !== undefined && first.decision !== decision) {
      add(decision, [{ kind: 'renames', other: code, decision: first.decision, path }]);
    }
  });
  const draft = closingDraft(registry, unit);
  if (draft !== undefined && isDraft(draft)) add(draft, ofClosing(registry, unit, draft));
  return found;
}
