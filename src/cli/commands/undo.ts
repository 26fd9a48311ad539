import { cancelled, EXIT } from '../../app/errors.js';
import { type BesideUndoing, commitBeside, planBeside } from '../../app/undo/beside.js';
import { commitUndo } from '../../app/undo/commit.js';
import { planUndo, type Undoing, type UndoRequest } from '../../app/undo/plan.js';
import { oneLine } from '../../core/text/visible.js';
import { prettyChanges } from '../../report/changes/pretty.js';
import { PLAIN } from '../../report/paint.js';
import type { UndoStep } from '../../store/undo/step.js';
import type { Context, Handler } from '../context.js';
import { openHere } from '../open-here.js';
import { noteFindings, planJson, showPlan } from '../show-plan.js';

/** Lines of each kind of change that a commit message has room for. */
const COMMIT_LINES = 30;
/** Characters of a commit's name that people are shown. */
const SHORT = 12;

/** The minute of a write, as the clock of the registry's place showed it. */
function minuteOf({ at }: Pick<UndoStep, 'at'>, timeZone: string): string {
  const form = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  const format = (zone: string): string => new Intl.DateTimeFormat('en-GB', { ...form, timeZone: zone }).format(time);
  try {
    return format(timeZone);
  } catch {
    return format('UTC');
  }
}

/** What files are listed under: before they are written, or after. */
type FilesTitle = 'change.files.plan' | 'change.files';

/** Says what comes back: the commands, the changes of units and decisions, the codes, the files. */
function show(context: Context, undoing: Undoing, files: FilesTitle): void {
  const { out, messages } = context;
  const { t } = messages;
  const { steps, workspace, reached, freed, roots, reserved, errors } = undoing;
  const { timezone } = workspace.registry.settings;
  for (const step of steps) out.note(t('undo.step', { command: step.command, at: minuteOf(step, timezone) }));
  showPlan(context, undoing, t(files));
  noteFindings(context, undoing);
  if (errors > 0) out.note(out.notePaint.warning(t('undo.had-errors', { count: errors })));
  if (freed.length > 0) out.note(t('undo.freed', { codes: freed }));
  if (reserved.length > 0) out.note(out.notePaint.warning(t('undo.reserved', { codes: reserved })));
  const commits = (reached?.commits ?? []).map((commit) => commit.slice(0, SHORT));
  if (commits.length > 0) out.note(t('undo.in-commit', { commits }));
  if (roots.length > 0) out.note(out.notePaint.warning(t('undo.roots', { codes: roots, commits })));
}

function undoJson(undoing: Undoing, dryRun: boolean, commit: string | undefined): object {
  const { steps, reached, freed, reserved } = undoing;
  const { units, decisions, files, warnings } = planJson(undoing, dryRun);
  const named = steps.map(({ command, at }) => ({ command, at }));
  const commits = reached?.commits ?? [];
  const told = { steps: named, commit: commit ?? null, commits, freed, reserved };
  return { schema: 'madinhdanh/undo@1', dryRun, ...told, units, decisions, files, warnings };
}

async function assertAgreed(context: Context): Promise<void> {
  const { askYes } = await import('../prompts.js');
  if ((await askYes(context, context.messages.t('undo.ask'), true)) !== true) throw cancelled();
}

function showBeside({ out, messages }: Context, undoing: BesideUndoing, timezone: string, title: FilesTitle): void {
  const { t } = messages;
  for (const step of undoing.steps) out.note(t('undo.step', { command: step.command, at: minuteOf(step, timezone) }));
  const lines = undoing.files.map(({ shown, deleted }) =>
    oneLine(`  ${shown}${deleted ? ` ${t('change.deleted')}` : ''}`),
  );
  const settings = undoing.settings.length === 0 ? [] : [oneLine(`  git config: ${undoing.settings.join(', ')}`)];
  out.result([out.paint.dim(t(title)), ...lines, ...settings].join('\n'));
}

function besideJson({ steps, files }: BesideUndoing, dryRun: boolean): object {
  const named = steps.map(({ command, at }) => ({ command, at }));
  const written = files.map(({ shown, deleted }) => ({ path: shown, deleted }));
  const none = { commit: null, commits: [], freed: [], reserved: [], units: [], decisions: [] };
  return { schema: 'madinhdanh/undo@1', dryRun, steps: named, ...none, files: written, warnings: [] };
}

/** Takes commands back that wrote in the repository, but not to the registry. */
async function undoBeside(context: Context, undoing: BesideUndoing, how: How): Promise<void> {
  const { out, messages } = context;
  const { folder, timezone, count, json, dryRun, isAsked } = how;
  const isShownFirst = isAsked || dryRun;
  if (isAsked || (dryRun && !json)) {
    showBeside(json ? { ...context, out: out.asNotes() } : context, undoing, timezone, 'change.files.plan');
  }
  if (isAsked) await assertAgreed(context);
  const done = dryRun ? undoing : await commitBeside(context, folder, count);
  if (!json && !isShownFirst) showBeside(context, undoing, timezone, 'change.files');
  if (json) out.json(besideJson(done, dryRun));
  else if (dryRun) out.note(out.notePaint.warning(messages.t('change.dry-run')));
  else out.note(messages.t('undo.done', { count: done.steps.length }));
}

interface How {
  folder: string;
  timezone: string;
  count: number;
  json: boolean;
  dryRun: boolean;
  isAsked: boolean;
}

/** `undo [COUNT]`: puts the registry back as it was before the last commands that wrote. */
export const run: Handler = async (context, { args, options }) => {
  const { out, messages } = context;
  const { t } = messages;
  const [count = '1'] = args;
  const json = options.flag('json');
  const dryRun = options.flag('dryRun');
  const request: UndoRequest = {
    count: /^[0-9]{1,4}$/.test(count) ? Number(count) : 0,
    reasonFor: (decision) => t('undo.reserved.reason', { decision }),
  };
  const workspace = await openHere(context);
  const isAsked = context.interactive && !dryRun && !options.flag('yes');
  const { folder, registry } = workspace;
  const beside = planBeside(context, folder, request.count);
  if (beside !== undefined) {
    const { timezone } = registry.settings;
    await undoBeside(context, beside, { folder, timezone, count: request.count, json, dryRun, isAsked });
    return EXIT.ok;
  }
  const undoing = planUndo(context, workspace, request);
  const isShownFirst = isAsked || dryRun;
  if (isAsked || (dryRun && !json)) {
    show(json ? { ...context, out: out.asNotes() } : context, undoing, 'change.files.plan');
  }
  if (dryRun) {
    if (json) out.json(undoJson(undoing, true, undefined));
    else out.note(out.notePaint.warning(t('change.dry-run')));
    return EXIT.ok;
  }
  if (isAsked) await assertAgreed(context);
  const subject = t('undo.subject', { commands: undoing.steps.map(({ command }) => command) });
  const body = prettyChanges(undoing.diff, messages, PLAIN, COMMIT_LINES);
  const commit = await commitUndo(context, undoing, request, `${subject}\n\n${body}\n`);
  if (!json && !isShownFirst) show(context, undoing, 'change.files');
  if (json) out.json(undoJson(undoing, false, commit));
  else out.note(t('undo.done', { count: undoing.steps.length }));
  if (commit !== undefined) out.note(t('change.committed', { commit: commit.slice(0, SHORT) }));
  return EXIT.ok;
};
