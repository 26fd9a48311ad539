import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Environment } from '../environment.js';
import { localEnvironment, longOutputOf, outputOf } from './calling.js';
import { GitError } from './git-error.js';
import { mayBeShallow } from './kept-files.js';
import { assertPlainFolder } from './plain-folder.js';
import { agreedFolder, findRepository, type Head, type Repository } from './repository.js';

export { GitError } from './git-error.js';

/** What may differ from call to call. */
interface Special {
  /** Settings that stand above those of the configuration, as `key=value`. */
  settings?: readonly string[];
  env?: Environment;
}

/** A repository that is named, where there need be no working tree, and no registry in it. */
export interface NamedRepository {
  /** Git's own folder, or a folder that has it as its `.git`. */
  folder: string;
  /** It has no working tree. */
  bare: boolean;
}

/** Has git agree that a repository without a working tree is one, and nobody else's. */
function agreedBare(folder: string, env: Environment): string {
  assertPlainFolder(folder, env);
  const call = { cwd: folder, env, settings: ['safe.bareRepository=all'] };
  return realpathSync(outputOf(['rev-parse', '--absolute-git-dir'], call).toString('utf8').replace(/\n$/, ''));
}

/** Git, called for one registry: at the top of the repository around it, never inside the registry. */
export class Git {
  #repository: Repository | undefined;

  constructor(
    /** The registry's folder. */
    readonly folder: string,
    /** The environment of the person. */
    readonly personal: Environment,
    private readonly special: Special = {},
  ) {}

  /**
   * Git for a registry that is read from objects alone, wherever it lies in them.
   * @param prefix the registry's path, with `/` at the end; '' at the top
   * @throws GitError for what is no repository
   */
  static inside({ folder, bare }: NamedRepository, prefix: string, personal: Environment): Git {
    const local = localEnvironment(personal);
    const gitFolder = bare ? agreedBare(folder, local) : agreedFolder(folder, local).folder;
    const git = new Git(join(folder, prefix), personal);
    const env = { ...local, GIT_DIR: gitFolder, ...(bare ? {} : { GIT_WORK_TREE: folder }) };
    git.#repository = { top: folder, prefix, env };
    return git;
  }

  /** The same repository for a registry elsewhere in it. */
  at(prefix: string): Git {
    const { top, env } = this.#found;
    const git = new Git(join(top, prefix), this.personal, this.special);
    git.#repository = { top, prefix, env };
    return git;
  }

  get #found(): Repository {
    this.#repository ??= findRepository(this.folder, this.personal);
    return this.#repository;
  }

  /** Git's own folder of this working tree. @throws GitError where there is none */
  get gitFolder(): string {
    return this.#found.env.GIT_DIR ?? '';
  }

  /** The folder of everything that the working trees of a repository share. @throws GitError where there is none */
  get commonFolder(): string {
    const named = join(this.gitFolder, 'commondir');
    const isLinked = statSync(named, { throwIfNoEntry: false })?.isFile() === true;
    return isLinked ? resolve(this.gitFolder, readFileSync(named, 'utf8').trim()) : this.gitFolder;
  }

  /**
   * What HEAD was when the repository was found; asked anew where git did not say it then. Only for whoever has just found
   * it: HEAD moves on.
   * @throws GitError where there is no repository, or one that cannot be read
   */
  get headFound(): Head {
    const { head } = this.#found;
    if (head !== undefined) return head;
    const [commit, tree] = this.line(['rev-parse', '--revs-only', 'HEAD', 'HEAD^{tree}']).split('\n').filter(Boolean);
    return { commit, tree };
  }

  /** Top of the working tree. @throws GitError where there is none */
  get top(): string {
    return this.#found.top;
  }

  /** The registry's path inside the repository, with `/` at the end; '' at the top. @throws GitError */
  get prefix(): string {
    return this.#found.prefix;
  }

  /** The registry as a pathspec. @throws GitError */
  get pathspec(): string {
    return this.prefix === '' ? ':/' : `:(top,literal)${this.prefix}`;
  }

  /** Runs git and gives what it printed. @throws GitError */
  run(args: readonly string[], input?: string | Buffer): Buffer {
    const { top, env } = this.#found;
    const { settings = [], env: own = {} } = this.special;
    return outputOf(args, { cwd: top, env: { ...env, ...own }, settings, input });
  }

  /** The same for output that is long. @throws GitError */
  runLong(args: readonly string[], input?: string | Buffer): Buffer {
    const { top, env } = this.#found;
    const { settings = [], env: own = {} } = this.special;
    return longOutputOf(args, { cwd: top, env: { ...env, ...own }, settings, input });
  }

  /** The same repository with further settings and variables. */
  with({ settings = [], env = {} }: Special): Git {
    const all = { settings: [...(this.special.settings ?? []), ...settings], env: { ...this.special.env, ...env } };
    const git = new Git(this.folder, this.personal, all);
    git.#repository = this.#repository;
    return git;
  }

  /** The same with what `git replace` and grafts put in the place of commits that were made: it may join a history on. */
  asReplaced(): Git {
    const env = { GIT_NO_REPLACE_OBJECTS: undefined, GIT_GRAFT_FILE: undefined };
    return this.with({ settings: ['core.useReplaceRefs=true'], env });
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
      if (error instanceof GitError && error.kind === 'failed') return undefined;
      throw error;
    }
  }
}

/** Output that ends each of its items with a zero byte. */
export function itemsOf(output: Buffer): string[] {
  return output.toString('utf8').split('\0').filter(Boolean);
}

/** The top folder of the repository. @throws GitError */
export function topOf(git: Git): string {
  return git.top;
}

/** The registry's path inside its repository, with `/` at the end; '' at the top. @throws GitError */
export function prefixOf(git: Git): string {
  return git.prefix;
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
  return mayBeShallow(git) && git.try(['rev-parse', '--is-shallow-repository']) === 'true';
}

/** Where git keeps the index. @throws GitError */
export function indexOf(git: Git): string {
  return resolve(git.top, git.line(['rev-parse', '--git-path', 'index']));
}

/**
 * The commit that git notes down while it is in the middle of something (`MERGE_HEAD`); undefined where it is not, or
 * where what stands there is no file: git would wait for a pipe without end.
 */
export function notedCommit(git: Git, name: string): string | undefined {
  if (lstatSync(join(git.gitFolder, name), { throwIfNoEntry: false })?.isFile() === false) return undefined;
  return git.try(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]) || undefined;
}

/** True on a branch without a commit yet; one that was damaged is none. @throws GitError where git is missing */
export function isUnborn(git: Git): boolean {
  const branch = git.try(['symbolic-ref', '--quiet', 'HEAD']);
  return branch !== undefined && !refHolds(git, branch);
}

/** True for a ref that holds a commit, or did before its file was damaged. @throws GitError where git is missing */
function refHolds(git: Git, ref: string): boolean {
  if (git.try(['rev-parse', '--verify', '--quiet', ref])) return true;
  return statSync(join(git.commonFolder, ref), { throwIfNoEntry: false })?.isFile() === true;
}

/** The remote that is asked for what is missing: `origin` where there is one. */
export function remoteOf(git: Git): string {
  const remotes = (git.try(['remote']) ?? '').split('\n').filter(Boolean);
  return remotes.includes('origin') ? 'origin' : (remotes[0] ?? 'origin');
}
