import { lastGroup, levelOf, rootOf } from '../core/code/code.js';
import { widthRange } from '../core/code/groups.js';
import { unitRule } from '../core/rule.js';

/** The last group has the width the root's settings give its level; the groups before it belong to the parents. */
export const codeWidth = unitRule('code-width', ({ registry }) => ({ unit }) => {
  const level = levelOf(unit.code);
  const root = registry.rootSettings(unit.code);
  if (level === 1 || root === undefined) return undefined;
  const width = root.groups[level - 2];
  const args = { code: unit.code, root: rootOf(unit.code) };
  if (width === undefined) {
    return { variant: 'level', args: { ...args, level, last: root.groups.length + 1 }, path: ['code'] };
  }
  const group = lastGroup(unit.code);
  const { min, max } = widthRange(width);
  if (group.length >= min && group.length <= max) return undefined;
  return { args: { ...args, group, width: String(width) }, path: ['code'] };
});
