import { dirname, join, relative, sep } from 'node:path';
import { isAnythingAt, kindAt } from './plain-path.js';

/** Folders above a path, as it is written, that are tops of repositories; the nearest first. */
export function repositoriesAbove(path: string): string[] {
  const tops: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (isAnythingAt(join(folder, '.git'))) tops.push(folder);
    if (dirname(folder) === folder) return tops;
  }
}

/** The first link on the way from one of some folders down to a path, the path itself included; undefined for none. */
export function linkBelow(roots: readonly string[], path: string): string | undefined {
  for (const root of roots) {
    const way = relative(root, path);
    if (way === '' || way === '..' || way.startsWith(`..${sep}`)) continue;
    let place = root;
    for (const part of way.split(sep)) {
      place = join(place, part);
      if (kindAt(place) === 'link') return place;
    }
  }
  return undefined;
}
