import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORK_FOLDER } from '../file-kinds.js';
import { makeFolders } from '../make-folders.js';
import { naming } from '../naming.js';
import { IrregularError, kindAt, kindOfEntry } from '../plain-path.js';

/** Folder of the files that only exist while something is written; git ignores it. */
export function workFolder(registry: string): string {
  return join(registry, WORK_FOLDER);
}

/** True where the work folder is there, and a folder of its own. */
export function hasWorkFolder(registry: string): boolean {
  return kindAt(workFolder(registry)) === 'folder';
}

/**
 * Makes the work folder, with the line that keeps it out of git.
 * @throws IrregularError where something else stands in its place
 */
export function makeWorkFolder(registry: string): string {
  const folder = workFolder(registry);
  const kind = kindAt(folder);
  if (kind !== undefined && kind !== 'folder') throw new IrregularError(folder, kind);
  return naming(registry, () => {
    makeFolders(folder);
    try {
      writeFileSync(join(folder, '.gitignore'), '*\n', { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return folder;
  });
}

/** Makes sure that locks, journal and record are plain files. @throws IrregularError */
export function assertPlainWork(registry: string): void {
  for (const entry of readdirSync(workFolder(registry), { withFileTypes: true })) {
    const isOurs = /^(?:lock-|journal|last-write)/.test(entry.name);
    if (isOurs && !entry.isFile()) throw new IrregularError(join(workFolder(registry), entry.name), kindOfEntry(entry));
  }
}
