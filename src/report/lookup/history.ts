import type { History, HistoryEvent } from '../../core/query/history.js';
import type { CorrectionMade } from '../../core/registry/corrections.js';
import { oneLine } from '../../core/text/visible.js';
import { plainDate } from '../../messages/catalogue.js';
import { alignColumns } from '../align-columns.js';
import { correctedText, correctionText, fieldName } from '../changes/unit-lines.js';
import type { ReportContext } from '../report-context.js';
import { successorText } from './lookup-words.js';

function whatHappened(event: HistoryEvent, context: ReportContext): string {
  const { name, from, successors, of } = event;
  if (of.length > 0) return `${name} ← ${of.map((old) => successorText(old, context)).join('; ')}`;
  if (from !== null) return `${from} → ${name}`;
  if (successors.length === 0) return name;
  const arrow = event.kind === 'spinOffRevoked' ? '←' : '→';
  return `${name} ${arrow} ${successors.map((successor) => successorText(successor, context)).join('; ')}`;
}

function eventRow(event: HistoryEvent, asked: string, context: ReportContext): string[] {
  const { messages, paint } = context;
  const { kind, code, draft, number, decision, effective } = event;
  const mark = code === asked ? '●' : '○';
  const date = effective === null ? messages.t('history.undated') : plainDate(effective);
  const basis = draft ? paint.warning(messages.t('basis.draft', { decision })) : paint.dim(number ?? decision);
  const happened = messages.find(`plan.${kind}`, {}) ?? kind;
  return [`${mark} ${date}`, basis, happened, paint.code(code), whatHappened(event, context)];
}

/** A misprint that was put right, under the events: it is none of them. */
function correctionLine(correction: CorrectionMade, { messages }: ReportContext): string {
  const field = fieldName(correction.field, messages);
  const what = correctedText(correction, messages);
  return messages.t('history.corrected', { field, what, how: correctionText(correction, messages) });
}

/** The lineage of a code, one event a line; `●` marks its own events, `○` those of codes before and after it. */
export function historyText(history: History, context: ReportContext): string {
  const rows = history.events.map((event) => eventRow(event, history.code, context));
  const head = `${context.paint.code(history.code)}  ${context.paint.bold(oneLine(history.name))}`;
  return [head, ...alignColumns(rows), ...history.corrections.map((each) => correctionLine(each, context))].join('\n');
}
