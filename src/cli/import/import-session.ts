import type { Transition } from '../../app/plan.js';
import type { SpentCodes } from '../../app/spent-codes.js';
import { applyChanges, type Fault } from '../../core/changes/apply.js';
import { LEVEL_ONE_DECISION } from '../../core/code/national.js';
import type { Registry } from '../../core/registry/registry.js';
import type { IsoDate } from '../../core/registry/types.js';
import type { Imported, ImportOptions, ImportProblem, SourcedChange } from '../../lists/import/model.js';
import { rowKey } from '../../lists/import/places.js';
import { planImport, planningOf } from '../../lists/import/plan.js';
import type { Listed } from '../../lists/recognise/listed.js';
import type { Context } from '../context.js';
import type { ImportRequest } from './request.js';

/** What a list comes to in a registry as it stands. */
export interface Outcome {
  imported: Imported;
  problems: ImportProblem[];
  /** The registry afterwards; undefined where errors are in the way. */
  after: Registry | undefined;
}

/** Errors kept the list from being taken; they have been told, or are about to be. */
export class ImportRefused extends Error {
  constructor(readonly outcome: Outcome) {
    super('the list has errors');
  }
}

/** The errors among problems. */
export function errorsOf(problems: readonly ImportProblem[]): ImportProblem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

/** True where something other than contact data changes, which needs a decision. */
export function needsDecision(registry: Registry, { levelOne, changes }: Imported): boolean {
  if (changes.some(({ change }) => !('update' in change))) return true;
  return levelOne.length > 0 && registry.decision(LEVEL_ONE_DECISION.id) === undefined;
}

/** A list on its way into a registry. What the user agrees to on the way is set on it. */
export class ImportJob {
  decision: string | undefined;
  addMissingParents: boolean;
  skipErrors: boolean;
  #last: Outcome | undefined;

  constructor(
    private readonly context: Context,
    private readonly listed: Listed,
    private readonly request: ImportRequest,
    private readonly keyed: boolean,
    private readonly parent: string | undefined,
    private readonly spent: SpentCodes,
  ) {
    this.addMissingParents = request.addMissingParents;
    this.skipErrors = request.skipErrors;
  }

  /** What the last reckoning came to. */
  get last(): Outcome | undefined {
    return this.#last;
  }

  /** What the list asks for, before the registry is asked whether it may be. */
  plan(registry: Registry, today: IsoDate, refused: ReadonlySet<string> = new Set()): Imported {
    return planImport(registry, this.listed, this.#options(today, refused));
  }

  /** The same in steps, each telling how many rows have been read. */
  planning(registry: Registry, today: IsoDate): Generator<number, Imported> {
    return planningOf(registry, this.listed, this.#options(today, new Set()));
  }

  #options(today: IsoDate, refused: ReadonlySet<string>): ImportOptions {
    const { t } = this.context.messages;
    const { legacyEncoding, prune } = this.request;
    return {
      today,
      prune,
      addMissingParents: this.addMissingParents,
      keyed: this.keyed,
      placeholder: (code) => t('import.placeholder', { code }),
      refused,
      ...(legacyEncoding === undefined ? {} : { legacyEncoding }),
      ...(this.parent === undefined ? {} : { parent: this.parent }),
    };
  }

  /** Reckons the list out; rows the registry refuses are left out one round after the other, where that is wanted. */
  reckon(registry: Registry, today: IsoDate): Outcome {
    const refusals: ImportProblem[] = [];
    const refused = new Set<string>();
    for (;;) {
      const imported = this.plan(registry, today, refused);
      const problems = [...imported.problems, ...refusals];
      if (!this.#mayGoOn(imported, errorsOf(problems))) return this.#settle({ imported, problems, after: undefined });
      const { after, faults } = this.#apply(registry, imported, today);
      if (after !== undefined) return this.#settle({ imported, problems, after });
      refusals.push(...faults);
      const before = refused.size;
      for (const { place } of faults) if (place.row !== undefined) refused.add(rowKey(place));
      if (!this.skipErrors || refused.size === before) {
        return this.#settle({ imported, problems: [...imported.problems, ...refusals], after: undefined });
      }
    }
  }

  /** The list as a change of the registry. @throws ImportRefused */
  readonly transition: Transition = ({ registry, today }) => {
    const outcome = this.reckon(registry, today);
    if (outcome.after === undefined) throw new ImportRefused(outcome);
    return { after: outcome.after, spent: this.spent };
  };

  #settle(outcome: Outcome): Outcome {
    this.#last = outcome;
    return outcome;
  }

  /** Errors of rows may be left out with their rows; errors of the file may not. */
  #mayGoOn({ rows }: Imported, errors: readonly ImportProblem[]): boolean {
    if (errors.length === 0) return true;
    if (!this.skipErrors) return false;
    const keys = new Set(rows.map(({ key }) => key));
    return errors.every(({ place }) => keys.has(rowKey(place)));
  }

  #apply(
    registry: Registry,
    { levelOne, changes, roots }: Imported,
    today: IsoDate,
  ): { after: Registry | undefined; faults: ImportProblem[] } {
    const { settings } = registry;
    const spent = (code: string): boolean => this.spent.has(code);
    const widened =
      Object.keys(roots).length === 0
        ? registry
        : registry.with({ settings: { ...settings, roots: { ...settings.roots, ...roots } } });
    const national = registry.decision(LEVEL_ONE_DECISION.id)?.id ?? this.decision;
    const first = this.#batch(widened, levelOne, national, undefined, { today, spent });
    if (first.after === undefined || changes.length === 0) return first;
    return this.#batch(first.after, changes, this.decision, this.request.effective, { today, spent });
  }

  #batch(
    registry: Registry,
    sourced: readonly SourcedChange[],
    decision: string | undefined,
    effective: IsoDate | undefined,
    context: { today: IsoDate; spent: (code: string) => boolean },
  ): { after: Registry | undefined; faults: ImportProblem[] } {
    if (sourced.length === 0) return { after: registry, faults: [] };
    const batch = {
      changes: sourced.map(({ change }) => change),
      ...(decision === undefined ? {} : { decision }),
      ...(effective === undefined ? {} : { effective }),
    };
    const applied = applyChanges(registry, batch, context);
    return { after: applied.registry, faults: applied.faults.map((fault) => this.#problem(fault, sourced)) };
  }

  #problem({ id, path, args }: Fault, sourced: readonly SourcedChange[]): ImportProblem {
    const index = path[0] === 'changes' && typeof path[1] === 'number' ? path[1] : undefined;
    const row = index === undefined ? undefined : sourced[index]?.row;
    const file = this.listed.tables[0]?.place.file ?? this.request.file;
    return { kind: `fault-${id}`, severity: 'error', place: row?.unit.place ?? { file }, args };
  }
}
