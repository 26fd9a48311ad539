import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderOfRun, keptFolder } from './folders.js';
import { type Answer, type Environment, mustRun, runProgram, startProgram } from './process.js';
import { askWarm } from './warm.js';

export type { Answer } from './process.js';

/** Top of the working tree under test. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The program as its users start it. */
export const BIN = join(ROOT, 'bin/madinhdanh.js');

/** The day on which the tests' changes are made, where they name no other. */
const TODAY = '2025-08-01';

/** A day as `SOURCE_DATE_EPOCH` gives it: noon in Việt Nam. */
function epochOf(day: string): string {
  return String(Date.parse(`${day}T05:00:00Z`) / 1000);
}

/** What a call may choose: the day it is, variables of the environment, its standard input, the user it runs as. */
export interface CallOptions {
  today?: string;
  env?: Environment;
  input?: string;
  user?: number;
}

/** The environment of every call: nothing of the person's who runs the tests, and a fixed day. */
export function environment({ today = TODAY, env = {} }: Pick<CallOptions, 'today' | 'env'> = {}): Environment {
  return {
    PATH: process.env.PATH,
    TMPDIR: process.env.TMPDIR,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_EDITOR: 'true',
    SOURCE_DATE_EPOCH: epochOf(today),
    // as long as a busy machine needs, but where a test is about giving up
    MADINHDANH_LOCK_TIMEOUT: '600',
    // the home of a test is often its registry's folder
    MADINHDANH_CODE_CACHE: '0',
    ...env,
  };
}

/** Variables that only a process of its own takes up, when it starts. */
const OF_A_PROCESS = /^(?:NODE_|LD_|LC_|LANG$|PATH$|TMPDIR$|TZ$)/;

/** What the program is known to have been started with in this run. */
const started = new Set<string>();

/** True where no file of tests of this run has said so before. */
function isNew(what: string): boolean {
  if (started.has(what)) return false;
  started.add(what);
  try {
    mkdirSync(join(folderOfRun(), `goi-${createHash('sha256').update(what).digest('hex')}`));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Commands that are called by two words. */
const GROUPS = new Set(['decision', 'root', 'ci', 'hooks']);

/** The words that a call names its command by. */
function commandOf(args: readonly string[]): string[] {
  const at = args.findIndex((arg, i) => /^[a-z]/.test(arg) && !/^--(?:registry|lang)$/.test(args[i - 1] ?? ''));
  return args.slice(at, at + (GROUPS.has(args[at] ?? '') ? 2 : 1));
}

/**
 * True for a call of which the program has answered all parts in this run of tests as a process of its own: the command,
 * with each of the options (of formats each), with each of the variables, with or without anything on its standard input.
 * `TEST_CALLS=process` starts a process for every call.
 */
function isKnownCall(args: readonly string[], { env = {}, input }: CallOptions): boolean {
  if (process.env.TEST_CALLS === 'process' || Object.keys(env).some((name) => OF_A_PROCESS.test(name))) return false;
  const command = commandOf(args);
  const options = args.flatMap((arg, i) => {
    if (!arg.startsWith('-')) return [];
    return [arg === '--format' ? `${arg}=${args[i + 1]}` : arg.replace(/(?<!^--format)=.*/s, '')];
  });
  const parts = ['', ...options, ...Object.keys(env), ...(input === undefined ? [] : ['<'])];
  // none is passed over: what is new is on record after one call
  return parts.filter((part) => isNew(JSON.stringify([command, part]))).length === 0;
}

/**
 * Runs the built program in a folder, on a fixed day, without a terminal. What is called in a new way is a process
 * of its own; later ones are answered by the same build kept warm, which is several times as quick.
 */
export function run(cwd: string, args: readonly string[], options: CallOptions = {}): Answer {
  const { input, user } = options;
  if (user === undefined && isKnownCall(args, options)) {
    return askWarm({ argv: args, cwd, env: environment(options), input: input ?? '' });
  }
  const program = user === undefined ? { node: process.execPath, bin: BIN } : programForAll(user);
  return runProgram(program.node, [program.bin, ...args], {
    cwd,
    env: environment(options),
    ...(input === undefined ? {} : { input }),
    ...(user === undefined ? {} : { user }),
  });
}

/** The same, with nothing to choose. */
export function call(cwd: string, ...args: string[]): Answer {
  return run(cwd, args);
}

/** Runs the built program, always on one day; the folder it runs in is its home too. */
export function runOn(today: string): (cwd: string, args: readonly string[], env?: Environment) => Answer {
  return (cwd, args, env = {}) => run(cwd, args, { today, env: { HOME: cwd, ...env } });
}

/** Starts the built program; resolves with its answer. */
export function start(
  cwd: string,
  args: readonly string[],
  { heard, ...options }: CallOptions & { heard?: (stderr: string) => void } = {},
): Promise<Answer> {
  const hearing = heard === undefined ? {} : { heard };
  return startProgram(process.execPath, [BIN, ...args], { cwd, env: environment(options), ...hearing });
}

/** Starts the built program and leaves it running: to be sent a signal, or stopped. */
export function launch(cwd: string, args: readonly string[], options: CallOptions = {}): ChildProcess {
  return spawn(process.execPath, [BIN, ...args], { cwd, env: environment(options), stdio: 'ignore' });
}

let copied: { node: string; bin: string } | undefined;

/**
 * The built program where another user of the machine may run it: the working tree may lie in a folder that is nobody
 * else's business, and so may Node itself.
 */
function programForAll(user: number): { node: string; bin: string } {
  if (copied !== undefined) return copied;
  const folder = keptFolder('chuong trinh');
  for (const part of ['bin', 'dist', 'schemas', 'package.json']) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  let node = process.execPath;
  if (runProgram('test', ['-x', node], { cwd: '/', user }).status !== 0) {
    node = join(folder, basename(process.execPath));
    cpSync(process.execPath, node);
    chmodSync(node, 0o755);
  }
  mustRun('chmod', ['-R', 'a+rX', folder]);
  copied = { node, bin: join(folder, 'bin/madinhdanh.js') };
  return copied;
}
