import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { naming } from './naming.js';
import { readPlainFile } from './plain-path.js';

/** Who holds what is locked. */
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
  constructor(readonly owner: LockOwner) {
    super('another process holds it');
  }
}

/** Stands for an owner whose lock is only being written. */
export const NOBODY: LockOwner = { pid: 0, host: '', command: '', since: '' };

/** Where lock files lie, and which names are theirs. */
export interface LockPlace {
  folder: string;
  /** What people know it by, where no file can be made in it. */
  shown: string;
  isLock(name: string): boolean;
  /** A name that was never used before. */
  newName(): string;
}

export interface LockOptions {
  command: string;
  /** Milliseconds to wait for another writer. */
  timeout: number;
  now(): number;
}

/** Milliseconds after which a lock of another machine counts as left behind: its process cannot be asked. */
const STALE_AFTER = 15 * 60 * 1000;
/** The same for a process that is there: by then its number may be another program's. */
const LONGEST_RUN = 60 * 60 * 1000;
/** The same for a lock without an owner: it takes no longer to write one down. */
const LONGEST_WRITING = 10 * 1000;

/** Bytes above which a file is no lock of ours. */
const LONGEST_LOCK = 4096;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isOwner(value: unknown): value is LockOwner {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, host, command, since } = value as Partial<Record<keyof LockOwner, unknown>>;
  const isProcess = typeof pid === 'number' && Number.isInteger(pid) && pid > 0;
  return isProcess && [host, command, since].every((each) => typeof each === 'string');
}

function readOwner(path: string): LockOwner | undefined {
  try {
    const owner: unknown = JSON.parse(readPlainFile(path, LONGEST_LOCK)?.bytes.toString('utf8') ?? '');
    return isOwner(owner) ? owner : undefined;
  } catch {
    // being written or already gone
    return undefined;
  }
}

/** A lock file; nobody is known for one that is just being written. */
export interface LockFile {
  path: string;
  owner: LockOwner | undefined;
  stale: boolean;
}

function isStale(owner: LockOwner | undefined, age: number): boolean {
  if (owner === undefined) return age > LONGEST_WRITING;
  if (owner.host !== hostname()) return age > STALE_AFTER;
  return !isAlive(owner.pid) || age > LONGEST_RUN;
}

export function locksIn({ folder, isLock }: LockPlace, now: number): LockFile[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const locks = entries.filter((entry) => isLock(entry.name) && entry.isFile());
  return locks.flatMap(({ name }) => {
    const path = join(folder, name);
    const owner = readOwner(path);
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    // one that went away meanwhile is nobody's
    return written === undefined ? [] : [{ path, owner, stale: isStale(owner, now - written) }];
  });
}

/** Takes stale locks away and gives the other ones. Names are never used twice, so nobody is robbed of a live one. */
function liveLocks(place: LockPlace, own: string | undefined, now: number): LockFile[] {
  const locks = locksIn(place, now).filter(({ path }) => path !== own);
  for (const { path, stale } of locks) if (stale) rmSync(path, { force: true });
  return locks.filter(({ stale }) => !stale);
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

function createLock(path: string, { command, now }: LockOptions): void {
  const owner: LockOwner = { pid: process.pid, host: hostname(), command, since: new Date(now()).toISOString() };
  try {
    writeFileSync(path, JSON.stringify(owner), { flag: 'wx' });
  } catch (error) {
    // a full disk may leave an empty file behind, which would hold others up
    rmSync(path, { force: true });
    throw error;
  }
}

/** The lock as its holder sees it. */
export interface HeldLock {
  /** False once others had to take it for left behind, as of a process that slept for hours. */
  isHeld(): boolean;
  /** Gives it up before `work` has ended, where the program is about to end. */
  release(): void;
  /** Shows that its holder is at work, where that takes long. */
  renew(): void;
}

/**
 * Runs `work` as the only one who holds a place. Each contender creates a file of its own by `O_EXCL` and then
 * looks for others: whoever looks last sees both, so two never hold it at once, and a dead owner's file is
 * removed without the danger of removing a live one's.
 * @throws LockHeldError when another process keeps it longer than `timeout`, the system's error where no file can be made
 */
export async function withLockFile<Result>(
  place: LockPlace,
  options: LockOptions,
  work: (lock: HeldLock) => Promise<Result> | Result,
): Promise<Result> {
  const path = join(place.folder, place.newName());
  const until = options.now() + options.timeout;
  for (let attempt = 0; ; attempt += 1) {
    let held = liveLocks(place, undefined, options.now());
    if (held.length === 0) {
      naming(place.shown, () => createLock(path, options));
      held = liveLocks(place, path, options.now());
      if (held.length === 0) break;
      rmSync(path, { force: true });
    }
    if (options.now() >= until) throw new LockHeldError(held[0]?.owner ?? NOBODY);
    await pause(5 + Math.random() * Math.min(20 + attempt * 5, 150));
  }
  const isHeld = (): boolean => existsSync(path);
  const release = (): void => rmSync(path, { force: true });
  const renew = (): void => {
    const now = options.now() / 1000;
    if (isHeld()) utimesSync(path, now, now);
  };
  try {
    return await work({ isHeld, renew, release });
  } finally {
    release();
  }
}
