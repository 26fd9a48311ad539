import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** True for a folder that holds something, or a path that is no folder. */
export function isOccupied(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}

/**
 * Writes files into a folder, which is made where it is missing; files of other names stay.
 * @returns how many were written
 */
export function writeOutputFolder(folder: string, files: Iterable<readonly [path: string, text: string]>): number {
  const made = new Set<string>();
  let count = 0;
  for (const [path, text] of files) {
    const target = join(folder, path);
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    writeFileSync(target, text);
    count += 1;
  }
  return count;
}
