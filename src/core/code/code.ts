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

const DOT = 46;
const ZERO = 48;
const CHARACTERS = /^[A-Z0-9.]+$/;
const LEVEL_ONE = /^[A-Y][0-9]{2}$/;
const WELL_FORMED = /^[A-Y][0-9]{2}(?:\.[A-Z0-9]+){0,3}$/;

/** True for a code that the decree's grammar allows at one of the four levels. */
export function isCode(text: string): boolean {
  return text.length <= MAX_CODE_LENGTH && WELL_FORMED.test(text);
}

/** What is wrong with the form of a code, or undefined for a sound one. */
export function codeFault(text: string): CodeFault | undefined {
  if (isCode(text)) return undefined;
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
  for (let at = 0; at < code.length; at += 1) if (code.charCodeAt(at) === DOT) level += 1;
  return level;
}

/** Where the last dot stands, -1 for none. Asked of every code again and again, and faster than `lastIndexOf`. */
function lastDot(code: string): number {
  let at = code.length - 1;
  while (at >= 0 && code.charCodeAt(at) !== DOT) at -= 1;
  return at;
}

/** The code one level up (Điều 4.3: parent = prefix), undefined for level 1. */
export function parentOf(code: string): string | undefined {
  const dot = lastDot(code);
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
  return code.slice(lastDot(code) + 1);
}

/** True when `code` is a descendant of `ancestor` (never for the same code). */
export function isDescendantOf(code: string, ancestor: string): boolean {
  return code.length > ancestor.length && code.startsWith(ancestor) && code[ancestor.length] === '.';
}

function groupEnd(code: string, start: number): number {
  let at = start;
  while (at < code.length && code.charCodeAt(at) !== DOT) at += 1;
  return at;
}

function skipZeros(code: string, start: number, end: number): number {
  let at = start;
  while (at < end - 1 && code.charCodeAt(at) === ZERO) at += 1;
  return at;
}

function compareChars(a: string, i: number, b: string, j: number, length: number): number {
  for (let k = 0; k < length; k += 1) {
    const order = a.charCodeAt(i + k) - b.charCodeAt(j + k);
    if (order !== 0) return order;
  }
  return 0;
}

/**
 * Without leading zeros the shorter group comes first, then the lesser characters. So numbers stand in the order
 * of numbers, groups of equal width in that of their characters, and letters among them upset neither.
 */
function compareGroups(a: string, i: number, aEnd: number, b: string, j: number, bEnd: number): number {
  if (aEnd - i === bEnd - j) return compareChars(a, i, b, j, aEnd - i);
  const x = skipZeros(a, i, aEnd);
  const y = skipZeros(b, j, bEnd);
  return aEnd - x - (bEnd - y) || compareChars(a, x, b, y, aEnd - x) || aEnd - i - (bEnd - j);
}

/** Natural order of code groups: `H24.9 < H24.10`, a parent before its children. */
export function compareCodes(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  // neighbours in a registry have most of their groups in common: the first that differs decides
  let start = 0;
  for (let at = 0; at < shorter; at += 1) {
    const char = a.charCodeAt(at);
    if (char !== b.charCodeAt(at)) return compareGroups(a, start, groupEnd(a, start), b, start, groupEnd(b, start));
    if (char === DOT) start = at + 1;
  }
  return a.length - b.length;
}

/** The file that must hold a unit, relative to the registry folder; it follows from the code alone. */
export function fileOf(code: string): string {
  const { agency, file } = lastFile;
  if (code === agency || isDescendantOf(code, agency)) return file;
  const levelTwo = ancestorAt(code, 2);
  const root = rootOf(code);
  if (levelTwo === undefined) return `units/${root}.yaml`;
  lastFile = { agency: levelTwo, file: `units/${root}/${levelTwo}.yaml` };
  return lastFile.file;
}

/** The agency asked about last: codes are asked about in their order, and one text does for all of an agency. */
let lastFile = { agency: '?', file: '' };
