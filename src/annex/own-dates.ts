import type { IsoDate } from '../core/registry/types.js';
import { type AnnexChange, annexOfChange, type ChangeAnnex } from './annex-changes.js';

/** Changes of one annex that have effect from one day, which is not their decision's own. */
export interface OwnDate {
  kind: ChangeAnnex;
  on: IsoDate;
  changes: AnnexChange[];
}

/** The days of effect that a decision's own does not cover, in the order of the kinds and of the days. */
export function ownDatesOf(changes: readonly AnnexChange[]): OwnDate[] {
  const groups = new Map<string, OwnDate>();
  for (const change of changes) {
    const { ownDate: on } = change;
    const kind = annexOfChange(change);
    if (on === null) continue;
    const group = groups.get(`${kind} ${on}`) ?? { kind, on, changes: [] };
    group.changes.push(change);
    groups.set(`${kind} ${on}`, group);
  }
  const kinds = [...new Set([...groups.values()].map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    [...groups.values()].filter((each) => each.kind === kind).sort((a, b) => (a.on < b.on ? -1 : 1)),
  );
}
