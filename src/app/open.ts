import type { Changes } from '../core/changes/apply.js';
import type { RegistryDiff } from '../core/diff/index.js';
import { type Counts, countFindings, type ReportedFinding } from '../core/finding.js';
import { type History, historyOf } from '../core/query/history.js';
import { type Resolution, resolve } from '../core/query/resolve.js';
import { type Hit, searchUnits } from '../core/query/search.js';
import { describeUnit, type UnitView } from '../core/query/show.js';
import type { Registry } from '../core/registry/registry.js';
import { registryOf } from '../core/registry/registry-files.js';
import type { IsoDate } from '../core/registry/types.js';
import { fingerprintOf } from '../store/transaction/fingerprint.js';
import { readChanges } from './batch-file.js';
import { commitPlan } from './commit.js';
import { misuse } from './errors.js';
import { type Publication, publish } from './export/publish.js';
import { throwingKnownFailures } from './known-failures.js';
import { FROM_NO_FILE, needsConfirmation, type Plan, planTransition, transitionOf } from './plan.js';
import {
  beginImport,
  compareBytes,
  type ListComparison,
  type ListToCompare,
  type ListToImport,
  reportImport,
} from './registry-lists.js';
import { findingsSince } from './since.js';
import { spentCodes } from './spent-codes.js';
import type { Surroundings } from './surroundings.js';
import { findUnit } from './typed-code.js';
import { findingsOf, reportFindings } from './validate.js';
import { openWorkspace, shownPath, type Workspace } from './workspace.js';

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
  /** What the rules will have to say that they did not say before. */
  readonly findings: readonly ReportedFinding[];
}

/** A question about a day; today where none is given. */
export interface AtDay {
  at?: IsoDate;
}

/**
 * A registry as a script works with it: the engine of the command line, without printing and without questions. What
 * it answers are copies; the only way to change the registry is {@link plan} and {@link commit}, which ask the tree,
 * git's history and the base branch. Every failure is a `MadinhdanhError`.
 */
export class OpenRegistry {
  readonly #around: Surroundings;
  readonly #plans = new WeakMap<ChangePlan, Plan>();
  #workspace: Workspace;
  #state: Registry | undefined;

  private constructor(around: Surroundings, workspace: Workspace) {
    this.#around = around;
    this.#workspace = workspace;
  }

