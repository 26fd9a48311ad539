import { DEFAULT_FIELDS } from '../core/registry/contact-fields.js';
import {
  type AnnexChange,
  annexOfChange,
  bodyCalled,
  CHANGE_ANNEXES,
  type ChangeAnnex,
  type ChangedUnit,
  originsOf,
} from './annex-changes.js';
import { type ChangeColumnKey, contentOf } from './annex-columns.js';
import { headingRow } from './annex-tables.js';
import type { AnnexWords, Numbering } from './annex-words.js';
import { dayOf, evenDay } from './official-dates.js';
import { roman } from './roman.js';
import { type AnnexTable, capital, oneLine, type TableRow } from './table-model.js';

/** What each kind of change has to say; columns that stay empty are left out where asked, that of days where the decision's own covers all. */
const COLUMNS: Readonly<Record<ChangeAnnex, readonly ChangeColumnKey[]>> = {
  granted: ['no', 'name', 'code', 'from', 'effective', ...DEFAULT_FIELDS],
  renamed: ['no', 'nameBefore', 'nameAfter', 'code', 'effective'],
  replaced: ['no', 'name', 'codeBefore', 'codeAfter', 'under', 'nameAfter', 'effective'],
  closed: ['no', 'name', 'code', 'reason', 'to', 'effective'],
  annulled: ['no', 'name', 'code', 'reason', 'effective'],
  restored: ['no', 'name', 'code', 'reason', 'effective'],
  parted: ['no', 'name', 'code', 'parted', 'effective'],
};

/** Columns of the flat table of changes, one row for each old code and each code that follows it. */
export const FLAT_COLUMNS: readonly ChangeColumnKey[] = [
  'kind',
  'codeBefore',
  'nameBefore',
  'codeAfter',
  'nameAfter',
  'part',
  'reason',
  'from',
  'effective',
];

function bodyText(unit: ChangedUnit, words: AnnexWords): string {
  return `${oneLine(unit.name)} (${unit.code}${unit.part ? `, ${words.part}` : ''})`;
}

function bodiesText(units: readonly ChangedUnit[], words: AnnexWords): string {
  return units.map((each) => bodyText(each, words)).join('; ');
}

/** What a body was formed from, and what it was where it is founded again. */
function originsText(change: AnnexChange, words: AnnexWords): string {
  const { from, again } = originsOf(change);
  const told = again.length === 0 ? [] : [`${words.again} ${bodiesText(again, words)}`];
  const text = [...from.map((each) => bodyText(each, words)), ...told].join('; ');
  return capital(text);
}

function changedName(change: AnnexChange): string {
  const [before] = change.before;
  const [after] = change.after;
  return change.after.length === 1 && after !== undefined && after.name !== before?.name ? after.name : '';
}

function cell(change: AnnexChange, no: string, key: ChangeColumnKey, words: AnnexWords): string {
  const { unit, before, after } = change;
  switch (key) {
    case 'no':
      return no;
    case 'kind':
      return words.kinds[change.kind];
    case 'name':
      return oneLine((change.kind === 'granted' ? after[0]?.name : before[0]?.name) ?? '');
    case 'code':
      return unit.code;
    case 'codeBefore':
      return before.map(({ code }) => code).join('\n');
    case 'codeAfter':
      return after.map(({ code }) => code).join('\n');
    case 'under':
      return change.under.map(bodyCalled).join('; ');
    case 'nameBefore':
      return before.map(({ name }) => oneLine(name)).join('; ');
    case 'nameAfter':
      return oneLine(change.kind === 'replaced' ? changedName(change) : (after[0]?.name ?? ''));
    case 'part':
      return after.some(({ part }) => part) ? words.part : '';
    case 'reason':
      if (change.kind === 'restored') return words.restored(change.reason);
      return change.reason === null ? '' : words.reasons[change.reason];
    case 'from':
      return originsText(change, words);
    case 'to':
      return bodiesText(after, words);
    case 'parted':
      // the heading says that it is a part
      return bodiesText(
        after.map((each) => ({ ...each, part: false })),
        words,
      );
    case 'effective':
      return change.effective === null ? words.whenSigned : dayOf(change.effective);
    default:
      return oneLine(unit[key] ?? '');
  }
}

/**
 * The column that a heading stands in, its code behind its name: a code in the column of those that are granted, closed
 * or replaced would be read as granted, closed or replaced too, and the decision does nothing to that of the heading.
 */
const OF_HEADING: Readonly<Partial<Record<ChangeColumnKey, string>>> = { no: 'no', name: 'name', nameBefore: 'name' };

/** Changes by the body that they are listed under, in the order in which those come. */
function byBody(changes: readonly AnnexChange[], level: 0 | 1): [ChangedUnit, AnnexChange[]][] {
  const groups = new Map<string, [ChangedUnit, AnnexChange[]]>();
  for (const change of changes) {
    const body = change.above[level];
    if (body === undefined) continue;
    const group = groups.get(body.code) ?? [body, []];
    group[1].push(change);
    groups.set(body.code, group);
  }
  return [...groups.values()];
}

/** Changes of one annex, each with those of the units right beneath it that stand in the same annex. */
function byChangeAbove(changes: readonly AnnexChange[]): {
  heads: AnnexChange[];
  beneath: ReadonlyMap<AnnexChange, readonly AnnexChange[]>;
} {
  const first = new Map<string, AnnexChange>();
  for (const change of changes) if (!first.has(change.unit.code)) first.set(change.unit.code, change);
  const heads: AnnexChange[] = [];
  const beneath = new Map<AnnexChange, AnnexChange[]>();
  for (const change of changes) {
    const above = change.above.at(-1);
    const own = above === undefined ? undefined : first.get(above.code);
    if (own === undefined) heads.push(change);
    else beneath.set(own, [...(beneath.get(own) ?? []), change]);
  }
  return { heads, beneath };
}

