import type { Issue } from '../core/finding.js';
import type { Messages } from '../messages/index.js';

/** The words of an issue: what is wrong, and how to mend it where there is a way. */
export function wordIssue(issue: Issue, messages: Messages): { message: string; hint?: string } {
  const { rule, variant, args } = issue;
  const specific = variant === undefined ? undefined : `${rule}.${variant}`;
  const message =
    (specific && messages.find(`rule.${specific}`, args)) ?? messages.find(`rule.${rule}`, args) ?? (specific || rule);
  const hint = (specific && messages.find(`hint.${specific}`, args)) ?? messages.find(`hint.${rule}`, args);
  return hint === undefined ? { message } : { message, hint };
}
