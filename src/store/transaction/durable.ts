import { closeSync, fchmodSync, fstatSync, fsyncSync, openSync, writeFileSync } from 'node:fs';

type Content = string | Uint8Array;

/**
 * Writes a new file and makes it durable.
 * @param text its text, which may depend on the number under which the file system knows the file
 * @param mode its rights, the system's default where left out
 * @returns that number
 */
export function writeDurably(path: string, text: Content | ((inode: string) => Content), mode?: number): string {
  const file = openSync(path, 'wx', 0o666);
  try {
    // the rights of a file that is replaced hold whatever the user's umask
    if (mode !== undefined) fchmodSync(file, mode & 0o777);
    const inode = String(fstatSync(file, { bigint: true }).ino);
    writeFileSync(file, typeof text === 'function' ? text(inode) : text);
    fsyncSync(file);
    return inode;
  } finally {
    closeSync(file);
  }
}

/** Makes a folder's entries durable; platforms that cannot open folders do without. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EISDIR' && code !== 'EPERM' && code !== 'EACCES' && code !== 'EINVAL') throw error;
  }
}
