import { decisionRule } from '../core/rule.js';

/** A decision rarely has effect before it is signed. */
export const decisionEffective = decisionRule('decision-effective', () => ({ decision }) => {
  const { effective, signed } = decision;
  if (effective === undefined || signed === undefined || effective >= signed) return undefined;
  return { args: { effective, signed }, path: ['effective'] };
});
