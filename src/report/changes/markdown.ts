import type { RegistryDiff } from '../../core/diff/index.js';
import type { Messages } from '../../messages/index.js';
import { escapeMarkdown, markdownCode, markdownDetails, markdownTable } from '../markdown.js';
import { changesSum, isUnchanged } from './group.js';
import { type MarkdownSection, sectionsOf } from './sections.js';
import { decisionLine } from './unit-lines.js';

/** Characters a comment on GitHub may have. */
export const COMMENT_LIMIT = 65_536;

/** Rows above which a table is folded. */
const FOLDED = 15;

export interface MarkdownOptions {
  /** Most characters of the text; below {@link COMMENT_LIMIT} by default. */
  limit?: number;
  /** The command that shows what was left out. */
  command?: string;
  /** What is said where no data changed. */
  unchanged?: string;
}

function printSection({ title, head, rows, alarming }: MarkdownSection, limit: number, messages: Messages): string {
  const shown = rows.slice(0, limit);
  const heading = `${alarming ? '⚠ ' : ''}<b>${escapeMarkdown(title)}</b>`;
  const parts = shown.length === 0 ? [] : [markdownTable(head, shown)];
  if (rows.length > shown.length) parts.push(messages.t('plan.left-out', { count: rows.length - shown.length }));
  const content = parts.join('\n\n');
  return rows.length > FOLDED && !alarming ? markdownDetails(heading, content) : `${heading}\n\n${content}`;
}

function print(
  diff: RegistryDiff,
  sections: readonly MarkdownSection[],
  rows: number,
  messages: Messages,
  title: string,
  { command, unchanged }: MarkdownOptions,
): string {
  const { t } = messages;
  const parts = [`### ${escapeMarkdown(title)}`];
  if (isUnchanged(diff)) return [...parts, unchanged ?? t('diff.nothing')].join('\n\n');
  parts.push(changesSum(diff, messages));
  const decisions = diff.decisions.map((change) => `- ${escapeMarkdown(decisionLine(change, messages))}`);
  if (decisions.length > 0 && rows > 0) parts.push(decisions.slice(0, rows).join('\n'));
  if (decisions.length > rows) parts.push(t('plan.left-out-decisions', { count: decisions.length - rows }));
  parts.push(...sections.map((section) => printSection(section, rows, messages)));
  const cut = decisions.length > rows || sections.some((section) => section.rows.length > rows);
  if (cut && command !== undefined) parts.push(`${t('plan.see-all')} ${markdownCode(command)}`);
  return parts.join('\n\n');
}

/**
 * Changes as Markdown for a comment on a pull request: a table a kind, long ones folded. Where the whole would be
 * too long for a comment, every table is cut to the same number of rows, and what was left out is said.
 */
export function markdownChanges(
  diff: RegistryDiff,
  messages: Messages,
  title: string,
  options: MarkdownOptions = {},
): string {
  const { limit = COMMENT_LIMIT - 1 } = options;
  const sections = sectionsOf(diff, messages);
  const at = (rows: number): string => print(diff, sections, rows, messages, title, options);
  let high = Math.max(diff.decisions.length, ...sections.map(({ rows }) => rows.length));
  const whole = at(high);
  if (whole.length <= limit) return whole;
  let low = 0;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (at(middle).length <= limit) low = middle;
    else high = middle;
  }
  return at(low);
}
