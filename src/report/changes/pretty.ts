import type { RegistryDiff } from '../../core/diff.js';
import type { Messages } from '../../messages/index.js';
import type { Paint } from '../paint.js';
import { countChanges, groupByKind, groupTitle } from './group.js';
import { decisionLine, unitLine } from './lines.js';

/** Changes as a person reads them in a terminal: by kind, a line each, at most `limit` lines a kind. */
export function prettyChanges(
  diff: RegistryDiff,
  messages: Messages,
  paint: Paint,
  limit = Number.POSITIVE_INFINITY,
): string {
  const parts = diff.decisions.map((change) => paint.bold(decisionLine(change, messages)));
  for (const [kind, changes] of groupByKind(diff.units)) {
    const title = groupTitle(kind, changes.length, messages);
    const lines = changes.slice(0, limit).map((change) => `  ${unitLine(change, messages, paint)}`);
    if (changes.length > limit) lines.push(`  ${messages.t('plan.more', { count: changes.length - limit })}`);
    parts.push([paint.bold(title), ...lines].join('\n'));
  }
  return parts.join('\n');
}

/** One line that sums a plan up. */
export function changesTotal(diff: RegistryDiff, files: number, messages: Messages): string {
  return messages.t('plan.total', { ...countChanges(diff), files });
}
