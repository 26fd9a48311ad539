import { decisionRule } from '../core/rule.js';

/** A binding decision has both a number and a signing date, a draft has neither. */
export const decisionUnnumbered = decisionRule('decision-unnumbered', () => ({ decision }) => {
  const { id, number, signed } = decision;
  if ((number === undefined) === (signed === undefined)) return undefined;
  return number === undefined
    ? { variant: 'number', args: { id }, path: ['signed'] }
    : { variant: 'signed', args: { id }, path: ['number'] };
});
