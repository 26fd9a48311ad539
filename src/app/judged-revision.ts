import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { type ListedFile, registriesIn } from '../core/tree/listing.js';
import { Git, GitError } from '../store/git/git.js';
import { filesOfCommit, filesOfIndex, listingOf } from '../store/git/listing.js';
import { readObjects } from '../store/git/objects.js';
import { repositoryAbove } from '../store/git/place.js';
import { revisionSource } from '../store/git/revision-source.js';
import { cannotRun, misuse } from './errors.js';
import type { Whereabouts } from './find.js';
import { resolveCommit, shownRef } from './revision.js';
import type { Subject } from './subject.js';
import type { Surroundings } from './surroundings.js';
import { workspaceOf } from './workspace.js';

/** The folder that somebody named, as it was typed; undefined where none was. */
function namedFolder({ env, registry }: Whereabouts): string | undefined {
  return registry ?? (env.MADINHDANH_REGISTRY || undefined);
}

/** A folder's path from the top of the repository, with `/` at the end; undefined for one that lies outside. */
function pathIn(top: string, folder: string): string | undefined {
  // what the folder is on disk does not count: it may be another thing than in the tree
  const parent = resolve(folder, '..');
  const real = existsSync(parent) && folder !== top ? join(realpathSync(parent), relative(parent, folder)) : folder;
  const path = relative(top, real).split(sep).join('/');
  if (path === '..' || path.startsWith('../') || resolve(top, path) !== real) return undefined;
  return path === '' ? '' : `${path}/`;
}

/** The registry's own folder may be a link of the tree: it is followed once, and not out of the repository. */
function behindLink(git: Git, files: readonly ListedFile[], path: string): string | undefined {
  const link = files.find((file) => file.mode === '120000' && `${file.path}/` === path);
  if (link === undefined) return path;
  const target = Buffer.from(readObjects(git, [link]).get(link.path) ?? []).toString('utf8');
  const place = posix.join(posix.dirname(link.path), target, '/');
  return target.startsWith('/') || place.startsWith('../') ? undefined : place === './' ? '' : place;
}

/** Folders with the settings of a registry whose units are gone, or are no folder: that is to be said of the registry. */
function withoutUnits(files: readonly ListedFile[]): string[] {
  return files.flatMap(({ path }) =>
    /(?:^|\/)registry\.yaml$/.test(path) ? [path.slice(0, -'registry.yaml'.length)] : [],
  );
}

/**
 * The registry's path in a tree: where it was named, else the one that the tree has.
 * @throws MadinhdanhError where there is none (exit code 3), or several could be meant (2)
 */
function findIn(git: Git, files: readonly ListedFile[], top: string, where: Whereabouts, ref: string): string {
  const here = realpathSync(where.cwd);
  const named = namedFolder(where);
  if (named !== undefined) {
    const path = pathIn(top, resolve(here, named));
    const at = path === undefined ? undefined : behindLink(git, files, path);
    const places = at === undefined ? [] : [at, `${at}registry/`];
    const found = places.find((each) => files.some((file) => file.path === `${each}registry.yaml`));
    if (found !== undefined) return found;
    throw cannotRun('git.no-registry-at', { ref: shownRef(ref), folder: named });
  }
  const whole = registriesIn({ files });
  const all = whole.length > 0 ? whole : withoutUnits(files);
  const standing = pathIn(top, here) ?? '';
  const inside = all.filter((each) => each !== '' && standing.startsWith(each));
  const [only, ...more] = inside.length === 1 ? inside : all;
  if (only === undefined) throw cannotRun('git.no-registry-in', { ref: shownRef(ref) });
  if (more.length === 0) return only;
  const folders = all.map((each) => (each === '' ? '.' : each));
  throw misuse('git.registries', { ref: shownRef(ref), folders });
}

/** The repository that somebody stands in or named a folder of, where no registry need be. @throws GitError */
function repositoryHere(surroundings: Surroundings, where: Whereabouts): { git: Git; top: string } {
  const folder = resolve(where.cwd, namedFolder(where) ?? '.');
  // what lies in a registry is no repository that it is in, unless there is no other
  const around = folder === resolve(where.cwd) ? folder : dirname(folder);
  const repository = repositoryAbove(around) ?? repositoryAbove(folder);
  if (repository === undefined) throw new GitError('not-a-repository', 'fatal: not a git repository');
  return { git: Git.inside(repository, '', surroundings.env), top: repository.folder };
}

/**
 * The folder of the registry that git tracks, where none is found by its usual name: it may have moved. As a revision is
 * asked, so is what is staged.
 * @throws MadinhdanhError where git tracks none (exit code 3), or several could be meant (2); GitError where there is no git
 */
export function trackedRegistry(surroundings: Surroundings, where: Whereabouts): string {
  const { git, top } = repositoryHere(surroundings, where);
  return join(top, findIn(git, filesOfIndex(git), top, where, 'HEAD'));
}

/** Folders of the registries that a revision has; '.' is the top. @throws GitError */
export function registriesOf(around: Surroundings & Whereabouts, ref: string): string[] {
  const { git } = repositoryHere(around, around);
  const all = registriesIn({ files: filesOfCommit(git, resolveCommit(git, ref)) });
  return all.map((each) => each.slice(0, -1) || '.');
}

/**
 * A revision as what is judged, read from git's objects alone: nothing of the working tree is looked at, and there
 * need be none.
 * @throws MadinhdanhError for a revision that is not there or has no registry (exit code 3), or several (2)
 */
export function revisionSubject(surroundings: Surroundings, where: Whereabouts, ref: string): Subject {
  const { git: unplaced, top } = repositoryHere(surroundings, where);
  const commit = resolveCommit(unplaced, ref);
  const files = filesOfCommit(unplaced, commit);
  const prefix = findIn(unplaced, files, top, where, ref);
  const git = unplaced.at(prefix);
  const listing = listingOf(git, prefix, files, { tip: commit });
  const workspace = workspaceOf(surroundings, join(top, prefix), revisionSource(git, commit, listing));
  const place = { git, prefix, folder: join(top, prefix) };
  return { workspace, place, listing, head: commit, uncommitted: false, clean: true, gitFolder: '' };
}
