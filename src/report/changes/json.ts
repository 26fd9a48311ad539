import type { RegistryDiff } from '../../core/diff/index.js';
import type { IsoDate } from '../../core/registry/types.js';
import { jsonText } from '../../core/text/visible.js';
import { countChanges } from './group.js';

/**
 * One side of a comparison: a git revision, or where both are null the working tree or what is staged. A commit that is
 * null beside a name is one that was not made yet.
 */
export interface Side {
  ref: string | null;
  commit: string | null;
  staged?: true;
  /** The eve of a period or its last day, where one is asked for and not two states of git. */
  at?: IsoDate;
}

function absentAsNull(_key: string, value: unknown): unknown {
  return value === undefined ? null : value;
}

/** Changes as JSON says them everywhere: what is absent is null. */
export function jsonChanges(diff: RegistryDiff): RegistryDiff {
  return JSON.parse(JSON.stringify(diff, absentAsNull)) as RegistryDiff;
}

/** `madinhdanh/diff@1`, see schemas/output/diff.schema.json. What is absent is null. */
export function jsonDiff(
  diff: RegistryDiff,
  from: Side,
  to: Side,
  unread: { from: readonly string[]; to: readonly string[] },
): string {
  const { units, decisions, settings } = diff;
  const value = {
    schema: 'madinhdanh/diff@1',
    from,
    to,
    counts: countChanges(diff),
    decisions,
    units,
    settings,
    unread,
  };
  return jsonText(value, 2, absentAsNull);
}
