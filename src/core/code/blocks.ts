import type { Block, RootSettings } from '../registry/types.js';
import { lastGroup, levelOf } from './code.js';
import { widthRange } from './groups.js';

/** True for a last group that a block holds. */
export function isInBlock({ from, to }: Pick<Block, 'from' | 'to'>, group: string): boolean {
  // figures come before letters, as in codes
  return group.length === from.length && from <= group && group <= to;
}

/** The blocks of a level: those of a type, and those of others. */
export function blocksFor(
  { blocks = [] }: RootSettings,
  level: number,
  type: string | undefined,
): { own: Block[]; foreign: Block[] } {
  const here = blocks.filter((block) => block.level === level && blockFault(block) === undefined);
  return { own: here.filter((each) => each.type === type), foreign: here.filter((each) => each.type !== type) };
}

/** True for a code that lies in a block of its type, or whose type has none at its level. */
export function fitsBlocks(root: RootSettings, code: string, type: string | undefined): boolean {
  const { own } = blocksFor(root, levelOf(code), type);
  return own.length === 0 || own.some((block) => isInBlock(block, lastGroup(code)));
}

/** What is wrong with a block by itself. */
export function blockFault({ from, to }: Block): 'widths' | 'backwards' | undefined {
  if (from.length !== to.length) return 'widths';
  return from <= to ? undefined : 'backwards';
}

/** What is wrong with a block in its root: no such level, a width or characters that no code there has. */
export function blockMisfit(
  { groups, alphabet }: RootSettings,
  { level, from, to }: Block,
): 'level' | 'width' | 'alphabet' | undefined {
  const width = groups[level - 2];
  if (width === undefined) return 'level';
  const { min, max } = widthRange(width);
  if (from.length < min || from.length > max) return 'width';
  return alphabet === 'digits' && !/^[0-9]+$/.test(`${from}${to}`) ? 'alphabet' : undefined;
}

/** True where two blocks hold one code. */
export function overlap(a: Block, b: Block): boolean {
  return a.level === b.level && a.from.length === b.from.length && a.from <= b.to && b.from <= a.to;
}
