import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Context } from './context.js';
import { CliError, EXIT } from './errors.js';

function registryIn(folder: string): string | undefined {
  const nested = join(folder, 'registry');
  if (existsSync(join(nested, 'registry.yaml'))) return nested;
  return existsSync(join(folder, 'registry.yaml')) ? folder : undefined;
}

/**
 * The registry folder: `--registry`, `MADINHDANH_REGISTRY`, else the nearest parent folder that holds one.
 * @throws CliError (exit code 3) where there is none
 */
export function findRegistry(context: Context): string {
  const { t } = context.messages;
  const named = context.registry ?? (context.env.MADINHDANH_REGISTRY || undefined);
  if (named !== undefined) {
    const folder = resolve(context.cwd, named);
    if (existsSync(join(folder, 'registry.yaml'))) return folder;
    const found = registryIn(folder);
    if (found !== undefined) return found;
    throw new CliError(EXIT.cannotRun, t('cli.no-registry-at', { folder: named }), t('cli.no-registry.hint'));
  }
  for (let folder = context.cwd; ; folder = dirname(folder)) {
    const found = registryIn(folder);
    if (found !== undefined) return found;
    if (dirname(folder) === folder) break;
  }
  throw new CliError(EXIT.cannotRun, t('cli.no-registry'), t('cli.no-registry.hint'));
}
