import { basename, join } from 'node:path';
import { EXIT, type ExitCode } from '../../app/errors.js';
import {
  errorsOf,
  type Imported,
  type ImportOutcome,
  ImportRefused,
  type ImportSession,
  listImport,
} from '../../app/import.js';
import { importNeedsDecision } from '../../app/import-decision.js';
import { importAccount } from '../../app/list-account.js';
import { type Plan, planTransition, type Transition } from '../../app/plan.js';
import { amending } from '../../app/seal.js';
import { spentCodes } from '../../app/spent-codes.js';
import { readCodeOrName } from '../../app/typed-code.js';
import type { Workspace } from '../../app/workspace.js';
import type { Args } from '../../core/finding.js';
import { changesTotal, prettyChanges } from '../../report/changes/pretty.js';
import { reportInList } from '../../report/findings/in-list.js';
import { accountText } from '../../report/import/account.js';
import { accountsOf, filesText } from '../../report/import/by-file.js';
import { listFindingsText } from '../../report/import/list-findings.js';
import {
  importJson,
  leftOutRows,
  leftOutText,
  placeholdersText,
  repairsText,
  rootsText,
} from '../../report/import/summary.js';
import type { Context, Handler } from '../context.js';
import { listPath, printListReport } from '../findings-format.js';
import { ErrorsFile } from '../import/errors-to.js';
import { type ImportRequest, readImportRequest } from '../import/import-request.js';
import { withProgress } from '../import/progress.js';
import { type ListsToImport, readLists } from '../import/read-lists.js';
import { writeTemplate } from '../import/template.js';
import { withLeanHeap } from '../lean-heap.js';
import { makeChange } from '../make-change.js';
import { openHere } from '../open-here.js';
import type { Options } from '../options.js';
import { pickDecision } from '../pick-decision.js';
import { planJson } from '../show-plan.js';

/** Lines of each kind of change shown before the question. */
const PREVIEW = 20;
/** Repairs a screen shows before the rest is only counted; elsewhere all are shown. */
const MOST_REPAIRS = 200;

async function ask(context: Context, question: string, initial: boolean): Promise<boolean> {
  const { askYes } = await import('../prompts.js');
  return (await askYes(context, question, initial)) === true;
}

/** Prints what is to be said of a list, where anything is. */
function noteFindings({ out, messages }: Context, { findings }: ImportOutcome): void {
  const text = listFindingsText(findings, messages, out.notePaint);
  if (text !== '') out.note(text);
}

/** One run of `import FILE`: what was asked for, what was found, what the user says to it. */
class ImportRun {
  #isShown = false;
  /** The plan that the user has seen. */
  #plan: Plan | undefined;
  readonly #transition: Transition;

  constructor(
    private readonly context: Context,
    private readonly options: Options,
    private readonly request: ImportRequest,
    private readonly workspace: Workspace,
    private readonly session: ImportSession,
    private readonly lists: ListsToImport,
    private readonly errors: ErrorsFile | undefined,
  ) {
    this.#transition = amending(session.transition, options.text('amendSealed'), options.flag('amendSubmitted'));
  }

  async run(): Promise<ExitCode> {
    await this.errors?.check();
    const outcome = await this.#agreeOn();
    this.errors?.write(outcome);
    if (outcome.after === undefined) return this.#refuse(outcome);
    this.#show(outcome);
    if (!(await this.#agreed())) {
      this.context.out.note(this.context.messages.t('change.cancelled'));
      return EXIT.interrupted;
    }
    const code = await this.#write();
    this.#report(this.session.last ?? outcome);
    return code;
  }

  /** What was found, after the registry was changed by somebody else between the look and the writing. */
  refusedLate(outcome: ImportOutcome): ExitCode {
    const { format } = this.request;
    if (format === 'pretty' || format === 'json') noteFindings(this.context, outcome);
    this.#report(outcome);
    return EXIT.findings;
  }

  /** People read the findings in words, on stderr; programs read them on stdout. */
  get #isForPeople(): boolean {
    return this.request.format === 'pretty';
  }

