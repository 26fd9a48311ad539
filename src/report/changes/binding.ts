import type { DecisionChange, Relative } from '../../core/diff/index.js';
import { plainDate } from '../../messages/catalogue.js';
import type { Messages } from '../../messages/index.js';
import { kindWord } from '../counts.js';
import { escapeMarkdown, shorten } from '../markdown.js';
import { type Paint, PLAIN } from '../paint.js';
import type { MarkdownSection } from './sections.js';
import { partBackText, relativeText } from './unit-lines.js';

type Issued = Extract<DecisionChange, { kind: 'issued' }>;

function dayOf(on: string | undefined): string {
  return on === undefined ? '' : plainDate(on);
}

/** What becomes binding with an issue, by kind: a heading, and a line for each with its day. */
export function bindingParts(
  { binding, number }: Issued,
  messages: Messages,
  paint: Paint,
): { title: string; lines: string[] }[] {
  const { t } = messages;
  const title = (kind: string): string => t('plan.binding-of', { kind: kindWord(kind, messages), number });
  const since = (on: string | undefined): string =>
    on === undefined ? '' : `  (${t('plan.since-day', { day: dayOf(on) })})`;
  const { granted, renamed, closed, spunOff, lifted, spinOffRevoked } = binding;
  const named = (list: readonly Relative[]): string =>
    list.map((each) => relativeText(each, messages, paint)).join('; ');
  const parts = [
    { title: title('granted'), lines: granted.map(({ code, name, on }) => `${paint.code(code)}  ${name}${since(on)}`) },
    {
      title: title('renamed'),
      lines: renamed.map(({ code, from, to, on }) => `${paint.code(code)}  ${from} → ${to}${since(on)}`),
    },
    ...[...new Set(closed.map(({ reason }) => reason))].map((reason) => ({
      title: title(reason),
      lines: closed
        .filter((each) => each.reason === reason)
        .map(({ code, name, successors, on }) => {
          const heirs = named(successors);
          return `${paint.code(code)}  ${name}${heirs === '' ? '' : ` → ${heirs}`}${since(on)}`;
        }),
    })),
    {
      title: title('spunOff'),
      lines: spunOff.map(
        ({ code, name, successors, on }) => `${paint.code(code)}  ${name} → ${named(successors)}${since(on)}`,
      ),
    },
    {
      title: title('lifted'),
      lines: lifted.map(({ code, name, closedBy, on }) => `${paint.code(code)}  ${name} (${closedBy})${since(on)}`),
    },
    {
      title: title('spinOffRevoked'),
      lines: spinOffRevoked.map(
        (each) => `${paint.code(each.code)}  ${each.name}: ${partBackText(each, messages, paint)}${since(each.on)}`,
      ),
    },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** Longest text of one cell, in characters. */
const CELL = 300;

/** The same as tables of Markdown: code, what becomes of it, from which day. */
export function bindingSections(change: Issued, messages: Messages): MarkdownSection[] {
  const { t } = messages;
  const { binding, number } = change;
  const cell = (text: string): string => escapeMarkdown(shorten(text, CELL));
  const code = (text: string): string => `\`${text.replace(/[^A-Za-z0-9.-]/g, '?')}\``;
  const section = (kind: string, head: string[], rows: string[][]): MarkdownSection => ({
    title: `${t('plan.binding-of', { kind: kindWord(kind, messages), number })} (${rows.length})`,
    head: [t('field.code'), ...head, t('plan.since')],
    rows,
    alarming: false,
  });
  const cells = (list: readonly Relative[]): string =>
    list.map((each) => cell(relativeText(each, messages, PLAIN))).join('<br>');
  const reasons = [...new Set(binding.closed.map(({ reason }) => reason))];
  const sections = [
    section(
      'granted',
      [t('field.name')],
      binding.granted.map(({ code: of, name, on }) => [code(of), cell(name), dayOf(on)]),
    ),
    section(
      'renamed',
      [t('plan.old-name'), t('plan.new-name')],
      binding.renamed.map(({ code: of, from, to, on }) => [code(of), cell(from), cell(to), dayOf(on)]),
    ),
    ...reasons.map((reason) =>
      section(
        reason,
        [t('field.name'), t('plan.successors')],
        binding.closed
          .filter((each) => each.reason === reason)
          .map(({ code: of, name, successors, on }) => {
            return [code(of), cell(name), cells(successors), dayOf(on)];
          }),
      ),
    ),
    section(
      'spunOff',
      [t('field.name'), t('plan.successors')],
      binding.spunOff.map(({ code: of, name, successors, on }) => [code(of), cell(name), cells(successors), dayOf(on)]),
    ),
    section(
      'lifted',
      [t('field.name'), t('plan.closed-by')],
      binding.lifted.map(({ code: of, name, closedBy, on }) => [code(of), cell(name), cell(closedBy), dayOf(on)]),
    ),
    section(
      'spinOffRevoked',
      [t('field.name'), t('plan.part-back.head')],
      binding.spinOffRevoked.map((each) => [
        code(each.code),
        cell(each.name),
        escapeMarkdown(partBackText(each, messages, PLAIN)),
        dayOf(each.on),
      ]),
    ),
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}
