import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

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

/** What git printed, as trimmed text; undefined where git refused. @throws GitError where git is missing */
export function tryGit(folder: string, args: readonly string[]): string | undefined {
  try {
    return git(folder, args).toString('utf8').trim();
  } catch (error) {
    if (error instanceof GitError && error.kind !== 'missing') return undefined;
    throw error;
  }
}

/** The folder's path inside its repository, with `/` at the end; '' at the top. */
export function prefixOf(folder: string): string {
  return git(folder, ['rev-parse', '--show-prefix']).toString('utf8').replace(/\n$/, '');
}

/** The top folder of the repository a folder lies in. @throws GitError where it lies in none */
export function topOf(folder: string): string {
  return git(folder, ['rev-parse', '--show-toplevel']).toString('utf8').replace(/\n$/, '');
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

/** The branch that changes are proposed to: the remote's default, else main or master; undefined where there is none. */
export function baseBranch(folder: string): string | undefined {
  const head = tryGit(folder, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  const names = [head, 'origin/main', 'origin/master', 'main', 'master'];
  return names.find(
    (name) =>
      name !== undefined && name !== '' && tryGit(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]),
  );
}

/** The remote that is asked for what is missing: `origin` where there is one. */
export function remoteOf(folder: string): string {
  const remotes = (tryGit(folder, ['remote']) ?? '').split('\n').filter(Boolean);
  return remotes.includes('origin') ? 'origin' : (remotes[0] ?? 'origin');
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
