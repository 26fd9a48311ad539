import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Environment } from '../store/environment.js';
import { cannotRun } from './errors.js';

function registryIn(folder: string): string | undefined {
  const nested = join(folder, 'registry');
  if (existsSync(join(nested, 'registry.yaml'))) return nested;
  return existsSync(join(folder, 'registry.yaml')) ? folder : undefined;
}

/** Where a registry is looked for. */
export interface Whereabouts {
  /** The folder somebody stands in. */
  cwd: string;
  env: Environment;
  /** The folder somebody named. */
  registry: string | undefined;
}

/**
 * The registry folder: `--registry`, `MADINHDANH_REGISTRY`, else the nearest parent folder that holds one.
 * @throws MadinhdanhError (exit code 3) where there is none
 */
export function findRegistry({ cwd, env, registry }: Whereabouts): string {
  const named = registry ?? (env.MADINHDANH_REGISTRY || undefined);
  if (named !== undefined) {
    const folder = resolve(cwd, named);
    if (existsSync(join(folder, 'registry.yaml'))) return folder;
    const found = registryIn(folder);
    if (found !== undefined) return found;
    throw cannotRun('cli.no-registry-at', { folder: named }).advise('cli.no-registry.hint');
  }
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found = registryIn(folder);
    if (found !== undefined) return found;
    if (dirname(folder) === folder) break;
  }
  throw cannotRun('cli.no-registry').advise('cli.no-registry.hint');
}
