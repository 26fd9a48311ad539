import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own folder, found from wherever the bundle put this code. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** How this very program is called again on this machine; paths with `/`, as every shell takes them. */
export function ownProgram(): { node: string; script: string } {
  const plain = (path: string): string => path.split(sep).join('/');
  return { node: plain(process.execPath), script: plain(join(packageFolder(), 'bin', 'madinhdanh.js')) };
}

/** The JSON Schemas that come with the program. */
export function schemasFolder(): string {
  return join(packageFolder(), 'schemas');
}
