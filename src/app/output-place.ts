import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { guardOf } from '../core/guarded-paths.js';
import { WORK_FOLDER } from '../store/file-kinds.js';
import { isStandardStream } from '../store/output-file.js';
import { IrregularError, isAnythingAt, isFileBelow, isFolderBelow, kindAt } from '../store/plain-path.js';
import { linkBelow, repositoriesAbove } from '../store/way.js';
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

/** True for what does not belong into a registry's folder; one that is the top of a repository has others beside it. */
function isStray(path: string): boolean {
  const inside = placeInRegistry(path);
  return inside !== undefined && !isAnythingAt(join(inside.registry, '.git'));
}

/** True for what guards a registry: its workflows, owners, attributes and the like, and git's own files. */
function isGuard(path: string): boolean {
  return repositoriesAbove(path).some((top) => {
    const inside = relative(top, path).split(sep).join('/');
    return guardOf(inside, '') !== undefined || /(?:^|\/)\.git[^/]*$/i.test(inside);
  });
}

/**
 * Makes sure that what somebody wants written goes to no place that a registry, its guard or git keeps for itself, and
 * is written through no link: whoever may propose a change may propose a link.
 * @param path the whole path
 * @param shown the path as it was named
 * @param cwd the folder somebody stands in
 * @throws MadinhdanhError (exit code 3), IrregularError
 */
export function assertOutputPlace(path: string, shown: string, as: 'file' | 'folder', cwd: string): void {
  if (isStandardStream(path)) return;
  const places = [path, followed(path)];
  if (places.some((place) => isData(place) || isStray(place) || (as === 'folder' && isRegistry(place)))) {
    throw cannotRun('export.into-registry', { path: shown }).advise('export.into-registry.hint');
  }
  // of a folder its files count
  if (places.some((place) => isGuard(as === 'folder' ? join(place, 'index.html') : place)))
    throw cannotRun('export.into-guard', { path: shown }).advise('export.into-registry.hint');
  const link = kindAt(path) === 'link' ? path : linkBelow([...repositoriesAbove(path), cwd], dirname(path));
  if (link !== undefined) {
    throw cannotRun('export.through-link', { path: shown, link: relative(cwd, link) || link }).advise(
      'export.through-link.hint',
    );
  }
  if (kindAt(path) === 'pipe') throw new IrregularError(shown, 'pipe');
  const inside = placeInRegistry(path);
  if (inside === undefined) return;
  const look = as === 'file' ? isFileBelow : isFolderBelow;
  look(inside.registry, inside.parts.join('/'));
}