  /** Works the list out until it can be taken, or the user has nothing left to give way on. */
  async #agreeOn(): Promise<ImportOutcome> {
    const { session } = this;
    const { registry, today, loaded } = this.workspace;
    if (this.options.has('decision')) session.decision = pickDecision(this.context, registry, this.options);
    let imported = await withProgress(this.context, session.size, session.firstLook(registry, today));
    if (await this.#mayAddMissing(imported)) {
      session.addMissingParents = true;
      imported = session.plan(registry, today);
    }
    if (session.decision === undefined && importNeedsDecision(registry, imported)) {
      const seen = session.survey(registry, today, loaded);
      if (!(await this.#maySkip(seen))) return seen;
      session.decision = pickDecision(this.context, registry, this.options);
    }
    const outcome = session.workOut(registry, today, loaded);
    if (outcome.after !== undefined || session.skipErrors) return outcome;
    return (await this.#maySkip(outcome)) ? session.workOut(registry, today, loaded) : outcome;
  }

  async #mayAddMissing({ missing }: Imported): Promise<boolean> {
    if (missing.length === 0 || this.session.addMissingParents || !this.context.interactive) return false;
    const codes = missing.map(({ code }) => code);
    return this.#asked('addMissingParents', 'import.ask-missing', { count: codes.length, codes }, true);
  }

  /** True where no error is in the way, or the faulty rows may be left out. */
  async #maySkip(outcome: ImportOutcome): Promise<boolean> {
    if (errorsOf(outcome.findings).length === 0 || this.session.skipErrors) return true;
    if (!this.context.interactive) return false;
    this.#show(outcome);
    const count = leftOutRows(outcome.imported).length;
    if (count === 0 || count === outcome.imported.rows.length) return false;
    this.session.skipErrors = await this.#asked('skipErrors', 'import.ask-skip', { count }, false);
    return this.session.skipErrors;
  }

