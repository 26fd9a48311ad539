import { shortRef } from '../../store/git/base-refs.js';
import type { Git } from '../../store/git/git.js';
import { blobName } from '../../store/git/objects.js';
import { operationIn } from '../../store/git/sides.js';
import { committedEntries, type Entry, stagedEntries, unixBytes } from '../../store/git/work-tree.js';
import type { UndoStep } from '../../store/undo/step.js';
import { refusal } from '../errors.js';

/** The file that reservations stand in. */
export const SETTINGS = 'registry.yaml';

/** The bytes of files as they are, by paths from the registry's folder; null for one that is not there. */
export type Contents = ReadonlyMap<string, Uint8Array | null>;

/** What git has of the writes that are taken back. */
export interface Reached {
  /** HEAD. */
  head: string | undefined;
  /** Commits that hold them, the newest first. */
  commits: string[];
  /** Files, from the registry's folder, as those commits left them. */
  committed: string[];
  /** Files that are staged as those writes left them. */
  staged: string[];
}

/**
 * Git may have gone on from where something was written, and nowhere else. What was written while files were in
 * conflict can be taken back only as long as they would be in conflict again.
 * @throws MadinhdanhError (exit code 1)
 */
function assertFollows(git: Git, steps: readonly UndoStep[], head: string | undefined): void {
  const isSound = steps.every((step) => {
    if (step.head === head) return true;
    if (step.conflicts.length > 0 || head === undefined) return false;
    return step.head === undefined || git.try(['merge-base', '--is-ancestor', step.head, head]) !== undefined;
  });
  if (!isSound) throw refusal('undo.moved').advise('undo.moved.hint');
}

/** True where git holds these very bytes, line ends of Windows taken for what they stand for. */
export function holds(entry: Entry | undefined, bytes: Uint8Array | null): boolean {
  if (entry === undefined || bytes === null) return entry === undefined && bytes === null;
  return isBlob(entry.id, bytes);
}

function isBlob(id: string, bytes: Uint8Array): boolean {
  return [bytes, unixBytes(Buffer.from(bytes))].some((each) => blobName(each, id) === id);
}

function byPath(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.path, entry]));
}

/** The files of some writes, by the commit that each was first written on; '' where there was none. */
function writtenOn(steps: readonly UndoStep[]): Map<string, string[]> {
  const first = new Map<string, string>();
  // the newest come first: what an older one says stays
  for (const { head = '', files } of steps) for (const { path } of files) first.set(path, head);
  const grouped = new Map<string, string[]>();
  for (const [path, head] of first) grouped.set(head, [...(grouped.get(head) ?? []), path]);
  return grouped;
}

/** What each write left in some files, the newest first; what stood there before the first of them is left out. */
function textsWritten(steps: readonly UndoStep[], now: Contents, paths: readonly string[]): Map<string, Uint8Array[]> {
  return new Map(
    paths.map((path) => {
      const befores = steps.flatMap(({ files }) => files.filter((file) => file.path === path)).slice(0, -1);
      const texts = [now.get(path), ...befores.map(({ before }) => before?.bytes)];
      return [path, texts.filter((text) => text !== undefined && text !== null)];
    }),
  );
}

/** A ref whose commit holds one of some texts, also where the commit that brought it was made anew here. */
function copyIn(
  git: Git,
  kinds: readonly string[],
  from: string | undefined,
  texts: ReadonlyMap<string, Uint8Array[]>,
): string | undefined {
  // what had not moved on when the first of them was written has none of them
  const moved = from === undefined ? [] : ['--no-merged', from];
  const refs = git
    .line(['for-each-ref', '--format=%(refname)', ...moved, ...kinds])
    .split('\n')
    .filter(Boolean);
  const asked = refs.flatMap((ref) => [...texts.keys()].map((path) => ({ ref, path })));
  if (asked.length === 0) return undefined;
  const lines = asked.map(({ ref, path }) => `${ref}:${git.prefix}${path}\n`).join('');
  const ids = git.run(['cat-file', '--batch-check=%(objectname)'], lines).toString('utf8').split('\n');
  const found = asked.find(({ path }, i) => {
    const id = ids[i] ?? '';
    return /^[0-9a-f]+$/.test(id) && texts.get(path)?.some((text) => isBlob(id, text));
  });
  return found === undefined ? undefined : shortRef(found.ref.replace(/^refs\/tags\//, ''));
}

/**
 * What is published is nobody's own to take back.
 * @throws MadinhdanhError (exit code 1)
 */
function assertOwn(
  git: Git,
  commits: readonly string[],
  from: string | undefined,
  texts: ReadonlyMap<string, Uint8Array[]>,
): void {
  const holding = commits.slice(0, 1000).flatMap((commit) => ['--contains', commit]);
  const refs = ['refs/remotes', 'refs/tags'];
  const [holder] = git
    .line(['for-each-ref', '--format=%(refname:short)', ...holding, ...refs])
    .split('\n')
    .filter(Boolean);
  const ref = holder ?? copyIn(git, refs, from, texts);
  const [commit = ''] = commits;
  if (ref !== undefined) throw refusal('undo.published', { commit: commit.slice(0, 12), ref }).advise('undo.remedy');
}

/**
 * How far into git the writes have come that are to be taken back.
 * @param now the files as they are
 * @throws MadinhdanhError (exit code 1) where git moved elsewhere, or holds them where others see them
 */
export function reachedIn(git: Git, steps: readonly UndoStep[], now: Contents): Reached {
  const head = git.try(['rev-parse', '--verify', '--quiet', 'HEAD']) || undefined;
  assertFollows(git, steps, head);
  const specs = [...now.keys()].map((path) => `:(top,literal)${git.prefix}${path}`);
  const index = byPath(specs.length === 0 ? [] : stagedEntries(git, specs).filter(({ stage }) => stage === 0));
  const at = (path: string): string => `${git.prefix}${path}`;
  const staged = [...now].filter(([path, bytes]) => holds(index.get(at(path)), bytes)).map(([path]) => path);
  const commits: string[] = [];
  const committed: string[] = [];
  for (const [from, paths] of writtenOn(steps)) {
    if (head === undefined || head === from) continue;
    const before = byPath(from === '' ? [] : committedEntries(git, from));
    const after = byPath(committedEntries(git, head));
    const changed = paths.filter((path) => before.get(at(path))?.id !== after.get(at(path))?.id);
    if (changed.length === 0) continue;
    const log = ['log', '--format=%H', '--no-ext-diff', '--no-textconv', from === '' ? head : `${from}..${head}`, '--'];
    commits.push(...git.line([...log, ...changed.map((path) => `:(top,literal)${at(path)}`)]).split('\n'));
    committed.push(...changed);
  }
  const found = [...new Set(commits)].filter(Boolean);
  if (committed.length > 0) {
    if (operationIn(git).operation !== 'none') throw refusal('undo.under-way').adviseCommand('git status');
    assertOwn(git, found, steps.at(-1)?.head, textsWritten(steps, now, committed));
  }
  return { head, commits: found, committed, staged };
}
