import { errorsAmong, type Finding } from '../../core/finding.js';
import { RULES } from '../index.js';
import type { PastState, SinceContext } from './context.js';
import { type Restored, restoredFrom } from './restoring.js';

export type { SinceContext } from './context.js';

/** @param errors only what is an error is asked: rules of which no finding would be kept cost as much as the others */
function comparisonFindings(context: SinceContext, errors = false): Finding[] {
  return Object.values(RULES).flatMap((rule) => {
    if (rule.over !== 'since') return [];
    const { id, severity, attention } = rule;
    if (errors && severity !== 'error') return [];
    const grave = attention === undefined ? {} : { attention };
    return rule.check(context).map((found) => ({ rule: id, severity, ...grave, ...found }));
  });
}

/** What one state of the past does to another that is an error. */
function faultsBetween(context: SinceContext, before: PastState, now: PastState): Finding[] {
  const texts = { before: before.texts, now: now.texts, commentsOf: context.texts.commentsOf };
  const { registry, tree } = now;
  const { since, today } = context;
  const spent = () => new Set<string>();
  return comparisonFindings({ before: before.registry, registry, tree, texts, since, today, spent }, true);
}

/** Codes that are asked about; whoever changes more at once does not put back what was lost. */
const MOST_ASKED = 100;

/** Errors about what only stands again as it stood before it was damaged are one thing to look at each. */
function withoutRestored(context: SinceContext, findings: Finding[]): Finding[] {
  if (context.past === undefined) return findings;
  const known = new Map<string, Restored | undefined>();
  const between = new Map<string, Finding[]>();
  const faults = (before: PastState, now: PastState): Finding[] => {
    const key = `${before.commit} ${now.commit}`;
    const found = between.get(key) ?? faultsBetween(context, before, now);
    between.set(key, found);
    return found;
  };
  const { id, severity, attention } = RULES['since-restored'];
  return findings.flatMap((finding): Finding[] => {
    const { code, place } = finding;
    if (finding.severity !== 'error' || code === undefined) return [finding];
    const isFirst = !known.has(code) && known.size < MOST_ASKED;
    if (isFirst) known.set(code, restoredFrom(context, code, faults));
    const found = known.get(code);
    if (found === undefined) return [finding];
    if (!isFirst) return [];
    const { commit, variant } = found;
    const args = { code, commit: commit.slice(0, 12), since: context.since };
    const grave = attention === undefined ? {} : { attention };
    return [{ rule: id, severity, ...grave, code, place, args, ...(variant === undefined ? {} : { variant }) }];
  });
}

/** What a change must not do to what was binding before it. */
export function sinceFindings(context: SinceContext): Finding[] {
  return withoutRestored(context, comparisonFindings(context));
}

/** The errors among them, without asking for more. */
export function sinceErrors(context: SinceContext): Finding[] {
  return errorsAmong(withoutRestored(context, comparisonFindings(context, true)));
}
