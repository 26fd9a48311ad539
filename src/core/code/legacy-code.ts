import type { GroupWidth } from '../registry/types.js';
import { type CodeFault, codeFault } from './code.js';
import { widthRange } from './groups.js';
import { tidyCode } from './tidy.js';

/**
 * The old form of a code, `V1V2V3.Z1Z2.Y1Y2.MX1X2` (QCVN 102:2016/BTTTT): level 4 . level 3 . level 2 . level 1, all
 * digits but the letter M, zeros at levels the unit does not reach.
 */

export type LegacyFault =
  | 'empty'
  /** Letters in lower case. */
  | 'lowercase'
  /** Characters the form does not have. */
  | 'characters'
  /** A group other than the last one has letters, as only the new form may. */
  | 'letters'
  /** A code of the new form, level 1 first. */
  | 'new-form'
  /** Not four groups. */
  | 'groups'
  | 'empty-group'
  /** Last group not a letter A–Y and two digits. */
  | 'level-one'
  /** A group of one digit: a spreadsheet has eaten the leading zeros. */
  | 'short-group'
  /** A zero group between groups that are not: a unit without its parent. */
  | 'gap'
  /** The new code would be longer than the decree allows. */
  | 'too-long';

export interface LegacyFaulty {
  fault: LegacyFault;
  /** The group at fault, where it is one. */
  group?: string;
  /** An old-form code without fault that may have been meant, for the user to confirm. */
  suggestion?: string;
}

export type NewCode = { code: string; fault?: undefined } | LegacyFaulty;

/** Why a code has no old form: it is none itself, or a group is too wide, has letters, or is all zeros. */
export type ExpandFault = CodeFault | 'width' | 'letters' | 'zero-group';

export type LegacyCode = { legacyCode: string; fault?: undefined } | { fault: ExpandFault; group?: string };

const LEVELS = 4;
const LEVEL_ONE = /^[A-Y][0-9]{2}$/;
/** All of it but for gaps; next to all old codes are so. */
const WELL_FORMED = /^\d{2,}\.\d{2,}\.\d{2,}\.[A-Y]\d{2}$/;
const ZERO_GROUP = /^0+$/;
const LOOKS_LEGACY = /^[0-9]+\.[0-9]+\.[0-9]+\.[A-Za-z][0-9]{1,3}$/;
/** Digits of the old form at levels 2, 3, 4. */
const WIDTHS = [2, 2, 3];

/**
 * True for a text that looks like the old form, sound or not: four groups, the level-1 group last, of any
 * case, spaces around it allowed. No code of the new form does.
 */
export function isLegacyForm(text: string): boolean {
  return LOOKS_LEGACY.test(text.trim());
}

/** The fault of a zero group above the lowest that is none; `groups` end with that of level 1. */
function gapIn(groups: readonly string[]): LegacyFaulty | undefined {
  let hasBegun = false;
  for (let i = 0; i < groups.length - 1; i += 1) {
    const group = groups[i] ?? '';
    if (!ZERO_GROUP.test(group)) hasBegun = true;
    else if (hasBegun) return { fault: 'gap', group };
  }
  return undefined;
}

function faultOf(text: string, groups: readonly string[]): LegacyFaulty | undefined {
  if (WELL_FORMED.test(text)) return gapIn(groups);
  if (text === '') return { fault: 'empty' };
  if (!/^[A-Z0-9.]+$/.test(text)) {
    return { fault: /^[A-Za-z0-9.]+$/.test(text) ? 'lowercase' : 'characters' };
  }
  if (codeFault(text) === undefined) return { fault: 'new-form' };
  if (groups.length !== LEVELS) return { fault: 'groups' };
  if (groups.includes('')) return { fault: 'empty-group' };
  const levelOne = groups.at(-1) ?? '';
  if (!LEVEL_ONE.test(levelOne)) return { fault: 'level-one', group: levelOne };
  const upper = groups.slice(0, -1);
  const odd = upper.find((group) => !/^[0-9]+$/.test(group));
  if (odd !== undefined) return { fault: 'letters', group: odd };
  const short = upper.find((group) => group.length === 1);
  if (short !== undefined) return { fault: 'short-group', group: short };
  return gapIn(groups);
}

/** The level-1 group with two digits: `G5` → `G05`, `H058` → `H58`. */
function twoDigitLevelOne(group: string): string {
  return group.replace(/^([A-Y])(\d)$/, '$10$2').replace(/^([A-Y])0(\d\d)$/, '$1$2');
}

