import { fileOf, parentOf } from '../core/code/code.js';
import { effectiveOf } from '../core/registry/registry.js';
import { unitRule } from '../core/rule.js';

/** The parent is there and in force when the unit is granted (QĐ 20/2020/QĐ-TTg, Điều 4.3). */
export const parentExists = unitRule('parent-exists', ({ tree, registry }) => ({ unit }) => {
  const code = unit.code;
  const parent = parentOf(code);
  if (parent === undefined) return undefined;
  const above = registry.unit(parent);
  if (above === undefined) {
    if (tree.unreadable.has(fileOf(parent))) return undefined;
    return { args: { code, parent }, path: ['code'] };
  }
  const granted = effectiveOf(registry, unit.granted);
  if (granted === undefined) return undefined;
  const closed = above.closed && effectiveOf(registry, above.closed);
  if (closed !== undefined && closed < granted) {
    return { variant: 'closed', args: { code, parent, granted, closed }, path: ['granted'] };
  }
  const parentGranted = effectiveOf(registry, above.granted);
  if (parentGranted !== undefined && parentGranted > granted) {
    return { variant: 'early', args: { code, parent, granted, parentGranted }, path: ['granted'] };
  }
  return undefined;
});
