import {
  type DecisionChange,
  type FieldChange,
  inWords,
  type Relative,
  type UnitChange,
} from '../../core/diff/index.js';
import type { CorrectionMade } from '../../core/registry/corrections.js';
import { oneLine } from '../../core/text/visible.js';
import type { Messages } from '../../messages/index.js';
import { figuresText } from '../decisions/figures.js';
import type { Paint } from '../paint.js';

/** The name of a field in words. */
export function fieldName(field: string, messages: Messages): string {
  return messages.find(`field.${field}`, {}) ?? field;
}

/** A change of a field with what stands inside its values in words. */
export function wordedField(change: FieldChange, messages: Messages): FieldChange {
  return inWords(change, {
    key: (key) => messages.find(`key.${key}`, {}) ?? messages.find(`field.${key}`, {})?.toLocaleLowerCase('vi') ?? key,
    value: (key, value) => messages.find(`key.${key}.${value}`, {}) ?? value,
  });
}

/** One field on one line: old → new. */
export function fieldLine(change: FieldChange, messages: Messages): string {
  const { field, from, to } = wordedField(change, messages);
  const empty = messages.t('plan.empty');
  return oneLine(`${fieldName(field, messages)}: ${from ?? empty} → ${to ?? empty}`);
}

/** Code and name of a successor or predecessor, and whether it is only a part. */
export function relativeText({ code, name, part }: Relative, messages: Messages, paint: Paint): string {
  return `${paint.code(code)} ${name}${part ? ` (${messages.t('plan.part')})` : ''}`;
}

/** That a part which had gone is back: from whom, and by which decision it had gone. */
export function partBackText(
  { successors, partedBy }: { successors: readonly Relative[]; partedBy: string },
  messages: Messages,
  paint: Paint,
): string {
  const to = successors.map(({ code, name }) => `${paint.code(code)} ${name}`).join('; ');
  return messages.t('plan.part-back', { to, decision: partedBy });
}

/** What a misprint was, and what it was corrected to: “was” → “now”. */
export function correctedText({ was, now }: Pick<CorrectionMade, 'was' | 'now'>, { t }: Messages): string {
  const quoted = (value: CorrectionMade['now']): string =>
    value === undefined
      ? t('plan.empty')
      : t('plan.quoted', { text: Array.isArray(value) ? value.join(', ') : String(value) });
  return oneLine(`${quoted(was)} → ${quoted(now)}`);
}

/** By what, when and why a misprint was put right. */
export function correctionText(
  { by, on, reason }: { by?: string | undefined; on: string; reason: string },
  { t }: Messages,
): string {
  return `${by === undefined ? t('plan.corrected.on', { on }) : t('plan.corrected.by', { by, on })}: ${reason}`;
}

/** What there is to say of a new name that others were there before: from when to when it is borne, what a draft means. */
export function nameNotes(change: Extract<UnitChange, { kind: 'renamed' }>, { t }: Messages): string[] {
  const { next, displaced } = change;
  const taken = displaced === undefined ? [] : [t('plan.displaced.name', { draft: displaced })];
  if (next === undefined) return taken;
  const { name, decision, draft, since = '', until = '' } = next;
  return [
    draft ? t('plan.borne.drafted', { draft: decision, name }) : t('plan.borne.late', { since, until, name }),
    ...taken,
  ];
}

/** What there is to say of a closing that is not the unit's first: in brackets after it. */
export function closingNote(change: Extract<UnitChange, { rewritten: boolean }>, { t }: Messages): string {
  const { rewritten, displaced: draft } = change;
  if (draft !== undefined) return ` (${t('plan.displaced', { draft })})`;
  return rewritten ? ` (${t('plan.rewritten')})` : '';
}

/** One change of a unit on one line, beside words that say its day. */
export function undatedLine(change: UnitChange, messages: Messages, paint: Paint): string {
  return oneLine(changeText(change, messages, paint));
}

/** One change of a unit on one line: old → new, with the day where it is not the decision's own. */
export function unitLine(change: UnitChange, messages: Messages, paint: Paint): string {
  const day = 'effective' in change ? change.effective : undefined;
  const from = day === undefined ? '' : ` – ${messages.t('plan.own-day', { day })}`;
  return undatedLine(change, messages, paint) + from;
}

function changeText(change: UnitChange, messages: Messages, paint: Paint): string {
  const code = paint.code(change.code);
  switch (change.kind) {
    case 'granted': {
      const codes = change.reestablishes?.map((each) => each.code) ?? [];
      const again = codes.length === 0 ? '' : ` (${messages.t('plan.reestablishes', { codes })})`;
      return `${code}  ${change.name}${again}`;
    }
    case 'spunOff':
      return `${code}  ${change.name} → ${change.successors.map((each) => relativeText(each, messages, paint)).join('; ')}`;
    case 'lifted':
      return `${code}  ${change.name} (${change.closedBy})`;
    case 'spinOffRevoked':
      return `${code}  ${change.name}: ${partBackText(change, messages, paint)}`;
    case 'corrected':
      return `${code}  ${fieldLine(change, messages)} (${correctionText(change, messages)})`;
    case 'renamed': {
      const notes = nameNotes(change, messages);
      return `${code}  ${change.from} → ${change.to}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
    }
    case 'updated':
      return `${code}  ${change.name}: ${change.fields.map((field) => fieldLine(field, messages)).join('; ')}`;
    case 'reopened':
    case 'removed':
      return `${code}  ${change.name}`;
    case 'dissolved':
    case 'annulled':
    case 'revoked':
    case 'replaced':
    case 'merged':
    case 'split': {
      const successors = change.successors.map((each) => relativeText(each, messages, paint));
      const note = closingNote(change, messages);
      return `${code}  ${change.name}${successors.length === 0 ? '' : ` → ${successors.join('; ')}`}${note}`;
    }
  }
}

/** As much of a hash as people compare. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 12);
}

/** One change of a decision on one line. */
export function decisionLine(change: DecisionChange, messages: Messages): string {
  const { t } = messages;
  switch (change.kind) {
    case 'added':
      return t('plan.decision.added', { id: change.id });
    case 'issued':
      return change.effective === change.signed
        ? t('plan.decision.issued', { id: change.id, number: change.number, signed: change.signed })
        : t('plan.decision.issued.later', {
            id: change.id,
            number: change.number,
            signed: change.signed,
            effective: change.effective,
          });
    case 'sealed':
      return t('plan.decision.sealed', {
        figures: figuresText(change, t),
        id: change.id,
        sha: shortHash(change.sha256),
      });
    case 'resealed': {
      const hashes = { was: shortHash(change.was), sha: shortHash(change.sha256) };
      return t('plan.decision.resealed', {
        figures: figuresText(change, t),
        ...hashes,
        id: change.id,
        reasons: change.reasons.join('; '),
      });
    }
    case 'edited':
      return t('plan.decision.edited', {
        id: change.id,
        fields: change.fields.map(({ field }) => fieldName(field, messages)),
      });
    case 'removed':
      return t('plan.decision.removed', { id: change.id });
  }
}
