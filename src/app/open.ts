import { resolve as resolvePath } from 'node:path';
import type { Changes } from '../core/changes/apply.js';
import { asKnown } from '../core/code/near-code.js';
import type { RegistryDiff } from '../core/diff/index.js';
import { type Counts, countFindings, errorsAmong, type ReportedFinding } from '../core/finding.js';
import { type History, historyOf } from '../core/query/history.js';
import { type Resolution, resolve } from '../core/query/resolve.js';
import { type Hit, searchUnits } from '../core/query/search/index.js';
import { describeUnit, type UnitView } from '../core/query/show.js';
import type { Registry } from '../core/registry/registry.js';
import { registryOf } from '../core/registry/registry-files.js';
import type { IsoDate } from '../core/registry/types.js';
import * as read from './arguments.js';
import { readChanges } from './batch-file.js';
import { commitPlan } from './commit.js';
import { misuse, refusal } from './errors.js';
import { PUBLICATION, type Publication, publish } from './export/publish.js';
import { findRegistry } from './find.js';
import { judge } from './judge.js';
import { throwingTyped, throwingTypedAtOnce } from './known-failures.js';
import { FROM_NO_FILE, filesTold, needsConfirmation, type Plan, planTransition, transitionOf } from './plan.js';
import {
  beginImport,
  compareBytes,
  LIST_TO_COMPARE,
  LIST_TO_IMPORT,
  type ListComparison,
  type ListToCompare,
  type ListToImport,
  reportImport,
} from './registry-lists.js';
import { amending } from './seal.js';
import { spentCodes } from './spent-codes.js';
import { subjectHere, subjectIfAny } from './subject.js';
import type { Surroundings } from './surroundings.js';
import { findUnit } from './typed-code.js';
import { findingsOf, reportFindings } from './validate.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** What the rules have to say, in the shape of schemas/output/validate.schema.json. */
export interface Validation {
  findings: ReportedFinding[];
  counts: Counts;
  /** Number of units and files read. */
  units: number;
  files: number;
}

/** A change worked out, but not written; {@link OpenRegistry.commit} carries it out. */
export interface ChangePlan {
  readonly granted: readonly { code: string; name: string }[];
  /** Codes that it closes; their number is what `confirm` has to say where `confirmation` is true. */
  readonly closed: readonly string[];
  /** It closes a level-1 or level-2 unit, or more than twenty codes at once. */
  readonly confirmation: boolean;
  readonly diff: RegistryDiff;
  /** New texts by path from the registry's parent folder; null for a file that goes. */
  readonly files: readonly { path: string; text: string | null }[];
  /** What is to be said of the list it comes of, and what the rules will have to say that they did not say before. */
  readonly findings: readonly ReportedFinding[];
  /** The list it comes of has errors: it changes nothing and cannot be carried out. */
  readonly refused: boolean;
}

/** How a change is to be worked out. */
export interface PlanOptions {
  /**
   * Why the change may alter what a sealed decision did: it is sealed again, and keeps the reason. Without it: refused.
   */
  amendSealed?: string;
  /** The change may rewrite, add to or take from a draft that was submitted. */
  amendSubmitted?: boolean;
}

/** A question about a day; today where none is given. */
export interface AtDay {
  at?: IsoDate;
}

const AT_DAY = read.options<AtDay>({ at: read.date });
const VALIDATE = read.options<{ since?: string; git?: boolean }>({ since: read.text, git: read.flag });
const PLAN = read.options<PlanOptions>({ amendSealed: read.text, amendSubmitted: read.flag });
const COMMIT = read.options<{ confirm?: number }>({ confirm: read.count });

/** Held by this module alone, so that nobody else makes an open registry, with a world of their own around it. */
const OPENING = Symbol('opening');

/**
 * A registry as a script works with it: the engine of the command line, without printing and without questions. What
 * it answers are copies; the only way to change the registry is {@link plan} and {@link commit}, which ask the tree,
 * git's history and the base branch. Every failure is a `MadinhdanhError`.
 */
export class OpenRegistry {
  readonly #around: Surroundings;
  readonly #plans = new WeakMap<ChangePlan, Plan>();
  readonly #refused = new WeakSet<ChangePlan>();
  #workspace: Workspace;
  #state: Registry | undefined;

  /** @internal */
  constructor(opening: typeof OPENING, around: Surroundings, workspace: Workspace) {
    if (opening !== OPENING) throw misuse('plan.foreign');
    this.#around = around;
    this.#workspace = workspace;
  }

