import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, run } from './lookup-cli.js';

export { type Answer, bundledRegistry, emptyFolder, jsonOf, registryOf } from './lookup-cli.js';

export const ROOT = new URL('../..', import.meta.url).pathname;
export const BIN = join(ROOT, 'bin/madinhdanh.js');

/** Noon of 1 August 2025 in Việt Nam: the day on which the tests' changes are made. */
export const EPOCH = String(Date.parse('2025-08-01T05:00:00Z') / 1000);

/** Runs the built command line in a folder without a terminal. */
export function call(cwd: string, ...args: string[]): Answer {
  return run(cwd, args);
}

/** The same with variables of the environment, or as another user of the machine. */
export function callWith(
  cwd: string,
  args: readonly string[],
  { env = {}, user }: { env?: Record<string, string>; user?: number },
): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, SOURCE_DATE_EPOCH: EPOCH, ...env },
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  return { status, stdout, stderr };
}

export function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

export function commitAll(cwd: string, message: string): void {
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '-m', message);
}

export function read(cwd: string, path: string): string {
  return readFileSync(join(cwd, 'registry', path), 'utf8');
}

export function write(cwd: string, path: string, text: string): void {
  writeFileSync(join(cwd, 'registry', path), text);
}

/** Every file of the registry with its text, hidden ones too but for the program's own folder. */
export function snapshot(cwd: string): Record<string, string> {
  const folder = join(cwd, 'registry');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  const own = paths.filter((path) => !path.includes('/.madinhdanh/')).sort();
  return Object.fromEntries(own.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

/** Files in the program's own folder: locks, journals, the record of the last write. */
export function leftovers(cwd: string): string[] {
  try {
    return readdirSync(join(cwd, 'registry/.madinhdanh')).sort();
  } catch {
    return [];
  }
}

/** The lines that a text has and another has not, as they stand. */
export function newLines(before: string, after: string): string[] {
  const left = new Map<string, number>();
  for (const line of before.split('\n')) left.set(line, (left.get(line) ?? 0) + 1);
  return after.split('\n').filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
