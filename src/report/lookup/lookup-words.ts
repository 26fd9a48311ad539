import type { DayToCome } from '../../core/query/current-code.js';
import type { Standing } from '../../core/query/list-entry.js';
import type { Basis } from '../../core/query/show.js';
import type { Successor } from '../../core/registry/decision-effects.js';
import { oneLine } from '../../core/text/visible.js';
import { plainDate } from '../../messages/catalogue.js';
import type { Messages } from '../../messages/index.js';
import type { ReportContext } from '../report-context.js';

/** Decisions as people call them, by id. */
export type NumberOf = (decision: string) => string;

/** Where a unit stands, in words; a closing that is only drafted takes nothing away and is said so. */
export function standingText(standing: Standing, { t }: Messages): string {
  const { status, inForce, pending, closesOn, opensOn } = standing;
  if (pending === 'closing') {
    return inForce ? t('standing.closing-drafted') : t('standing.not-yet', { status });
  }
  if (pending === 'lifting') return t('standing.lifting-drafted', { status });
  if (opensOn !== null) return t('standing.opens-on', { date: opensOn });
  // its decision was signed after the day that is looked at
  if (status === 'upcoming') return t('standing.not-granted');
  if (closesOn !== null) return t('standing.closes-on', { date: closesOn });
  return t('standing.plain', { status });
}

/** From when a code is in force that a signed decision granted for a later day. */
export function startText({ on, decision }: DayToCome, { t }: Messages, numberOf: NumberOf): string {
  return t('resolve.starts', { date: on, decision: numberOf(decision) });
}

/** True for a unit that is simply in force, with nothing to come. */
export function isPlain({ status, pending, closesOn }: Standing): boolean {
  return status === 'active' && pending === null && closesOn === null;
}

/** Where a unit stands, coloured by meaning. */
export function paintedStanding(standing: Standing, { messages, paint }: ReportContext): string {
  const text = standingText(standing, messages);
  switch (standing.status) {
    case 'active':
      return isPlain(standing) ? paint.good(text) : paint.warning(text);
    case 'draft':
    case 'upcoming':
      return paint.warning(text);
    case 'closed':
    case 'annulled':
    case 'revoked':
      return paint.dim(text);
  }
}

/** `100/QĐ-UBND, 10/01/2022`, or the draft's id marked as such. */
export function basisText({ decision, number, draft, effective }: Basis, { t }: Messages): string {
  const date = effective === null ? '' : `, ${plainDate(effective)}`;
  return draft ? `${t('basis.draft', { decision })}${date}` : `${number ?? decision}${date}`;
}

/** `H24.15 Sở Y tế (một phần)`. */
export function successorText({ code, name, part }: Successor, { messages, paint }: ReportContext): string {
  const text = name === '' ? paint.code(code) : `${paint.code(code)} ${oneLine(name)}`;
  return part ? `${text} (${messages.t('plan.part')})` : text;
}
