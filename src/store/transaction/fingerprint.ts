import { lstatSync } from 'node:fs';
import { entriesOf, type TreeEntries } from '../tree-entries.js';
import { lastWrite } from './journal.js';

/** What the system knows of one entry: another file in its place, or another text in it, shows here. */
function stampOf(path: string): string {
  const { ino, size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true });
  return `${ino}:${size}:${mtimeNs}:${ctimeNs}`;
}

function stampsOf(registry: string, { files, irregular }: TreeEntries, but: ReadonlyMap<string, unknown>): string[] {
  const named = irregular.filter(({ what }) => what !== 'name').map(({ path }) => path);
  const paths = [...files, ...named].filter((path) => !but.has(path));
  return paths.map((path) => `${path} ${stampOf(`${registry}/${path}`)}`);
}

/**
 * Changes with everything that is written to a registry: our own writes leave a record of their own behind, those of
 * other programs show in the times and sizes of files. Hidden entries do not count, nor do folders by themselves: a
 * writer's temporary files change nothing.
 */
export function fingerprintOf(registry: string): string {
  return markOf(registry).fingerprint;
}

/** What lies in a registry's folder, and the mark of that. */
export interface Mark {
  entries: TreeEntries;
  fingerprint: string;
}

function markOf(registry: string): Mark {
  const last = lastWrite(registry);
  const entries = entriesOf(registry);
  return { entries, fingerprint: [last, ...stampsOf(registry, entries, new Map())].join('\n') };
}

/** Runs something that may see files go. */
function unlessMoving<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The mark of a registry; undefined while its files change under the eye. */
export function tryFingerprint(registry: string): string | undefined {
  return tryMark(registry)?.fingerprint;
}

/** The same, with what was looked at for it. */
export function tryMark(registry: string): Mark | undefined {
  return unlessMoving(() => markOf(registry));
}

/** The mark of all but some of its files, whatever our own writers do; undefined while they change under the eye. */
export function tryFingerprintBut(registry: string, paths: ReadonlyMap<string, unknown>): string | undefined {
  return unlessMoving(() => stampsOf(registry, entriesOf(registry), paths).join('\n'));
}
