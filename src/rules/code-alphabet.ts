import { lastGroup, levelOf, rootOf } from '../core/code/code.js';
import { unitRule } from '../core/rule.js';

const DIGITS = /^[0-9]+$/;

/** Groups after level 1 use the alphabet the root's settings name. */
export const codeAlphabet = unitRule('code-alphabet', ({ registry }) => ({ unit }) => {
  if (levelOf(unit.code) === 1 || registry.rootSettings(unit.code)?.alphabet !== 'digits') return undefined;
  const group = lastGroup(unit.code);
  if (DIGITS.test(group)) return undefined;
  return { args: { code: unit.code, group, root: rootOf(unit.code) }, path: ['code'] };
});
