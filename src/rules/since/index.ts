import type { Finding } from '../../core/finding.js';
import { RULES } from '../index.js';
import type { SinceContext } from './context.js';

export type { SinceContext } from './context.js';

/** What a change must not do to what was binding before it. */
export function sinceFindings(context: SinceContext): Finding[] {
  return Object.values(RULES).flatMap((rule) => {
    if (rule.over !== 'since') return [];
    const { id, severity, attention } = rule;
    const grave = attention === undefined ? {} : { attention };
    return rule.check(context).map((found) => ({ rule: id, severity, ...grave, ...found }));
  });
}
