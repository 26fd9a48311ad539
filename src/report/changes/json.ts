import type { RegistryDiff } from '../../core/diff/index.js';
import { jsonText } from '../../core/text/visible.js';
import { countChanges } from './group.js';

/** One side of a comparison: a git revision, or the working tree where both are null. */
export interface Side {
  ref: string | null;
  commit: string | null;
}

function absentAsNull(_key: string, value: unknown): unknown {
  return value === undefined ? null : value;
}

/** Changes as JSON says them everywhere: what is absent is null. */
export function jsonChanges(diff: RegistryDiff): RegistryDiff {
  return JSON.parse(JSON.stringify(diff, absentAsNull)) as RegistryDiff;
}

/** `madinhdanh/diff@1`, see schemas/output/diff.schema.json. What is absent is null. */
export function jsonDiff(diff: RegistryDiff, from: Side, to: Side): string {
  const { units, decisions, settings } = diff;
  const value = { schema: 'madinhdanh/diff@1', from, to, counts: countChanges(diff), decisions, units, settings };
  return jsonText(value, 2, absentAsNull);
}
