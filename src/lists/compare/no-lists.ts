/** Papers that speak of codes and list none: reports, corrections, submissions. What their tables hold is no unit's. */

import { CORRECTED_LABELS } from '../../annex/papers/correction.js';
import type { RawTable } from '../../formats/read/types.js';
import { tidy } from './paper/tokens.js';

export type NoListKind = 'report' | 'correction' | 'submission';

/** The columns of the first table of a report, in the languages that it is printed in. */
const FIGURES: readonly (readonly string[])[] = [
  ['Cấp', 'Đầu kỳ', 'Cuối kỳ'],
  ['Level', 'At the start', 'At the end'],
];
const SUBMISSION = /^TỜ TRÌNH$/u;

function headsOf({ rows }: RawTable): string[][] {
  return rows.map(({ cells }) => cells.map(({ text }) => tidy(text)).filter((text) => text !== ''));
}

function linesOf({ lead = [], titles = [], below = [], rows }: RawTable): string[] {
  const cells = rows.flatMap((row) => row.cells.flatMap(({ text }) => text.split('\n')));
  return [...lead, ...titles, ...below, ...cells].map(tidy);
}

/** What a paper is whose tables, by their columns, list no codes. */
export function noListOf(tables: readonly RawTable[]): NoListKind | undefined {
  const heads = tables.filter(({ hidden }) => hidden !== true).flatMap(headsOf);
  const has = (labels: readonly string[], head: readonly string[]) => labels.every((label) => head.includes(label));
  if (heads.some((head) => FIGURES.some((labels) => head.length <= labels.length + 1 && has(labels, head)))) {
    return 'report';
  }
  return heads.some((head) => has(CORRECTED_LABELS, head)) ? 'correction' : undefined;
}

/** The same of a file in which no list was found. */
export function paperWithoutList(tables: readonly RawTable[]): NoListKind | undefined {
  return tables.some((table) => linesOf(table).some((line) => SUBMISSION.test(line))) ? 'submission' : undefined;
}
