import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readObjects } from './blobs.js';
import { settingVariables } from './calling.js';
import { configured } from './configuration.js';
import { commitOf, type Git, GitError, indexOf, notedCommit } from './git.js';
import { signingOf } from './signing.js';
import { type Entry, stagedEntries, unixBytes } from './work-tree.js';

/**
 * Files are staged and committed by what is in them: no filter that a repository names runs over them, no hook, no
 * program that signs but the person's own. Line ends become those of Unix, where the file did not have others before.
 */

/** The settings by which every filter that a repository names is switched off. */
export function filtersOff(git: Git): (readonly [key: string, value: string])[] {
  const keys = configured(git, '^filter\\..*\\.(clean|smudge|process|required)$').map(({ key }) => key);
  return [...new Set(keys)].map((key) => [key, key.endsWith('.required') ? 'false' : ''] as const);
}

/**
 * The repository with every filter switched off: git looks into files that may have changed without their times
 * telling whenever it writes an index.
 */
export function withoutFilters(git: Git): Git {
  const settings = filtersOff(git);
  return settings.length === 0 ? git : git.with({ env: settingVariables(settings) });
}

/** A line of `update-index --index-info`. */
function indexLine({ mode, id, path }: Pick<Entry, 'mode' | 'id' | 'path'>): string {
  return `${mode} ${id}\t${path}\0`;
}

/** Keeps a text as an object; gives its id. */
function keepObject(git: Git, bytes: Buffer): string {
  return git.run(['hash-object', '-w', '--no-filters', '--stdin'], bytes).toString('utf8').trim();
}

/** Keeps files as objects as they are, many in one call; gives their ids. */
function keepFiles(git: Git, paths: readonly string[]): string[] {
  const ids: string[] = [];
  for (let from = 0; from < paths.length; from += 500) {
    const some = paths.slice(from, from + 500);
    const output = git.run(['hash-object', '-w', '--no-filters', '--', ...some]).toString('utf8');
    ids.push(...output.trim().split('\n'));
  }
  return ids;
}

/** What the index is to hold of files in the working tree; those that are gone have the mode 0. @throws GitError */
function entriesOf(git: Git, paths: readonly string[]): Omit<Entry, 'stage'>[] {
  const specs = paths.map((path) => `:(top,literal)${path}`);
  const staged = specs.length === 0 ? [] : stagedEntries(git, specs);
  const before = new Map(staged.map((entry) => [entry.path, entry]));
  const none = '0'.repeat(git.line(['rev-parse', '--show-object-format']) === 'sha256' ? 64 : 40);
  const plain: string[] = [];
  const ids = new Map<string, string>();
  for (const path of paths) {
    const place = join(git.top, path);
    const status = lstatSync(place, { throwIfNoEntry: false });
    if (status === undefined) continue;
    if (!status.isFile()) throw new GitError('failed', `${path}: not a regular file`);
    const bytes = readFileSync(place);
    if (!bytes.includes('\r\n')) {
      plain.push(path);
      continue;
    }
    const earlier = before.get(path);
    const was = earlier === undefined ? undefined : readObjects(git, [earlier.id]).get(earlier.id);
    ids.set(path, keepObject(git, was?.includes('\r\n') ? bytes : unixBytes(bytes)));
  }
  keepFiles(git, plain).forEach((id, i) => {
    ids.set(plain[i] ?? '', id);
  });
  return paths.flatMap((path) => {
    const id = ids.get(path);
    // to take out what is not there is no change; the index may lack what HEAD still has
    if (id === undefined) return [{ path, mode: '0', id: none }];
    return [{ path, mode: before.get(path)?.mode === '100755' ? '100755' : '100644', id }];
  });
}

function writeIndex(git: Git, entries: readonly Omit<Entry, 'stage'>[]): void {
  git.run(['update-index', '-z', '--index-info'], entries.map(indexLine).join(''));
}

/** Stages files as they are in the working tree; a conflict of one is resolved by it. @throws GitError */
export function stageFiles(git: Git, paths: readonly string[]): void {
  if (paths.length > 0) writeIndex(withoutFilters(git), entriesOf(git, paths));
}

