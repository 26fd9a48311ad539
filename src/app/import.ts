import { errorsAmong } from '../core/finding.js';
import type { Registry } from '../core/registry/registry.js';
import type { IsoDate } from '../core/registry/types.js';
import { dependsOnDecision } from '../lists/import/decision-said.js';
import { errorsFile } from '../lists/import/errors-file.js';
import { PARENTS_SHEET } from '../lists/import/form.js';
import type { Imported } from '../lists/import/import-model.js';
import { CellPlaces } from '../lists/import/places.js';
import { planningOf } from '../lists/import/plan-import.js';
import { reviewsIn } from '../lists/import/reviews.js';
import { rowKey } from '../lists/place-keys.js';
import type { Loaded } from '../store/load.js';
import { EXIT, MadinhdanhError } from './errors.js';
import { draftsOf } from './find-decision.js';
import { foresee } from './foresee.js';
import { applyImported, type CellFinding, type ImportBatch } from './import-batch.js';
import { faultsBeside, inRowOrder, ledBack, withoutEchoes } from './import-cells.js';
import { actingDraft, STAND_IN, signedDay } from './import-decision.js';
import type { ListImportOptions } from './import-options.js';
import { checkParent } from './import-parent.js';
import { Kept, lastOf } from './kept.js';
import type { ListFile } from './list-file.js';
import type { NextState } from './plan.js';
import type { Workspace } from './workspace.js';

export type { CellFinding, Imported, ListImportOptions };