  /** Reads the registry in a folder, never half of a write. @throws MadinhdanhError */
  static open(around: Surroundings, folder: string): Promise<OpenRegistry> {
    return throwingKnownFailures(async () => new OpenRegistry(around, await openWorkspace(around, folder)));
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
    return throwingKnownFailures(async () => this.#moveTo(await openWorkspace(this.#around, this.folder)));
  }

  /**
   * Every rule over every file; with `since` only what the change since a git revision causes.
   * @throws MadinhdanhError (exit code 3) for a revision or history that is not there
   */
  validate({ since }: { since?: string } = {}): Promise<Validation> {
    return throwingKnownFailures(async () => {
      const { folder, loaded } = this.#workspace;
      const found =
        since === undefined ? findingsOf(this.#workspace) : findingsSince(this.#around, this.#workspace, since);
      const findings = reportFindings(found, loaded.source, folder, this.#around.word);
      return { findings, counts: countFindings(findings), units: loaded.unitCount, files: loaded.files.length };
    });
  }

  /**
   * Works out what changes come to; nothing is written.
   * @param changes as batch files hold them (schemas/batch.schema.json)
   * @throws FindingsError where they are refused
   */
  plan(changes: Changes): Promise<ChangePlan> {
    return throwingKnownFailures(async () => {
      const batch = readChanges(this.#around, structuredClone(changes));
      const spent = spentCodes(this.#around, this.folder);
      const transition = transitionOf(this.#around, batch, spent, FROM_NO_FILE);
      return this.#keep(planTransition(this.#around, this.#workspace, transition));
    });
  }

  /**
   * Carries a plan out, all of it or nothing; afterwards this object stands for the new state.
   * @param options.confirm the number of codes it closes, where `plan.confirmation` is true
   * @throws MadinhdanhError: a plan of another registry or not confirmed (exit code 2), moved since (1), locked (3)
   */
  commit(plan: ChangePlan, { confirm }: { confirm?: number } = {}): Promise<void> {
    return throwingKnownFailures(async () => {
      const own = this.#plans.get(plan);
      if (own === undefined) throw misuse('plan.foreign');
      const done = await commitPlan(this.#around, own, { command: 'script', confirm });
      this.#plans.delete(plan);
      const { folder, today } = this.#workspace;
      const loaded = done.written;
      this.#moveTo({ folder, today, loaded, registry: done.after, fingerprint: fingerprintOf(folder) });
    });
  }

  /**
   * Works out what a list of units asks for; nothing is written. What is to be said of the list stands in `findings`,
   * by cell; with an error among them the plan changes nothing and cannot be carried out.
   * @throws MadinhdanhError for a file, decision or parent that cannot be had
   */
  importList(bytes: Uint8Array, list: ListToImport): Promise<ChangePlan> {
    return throwingKnownFailures(async () => {
      const session = await beginImport(this.#around, this.#workspace, bytes, list);
      const { registry, today } = this.#workspace;
      const outcome = session.workOut(registry, today);
      const found = reportImport(this.#around, outcome, list.fileName);
      if (outcome.after === undefined) return refusedPlan(found);
      return this.#keep(planTransition(this.#around, this.#workspace, session.transition), found);
    });
  }

  /** Holds a published list against the registry: what is missing, extra, different. @throws MadinhdanhError */
  compareList(bytes: Uint8Array, list: ListToCompare): Promise<ListComparison> {
    return throwingKnownFailures(async () =>
      structuredClone(await compareBytes(this.#around, this.#workspace, bytes, list)),
    );
  }

  /** The codes in force that a code of any form leads to. @returns `unknown` for a code nobody ever had */
  resolve(code: string, { at = this.today }: AtDay = {}): Resolution {
    return structuredClone(resolve(this.#workspace.registry, code, at));
  }

  /** A unit by its code in any form, closed ones too; undefined where there is none. @throws MadinhdanhError */
  unit(code: string, { at }: AtDay = {}): UnitView | undefined {
    const { registry } = this.#workspace;
    const found = findUnit(registry, code, at);
    const view = { at: at ?? this.today, dated: at !== undefined, includeClosed: true };
    return found && structuredClone(describeUnit(registry, found, view));
  }

  /** The lineage of a code through the decisions; undefined where there is no such unit. @throws MadinhdanhError */
  history(code: string): History | undefined {
    const { registry, today } = this.#workspace;
    const found = findUnit(registry, code);
    return found && structuredClone(historyOf(registry, found, today));
  }

  /** Units by words of their names or by codes, best first. */
  search(words: string, { at = this.today }: AtDay = {}): Hit[] {
    return structuredClone(searchUnits(this.#workspace.registry, words, at));
  }

  /**
   * The annexes of a day or a decision as a file.
   * @throws MadinhdanhError for a request that cannot be answered (exit code 2), a registry with errors (1), a PDF
   * without LibreOffice (3)
   */
  write(publication: Publication): Promise<Uint8Array> {
    return throwingKnownFailures(() => publish(this.#around, this.#workspace, publication));
  }

  #moveTo(workspace: Workspace): void {
    this.#workspace = workspace;
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
    const files = [...plan.files].map(([path, text]) => ({ path: shownPath(plan.workspace, path), text }));
    const handed: ChangePlan = { granted, closed, confirmation: needsConfirmation(plan), diff, files, findings };
    this.#plans.set(handed, plan);
    return handed;
  }
}

/** A list that was refused: nothing would change, and there is nothing to carry out. */
function refusedPlan(findings: readonly ReportedFinding[]): ChangePlan {
  const diff = { units: [], decisions: [], settings: [] };
  return { granted: [], closed: [], confirmation: false, diff, files: [], findings };
}
