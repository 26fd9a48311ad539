import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { put } from './registry-folder.js';

/** The id under which the journals of tests write. */
export const WRITE_ID = '00000000-0000-4000-8000-000000000000';

/** Where a journal stands in a registry. */
export const JOURNAL = '.madinhdanh/journal.json';

/** Number under which the file system knows a file. */
export function inodeOf(path: string): string {
  return String(lstatSync(path, { bigint: true }).ino);
}

/** An entry of a journal whose temporary file is there, as our own writers make both. */
export function waiting(registry: string, path: string, text: string): object {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const temp = `${path.slice(0, -name.length)}.${name}.madinhdanh-tmp-${WRITE_ID}`;
  mkdirSync(dirname(join(registry, temp)), { recursive: true });
  writeFileSync(join(registry, temp), text);
  const hash = createHash('sha256').update(text).digest('hex');
  return { path, temp, hash, inode: inodeOf(join(registry, temp)) };
}

/** Writes a journal that says that it was written where it lies, whatever else it says. */
export function plant(registry: string, content: (inode: string) => unknown): void {
  put(registry, JOURNAL, '');
  const path = join(registry, JOURNAL);
  writeFileSync(path, JSON.stringify(content(inodeOf(path))));
}

/** A journal in our own form. */
export function plantEntries(registry: string, entries: readonly object[]): void {
  plant(registry, (inode) => ({ id: WRITE_ID, inode, entries }));
}