/** What a list comes to in a registry as it stands. */
export interface ImportOutcome {
  imported: Imported;
  /** Everything that is to be said, what the registry refuses included. */
  findings: CellFinding[];
  /** The registry afterwards; undefined where errors are in the way. */
  after: Registry | undefined;
  /** What rules say of the registry afterwards and stands among the findings, by its cell ({@link sameFinding}). */
  told?: ReadonlySet<string>;
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
export function errorsOf<Found extends Pick<CellFinding, 'severity'>>(findings: readonly Found[]): Found[] {
  return findings.filter(({ severity }) => severity === 'error');
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
  readonly #dependsOnDecision: boolean;

  constructor(
    private readonly list: ListFile,
    private readonly options: ListImportOptions,
  ) {
    this.decision = options.decision;
    this.#dependsOnDecision = dependsOnDecision(list.listed);
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
  *firstLook(registry: Registry, today: IsoDate, decision = this.decision): Generator<number, Imported> {
    const { options } = this;
    const days = `${actingDraft(registry, decision) ?? ''} ${signedDay(registry, decision, options.effective, today) ?? ''}`;
    const key = `${today} ${this.addMissingParents} ${days} ${(this.#dependsOnDecision && decision) || ''}`;
    const kept = this.#plans.get(registry, key);
    if (kept !== undefined) return kept;
    const imported = yield* this.#planning(registry, today, new Set(), decision);
    return this.#plans.set(registry, key, imported);
  }

  /** {@link firstLook} in one go. */
  plan(registry: Registry, today: IsoDate, decision = this.decision): Imported {
    return lastOf(this.firstLook(registry, today, decision));
  }

  /**
   * What the list comes to; rows the registry refuses are left out one round after the other, so that every fault is
   * told at once.
   * @param loaded the registry's files; without them the rules are not asked about what the list comes to
   */
  workOut(registry: Registry, today: IsoDate, loaded?: Loaded, decision = this.decision): ImportOutcome {
    const { addMissingParents, skipErrors } = this;
    const key = [today, addMissingParents, skipErrors, decision ?? '', loaded !== undefined].join(' ');
    const outcome =
      this.#outcomes.get(registry, key) ??
      this.#outcomes.set(registry, key, this.#rounds(registry, today, loaded, decision));
    this.#last = outcome;
    return outcome;
  }

  /** Everything that can be said of the rows before anybody has named the decision that is to act. */
  survey(registry: Registry, today: IsoDate, loaded: Loaded): ImportOutcome {
    const [draft, ...others] = draftsOf(registry);
    const { imported, findings, told } =
      draft === undefined || others.length > 0
        ? this.#rounds(
            registry.with({ decisions: [...registry.decisions.values(), STAND_IN] }),
            today,
            loaded,
            STAND_IN.id,
          )
        : // the only draft there is will be the one that acts
          this.workOut(registry, today, loaded, draft);
    // what a change may do depends on its decision
    const seen = findings.filter(({ rule }) => !rule.startsWith('change-'));
    return { imported, findings: seen, after: undefined, ...(told === undefined ? {} : { told }) };
  }

  /** The list as a change of the registry. @throws ImportRefused */
  readonly transition = ({
    registry,
    today,
    loaded,
  }: Pick<Workspace, 'registry' | 'today'> & Partial<Pick<Workspace, 'loaded'>>): NextState => {
    const { after, told, ...outcome } = this.workOut(registry, today, loaded);
    if (after === undefined) throw new ImportRefused({ ...outcome, after });
    return { after, spent: this.options.spent, ...(told === undefined ? {} : { told }) };
  };

  /**
   * Copies of the list, or of each file of it, as workbooks: faulty cells are coloured and commented, what only informs
   * is left out. Files without a fault have none.
   * @param original the bytes of a file, which a copy of a workbook keeps in all else
   */
  *markedCopies(
    { findings }: Pick<ImportOutcome, 'findings'>,
    textOf: (finding: CellFinding) => string,
    original: (file: string) => Uint8Array | undefined = () => undefined,
  ): Generator<{ file: string; bytes: Uint8Array; count: number; isApart?: true }> {
    const marks = findings
      .filter(({ severity }) => severity !== 'info')
      .map((finding) => ({ place: finding.place, severity: finding.severity, text: textOf(finding) }));
    const files = new Set([...this.list.tables.map(({ file }) => file), ...marks.map(({ place }) => place.file)]);
    for (const file of files) {
      const own = marks.filter(({ place }) => place.file === file);
      const tables = this.list.tables.filter((table) => table.file === file);
      if (own.length > 0 && tables.length > 0) yield { file, ...errorsFile(tables, own, original(file)) };
    }
  }

  *#planning(
    registry: Registry,
    today: IsoDate,
    refused: ReadonlySet<string>,
    decision: string | undefined,
  ): Generator<number, Imported> {
    const {
      parent,
      legacyEncoding,
      rename = false,
      prune = false,
      otherAgencies = false,
      placeholder,
      children,
    } = this.options;
    const { verifiedBy, verifiedOn } = this.options;
    const acting = actingDraft(registry, decision);
    const day = signedDay(registry, decision, this.options.effective, today);
    const imported = yield* planningOf(registry, this.list.listed, {
      today,
      rename,
      prune,
      otherAgencies,
      addMissingParents: this.addMissingParents,
      keyed: this.list.keyed,
      placeholder,
      refused,
      ...(acting === undefined ? {} : { decision: acting }),
      ...(decision === undefined || !this.#dependsOnDecision ? {} : { under: decision }),
      ...(day === undefined ? {} : { day }),
      ...(legacyEncoding === undefined ? {} : { legacyEncoding }),
      ...(parent === undefined ? {} : { parent }),
      ...(children === undefined ? {} : { children }),
    });
    const reviews = reviewsIn(registry, imported, new CellPlaces(this.list.listed, this.list.keyed), {
      today,
      ...(acting === undefined ? {} : { decision: acting }),
      ...(verifiedBy === undefined ? {} : { verifiedBy }),
      ...(verifiedOn === undefined ? {} : { verifiedOn }),
    });
    return {
      ...imported,
      changes: [...imported.changes, ...reviews.changes],
      findings: [...imported.findings, ...reviews.findings],
    };
  }

  #rounds(registry: Registry, today: IsoDate, loaded: Loaded | undefined, decision: string | undefined): ImportOutcome {
    const first = this.plan(registry, today, decision);
    const beside = faultsBeside(first.rows, new CellPlaces(this.list.listed, this.list.keyed));
    const refusals: CellFinding[] = [];
    const refused = new Set<string>();
    for (;;) {
      const imported = refused.size === 0 ? first : lastOf(this.#planning(registry, today, refused, decision));
      // rows that stand on one which is refused are told of where that one is left out, and not where it is to be mended
      const { findings: own } = this.skipErrors ? imported : first;
      const batch = this.#apply(registry, imported, today, decision);
      const { findings: fresh, told } = this.#judged(registry, batch, today, loaded);
      const errors = errorsOf(fresh);
      const outcome = (after: Registry | undefined, said: readonly CellFinding[]): ImportOutcome => ({
        imported,
        findings: inRowOrder(withoutEchoes([...own, ...beside, ...refusals, ...said]), this.list.listed),
        after,
        told,
      });
      if (errors.length === 0) {
        return outcome(
          this.#mayGoOn(imported, errorsOf([...own, ...beside, ...refusals])) ? batch.after : undefined,
          fresh,
        );
      }
      refusals.push(...errors);
      const before = refused.size;
      for (const { place } of errors) if (place.row !== undefined) refused.add(rowKey(place));
      if (refused.size === before) return outcome(undefined, []);
    }
  }

  /** What is wrong with the changes of a list, or else what the rules say of the registry as it would be. */
  #judged(
    registry: Registry,
    { after, faults, rowOf }: ImportBatch,
    today: IsoDate,
    loaded: Loaded | undefined,
  ): { findings: CellFinding[]; told: Set<string> } {
    if (after === undefined || after === registry || loaded === undefined || errorsAmong(loaded.findings).length > 0) {
      return { findings: faults, told: new Set() };
    }
    const places = new CellPlaces(this.list.listed, this.list.keyed);
    const { findings, told } = ledBack(foresee({ loaded, registry, today }, after), rowOf, places, [registry, after]);
    return { findings: [...faults, ...findings], told };
  }

