import type { RegistryDiff } from '../../core/diff.js';
import { countChanges } from './group.js';

/** One side of a comparison: a git revision, or the working tree where both are null. */
export interface Side {
  ref: string | null;
  commit: string | null;
}

/** `madinhdanh/diff@1`, see schemas/output/diff.schema.json. What is absent is null. */
export function jsonDiff(diff: RegistryDiff, from: Side, to: Side): string {
  const { units, decisions, settings } = diff;
  const value = { schema: 'madinhdanh/diff@1', from, to, counts: countChanges(diff), decisions, units, settings };
  return JSON.stringify(value, (_, each: unknown) => (each === undefined ? null : each), 2);
}
