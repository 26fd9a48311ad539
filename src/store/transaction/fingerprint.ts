import { lstatSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { lastWrite } from './transaction.js';

/** What the system knows of one entry: another file in its place, or another text in it, shows here. */
function stampOf(path: string): string {
  const { ino, size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true });
  return `${ino}:${size}:${mtimeNs}:${ctimeNs}`;
}

/**
 * Changes with everything that is written to a registry: our own writes leave a record of their own behind, those of
 * other programs show in the times and sizes of files. Hidden entries do not count, nor do folders by themselves: a
 * writer's temporary files change nothing.
 */
export function fingerprintOf(registry: string): string {
  const stamps = [lastWrite(registry)];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else stamps.push(`${relative(registry, path)} ${stampOf(path)}`);
    }
  };
  walk(registry);
  return stamps.join('\n');
}

/** The mark of a registry; undefined while its files change under the eye. */
export function tryFingerprint(registry: string): string | undefined {
  try {
    return fingerprintOf(registry);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
