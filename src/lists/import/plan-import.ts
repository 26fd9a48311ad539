import type { Args, CellPlace, Severity } from '../../core/finding.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Listed } from '../recognise/listed.js';
import { Acts, type Finders, isAct } from './acts.js';
import { keepToAgency } from './agency-form.js';
import { reportAlike } from './alike.js';
import { askAsideSheets } from './aside-sheets.js';
import { CodedGrants, GRANTING } from './coded-grants.js';
import { isOwnCode } from './codes-in-names.js';
import { ExistingUnits } from './existing-units.js';
import { followMoves } from './follow-moves.js';
import { withFormRows } from './form-rows.js';
import { askFormers } from './formers.js';
import { Handovers } from './handovers.js';
import { checkHeadings, namesOfHeadings } from './headings-said.js';
import type { Imported, ImportFinding, ImportOptions, ImportRow, ImportRule, SourcedChange } from './import-model.js';
import { KeptNotes } from './kept-notes.js';
import { takeKnownEnds } from './known-ends.js';
import { askLetterheads } from './letterheads.js';
import { NameIndex } from './name-index.js';
import { askNames } from './names-asked.js';
import { type CodedRow, isCoded, NewCodes } from './new-codes.js';
import { NewUnits } from './new-units.js';
import { askOddMarks } from './odd-marks.js';
import { Origins } from './origins.js';
import { ParentOption } from './parent-option.js';
import { namesAbove, ParentsSaid } from './parents-said.js';
import { Partings } from './partings.js';
import { askPlaceRenames } from './place-renames.js';
import { pruned } from './prune.js';
import { Receivers } from './receivers.js';
import { Recodings } from './recodings.js';
import { RowConflicts } from './row-conflicts.js';
import { soundChanges } from './row-needs.js';
import { inRowOrder } from './row-order.js';
import { RowReading } from './row-reading.js';
import { askSheetsOfTimes } from './sheets-of-times.js';
import { Subjects } from './subjects.js';
import { withoutRepeats, withoutTwins } from './twins.js';
import { tellUnheededLines } from './unheeded-lines.js';
import { UnitIndex } from './unit-index.js';
import { askUnreadColumns } from './unread-columns.js';
import { askUnreadNames } from './unread-names.js';

/** One list on its way to changes. */
class Planning {
  readonly findings: ImportFinding[];
  readonly #reading: RowReading;
  readonly #finders: Finders;
  readonly #grants: CodedGrants;
  readonly #unitIndex: UnitIndex;
  readonly #option: ParentOption;
  readonly #headed: Map<string, string>;
  /** Codes that the list speaks of, where the others are to be closed. */
  readonly #mentioned = new Set<string>();
  readonly #edits: SourcedChange[] = [];

