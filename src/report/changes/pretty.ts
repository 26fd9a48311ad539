import type { RegistryDiff } from '../../core/diff/index.js';
import type { Messages } from '../../messages/index.js';
import type { Paint } from '../paint.js';
import { changesSum, groupByKind, groupTitle } from './group.js';
import { decisionLine, fieldLine, unitLine } from './unit-lines.js';

/** Changes as a person reads them in a terminal: by kind, a line each, at most `limit` lines a kind. */
export function prettyChanges(
  diff: RegistryDiff,
  messages: Messages,
  paint: Paint,
  limit = Number.POSITIVE_INFINITY,
): string {
  const part = (title: string, lines: readonly string[]): string => {
    const shown = lines.slice(0, limit).map((line) => `  ${line}`);
    if (lines.length > limit) shown.push(`  ${messages.t('plan.more', { count: lines.length - limit })}`);
    return [paint.bold(`${title} (${lines.length})`), ...shown].join('\n');
  };
  const parts = diff.decisions.map((change) => paint.bold(decisionLine(change, messages)));
  if (diff.settings.length > 0) {
    const lines = diff.settings.map((field) => fieldLine(field, messages));
    parts.push(part(messages.t('plan.settings'), lines));
  }
  for (const [kind, changes] of groupByKind(diff.units)) {
    const lines = changes.slice(0, limit).map((change) => `  ${unitLine(change, messages, paint)}`);
    if (changes.length > limit) lines.push(`  ${messages.t('plan.more', { count: changes.length - limit })}`);
    parts.push([paint.bold(groupTitle(kind, changes.length, messages)), ...lines].join('\n'));
  }
  return parts.join('\n');
}

/** One line that sums a plan up. */
export function changesTotal(diff: RegistryDiff, files: number, messages: Messages): string {
  return messages.t('plan.total', { sum: changesSum(diff, messages), files });
}
