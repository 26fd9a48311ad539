import type { RegistryDiff } from '../../core/diff/index.js';
import type { Messages } from '../../messages/index.js';
import type { Paint } from '../paint.js';
import { bindingParts } from './binding.js';
import { besideClosed, countChanges, groupByKind, groupTitle, sumText } from './group.js';
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
  const parts = diff.decisions.flatMap((change) => {
    const line = paint.bold(decisionLine(change, messages));
    if (change.kind !== 'issued') return [line];
    return [line, ...bindingParts(change, messages, paint).map(({ title, lines }) => part(title, lines))];
  });
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

/** What a plan comes to. */
export interface PlanTotal {
  diff: RegistryDiff;
  granted: readonly unknown[];
  closed: readonly unknown[];
  files: { readonly size: number };
}

/** One line that sums a plan up: every code that it grants and ends; how many of these are one replaced by another, cancelled or revoked. */
export function changesTotal({ diff, granted, closed, files }: PlanTotal, messages: Messages): string {
  const { replaced, other } = countChanges(diff);
  const beside = besideClosed(diff);
  const ended = closed.length - beside.annulled - beside.revoked;
  const counts = { granted: granted.length, closed: ended, ...beside, other, files: files.size };
  return sumText(counts, messages, (count) =>
    replaced === 0 ? messages.t('sum.closed', { count }) : messages.t('sum.closed.replaced', { count, replaced }),
  );
}
