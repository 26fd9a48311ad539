import { isCode } from './code.js';
import { tidyCode } from './tidy.js';

/** Codes and numbers that stand where an agency's code belongs, and are something else. */
export type ForeignKind =
  /** Of a document: agency, day of issue, number, kind (TT 05/2025/TT-BNV). */
  | 'document-code'
  /** Of a file handed in: the agency that took it, the day, a number. */
  | 'file-code'
  /** Of an administrative procedure. */
  | 'procedure-code'
  /** Z01…Z99: schemes of organisations that are no agencies (QĐ 20/2020, Điều 6). */
  | 'organisation-code'
  /** A telephone number, unless it is a tax number that begins like one. */
  | 'telephone'
  /** Of an enterprise, which is its tax number too (QĐ 20/2020, Điều 5). */
  | 'business-number'
  /** Twelve digits: of a person. */
  | 'personal-number'
  /** Seven digits: of a unit that spends from the budget. */
  | 'budget-code'
  /** An older form of three groups: level 3 . level 2 . level 1. */
  | 'three-groups'
  /** A code of level 2 with its groups the other way round: level 2 . level 1. */
  | 'two-groups';

const KINDS: readonly (readonly [ForeignKind, RegExp])[] = [
  [
    'document-code',
    /^[A-Y]\d{2}(?:\.[A-Z0-9]{1,6}){0,3}\.(?:19|20)\d{2}\.(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])(?:\.[A-Z0-9ĐÐ-]+)+$/,
  ],
  [
    'file-code',
    /^(?:[A-Y]\d{2}(?:\.[A-Z0-9]{1,6}){0,3}|\d{1,3}(?:\.\d{1,3}){1,3}\.[A-Y]\d{2})-(?:\d{6}|\d{8})-\d{1,6}$/,
  ],
  ['procedure-code', /^\d\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2})?$/],
  ['organisation-code', /^Z\d{2}(?:\.[A-Z0-9]+)*$/],
  ['telephone', /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$|^02\d{9}$/],
  ['business-number', /^\d{10}(?:-?\d{3})?$/],
  ['personal-number', /^\d{12}$/],
  ['budget-code', /^\d{7}$/],
  ['three-groups', /^\d{2}\.\d{2}\.[A-Y]\d{2}$/],
  ['two-groups', /^\d{2,3}\.[A-Y]\d{2}$/],
];

/**
 * The code that the older form of three groups (level 3 . level 2 . level 1) stands for, and one of two that are the other
 * way round, also where a spreadsheet has eaten zeros of it: `03.01.H29`, `3.1.H29`, `06.H48`; or one of
 * four that has lost one of zeros: `000.18.H24`.
 */
export function codeOfFewGroups(text: string): string | undefined {
  const [, third = '', second = '', root = ''] = /^(?:(\d{1,3})\.)?(\d{1,3})\.([A-Y]\d{2})$/.exec(tidyCode(text)) ?? [];
  if (root === '' || Number(second) === 0) return undefined;
  const groups = [root, second.padStart(2, '0'), ...(Number(third) === 0 ? [] : [third.padStart(2, '0')])];
  return groups.join('.');
}

/** Kinds that are an agency's code in another form, of fewer groups than the old one has. */
export type FewGroups = 'three-groups' | 'two-groups';

export function isOfFewGroups(kind: string): kind is FewGroups {
  return kind === 'three-groups' || kind === 'two-groups';
}

/** Which of these forms a text has. */
export function fewGroupsOf(text: string): FewGroups | undefined {
  const kind = kindOf(tidyCode(text));
  return kind !== undefined && isOfFewGroups(kind) ? kind : undefined;
}

function kindOf(tidy: string): ForeignKind | undefined {
  return KINDS.find(([, pattern]) => pattern.test(tidy))?.[0];
}

/**
 * The code whose groups stand in the order of the old form, level 1 last, though letters are among them, which that form has
 * not: `000.0B.A7.H26` → `H26.A7.0B`.
 */
export function codeReversed(text: string): string | undefined {
  const [root = '', ...groups] = tidyCode(text).split('.').reverse();
  if (!/^[A-Y]\d{2}$/.test(root) || groups.length < 2) return undefined;
  const last = groups.findLastIndex((group) => !/^0+$/.test(group));
  const code = [root, ...groups.slice(0, last + 1)].join('.');
  return isCode(code) && groups.some((group) => /[A-Z]/.test(group)) ? code : undefined;
}

/** What a text is that is no agency's code but built on one, or a number of its own; `suggestion`: the code it may stand for. */
export function foreignCode(text: string): { kind: ForeignKind; suggestion?: string } | undefined {
  const tidy = tidyCode(text);
  // none of them is of an agency's own form
  if (isCode(tidy)) return undefined;
  const kind = kindOf(tidy);
  if (kind === undefined) return undefined;
  if (!isOfFewGroups(kind)) return { kind };
  const code = codeOfFewGroups(tidy);
  return code === undefined ? { kind } : { kind, suggestion: code };
}
