import { nameKey } from './names.js';

/** A file as a tree of git lists it. */
export interface ListedFile {
  /** From the top of the repository, with `/`. */
  path: string;
  /** `100644`, `100755`, `120000` (a symbolic link), `160000` (a submodule). */
  mode: string;
  /** The name git gives its content; '' for one that the working tree no longer has. */
  object: string;
}

/** Everything that a commit, or the index, holds of a repository; nothing of it is followed or opened. */
export interface Listing {
  /** The registry's path in the repository, with `/` at the end; '' at the top. */
  prefix: string;
  files: readonly ListedFile[];
  /** The text of a listed file; '' for one that is not there. */
  text(path: string): string;
}

/** Files of a tree that lie in its registry, their paths from there. */
export function registryPart({ prefix, files }: Pick<Listing, 'prefix' | 'files'>): ListedFile[] {
  return files.flatMap((file) =>
    file.path.startsWith(prefix) ? [{ ...file, path: file.path.slice(prefix.length) }] : [],
  );
}

/** True for a path in the registry folder under which codes, decisions and settings are kept. */
export function isDataPath(path: string): boolean {
  return path === 'registry.yaml' || /^(?:units|decisions)\//.test(path);
}

/** What a tree holds of units, decisions and settings: the names git gives their contents, by path in the registry. */
export function dataIn(listing: Pick<Listing, 'prefix' | 'files'>): Map<string, string> {
  return new Map(registryPart(listing).flatMap(({ path, object }) => (isDataPath(path) ? [[path, object]] : [])));
}

/** True where two trees hold the same units, decisions and settings. */
export function isSameData(a: Pick<Listing, 'prefix' | 'files'>, b: Pick<Listing, 'prefix' | 'files'>): boolean {
  const [one, other] = [dataIn(a), dataIn(b)];
  return one.size === other.size && [...one].every(([path, object]) => other.get(path) === object);
}

/**
 * True for a path in the registry folder that is the registry's own. Where the registry lies at the top of the
 * repository, whatever else a repository has lies beside it.
 */
export function isRegistrysOwn({ prefix }: Pick<Listing, 'prefix'>, path: string): boolean {
  return prefix !== '' || isDataPath(path) || path.startsWith('.madinhdanh/');
}

/** A path of the repository as findings name it: from the registry folder, `../` where it lies outside. */
export function fromRegistry(prefix: string, path: string): string {
  const folders = prefix.split('/').slice(0, -1);
  const parts = path.split('/');
  let shared = 0;
  while (shared < folders.length && shared < parts.length - 1 && folders[shared] === parts[shared]) shared += 1;
  return `${'../'.repeat(folders.length - shared)}${parts.slice(shared).join('/')}`;
}

/** Folders that hold a registry in a tree: paths from the top of the repository, with `/` at the end. */
export function registriesIn({ files }: Pick<Listing, 'files'>): string[] {
  const folders = files.flatMap(({ path }) => (/(?:^|\/)registry\.yaml$/.test(path) ? [path.slice(0, -13)] : []));
  return folders.filter((prefix) => files.some(({ path }) => path.startsWith(`${prefix}units/`)));
}

/** Folders whose `.gitattributes` and `.gitignore` reach into the registry: those above it, it, and those in it. */
export function reachesInto(prefix: string, folder: string): boolean {
  return prefix.startsWith(folder) || folder.startsWith(prefix);
}

/** True for a file's name that is one, or is taken for it where case or what cannot be seen does not count. */
function isNamed(file: string, name: string): boolean {
  return file === name || nameKey(file) === name;
}

/**
 * Files of a name that reach into the registry, the deepest last; their folders end with `/`. A name that some system
 * takes for it counts: git opens the file by the name it knows.
 */
export function filesReaching(listing: Listing, name: string): { path: string; folder: string }[] {
  const { prefix, files } = listing;
  return files
    .filter(({ mode }) => mode.startsWith('100'))
    .map(({ path }) => ({ path, folder: path.slice(0, path.lastIndexOf('/') + 1) }))
    .filter(({ path, folder }) => isNamed(path.slice(folder.length), name))
    .filter(({ folder }) => reachesInto(prefix, folder))
    .sort((a, b) => a.folder.length - b.folder.length);
}
