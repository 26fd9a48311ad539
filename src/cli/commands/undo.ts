import { cancelled, EXIT } from '../../app/errors.js';
import { commitUndo } from '../../app/undo/commit.js';
import { planUndo, type Undoing, type UndoRequest } from '../../app/undo/plan.js';
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
function minuteOf({ at }: UndoStep, timeZone: string): string {
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

/** Says what comes back: the commands, the changes of units and decisions, the codes, the files. */
function show(context: Context, undoing: Undoing): void {
  const { out, messages } = context;
  const { t } = messages;
  const { steps, workspace, reached, freed, roots, reserved, errors } = undoing;
  const { timezone } = workspace.registry.settings;
  for (const step of steps) out.note(t('undo.step', { command: step.command, at: minuteOf(step, timezone) }));
  showPlan(context, undoing, t('change.files.plan'));
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
  if ((await askYes(context.messages.t('undo.ask'), true)) !== true) throw cancelled();
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
  const undoing = planUndo(context, await openHere(context), request);
  const isAsked = context.interactive && !dryRun && !options.flag('yes');
  if (!json || isAsked) show(json ? { ...context, out: out.asNotes() } : context, undoing);
  if (dryRun) {
    if (json) out.json(undoJson(undoing, true, undefined));
    else out.note(out.notePaint.warning(t('change.dry-run')));
    return EXIT.ok;
  }
  if (isAsked) await assertAgreed(context);
  const subject = t('undo.subject', { commands: undoing.steps.map(({ command }) => command) });
  const body = prettyChanges(undoing.diff, messages, PLAIN, COMMIT_LINES);
  const commit = await commitUndo(context, undoing, request, `${subject}\n\n${body}\n`);
  if (json) out.json(undoJson(undoing, false, commit));
  else out.note(t('undo.done', { count: undoing.steps.length }));
  if (commit !== undefined) out.note(t('change.committed', { commit: commit.slice(0, SHORT) }));
  return EXIT.ok;
};
