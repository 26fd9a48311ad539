import { applyChanges, type ChangeFault } from '../core/changes/apply.js';
import type { ChildrenWay } from '../core/changes/beneath.js';
import { needsDecision } from '../core/changes/step.js';
import { levelOf, MAX_LEVEL } from '../core/code/code.js';
import { LEVEL_ONE_DECISION } from '../core/code/national.js';
import type { CellPlace } from '../core/finding.js';
import { isClosedFor } from '../core/registry/binding.js';
import { isTouchedBy } from '../core/registry/closings.js';
import { isSigned, type Registry } from '../core/registry/registry.js';
import type { IsoDate } from '../core/registry/types.js';
import { errorsFile } from '../lists/import/errors-file.js';
import { PARENTS_SHEET } from '../lists/import/form.js';
import { template } from '../lists/import/import-form.js';
import type { Imported, ImportFinding, ImportOptions, SourcedChange } from '../lists/import/import-model.js';
import { rowKey } from '../lists/import/places.js';
import { planningOf } from '../lists/import/plan-import.js';
import { EXIT, MadinhdanhError, refusal } from './errors.js';
import type { ListFile } from './list-file.js';
import type { NextState } from './plan.js';
import type { SpentCodes } from './spent-codes.js';
import type { Workspace } from './workspace.js';

export type { Imported, ImportFinding };

/** What a list comes to in a registry as it stands. */
export interface ImportOutcome {
  imported: Imported;
  /** Everything that is to be said, what the registry refuses included. */
  findings: ImportFinding[];
  /** The registry afterwards; undefined where errors are in the way. */
  after: Registry | undefined;
}

/** How a list is to be taken. What the user agrees to on the way is set on the {@link ImportSession}. */
export interface ListImportOptions {
  /** Code, in the registry's form, of the body above rows that name none. */
  parent?: string;
  /** The old encoding texts may be converted from. */
  legacyEncoding?: ImportOptions['legacyEncoding'];
  /** The day the changes have effect, where it is not the decision's own. */
  effective?: IsoDate;
  /** Id of the decision; not needed where only contact data changes. */
  decision?: string;
  /** Another name beside a known code renames the body. */
  rename?: boolean;
  /** Close open units that the list leaves out although it names their siblings. */
  prune?: boolean;
  /** What becomes of the open units beneath those that the list closes or gives a new code, where no row says it. */
  children?: ChildrenWay;
  /** Grant the bodies above that are missing. */
  addMissingParents?: boolean;
  /** Leave rows with errors out and take the others. */
  skipErrors?: boolean;
  /** The name, which ends in the registry, of a body above that only a code is known of. */
  placeholder: (code: string) => string;
  /** Codes that only git's history still knows; asked only by a list that grants. */
  spent: SpentCodes;
}

/** Errors kept a list from being taken. */
export class ImportRefused extends MadinhdanhError {
  override readonly name = 'ImportRefused';

  constructor(readonly outcome: ImportOutcome) {
    super(EXIT.findings, 'import.refused', { count: errorsOf(outcome.findings).length });
    this.advise('import.refused.hint');
  }
}

/** The errors among findings. */
export function errorsOf(findings: readonly ImportFinding[]): ImportFinding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

/** True where something other than contact data changes, which needs a decision. */
export function importNeedsDecision(registry: Registry, { levelOne, changes }: Imported): boolean {
  if (changes.some(({ change }) => needsDecision(change))) return true;
  return levelOne.length > 0 && registry.decision(LEVEL_ONE_DECISION.id) === undefined;
}

/** What was worked out last, for the registry and the options it was worked out for. */
class Kept<Result> {
  #last: { registry: Registry; key: string; result: Result } | undefined;

  get(registry: Registry, key: string): Result | undefined {
    return this.#last?.registry === registry && this.#last.key === key ? this.#last.result : undefined;
  }

  set(registry: Registry, key: string, result: Result): Result {
    this.#last = { registry, key, result };
    return result;
  }
}

/**
 * A list on its way into a registry. What the user agrees to on the way is set on it; for one registry and the same
 * options everything is worked out once and kept.
 */
