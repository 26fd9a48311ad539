import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { WORK_FOLDER } from '../store/file-kinds.js';
import { isAnythingAt, isFileBelow, isFolderBelow } from '../store/plain-path.js';
import { cannotRun } from './errors.js';

/** What only the commands that change a registry write, by the names of a registry's entries. */
const DATA: ReadonlySet<string> = new Set(['registry.yaml', 'units', 'decisions', WORK_FOLDER]);

/** A path with every link in it followed, as far as it is there. */
function followed(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(followed(dirname(path)), basename(path));
  }
}

function isRegistry(folder: string): boolean {
  return isAnythingAt(join(folder, 'registry.yaml'));
}

/** The registry that a path lies in, and the path inside it; names in small letters are those of any disk. */
function placeInRegistry(path: string): { registry: string; parts: string[] } | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (isRegistry(folder)) return { registry: folder, parts: relative(folder, path).split(sep) };
    if (dirname(folder) === folder) return undefined;
  }
}

function isData(path: string): boolean {
  const [first = ''] = placeInRegistry(path)?.parts ?? [];
  return DATA.has(first.toLowerCase()) || path.split(sep).some((part) => part.toLowerCase() === '.git');
}

/**
 * Makes sure that what somebody wants written goes to no place that a registry, or git, keeps for itself. A link that
 * he names is his own affair; one that lies inside a registry is not followed.
 * @param path the whole path
 * @param shown the path as it was named
 * @throws MadinhdanhError (exit code 3), IrregularError
 */
export function assertOutputPlace(path: string, shown: string, as: 'file' | 'folder'): void {
  const places = [path, followed(path)];
  if (places.some((place) => isData(place) || (as === 'folder' && isRegistry(place)))) {
    throw cannotRun('export.into-registry', { path: shown }).advise('export.into-registry.hint');
  }
  const inside = placeInRegistry(path);
  if (inside === undefined) return;
  const look = as === 'file' ? isFileBelow : isFolderBelow;
  look(inside.registry, inside.parts.join('/'));
}
