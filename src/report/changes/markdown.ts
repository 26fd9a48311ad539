import type { RegistryDiff, UnitChange } from '../../core/diff.js';
import type { Messages } from '../../messages/index.js';
import { PLAIN } from '../paint.js';
import { groupByKind, groupTitle } from './group.js';
import { decisionLine, unitLine } from './lines.js';

/** Text that Markdown must not read as mark-up, on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|#~&]/g, (char) => (char === '<' ? '&lt;' : char === '&' ? '&amp;' : `\\${char}`))
    .replace(/\s*\n\s*/g, ' ');
}

function row(change: UnitChange, messages: Messages): string {
  const line = unitLine(change, messages, PLAIN).slice(change.code.length).trim();
  return `| \`${change.code}\` | ${escapeMarkdown(line)} |`;
}

/** Changes as Markdown for a pull request: a table a kind. */
export function markdownChanges(diff: RegistryDiff, messages: Messages, title: string): string {
  const parts = [`### ${title}`];
  const decisions = diff.decisions.map((change) => `- ${escapeMarkdown(decisionLine(change, messages))}`);
  if (decisions.length > 0) parts.push(decisions.join('\n'));
  const { t } = messages;
  for (const [kind, changes] of groupByKind(diff.units)) {
    const head = `| ${t('field.code')} | ${t('field.name')} |\n| --- | --- |`;
    const rows = changes.map((change) => row(change, messages));
    parts.push(`**${groupTitle(kind, changes.length, messages)}**\n\n${[head, ...rows].join('\n')}`);
  }
  return parts.join('\n\n');
}
