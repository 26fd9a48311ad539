import type { Messages } from '../../messages/index.js';
import { escapeMarkdown, markdownCode, shorten } from '../markdown.js';

/** A proposal that could not be judged. */
export interface FailedReport {
  /** First line, by which the next run finds the comment. */
  marker: string;
  /** Path of the registry in its repository. */
  registry: string;
  /** The commit that it is held against. */
  commit: string;
  /** The proposal as it was named. */
  head: string;
  /** Why it could not be judged. */
  message: string;
  /** The proposal has no registry in that place. */
  gone: boolean;
  /** Where it has registries. */
  places: readonly string[];
}

/** The comment of a proposal that could not be judged: that it does not pass, and why. */
export function failedComment(report: FailedReport, { t }: Messages): string {
  const { marker, registry, commit, head, message, gone, places } = report;
  const short = (text: string): string => markdownCode(shorten(text, 200).replace(/^([0-9a-f]{9})[0-9a-f]+$/, '$1'));
  const heading = t('ci.heading', { registry: markdownCode(registry), head: short(head), base: short(commit) });
  const now = places.map(markdownCode);
  const lost = now.length === 0 ? t('ci.gone') : t('ci.gone-to', { folders: now });
  const said = gone ? [lost, t('ci.gone.hint')] : [];
  const parts = [`${marker}\n### ${heading}`, `❌ ${t('ci.not-judged')}`, ...said, escapeMarkdown(message)];
  return `${parts.join('\n\n')}\n`;
}
