import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Environment } from '../environment.js';

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

/** Git, called in one folder. */
export class Git {
  constructor(
    readonly folder: string,
    private readonly env: Environment,
    /** Settings that stand above those of its configuration. */
    private readonly settings: readonly string[] = [],
  ) {}

  /** Runs git and gives what it printed. @throws GitError */
  run(args: readonly string[], input?: string | Buffer): Buffer {
    const result = spawnSync('git', ['-c', 'core.quotePath=false', ...this.settings, ...args], {
      cwd: this.folder,
      input,
      maxBuffer: 2 ** 30,
      env: { ...this.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
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

  /** The same without what `git replace` and grafts put in the place of commits that were made. */
  unaltered(): Git {
    // the setting stands above the variable, and each of them alone does not do in every version of git
    const settings = ['core.useReplaceRefs=false', 'advice.graftFileDeprecated=false'];
    const env = { ...this.env, GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null' };
    return new Git(
      this.folder,
      env,
      settings.flatMap((setting) => ['-c', setting]),
    );
  }

  /** What git printed, without the line break at its end. @throws GitError */
  line(args: readonly string[]): string {
    return this.run(args).toString('utf8').replace(/\n$/, '');
  }

  /** What git printed, as trimmed text; undefined where git refused. @throws GitError where git is missing */
  try(args: readonly string[]): string | undefined {
    try {
      return this.run(args).toString('utf8').trim();
    } catch (error) {
      if (error instanceof GitError && error.kind !== 'missing') return undefined;
      throw error;
    }
  }
}

/** The top folder of the repository. @throws GitError */
export function topOf(git: Git): string {
  return git.line(['rev-parse', '--show-toplevel']);
}

/** The folder's path inside its repository, with `/` at the end; '' at the top. */
export function prefixOf(git: Git): string {
  return git.line(['rev-parse', '--show-prefix']);
}

/** The commit a name stands for. @throws GitError */
export function commitOf(git: Git, ref: string): string {
  return git
    .run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
    .toString('utf8')
    .trim();
}

/** True where earlier commits were not fetched. */
export function isShallow(git: Git): boolean {
  return git.try(['rev-parse', '--is-shallow-repository']) === 'true';
}

/** Where git keeps a file of its own. @throws GitError */
export function gitPath(git: Git, name: string): string {
  return resolve(git.folder, git.line(['rev-parse', '--git-path', name]));
}

/** True for a ref that holds a commit, or did before its file was damaged. @throws GitError where git is missing */
export function refHolds(git: Git, ref: string): boolean {
  if (git.try(['rev-parse', '--verify', '--quiet', ref])) return true;
  return statSync(gitPath(git, ref), { throwIfNoEntry: false })?.isFile() === true;
}

/**
 * The branch that changes are proposed to, by its full name: the remote's default, else main or master; undefined where
 * there is none. One that cannot be read is given all the same.
 */
export function baseRef(git: Git): string | undefined {
  const head = git.try(['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD']);
  const branches = ['remotes/origin/main', 'remotes/origin/master', 'heads/main', 'heads/master'];
  const refs = [...(head ? [head] : []), ...branches.map((name) => `refs/${name}`)];
  return refs.find((ref) => refHolds(git, ref));
}

/** The same branch by its short name. */
export function baseBranch(git: Git): string | undefined {
  return baseRef(git)?.replace(/^refs\/(?:remotes|heads)\//, '');
}

/** The remote that is asked for what is missing: `origin` where there is one. */
export function remoteOf(git: Git): string {
  const remotes = (git.try(['remote']) ?? '').split('\n').filter(Boolean);
  return remotes.includes('origin') ? 'origin' : (remotes[0] ?? 'origin');
}

/** Stages files and commits them, and nothing else. @throws GitError */
export function commitFiles(git: Git, files: readonly string[], message: string): string {
  // a file that git never saw and that is gone again is no change to it
  const known = files.filter((file) => existsSync(join(git.folder, file)) || git.try(['ls-files', '--', file]));
  git.run(['add', '--all', '--', ...known]);
  git.run(['commit', '--quiet', '--file=-', '--only', '--', ...known], message);
  return commitOf(git, 'HEAD');
}

/** A path relative to a folder, with `/`. */
export function posixRelative(from: string, to: string): string {
  return relative(from, to).split(sep).join('/');
}
