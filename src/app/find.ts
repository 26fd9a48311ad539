import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cannotRun } from './errors.js';
import type { Context } from '../cli/context.js';

function registryIn(folder: string): string | undefined {
  const nested = join(folder, 'registry');
  if (existsSync(join(nested, 'registry.yaml'))) return nested;
  return existsSync(join(folder, 'registry.yaml')) ? folder : undefined;
}

/**
 * The registry folder: `--registry`, `MADINHDANH_REGISTRY`, else the nearest parent folder that holds one.
 * @throws MadinhdanhError (exit code 3) where there is none
 */
export function findRegistry(context: Context): string {
  const named = context.registry ?? (context.env.MADINHDANH_REGISTRY || undefined);
  if (named !== undefined) {
    const folder = resolve(context.cwd, named);
    if (existsSync(join(folder, 'registry.yaml'))) return folder;
    const found = registryIn(folder);
    if (found !== undefined) return found;
    throw cannotRun('cli.no-registry-at', { folder: named }).advise('cli.no-registry.hint');
  }
  for (let folder = context.cwd; ; folder = dirname(folder)) {
    const found = registryIn(folder);
    if (found !== undefined) return found;
    if (dirname(folder) === folder) break;
  }
  throw cannotRun('cli.no-registry').advise('cli.no-registry.hint');
}
