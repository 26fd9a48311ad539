import { chmodSync, existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cannotRun, EXIT, MadinhdanhError } from '../../app/errors.js';
import { findRegistry } from '../../app/find.js';
import { gitIn } from '../../app/git-in.js';
import { fileInside, textInside } from '../../app/inside.js';
import { type BesideRecorder, recordingBeside } from '../../app/undo/beside-recorder.js';
import { oneLine } from '../../core/text/visible.js';
import { type Git, prefixOf, topOf } from '../../store/git/git.js';
import { makeFolders } from '../../store/make-folders.js';
import { writeOutputFile } from '../../store/output-file.js';
import type { Context, Handler } from '../context.js';
import { driverSettings, withAttributes } from '../install/hooks/drivers.js';
import { GUARD_HOOKS, type Guard, guardSection, PROGRAM_KEYS, withGuard } from '../install/hooks/guard.js';
import { refusedByManager } from '../install/hooks/managers.js';
import { type HookPlace, hookPlace } from '../install/hooks/place.js';
import { type Program, shellWord } from '../install/hooks/shell.js';
import { ownProgram } from '../paths.js';

/** What a hook would call, as it is typed at the top of the working tree. */
function commandFor(registry: string): string {
  const call = `madinhdanh${registry === '' ? '' : ` --registry ${shellWord(registry)}`}`;
  return `${call} fmt --check --staged && ${call} validate --staged`;
}

/** Puts the guard into one hook. @throws MadinhdanhError (exit code 3) where there is no room for it */
function installHook({ folder, within }: HookPlace, name: string, guard: Guard, recorder: BesideRecorder): string {
  const path = join(folder, name);
  const { path: real, text } = textInside(within, path);
  const command = commandFor(guard.registry);
  const managed = refusedByManager(path, text, command);
  if (managed !== undefined) throw managed;
  const next = withGuard(text, guardSection(guard));
  if (next === undefined) throw cannotRun('hooks.foreign', { path }).advise('hooks.foreign.hint', { command });
  recorder.file(real);
  makeFolders(dirname(real));
  writeOutputFile(real, next);
  chmodSync(real, 0o755);
  return path;
}

/** Husky calls the hooks that it knows, of which a merge is none: it is given its own caller under that name too. */
function teachHusky({ husky, within }: HookPlace, recorder: BesideRecorder): string[] {
  if (husky === undefined) return [];
  const [known, ...others] = GUARD_HOOKS.map((name) => fileInside(within, join(husky, name)));
  if (known === undefined || !existsSync(known)) return [];
  const missing = others.filter((path) => !existsSync(path));
  for (const path of missing) {
    recorder.file(path);
    writeOutputFile(path, readFileSync(known));
    chmodSync(path, 0o755);
  }
  return missing;
}

/** Installs every hook that has room for the guard. @throws MadinhdanhError for the first one that has none, at the end */
function installHooks(context: Context, git: Git, program: Program, recorder: BesideRecorder): string[] {
  const { t } = context.messages;
  const registry = prefixOf(git).replace(/\/$/, '');
  const place = hookPlace(git, commandFor(registry));
  const note = t('hooks.note');
  const guard: Guard = { registry, note, gone: t('hooks.gone'), program: place.shared ? undefined : program };
  const written: string[] = [];
  const refused: MadinhdanhError[] = [];
  for (const name of GUARD_HOOKS) {
    try {
      written.push(installHook(place, name, guard, recorder));
    } catch (error) {
      if (!(error instanceof MadinhdanhError)) throw error;
      refused.push(error);
    }
  }
  const [first] = refused;
  if (first !== undefined) throw first;
  return [...written, ...teachHusky(place, recorder)];
}

/**
 * `hooks install`: hooks that check what is staged at a commit and at a merge, and the drivers by which git shows and
 * merges agency files. Done again it brings all of it up to date.
 */
export const run: Handler = async (context) => {
  // git knows the folder by its real path
  const folder = realpathSync(findRegistry(context));
  await recordingBeside(context, folder, 'hooks install', (recorder) => install(context, folder, recorder));
  return EXIT.ok;
};

function install(context: Context, folder: string, recorder: BesideRecorder): void {
  const { out, messages } = context;
  const { t } = messages;
  const git = gitIn(context, folder);
  const program = ownProgram();
  const attributes = join(folder, '.gitattributes');
  const present = textInside([topOf(git)], attributes);
  const settings = [
    ...driverSettings(program, t('hooks.merge-name')),
    ...Object.entries(PROGRAM_KEYS).map(([part, key]): [string, string] => [key, program[part as keyof Program]]),
  ];
  for (const [key, value] of settings) {
    recorder.setting(key);
    git.run(['config', '--local', key, value]);
  }
  recorder.file(present.path);
  writeOutputFile(present.path, withAttributes(present.text));
  const hooks = installHooks(context, git, program, recorder);
  const places = [...hooks, attributes, `git config: ${settings.map(([key]) => key).join(', ')}`];
  out.result([t('hooks.installed'), ...places.map((place) => `  ${oneLine(place)}`)].join('\n'));
  out.note(t('hooks.next'));
}
