import type { CurrentCode } from '../../core/query/current-code.js';
import type { Resolution } from '../../core/query/resolve.js';
import type {
  ListCell,
  ResolvedCell,
  ResolvedList,
  ResolvedRow,
  ResolvedTable,
  TitleRow,
} from '../../core/query/resolved-list.js';
import { resultTold } from '../../core/query/result-words.js';
import type { Messages } from '../../messages/index.js';
import { type NumberOf, standingText, startText } from './lookup-words.js';

/** A table as it is written out: the list's own columns, then those that were added. */
export interface AnsweredTable {
  name: string;
  titles: readonly TitleRow[];
  /** How many of those, the last ones, are upper tiers of the headings. */
  tiers: number;
  headings: readonly string[];
  rows: readonly (readonly ListCell[])[];
  /** How many columns are the list's own. */
  own: number;
}

/** Columns that are added, in their order; that of the code looked up stands before them where a cell holds several. */
const ADDED = ['code', 'name', 'standing', 'decisions'] as const;

function standingOf(
  resolution: Resolution,
  current: CurrentCode | undefined,
  messages: Messages,
  numberOf: NumberOf,
): string {
  const { t } = messages;
  const { starts, partedBefore } = resolution;
  const whole =
    starts === undefined ? t(`resolve-list.${resultTold(resolution)}`) : startText(starts, messages, numberOf);
  const { part = false, parted, spinsOff, renames, ends } = current ?? {};
  // what is to come of the code of now is not told as if it were to come of the one that was looked up
  const subject = current === undefined || current.code === resolution.code ? '' : `${current.code} `;
  let standing = part ? t('resolve-list.part', { standing: whole }) : whole;
  if (partedBefore !== undefined) standing = t('resolve-list.parted-before', { standing, codes: partedBefore });
  if (parted !== undefined) standing = t('resolve-list.parted', { standing, codes: parted });
  if (spinsOff !== undefined) {
    const { to: codes, on: date, decision } = spinsOff;
    standing = t('resolve-list.spins-off', { standing, subject, codes, date, decision: numberOf(decision) });
  }
  if (renames !== undefined) {
    const { name, on: date, decision } = renames;
    standing = t('resolve-list.renames', { standing, subject, name, date, decision: numberOf(decision) });
  }
  if (ends === undefined) return standing;
  const args = { standing, subject, date: ends.on, decision: numberOf(ends.decision) };
  return ends.to === undefined ? t('resolve-list.ends', args) : t('resolve-list.ends-to', { ...args, codes: ends.to });
}

/** What is said of a code that is none of the registry's, with the one that may have been meant. */
function hinted(standing: string, near: string | undefined, { t }: Messages): string {
  return near === undefined ? standing : t('resolve-list.near', { standing, near });
}

/** The cells that are added to a row, once for each code it leads to. */
function answersTo(answer: ResolvedCell, messages: Messages, numberOf: NumberOf): string[][] {
  switch (answer.kind) {
    case 'blank':
      return [['', '', '', '']];
    case 'no-code':
      return [['', '', hinted(messages.t('resolve-list.no-code'), answer.near, messages), '']];
    case 'range':
      return [['', '', messages.t('resolve-list.range'), '']];
    case 'unknown':
      return [['', '', hinted(messages.t('resolve-list.unknown'), answer.near, messages), '']];
    case 'not-yet':
      return [['', '', standingText(answer.standing, messages), '']];
    case 'resolved': {
      const { current, steps } = answer.resolution;
      const decisions = [...new Set(steps.map(({ decision }) => numberOf(decision)))].join('; ');
      const targets: readonly (CurrentCode | undefined)[] = current.length > 0 ? current : [undefined];
      return targets.map((each) => [
        each?.code ?? '',
        each?.name ?? '',
        standingOf(answer.resolution, each, messages, numberOf),
        decisions,
      ]);
    }
  }
}

/** True for a sheet with a name of its own: a table of a document has but its number. */
function isCalled(sheet: string | undefined): sheet is string {
  return sheet !== undefined && !/^#\d+$/.test(sheet);
}

function answeredTable(table: ResolvedTable, index: number, messages: Messages, numberOf: NumberOf): AnsweredTable {
  const own = table.headings.length || (table.rows[0]?.cells.length ?? 0);
  const filled = <Cell extends ListCell>(cells: readonly Cell[]): (Cell | '')[] =>
    Array.from({ length: own }, (_, i) => cells[i] ?? '');
  // of several codes in one cell, each row says which of them it answers
  const isSeveral = table.rows.some(({ row }, i) => table.rows[i - 1]?.row === row);
  const asked = (text: string): string[] => (isSeveral ? [text] : []);
  const rowsOf = ({ cells, answer, text }: ResolvedRow): ListCell[][] =>
    answersTo(answer, messages, numberOf).map((added) => [...filled(cells), ...asked(text), ...added]);
  return {
    name: isCalled(table.sheet) ? table.sheet : messages.t('resolve-list.sheet', { number: index + 1 }),
    titles: table.titles,
    tiers: table.tiers,
    headings: [
      ...filled(table.headings),
      ...asked(messages.t('resolve-list.column.asked')),
      ...ADDED.map((key) => messages.t(`resolve-list.column.${key}`)),
    ],
    rows: table.rows.flatMap(rowsOf),
    own,
  };
}

/** A resolved list as tables of texts, ready for any format. */
export function answeredTables({ tables }: ResolvedList, messages: Messages, numberOf: NumberOf): AnsweredTable[] {
  return tables.map((table, i) => answeredTable(table, i, messages, numberOf));
}
