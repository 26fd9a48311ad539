import { isCode } from '../../core/code/code.js';
import { isLegacyForm } from '../../core/code/legacy-code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { Registry } from '../../core/registry/registry.js';
import { UP_TO } from '../recognise/code-cell.js';

/** Codes that a range holds, at most: a longer one is asked about rather than written out. */
const MOST = 1000;
/** Letters of a cell that is a range and nothing else, at most. */
const LONGEST = 150;

/** A dash may part a list of two as well, or stand between the groups of one code. */
const DASH = String.raw`\s*[-\u2010-\u2015]\s*`;
const LABELS = String.raw`(?:(?:từ|tu|các|những|mã\s+định\s+danh|mã\s+số|mã|số|from|codes?)\s*[:.]?\s*)*`;
/** The first code, the sign, and the last code or its last group alone. */
const RANGE = new RegExp(
  String.raw`^[([\s]*(${LABELS})([A-Z0-9]+(?:\s*\.\s*[A-Z0-9]+)*)(?:(${UP_TO})|${DASH})${LABELS}(\.?[A-Z0-9]+(?:\s*\.\s*[A-Z0-9]+)*)[)\]\s.;,]*$`,
  'iu',
);
/** A range of codes: each of them, or undefined where it says that it is one and nobody can tell of which. */
export interface CodeRange {
  codes: readonly string[] | undefined;
}

function isKnown(registry: Registry, code: string): boolean {
  return registry.unit(code) !== undefined || registry.unitsByLegacyCode(code).length > 0;
}

/** The group in which two codes of one form differ, where it is that of the unit itself; -1 where there is none. */
function ownGroup(first: readonly string[], last: readonly string[]): number {
  if (first.length !== last.length) return -1;
  const differing = first.flatMap((group, i) => (group === last[i] ? [] : [i]));
  const [only = -1, ...others] = differing;
  if (others.length > 0) return -1;
  if (isLegacyForm(first.join('.'))) {
    const isLowest = first.slice(0, only).every((group) => /^0+$/.test(group));
    return isLowest && only < first.length - 1 ? only : -1;
  }
  return only === first.length - 1 ? only : -1;
}

/** Every code from the first to the last; undefined where these are no two codes of one body in their order. */
function between(first: string, last: string): string[] | undefined {
  const groups = first.split('.');
  const ends = last.split('.');
  const own = ownGroup(groups, ends);
  const [from = '', to = ''] = [groups[own], ends[own]];
  if (!/^\d+$/.test(from) || !/^\d+$/.test(to) || from.length !== to.length) return undefined;
  const count = Number(to) - Number(from) + 1;
  if (count < 2 || count > MOST) return undefined;
  return Array.from({ length: count }, (_, i) => {
    const group = String(Number(from) + i).padStart(from.length, '0');
    return groups.map((each, at) => (at === own ? group : each)).join('.');
  });
}

/** The last code in full, of which perhaps its last group alone was written. */
function wholeLast(first: string, last: string): string {
  if (!/^\.?\d+$/.test(last)) return last;
  return isLegacyForm(first) ? '' : first.replace(/[^.]+$/, last.replace('.', ''));
}

/**
 * The range that a cell names: `H24.12.01 - H24.12.05`, `từ H24.12.01 đến 05`, `000.00.01.H24 … 000.00.05.H24`; undefined for
 * a text that names none. A dash between codes that make no range parts two of a list; between the last and the first of
 * one nobody can tell.
 */
export function codeRange(registry: Registry, text: string): CodeRange | undefined {
  if (text.length > LONGEST) return undefined;
  const [, labels = '', begins = '', sign, ends = ''] = RANGE.exec(text.normalize('NFC')) ?? [];
  const first = tidyCode(begins);
  if (first === '' || !(isCode(first) || isLegacyForm(first))) return undefined;
  const given = tidyCode(ends);
  const last = wholeLast(first, given);
  const isSaid = sign !== undefined || /từ|tu|from/iu.test(labels);
  const isWhole = given === last;
  if (!isSaid && isWhole && !(isCode(last) || isLegacyForm(last))) return undefined;
  const codes = between(first, last);
  // backwards: a range that was turned round, or a list of two
  const isBackwards = isWhole && between(last, first) !== undefined;
  if (isSaid || isBackwards || (codes !== undefined && isWhole)) return { codes };
  if (codes === undefined) return undefined;
  // a group behind a dash may belong to the code before it
  const longer = `${first}.${given.replace('.', '')}`;
  if (isKnown(registry, longer))
    return codes.every((code) => !isKnown(registry, code)) ? undefined : { codes: undefined };
  return { codes };
}
