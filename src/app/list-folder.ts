import { withoutFoundElsewhere } from '../lists/recognise/annexes-missing.js';
import type { Listed, ListFinding } from '../lists/recognise/listed.js';
import { nothingListed } from '../lists/recognise/nothing-listed.js';
import type { ListFile } from './list-file.js';

/** Several lists as one: a finding, a row and a cell keep the file they stand in. A file without a unit is said to be one. */
export function joinLists(name: string, lists: readonly ListFile[]): ListFile {
  const tables = lists.flatMap(({ listed }) => listed.tables);
  const findings = lists.flatMap(({ name: file, listed }): ListFinding[] => {
    const own = withoutFoundElsewhere(listed.findings, tables);
    // of a table without rows there is nothing to be said where its file has others
    const told = own.filter(({ rule }) => rule !== 'list-no-rows');
    if (listed.units.length > 0 || told.some(({ severity }) => severity === 'error')) return told;
    return [...told, { rule: 'list-file-empty', severity: 'error', args: {}, place: { file } }];
  });
  return {
    name,
    tables: lists.flatMap((list) => list.tables),
    listed: {
      units: lists.flatMap(({ listed }) => listed.units),
      groups: lists.flatMap(({ listed }) => listed.groups),
      tables,
      others: lists.flatMap(({ listed }) => listed.others),
      skipped: lists.flatMap(({ listed }) => listed.skipped),
      unread: lists.flatMap(({ listed }) => listed.unread),
      speaking: lists.flatMap(({ listed }) => listed.speaking),
      unheeded: lists.flatMap(({ listed }) => listed.unheeded),
      ends: lists.flatMap(({ listed }) => listed.ends),
      annexes: lists.flatMap(({ listed }) => listed.annexes ?? []),
      rows: lists.reduce((sum, { listed }) => sum + listed.rows, 0),
      findings,
    },
    keyed: lists.length > 0 && lists.every(({ keyed }) => keyed),
  };
}

/** A file of a folder that is no list at all. @param finding why not */
export function unreadList(file: string, finding: Listed['findings'][number]): ListFile {
  const listed: Listed = { ...nothingListed(), findings: [finding] };
  return { name: file, tables: [], listed, keyed: false };
}
