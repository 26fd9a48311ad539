import { dirname, join, resolve } from 'node:path';
import type { Environment } from '../store/environment.js';
import { isAnythingAt } from '../store/plain-path.js';
import { cannotRun } from './errors.js';

/** True where something stands at a path, whatever it is: what is no file is told of when it is read. */
function isThere(...parts: string[]): boolean {
  return isAnythingAt(join(...parts));
}

/** @throws MadinhdanhError where there was one: its settings are gone, and no other one is to be taken for it */
function registryIn(folder: string): string | undefined {
  const nested = join(folder, 'registry');
  if (isThere(nested, 'registry.yaml')) return nested;
  if (isThere(folder, 'registry.yaml')) return folder;
  const isLeft = (place: string): boolean => isThere(place, 'units') && isThere(place, 'decisions');
  const left = [nested, folder].find(isLeft);
  if (left !== undefined) {
    throw cannotRun('cli.no-settings', { folder: left }).advise('cli.no-settings.hint', { folder: left });
  }
  return undefined;
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
 * @throws MadinhdanhError (exit code 3) where there is none, or its settings are gone
 */
export function findRegistry({ cwd, env, registry }: Whereabouts): string {
  const named = registry ?? (env.MADINHDANH_REGISTRY || undefined);
  if (named !== undefined) {
    const folder = resolve(cwd, named);
    if (isThere(folder, 'registry.yaml')) return folder;
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
