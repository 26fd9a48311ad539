import type { RegistryDiff, UnitChange } from '../../core/diff/index.js';
import { isSigned, type Registry } from '../../core/registry/registry.js';
import { entriesOf } from '../../core/seal/entries.js';
import { countEntries } from '../../core/seal/seal.js';
import { plainDate } from '../../messages/catalogue.js';
import type { Messages } from '../../messages/index.js';
import { figuresText } from '../decisions/figures.js';
import { escapeMarkdown } from '../markdown.js';
import { PLAIN } from '../paint.js';
import { changesSum } from './group.js';
import { decisionLine, fieldLine, unitLine } from './unit-lines.js';

/** Changes listed under one decision; a Decision of thousands has its annexes for that. */
const LISTED = 200;

/** The decision a change rests on; undefined for one that rests on none. */
function basisOf(change: UnitChange): string | undefined {
  return 'decision' in change ? change.decision : undefined;
}

function changeLine(change: UnitChange, messages: Messages): string {
  const kind = messages.find(`plan.${change.kind}`, {}) ?? change.kind;
  const line = unitLine(change, messages, PLAIN).slice(change.code.length).trim();
  return `- ${kind}: \`${change.code}\` ${escapeMarkdown(line)}`;
}

function headingOf(registry: Registry, id: string, messages: Messages): string {
  const { t } = messages;
  const decision = registry.decision(id);
  const title = decision?.title === undefined ? '' : `: ${escapeMarkdown(decision.title)}`;
  if (!isSigned(decision)) return `### ${t('release.draft', { id })}${title}`;
  const { number, signed } = decision;
  return `### ${escapeMarkdown(t('release.decision', { number, signed: plainDate(signed) }))}${title}`;
}

/** Decisions in the order people look for them: signed ones by date, then drafts. */
function sortedDecisions(registry: Registry, ids: Iterable<string>): string[] {
  const rank = (id: string): string => `${registry.decision(id)?.signed ?? '9999-99-99'} ${id}`;
  return [...ids].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/**
 * What changed, by the decisions that did it: the notes of a release.
 * @param after the later state, in which the decisions are looked up
 */
export function releaseNotes(diff: RegistryDiff, after: Registry, messages: Messages): string {
  const { t } = messages;
  const groups = new Map<string, UnitChange[]>();
  for (const { id, kind } of diff.decisions) if (kind !== 'removed') groups.set(id, []);
  const loose: UnitChange[] = [];
  for (const change of diff.units) {
    const id = basisOf(change);
    if (id === undefined) loose.push(change);
    else groups.set(id, [...(groups.get(id) ?? []), change]);
  }
  const list = (changes: readonly UnitChange[]): string[] => {
    const lines = changes.slice(0, LISTED).map((change) => changeLine(change, messages));
    return changes.length > LISTED ? [...lines, `- ${t('plan.more', { count: changes.length - LISTED })}`] : lines;
  };
  const parts = [changesSum(diff, messages)];
  for (const id of sortedDecisions(after, groups.keys())) {
    const decisionLines = diff.decisions
      .filter((each) => each.id === id)
      .map((each) => {
        const line = `- ${escapeMarkdown(decisionLine(each, messages))}`;
        if (each.kind !== 'issued') return line;
        return `${line}: ${figuresText(countEntries(entriesOf(after, id)), t)}`;
      });
    parts.push(
      [headingOf(after, id, messages), [...decisionLines, ...list(groups.get(id) ?? [])].join('\n')].join('\n\n'),
    );
  }
  const removed = diff.decisions
    .filter(({ kind }) => kind === 'removed')
    .map((each) => `- ${escapeMarkdown(decisionLine(each, messages))}`);
  const settings = diff.settings.map((field) => `- ${escapeMarkdown(fieldLine(field, messages))}`);
  const others = [...removed, ...settings, ...list(loose)];
  if (others.length > 0) parts.push(`### ${t('release.loose')}\n\n${others.join('\n')}`);
  return parts.join('\n\n');
}