  get folder(): string {
    return this.#workspace.folder;
  }

  /** The day questions without a date are answered for. */
  get today(): IsoDate {
    return this.#workspace.today;
  }

  /** Units, decisions and settings as they were read, for whatever this object has no question for. */
  get state(): Registry {
    this.#state ??= registryOf(structuredClone(this.#workspace.loaded.tree));
    return this.#state;
  }

  /** Reads the registry again, where something else may have written to it. @throws MadinhdanhError */
  refresh(): Promise<void> {
    return throwingTyped(() => this.#readAgain());
  }

  /**
   * Every rule over every file, what is not committed held against HEAD (but with `git: false`); with `since` only
   * what the change since a git revision causes.
   * @throws MadinhdanhError (exit code 3) for a revision or history that is not there
   */
  validate(options: { since?: string; git?: boolean } = {}): Promise<Validation> {
    return throwingTyped(() => {
      const { since, git = true } = VALIDATE(options, 'options');
      const [around, workspace] = [this.#around, this.#workspace];
      const { folder, loaded } = workspace;
      const subject = since === undefined ? git && subjectIfAny(around, workspace) : subjectHere(around, workspace);
      const found = subject ? judge(around, subject, since) : findingsOf(workspace);
      const findings = reportFindings(found, loaded.source, folder, this.#around.word);
      return { findings, counts: countFindings(findings), units: loaded.unitCount, files: loaded.files.length };
    });
  }

  /**
   * Works out what changes come to; nothing is written.
   * @param changes as batch files hold them (schemas/batch.schema.json)
   * @throws FindingsError where they are refused
   */
  plan(changes: Changes, options: PlanOptions = {}): Promise<ChangePlan> {
    return throwingTyped(() => {
      const { amendSealed, amendSubmitted } = PLAN(options, 'options');
      const batch = readChanges(this.#around, changes);
      const spent = spentCodes(this.#around, this.folder, this.#workspace.loaded);
      const wanted = transitionOf(this.#around, batch, spent, FROM_NO_FILE);
      const transition = amending(wanted, amendSealed, amendSubmitted);
      return this.#keep(planTransition(this.#around, this.#workspace, transition));
    });
  }

  /**
   * Carries a plan out, all of it or nothing; afterwards this object stands for the new state.
   * @param options.confirm the number of codes it closes, where `plan.confirmation` is true
   * @throws MadinhdanhError: a plan of another registry or not confirmed (exit code 2), moved since (1), locked (3)
   */
  commit(plan: ChangePlan, options: { confirm?: number } = {}): Promise<void> {
    return throwingTyped(async () => {
      const { confirm } = COMMIT(options, 'options');
      if (this.#refused.has(plan)) throw refusal('plan.refused');
      const own = this.#plans.get(plan);
      if (own === undefined) throw misuse('plan.foreign');
      findRegistry({ cwd: this.folder, env: {}, registry: this.folder });
      await commitPlan(this.#around, own, { command: 'script', confirm });
      this.#plans.delete(plan);
      // not taken from the plan: other files may have been written meanwhile, by people and other programs
      await this.#readAgain();
    });
  }

  /**
   * Works out what a list of units asks for; nothing is written. What is to be said of the list stands in `findings`,
   * by cell; where errors are in the way the plan is `refused`: it changes nothing and cannot be carried out.
   * @throws MadinhdanhError for a file, decision or parent that cannot be had
   */
  importList(bytes: Uint8Array, list: ListToImport): Promise<ChangePlan> {
    return throwingTyped(async () => {
      const asked = LIST_TO_IMPORT(list, 'list');
      const session = await beginImport(this.#around, this.#workspace, read.bytes(bytes, 'bytes'), asked);
      const { registry, today, loaded } = this.#workspace;
      const outcome = session.workOut(registry, today, loaded);
      const found = reportImport(this.#around, outcome, asked.fileName);
      if (outcome.after === undefined) return this.#refuse(found);
      const transition = amending(session.transition, asked.amendSealed, asked.amendSubmitted);
      return this.#keep(planTransition(this.#around, this.#workspace, transition), found);
    });
  }

  /** Holds a published list against the registry: what is missing, extra, different. @throws MadinhdanhError */
  compareList(bytes: Uint8Array, list: ListToCompare): Promise<ListComparison> {
    return throwingTyped(async () => {
      const asked = LIST_TO_COMPARE(list, 'list');
      return structuredClone(await compareBytes(this.#around, this.#workspace, read.bytes(bytes, 'bytes'), asked));
    });
  }

  /** The codes in force that a code in any writing leads to; `unknown` for one nobody ever had. @throws MadinhdanhError */
  resolve(code: string, options: AtDay = {}): Resolution {
    return throwingTypedAtOnce(() => {
      const { at = this.today } = AT_DAY(options, 'options');
      const { registry } = this.#workspace;
      const known = asKnown(registry, read.text(code, 'code'));
      return structuredClone({ ...resolve(registry, known, at), query: code });
    });
  }

  /** A unit by its code in any writing, closed ones too; undefined where there is none. @throws MadinhdanhError */
  unit(code: string, options: AtDay = {}): UnitView | undefined {
    return throwingTypedAtOnce(() => {
      const { at } = AT_DAY(options, 'options');
      const { registry } = this.#workspace;
      const found = findUnit(registry, asKnown(registry, read.text(code, 'code')), at);
      const view = { at: at ?? this.today, dated: at !== undefined, includeClosed: true };
      return found && structuredClone(describeUnit(registry, found, view));
    });
  }

  /** The lineage of a code through the decisions; undefined where there is no such unit. @throws MadinhdanhError */
  history(code: string): History | undefined {
    return throwingTypedAtOnce(() => {
      const { registry, today } = this.#workspace;
      const found = findUnit(registry, asKnown(registry, read.text(code, 'code')));
      return found && structuredClone(historyOf(registry, found, today));
    });
  }

  /** Units by words of their names or by codes, best first. @throws MadinhdanhError */
  search(words: string, options: AtDay = {}): Hit[] {
    return throwingTypedAtOnce(() => {
      const { at = this.today } = AT_DAY(options, 'options');
      return structuredClone(searchUnits(this.#workspace.registry, read.text(words, 'words'), at));
    });
  }

  /**
   * The annexes of a day or a decision as a file.
   * @throws MadinhdanhError for a request that cannot be answered (exit code 2), a registry with errors (1), a PDF
   * without LibreOffice (3)
   */
  write(publication: Publication): Promise<Uint8Array> {
    return throwingTyped(() => publish(this.#around, this.#workspace, PUBLICATION(publication, 'publication')));
  }

  async #readAgain(): Promise<void> {
    this.#workspace = await readToAnswer(this.#around, this.folder);
    this.#state = undefined;
  }

  /** A plan as it is handed out: a copy; what is written is the plan that stays here. */
  #keep(plan: Plan, more: readonly ReportedFinding[] = []): ChangePlan {
    const { granted, closed, diff, findings } = structuredClone({
      granted: plan.granted,
      closed: plan.closed,
      diff: plan.diff,
      findings: [...more, ...plan.findings],
    });
    const files = filesTold(plan);
    const confirmation = needsConfirmation(plan);
    const handed: ChangePlan = { granted, closed, confirmation, diff, files, findings, refused: false };
    this.#plans.set(handed, plan);
    return frozen(handed);
  }

  /** The plan of a list that was refused: nothing would change, and there is nothing to carry out. */
  #refuse(findings: readonly ReportedFinding[]): ChangePlan {
    const diff = { units: [], decisions: [], settings: [] };
    const nothing = { granted: [], closed: [], confirmation: false, diff, files: [] };
    const handed: ChangePlan = { ...nothing, findings, refused: true };
    this.#refused.add(handed);
    return frozen(handed);
  }
}

/** What somebody is shown stays what it is: nothing in it can be changed. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** The registry as it stands; a notice says when a part of it could not be read. */
async function readToAnswer(around: Surroundings, folder: string): Promise<Workspace> {
  const workspace = await openWorkspace(around, findRegistry({ cwd: folder, env: {}, registry: folder }));
  const count = errorsAmong(workspace.loaded.findings).length;
  if (count > 0) around.notice('warning', 'cli.partly-read', { count });
  return workspace;
}

/** Opens the registry in a folder (the one that holds `registry.yaml`, or has it in its `registry`). @throws MadinhdanhError */
export async function openIn(around: Surroundings, folder: string): Promise<OpenRegistry> {
  return new OpenRegistry(OPENING, around, await readToAnswer(around, resolvePath(folder)));
}
