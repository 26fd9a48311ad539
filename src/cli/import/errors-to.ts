import { statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { cannotRun } from '../../app/errors.js';
import type { ImportOutcome, ImportSession } from '../../app/import.js';
import { assertOutputPlace } from '../../app/output-place.js';
import { commentText } from '../../report/import/list-findings.js';
import { makeFolders } from '../../store/make-folders.js';
import { isOccupied } from '../../store/output-folder.js';
import { checkTarget, deliver } from '../annexes/deliver.js';
import type { Context } from '../context.js';
import { isSameFile } from '../same-file.js';
import type { ListsToImport } from './read-lists.js';

const FILE_NAME = /\.(?:xlsx?|csv|docx?|pdf|json|md|ods|odt)$/i;

/**
 * The copies of the list with their faulty cells marked, which `--errors-to` asks for: a file for a file, and a folder,
 * with a copy of each faulty file, for a folder. What was sent is never written over.
 */
export class ErrorsFile {
  constructor(
    private readonly context: Context,
    private readonly session: ImportSession,
    private readonly lists: ListsToImport,
    /** The file or folder that is imported. */
    private readonly input: string,
    private readonly path: string,
    private readonly force: boolean,
  ) {}

  /** @throws MadinhdanhError where the file may not be written */
  async check(): Promise<void> {
    const { context, path, input } = this;
    const { files } = this.lists;
    const [target, source] = [resolve(context.cwd, path), resolve(context.cwd, input)];
    const inputs = files === undefined ? [source] : [source, ...files.map((file) => join(source, file))];
    if (inputs.some((each) => isSameFile(target, each))) {
      throw cannotRun('import.errors-over-input', { path }).advise('import.errors-over-input.hint');
    }
    if (files === undefined && !/\.xlsx$/i.test(path)) {
      throw cannotRun('import.errors-format', { path }).advise('import.errors-format.hint');
    }
    if (files === undefined) return checkTarget(context, { path, force: this.force, checksum: false });
    assertOutputPlace(target, path, 'folder', context.cwd);
    // a folder by the name of a file is meant by nobody
    if (FILE_NAME.test(path)) throw cannotRun('import.errors-folder', { path }).advise('import.errors-folder.hint');
    if (statSync(target, { throwIfNoEntry: false })?.isFile() === true) {
      throw cannotRun('import.errors-folder', { path }).advise('import.errors-folder.hint');
    }
    if (!this.force && isOccupied(target)) {
      throw cannotRun('site.not-empty', { folder: path }).advise('export.exists.hint');
    }
    // a name in the folder may be a link to what was sent
    for (const file of files) {
      const copy = join(target, copyName(file));
      if (inputs.some((each) => isSameFile(copy, each))) {
        throw cannotRun('import.errors-over-input', { path: join(path, copyName(file)) }).advise(
          'import.errors-over-input.hint',
        );
      }
    }
  }

  /** Writes what is to be marked, and says so. */
  write(outcome: ImportOutcome): void {
    const { context, path, force } = this;
    const { out, messages } = context;
    const isFolder = this.lists.files !== undefined;
    const words = (finding: Parameters<typeof commentText>[0]): string => commentText(finding, messages);
    let total = 0;
    for (const { file, bytes, count, isApart } of this.session.markedCopies(outcome, words, this.lists.bytesOf)) {
      if (isFolder) makeFolders(resolve(context.cwd, path));
      deliver(context, { path: isFolder ? join(path, copyName(file)) : path, force, checksum: false }, bytes);
      total += count;
      if (isApart === true) out.note(messages.t('import.errors-apart', { file }));
    }
    out.note(
      total === 0 ? messages.t('import.errors-none', { path }) : messages.t('import.errors-written', { count: total }),
    );
  }
}

/** The name of the copy of a file: `danh-sach.csv` → `danh-sach.csv.xlsx`, a workbook keeps its own. */
function copyName(file: string): string {
  const name = basename(file);
  return /\.xlsx$/i.test(name) ? name : `${name}.xlsx`;
}
