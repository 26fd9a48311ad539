import { settingsRule } from '../core/rule.js';

/** An exemption ends on its day; leaving it behind is an error. */
export const exemptionExpired = settingsRule('exemption-expired', ({ today }) => ({ exemptions }) => {
  const found = (exemptions ?? []).flatMap(({ rule, until }, i) =>
    until < today ? [{ args: { rule, until }, path: ['exemptions', i, 'until'] }] : [],
  );
  return found.length === 0 ? undefined : found;
});
