import type { Resolution, ResolveStep } from '../../core/query/resolve.js';
import { resultTold } from '../../core/query/result-words.js';
import { plainDate } from '../../messages/catalogue.js';
import { alignColumns } from '../align-columns.js';
import type { ReportContext } from '../report-context.js';
import { successorText } from './lookup-words.js';

/** Decisions as people call them, by id. */
export type NumberOf = (decision: string) => string;

function stepRow(
  { from, to, reason, decision, effective }: ResolveStep,
  { messages, paint }: ReportContext,
  numberOf: NumberOf,
): string[] {
  const way =
    reason === 'renamed' || reason === 'lifted' || reason === 'spinOffRevoked' || to.length === 0
      ? from
      : `${from} → ${to.join(', ')}`;
  const date = effective === null ? '' : plainDate(effective);
  return [`  ${date}`, paint.code(way), messages.find(`word.${reason}`, {}) ?? reason, paint.dim(numberOf(decision))];
}

/** The codes in force that were led to, and the steps there. */
function linesOf(
  current: Resolution['current'],
  steps: Resolution['steps'],
  context: ReportContext,
  numberOf: NumberOf,
): string[] {
  const rows = alignColumns(steps.map((step) => stepRow(step, context, numberOf)));
  const way = rows.length === 0 ? [] : [context.paint.dim(context.messages.t('resolve.steps')), ...rows];
  return [...current.map((successor) => `  → ${successorText(successor, context)}`), ...way];
}

/** The codes led to whose next name or end is decided already. */
function decidedOf(current: Resolution['current'], { messages, paint }: ReportContext, numberOf: NumberOf): string[] {
  const { t } = messages;
  return current.flatMap(({ code, renames, ends }) => {
    const said: string[] = [];
    if (renames !== undefined) {
      const { name, on: date, decision } = renames;
      said.push(t('resolve.renames', { code, name, date, decision: numberOf(decision) }));
    }
    if (ends !== undefined) said.push(t('resolve.ends', { code, date: ends.on, decision: numberOf(ends.decision) }));
    return said.map((line) => paint.warning(line));
  });
}

/** Where a code leads that several units bore: that they did, and all that each of them leads to. */
export function severalText(
  { query, bearers = [], current, steps }: Resolution,
  context: ReportContext,
  numberOf: NumberOf,
): string {
  const { t } = context.messages;
  const head = t('resolve.several', { code: query.trim(), codes: bearers, count: bearers.length });
  const none = current.length === 0 ? [t('resolve.several.none')] : [];
  return [
    context.paint.bold(head),
    ...none,
    ...linesOf(current, steps, context, numberOf),
    ...decidedOf(current, context, numberOf),
  ].join('\n');
}

/** Where a code leads: one line that answers, the codes in force, and the steps there. */
export function resolveText(resolution: Resolution, name: string, context: ReportContext, numberOf: NumberOf): string {
  const { result, current, steps } = resolution;
  const code = resolution.code ?? resolution.query.trim();
  const kind = result === 'revoked' && current.length > 0 ? 'revoked.back' : resultTold(resolution);
  const head = context.messages.find(`resolve.${kind}`, { code, name, count: current.length }) ?? result;
  const self = result === 'exact' || result === 'renamed';
  return [
    context.paint.bold(head),
    ...linesOf(self ? [] : current, steps, context, numberOf),
    ...decidedOf(current, context, numberOf),
  ].join('\n');
}
