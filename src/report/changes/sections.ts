import type { FieldChange, RegistryDiff, UnitChange } from '../../core/diff/index.js';
import type { Messages } from '../../messages/index.js';
import { escapeMarkdown, shorten } from '../markdown.js';
import { PLAIN } from '../paint.js';
import { bindingSections } from './binding.js';
import { groupByKind, type ToldKind } from './group.js';
import {
  closingNote,
  correctionText,
  fieldName,
  nameNotes,
  partBackText,
  relativeText,
  wordedField,
} from './unit-lines.js';

/** A part of a report in Markdown: a table under a title. Cells are Markdown already. */
export interface MarkdownSection {
  title: string;
  head: string[];
  rows: string[][];
  /** Something a reviewer must not miss. */
  alarming: boolean;
}

/** Longest text of one cell, in characters. */
const CELL = 300;

function cell(text: string | undefined, messages: Messages): string {
  if (text === undefined || text === '') return messages.t('plan.empty');
  return escapeMarkdown(shorten(text, CELL));
}

function codeCell(code: string): string {
  return `\`${code.replace(/[^A-Za-z0-9.-]/g, '?')}\``;
}

function fieldRow(change: FieldChange, messages: Messages): string[] {
  const { field, from, to } = wordedField(change, messages);
  return [escapeMarkdown(fieldName(field, messages)), cell(from, messages), cell(to, messages)];
}

function unitRows(change: UnitChange, messages: Messages): string[][] {
  const code = codeCell(change.code);
  const relations = (list: readonly Parameters<typeof relativeText>[0][]): string =>
    list.map((each) => escapeMarkdown(relativeText(each, messages, PLAIN))).join('<br>');
  switch (change.kind) {
    case 'granted':
      return [
        [
          code,
          cell(change.name, messages),
          codeCell(change.decision),
          relations([...change.predecessors, ...(change.reestablishes ?? [])]),
        ],
      ];
    case 'spunOff':
      return [[code, cell(change.name, messages), relations(change.successors), codeCell(change.decision)]];
    case 'lifted':
      return [[code, cell(change.name, messages), codeCell(change.closedBy), codeCell(change.decision)]];
    case 'spinOffRevoked': {
      const { name, decision } = change;
      const back = escapeMarkdown(partBackText(change, messages, PLAIN));
      return [[code, cell(name, messages), back, codeCell(decision)]];
    }
    case 'corrected':
      return [[code, ...fieldRow(change, messages), cell(correctionText(change, messages), messages)]];
    case 'renamed': {
      const basis = change.decision === undefined ? cell(undefined, messages) : codeCell(change.decision);
      const to = [cell(change.to, messages), ...nameNotes(change, messages).map(escapeMarkdown)].join('<br>');
      return [[code, cell(change.from, messages), to, basis]];
    }
    case 'updated':
      return change.fields.map((field) => [code, cell(change.name, messages), ...fieldRow(field, messages)]);
    case 'reopened':
    case 'removed':
      return [[code, cell(change.name, messages)]];
    case 'dissolved':
    case 'annulled':
    case 'revoked':
    case 'replaced':
    case 'merged':
    case 'split': {
      const name = `${cell(change.name, messages)}${escapeMarkdown(closingNote(change, messages))}`;
      return [[code, name, relations(change.successors), codeCell(change.decision)]];
    }
  }
}

function headOf(kind: ToldKind, messages: Messages): string[] {
  const { t } = messages;
  const [code, name, basis] = [t('field.code'), t('field.name'), t('plan.decision')];
  switch (kind) {
    case 'granted':
    case 'reestablished':
      return [code, name, basis, t('plan.predecessors')];
    case 'renamed':
      return [code, t('plan.old-name'), t('plan.new-name'), basis];
    case 'updated':
      return [code, name, t('plan.field'), t('plan.before'), t('plan.after')];
    case 'reopened':
    case 'removed':
      return [code, name];
    case 'lifted':
      return [code, name, t('plan.closed-by'), basis];
    case 'spinOffRevoked':
      return [code, name, t('plan.part-back.head'), basis];
    case 'corrected':
      return [code, t('plan.field'), t('plan.before'), t('plan.after'), t('plan.grounds')];
    case 'spunOff':
    case 'dissolved':
    case 'annulled':
    case 'revoked':
    case 'replaced':
    case 'merged':
    case 'split':
      return [code, name, t('plan.successors'), basis];
  }
}

/** Changes as tables: one for each kind, one for the settings. */
export function sectionsOf(diff: RegistryDiff, messages: Messages): MarkdownSection[] {
  const { t } = messages;
  const sections: MarkdownSection[] = groupByKind(diff.units).map(([kind, changes]) => ({
    title: `${messages.find(`plan.${kind}`, {}) ?? kind} (${changes.length})`,
    head: headOf(kind, messages),
    rows: changes.flatMap((change) => unitRows(change, messages)),
    alarming: kind === 'removed' || kind === 'reopened',
  }));
  if (diff.settings.length > 0) {
    const rows = diff.settings.map((field) => fieldRow(field, messages));
    const head = [t('plan.field'), t('plan.before'), t('plan.after')];
    sections.unshift({ title: `${t('plan.settings')} (${rows.length})`, head, rows, alarming: false });
  }
  const issued = diff.decisions.flatMap((each) => (each.kind === 'issued' ? bindingSections(each, messages) : []));
  return [...issued, ...sections];
}
