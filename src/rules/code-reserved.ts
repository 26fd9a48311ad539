import { isBeneath } from '../core/code/code.js';
import { unitRule } from '../core/rule.js';

/** A reserved code, and every code beneath it, is never granted. */
export const codeReserved = unitRule('code-reserved', ({ registry }) => {
  const reserved = registry.settings.reserved ?? [];
  if (reserved.length === 0) return () => undefined;
  return ({ unit }) => {
    const hit = reserved.find(({ code }) => code === unit.code || isBeneath(unit.code, code));
    if (hit === undefined) return undefined;
    const { code } = hit;
    return hit.reason === undefined
      ? { variant: 'bare', args: { code }, path: ['code'] }
      : { args: { code, reason: hit.reason }, path: ['code'] };
  };
});
