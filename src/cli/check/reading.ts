import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { misuse } from '../../app/errors.js';
import type { RawTable } from '../../formats/read/types.js';
import { type ChangesFile, readChangesJson } from '../../lists/compare/changes-json.js';
import { columnsNotCompared } from '../../lists/compare/columns.js';
import type { Listed, ListProblem } from '../../lists/recognise/listed.js';
import { recognise } from '../../lists/recognise/recognise.js';
import type { Context } from '../context.js';
import { readListFile } from '../import/file.js';
import type { CheckRequest } from './request.js';

/** A file and the list found in it. */
export interface ReadFile {
  tables: RawTable[];
  listed: Listed;
  /** What the file is where it tells the changes of a decision in JSON. */
  changes: ChangesFile | undefined;
  /** What is to be told of the way it could be read. */
  problems: ListProblem[];
  /** Headings of columns that are not compared. */
  notCompared: string[];
}

/** Problems that are no news to a comparison: it says itself what is missing, and where. */
const OWN_WORDS = new Set<ListProblem['kind']>([
  'no-rows',
  'no-headings',
  'name-missing',
  'map-not-found',
  'sheet-unknown',
]);

/** @throws MadinhdanhError: exit code 3 for what cannot be read, 2 where the user's options do not fit the file */
function refuse(
  _context: Context,
  { path, map, sheet }: CheckRequest,
  tables: readonly RawTable[],
  listed: Listed,
): void {
  const unknown = listed.problems.find(({ kind }) => kind === 'sheet-unknown');
  if (unknown !== undefined) {
    const sheets = tables.flatMap((table) => table.sheet ?? []);
    throw misuse('check.sheet-unknown', { file: path, sheet: sheet ?? '', sheets });
  }
  const unfound = listed.problems.filter(({ kind }) => kind === 'map-not-found');
  const lost = [...map].find(
    ([field]) =>
      listed.tables.length > 0 && unfound.filter(({ args }) => args.field === field).length >= listed.tables.length,
  );
  if (lost !== undefined) {
    throw misuse('check.map-not-found', { file: path, heading: lost[1] });
  }
}

/**
 * Reads the list in a file.
 * @throws MadinhdanhError (exit code 3) for a file that cannot be read, (2) for a `--sheet` or `--map` that it does not have
 */
export async function readList(context: Context, request: CheckRequest): Promise<ReadFile> {
  const { path, map, sheet, limits } = request;
  const tables = await readListFile(context, path, limits);
  const listed = recognise(tables, sheet === undefined ? { map } : { map, sheet });
  refuse(context, request, tables, listed);
  const problems = listed.problems.filter(({ kind }) => !OWN_WORDS.has(kind));
  const changes =
    tables[0]?.format === 'json' ? readChangesJson(readFileSync(resolve(context.cwd, path)), path) : undefined;
  return { tables, listed, changes, problems, notCompared: columnsNotCompared(listed) };
}
