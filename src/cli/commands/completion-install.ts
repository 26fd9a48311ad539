import { dirname } from 'node:path';
import { cancelled, EXIT, misuse } from '../../app/errors.js';
import { oneLine } from '../../core/text/visible.js';
import { makeFolders } from '../../store/make-folders.js';
import { writeOutputFile } from '../../store/output-file.js';
import { machineOf, ownShell, type Placed, planInstall } from '../completion/install.js';
import { isShell, SHELL_NAMES } from '../completion/shells.js';
import type { Context, Handler } from '../context.js';

function tell({ out, messages }: Context, files: readonly Placed[]): void {
  for (const { path, isTheirs } of files) {
    out.result(oneLine(messages.t(isTheirs ? 'completion.adds' : 'completion.writes', { path })));
  }
}

/**
 * `completion install [SHELL]`: puts the script where the shell reads it, and the lines that read it into the person's own
 * settings; says both first, and how they are taken back.
 */
export const run: Handler = async (context, { args, options }) => {
  const { out, messages } = context;
  const { t } = messages;
  const machine = machineOf(context);
  const shell = args[0] ?? ownShell(machine);
  const shells = SHELL_NAMES;
  if (shell === undefined) throw misuse('completion.which').advise('completion.which.hint', { shells });
  if (!isShell(shell)) throw misuse('completion.unknown', { shell, shells });
  const placed = planInstall(shell, machine);
  const changed = placed.filter(({ isChanged }) => isChanged);
  if (changed.length === 0) {
    out.note(t('completion.there', { shell }));
    return EXIT.ok;
  }
  tell(context, changed);
  if (options.flag('dryRun')) {
    out.note(out.notePaint.warning(t('change.dry-run')));
    return EXIT.ok;
  }
  if (!options.flag('yes')) {
    if (!context.interactive) throw misuse('completion.needs-yes').advise('completion.needs-yes.hint', { shell });
    const { askYes } = await import('../prompts.js');
    if ((await askYes(context, t('completion.ask'), true)) !== true) throw cancelled();
  }
  for (const { path, text } of changed) {
    makeFolders(dirname(path));
    writeOutputFile(path, text);
  }
  out.note(t('completion.installed', { shell }));
  const [script, settings] = placed;
  out.note(t('completion.undo-file', { path: script?.path ?? '' }));
  if (settings !== undefined) out.note(t('completion.undo-lines', { path: settings.path }));
  return EXIT.ok;
};
