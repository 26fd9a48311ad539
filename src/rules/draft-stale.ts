import { daysBetween } from '../core/registry/dates.js';
import { decisionRule } from '../core/rule.js';

/** Days within which a change of organisation is reported and proposed (Hà Nội QĐ 4078/QĐ-UBND 2025 and others). */
export const DRAFT_DAYS = 15;

/** A draft is not left waiting. */
export const draftStale = decisionRule('draft-stale', ({ today }) => ({ decision }) => {
  const { id, drafted, number, signed } = decision;
  if (drafted === undefined || number !== undefined || signed !== undefined) return undefined;
  const days = daysBetween(drafted, today);
  return days > DRAFT_DAYS ? { args: { id, drafted, days }, path: ['drafted'] } : undefined;
});