  constructor(
    private readonly registry: Registry,
    private readonly listed: Listed,
    private readonly options: ImportOptions,
  ) {
    // an annex without units beside others is nothing to stumble over
    this.findings = withFormRows(registry, options.decision, listed).filter(
      (each) => (each.rule !== 'list-no-rows' || listed.units.length === 0) && !isOwnCode(registry, each),
    );
    const report = this.#report.bind(this);
    this.#reading = new RowReading(registry, listed, options, report);
    const { places } = this.#reading;
    const names = new NameIndex(registry, options.decision);
    this.#option = new ParentOption(registry, listed, options.parent, report);
    const subjects = new Subjects(registry, options, this.#option, names, places, report);
    const receivers = new Receivers(registry, options, names, subjects, places, report);
    const known = new ExistingUnits(registry, options, subjects, places, report);
    this.#finders = { names, subjects, receivers, known, places, report };
    this.#grants = new CodedGrants(registry, options, subjects, places, report);
    this.#headed = namesOfHeadings(listed);
    this.#unitIndex = new UnitIndex(registry, options.decision);
  }

  *run(): Generator<number, Imported> {
    const { places, report, names } = this.#finders;
    const all = yield* this.#reading.run();
    takeKnownEnds(this.registry, this.listed, all, this.options.decision, this.findings);
    askAsideSheets(this.registry, this.listed, all, this.options, report);
    askSheetsOfTimes(this.registry, this.listed, all, this.options, names, report);
    const rows = withoutRepeats(all, (row) => this.#isThere(row), places, report);
    const coded = rows.filter(isCoded);
    const conflicts = new RowConflicts(this.registry, this.options.decision, places, report);
    const kept = withoutTwins(coded, places, report, conflicts, {
      isThere: (row) => this.#isThere(row),
      isSame: (a, b) => isSameNameIn(this.registry, a, b),
    });
    for (const { code, codeBefore } of this.options.prune === true ? coded : []) {
      this.#mentioned.add(code);
      if (codeBefore !== undefined) this.#mentioned.add(codeBefore);
    }
    const recodings = new Recodings(this.registry, kept, places, report);
    const fresh = [...this.#grants.fresh(kept), ...recodings.newBodies()];
    const brought = kept.filter((row) => !row.faulty && recodings.bringsCode(row));
    for (const row of brought) {
      names.add(row.code, row.name, row);
      this.#unitIndex.add(row.code, row.name);
    }
    names.ask(rows);
    const newCodes = this.#checkCodes(rows, kept, { fresh, brought }, conflicts);
    const proposals = new NewUnits(
      this.registry,
      this.#unitIndex,
      names,
      this.#finders.known,
      this.options,
      this.#option,
      places,
      report,
    );
    proposals.run(
      rows.filter((row) => row.code === undefined && !isAct(row)),
      all,
    );
    const handovers = new Handovers(this.options, places, report);
    const partings = new Partings(this.registry, this.options, names, places, report);
    const acts = new Acts(this.registry, this.options, this.#finders, handovers, partings, recodings, (row) =>
      proposals.parentOf(row),
    );
    for (const row of kept) if (!row.faulty && !isAct(row)) this.#edit(row);
    acts.run([...kept, ...rows.filter((row) => row.code === undefined)].filter(isAct));
    const founded = this.#origins(
      rows,
      proposals,
      new Origins(this.registry, this.options, this.#finders, handovers, partings),
    );
    const together = [...handovers.changes(), ...partings.changes(rows)];
    for (const code of [...proposals.mentioned, ...acts.mentioned]) this.#mentioned.add(code);
    const grants = this.#grants.changes(fresh, newCodes, founded);
    const edits = [...this.#edits, ...proposals.others, ...acts.changes, ...together];
    const ordered = inRowOrder(rows, [...proposals.grants, ...edits]);
    const asked = followMoves([...grants, ...ordered], (code) => this.registry.unit(code) !== undefined);
    conflicts.check(asked);
    const headings = new Set(this.listed.groups.map(({ unit }) => unit));
    const statements = this.#finders.known.statements.filter(({ row }) => !headings.has(row.unit));
    conflicts.checkStatements(asked, statements);
    askNames(this.registry, this.options.decision, asked, rows, places, report);
    if (this.options.otherAgencies !== true) {
      keepToAgency(this.registry, this.options.decision, this.listed, asked, places, report);
    }
    const sound = soundChanges(asked, this.registry, places, report);
    reportAlike(this.registry, this.options.decision, sound, places, report);
    askOddMarks(this.registry, rows, places, report);
    askPlaceRenames(this.registry, rows, places, report);
    const notes = new KeptNotes(this.registry, places, report);
    notes.tellKept(sound);
    notes.tellLeft(rows);
    return {
      rows: all,
      levelOne: sound.filter((each) => this.#isLevelOne(each)),
      changes: [...sound.filter((each) => !this.#isLevelOne(each)), ...this.#pruned(rows)],
      roots: newCodes.roots,
      missing: newCodes.missing,
      repairs: this.#reading.repairs,
      statements,
      findings: this.findings,
    };
  }

  /** True for a row about a body that the registry has, be it by its name alone. */
  #isThere(row: ImportRow): boolean {
    const code = row.codeBefore ?? row.code;
    return code === undefined ? isAct(row) : this.registry.unit(code) !== undefined;
  }

  /** Looks at the codes that the list brings along, and makes them known to all who look for bodies. */
  #checkCodes(
    rows: readonly ImportRow[],
    kept: readonly CodedRow[],
    { fresh, brought }: Readonly<Record<'fresh' | 'brought', readonly CodedRow[]>>,
    conflicts: RowConflicts,
  ): NewCodes {
    const { names, subjects, places, report } = this.#finders;
    for (const row of fresh) if (!row.faulty) names.add(row.code, row.name);
    for (const { act, faulty, code, name } of kept)
      if (act === 'rename' && !faulty && name !== '') {
        names.add(code, name);
        this.#unitIndex.add(code, name);
      }
    for (const { act, faulty, code, name, nameBefore } of rows) {
      const [only, ...others] = act === 'rename' && !faulty && code === undefined ? names.find(nameBefore ?? '') : [];
      if (only !== undefined && others.length === 0 && name !== '') this.#unitIndex.add(only.code, name);
    }
    const parents = new ParentsSaid(this.registry, this.#unitIndex, names, subjects, places, report);
    checkHeadings(this.registry, this.options, this.listed, rows, names, report);
    parents.run(rows);
    askUnreadNames(this.registry, this.listed, rows, names, report);
    askUnreadColumns(this.registry, this.listed, rows, this.options, names, this.findings, report);
    tellUnheededLines(this.registry, this.listed, rows, this.options, names, report);
    askLetterheads(this.registry, this.listed, rows, this.options, places, report);
    askFormers(this.registry, rows, { names, units: this.#unitIndex }, places, report);
    let given: Set<string> | undefined;
    const told = new Set<ImportRow>();
    const said = namesAbove(this.registry, kept, (row, other, code) => {
      given ??= new Set(kept.map((each) => each.code));
      if (given.has(code) || this.#headed.has(code)) return;
      if (!told.has(other)) conflicts.say(other, row, code);
      told.add(other);
      conflicts.say(row, other, code);
    });
    const headed = new Map([...said, ...this.#headed]);
    const newCodes = new NewCodes(this.registry, this.options, places, report, headed);
    newCodes.check(fresh, kept, new Set(brought.map(({ code }) => code)));
    for (const { code, name } of newCodes.missing) this.#unitIndex.add(code, name);
    this.#unitIndex.addLater(fresh.filter((row) => !row.faulty));
    return newCodes;
  }

  /** From which bodies those of the list came; gives the closed codes that rows found again. */
  #origins(rows: readonly ImportRow[], proposals: NewUnits, origins: Origins): Map<ImportRow, string> {
    const founded = new Map<ImportRow, string>();
    for (const row of rows) {
      if (row.faulty || row.sources.length === 0 || !GRANTING.has(row.act)) continue;
      const isNew = row.code === undefined || this.registry.unit(row.code) === undefined;
      if (!isNew && row.act !== 'heir' && row.act !== 'spunOff') continue;
      const heir = row.code ?? proposals.aliasOf(row);
      const closed = heir === undefined ? undefined : origins.run(row, heir);
      if (closed !== undefined) founded.set(row, closed);
    }
    for (const { row, code } of this.#finders.known.statements) {
      const unit = this.registry.unit(code);
      if (unit !== undefined && !row.faulty) origins.askKept(row, unit);
    }
    return founded;
  }

  #report(severity: Severity, rule: ImportRule, place: CellPlace, args: Args = {}, variant?: string): void {
    this.findings.push({ rule, ...(variant === undefined ? {} : { variant }), severity, args, place });
  }

  /** What a row with a code that states something does to a unit that is there. */
  #edit(row: CodedRow): void {
    const unit = this.registry.unit(row.code);
    if (unit === undefined || row.act === 'heir' || row.act === 'spunOff') return;
    for (const change of this.#finders.known.changesFor(row, unit)) this.#edits.push({ change, row });
  }

  #isLevelOne({ change }: SourcedChange): boolean {
    return 'grant' in change && change.grant.code !== undefined && !change.grant.code.includes('.');
  }

  #pruned(rows: readonly ImportRow[]): SourcedChange[] {
    if (this.options.prune !== true) return [];
    const unsure = rows.filter((row) => row.faulty && row.code === undefined);
    const [first] = unsure;
    if (first !== undefined) {
      this.#report('warning', 'import-prune-unsure', first.unit.place, { count: unsure.length });
      return [];
    }
    return pruned(this.registry, this.#mentioned, this.options.decision).map((change) => ({ change }));
  }
}

/**
 * What a list asks of a registry: changes with the rows they come from, settings for new level-1 codes, repaired
 * texts, and everything that is to be said at once. Rows with an error take no part. Pure: nothing is written or asked.
 */
export function planImport(registry: Registry, listed: Listed, options: ImportOptions): Imported {
  const steps = planningOf(registry, listed, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** {@link planImport} in steps, each giving how many rows have been read; for whoever has to show that it goes on. */
export function planningOf(registry: Registry, listed: Listed, options: ImportOptions): Generator<number, Imported> {
  return new Planning(registry, listed, options).run();
}
