import { randomUUID } from 'node:crypto';
import { firstOf, type HeldLock, type LockOptions, type LockPlace, locksIn, withLockFile } from '../lock-files.js';
import { type LockOwner, NOBODY } from '../lock-owner.js';
import { assertPlainWork, hasWorkFolder, makeWorkFolder, workFolder } from './work-folder.js';

function placeOf(registry: string): LockPlace {
  return {
    folder: workFolder(registry),
    shown: registry,
    isLock: (name) => name.startsWith('lock-'),
    newName: () => `lock-${randomUUID()}`,
  };
}

/** Who holds the registry now, if anybody. */
export function lockOwner(registry: string, now: number): LockOwner | undefined {
  if (!hasWorkFolder(registry)) return undefined;
  const live = firstOf(locksIn(placeOf(registry), now).filter(({ stale }) => !stale));
  return live && (live.owner ?? NOBODY);
}

/** True where a process died as it held the registry. */
export function hasDeadLock(registry: string, now: number): boolean {
  return hasWorkFolder(registry) && locksIn(placeOf(registry), now).some(({ stale }) => stale);
}

/**
 * Runs `work` as the only writer of a registry.
 * @throws LockHeldError when another process keeps it longer than `timeout`, IrregularError where something that is no
 * plain file stands in the place of our own
 */
export async function withLock<Result>(
  registry: string,
  options: LockOptions,
  work: (lock: HeldLock) => Promise<Result> | Result,
): Promise<Result> {
  makeWorkFolder(registry);
  assertPlainWork(registry);
  return withLockFile(placeOf(registry), options, work);
}