  /** Asks whether to give way as an option would say; a yes is kept as that option. */
  async #asked(
    option: 'addMissingParents' | 'skipErrors',
    question: 'import.ask-missing' | 'import.ask-skip',
    args: Args,
    initial: boolean,
  ): Promise<boolean> {
    const answer = await ask(this.context, this.context.messages.t(question, args), initial);
    if (answer) this.context.answers.add(option, true);
    return answer;
  }

  #show(outcome: ImportOutcome): void {
    if (!this.#isForPeople) return;
    const { context } = this;
    const { out, messages, interactive } = context;
    const { imported } = outcome;
    const note = (text: string): void => {
      if (text !== '') out.note(text);
    };
    if (!this.#isShown) {
      note(repairsText(imported, messages, interactive ? MOST_REPAIRS : undefined));
      noteFindings(context, outcome);
      note(accountText(importAccount(this.lists.list, outcome), messages));
      note(filesText(this.lists.files ?? [], outcome, messages));
    }
    this.#isShown = true;
    if (outcome.after === undefined) return;
    note(rootsText(imported, messages));
    note(out.notePaint.warning(placeholdersText(imported, messages)));
    note(out.notePaint.warning(leftOutText(imported, messages)));
  }

  #refuse(outcome: ImportOutcome): ExitCode {
    const { out, messages } = this.context;
    const { t } = messages;
    this.#show(outcome);
    if (this.request.format === 'json') out.json(this.#json(outcome, true));
    this.#report(outcome);
    const count = errorsOf(outcome.findings).length;
    out.note(`${out.notePaint.error(t('cli.error'))} ${t('import.refused', { count })}`);
    const hint = this.session.couldSkip(outcome) ? 'import.refused.hint' : 'import.refused.mend';
    // the marked copies of a folder are a folder
    const way = this.lists.files === undefined ? hint : (`${hint}.folder` as const);
    out.note(`${out.notePaint.dim('→')} ${t(way)}`);
    return EXIT.findings;
  }

  /** Prints the findings in the form a program asked for; `json` has them within its own answer. */
  #report({ findings }: ImportOutcome): void {
    const { context, request, session } = this;
    const { format } = request;
    if (format === 'pretty' || format === 'json') return;
    const pathOf = (file: string): string =>
      listPath(context, this.lists.files === undefined ? request.file : join(request.file, file));
    printListReport(context, format, {
      command: 'import',
      findings: findings.map((finding) => reportInList(finding, pathOf(finding.place.file), context.messages)),
      units: session.size,
      today: this.workspace.today,
    });
  }

  /** In a terminal the plan is shown before it is written. */
  async #agreed(): Promise<boolean> {
    const { context, request, workspace } = this;
    if (request.dryRun || request.yes || !context.interactive) return true;
    const { out, messages } = context;
    const plan = planTransition(context, workspace, this.#transition);
    this.#plan = plan;
    if (plan.files.size === 0) return true;
    out.note(prettyChanges(plan.diff, messages, out.notePaint, PREVIEW));
    out.note(changesTotal(plan, messages));
    return ask(context, messages.t('import.ask-write'), true);
  }

  #write(): Promise<ExitCode> {
    const { context, session, request } = this;
    const { t } = context.messages;
    const file = basename(request.file);
    const subject = (): string =>
      session.decision === undefined
        ? t('import.subject.bare', { file })
        : t('import.subject', { file, decision: session.decision });
    const isAlone = this.#isForPeople || request.format === 'json';
    return makeChange(isAlone ? context : { ...context, out: context.out.asNotes() }, this.options, {
      command: 'import',
      workspace: this.workspace,
      transition: this.#transition,
      ...(this.#plan === undefined ? {} : { plan: this.#plan }),
      subject,
      json: (plan: Plan, dryRun: boolean) => {
        if (session.last === undefined) throw new Error('a plan was made of a list that was not worked out');
        return this.#json(session.last, dryRun, planJson(plan, dryRun));
      },
    });
  }

  #json(outcome: ImportOutcome, dryRun: boolean, plan?: object): unknown {
    const { file } = this.request;
    const { decision } = this.session;
    const { files } = this.lists;
    const subject = { file, decision, dryRun, ...(files === undefined ? {} : { lists: accountsOf(files, outcome) }) };
    const account = importAccount(this.lists.list, outcome);
    return importJson(subject, outcome.imported, outcome.findings, account, this.context.messages, plan);
  }
}

async function importFile(context: Context, request: ImportRequest, options: Options): Promise<ExitCode> {
  const { parent, legacyEncoding, effective, rename, prune, otherAgencies, children, verifiedBy, verifiedOn } = request;
  const { addMissingParents, skipErrors } = request;
  const lists = await readLists(context, request);
  const workspace = await openHere(context);
  const { registry, folder } = workspace;
  const session = listImport(registry, lists.list, {
    ...(parent === undefined ? {} : { parent: readCodeOrName(registry, parent, workspace.today) }),
    ...(legacyEncoding === undefined ? {} : { legacyEncoding }),
    ...(effective === undefined ? {} : { effective }),
    ...(children === undefined ? {} : { children }),
    ...(verifiedBy === undefined ? {} : { verifiedBy }),
    ...(verifiedOn === undefined ? {} : { verifiedOn }),
    rename,
    prune,
    otherAgencies,
    addMissingParents,
    skipErrors,
    placeholder: context.placeholder,
    spent: spentCodes(context, folder),
  });
  const { errorsTo } = request;
  const errors =
    errorsTo === undefined
      ? undefined
      : new ErrorsFile(context, session, lists, request.file, errorsTo, options.flag('force'));
  const run = new ImportRun(context, options, request, workspace, session, lists, errors);
  try {
    return await run.run();
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return run.refusedLate(error.outcome);
  }
}

/** `import FILE`: the changes that a list of units asks for. */
export const run: Handler = async (context, { args, options }) => {
  if (options.has('template')) return writeTemplate(context, options);
  const request = readImportRequest(args[0], options);
  const asked = request.format === 'json' ? options.withFlag('json') : options;
  return withLeanHeap(() => importFile(context, request, asked));
};