  /** Errors of rows may be left out with their rows; errors of the file may not. */
  #mayGoOn(imported: Imported, errors: readonly CellFinding[]): boolean {
    return errors.length === 0 || (this.skipErrors && this.#areOfRows(imported, errors));
  }

  /** True where a list that was refused would come to something without its faulty rows. */
  couldSkip({ imported, findings }: ImportOutcome): boolean {
    const errors = errorsOf(findings);
    const faulty = new Set(errors.map(({ place }) => rowKey(place)));
    const isSound = imported.rows.some(({ unit, faulty: isFaulty }) => !isFaulty && !faulty.has(rowKey(unit.place)));
    return !this.skipErrors && isSound && this.#areOfRows(imported, errors);
  }

  #areOfRows({ rows }: Imported, errors: readonly CellFinding[]): boolean {
    // a heading row goes with the rows beneath it
    const headings = this.list.listed.groups.map(({ place }) => rowKey(place));
    const keys = new Set([...rows.map(({ unit }) => rowKey(unit.place)), ...headings]);
    return errors.every(({ place }) => keys.has(rowKey(place)));
  }

  #apply(registry: Registry, imported: Imported, today: IsoDate, decision: string | undefined): ImportBatch {
    const { effective, spent } = this.options;
    const file = this.list.listed.tables[0]?.place.file ?? this.list.name;
    return applyImported(registry, imported, { decision, effective, today, spent, file });
  }
}

/**
 * Begins the import of a list.
 * @throws MadinhdanhError (exit code 1) where the body named for rows without one cannot take any
 */
export function listImport(registry: Registry, list: ListFile, options: ListImportOptions): ImportSession {
  checkParent(registry, options.parent, options.decision);
  // the list of bodies above that our own form brings along is nothing to speak of
  const findings = list.listed.findings.filter(
    ({ rule, place }) => rule !== 'list-hidden-sheet' || place.sheet !== PARENTS_SHEET,
  );
  return new ImportSession({ ...list, listed: { ...list.listed, findings } }, options);
}
