import { describe, expect, it } from 'vitest';
import { SEVERITY_OF as RULES, type RuleId } from '../../../src/rules/index.js';
import { checkCase } from '../../fixtures/rules/check-case.js';
import { expected, heard, placed, RULE_CASES } from '../../fixtures/rules/index.js';

describe.each(Object.entries(RULE_CASES))('%s', (rule, { severity, bad, good }) => {
  it.each(bad)('speaks, and it alone: $name', (each) => {
    const findings = heard(each, checkCase(each).findings);
    expect(findings.map(placed)).toEqual(expected(each));
    expect(each.finds).toContain(rule);
    for (const { message, hint } of findings) {
      expect(message, 'a wording, every placeholder filled').toMatch(/^[^{}]*\S[^{}]*$/);
      expect(hint, 'a way out').toMatch(/\S/);
    }
  });

  it.each(good)('is silent: $name', (each) => {
    expect(heard(each, checkCase(each).findings).map(placed)).toEqual([]);
  });

  it('has the severity the program gives it', () => {
    expect(RULES[rule as RuleId]).toBe(severity);
  });
});
