import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { cannotRun } from '../../app/errors.js';
import { type ListFile, type ListReading, readList } from '../../app/list-file.js';
import { joinLists, unreadList } from '../../app/list-folder.js';
import { TableError } from '../../formats/read/table-fault.js';
import type { ListFinding } from '../../lists/recognise/listed.js';
import type { Context } from '../context.js';
import type { ImportRequest } from './import-request.js';
import { readListBytes } from './list-bytes.js';

/** Files that programs leave beside those of people: locks of an open document, thumbnails. */
const NOT_OURS = /^(?:[.~]|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** What is to be imported: one file, or every file of a folder. */
export interface ListsToImport {
  list: ListFile;
  /** The files of a folder, in the order read; undefined for one file. */
  files: string[] | undefined;
  /** The bytes of a file by its name, for a copy of it. */
  bytesOf(file: string): Uint8Array | undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The files of a folder, as people count them: `2.xlsx` before `10.xlsx`. What is left out is told. */
function filesIn(context: Context, folder: string, path: string): string[] {
  const names = readdirSync(folder).sort(new Intl.Collator('vi', { numeric: true }).compare);
  const isLeftOut = (name: string): boolean => NOT_OURS.test(name) || isFolder(join(folder, name));
  const left = names.filter(isLeftOut);
  const { out, messages } = context;
  if (left.length > 0)
    out.note(messages.t('import.folder.left-out', { folder: path, count: left.length, files: left }));
  return names.filter((name) => !isLeftOut(name));
}

/**
 * Reads the list that was named; of a folder every file in it, also those that cannot be read, each with its faults.
 * @throws MadinhdanhError (exit code 3) for what is not there
 */
export async function readLists(context: Context, request: ImportRequest): Promise<ListsToImport> {
  const { file, limits, map, sheet, errorsTo } = request;
  const reading: ListReading = { limits, map, ...(sheet === undefined ? {} : { sheet }) };
  const listIn = async (bytes: Uint8Array, name: string): Promise<ListFile> => {
    const read = await readList(context, bytes, name, reading);
    // the cells are kept only for the copy that is to show what is wrong with them: they are the most of a long list
    return errorsTo === undefined ? { ...read, tables: [] } : read;
  };
  const folder = resolve(context.cwd, file);
  if (!isFolder(folder)) {
    const bytes = readListBytes(context, file, limits);
    const copied = errorsTo === undefined ? undefined : bytes;
    return { list: await listIn(bytes, basename(file)), files: undefined, bytesOf: () => copied };
  }
  const files = filesIn(context, folder, file);
  if (files.length === 0) throw cannotRun('import.folder.empty', { folder: file });
  const read: ListFile[] = [];
  for (const name of files) {
    try {
      read.push(await listIn(readListBytes(context, join(file, name), limits), name));
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      read.push(unreadList(name, error.finding as unknown as ListFinding));
    }
  }
  return {
    list: joinLists(basename(folder), read),
    files,
    bytesOf: (name) => (files.includes(name) ? readListBytes(context, join(file, name), limits) : undefined),
  };
}
