import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those it lies in, where they are not there. Node's own recursive making tells of every fault of a
 * disk as of a folder that is not there; here the fault is the system's.
 */
export function makeFolders(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    // another process may have made it a moment ago
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error;
    makeFolders(dirname(path));
    makeFolders(path);
  }
}
