import { type Entry, subjectOf } from './entries.js';
import { sealLine } from './text.js';

/** In what two states of one decision differ. */
export interface EntryDifferences {
  lost: Entry[];
  added: Entry[];
  /** The same thing done to the same code, but otherwise. */
  altered: { before: Entry; after: Entry }[];
}

/** The entries that stand on one side more often than on the other. */
function without(entries: readonly Entry[], others: readonly Entry[]): Entry[] {
  const left = new Map<string, number>();
  for (const entry of others) {
    const line = sealLine(entry);
    left.set(line, (left.get(line) ?? 0) + 1);
  }
  return entries.filter((entry) => {
    const line = sealLine(entry);
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

/** What was lost, added and altered from what a decision once did to what it is said to have done now. */
export function compareEntries(before: readonly Entry[], after: readonly Entry[]): EntryDifferences {
  const differences: EntryDifferences = { lost: [], added: [], altered: [] };
  const fresh = new Map<string, Entry[]>();
  const sortOf = (entry: Entry): string => `${entry.kind} ${subjectOf(entry)}`;
  for (const entry of without(after, before)) {
    const alike = fresh.get(sortOf(entry));
    if (alike === undefined) fresh.set(sortOf(entry), [entry]);
    else alike.push(entry);
  }
  for (const entry of without(before, after)) {
    const counterpart = fresh.get(sortOf(entry))?.shift();
    if (counterpart === undefined) differences.lost.push(entry);
    else differences.altered.push({ before: entry, after: counterpart });
  }
  differences.added = [...fresh.values()].flat();
  return differences;
}
