import { basename } from 'node:path';
import { isDataPath, type ListedFile, type Listing, registriesIn, registryPart } from '../core/tree/listing.js';
import { type FileSource, memorySource } from '../store/file-source.js';
import { commitOf, type Git, GitError, isShallow, prefixOf, remoteOf } from '../store/git/git.js';
import { mayKeepRefs } from '../store/git/kept-files.js';
import { filesOfCommit, filesOfIndex, listingOf } from '../store/git/listing.js';
import { type AtHand, listingSource, revisionSource } from '../store/git/revision-source.js';
import { mergeBases } from '../store/git/sides.js';
import { cannotRun } from './errors.js';
import { gitIn } from './git-in.js';
import type { Surroundings } from './surroundings.js';
import { type Workspace, workspaceOf } from './workspace.js';

/** Where a registry lies in a repository. */
export interface Place {
  git: Git;
  /** Its path from the top, with `/` at the end; '' at the top. */
  prefix: string;
  /** Its folder, there or not. */
  folder: string;
}

/** A state of the registry that git holds. */
export interface Revision {
  /** As it is shown: the name given, a long hash shortened. */
  name: string;
  commit: string;
  source: FileSource;
  /** Everything the commit holds of the repository. */
  listing: Listing;
}

/** Where a branch parted from another: the registry then, and as the other has it by now. */
export interface ForkPoint extends Revision {
  tip: Revision;
  /** Further such points, where the two were merged crosswise. */
  others: readonly Revision[];
}

/** The place of the registry in a folder of the working tree. @throws GitError where there is no repository */
export function placeOf(around: Surroundings, folder: string): Place {
  const git = gitIn(around, folder);
  return { git, prefix: prefixOf(git), folder };
}

/** The command that gives a shallow clone its history, every branch and every tag. */
export function unshallowCommand(git: Git): string {
  const remote = remoteOf(git);
  return `git fetch --unshallow --tags ${remote} "+refs/heads/*:refs/remotes/${remote}/*"`;
}

/** @throws MadinhdanhError (exit code 3) in a clone without its history, with the command that fetches it */
export function assertWholeHistory(git: Git): void {
  if (!isShallow(git)) return;
  throw cannotRun('git.shallow').adviseCommand(unshallowCommand(git));
}

/** A name of a revision as it is shown. */
export function shownRef(ref: string): string {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(ref) ? ref.slice(0, 12) : ref;
}

/** Commits that git may mean by a name that is the beginning of a hash too, or ends in one as `git describe` writes it. */
function abbreviated(git: Git, name: string): { full: string; commit: string }[] {
  const hash = /(?:^|-g)([0-9a-f]{4,39})$/i.exec(name)?.[1];
  const objects = hash === undefined ? undefined : git.try(['rev-parse', `--disambiguate=${hash.toLowerCase()}`]);
  return (objects ?? '').split('\n').flatMap((object) => {
    const commit = object && git.try(['rev-parse', '--verify', '--quiet', `${object}^{commit}`]);
    return commit ? [{ full: commit, commit }] : [];
  });
}

/**
 * A branch and a tag of one name, or either and the beginning of a hash: git would take one of them, whoever made it and
 * whenever.
 * @throws MadinhdanhError (exit code 3) where they are different commits
 */
function assertOneMeaning(git: Git, ref: string): void {
  const name = ref.split(/[~^@:]/, 1)[0] ?? '';
  if (name === '' || name.startsWith('refs/') || /^[0-9a-f]{40,64}$/.test(name)) return;
  const remote = `refs/remotes/${name}`;
  const names = [`refs/${name}`, `refs/tags/${name}`, `refs/heads/${name}`, remote, `${remote}/HEAD`];
  if (!mayKeepRefs(git, names)) return;
  const listed = git.line(['for-each-ref', '--format=%(refname) %(objectname) %(*objectname)', ...names]);
  const refs = listed.split('\n').flatMap((line) => {
    const [full = '', object = '', peeled = ''] = line.split(' ');
    return names.includes(full) ? [{ full, commit: peeled || object }] : [];
  });
  const found = refs.length === 0 ? [] : [...refs, ...abbreviated(git, name)];
  if (new Set(found.map(({ commit }) => commit)).size <= 1) return;
  throw cannotRun('git.ambiguous-ref', { ref: name, names: found.map(({ full }) => full) }).advise(
    'git.ambiguous-ref.hint',
    {
      name: found.find(({ full }) => !full.startsWith('refs/tags/'))?.full ?? '',
    },
  );
}

