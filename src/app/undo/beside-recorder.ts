import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { GitError } from '../../store/git/git.js';
import { IrregularError } from '../../store/plain-path.js';
import { hashOf, JournalError } from '../../store/transaction/journal.js';
import { makeWorkFolder } from '../../store/transaction/work-folder.js';
import { type BesideFile, type BesideStep, besideSteps, keepBesideSteps } from '../../store/undo/beside.js';
import { standingWrite } from '../../store/undo/records.js';
import { isoTime } from '../../store/undo/step.js';
import { isSystemError } from '../errors.js';
import { gitIn } from '../git-in.js';
import { realPathOf } from '../inside.js';
import type { Surroundings } from '../surroundings.js';
import { recordPlace } from './recorder.js';

/** A setting of the repository's own; null where it is not set. */
export function ownSetting(around: Pick<Surroundings, 'env'>, folder: string, key: string): string | null {
  try {
    return gitIn(around, folder).line(['config', '--local', '--get', key]);
  } catch (error) {
    if (error instanceof GitError && error.kind === 'failed') return null;
    throw error;
  }
}

/** The hash of what lies at a path; null where nothing does. */
export function hashAt(path: string): string | null {
  return existsSync(path) ? hashOf(readFileSync(path)) : null;
}

/** Notes what a command is about to replace in the repository, beside the registry's own files. */
export class BesideRecorder {
  readonly #files = new Map<string, Pick<BesideFile, 'before' | 'folders'>>();
  readonly #settings = new Map<string, string | null>();

  constructor(
    private readonly around: Surroundings,
    private readonly folder: string,
  ) {}

  /** To be called before a file is written, or removed. */
  file(path: string): void {
    const real = realPathOf(path) ?? path;
    if (this.#files.has(real)) return;
    const folders: string[] = [];
    for (let above = dirname(real); !existsSync(above) && above !== dirname(above); above = dirname(above)) {
      folders.unshift(above);
    }
    const before = existsSync(real) ? { bytes: readFileSync(real), mode: lstatSync(real).mode & 0o777 } : null;
    this.#files.set(real, { before, folders });
  }

  /** To be called before a setting is changed. */
  setting(key: string): void {
    if (!this.#settings.has(key)) this.#settings.set(key, ownSetting(this.around, this.folder, key));
  }

  #step(command: string, release?: BesideStep['release']): Omit<BesideStep, 'behind'> | undefined {
    const files = [...this.#files].flatMap(([path, was]): BesideFile[] => {
      const after = hashAt(path);
      const isSame = after === (was.before === null ? null : hashOf(was.before.bytes));
      const mode = after === null ? undefined : lstatSync(path).mode & 0o777;
      return isSame && mode === was.before?.mode ? [] : [{ path, ...was, after }];
    });
    const settings = [...this.#settings].flatMap(([key, before]) => {
      const after = ownSetting(this.around, this.folder, key);
      return before === after ? [] : [{ key, before, after }];
    });
    if (files.length === 0 && settings.length === 0 && release === undefined) return undefined;
    return { command, at: isoTime(this.around.now()), files, settings, ...(release === undefined ? {} : { release }) };
  }

  /** Keeps what was noted, once the command is through. A command does what it is asked also where nothing can be kept. */
  keep(command: string, release?: BesideStep['release']): void {
    try {
      const step = this.#step(command, release);
      if (step === undefined) return;
      const place = recordPlace(this.around, realpathSync(this.folder));
      if (!existsSync(place.root)) makeWorkFolder(this.folder);
      const behind = standingWrite(this.folder, place);
      keepBesideSteps(place, [...besideSteps(place), { ...step, behind }]);
    } catch (error) {
      const isOurs = error instanceof IrregularError || error instanceof JournalError || error instanceof GitError;
      if (!isSystemError(error) && !isOurs) throw error;
      this.around.notice('warning', 'undo.not-kept', { detail: error.message });
    }
  }
}

/** Runs a command that writes beside the registry; what it replaced is kept also where it was refused halfway. */
export async function recordingBeside<Result>(
  around: Surroundings,
  folder: string,
  command: string,
  work: (recorder: BesideRecorder) => Promise<Result> | Result,
): Promise<Result> {
  const recorder = new BesideRecorder(around, folder);
  try {
    return await work(recorder);
  } finally {
    recorder.keep(command);
  }
}
