import { chmodSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import type { Git } from '../../store/git/git.js';
import { makeFolders } from '../../store/make-folders.js';
import { writeOutputFile } from '../../store/output-file.js';
import { hashOf } from '../../store/transaction/journal.js';
import { type BesideStep, besideSteps, keepBesideSteps } from '../../store/undo/beside.js';
import { lastSteps, MOST_STEPS, standingWrite } from '../../store/undo/records.js';
import { misuse, refusal } from '../errors.js';
import { gitIn } from '../git-in.js';
import { fileInside } from '../inside.js';
import type { Surroundings } from '../surroundings.js';
import { asWriter } from '../workspace.js';
import { hashAt, ownSetting } from './beside-recorder.js';
import { recordPlace } from './recorder.js';
import { foldersOf } from './repository-folders.js';

/** A file beside the registry that comes back, or goes. */
export interface BesideReturn {
  /** As people are shown it: from the top of the repository. */
  shown: string;
  path: string;
  deleted: boolean;
}

/** What taking commands back comes to that wrote beside the registry. */
export interface BesideUndoing {
  /** The newest first. */
  steps: BesideStep[];
  files: BesideReturn[];
  settings: string[];
}

function keyOf({ command, at, behind }: BesideStep): string {
  return `${command} ${at} ${behind}`;
}

function isReleased(git: Git, { tag }: NonNullable<BesideStep['release']>): boolean {
  return git.try(['rev-parse', '--verify', '--quiet', `refs/tags/${tag}`]) !== undefined;
}

/** The commands of a record that still have something to be taken back: a release whose tag is gone has not. */
function standingSteps(around: Surroundings, folder: string): BesideStep[] {
  const git = gitIn(around, folder);
  return besideSteps(recordPlace(around, folder)).filter(
    ({ release }) => release === undefined || isReleased(git, release),
  );
}

function refuseRelease({ command, release }: BesideStep): void {
  if (release === undefined) return;
  const { tag, commit } = release;
  const short = commit.slice(0, 12);
  throw refusal('undo.release', { command, tag, commit: short }).advise('undo.release.hint', { tag, commit: short });
}

/**
 * The last commands, where they wrote beside the registry and not to it: hooks, the files of CI, a release.
 * @returns undefined where the last command wrote to the registry
 * @throws MadinhdanhError where there are fewer of them than asked for (exit code 1), or they cannot be taken back
 */
export function planBeside(around: Surroundings, folder: string, count: number): BesideUndoing | undefined {
  const place = recordPlace(around, folder);
  const all = standingSteps(around, folder);
  const standing = standingWrite(folder, place);
  const last = all.filter(({ behind }) => behind === standing).reverse();
  if (count < 1 || count > MOST_STEPS) throw misuse('undo.bad-count', { most: MOST_STEPS });
  if (last.length === 0) {
    refuseAcross(around, folder, count, all);
    return undefined;
  }
  if (last.length < count) {
    const commands = last.map(({ command }) => command);
    throw refusal('undo.beside', { count: last.length, commands }).adviseCommand(`madinhdanh undo ${last.length}`);
  }
  const steps = last.slice(0, count);
  for (const step of steps) refuseRelease(step);
  return returning(around, folder, steps);
}

/** @throws MadinhdanhError (exit code 1) where some of the writes lie behind a command that wrote beside the registry */
function refuseAcross(around: Surroundings, folder: string, count: number, all: readonly BesideStep[]): void {
  const steps = lastSteps(folder, recordPlace(around, folder), count);
  const first = steps.findIndex(({ id }) => all.some(({ behind }) => behind === id));
  if (first < 1) return;
  const commands = all.filter(({ behind }) => behind === steps[first]?.id).map(({ command }) => command);
  throw refusal('undo.across', { count: first, commands }).adviseCommand(`madinhdanh undo ${first}`);
}

/** @throws MadinhdanhError where something has changed since (exit code 1), or a file lies elsewhere by now (3) */
function returning(around: Surroundings, folder: string, steps: readonly BesideStep[]): BesideUndoing {
  const { top, within } = foldersOf(around, folder);
  const is = new Map<string, string | null>();
  const files = new Map<string, BesideReturn>();
  const settings = new Map<string, string | null>();
  for (const step of steps) {
    const changed: string[] = [];
    for (const { path, before, after } of step.files) {
      const real = fileInside(within, path);
      if (!is.has(real)) is.set(real, hashAt(real));
      const shown = relative(top, real).split(sep).join('/');
      if (is.get(real) !== after) changed.push(shown);
      is.set(real, before === null ? null : hashOf(before.bytes));
      files.set(real, { shown, path: real, deleted: before === null });
    }
    for (const { key, before, after } of step.settings) {
      if ((settings.has(key) ? settings.get(key) : ownSetting(around, folder, key)) !== after) changed.push(key);
      settings.set(key, before);
    }
    if (changed.length > 0) {
      const args = { command: step.command, files: changed.slice(0, 5), count: changed.length };
      throw refusal('undo.changed', args).advise('undo.changed.hint');
    }
  }
  return { steps: [...steps], files: [...files.values()], settings: [...settings.keys()] };
}

/** Removes folders that a command made, as far as nothing is in them. */
function removeEmpty(folders: readonly string[]): void {
  // the innermost have the longest paths
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
    try {
      if (readdirSync(folder).length === 0) rmdirSync(folder);
    } catch {
      // another's by now, or gone already
    }
  }
}

function putSetting(git: Git, key: string, value: string | null): void {
  git.run(value === null ? ['config', '--local', '--unset-all', key] : ['config', '--local', key, value]);
}

/**
 * Takes back what was planned.
 * @throws MadinhdanhError where it is no longer what was shown (exit code 1)
 */
export function commitBeside(around: Surroundings, folder: string, count: number): Promise<BesideUndoing> {
  return asWriter(around, folder, 'undo', () => {
    const undoing = planBeside(around, folder, count);
    if (undoing === undefined) throw refusal('change.moved').advise('change.moved.hint');
    const git = gitIn(around, folder);
    for (const { files, settings } of undoing.steps) {
      for (const { path, before } of files) {
        if (before === null) {
          rmSync(path, { force: true });
        } else {
          makeFolders(dirname(path));
          writeOutputFile(path, before.bytes);
          chmodSync(path, before.mode);
        }
      }
      removeEmpty(files.flatMap(({ folders }) => folders));
      for (const { key, before } of settings) putSetting(git, key, before);
    }
    const place = recordPlace(around, folder);
    const gone = new Set(undoing.steps.map(keyOf));
    keepBesideSteps(
      place,
      standingSteps(around, folder).filter((step) => !gone.has(keyOf(step))),
    );
    return undoing;
  });
}