/** Puts conflicts back into the index as they were, in place of what resolved them. @throws GitError */
export function restoreConflicts(given: Git, entries: readonly Entry[]): void {
  if (entries.length === 0) return;
  const none = '0'.repeat(entries[0]?.id.length ?? 40);
  const resolved = [...new Set(entries.map(({ path }) => path))].map((path) =>
    indexLine({ path, mode: '0', id: none }),
  );
  const sides = entries.map(({ mode, id, stage, path }) => `${mode} ${id} ${stage}\t${path}\0`);
  withoutFilters(given).run(['update-index', '-z', '--index-info'], [...resolved, ...sides].join(''));
}

/** What git is in the middle of, where a part of the files cannot be committed by itself. */
const UNDER_WAY = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REBASE_HEAD'];

/** A commit message without what nobody sees: blanks at the ends of lines, empty lines in a row. */
function tidyMessage(message: string): string {
  return `${message
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** The tree of HEAD with some files as given. */
function treeWith(git: Git, head: string | undefined, entries: readonly Omit<Entry, 'stage'>[]): string {
  const index = `${indexOf(git)}.madinhdanh`;
  const apart = git.with({ env: { GIT_INDEX_FILE: index } });
  try {
    apart.run(head === undefined ? ['read-tree', '--empty'] : ['read-tree', head]);
    writeIndex(apart, entries);
    return apart.line(['write-tree']);
  } finally {
    rmSync(index, { force: true });
    rmSync(`${index}.lock`, { force: true });
  }
}

/** Who makes a commit that no branch of the person's gets. */
const NOBODY = { NAME: 'madinhdanh', EMAIL: 'madinhdanh@localhost' };

/**
 * A commit of what files of the working tree hold, on top of HEAD, that no branch leads to and of which the index
 * knows nothing.
 * @param paths from the registry's folder
 * @throws GitError
 */
export function snapshotCommit(given: Git, paths: readonly string[], message: string): string {
  const git = withoutFilters(given);
  const head = git.try(['rev-parse', '--verify', '--quiet', 'HEAD']);
  const entries = entriesOf(
    git,
    paths.map((path) => `${git.prefix}${path}`),
  );
  const env = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) =>
      Object.entries(NOBODY).map(([key, value]) => [`GIT_${role}_${key}`, value]),
    ),
  );
  const parents = head === undefined ? [] : ['-p', head];
  const made = git.with({ env }).run(['commit-tree', treeWith(git, head, entries), ...parents], tidyMessage(message));
  return made.toString('utf8').trim();
}

/**
 * Commits files of the working tree, and nothing else; whatever else is staged stays so.
 * @param paths from the registry's folder
 * @throws GitError
 */
export function commitFiles(given: Git, paths: readonly string[], message: string): string {
  const git = withoutFilters(given);
  const busy = UNDER_WAY.find((name) => notedCommit(git, name));
  if (busy !== undefined) throw new GitError('failed', `cannot do a partial commit: ${busy}`);
  const head = git.try(['rev-parse', '--verify', '--quiet', 'HEAD']);
  const entries = entriesOf(
    git,
    paths.map((path) => `${git.prefix}${path}`),
  );
  const tree = treeWith(git, head, entries);
  if (head !== undefined && git.line(['rev-parse', `${head}^{tree}`]) === tree) {
    throw new GitError('failed', 'nothing to commit');
  }
  const { settings, isAsked } = signingOf(git, 'commit.gpgsign');
  const parents = head === undefined ? [] : ['-p', head];
  const made = git
    .with({ settings })
    .run(['commit-tree', tree, ...parents, ...(isAsked ? ['-S'] : [])], tidyMessage(message));
  const commit = made.toString('utf8').trim();
  const subject = message.split('\n', 1)[0] ?? '';
  // nothing is staged for a commit that git refuses to make
  writeIndex(git, entries);
  git.run(['update-ref', '-m', `commit: ${subject}`, 'HEAD', commit, head ?? '']);
  return commitOf(git, 'HEAD');
}
