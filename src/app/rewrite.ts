import { tryFingerprint } from '../store/transaction/fingerprint.js';
import type { WriteSet } from '../store/transaction/transaction.js';
import { cannotRun, refusal } from './errors.js';
import type { Surroundings } from './surroundings.js';
import { asWriter } from './workspace.js';

/** What a command makes of a registry's files, by itself and not by a change. */
export interface Rewriting<Result> {
  result: Result;
  files: WriteSet;
  /** Run right before the files are put in place. */
  before?(): void;
  /** Run once they are. */
  after?(): void;
}

/** How often it is worked out again for a registry that others keep writing to. */
const MOST_TIMES = 10;

/**
 * Rewrites files of a registry as its only writer: `work` works out what becomes of them, and they are put in place
 * only where the registry is still the one that `work` has seen. People's editors know nothing of the lock; where one
 * of them wrote meanwhile, it is worked out again.
 * @throws MadinhdanhError: others write without end (exit code 1), lock lost (3)
 */
export function rewrite<Result>(
  around: Surroundings,
  folder: string,
  command: string,
  work: () => Rewriting<Result>,
): Promise<Result> {
  return asWriter(around, folder, command, (writer) => {
    for (let times = 0; times < MOST_TIMES; times += 1) {
      const seen = tryFingerprint(folder);
      const { result, files, before, after } = work();
      if (!writer.isHeld()) throw cannotRun('change.lock-lost');
      const stillCurrent = (): boolean => {
        before?.();
        return seen !== undefined && tryFingerprint(folder) === seen;
      };
      if (files.size === 0 ? stillCurrent() : writer.write(files, { stillCurrent })) {
        after?.();
        return result;
      }
    }
    throw refusal('change.moved').advise('change.moved.hint');
  });
}
