import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who holds what is locked, or waits for it. */
export interface LockOwner {
  pid: number;
  host: string;
  command: string;
  /** ISO time at which it came for the lock. */
  since: string;
  /** When its process began, as its system counts; left out where the system does not say. */
  began?: string;
  /** Its place among those who wait, from 1 on; left out while it is only drawing one. */
  ticket?: number;
}

/** Stands for an owner whose lock is only being written. */
export const NOBODY: LockOwner = { pid: 0, host: '', command: '', since: '' };

/** Milliseconds after which a lock of another machine counts as left behind: its process cannot be asked. */
const STALE_AFTER = 15 * 60 * 1000;
/** The same for a process that is there: it may hang, and its number may be another program's. */
const LONGEST_RUN = 60 * 60 * 1000;
/** The same for a lock without an owner: it takes no longer to write one down. */
const LONGEST_WRITING = 10 * 1000;

/** When a process began, as Linux counts it: the 22nd of its figures, after its name in brackets. */
function beginningOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

/** This process, as one that comes for a lock. */
export function thisOwner(command: string, now: number): LockOwner {
  const began = beginningOf(process.pid);
  return {
    pid: process.pid,
    host: hostname(),
    command,
    since: new Date(now).toISOString(),
    ...(began === undefined ? {} : { began }),
  };
}

/** True for what a program of ours wrote down as the owner of a lock. */
export function isOwner(value: unknown): value is LockOwner {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, host, command, since, began, ticket } = value as Partial<Record<keyof LockOwner, unknown>>;
  const isCount = (each: unknown): boolean => Number.isSafeInteger(each) && (each as number) > 0;
  return (
    isCount(pid) &&
    [host, command, since, began ?? ''].every((each) => typeof each === 'string') &&
    (ticket === undefined || isCount(ticket))
  );
}

/** True where the process of an owner on this machine is still there; a number that another program has by now is not. */
function isAlive({ pid, began }: LockOwner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return began === undefined || began === (beginningOf(pid) ?? began);
}

/** Milliseconds that a lock lasts at most without a sign of life. */
export function longestOf(owner: LockOwner | undefined): number {
  if (owner === undefined) return LONGEST_WRITING;
  return owner.host === hostname() ? LONGEST_RUN : STALE_AFTER;
}

/**
 * True for a lock that was left behind.
 * @param age milliseconds since its last sign of life; below zero where a clock runs ahead. A sign from farther ahead
 * than a lock lasts is none: it would hold everybody up until the day it names
 */
export function isStale(owner: LockOwner | undefined, age: number): boolean {
  if (Math.abs(age) > longestOf(owner)) return true;
  return owner !== undefined && owner.host === hostname() && !isAlive(owner);
}
