import { basename } from 'node:path';
import { EXIT, type ExitCode, refusal } from '../../app/errors.js';
import { type Plan, planTransition } from '../../app/plan.js';
import { spentCodes } from '../../app/spent-codes.js';
import { readCode } from '../../app/typed-code.js';
import type { Workspace } from '../../app/workspace.js';
import { PARENTS_SHEET } from '../../lists/import/form.js';
import type { Imported } from '../../lists/import/model.js';
import { changesTotal, prettyChanges } from '../../report/changes/pretty.js';
import type { Context, Handler } from '../context.js';
import { ErrorsFile } from '../import/errors-to.js';
import { readListFile } from '../import/file.js';
import { errorsOf, ImportJob, ImportRefused, needsDecision, type Outcome } from '../import/import-session.js';
import { withProgress } from '../import/progress.js';
import { type ImportRequest, readImportRequest } from '../import/request.js';
import {
  importJson,
  leftOut,
  showLeftOut,
  showPlaceholders,
  showProblems,
  showRepairs,
  showRoots,
} from '../import/show.js';
import { writeTemplate } from '../import/template.js';
import { makeChange } from '../make-change.js';
import type { Options } from '../options.js';
import { pickDecision } from '../pick-decision.js';
import { openHere } from '../workspace.js';

/** Lines of each kind of change shown before the question. */
const PREVIEW = 20;

/** The body above rows that name none. @throws MadinhdanhError where it cannot take any */
function parentFrom({ registry }: Workspace, { parent }: ImportRequest): string | undefined {
  if (parent === undefined) return undefined;
  const code = readCode(registry, parent);
  const unit = registry.unit(code);
  if (unit !== undefined && unit.closed === undefined) return code;
  throw refusal('import.bad-parent', { code });
}

async function ask({ messages }: Context, question: string, initial: boolean): Promise<boolean> {
  const { askYes } = await import('../prompts.js');
  const words = { active: messages.t('prompt.yes'), inactive: messages.t('prompt.no') };
  return (await askYes(question, initial, words)) === true;
}

/** One run of `import FILE`: what was asked for, what was found, what the user says to it. */
class ImportRun {
  #told = false;

  constructor(
    private readonly context: Context,
    private readonly options: Options,
    private readonly request: ImportRequest,
    private readonly workspace: Workspace,
    private readonly job: ImportJob,
    private readonly rows: number,
    private readonly errors: ErrorsFile | undefined,
  ) {}

  async run(): Promise<ExitCode> {
    await this.errors?.check();
    const outcome = await this.#settle();
    await this.errors?.write(outcome);
    if (outcome.after === undefined) return this.#refuse(outcome);
    this.#show(outcome);
    if (!(await this.#agreed())) {
      this.context.out.note(this.context.messages.t('change.cancelled'));
      return EXIT.interrupted;
    }
    return this.#write();
  }

  /** Reckons until the list can be taken, or the user has nothing left to give way on. */
  async #settle(): Promise<Outcome> {
    const { registry, today } = this.workspace;
    let imported = await this.#firstLook();
    if (await this.#mayAddMissing(imported)) {
      this.job.addMissingParents = true;
      imported = this.job.plan(registry, today);
    }
    const seen: Outcome = { imported, problems: imported.problems, after: undefined };
    if (!(await this.#maySkip(seen))) return seen;
    this.job.decision = await this.#decision(imported);
    const outcome = this.job.reckon(registry, today);
    if (outcome.after !== undefined || this.job.skipErrors) return outcome;
    return (await this.#maySkip(outcome)) ? this.job.reckon(registry, today) : outcome;
  }

  #firstLook(): Promise<Imported> {
    const { registry, today } = this.workspace;
    return withProgress(this.context, this.rows, this.job.planning(registry, today));
  }

  async #mayAddMissing({ missing }: Imported): Promise<boolean> {
    if (missing.length === 0 || this.job.addMissingParents || !this.context.interactive) return false;
    const codes = missing.map(({ code }) => code);
    return ask(this.context, this.context.messages.t('import.ask-missing', { count: codes.length, codes }), true);
  }

  /** True where no error is in the way, or the faulty rows may be left out. */
  async #maySkip(outcome: Outcome): Promise<boolean> {
    if (errorsOf(outcome.problems).length === 0 || this.job.skipErrors) return true;
    if (!this.context.interactive) return false;
    this.#show(outcome);
    const count = leftOut(outcome.imported).length;
    if (count === 0 || count === outcome.imported.rows.length) return false;
    this.job.skipErrors = await ask(this.context, this.context.messages.t('import.ask-skip', { count }), false);
    return this.job.skipErrors;
  }