/**
 * The rows of an annex: agencies first, then what is under others behind their headings, as the annexes of a full list
 * have them, for a name like "Phòng Kinh tế" says nothing alone; numbered anew in each group. Whoever has a row of its own
 * needs no heading: what is beneath follows it as 1.1, 1.2.
 */
function rowsOf(changes: readonly AnnexChange[], columns: readonly ChangeColumnKey[], words: AnnexWords): TableRow[] {
  const { heads, beneath } = byChangeAbove(changes);
  const row = (change: AnnexChange, no: string): TableRow[] => [
    { depth: undefined, cells: columns.map((key) => cell(change, no, key, words)) },
    ...(beneath.get(change) ?? []).flatMap((each, i) => row(each, `${no}.${i + 1}`)),
  ];
  const numbered = (each: AnnexChange, i: number) => row(each, String(i + 1));
  const keys = columns.map((key) => OF_HEADING[key] ?? '');
  const isOwn = (depth: number) => (change: AnnexChange) => change.above.length === depth;
  return [
    ...heads.filter(isOwn(0)).flatMap(numbered),
    ...byBody(heads, 0).flatMap(([agency, under], i) => [
      headingRow(1, roman(i + 1), agency, keys),
      ...under.filter(isOwn(1)).flatMap(numbered),
      ...byBody(under, 1).flatMap(([body, mine], at) => [
        headingRow(2, `${roman(i + 1)}.${at + 1}`, body, keys),
        ...mine.flatMap(numbered),
      ]),
    ]),
  ];
}

/** What stands for the annexes of a decision that changes nothing. */
function nothingChanged(words: AnnexWords): AnnexTable {
  const columns = (['no', 'name', 'code'] as const).map((key) => ({
    key,
    label: words.columns[key],
    content: contentOf(key),
  }));
  const heading = words.heading(undefined, 'roman');
  return { id: 'annex-1', heading, title: words.noChange, columns, rows: [], count: 0, none: words.none };
}

/** True for names that all come back. */
function areBack(changes: readonly AnnexChange[]): boolean {
  return changes.every(({ isBack }) => isBack === true);
}

function titleOf(kind: ChangeAnnex, changes: readonly AnnexChange[], words: AnnexWords): string {
  if (areBack(changes)) return words.namesBack.title;
  return changes.every(({ reason }) => reason === 'revoked') ? words.revokedTitle : words.changeTitle(kind);
}

/**
 * The annexes of an amendment, one for each kind of change that occurs, numbered from 1; a single one bears no number.
 * Where none occurs, one annex says so.
 * @param isWanted keep only these changes, in the annexes and under the numbers that they have among all
 */
export function changeTables(
  changes: readonly AnnexChange[],
  numbering: Numbering,
  words: AnnexWords,
  isWanted: (change: AnnexChange) => boolean = () => true,
): AnnexTable[] {
  const kinds = CHANGE_ANNEXES.filter((kind) => changes.some((change) => annexOfChange(change) === kind));
  if (!changes.some(isWanted)) return [nothingChanged(words)];
  return kinds.flatMap((kind, i) => {
    const mine = changes.filter((change) => annexOfChange(change) === kind && isWanted(change));
    if (mine.length === 0) return [];
    const isDated = mine.some(({ ownDate }) => ownDate !== null);
    const isAgain = mine.some((change) => originsOf(change).again.length > 0);
    const isElsewhere = mine.some(({ isMoved }) => isMoved);
    const back = areBack(mine) ? words.namesBack : {};
    const columns = COLUMNS[kind].filter((key) => (key !== 'effective' || isDated) && (key !== 'under' || isElsewhere));
    return {
      id: `annex-${i + 1}`,
      heading: words.heading(kinds.length === 1 ? undefined : i + 1, numbering),
      title: titleOf(kind, mine, words),
      columns: columns.map((key) => ({
        key,
        label: key === 'from' && isAgain ? words.fromOrAgain : { ...words.columns, ...back }[key],
        content: contentOf(key),
      })),
      rows: rowsOf(mine, columns, words),
      count: mine.length,
      none: words.none,
    };
  });
}

/** Every change as rows "old code, new code", one for each pair, so that a list of codes can be matched against it. */
export function flatChangeTable(changes: readonly AnnexChange[], words: AnnexWords): AnnexTable {
  const rows = changes.flatMap((change): TableRow[] => {
    const { kind, before, after, reason, effective } = change;
    const predecessors = kind === 'granted' ? [undefined] : before;
    const successors = after.length === 0 ? [undefined] : after;
    const why = kind === 'restored' ? words.restored(reason) : reason === null ? '' : words.reasons[reason];
    return predecessors.flatMap((old) =>
      successors.map((next) => ({
        depth: undefined,
        cells: [
          words.kinds[kind],
          old?.code ?? '',
          oneLine(old?.name ?? ''),
          next?.code ?? '',
          oneLine(next?.name ?? ''),
          next?.part ? words.part : '',
          why,
          kind === 'granted' ? originsText(change, words) : '',
          effective === null ? '' : evenDay(effective),
        ],
      })),
    );
  });
  return {
    id: 'changes',
    heading: '',
    title: '',
    columns: FLAT_COLUMNS.map((key) => ({ key, label: words.columns[key], content: contentOf(key) })),
    rows,
    count: changes.length,
    none: words.none,
  };
}
