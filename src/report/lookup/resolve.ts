import type { Resolution } from '../../core/query/resolve.js';
import type { ResolveStep } from '../../core/query/resolve-step.js';
import { resultTold } from '../../core/query/result-words.js';
import { plainDate } from '../../messages/catalogue.js';
import type { Messages } from '../../messages/index.js';
import { alignColumns } from '../align-columns.js';
import type { ReportContext } from '../report-context.js';
import { type NumberOf, successorText } from './lookup-words.js';

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

/** A sentence for each of the codes led to whose next name, parting or end is decided already. */
export function decidedOf(current: Resolution['current'], { t }: Messages, numberOf: NumberOf): string[] {
  return current.flatMap(({ code, renames, spinsOff, ends }) => {
    const said: string[] = [];
    if (spinsOff !== undefined) {
      const { to: codes, on: date, decision } = spinsOff;
      said.push(t('resolve.spins-off', { code, codes, date, decision: numberOf(decision) }));
    }
    if (renames !== undefined) {
      const { name, on: date, decision } = renames;
      said.push(t('resolve.renames', { code, name, date, decision: numberOf(decision) }));
    }
    if (ends !== undefined) {
      const args = { code, date: ends.on, decision: numberOf(ends.decision) };
      said.push(ends.to === undefined ? t('resolve.ends', args) : t('resolve.ends-to', { ...args, codes: ends.to }));
    }
    return said;
  });
}

function paintedDecided(
  current: Resolution['current'],
  { messages, paint }: ReportContext,
  numberOf: NumberOf,
): string[] {
  return decidedOf(current, messages, numberOf).map((line) => paint.warning(line));
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
    ...paintedDecided(current, context, numberOf),
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
    ...paintedDecided(current, context, numberOf),
  ].join('\n');
}
