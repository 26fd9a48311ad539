import { lastGroup, rootOf } from '../core/code/code.js';
import { fitsAlphabet } from '../core/code/groups.js';
import { unitRule } from '../core/rule.js';

/** Groups after level 1 use the alphabet the root's settings name. */
export const codeAlphabet = unitRule('code-alphabet', ({ registry }) => ({ unit }) => {
  const root = registry.rootSettings(unit.code);
  if (root === undefined || fitsAlphabet(root, unit.code)) return undefined;
  return { args: { code: unit.code, group: lastGroup(unit.code), root: rootOf(unit.code) }, path: ['code'] };
});