export class ImportSession {
  decision: string | undefined;
  addMissingParents: boolean;
  skipErrors: boolean;
  readonly #plans = new Kept<Imported>();
  readonly #outcomes = new Kept<ImportOutcome>();
  #last: ImportOutcome | undefined;

  constructor(
    private readonly list: ListFile,
    private readonly options: ListImportOptions,
  ) {
    this.decision = options.decision;
    this.addMissingParents = options.addMissingParents === true;
    this.skipErrors = options.skipErrors === true;
  }

  /** Units the list has. */
  get size(): number {
    return this.list.listed.units.length;
  }

  /** What was worked out last; undefined before {@link workOut}. */
  get last(): ImportOutcome | undefined {
    return this.#last;
  }

  /** What the list asks for, before the registry is asked whether it may be; each step gives the number of rows read. */
  *firstLook(registry: Registry, today: IsoDate): Generator<number, Imported> {
    const key = `${today} ${this.addMissingParents} ${this.#actingDraft(registry) ?? ''}`;
    const kept = this.#plans.get(registry, key);
    if (kept !== undefined) return kept;
    const imported = yield* this.#planning(registry, today, new Set());
    return this.#plans.set(registry, key, imported);
  }

  /** {@link firstLook} in one go. */
  plan(registry: Registry, today: IsoDate): Imported {
    return lastOf(this.firstLook(registry, today));
  }

  /** What the list comes to; rows the registry refuses are left out one round after the other, where that is wanted. */
  workOut(registry: Registry, today: IsoDate): ImportOutcome {
    const { addMissingParents, skipErrors, decision = '' } = this;
    const key = [today, addMissingParents, skipErrors, decision].join(' ');
    const outcome =
      this.#outcomes.get(registry, key) ?? this.#outcomes.set(registry, key, this.#rounds(registry, today));
    this.#last = outcome;
    return outcome;
  }

  /** The list as a change of the registry. @throws ImportRefused */
  readonly transition = ({ registry, today }: Pick<Workspace, 'registry' | 'today'>): NextState => {
    const outcome = this.workOut(registry, today);
    if (outcome.after === undefined) throw new ImportRefused(outcome);
    return { after: outcome.after, spent: this.options.spent };
  };

  /**
   * A copy of the list as a workbook, its faulty cells coloured and commented; only informing findings are left out.
   * @returns the file's bytes and the number of marked cells; undefined where there is nothing to mark
   */
  markedCopy(
    { findings }: ImportOutcome,
    textOf: (finding: ImportFinding) => string,
  ): { bytes: Uint8Array; count: number } | undefined {
    const marks = findings
      .filter(({ severity }) => severity !== 'info')
      .map((finding) => ({ place: finding.place, severity: finding.severity, text: textOf(finding) }));
    return marks.length === 0 ? undefined : errorsFile(this.list.tables, marks);
  }

