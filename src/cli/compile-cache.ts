import module from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Where compiled code is kept: in the user's own cache folder; undefined where the system names none.
 * @param home the user's home folder
 */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string | undefined {
  const own = (folder: string): string | undefined => (isAbsolute(folder) ? join(folder, 'madinhdanh') : undefined);
  if (platform === 'win32') return own(env.LOCALAPPDATA ?? '');
  if (isAbsolute(env.XDG_CACHE_HOME ?? '')) return own(env.XDG_CACHE_HOME ?? '');
  if (home === '/') return undefined;
  return own(home === '' ? '' : join(home, platform === 'darwin' ? 'Library/Caches' : '.cache'));
}

/**
 * Has newer Node keep compiled code between runs, in the user's own cache folder: what lies in the folder for temporary
 * files, where Node would put it, others may have put there. Node 20 does without. A folder that is not there or cannot be
 * written to means no more than that nothing is kept.
 */
export function keepCompiledCode(env: Readonly<Record<string, string | undefined>>): void {
  const { enableCompileCache } = module as { enableCompileCache?: (folder?: string) => unknown };
  // whoever runs Node has said where, or that nothing is kept
  if (enableCompileCache === undefined || env.NODE_COMPILE_CACHE || env.NODE_DISABLE_COMPILE_CACHE) return;
  try {
    const folder = cacheFolder(env, process.platform, homedir());
    if (folder !== undefined) enableCompileCache(folder);
  } catch {
    // a machine without a home is none to keep anything on
  }
}
