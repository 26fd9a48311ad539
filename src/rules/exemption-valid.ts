import { fileOf } from '../core/code/code.js';
import { type Found, settingsRule } from '../core/rule.js';
import { isRuleId, RULES } from '../core/rule-ids.js';

/** An exemption names a rule there is, one that is no error, and codes there are. */
export const exemptionValid = settingsRule('exemption-valid', ({ tree, registry }) => ({ exemptions }) => {
  const found: Found[] = [];
  exemptions?.forEach(({ rule, codes }, i) => {
    const at = ['exemptions', i];
    if (!isRuleId(rule)) found.push({ variant: 'rule', args: { rule }, path: [...at, 'rule'] });
    else if (RULES[rule] === 'error') found.push({ variant: 'error', args: { rule }, path: [...at, 'rule'] });
    codes.forEach((code, j) => {
      if (registry.unit(code) === undefined && !tree.unreadable.has(fileOf(code))) {
        found.push({ variant: 'code', args: { code }, path: [...at, 'codes', j] });
      }
    });
  });
  return found.length === 0 ? undefined : found;
});