  /** The draft that is to act, where it has done something already: that counts for its list, and for no other. */
  #actingDraft(registry: Registry): string | undefined {
    const { decision } = this;
    if (decision === undefined || isSigned(registry.decision(decision))) return undefined;
    return [...registry.units.values()].some((unit) => isTouchedBy(unit, decision)) ? decision : undefined;
  }

  #planning(registry: Registry, today: IsoDate, refused: ReadonlySet<string>): Generator<number, Imported> {
    const { parent, legacyEncoding, rename = false, prune = false, placeholder, children } = this.options;
    const acting = this.#actingDraft(registry);
    return planningOf(registry, this.list.listed, {
      today,
      rename,
      prune,
      addMissingParents: this.addMissingParents,
      keyed: this.list.keyed,
      placeholder,
      refused,
      ...(acting === undefined ? {} : { decision: acting }),
      ...(legacyEncoding === undefined ? {} : { legacyEncoding }),
      ...(parent === undefined ? {} : { parent }),
      ...(children === undefined ? {} : { children }),
    });
  }

  #rounds(registry: Registry, today: IsoDate): ImportOutcome {
    const refusals: ImportFinding[] = [];
    const refused = new Set<string>();
    for (;;) {
      const imported =
        refused.size === 0 ? this.plan(registry, today) : lastOf(this.#planning(registry, today, refused));
      const findings = [...imported.findings, ...refusals];
      if (!this.#mayGoOn(imported, errorsOf(findings))) return { imported, findings, after: undefined };
      const { after, faults } = this.#apply(registry, imported, today);
      if (after !== undefined) return { imported, findings, after };
      refusals.push(...faults);
      const before = refused.size;
      for (const { place } of faults) if (place.row !== undefined) refused.add(rowKey(place));
      if (!this.skipErrors || refused.size === before) {
        return { imported, findings: [...imported.findings, ...refusals], after: undefined };
      }
    }
  }

  /** Errors of rows may be left out with their rows; errors of the file may not. */
  #mayGoOn({ rows }: Imported, errors: readonly ImportFinding[]): boolean {
    if (errors.length === 0) return true;
    if (!this.skipErrors) return false;
    const keys = new Set(rows.map(({ key }) => key));
    return errors.every(({ place }) => keys.has(rowKey(place)));
  }

  #apply(registry: Registry, { levelOne, changes, roots }: Imported, today: IsoDate): ImportBatch {
    const { settings } = registry;
    const widened =
      Object.keys(roots).length === 0
        ? registry
        : registry.with({ settings: { ...settings, roots: { ...settings.roots, ...roots } } });
    const national = registry.decision(LEVEL_ONE_DECISION.id)?.id ?? this.decision;
    const first = this.#batch(widened, levelOne, national, undefined, today);
    if (first.after === undefined || changes.length === 0) return first;
    return this.#batch(first.after, changes, this.decision, this.options.effective, today);
  }

  #batch(
    registry: Registry,
    sourced: readonly SourcedChange[],
    decision: string | undefined,
    effective: IsoDate | undefined,
    today: IsoDate,
  ): ImportBatch {
    if (sourced.length === 0) return { after: registry, faults: [] };
    const batch = {
      changes: sourced.map(({ change }) => change),
      ...(decision === undefined ? {} : { decision }),
      ...(effective === undefined ? {} : { effective }),
    };
    const spent = (code: string): boolean => this.options.spent.has(code);
    const applied = applyChanges(registry, batch, { today, spent, door: 'list' });
    return { after: applied.registry, faults: applied.faults.map((fault) => this.#inList(fault, sourced)) };
  }

  /** A fault of a change at the row that asks for the change. */
  #inList(fault: ChangeFault, sourced: readonly SourcedChange[]): ImportFinding {
    const [list, index, , , at] = fault.place.path ?? [];
    const source = list === 'changes' && typeof index === 'number' ? sourced[index] : undefined;
    const row = (typeof at === 'number' ? source?.rows?.[at] : undefined) ?? source?.row;
    const file = this.list.listed.tables[0]?.place.file ?? this.list.name;
    const place: CellPlace = row?.unit.place ?? { file };
    return { ...fault, place };
  }
}

/** The registry after a batch, or what is wrong with it. */
interface ImportBatch {
  after: Registry | undefined;
  faults: ImportFinding[];
}

function lastOf<Result>(steps: Generator<number, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/**
 * Begins the import of a list.
 * @throws MadinhdanhError (exit code 1) where the body named for rows without one cannot take any
 */
export function listImport(registry: Registry, list: ListFile, options: ListImportOptions): ImportSession {
  const { parent, decision } = options;
  const above = parent === undefined ? undefined : registry.unit(parent);
  if (parent !== undefined && (above === undefined || isClosedFor(registry, above, decision))) {
    throw refusal('import.bad-parent', { code: parent });
  }
  // the list of bodies above that our own form brings along is nothing to speak of
  const findings = list.listed.findings.filter(
    ({ rule, place }) => rule !== 'list-hidden-sheet' || place.sheet !== PARENTS_SHEET,
  );
  return new ImportSession({ ...list, listed: { ...list.listed, findings } }, options);
}

/** The form that agencies fill in, as a workbook; it offers every open unit that may stand above another. */
export function importForm(registry: Registry): Uint8Array {
  const parents = [...registry.units.values()].filter(
    (unit) => !isClosedFor(registry, unit) && levelOf(unit.code) < MAX_LEVEL,
  );
  return template(parents);
}
