import type { GroupWidth } from '../registry/types.js';

/** Least and greatest number of characters of a group: `2` → 2..2, `"2-3"` → 2..3. */
export function widthRange(width: GroupWidth): { min: number; max: number } {
  if (typeof width === 'number') return { min: width, max: width };
  const [min, max] = width.split('-').map(Number);
  return { min: min ?? 1, max: max ?? min ?? 1 };
}

/** Groups as registry.yaml writes them: `[2, "2-3", 3]`. */
export function groupsText(groups: readonly GroupWidth[]): string {
  return `[${groups.map((width) => (typeof width === 'number' ? String(width) : `"${width}"`)).join(', ')}]`;
}
