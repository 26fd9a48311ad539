import type { ChangedFile } from '../../core/changed-file.js';
import type { RegistryDiff } from '../../core/diff/index.js';
import { countFindings, type ReportedFinding } from '../../core/finding.js';
import type { FileChanges } from '../../core/registry/guarded-files.js';
import type { Messages } from '../../messages/index.js';
import { countsWords } from '../findings/pretty.js';
import { escapeMarkdown, markdownCode, shorten } from '../markdown.js';
import { PLAIN } from '../paint.js';
import { countChanges } from './group.js';
import { COMMENT_LIMIT, markdownChanges } from './markdown.js';

/** Codes closed in one proposal above which the number itself is something to look at. */
const MANY_CLOSINGS = 20;

/** Characters each part may take of those a comment may have; the changes get what is left. */
const LIMITS = { errors: 14_000, attention: 14_000, warnings: 6_000, guards: 5_000, untold: 3_000 };

/** What the comment of a proposal says. */
export interface ProposalReport {
  /** First line, by which the next run finds the comment. */
  marker: string;
  /** Path of the registry in its repository. */
  registry: string;
  /** Commits that are held against each other; no head for the working tree. */
  base: string;
  head: string | undefined;
  findings: readonly ReportedFinding[];
  diff: RegistryDiff;
  files: FileChanges;
  /** Plans of batch files, as Markdown. */
  plans: readonly string[];
}

/** One finding as a line of a list. */
export function findingLine(
  { file, line, message, hint, rule, severity }: ReportedFinding,
  messages: Messages,
): string {
  const way = hint === undefined ? '' : ` → ${escapeMarkdown(shorten(hint, 200))}`;
  const place = line === undefined ? escapeMarkdown(file) : `${escapeMarkdown(file)}:${line}`;
  const said = escapeMarkdown(shorten(message, 300));
  return `- **${messages.t(`severity.${severity}`)}** ${markdownCode(rule)} ${place}: ${said}${way}`;
}

function fileLine({ path, change }: ChangedFile, messages: Messages): string {
  return `- ${messages.t(`ci.file.${change}`)}: ${escapeMarkdown(shorten(path, 300))}`;
}

/** A heading and as many lines as fit; how many more there are is said. */
export function fitLines(
  title: string,
  lines: readonly string[],
  limit: number,
  leftOut: (count: number) => string,
): string {
  if (lines.length === 0) return '';
  let length = title.length;
  const fitting = lines.findIndex((line) => {
    length += line.length + 1;
    return length > limit;
  });
  const shown = fitting === -1 ? lines : lines.slice(0, fitting);
  const left = lines.length - shown.length;
  return [title, '', ...shown, ...(left === 0 ? [] : [`- ${leftOut(left)}`])].join('\n');
}

/**
 * The comment a proposal gets: which commits are held against each other, errors first, then all that needs
 * attention, the files that changed beside the data, what changed, and what its batch files would do. Shorter than a
 * comment may be; whatever is left out is counted.
 */
export function proposalComment(report: ProposalReport, messages: Messages): string {
  const { findings, diff, files, base, head } = report;
  const { t } = messages;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const grave = findings.filter(({ severity, attention }) => severity !== 'error' && attention === true);
  const others = findings.filter(({ severity, attention }) => severity === 'warning' && attention !== true);
  const { closed } = countChanges(diff);
  const closings = closed > MANY_CLOSINGS ? [`- **${t('ci.closings', { count: closed })}**`] : [];
  const attention = [...closings, ...grave.map((each) => findingLine(each, messages))];
  const short = (commit: string): string => markdownCode(commit.slice(0, 9));
  const heading = t('ci.heading', {
    registry: markdownCode(report.registry),
    head: head === undefined ? t('ci.working-tree') : short(head),
    base: short(base),
  });
  const isGone = diff.units.some(({ kind }) => kind === 'removed' || kind === 'reopened');
  const toLookAt = attention.length + files.guards.length > 0 || isGone;
  const sign = errors.length > 0 ? '❌' : toLookAt ? '⚠' : '✅';
  const sums = countsWords({ ...countFindings(findings), info: 0 }, messages, PLAIN);
  if (attention.length > 0) sums.push(t('ci.attention-sum', { count: attention.length }));
  const command =
    head === undefined ? `--since ${base.slice(0, 9)}` : `--rev ${head.slice(0, 9)} --since ${base.slice(0, 9)}`;
  const more = (what: string) => (count: number) => t('ci.left-out', { count, command: markdownCode(what) });
  const part = (title: string, lines: readonly string[], limit: number, what = `madinhdanh validate ${command}`) =>
    fitLines(`**${title}**`, lines, limit, more(what));
  const names = `git diff --name-status ${base.slice(0, 9)} ${head?.slice(0, 9) ?? ''}`.trim();
  const listed = (list: readonly ChangedFile[]): string[] => list.map((each) => fileLine(each, messages));
  const top = [
    `${report.marker}\n### ${heading}`,
    `${sign} ${sums.join(', ')}`,
    part(
      `❌ ${t('ci.errors', { count: errors.length })}`,
      errors.map((each) => findingLine(each, messages)),
      LIMITS.errors,
    ),
    part(`⚠ ${t('ci.attention', { count: attention.length })}`, attention, LIMITS.attention),
    part(`⚠ ${t('ci.guarded', { count: files.guards.length })}`, listed(files.guards), LIMITS.guards, names),
    part(t('ci.no-data', { count: files.untold.length }), listed(files.untold), LIMITS.untold, names),
    part(
      t('ci.warnings', { count: others.length }),
      others.map((each) => findingLine(each, messages)),
      LIMITS.warnings,
    ),
  ].filter((each) => each !== '');
  const before = top.join('\n\n');
  const tail = report.plans.map((plan) => `\n\n${plan}`).join('');
  const changes = markdownChanges(diff, messages, t('ci.title'), {
    limit: COMMENT_LIMIT - 500 - before.length - tail.length,
    command: `madinhdanh diff ${base.slice(0, 9)}${head === undefined ? '' : ` ${head.slice(0, 9)}`}`,
    ...(files.guards.length + files.untold.length > 0 ? { unchanged: t('ci.no-unit-changed') } : {}),
  });
  return `${before}\n\n${changes}${tail}\n`;
}