/** What names no commit, or more than one: a range, what is left out, a folder or file of a commit, an option. */
const NOT_ONE_COMMIT = /^[-^]|^(?!:\/)[^{]*(?:\.\.|:)|\^\{(?:tree|blob)\}|\^[@!-]/;
/** True for what may name a commit that a fetch would bring: no tree, no range, no place in a reflog, no search. */
function isFetchable(ref: string): boolean {
  return /^[^\s:^~?*[\\@-][^\s:^~?*[\\]*(?:[~^]\d*)*$/.test(ref) && !/\.\.|@\{/.test(ref);
}

/** The commit a name stands for. @throws MadinhdanhError (exit code 3) for one that is not there, saying what to fetch, or of two meanings */
export function resolveCommit(git: Git, ref: string): string {
  // a repository that cannot be asked is another failure than a name it does not know
  prefixOf(git);
  if (NOT_ONE_COMMIT.test(ref)) throw cannotRun('git.not-one-commit', { ref }).advise('git.not-one-commit.hint');
  assertOneMeaning(git, ref);
  try {
    return commitOf(git, ref);
  } catch (error) {
    if (!(error instanceof GitError) || error.kind !== 'failed') throw error;
    if (!isFetchable(ref) || (/^(?:[A-Z]+_)?HEAD\b/.test(ref) && !isShallow(git)))
      throw cannotRun('git.not-one-commit', { ref }).advise('git.not-one-commit.hint');
    const fetch = isShallow(git) ? unshallowCommand(git) : `git fetch --tags ${remoteOf(git)}`;
    throw cannotRun('git.unknown-ref', { ref: shownRef(ref) }).adviseCommand(fetch);
  }
}

/** What is judged, where that is not the working tree that HEAD stands for. */
export interface Judged {
  place: Place;
  /** The commit whose branch is looked at. */
  head: string;
  /** What it holds: a registry that it still has is none that moved away. */
  files: readonly ListedFile[];
  /** What of them need not be read again where another state has it too. */
  atHand?: AtHand;
}

/**
 * The registry as it was where a branch parted from a revision: what the revision's own branch did since is no change
 * of ours. It is the revision itself where the branch holds it, or has nothing in common with it.
 * @param judged the branch, and where the registry lies in it; by default HEAD's, in the working tree
 * @throws MadinhdanhError (exit code 3) where the revision or the history is not there, or has no registry to be read
 */
export function openForkPoint(around: Surroundings, folder: string, ref: string, judged?: Judged): ForkPoint {
  const place = judged?.place ?? placeOf(around, folder);
  const { git } = place;
  const commit = resolveCommit(git, ref);
  assertWholeHistory(git);
  const bases = mergeBases(git, judged?.head ?? 'HEAD', commit);
  const now = (): readonly ListedFile[] => judged?.files ?? filesOfIndex(git);
  const tip = openAt(around, place, ref, commit, now, true, judged?.atHand);
  const [first, ...others] = (bases.length === 0 ? [commit] : bases).map((base): Revision => {
    if (base === commit) return tip;
    around.notice('note', 'git.fork-point', { ref: shownRef(ref), commit: shownRef(base) });
    return openAt(around, place, base, base, now, true, judged?.atHand);
  });
  return { ...(first ?? tip), tip, others };
}

/** The level-1 units of a registry, by their files. */
function rootsIn(files: readonly ListedFile[], folder: string): Set<string> {
  const roots = files.filter(
    ({ path }) => path.startsWith(`${folder}units/`) && !path.slice(folder.length + 6).includes('/'),
  );
  return new Set(roots.map(({ path }) => path.slice(folder.length)));
}

/** Folders of registries that a commit holds, and in whose places there is none now, or one of other bodies. */
export function movedFrom(files: readonly ListedFile[], now: readonly ListedFile[]): string[] {
  const left = new Set(registriesIn({ files: now }));
  return registriesIn({ files }).filter((each) => {
    const roots = rootsIn(files, each);
    return !left.has(each) || (roots.size > 0 && ![...rootsIn(now, each)].some((root) => roots.has(root)));
  });
}

function openAt(
  around: Surroundings,
  { git, prefix, folder }: Place,
  ref: string,
  commit: string,
  now: () => readonly ListedFile[],
  strict: boolean,
  atHand?: AtHand,
): Revision {
  const name = shownRef(ref);
  const files = filesOfCommit(git, commit);
  const at = (place: string): Revision => {
    const listing = listingOf(git, place, files, { tip: commit });
    return { name, commit, source: revisionSource(git, commit, listing, atHand), listing };
  };
  const here = at(prefix);
  if (here.source.list().includes('registry.yaml')) return here;
  const data = registryPart(here.listing).find(({ path }) => isDataPath(path));
  if (strict && data !== undefined) {
    throw cannotRun('git.base-unreadable', { ref: name, file: `${prefix}registry.yaml`, count: 1 });
  }
  const moved = movedFrom(files, now());
  const only = moved.length === 1 ? moved[0] : undefined;
  if (strict && moved.length > 1) throw cannotRun('git.moved-unclear', { ref: name, folders: moved });
  if (only === undefined) {
    around.notice('warning', 'git.no-registry-then', { ref: name, folder: basename(folder) });
    return here;
  }
  around.notice('warning', 'git.moved', { ref: name, folder: only });
  return at(only);
}

/**
 * The registry as a revision has it. One that stood in another folder of the repository then is found there; one
 * that was not there yet is empty; both are reported by a notice.
 * @param atHand what of its files need not be read again
 * @param place the registry's, where it was asked for already
 * @throws MadinhdanhError (exit code 3) for a revision that is not there
 */
export function openRevision(
  around: Surroundings,
  folder: string,
  ref: string,
  atHand?: AtHand,
  place = placeOf(around, folder),
): Revision {
  return openAt(around, place, ref, resolveCommit(place.git, ref), () => filesOfIndex(place.git), false, atHand);
}

/** A revision as a state of the registry; an empty one for none. */
export function revisionWorkspace(around: Surroundings, folder: string, ref: string | undefined): Workspace {
  const source = ref === undefined ? memorySource(new Map()) : openRevision(around, folder, ref).source;
  return workspaceOf(around, folder, source);
}

/** The registry as it is staged: what the next commit will hold, whatever the working tree looks like. */
export function openStaged(around: Surroundings, folder: string): Workspace {
  const { git, prefix } = placeOf(around, folder);
  return workspaceOf(around, folder, listingSource(git, listingOf(git, prefix, filesOfIndex(git))));
}
