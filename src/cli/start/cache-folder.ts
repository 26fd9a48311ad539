import { lstatSync, mkdirSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const OTHERS_WRITE = 0o002;
const GROUP_WRITES = 0o020;
const STICKY = 0o1000;

/**
 * Where compiled code is kept: in the user's own cache folder; undefined where the system names none.
 * @param home the user's home folder
 */
export function cacheFolder(env: Environment, platform: NodeJS.Platform, home: string): string | undefined {
  const own = (folder: string): string | undefined => (isAbsolute(folder) ? join(folder, 'madinhdanh') : undefined);
  if (platform === 'win32') return own(env.LOCALAPPDATA ?? '');
  if (isAbsolute(env.XDG_CACHE_HOME ?? '')) return own(env.XDG_CACHE_HOME ?? '');
  if (home === '/') return undefined;
  return own(home === '' ? '' : join(home, platform === 'darwin' ? 'Library/Caches' : '.cache'));
}

function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

/** True for what nobody but a user may write to; a system that knows no users by number keeps folders apart itself. */
export function isOwn({ uid, mode }: Pick<Stats, 'uid' | 'mode'>, user: number | undefined): boolean {
  return user === undefined || (uid === user && (mode & (GROUP_WRITES | OTHERS_WRITE)) === 0);
}

/** True for a folder that is the user's own, and that nobody else can put another one in the place of. */
export function isOwnFolder(folder: string, user: number | undefined): boolean {
  const [own, above] = [statOf(folder), statOf(dirname(folder))];
  if (own === undefined || above === undefined || !own.isDirectory() || !isOwn(own, user)) return false;
  return user === undefined || (above.mode & OTHERS_WRITE) === 0 || (above.mode & STICKY) !== 0;
}

/** Makes a folder where what it is to lie in is the user's own: the superuser leaves nothing in other people's homes. */
export function makeOwnFolder(folder: string, user: number | undefined): void {
  let above = dirname(folder);
  while (statOf(above) === undefined && dirname(above) !== above) above = dirname(above);
  if (user !== undefined && statOf(above)?.uid !== user) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}
