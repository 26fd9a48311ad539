import type { Registry } from '../registry/registry.js';
import { codeFault, levelOf, parentOf } from './code.js';
import { codeOfFewGroups, codeReversed, type FewGroups, fewGroupsOf } from './foreign-code.js';
import { type ExpandFault, type LegacyFault, newCodesOf, toLegacyCode, toNewCode } from './legacy-code.js';

/** Which form is wanted; left out, each code is turned into its other form. */
export type Target = 'new' | 'legacy';

/** A code to convert, with its line where it came from a file. */
export interface ConvertInput {
  input: string;
  line: number | null;
}

/** Why a code could not be converted. */
export interface ConvertFault {
  id: LegacyFault | ExpandFault | FewGroups;
  group: string | null;
  /** A sound code that may have been meant. */
  suggestion: string | null;
}

/** One code in both forms, as far as it has them. */
export interface ConvertedCode extends ConvertInput {
  /** Form of the input; null for what is no code of either form. */
  form: Target | null;
  code: string | null;
  legacyCode: string | null;
  fault: ConvertFault | null;
}

/** A list of codes converted, and what is odd about the list as a whole. */
export interface Conversion {
  results: ConvertedCode[];
  /** Different old codes that come to one new code, or differ in leading zeros alone. */
  collisions: { code: string; inputs: string[] }[];
  duplicates: { input: string; count: number; lines: number[] }[];
  /** Codes whose parent stands neither in the list nor in the registry; level-1 parents are never missed. */
  orphans: { input: string; code: string; parent: string }[];
  counts: { converted: number; malformed: number };
}

function faultOf(id: ConvertFault['id'], group?: string, suggestion?: string): ConvertFault {
  return { id, group: group ?? null, suggestion: suggestion ?? null };
}

function fromNew(given: ConvertInput, text: string, to: Target): ConvertedCode {
  const fault = codeFault(text);
  if (fault !== undefined) {
    const upper = text.toUpperCase();
    const suggestion = fault === 'lowercase' && codeFault(upper) === undefined ? upper : undefined;
    return { ...given, form: null, code: null, legacyCode: null, fault: faultOf(fault, undefined, suggestion) };
  }
  const old = toLegacyCode(text);
  if (old.fault === undefined) return { ...given, form: 'new', code: text, legacyCode: old.legacyCode, fault: null };
  const reason = to === 'legacy' ? faultOf(old.fault, old.group) : null;
  return { ...given, form: 'new', code: text, legacyCode: null, fault: reason };
}

function fromLegacy(given: ConvertInput, text: string, registry: Registry | undefined): ConvertedCode {
  const root = text.slice(text.lastIndexOf('.') + 1);
  const groups = registry?.rootSettings(root)?.groups;
  const made = toNewCode(text, groups);
  if (made.fault === undefined) {
    const known = newCodesOf(text, groups).find((each) => registry?.unit(each) !== undefined);
    return { ...given, form: 'legacy', code: known ?? made.code, legacyCode: text, fault: null };
  }
  const { fault, group, suggestion } = made;
  const meant = suggestion ?? codeOfFewGroups(text) ?? codeReversed(text);
  return {
    ...given,
    form: null,
    code: null,
    legacyCode: null,
    fault: faultOf(fewGroupsOf(text) ?? fault, group, meant),
  };
}

function convertOne(given: ConvertInput, to: Target | undefined, registry: Registry | undefined): ConvertedCode {
  const text = given.input.trim();
  // the new form begins with the letter of level 1, the old form ends with it
  return /^[A-Za-z]/.test(text) ? fromNew(given, text, to ?? 'legacy') : fromLegacy(given, text, registry);
}

/** A code with the leading zeros of its groups put aside: what a spreadsheet leaves of it. */
function bare(code: string): string {
  return code.replace(/\.0+(?=[0-9])/g, '.');
}

function collisionsOf(results: readonly ConvertedCode[]): Conversion['collisions'] {
  const byCode = new Map<string, { code: string; inputs: Set<string> }>();
  for (const { form, code, legacyCode } of results) {
    if (form !== 'legacy' || code === null || legacyCode === null) continue;
    const entry = byCode.get(bare(code)) ?? { code, inputs: new Set() };
    entry.inputs.add(legacyCode);
    byCode.set(bare(code), entry);
  }
  return [...byCode.values()]
    .filter(({ inputs }) => inputs.size > 1)
    .map(({ code, inputs }) => ({ code, inputs: [...inputs] }));
}

function duplicatesOf(results: readonly ConvertedCode[]): Conversion['duplicates'] {
  const byInput = new Map<string, ConvertedCode[]>();
  for (const result of results) {
    const input = result.input.trim();
    const same = byInput.get(input);
    if (same === undefined) byInput.set(input, [result]);
    else same.push(result);
  }
  return [...byInput]
    .filter(([, same]) => same.length > 1)
    .map(([input, same]) => ({ input, count: same.length, lines: same.flatMap(({ line }) => line ?? []) }));
}

function orphansOf(results: readonly ConvertedCode[], registry: Registry | undefined): Conversion['orphans'] {
  const listed = new Set(results.flatMap(({ code }) => (code === null ? [] : [bare(code)])));
  const orphans = new Map<string, Conversion['orphans'][number]>();
  for (const { input, line, code } of results) {
    const parent = code === null ? undefined : parentOf(code);
    if (code === null || parent === undefined || levelOf(parent) === 1) continue;
    if (listed.has(bare(parent)) || registry?.unit(parent) !== undefined) continue;
    // a code or two on the command line are no list: their parent is asked of a registry that knows the root alone
    const asked = line !== null || registry?.rootSettings(code) !== undefined;
    if (asked) orphans.set(code, { input, code, parent });
  }
  return [...orphans.values()];
}

/**
 * Codes between the old form (QCVN 102:2016/BTTTT) and the new one (QĐ 20/2020/QĐ-TTg). With a registry, groups get the
 * widths of its roots and its units count as parents.
 */
export function convertCodes(inputs: readonly ConvertInput[], to?: Target, registry?: Registry): Conversion {
  const results = inputs.map((given) => convertOne(given, to, registry));
  const malformed = results.filter(({ fault }) => fault !== null).length;
  return {
    results,
    collisions: collisionsOf(results),
    duplicates: duplicatesOf(results),
    orphans: orphansOf(results, registry),
    counts: { converted: results.length - malformed, malformed },
  };
}

/** The codes of a list: the first column of each line that is not empty; a heading without digits is passed over. */
export function codesOfList(text: string): ConvertInput[] {
  const found: ConvertInput[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((row, i) => {
      const input = (row.split(/[,;\t]/)[0] ?? '').trim().replace(/^"(.*)"$/, '$1');
      const heading = i === 0 && !/[0-9]/.test(input);
      if (input !== '' && !heading) found.push({ input, line: i + 1 });
    });
  return found;
}
