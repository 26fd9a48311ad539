import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOwner, isStale, type LockOwner, longestOf, NOBODY, thisOwner } from './lock-owner.js';
import { naming } from './naming.js';
import { readPlainFile } from './plain-path.js';

/** The lock could not be had in time. */
export class LockHeldError extends Error {
  override readonly name = 'LockHeldError';
  /**
   * @param owner who holds it
   * @param until ISO time at which it counts as left behind, where its owner gives no further sign
   */
  constructor(
    readonly owner: LockOwner,
    readonly until: string,
  ) {
    super('another process holds it');
  }
}

/** Others had to take the lock for left behind while its holder was at work, and may have written since. */
export class LockLostError extends Error {
  override readonly name = 'LockLostError';
}

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
  /** Milliseconds to wait for others. */
  timeout: number;
  now(): number;
  /** Told once where waiting takes long: who holds the lock, and how many come before this one. */
  waiting?(owner: LockOwner, before: number): void;
}

/** Milliseconds after which waiting is told of. */
const TELL_AFTER = 1000;
/** Milliseconds after which whoever waits shows that it is still there. */
const RENEW_AFTER = 60 * 1000;

/** Bytes above which a file is no lock of ours. */
const LONGEST_LOCK = 4096;

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
  /** ISO time at which it counts as left behind without a further sign of life. */
  until: string;
}

/** The lock files of a place, of those who wait too. */
export function locksIn({ folder, isLock }: LockPlace, now: number): LockFile[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const locks = entries.filter((entry) => isLock(entry.name) && entry.isFile());
  return locks.flatMap(({ name }) => {
    const path = join(folder, name);
    const owner = readOwner(path);
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    // one that went away meanwhile is nobody's
    if (written === undefined) return [];
    const until = new Date(written + longestOf(owner)).toISOString();
    return [{ path, owner, stale: isStale(owner, now - written), until }];
  });
}

/** In the order of their tickets; those that are only drawing theirs come last. */
function inOrder(locks: readonly LockFile[]): LockFile[] {
  const ticketOf = ({ owner }: LockFile): number => owner?.ticket ?? Number.MAX_VALUE;
  return [...locks].sort((a, b) => ticketOf(a) - ticketOf(b));
}

/** The one of several locks that holds the place: the lowest ticket, and one that is only drawing its own where none has. */
export function firstOf(locks: readonly LockFile[]): LockFile | undefined {
  return inOrder(locks)[0];
}

/** Takes stale locks away and gives the other ones. Names are never used twice, so nobody is robbed of a live one. */
function liveLocks(place: LockPlace, own: string, now: number): LockFile[] {
  const locks = locksIn(place, now).filter(({ path }) => path !== own);
  for (const { path, stale } of locks) if (stale) rmSync(path, { force: true });
  return locks.filter(({ stale }) => !stale);
}

/** Times that whoever waits looks at one file alone before it looks at all of them again: about a second. */
const LOOKS = 25;

/** Waits until the file is gone that comes just before, which costs less than to look at all of them. */
async function untilGone({ path }: LockFile): Promise<void> {
  for (let looks = 0; looks < LOOKS && existsSync(path); looks += 1) await pause(20 + Math.random() * 30);
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Writes a lock file. A longer text over a shorter one is never read as a third: it ends in a bracket or not at all. */
function writeLock(path: string, owner: LockOwner, flag: 'wx' | 'r+'): void {
  try {
    writeFileSync(path, JSON.stringify(owner), { flag });
  } catch (error) {
    // one that others took for left behind, as where clocks differ, is missed by whoever waits
    if (flag === 'r+' && (error as NodeJS.ErrnoException).code === 'ENOENT') return;
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

function renewFile(path: string, now: number): void {
  if (existsSync(path)) utimesSync(path, now / 1000, now / 1000);
}

/** Queues up: a file of our own, then the ticket after all that are there. */
function drawTicket(place: LockPlace, path: string, { command, now }: LockOptions): number {
  const owner = thisOwner(command, now());
  return naming(place.shown, () => {
    writeLock(path, owner, 'wx');
    const others = locksIn(place, now()).filter((each) => each.path !== path);
    const ticket = 1 + Math.max(0, ...others.map((each) => each.owner?.ticket ?? 0));
    writeLock(path, { ...owner, ticket }, 'r+');
    return ticket;
  });
}

/** Waits until nobody comes before this one any more. @throws LockHeldError where that takes longer than `timeout` */
async function awaitTurn(place: LockPlace, path: string, options: LockOptions): Promise<void> {
  const { now, timeout, waiting } = options;
  const came = now();
  let ticket = drawTicket(place, path, options);
  let isTold = false;
  let renewed = came;
  for (;;) {
    const isBefore = ({ path: other, owner }: LockFile): boolean =>
      owner?.ticket === undefined || owner.ticket < ticket || (owner.ticket === ticket && other < path);
    const before = inOrder(liveLocks(place, path, now()).filter(isBefore));
    const [first, last] = [before[0], before.at(-1)];
    if (!existsSync(path)) {
      // others had to take it for left behind, as of a process that slept; where they do so time and again clocks differ
      if (now() - came >= timeout) throw new LockHeldError(NOBODY, new Date(now()).toISOString());
      await pause(100);
      ticket = drawTicket(place, path, options);
      continue;
    }
    if (first === undefined || last === undefined) return;
    const waited = now() - came;
    if (waited >= timeout) throw new LockHeldError(first.owner ?? NOBODY, first.until);
    if (waited >= TELL_AFTER && !isTold) {
      waiting?.(first.owner ?? NOBODY, before.length);
      isTold = true;
    }
    if (now() - renewed > RENEW_AFTER) {
      renewFile(path, now());
      renewed = now();
    }
    await untilGone(last);
  }
}

/**
 * Runs `work` as the only one who holds a place; whoever comes first is served first. Lamport's bakery: each comes with
 * a file of its own, made by `O_EXCL`, then draws the ticket after the highest it sees, and waits for all who are still
 * drawing and all with a lower one; of two with the same the name decides. So two never hold it at once, nobody is passed
 * by, and a dead owner's file is removed without the danger of removing a live one's.
 * @throws LockHeldError when others keep it longer than `timeout`, the system's error where no file can be made
 */
export async function withLockFile<Result>(
  place: LockPlace,
  options: LockOptions,
  work: (lock: HeldLock) => Promise<Result> | Result,
): Promise<Result> {
  const path = join(place.folder, place.newName());
  const release = (): void => rmSync(path, { force: true });
  try {
    await awaitTurn(place, path, options);
    return await work({
      isHeld: () => existsSync(path),
      renew: () => renewFile(path, options.now()),
      release,
    });
  } finally {
    leave(release);
  }
}

/** Gives a lock up; one that cannot be removed holds nobody up once its process has ended. */
function leave(release: () => void): void {
  try {
    release();
  } catch {
    // what the lock was held for is done, or has a failure of its own to tell
  }
}
