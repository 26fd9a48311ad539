import { effectiveOfDecision, type Registry } from '../core/registry/registry.js';
import type { Decision, IsoDate } from '../core/registry/types.js';
import { type AnnexChange, changesOf } from './annex-changes.js';
import { expectedDay, shortNumber } from './official.js';
import { pendingOf } from './pending.js';
import { oneLine } from './table-model.js';

/** What becomes of a unit of a list only after the list has effect: its code ends, or it is called otherwise. */
export interface LaterChange {
  kind: 'closed' | 'replaced' | 'renamed';
  on: IsoDate;
  /** Its new name, of one that is renamed. */
  name?: string;
  /** Codes that follow it where it ends. */
  codes: readonly string[];
  /** Number of the decision that says so, where it is another one than the list's. */
  by?: string;
}

/** What is to come of each unit that a full list still has, by codes. */
export type LaterByCode = ReadonlyMap<string, readonly LaterChange[]>;

function laterOf({ kind, after, effective: on }: AnnexChange): LaterChange | undefined {
  if (on === null) return undefined;
  const codes = after.map(({ code }) => code);
  if (kind === 'renamed') return { kind, on, name: oneLine(after[0]?.name ?? ''), codes: [] };
  return kind === 'closed' || kind === 'replaced' ? { kind, on, codes } : undefined;
}

/**
 * What a full decision itself, and those signed before it, do to the units of its list only after its day: until then the
 * units are in force under their names, so that the list has them, with what is to come beside.
 * @param others whether what other decisions do counts too; a consolidation has footnotes for that
 */
export function laterThan(
  registry: Registry,
  decision: Decision,
  today: IsoDate,
  others: 'with others' | 'without others',
): LaterByCode {
  const found = new Map<string, LaterChange[]>();
  if (decision.kind !== 'full') return found;
  const day = effectiveOfDecision(decision) ?? expectedDay(decision, today);
  const note = (change: AnnexChange, by?: string): void => {
    const later = (change.effective ?? '') > day ? laterOf(change) : undefined;
    const { code } = change.unit;
    const more = by === undefined ? {} : { by };
    if (later !== undefined) found.set(code, [...(found.get(code) ?? []), { ...later, ...more }]);
  };
  if (others === 'with others') {
    for (const { decision: by, days } of pendingOf({ registry, decision, today })) {
      for (const { changes } of days) for (const change of changes) note(change, shortNumber(by, registry, today));
    }
  }
  for (const change of changesOf(registry, decision, today)) note(change);
  for (const list of found.values()) list.sort((a, b) => (a.on < b.on ? -1 : 1));
  return found;
}
