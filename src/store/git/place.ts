import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** True where something of that name is there, also a link that leads nowhere; a file holds nothing. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw error;
  }
}

/** The nearest folder, from one upwards, that holds a repository by the name `.git`. */
function topAbove(folder: string): string | undefined {
  for (let place = folder; ; place = dirname(place)) {
    if (isThere(join(place, '.git'))) return place;
    if (dirname(place) === place) return undefined;
  }
}

/** Where the repository of a folder may be: around it, or in it. */
export interface Places {
  /** The folder by its real path. */
  folder: string;
  /** Top of the working tree around the folder. */
  outer: string | undefined;
  /** True where the folder itself holds a `.git`. */
  hasOwn: boolean;
}

/**
 * Looks for a folder's repository without asking git, from the folder's parent upwards: what lies inside the folder is
 * never taken for it, nor is a bare repository that somebody put in the way.
 */
export function placesOf(given: string): Places {
  // git, too, looks above the place that a link leads to
  const folder = existsSync(given) ? realpathSync(given) : resolve(given);
  return { folder, outer: topAbove(dirname(folder)), hasOwn: isThere(join(folder, '.git')) };
}

/**
 * The repository that somebody stands in, or named a folder of: the folder itself where it is one without a working
 * tree, else the nearest one above that holds one by the name `.git`.
 */
export function repositoryAbove(given: string): { folder: string; bare: boolean } | undefined {
  let folder = resolve(given);
  while (!existsSync(folder)) folder = dirname(folder);
  folder = realpathSync(folder);
  if (isBareFolder(folder)) return { folder, bare: true };
  const top = topAbove(folder);
  return top === undefined ? undefined : { folder: top, bare: false };
}

function isBareFolder(folder: string): boolean {
  return lstatSync(folder).isDirectory() && isBare(new Set(readdirSync(folder)));
}

/** A folder's path inside the repository, with `/` at the end; '' at the top. */
export function prefixIn(top: string, folder: string): string {
  const path = relative(top, folder).split(sep).join('/');
  return path === '' ? '' : `${path}/`;
}

/** The folder that `.git` stands for, by its real path; undefined where there is none. */
export function gitFolderOf(top: string): string | undefined {
  const path = join(top, '.git');
  try {
    if (!lstatSync(path).isFile()) return realpathSync(path);
    const named = /^gitdir: (.*?)[\r\n]*$/.exec(readFileSync(path, 'utf8'))?.[1];
    return named === undefined ? undefined : realpathSync(resolve(top, named));
  } catch {
    return undefined;
  }
}

function isBare(names: ReadonlySet<string>): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => names.has(name));
}

/** Parts of a registry that hold its files, where everything else may be of the repository that it is the top of. */
const OWN_PARTS = ['units', 'decisions'];

/**
 * A repository inside a registry, other than the registry's own `.git`: its path, or undefined.
 * @param isTop the registry is the top of its repository
 */
export function nestedRepository(folder: string, isTop: boolean): string | undefined {
  const look = (place: string): string | undefined => {
    const entries = readdirSync(place, { withFileTypes: true });
    const names = new Set(entries.map(({ name }) => name));
    const isRoot = place === folder;
    if (isBare(names) || (names.has('.git') && !isRoot)) return place;
    for (const entry of entries) {
      if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
      if (isRoot && isTop && !OWN_PARTS.includes(entry.name)) continue;
      const found = look(join(place, entry.name));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return existsSync(folder) ? look(folder) : undefined;
}

/** True where a folder or one above it holds a repository, whether or not git can read it. */
export function hasGitFolder(folder: string): boolean {
  const { outer, hasOwn } = placesOf(folder);
  return hasOwn || outer !== undefined;
}
