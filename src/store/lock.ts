import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';

/** Who holds the registry. */
export interface LockOwner {
  pid: number;
  host: string;
  command: string;
  /** ISO time at which the lock was taken. */
  since: string;
}

/** The lock could not be had in time; `owner` holds it. */
export class LockHeldError extends Error {
  override readonly name = 'LockHeldError';
  constructor(readonly owner: LockOwner | undefined) {
    super('the registry is being written by another process');
  }
}

export interface LockOptions {
  command: string;
  /** Milliseconds to wait for another writer. */
  timeout: number;
  now(): number;
}

/** A lock of another machine, or of a process that cannot be asked, is stale after this many milliseconds. */
const STALE_AFTER = 15 * 60 * 1000;
const LONGEST_RUN = 60 * 60 * 1000;

/** Folder of the files that only exist while something is written; git ignores it. */
export function workFolder(registry: string): string {
  return join(registry, '.madinhdanh');
}

/** Makes the work folder, with the line that keeps it out of git. */
export function makeWorkFolder(registry: string): string {
  const folder = workFolder(registry);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, '.gitignore'), '*\n', { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return folder;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readOwner(path: string): LockOwner | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockOwner;
  } catch {
    // being written or already gone
    return undefined;
  }
}

function isStale(path: string, owner: LockOwner | undefined, now: number): boolean {
  let age: number;
  try {
    age = now - statSync(path).mtimeMs;
  } catch {
    return true;
  }
  if (owner === undefined) return age > 10_000;
  if (owner.host !== hostname()) return age > STALE_AFTER;
  return !isAlive(owner.pid) || age > LONGEST_RUN;
}

/** Other live locks in the folder; stale ones are taken away. Names are never used twice, so none is robbed. */
function others(folder: string, own: string | undefined, now: number): LockOwner[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('lock-') && name !== own)
    .flatMap((name) => {
      const path = join(folder, name);
      const owner = readOwner(path);
      if (isStale(path, owner, now)) {
        rmSync(path, { force: true });
        return [];
      }
      return [owner ?? { pid: 0, host: '', command: '', since: '' }];
    });
}

/** Who holds the registry now, if anybody. */
export function lockOwner(registry: string, now: number): LockOwner | undefined {
  try {
    return others(workFolder(registry), undefined, now)[0];
  } catch {
    return undefined;
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Runs `work` as the only writer of a registry. Each contender creates a file of its own by `O_EXCL` and then
 * looks for others: whoever looks last sees both, so two never hold it at once, and a dead owner's file is
 * removed without the danger of removing a live one's.
 * @throws LockHeldError when another process keeps it longer than `timeout`
 */
export async function withLock<Result>(
  registry: string,
  options: LockOptions,
  work: () => Promise<Result> | Result,
): Promise<Result> {
  const folder = makeWorkFolder(registry);
  const name = `lock-${randomUUID()}`;
  const path = join(folder, name);
  const until = options.now() + options.timeout;
  for (let attempt = 0; ; attempt += 1) {
    let held = others(folder, undefined, options.now());
    if (held.length === 0) {
      const owner: LockOwner = {
        pid: process.pid,
        host: hostname(),
        command: options.command,
        since: new Date(options.now()).toISOString(),
      };
      writeFileSync(path, JSON.stringify(owner), { flag: 'wx' });
      held = others(folder, name, options.now());
      if (held.length === 0) break;
      rmSync(path, { force: true });
    }
    if (options.now() >= until) throw new LockHeldError(held[0]);
    await pause(5 + Math.random() * Math.min(20 + attempt * 5, 150));
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
