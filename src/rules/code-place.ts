import { fileOf } from '../core/code/code.js';
import { unitRule } from '../core/rule.js';

/** The file of a unit follows from its code alone. */
export const codePlace = unitRule('code-place', () => ({ unit, file }) => {
  const expected = fileOf(unit.code);
  return expected === file ? undefined : { args: { code: unit.code, expected }, path: ['code'] };
});
