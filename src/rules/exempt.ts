import type { Issue } from '../core/finding.js';
import { RULES } from '../core/rule-ids.js';
import type { IsoDate, Settings } from '../core/registry/types.js';

/** Drops the issues that an exemption in force silences; errors are never silenced. */
export function withoutExempted(issues: readonly Issue[], settings: Settings | undefined, today: IsoDate): Issue[] {
  const inForce = (settings?.exemptions ?? []).filter(({ until }) => until >= today);
  if (inForce.length === 0) return [...issues];
  return issues.filter(
    ({ rule, code }) =>
      RULES[rule] === 'error' ||
      !inForce.some((each) => each.rule === rule && code !== undefined && each.codes.includes(code)),
  );
}
