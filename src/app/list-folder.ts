import type { Listed, ListFinding } from '../lists/recognise/listed.js';
import type { ListFile } from './list-file.js';

/** Several lists as one: a finding, a row and a cell keep the file they stand in. A file without a unit is said to be one. */
export function joinLists(name: string, lists: readonly ListFile[]): ListFile {
  const of = <Key extends keyof Listed>(key: Key): Listed[Key][number][] =>
    lists.flatMap(({ listed }) => listed[key] as Listed[Key][number][]);
  const findings = lists.flatMap(({ name: file, listed }): ListFinding[] => {
    // of a table without rows there is nothing to be said where its file has others
    const told = listed.findings.filter(({ rule }) => rule !== 'list-no-rows');
    if (listed.units.length > 0 || told.some(({ severity }) => severity === 'error')) return told;
    return [...told, { rule: 'list-file-empty', severity: 'error', args: {}, place: { file } }];
  });
  return {
    name,
    tables: lists.flatMap(({ tables }) => tables),
    listed: {
      units: of('units') as Listed['units'],
      groups: of('groups') as Listed['groups'],
      tables: of('tables') as Listed['tables'],
      skipped: of('skipped') as Listed['skipped'],
      findings,
    },
    keyed: lists.length > 0 && lists.every(({ keyed }) => keyed),
  };
}

/** A file of a folder that is no list at all. @param finding why not */
export function unreadList(file: string, finding: Listed['findings'][number]): ListFile {
  const listed: Listed = { units: [], groups: [], tables: [], skipped: [], findings: [finding] };
  return { name: file, tables: [], listed, keyed: false };
}
