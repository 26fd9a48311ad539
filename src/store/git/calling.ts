/**
 * How the program git is called: whatever stands in a repository's configuration, its attributes or its folder, git
 * runs nothing but itself. Only commands that look at objects, refs and the index are called, so that no filter, no
 * text conversion and no external diff has its turn; what they would run by themselves is switched off here.
 *
 * Oldest version: 2.31 (`GIT_CONFIG_COUNT`). `safe.bareRepository` is known from 2.38 on and passed over before that:
 * the repository is named to git in any case. `GIT_NO_LAZY_FETCH` is known from 2.45 on (and 2.39.4): before that
 * `GIT_ALLOW_PROTOCOL` alone keeps git from asking a remote by accident.
 */

import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Environment } from '../environment.js';
import { GitError } from './git-error.js';

/** Settings that stand above those of every configuration. */
const SETTINGS = [
  // found by accident, or run by itself
  'safe.bareRepository=explicit',
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'core.pager=cat',
  'core.editor=true',
  'sequence.editor=true',
  'core.askPass=',
  'core.alternateRefsCommand=true',
  'gc.auto=0',
  'maintenance.auto=false',
  'submodule.recurse=false',
  // signatures are neither made nor looked at, but where a person's own configuration asks for them
  'commit.gpgSign=false',
  'tag.gpgSign=false',
  'tag.forceSignAnnotated=false',
  'log.showSignature=false',
  'gpg.program=false',
  'gpg.openpgp.program=false',
  'gpg.x509.program=false',
  'gpg.ssh.program=false',
  'gpg.ssh.defaultKeyCommand=false',
  // what misleads: a history written down beside the commits, texts in another form than expected
  'core.commitGraph=false',
  // other objects in the place of those that were made: anyone who may write refs could show another history with them
  'core.useReplaceRefs=false',
  'core.quotePath=false',
  `core.attributesFile=${devNull}`,
  'core.splitIndex=false',
  'grep.lineNumber=false',
  'color.ui=false',
  'column.ui=never',
  'i18n.commitEncoding=UTF-8',
  'i18n.logOutputEncoding=UTF-8',
  'advice.graftFileDeprecated=false',
].flatMap((setting) => ['-c', setting]);

/** Variables that say who a person is and where the person's own configuration lies. */
const OF_THE_PERSON = /^GIT_(?:(?:AUTHOR|COMMITTER)_(?:NAME|EMAIL|DATE)|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM))$/;

/** Of those that say how a person reaches a server, which only a fetch is given. */
const OF_THE_NETWORK = /^GIT_(?:SSH|SSH_COMMAND|SSH_VARIANT|ASKPASS|SSL_(?:CAINFO|CAPATH|CERT|KEY))$/;

/** Folders in which programs are looked for; one that hangs on where git is called may hold anything. */
function safePath(path: string | undefined): Environment {
  if (path === undefined) return {};
  return { PATH: path.split(delimiter).filter(isAbsolute).join(delimiter) };
}

/** An environment in which no program is found in the folder that somebody happens to be in. */
export function safeEnvironment(env: Environment): Environment {
  return { ...env, ...safePath(env.PATH) };
}

/** An environment without git's own variables, but for those that are the person's. */
function cleaned(env: Environment, kept: readonly RegExp[]): Environment {
  const names = Object.keys(env).filter((name) => !/^GIT_/i.test(name) || kept.some((each) => each.test(name)));
  return { ...Object.fromEntries(names.map((name) => [name, env[name]])), ...safePath(env.PATH) };
}

/** The environment in which git only looks at what is on this machine. */
export function localEnvironment(env: Environment): Environment {
  return {
    ...cleaned(env, [OF_THE_PERSON]),
    LC_ALL: 'C',
    LANGUAGE: '',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_EDITOR: 'true',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    // the setting stands above the variable, and each of them alone does not do in every version of git
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: '/dev/null',
  };
}

/** The environment in which git asks a server, by ordinary protocols alone. */
export function networkEnvironment(env: Environment): Environment {
  return {
    ...localEnvironment(env),
    ...cleaned(env, [OF_THE_PERSON, OF_THE_NETWORK]),
    GIT_ALLOW_PROTOCOL: 'https:http:ssh:git:file',
    // an empty one keeps git from looking for another in its configuration
    GIT_PROXY_COMMAND: '',
  };
}

/** Settings as variables: unlike those of the command line, their keys may hold any character. */
export function settingVariables(settings: readonly (readonly [key: string, value: string])[]): Environment {
  const pairs = settings.flatMap(([key, value], i) => [
    [`GIT_CONFIG_KEY_${i}`, key],
    [`GIT_CONFIG_VALUE_${i}`, value],
  ]);
  return { GIT_CONFIG_COUNT: String(settings.length), ...Object.fromEntries(pairs) };
}

/** Where and with what git is called. `env` is one of the environments made here. */
export interface Call {
  cwd: string;
  env: Environment;
  /** Further settings, as `key=value`. */
  settings?: readonly string[];
  input?: string | Buffer | undefined;
}

/** Seconds that one call of git may take; far more than the largest history needs. */
const PATIENCE = 600;

/** The seconds a person set, where that is a number. */
function patienceOf({ MADINHDANH_GIT_TIMEOUT: set }: Environment): number {
  return set !== undefined && /^[1-9]\d{0,5}$/.test(set) ? Number(set) : PATIENCE;
}

/** What git printed, and what it ended with. @throws GitError where it could not be run, or did not end in time */
export function callGit(
  args: readonly string[],
  { cwd, env, settings = [], input }: Call,
  stdout: 'pipe' | number = 'pipe',
) {
  const options = [...SETTINGS, ...settings.flatMap((setting) => ['-c', setting])];
  const result = spawnSync('git', ['--no-pager', ...options, ...args], {
    cwd,
    input: input ?? '',
    maxBuffer: 2 ** 30,
    timeout: patienceOf(env) * 1000,
    killSignal: 'SIGKILL',
    stdio: ['pipe', stdout, 'pipe'],
    env: { ...env },
  });
  if (result.error !== undefined) {
    const { code } = result.error as NodeJS.ErrnoException;
    if (code === 'ETIMEDOUT') throw new GitError('timeout', String(patienceOf(env)));
    // a program that did not read all of its input says itself what is wrong
    if (code !== 'EPIPE') throw new GitError(code === 'ENOENT' ? 'missing' : 'failed', code ?? 'spawn');
  }
  return { status: result.status, stdout: result.stdout, stderr: result.stderr.toString('utf8') };
}

/** What git printed. @throws GitError where it could not be run, or refused */
export function outputOf(args: readonly string[], call: Call): Buffer {
  const { status, stdout, stderr } = callGit(args, call);
  if (status !== 0) throw new GitError('failed', stderr);
  return stdout;
}

/** The same by way of a file: a pipe is slow where much is printed. */
export function longOutputOf(args: readonly string[], call: Call): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'madinhdanh-git-'));
  try {
    const path = join(folder, 'output');
    const file = openSync(path, 'wx', 0o600);
    try {
      const { status, stderr } = callGit(args, call, file);
      if (status !== 0) throw new GitError('failed', stderr);
    } finally {
      closeSync(file);
    }
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
