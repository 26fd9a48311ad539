import type { DecisionChange, FieldChange, UnitChange } from '../../core/diff.js';
import type { Messages } from '../../messages/index.js';
import type { Paint } from '../paint.js';

function fieldText({ field, from, to }: FieldChange, messages: Messages): string {
  const label = messages.find(`field.${field}`, {}) ?? field;
  const empty = messages.t('plan.empty');
  return `${label}: ${from ?? empty} → ${to ?? empty}`;
}

/** One change of a unit on one line: old → new. */
export function unitLine(change: UnitChange, messages: Messages, paint: Paint): string {
  const code = paint.code(change.code);
  switch (change.kind) {
    case 'granted':
      return `${code}  ${change.name}`;
    case 'renamed':
      return `${code}  ${change.from} → ${change.to}`;
    case 'updated':
      return `${code}  ${change.name}: ${change.fields.map((field) => fieldText(field, messages)).join('; ')}`;
    case 'reopened':
    case 'removed':
    case 'dissolved':
    case 'annulled':
      return `${code}  ${change.name}`;
    case 'replaced':
    case 'merged':
    case 'split': {
      const part = ` (${messages.t('plan.part')})`;
      const heirs = change.successors.map((each) => `${paint.code(each.code)} ${each.name}${each.part ? part : ''}`);
      return `${code}  ${change.name} → ${heirs.join('; ')}`;
    }
  }
}

/** One change of a decision on one line. */
export function decisionLine(change: DecisionChange, messages: Messages): string {
  const { t } = messages;
  switch (change.kind) {
    case 'added':
      return t('plan.decision.added', { id: change.id });
    case 'issued':
      return t('plan.decision.issued', { id: change.id, number: change.number, signed: change.signed });
    case 'edited': {
      const fields = change.fields.map(({ field }) => messages.find(`field.${field}`, {}) ?? field);
      return t('plan.decision.edited', { id: change.id, fields });
    }
    case 'removed':
      return t('plan.decision.removed', { id: change.id });
  }
}
