import { lastGroup, levelOf, rootOf } from '../core/code/code.js';
import { widthFault } from '../core/code/groups.js';
import { unitRule } from '../core/rule.js';

/** The last group has the width the root's settings give its level; the groups before it belong to the parents. */
export const codeWidth = unitRule('code-width', ({ registry }) => ({ unit }) => {
  const level = levelOf(unit.code);
  const root = registry.rootSettings(unit.code);
  if (level === 1 || root === undefined) return undefined;
  const fault = widthFault(root, unit.code);
  if (fault === undefined) return undefined;
  const args = { code: unit.code, root: rootOf(unit.code) };
  if (fault === 'no-level') {
    return { variant: 'level', args: { ...args, level, last: root.groups.length + 1 }, path: ['code'] };
  }
  const width = String(root.groups[level - 2]);
  return { args: { ...args, group: lastGroup(unit.code), width }, path: ['code'] };
});
