import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lastWrite } from './transaction.js';

/** What the system knows of one entry: another file in its place, or another text in it, shows here. */
function stampOf(path: string): string {
  const { ino, size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true });
  return `${ino}:${size}:${mtimeNs}:${ctimeNs}`;
}

/**
 * Changes with everything that is written to a registry: our own writes leave a record of their own behind, those of
 * other programs show in the times and sizes of files. Hidden entries do not count.
 */
export function fingerprintOf(registry: string): string {
  const stamps = [lastWrite(registry)];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      stamps.push(`${entry.name} ${stampOf(path)}`);
      if (entry.isDirectory()) walk(path);
    }
  };
  walk(registry);
  return stamps.join('\n');
}
