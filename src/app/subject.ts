import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDataPath, type ListedFile, type Listing, registryPart } from '../core/tree/listing.js';
import { type Git, GitError, prefixOf } from '../store/git/git.js';
import { filesOfIndex, listingOf } from '../store/git/listing.js';
import { blobName, treeName } from '../store/git/objects.js';
import { listingSource } from '../store/git/revision-source.js';
import { cannotRun } from './errors.js';
import { gitIn } from './git-in.js';
import type { Place } from './revision.js';
import type { Surroundings } from './surroundings.js';
import { type Workspace, workspaceOf } from './workspace.js';

/** A state of the registry that is judged, with the tree of git it lies in. */
export interface Subject {
  workspace: Workspace;
  place: Place;
  listing: Listing;
  /** The commit it is, or comes after; undefined before the first one. */
  head: string | undefined;
  /** What is not committed yet: the working tree, or the index. */
  uncommitted: boolean;
  /** It is what HEAD holds, to the last file. */
  clean: boolean;
  /** Git's own folder. */
  gitFolder: string;
}

/** Where one stands in a repository. */
interface Standing {
  prefix: string;
  gitFolder: string;
  commit: string | undefined;
  tree: string | undefined;
}

/** @throws GitError where there is no repository, or one that cannot be read */
function standingIn(git: Git): Standing {
  const { commit, tree } = git.headFound;
  // before the first commit HEAD is the name of a branch that is not there yet; one that is there has a tree
  if (commit === undefined || tree === undefined) assertUnborn(git);
  return { prefix: prefixOf(git), gitFolder: git.gitFolder, commit, tree };
}

/** @throws GitError where HEAD names what cannot be read */
function assertUnborn(git: Git): void {
  const branch = git.try(['symbolic-ref', '--quiet', 'HEAD']);
  if (branch === undefined || git.line(['for-each-ref', '--format=%(refname)', '--', branch]) !== '') {
    git.run(['rev-parse', '--verify', 'HEAD^{tree}']);
  }
}

/** A file as git would store it, line ends of Windows taken for what they stand for. */
function storedName(bytes: Uint8Array, listed: ListedFile | undefined, like: string): string {
  const name = blobName(bytes, like);
  if (listed === undefined || name === listed.object || !bytes.includes(13)) return name;
  const plain = Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  return blobName(plain, like) === listed.object ? listed.object : name;
}

/** The index with the data of the registry as it lies on disk. */
function withDisk(index: readonly ListedFile[], prefix: string, { loaded }: Workspace, like: string): ListedFile[] {
  const listed = new Map(registryPart({ prefix, files: index }).map((file) => [file.path, file]));
  const present = new Set(loaded.source.list().filter(isDataPath));
  const kept = index.map((file) => {
    const path = file.path.startsWith(prefix) ? file.path.slice(prefix.length) : undefined;
    const isPlain = path !== undefined && file.mode.startsWith('100') && isDataPath(path) && !/(?:^|\/)\./.test(path);
    if (!isPlain) return file;
    // its name is still one that git keeps beside the others
    return { ...file, object: present.has(path) ? storedName(loaded.source.read(path), file, like) : '' };
  });
  const added = [...present]
    .filter((path) => !listed.has(path))
    .map((path) => ({ path: `${prefix}${path}`, mode: '100644', object: blobName(loaded.source.read(path), like) }));
  return added.length === 0 ? kept : [...kept, ...added];
}

/** A file of the working tree where it is what the index lists. */
function unchangedOnDisk(top: string): (file: ListedFile) => Uint8Array | undefined {
  return ({ path, object }) => {
    const file = join(top, path);
    if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
    const bytes = readFileSync(file);
    return blobName(bytes, object) === object ? bytes : undefined;
  };
}

/**
 * The working tree as what is judged: its files, the rest as the index has it.
 * @throws GitError where there is no repository, or one that cannot be read
 */
export function subjectHere(around: Surroundings, workspace: Workspace): Subject {
  const { folder } = workspace;
  const git = gitIn(around, folder);
  const { prefix, gitFolder, commit, tree } = standingIn(git);
  const index = filesOfIndex(git);
  const like = tree ?? index[0]?.object ?? '';
  const files = withDisk(index, prefix, workspace, like);
  const clean = tree !== undefined && treeName(files, like) === tree;
  const listing = listingOf(git, prefix, files, { atHand: unchangedOnDisk(git.top) });
  return { workspace, place: { git, prefix, folder }, listing, head: commit, uncommitted: true, clean, gitFolder };
}

/** The same where there is a repository and a git to ask; what lies in none is judged without. @throws MadinhdanhError (exit code 3) */
export function subjectIfAny(around: Surroundings, workspace: Workspace): Subject | undefined {
  try {
    return subjectHere(around, workspace);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const { kind, detail } = error;
    if (kind === 'missing' || kind === 'not-a-repository') return undefined;
    // a repository in the registry is none to ask; where reading the files told of it that is said already
    const isTold = workspace.loaded.findings.some(
      ({ rule, variant }) => rule === 'file-irregular' && variant === 'repository',
    );
    if (kind === 'nested' && isTold) return undefined;
    if (kind !== 'failed') throw error;
    throw cannotRun('git.failed', { detail }).advise('git.failed.validate');
  }
}

/** What is staged as what is judged: what the next commit will hold. @throws GitError */
export function stagedSubject(around: Surroundings, folder: string): Subject {
  const git = gitIn(around, folder);
  const { prefix, gitFolder, commit, tree } = standingIn(git);
  const files = filesOfIndex(git);
  const listing = listingOf(git, prefix, files);
  const workspace = workspaceOf(around, folder, listingSource(git, listing));
  const clean = tree !== undefined && treeName(files, tree) === tree;
  return { workspace, place: { git, prefix, folder }, listing, head: commit, uncommitted: true, clean, gitFolder };
}
