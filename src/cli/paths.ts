import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

declare const __STANDALONE__: true | undefined;

/** True for the program as one file, which has no folder of its own. */
const isStandalone = typeof __STANDALONE__ !== 'undefined';

/** The package's own folder, found from wherever the bundle put this code. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** How this very program is called again on this machine; paths with `/`, as every shell takes them. */
export function ownProgram(): { node: string; script: string } {
  const plain = (path: string): string => path.split(sep).join('/');
  const script = isStandalone ? fileURLToPath(import.meta.url) : join(packageFolder(), 'bin', 'madinhdanh.js');
  return { node: plain(process.execPath), script: plain(script) };
}

/** The program as one file: this very one, or the one that the build put beside it. */
export function standaloneFile(): string {
  if (isStandalone) return fileURLToPath(import.meta.url);
  return join(packageFolder(), 'dist', 'standalone', 'madinhdanh.mjs');
}
