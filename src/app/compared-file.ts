import { statesChanges } from '../lists/compare/change-lines.js';
import { type ChangesFile, readChangesJson } from '../lists/compare/changes-json.js';
import { columnsNotCompared } from '../lists/compare/compared-columns.js';
import type { ListFinding } from '../lists/recognise/listed.js';
import { misuse } from './errors.js';
import { type ListFile, type ListReading, readList } from './list-file.js';
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
  return {
    ...list,
    path,
    changes: list.keyed ? readChangesJson(bytes, path) : undefined,
    findings: list.listed.findings.filter(({ rule }) => !OWN_WORDS.has(rule)),
    notCompared: columnsNotCompared(list.listed, statesChanges(list.listed)),
  };
}
