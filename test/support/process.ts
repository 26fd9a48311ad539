import { spawn, spawnSync } from 'node:child_process';

/** What a program answered: its exit code (null where a signal ended it), and all that it wrote. */
export interface Answer {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Variables of the environment; undefined leaves one out. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where and how a program runs. */
export interface Surroundings {
  cwd?: string;
  /** Its whole environment; that of the tests where none is given. */
  env?: Environment;
  /** What stands on its standard input; nothing where none is given. */
  input?: string;
  /** Number of the user (and group) of the machine that it runs as; only root may name another. */
  user?: number;
}

const MOST_OUTPUT = 2 ** 28;

/**
 * Runs a program to its end, without a terminal. There is no limit of time: the test's own is the backstop.
 * @throws Error where it could not be started
 */
export function runProgram(command: string, args: readonly string[], surroundings: Surroundings = {}): Answer {
  const { cwd, env, input = '', user } = surroundings;
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    input,
    maxBuffer: MOST_OUTPUT,
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env: { ...env } }),
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  // a program that ended before it had read its input has answered all the same
  if (error !== undefined && (error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  return { status, stdout, stderr };
}

/**
 * Starts a program without a terminal, with nothing to read; resolves with its answer.
 * @param surroundings `heard` is given all that stands on standard error so far, whenever more does
 */
export function startProgram(
  command: string,
  args: readonly string[],
  { cwd, env, heard }: Pick<Surroundings, 'cwd' | 'env'> & { heard?: (stderr: string) => void } = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(cwd === undefined ? {} : { cwd }),
      ...(env === undefined ? {} : { env: { ...env } }),
    });
    const answer: Answer = { status: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (answer.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      answer.stderr += text;
      heard?.(answer.stderr);
    });
    child.once('error', fail);
    child.once('close', (status) => done({ ...answer, status }));
  });
}

/**
 * Runs a program that has to succeed; gives what it wrote to standard output.
 * @throws Error with all that it wrote where it did not
 */
export function mustRun(command: string, args: readonly string[], surroundings: Surroundings = {}): string {
  const { status, stdout, stderr } = runProgram(command, args, surroundings);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}

/** True where a program is there to be run. */
export function isInstalled(command: string, flag = '--version'): boolean {
  return spawnSync(command, [flag], { stdio: 'ignore' }).error === undefined;
}

/** The number of a process that has come to its end. */
export function deadProcess(): number {
  return spawnSync('true').pid;
}
