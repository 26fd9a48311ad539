import { createHash } from 'node:crypto';
import type { FileSource } from './file-source.js';

/** A seal of all files of a registry but some, to know later whether anything else was written. */
export function hashBeside(source: FileSource, paths: ReadonlySet<string>): string {
  return registryHash({
    list: () => source.list().filter((path) => !paths.has(path)),
    read: (path) => source.read(path),
  });
}

/** A seal of everything a registry holds: SHA-256 over its files' paths and bytes, in order of path. */
export function registryHash(source: FileSource): string {
  const hash = createHash('sha256');
  for (const path of source.list().sort()) {
    const bytes = source.read(path);
    hash.update(`${path}\0${bytes.length}\0`);
    hash.update(bytes);
  }
  return hash.digest('hex');
}
