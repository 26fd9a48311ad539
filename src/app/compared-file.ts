import { TableError } from '../formats/read/table-fault.js';
import type { RawTable } from '../formats/read/types.js';
import { holdsDecision } from '../lists/compare/beside/judge.js';
import { statesChanges } from '../lists/compare/change-lines.js';
import { type ChangesFile, readChangesJson } from '../lists/compare/changes-json.js';
import { columnsNotCompared } from '../lists/compare/compared-columns.js';
import type { ListFinding } from '../lists/recognise/listed.js';
import { recognise } from '../lists/recognise/recognise.js';
import { misuse } from './errors.js';
import { type ListFile, type ListReading, readList } from './list-file.js';
import { joinLists } from './list-folder.js';
import type { Surroundings } from './surroundings.js';

/** A list that is to be compared. */
export interface ComparedFile extends ListFile {
  /** As the user named it. */
  path: string;
  /** What the file is where it holds the changes of a decision in JSON. */
  changes: ChangesFile | undefined;
  /** What is to be said of the way it could be read. */
  findings: ListFinding[];
  /** Headings of columns that are not compared. */
  notCompared: string[];
}

/** What a comparison has words of its own for: it says itself what is missing, and where. */
const OWN_WORDS = new Set<ListFinding['rule']>([
  'list-no-rows',
  'list-no-headings',
  'list-name-missing',
  'list-map-not-found',
  'list-sheet-unknown',
]);

/** @throws MadinhdanhError (exit code 2) where what the user says of the file does not fit it */
function refuse(path: string, { map, sheet }: ListReading, { tables, listed }: ListFile): void {
  if (listed.findings.some(({ rule }) => rule === 'list-sheet-unknown')) {
    const sheets = tables.flatMap((table) => table.sheet ?? []);
    throw misuse('check.sheet-unknown', { file: path, sheet: sheet ?? '', sheets });
  }
  const unfound = listed.findings.filter(({ rule }) => rule === 'list-map-not-found');
  // what no table of the file has, by its name or its letters, is said of the file
  const none = unfound.find(({ place }) => place.sheet === undefined && place.row === undefined);
  if (none !== undefined && tables.length > 0) {
    const heading = String(none.args.table ?? none.args.heading);
    throw misuse('check.map-not-found', { file: path, heading });
  }
  const lost = [...(map ?? [])].find(
    ([field]) =>
      listed.tables.length > 0 && unfound.filter(({ args }) => args.field === field).length >= listed.tables.length,
  );
  if (lost !== undefined) throw misuse('check.map-not-found', { file: path, heading: lost[1] });
}

/**
 * Reads a list that is to be compared.
 * @param name the file's name as findings show it
 * @param path the file as the user named it
 * @throws TableError (exit code 3) for a file that cannot be read, MadinhdanhError (2) for a sheet or column named that
 * it does not have
 */
export async function readCompared(
  around: Pick<Surroundings, 'env' | 'notice'>,
  bytes: Uint8Array,
  name: string,
  path: string,
  reading: ListReading = {},
): Promise<ComparedFile> {
  const list = await readList(around, bytes, name, reading);
  refuse(path, reading, list);
  return comparedOf(list, path, list.keyed ? readChangesJson(bytes, path) : undefined);
}

/**
 * Reads the papers of a folder as one list: a Decision and its annexes in files of their own.
 * @param path the folder as the user named it
 * @returns the list, and names of files without any table, which a Decision may be
 * @throws TableError (exit code 3) for a file that cannot be read
 */
export async function readComparedFolder(
  around: Pick<Surroundings, 'env' | 'notice'>,
  files: readonly { bytes: Uint8Array; name: string }[],
  name: string,
  path: string,
  reading: ListReading = {},
): Promise<{ file: ComparedFile; without: string[] }> {
  const lists: ListFile[] = [];
  const without: string[] = [];
  for (const file of files) {
    const list = await unlessNoTable(readList(around, file.bytes, file.name, reading));
    if (list === undefined) without.push(file.name);
    else lists.push(list);
  }
  const isPaper = ({ tables, listed }: ListFile): boolean => holdsDecision(tables, listed);
  // the Decision stands before its annexes, and need have no list of its own
  const ordered = [...lists.filter(isPaper), ...lists.filter((list) => !isPaper(list))];
  const papers = new Set(lists.filter(isPaper).map((list) => list.name));
  const joined = joinLists(name, ordered);
  const findings = joined.listed.findings.filter(
    ({ rule, place }) => !(rule === 'list-file-empty' && papers.has(place.file)),
  );
  return { file: comparedOf({ ...joined, listed: { ...joined.listed, findings } }, path), without };
}

async function unlessNoTable(list: Promise<ListFile>): Promise<ListFile | undefined> {
  try {
    return await list;
  } catch (error) {
    if (error instanceof TableError && error.finding.rule === 'table-no-tables') return undefined;
    throw error;
  }
}

function comparedOf(list: ListFile, path: string, changes?: ChangesFile): ComparedFile {
  return {
    ...list,
    path,
    changes,
    findings: list.listed.findings.filter(({ rule }) => !OWN_WORDS.has(rule)),
    notCompared: columnsNotCompared(list.listed, statesChanges(list.listed)),
  };
}

/** The list that the tables of several files make together. @param path the files as the user named them */
export function comparedTables(name: string, path: string, tables: readonly RawTable[]): ComparedFile {
  return comparedOf({ name, tables, listed: recognise(tables), keyed: false }, path);
}
