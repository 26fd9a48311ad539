import type { Finding } from '../core/finding.js';
import type { IsoDate, Settings } from '../core/registry/types.js';

/** Drops the findings that an exemption in force silences; errors, and what a reviewer has to look at, are never silenced. */
export function withoutExempted(
  findings: readonly Finding[],
  settings: Settings | undefined,
  today: IsoDate,
): Finding[] {
  const inForce = (settings?.exemptions ?? []).filter(({ until }) => until >= today);
  if (inForce.length === 0) return [...findings];
  return findings.filter(
    ({ rule, severity, attention, code }) =>
      severity === 'error' ||
      attention === true ||
      !inForce.some((each) => each.rule === rule && code !== undefined && each.codes.includes(code)),
  );
}
