import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

declare const __ONE_FILE__: boolean | undefined;

/** True for the program as one file, which has no folder of its own. */
const isOneFile = typeof __ONE_FILE__ === 'boolean';

/** The package's own folder, found from wherever the bundle put this code. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** How this very program is called again on this machine; paths with `/`, as every shell takes them. */
export function ownProgram(): { node: string; script: string } {
  const plain = (path: string): string => path.split(sep).join('/');
  const script = isOneFile ? fileURLToPath(import.meta.url) : join(packageFolder(), 'bin', 'madinhdanh.js');
  return { node: plain(process.execPath), script: plain(script) };
}

/** Where the program lies that can be put into a repository: as this very file, or in the folder that the build made. */
export function programPlace(): { file: string } | { folder: string } {
  return isOneFile ? { file: fileURLToPath(import.meta.url) } : { folder: join(packageFolder(), 'dist') };
}