/** The old form a faulty text may have stood for, or undefined where that is anyone's guess. */
function suggest(text: string): string | undefined {
  const groups = tidyCode(text)
    .replace(/[,\-\u2010-\u2015_]/g, '.')
    .split('.');
  const upper = groups.slice(0, -1).map((group, i) => group.replace(/O/g, '0').padStart(i === 0 ? 3 : 2, '0'));
  const suggestion = [...upper, twoDigitLevelOne(groups.at(-1) ?? '')].join('.');
  return suggestion !== text && !groups.includes('') && faultOf(suggestion, suggestion.split('.')) === undefined
    ? suggestion
    : undefined;
}

function fitWidth(group: string, width: GroupWidth | undefined): string {
  if (typeof width !== 'number' || group.length <= width) return group;
  const extra = group.length - width;
  return ZERO_GROUP.test(group.slice(0, extra)) ? group.slice(extra) : group;
}

/**
 * The new form (QĐ 20/2020/QĐ-TTg) of an old code: groups reversed, zero groups dropped. Groups of other widths
 * than the strict form's, as real lists have them, are taken as they are. With `groups`, the widths of the root's
 * settings at levels 2, 3, 4, zeros are taken off a group wider than its fixed width: level 4 `005` → `05` where
 * the root has two digits there. Spaces around the text are let pass; a faulty one gives the fault, never a guess.
 */
export function toNewCode(legacy: string, groups?: readonly GroupWidth[]): NewCode {
  const text = legacy.trim();
  const written = text.split('.');
  const faulty = faultOf(text, written);
  if (faulty !== undefined) {
    const suggestion = faulty.fault === 'new-form' ? undefined : suggest(text);
    return suggestion === undefined ? faulty : { ...faulty, suggestion };
  }
  let code = written.at(-1) ?? '';
  let level = 0;
  for (let i = written.length - 2; i >= 0; i -= 1) {
    const group = written[i] ?? '';
    if (ZERO_GROUP.test(group)) continue;
    code += `.${fitWidth(group, groups?.[level])}`;
    level += 1;
  }
  return codeFault(code) === undefined ? { code } : { fault: 'too-long' };
}

/** A group as it is, and with zeros taken off its front, one by one, down to the narrowest that its root has. */
function fittings(group: string, width: GroupWidth | undefined): string[] {
  const least = width === undefined ? group.length : widthRange(width).min;
  const found = [group];
  for (let rest = group; rest.length > least && rest.startsWith('0'); ) {
    rest = rest.slice(1);
    found.push(rest);
  }
  return found;
}

/** True where a group of a code may be narrower without zeros in front of it. */
function mayBeNarrower(code: string, groups: readonly GroupWidth[]): boolean {
  let start = code.indexOf('.') + 1;
  for (const width of groups) {
    if (start === 0) return false;
    const dot = code.indexOf('.', start);
    if (code[start] === '0' && (dot === -1 ? code.length : dot) - start > widthRange(width).min) return true;
    start = dot + 1;
  }
  return false;
}

/**
 * The codes of the new form that an old code may stand for: with its groups as they are, and with those zeros taken off
 * that the widths of its root let be put there. Which of them is meant, the codes that were granted say: where a level has
 * two or three digits, `001` is the old form of `01` too. None for what is no old code.
 */
export function newCodesOf(legacy: string, groups: readonly GroupWidth[] | undefined): string[] {
  // cells of all kinds are asked about, and for next to all of them a look at the form is enough
  if (!isLegacyForm(legacy)) return [];
  const { code } = toNewCode(legacy) as { code?: string };
  if (code !== undefined && (groups === undefined || !mayBeNarrower(code, groups))) return [code];
  if (code === undefined) {
    const { code: fitting } = toNewCode(legacy, groups) as { code?: string };
    return fitting === undefined ? [] : [fitting];
  }
  const [root = '', ...parts] = code.split('.');
  return parts.reduce<string[]>(
    (codes, part, i) => codes.flatMap((each) => fittings(part, groups?.[i]).map((group) => `${each}.${group}`)),
    [root],
  );
}

/**
 * The old form of a code, groups filled with zeros to 3.2.2 digits: `H24.12.03` → `000.03.12.H24`. A group wider
 * than that, with letters or of zeros alone cannot be written in it. Reading the result back gives a level-4
 * group of three digits unless `toNewCode` is given the root's widths.
 */
export function toLegacyCode(code: string): LegacyCode {
  const fault = codeFault(code);
  if (fault !== undefined) return { fault };
  const [levelOne = '', ...rest] = code.split('.');
  for (const [i, group] of rest.entries()) {
    if (!/^[0-9]+$/.test(group)) return { fault: 'letters', group };
    if (ZERO_GROUP.test(group)) return { fault: 'zero-group', group };
    if (group.length > (WIDTHS[i] ?? 0)) return { fault: 'width', group };
  }
  const padded = WIDTHS.map((width, i) => (rest[i] ?? '').padStart(width, '0'));
  return { legacyCode: [...padded.reverse(), levelOne].join('.') };
}
