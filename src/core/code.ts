/**
 * The grammar of a mã định danh điện tử (QĐ 20/2020/QĐ-TTg, Điều 4).
 * A code is groups parted by dots; the number of groups is the level.
 */

/** Longest code the decree allows, in characters (Điều 4.1). */
export const MAX_CODE_LENGTH = 35;
/** Deepest level the annexes of a Decision know. */
export const MAX_LEVEL = 4;

export type Level = 1 | 2 | 3 | 4;

export type CodeFault = 'empty' | 'lowercase' | 'characters' | 'too-long' | 'too-deep' | 'empty-group' | 'level-one';

const CHARACTERS = /^[A-Z0-9.]+$/;
const LEVEL_ONE = /^[A-Y][0-9]{2}$/;
const WELL_FORMED = /^[A-Y][0-9]{2}(?:\.[A-Z0-9]+){0,3}$/;

/** True for a code that the decree's grammar allows at one of the four levels. */
export function isCode(text: string): boolean {
  return text.length <= MAX_CODE_LENGTH && WELL_FORMED.test(text);
}

/** What is wrong with the form of a code, or undefined for a sound one. */
export function codeFault(text: string): CodeFault | undefined {
  if (text === '') return 'empty';
  if (!CHARACTERS.test(text)) {
    return CHARACTERS.test(text.toUpperCase()) ? 'lowercase' : 'characters';
  }
  if (text.length > MAX_CODE_LENGTH) return 'too-long';
  const groups = text.split('.');
  if (groups.includes('')) return 'empty-group';
  if (!LEVEL_ONE.test(groups[0] ?? '')) return 'level-one';
  return groups.length > MAX_LEVEL ? 'too-deep' : undefined;
}

/** Number of groups: 1 for `H24`, 4 for `H24.12.03.001`. */
export function levelOf(code: string): number {
  let level = 1;
  for (let i = code.indexOf('.'); i !== -1; i = code.indexOf('.', i + 1)) level += 1;
  return level;
}

/** The code one level up (Điều 4.3: parent = prefix), undefined for level 1. */
export function parentOf(code: string): string | undefined {
  const dot = code.lastIndexOf('.');
  return dot === -1 ? undefined : code.slice(0, dot);
}

/** The level-1 code a code begins with. */
export function rootOf(code: string): string {
  const dot = code.indexOf('.');
  return dot === -1 ? code : code.slice(0, dot);
}

/** The code cut to its first `level` groups, undefined where it is shorter. */
export function ancestorAt(code: string, level: number): string | undefined {
  let end = -1;
  for (let i = 0; i < level; i += 1) {
    end = code.indexOf('.', end + 1);
    if (end === -1) return i === level - 1 ? code : undefined;
  }
  return code.slice(0, end);
}

/** The last group: `03` of `H24.12.03`. */
export function lastGroup(code: string): string {
  return code.slice(code.lastIndexOf('.') + 1);
}

/** True when `code` lies beneath `ancestor` (never for the same code). */
export function isBeneath(code: string, ancestor: string): boolean {
  return code.length > ancestor.length && code.startsWith(ancestor) && code[ancestor.length] === '.';
}

function compareGroups(a: string, b: string): number {
  const numeric = /^[0-9]+$/;
  if (numeric.test(a) && numeric.test(b)) {
    const x = a.replace(/^0+(?=.)/, '');
    const y = b.replace(/^0+(?=.)/, '');
    if (x.length !== y.length) return x.length - y.length;
    if (x !== y) return x < y ? -1 : 1;
    return a.length - b.length;
  }
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Natural order of code groups: `H24.9 < H24.10`, a parent before its children. */
export function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  const x = a.split('.');
  const y = b.split('.');
  const shared = Math.min(x.length, y.length);
  for (let i = 0; i < shared; i += 1) {
    const order = compareGroups(x[i] ?? '', y[i] ?? '');
    if (order !== 0) return order;
  }
  return x.length - y.length;
}

/** The file that must hold a unit, relative to the registry folder; it follows from the code alone. */
export function fileOf(code: string): string {
  const levelTwo = ancestorAt(code, 2);
  const root = rootOf(code);
  return levelTwo === undefined ? `units/${root}.yaml` : `units/${root}/${levelTwo}.yaml`;
}
