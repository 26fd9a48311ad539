import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FileSource } from './source.js';

/** Git could not be run, or refused. */
export class GitError extends Error {
  override readonly name = 'GitError';
  constructor(
    readonly kind: 'missing' | 'not-a-repository' | 'failed',
    readonly detail: string,
  ) {
    super(detail);
  }
}

/** Runs git in a folder and gives what it printed. @throws GitError */
export function git(folder: string, args: readonly string[], input?: string | Buffer): Buffer {
  const result = spawnSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: folder,
    input,
    maxBuffer: 2 ** 30,
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
  });
  if (result.error !== undefined) {
    throw new GitError(
      (result.error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'failed',
      result.error.message,
    );
  }
  if (result.status !== 0) {
    const detail = result.stderr.toString('utf8').trim();
    throw new GitError(/not a git repository/.test(detail) ? 'not-a-repository' : 'failed', detail);
  }
  return result.stdout;
}

/** What git printed, as trimmed text; undefined where git refused (not where it is missing). */
export function tryGit(folder: string, args: readonly string[]): string | undefined {
  try {
    return git(folder, args).toString('utf8').trim();
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

/** The folder's path inside its repository, with `/` at the end; '' at the top. */
export function prefixOf(folder: string): string {
  return git(folder, ['rev-parse', '--show-prefix']).toString('utf8').trim();
}

/** The commit a name stands for. @throws GitError */
export function commitOf(folder: string, ref: string): string {
  return git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
    .toString('utf8')
    .trim();
}

/** True where earlier commits were not fetched. */
export function isShallow(folder: string): boolean {
  return tryGit(folder, ['rev-parse', '--is-shallow-repository']) === 'true';
}

interface Entry {
  path: string;
  object: string;
}

/** Reads many git objects in one call. */
function readObjects(folder: string, entries: readonly Entry[]): Map<string, Uint8Array> {
  const texts = new Map<string, Uint8Array>();
  if (entries.length === 0) return texts;
  const output = git(folder, ['cat-file', '--batch'], entries.map(({ object }) => `${object}\n`).join(''));
  let at = 0;
  for (const { path } of entries) {
    const lineEnd = output.indexOf(10, at);
    const [, type, size] = output.toString('latin1', at, lineEnd).split(' ');
    if (type !== 'blob') throw new GitError('failed', `${path}: ${output.toString('utf8', at, lineEnd)}`);
    const start = lineEnd + 1;
    texts.set(path, output.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return texts;
}

function sourceOf(folder: string, entries: readonly Entry[]): FileSource {
  const visible = entries.filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')));
  let texts: Map<string, Uint8Array> | undefined;
  return {
    list: () => visible.map(({ path }) => path),
    read: (path) => {
      texts ??= readObjects(folder, visible);
      return texts.get(path) ?? new Uint8Array();
    },
  };
}

function parseEntries(output: Buffer, prefix: string, pattern: RegExp): Entry[] {
  return output
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const match = pattern.exec(line);
      const [object, path] = [match?.[1], match?.[2]];
      if (object === undefined || path === undefined || !path.startsWith(prefix)) return [];
      return [{ object, path: path.slice(prefix.length) }];
    });
}

/**
 * The registry as a git revision has it, read from git's objects without a checkout.
 * @throws GitError for an unknown revision
 */
export function revisionSource(folder: string, ref: string): FileSource {
  const prefix = prefixOf(folder);
  const commit = commitOf(folder, ref);
  const output = git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit, ...(prefix === '' ? [] : ['--', prefix])]);
  return sourceOf(folder, parseEntries(output, prefix, /^\d+ blob ([0-9a-f]+)\t(.+)$/s));
}

/** The registry as it is staged in git's index. */
export function indexSource(folder: string): FileSource {
  const prefix = prefixOf(folder);
  const output = git(folder, ['ls-files', '--stage', '-z', '--full-name', '--', '.']);
  return sourceOf(folder, parseEntries(output, prefix, /^\d+ ([0-9a-f]+) 0\t(.+)$/s));
}

/** The branch that changes are proposed to: the remote's default, else main or master; undefined where there is none. */
export function baseBranch(folder: string): string | undefined {
  const head = tryGit(folder, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  const names = [head, 'origin/main', 'origin/master', 'main', 'master'];
  return names.find(
    (name) =>
      name !== undefined && name !== '' && tryGit(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]),
  );
}

const CODE_LINE = /^(?:[+-])?\s*(?:- )?code: "?([A-Z0-9.]+)"?\s*$/;

function codesIn(text: string, codes: Set<string>): void {
  for (const line of text.split('\n')) {
    const code = CODE_LINE.exec(line)?.[1];
    if (code !== undefined) codes.add(code);
  }
}

/**
 * Every code the base branch and the present branch ever held in files they still change: those of the base
 * branch's tip, and those that some commit took away. Empty outside a repository.
 */
export function codesInHistory(folder: string): Set<string> {
  const codes = new Set<string>();
  if (tryGit(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']) === undefined) return codes;
  const base = baseBranch(folder);
  if (base !== undefined) {
    // git grep answers 1 where nothing matches
    codesIn(tryGit(folder, ['grep', '-h', '-E', '^ *- code: ', base, '--', 'units']) ?? '', codes);
  }
  const removals = ['log', '-p', '-U0', '--no-color', '--no-ext-diff', '--no-renames', '--diff-filter=MD', '--format='];
  codesIn(tryGit(folder, [...removals, ...(base === undefined ? [] : [base]), 'HEAD', '--', 'units']) ?? '', codes);
  return codes;
}

/** Stages files and commits them, and nothing else. @throws GitError */
export function commitFiles(folder: string, files: readonly string[], message: string): string {
  // a file that git never saw and that is gone again is no news to it
  const known = files.filter((file) => existsSync(join(folder, file)) || tryGit(folder, ['ls-files', '--', file]));
  git(folder, ['add', '--all', '--', ...known]);
  git(folder, ['commit', '--quiet', '--file=-', '--only', '--', ...known], message);
  return commitOf(folder, 'HEAD');
}

/** A path relative to a folder, with `/`. */
export function posixRelative(from: string, to: string): string {
  return relative(from, to).split(sep).join('/');
}
