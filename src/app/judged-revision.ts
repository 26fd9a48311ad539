import { existsSync, realpathSync, statSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import { type ListedFile, registriesIn } from '../core/tree/listing.js';
import { Git, prefixOf } from '../store/git/git.js';
import { filesOfCommit, listingOf } from '../store/git/listing.js';
import { revisionSource } from '../store/git/revision-source.js';
import { cannotRun, misuse } from './errors.js';
import type { Whereabouts } from './find.js';
import { gitIn } from './git-in.js';
import { resolveCommit, shownRef } from './revision.js';
import type { Subject } from './subject.js';
import type { Surroundings } from './surroundings.js';
import { workspaceOf } from './workspace.js';

/** True for a folder that is a repository itself, without a working tree. */
function isBare(folder: string): boolean {
  const isFolder = (name: string): boolean =>
    statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() === true;
  return existsSync(join(folder, 'HEAD')) && isFolder('objects') && isFolder('refs');
}

/** Git where somebody stands, in a bare repository too: it is named, as git may be told not to find one by itself. */
function gitAt(around: Surroundings, cwd: string): Git {
  return isBare(cwd) ? new Git(cwd, around.env, [`--git-dir=${cwd}`]) : gitIn(around, cwd);
}

/** The path of a folder that somebody named, from the top of the repository; undefined for one that lies outside. */
function pathInRepository(cwd: string, prefix: string, named: string): string | undefined {
  const here = realpathSync(cwd);
  const top = join(
    here,
    ...prefix
      .split('/')
      .slice(1)
      .map(() => '..'),
  );
  const given = resolve(here, named);
  const path = relative(top, existsSync(given) ? realpathSync(given) : given)
    .split(sep)
    .join('/');
  if (path === '..' || path.startsWith('../') || posix.isAbsolute(path) || /^[A-Za-z]:/.test(path)) return undefined;
  return path === '' ? '' : `${path}/`;
}

function holdsRegistry(files: readonly ListedFile[], prefix: string): boolean {
  return files.some(({ path }) => path === `${prefix}registry.yaml`);
}

/**
 * The registry's path in a tree: where it was named, else the one that the tree has.
 * @throws MadinhdanhError where there is none (exit code 3), or several could be meant (2)
 */
function findIn(
  files: readonly ListedFile[],
  prefix: string,
  { cwd, env, registry }: Whereabouts,
  ref: string,
): string {
  const named = registry ?? (env.MADINHDANH_REGISTRY || undefined);
  if (named !== undefined) {
    const path = pathInRepository(cwd, prefix, named);
    const places = path === undefined ? [] : [path, `${path}registry/`];
    const found = places.find((each) => holdsRegistry(files, each));
    if (found !== undefined) return found;
    throw cannotRun('git.no-registry-at', { ref: shownRef(ref), folder: named });
  }
  const all = registriesIn({ files });
  const inside = all.filter((each) => each !== '' && prefix.startsWith(each));
  const [only, ...more] = inside.length === 1 ? inside : all;
  if (only === undefined) throw cannotRun('git.no-registry-in', { ref: shownRef(ref) });
  if (more.length === 0) return only;
  const folders = all.map((each) => (each === '' ? '.' : each));
  throw misuse('git.registries', { ref: shownRef(ref), folders });
}

/**
 * A revision as what is judged, read from git's objects alone: nothing of the working tree is looked at, and there
 * need be none.
 * @throws MadinhdanhError for a revision that is not there or has no registry (exit code 3), or several (2)
 */
export function revisionSubject(around: Surroundings, where: Whereabouts, ref: string): Subject {
  const { cwd } = where;
  const git = gitAt(around, cwd);
  const commit = resolveCommit(git, ref);
  const at = prefixOf(git);
  const files = filesOfCommit(git, commit);
  const prefix = findIn(files, at, where, ref);
  const listing = listingOf(git, prefix, files);
  const folder = resolve(
    cwd,
    ...at
      .split('/')
      .slice(1)
      .map(() => '..'),
    prefix,
  );
  const workspace = workspaceOf(around, folder, revisionSource(git, commit, listing));
  const place = { git, prefix, folder };
  return { workspace, place, listing, head: commit, uncommitted: false, clean: true, gitFolder: '' };
}
