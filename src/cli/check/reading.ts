import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { TableError } from '../../formats/table/fault.js';
import type { Listed, ListProblem } from '../../formats/table/listed.js';
import { readTables } from '../../formats/table/read.js';
import { recognise } from '../../formats/table/recognise.js';
import type { RawTable } from '../../formats/table/types.js';
import type { Context } from '../context.js';
import { CliError, EXIT } from '../errors.js';
import type { CheckRequest } from './request.js';

/** A file and the list found in it. */
export interface ReadFile {
  bytes: Uint8Array;
  tables: RawTable[];
  listed: Listed;
  /** What is to be told of the way it could be read. */
  problems: ListProblem[];
}

/** Problems that are no news to a comparison: it says itself what is missing, and where. */
const OWN_WORDS = new Set<ListProblem['kind']>([
  'no-rows',
  'no-headings',
  'name-missing',
  'map-not-found',
  'sheet-unknown',
]);

/** The words of a reading problem; its kind where the catalogue has none. */
export function problemText({ messages }: Context, { kind, args }: ListProblem): string {
  return messages.find(`list.${kind}`, args) ?? kind;
}

/** @throws CliError: exit code 3 for what cannot be read, 2 where the user's options do not fit the file */
function refuse(
  context: Context,
  { path, map, sheet }: CheckRequest,
  tables: readonly RawTable[],
  listed: Listed,
): void {
  const { t } = context.messages;
  const unknown = listed.problems.find(({ kind }) => kind === 'sheet-unknown');
  if (unknown !== undefined) {
    const sheets = tables.flatMap((table) => table.sheet ?? []);
    throw new CliError(EXIT.usage, t('check.sheet-unknown', { file: path, sheet: sheet ?? '', sheets }));
  }
  const lost = [...map].find(
    ([field]) =>
      listed.tables.length > 0 && !listed.tables.some(({ columns }) => columns.some((each) => each.field === field)),
  );
  if (lost !== undefined) {
    throw new CliError(EXIT.usage, t('check.map-not-found', { file: path, heading: lost[1] }));
  }
}

function faultOf({ messages }: Context, { fault }: TableError): CliError {
  const { kind, args } = fault;
  const file = String(args.file);
  const message = messages.find(`table.${kind}`, args) ?? messages.t('check.unreadable', { file, reason: kind });
  return new CliError(EXIT.cannotRun, message, messages.find(`table.${kind}.hint`, args));
}

/**
 * Reads the list in a file.
 * @throws CliError (exit code 3) for a file that cannot be read, (2) for a `--sheet` or `--map` that it does not have
 */
export async function readListFile(context: Context, request: CheckRequest): Promise<ReadFile> {
  const { path, map, sheet, limits } = request;
  const bytes = new Uint8Array(readFileSync(resolve(context.cwd, path)));
  let tables: RawTable[];
  try {
    tables = await readTables(bytes, path, limits);
  } catch (error) {
    throw error instanceof TableError ? faultOf(context, error) : error;
  }
  const listed = recognise(tables, sheet === undefined ? { map } : { map, sheet });
  refuse(context, request, tables, listed);
  const problems = listed.problems.filter(({ kind }) => !OWN_WORDS.has(kind));
  return { bytes, tables, listed, problems };
}
