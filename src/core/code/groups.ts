import type { GroupWidth, RootSettings } from '../registry/types.js';
import { lastGroup, levelOf } from './code.js';

/** Least and greatest number of characters of a group: `2` → 2..2, `"2-3"` → 2..3. */
export function widthRange(width: GroupWidth): { min: number; max: number } {
  if (typeof width === 'number') return { min: width, max: width };
  const [min, max] = width.split('-').map(Number);
  return { min: min ?? 1, max: max ?? min ?? 1 };
}

/** What is wrong with the last group of a code: its root has no such level, or asks for another width or for digits. */
export type GroupFault = 'no-level' | 'width' | 'alphabet';

/** Why the last group of a code does not have the width its root's settings give its level. */
export function widthFault({ groups }: RootSettings, code: string): 'no-level' | 'width' | undefined {
  const level = levelOf(code);
  if (level === 1) return undefined;
  const width = groups[level - 2];
  if (width === undefined) return 'no-level';
  const { min, max } = widthRange(width);
  const { length } = lastGroup(code);
  return length >= min && length <= max ? undefined : 'width';
}

/** True where the last group of a code uses the characters its root's settings name; the groups before it are the parents'. */
export function fitsAlphabet({ alphabet }: RootSettings, code: string): boolean {
  return levelOf(code) === 1 || alphabet !== 'digits' || /^[0-9]+$/.test(lastGroup(code));
}

/** The first thing wrong with the last group of a code, by the settings of its root. */
export function groupFault(root: RootSettings, code: string): GroupFault | undefined {
  return widthFault(root, code) ?? (fitsAlphabet(root, code) ? undefined : 'alphabet');
}

/** Groups as registry.yaml writes them: `[2, "2-3", 3]`. */
export function groupsText(groups: readonly GroupWidth[]): string {
  return `[${groups.map((width) => (typeof width === 'number' ? String(width) : `"${width}"`)).join(', ')}]`;
}
