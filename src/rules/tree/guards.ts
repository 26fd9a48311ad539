import { CODEOWNERS_KIND, type GuardKind, guardOf } from '../../core/guarded-paths.js';
import { isSameData, type Listing } from '../../core/tree/listing.js';
import type { ListingContext } from './context.js';

/** A path that guards the registry and is not what it was. */
export interface GuardChange {
  path: string;
  kind: GuardKind;
  how: 'added' | 'changed' | 'removed';
  /** It was there to guard, or takes the place of one that was. */
  guarded: boolean;
}

function guardsOf({ prefix, files }: Listing): Map<string, { kind: GuardKind; content: string }> {
  return new Map(
    files.flatMap(({ path, mode, object }) => {
      const kind = guardOf(path, prefix);
      return kind === undefined ? [] : [[path, { kind, content: `${mode} ${object}` }]];
    }),
  );
}

/** What a proposal changes of what guards the registry. */
export function guardChanges({ now, before }: ListingContext): GuardChange[] {
  if (before === undefined) return [];
  const was = guardsOf(before);
  const is = guardsOf(now);
  const hadOwners = [...was.values()].some(({ kind }) => kind === CODEOWNERS_KIND);
  const changes: GuardChange[] = [];
  for (const [path, { kind, content }] of is) {
    const old = was.get(path);
    if (old?.content === content) continue;
    const guarded = old !== undefined || (kind === CODEOWNERS_KIND && hadOwners);
    changes.push({ path, kind, how: old === undefined ? 'added' : 'changed', guarded });
  }
  for (const [path, { kind }] of was) if (!is.has(path)) changes.push({ path, kind, how: 'removed', guarded: true });
  return changes;
}

/** True where units, decisions or settings are not what they were. */
export function isDataChanged({ now, before }: ListingContext): boolean {
  return before !== undefined && !isSameData(before, now);
}
