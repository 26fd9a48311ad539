import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, run } from './cli.js';
import { copyOf, newFolder } from './folders.js';
import { type Answer, type Environment, mustRun, runProgram } from './process.js';
import { FILES } from './registries/department.js';
import { put } from './registry-folder.js';

/** Who commits, where the repository itself does not say. */
export const IDENTITY: Environment = {
  GIT_AUTHOR_NAME: 'Thử',
  GIT_AUTHOR_EMAIL: 'thu@example.com',
  GIT_COMMITTER_NAME: 'Thử',
  GIT_COMMITTER_EMAIL: 'thu@example.com',
};

/** Runs git in a folder; gives what it said. Anything but success throws. */
export function git(cwd: string, ...args: string[]): string {
  return mustRun('git', args, { cwd, env: environment({ env: IDENTITY }) }).trim();
}

/** Commits everything in a folder. */
export function commitAll(cwd: string, message: string): void {
  git(cwd, 'add', '--all');
  git(cwd, 'commit', '--quiet', '--message', message);
}

/** Makes a git repository of a folder, on branch main, with one commit of all that is in it. */
export function beginRepository(folder: string): void {
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  git(folder, 'config', 'user.name', 'Thử');
  git(folder, 'config', 'user.email', 'thu@example.com');
  commitAll(folder, 'Sổ ban đầu');
}

/** A git repository with a registry of the files given, by path. */
export function registryOf(
  files: Readonly<Record<string, string>>,
  registry = 'registry',
  folder = newFolder(),
): string {
  for (const [path, text] of Object.entries(files)) put(join(folder, registry), path, text);
  beginRepository(folder);
  return folder;
}

/** The day on which a clone's commands run, where a test does not say. */
const TODAY = '2023-05-22';

/** A working tree with a registry in it. */
export class Clone {
  constructor(
    readonly folder: string,
    /** The registry's folder inside it. */
    readonly registry = 'registry',
    /** The day on which its commands run. */
    private readonly today = TODAY,
  ) {}

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** Runs git and answers what it said; anything but success throws. */
  git(...args: string[]): string {
    return git(this.folder, ...args);
  }

  tryGit(...args: string[]): Answer {
    return runProgram('git', args, { cwd: this.folder, env: environment({ today: this.today, env: IDENTITY }) });
  }

  /** Runs madinhdanh at the top of the working tree. */
  run(...args: string[]): Answer {
    return this.runWith({}, ...args);
  }

  runWith(env: Environment, ...args: string[]): Answer {
    return run(this.folder, args, { today: this.today, env: { ...IDENTITY, ...env } });
  }

  read(path: string): string {
    return readFileSync(this.path(this.registry, path), 'utf8');
  }

  write(path: string, text: string): void {
    put(this.path(this.registry), path, text);
  }

  /** Rewrites one file of the registry; a text that is not there is a mistake of the test. */
  edit(path: string, from: string, to: string): void {
    const text = this.read(path);
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    this.write(path, text.replace(from, to));
  }

  commit(message: string): string {
    commitAll(this.folder, message);
    return this.git('rev-parse', 'HEAD');
  }
}

/** Findings of `validate --json`. */
export function findingsOf(
  answer: Answer,
): { rule: string; code?: string; file: string; line: number; hint?: string }[] {
  return (JSON.parse(answer.stdout) as { findings: [] }).findings;
}

/** A repository on branch main whose only commit holds the small registry. */
export function newRepository(registry = 'registry', folder?: string): Clone {
  const at =
    folder === undefined
      ? copyOf(`department ${registry}`, (made) => registryOf(FILES, registry, made))
      : registryOf(FILES, registry, folder);
  return new Clone(at, registry);
}

/** A bare repository with the small registry on main, which clones push to. */
export function newOrigin(registry = 'registry'): string {
  const first = newRepository(registry);
  const bare = newFolder('goc.git');
  first.git('clone', '--quiet', '--bare', first.folder, bare);
  return bare;
}

/** A clone of a bare repository. */
export function cloneOf(origin: string, args: readonly string[] = [], registry = 'registry'): Clone {
  const folder = newFolder();
  const clone = new Clone(folder, registry);
  clone.git('clone', '--quiet', ...args, origin, folder);
  return clone;
}
