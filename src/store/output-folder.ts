import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { makeFolders } from './make-folders.js';
import { makeFolderBelow, writePlain } from './plain-path.js';

/** True for a folder that holds something, or a path that is no folder. */
export function isOccupied(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}

/**
 * Writes files into a folder, which is made where it is missing; files of other names stay. The folder itself may be
 * reached in any way, in it no link is followed.
 * @returns how many were written
 * @throws IrregularError where something that is no plain file stands in the place of one
 */
export function writeOutputFolder(
  folder: string,
  files: Iterable<readonly [path: string, content: string | Uint8Array]>,
): number {
  const made = new Set<string>();
  let count = 0;
  makeFolders(folder);
  for (const [path, content] of files) {
    const within = posix.dirname(path);
    if (!made.has(within)) makeFolderBelow(folder, within);
    made.add(within);
    writePlain(join(folder, path), content);
    count += 1;
  }
  return count;
}