  async #decision(imported: Imported): Promise<string | undefined> {
    const { registry } = this.workspace;
    if (!this.options.has('decision') && !needsDecision(registry, imported)) return undefined;
    return pickDecision(this.context, registry, this.options);
  }

  #show(outcome: Outcome): void {
    if (this.request.json) return;
    const { context } = this;
    if (!this.#told) showRepairs(context, outcome.imported);
    if (!this.#told) showProblems(context, outcome);
    this.#told = true;
    if (outcome.after === undefined) return;
    showRoots(context, outcome.imported);
    showPlaceholders(context, outcome.imported);
    showLeftOut(context, outcome.imported);
  }

  #refuse(outcome: Outcome): ExitCode {
    const { out, messages } = this.context;
    const { t } = messages;
    this.#show(outcome);
    if (this.request.json) out.json(importJson(this.context, this.request, outcome, this.job.decision, true));
    const count = errorsOf(outcome.problems).length;
    out.note(`${out.notePaint.error(t('cli.error'))} ${t('import.refused', { count })}`);
    out.note(`${out.notePaint.dim('→')} ${t('import.refused.hint')}`);
    return EXIT.findings;
  }

  /** In a terminal the plan is shown before it is written. */
  async #agreed(): Promise<boolean> {
    const { context, request, workspace } = this;
    if (request.dryRun || request.yes || !context.interactive) return true;
    const { out, messages } = context;
    const plan = planTransition(context, workspace, this.job.transition);
    if (plan.files.size === 0) return true;
    out.note(prettyChanges(plan.diff, messages, out.notePaint, PREVIEW));
    out.note(changesTotal(plan.diff, plan.files.size, messages));
    return ask(context, messages.t('import.ask-write'), true);
  }

  #write(): Promise<ExitCode> {
    const { t } = this.context.messages;
    const file = basename(this.request.file);
    const { job } = this;
    const subject = (): string =>
      job.decision === undefined
        ? t('import.subject.bare', { file })
        : t('import.subject', { file, decision: job.decision });
    return makeChange(this.context, this.options, {
      command: 'import',
      workspace: this.workspace,
      transition: job.transition,
      subject,
      json: (plan: Plan, dryRun: boolean) => this.#json(plan, dryRun),
    });
  }

  #json(plan: Plan, dryRun: boolean): unknown {
    const { last, decision } = this.job;
    if (last === undefined) throw new Error('a plan was made of a list that was not reckoned');
    return importJson(this.context, this.request, last, decision, dryRun, plan);
  }
}

async function importFile(context: Context, request: ImportRequest, options: Options): Promise<ExitCode> {
  const tables = await readListFile(context, request.file, request.limits);
  const { recognise } = await import('../../lists/recognise/recognise.js');
  const { map, sheet } = request;
  const listed = recognise(tables, { map, ...(sheet === undefined ? {} : { sheet }) });
  // the list of bodies above that our own form brings along is no news
  listed.problems = listed.problems.filter(
    ({ kind, place }) => kind !== 'hidden-sheet' || place.sheet !== PARENTS_SHEET,
  );
  const workspace = await openHere(context);
  const parent = parentFrom(workspace, request);
  const keyed = tables[0]?.format === 'json';
  const job = new ImportJob(context, listed, request, keyed, parent, spentCodes(context, workspace.folder));
  const { errorsTo } = request;
  const errors = errorsTo === undefined ? undefined : new ErrorsFile(context, tables, errorsTo, options.flag('force'));
  try {
    return await new ImportRun(context, options, request, workspace, job, listed.units.length, errors).run();
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    // somebody else changed the registry between the look and the writing
    showProblems(context, error.outcome);
    return EXIT.findings;
  }
}

/** `import FILE`: the changes that a list of units asks for. */
export const run: Handler = async (context, { args, options }) => {
  if (options.has('template')) return writeTemplate(context, options);
  const request = readImportRequest(args[0], options);
  return importFile(context, request, options);
};
