import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf } from '../tree-entries.js';
import { lastWrite } from './journal.js';

/** What the system knows of one entry: another file in its place, or another text in it, shows here. */
function stampOf(path: string): string {
  const { ino, size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true });
  return `${ino}:${size}:${mtimeNs}:${ctimeNs}`;
}

function stampsOf(registry: string, but: ReadonlyMap<string, unknown>): string[] {
  const { files, irregular } = entriesOf(registry);
  const named = irregular.filter(({ what }) => what !== 'name').map(({ path }) => path);
  const paths = [...files, ...named].filter((path) => !but.has(path));
  return paths.map((path) => `${path} ${stampOf(join(registry, path))}`);
}

/**
 * Changes with everything that is written to a registry: our own writes leave a record of their own behind, those of
 * other programs show in the times and sizes of files. Hidden entries do not count, nor do folders by themselves: a
 * writer's temporary files change nothing.
 */
export function fingerprintOf(registry: string): string {
  return [lastWrite(registry), ...stampsOf(registry, new Map())].join('\n');
}

/** Runs something that may see files go. */
function unlessMoving(work: () => string): string | undefined {
  try {
    return work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The mark of a registry; undefined while its files change under the eye. */
export function tryFingerprint(registry: string): string | undefined {
  return unlessMoving(() => fingerprintOf(registry));
}

/** The mark of all but some of its files, whatever our own writers do; undefined while they change under the eye. */
export function tryFingerprintBut(registry: string, paths: ReadonlyMap<string, unknown>): string | undefined {
  return unlessMoving(() => stampsOf(registry, paths).join('\n'));
}
