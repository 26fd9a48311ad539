import type { Severity } from '../core/finding.js';
import { flaggedIn, type TextHolder } from '../core/registry/flagged-texts.js';
import { type HierarchyRule, type RuleContext, SILENT } from '../core/rule.js';
import type { Rule, TreeRule } from './definition.js';
import { isRuleId, RULES, SEVERITY_OF } from './index.js';

/** One scan of the texts of each unit, decision and of the settings, kept while the rules ask about it. */
function scanOnce(): RuleContext['flagged'] {
  let last: TextHolder | undefined;
  let texts: ReturnType<RuleContext['flagged']> = [];
  return (entry) => {
    if (entry !== last) {
      last = entry;
      texts = flaggedIn(entry);
    }
    return texts;
  };
}

/** Which rules are to speak; the others are silent. */
export type IsAsked = (rule: Pick<TreeRule, 'id' | 'severity'>) => boolean;

/** A rule that knows the registry it is to check; each is only ever asked about items of its own sort. */
function prepare(rule: TreeRule, context: RuleContext, isAsked: IsAsked): HierarchyRule {
  const { id, severity } = rule;
  const attention = rule.attention === undefined ? {} : { attention: rule.attention };
  const sight = rule.over === 'unit' || rule.over === 'texts' ? { sight: rule.sight ?? ('far' as const) } : {};
  if (!isAsked(rule) || (rule.over === 'settings' && context.tree.settings === undefined)) {
    return { id, severity, ...attention, ...sight, check: SILENT };
  }
  return { id, severity, ...attention, ...sight, check: rule.check(context) as HierarchyRule['check'] };
}

/** Every rule over the assembled registry, ready for one run. */
export function hierarchyRules(
  context: Omit<RuleContext, 'flagged' | 'severityOf'>,
  isAsked: IsAsked = () => true,
): HierarchyRule[] {
  const severityOf = (rule: string): Severity | undefined => (isRuleId(rule) ? SEVERITY_OF[rule] : undefined);
  const shared: RuleContext = { ...context, flagged: scanOnce(), severityOf };
  return Object.values(RULES).flatMap((rule: Rule) =>
    rule.over === 'file' || rule.over === 'since' || rule.over === 'listing' ? [] : [prepare(rule, shared, isAsked)],
  );
}
