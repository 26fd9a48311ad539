import { describe } from '../../core/cell-place.js';
import type { Grant } from '../../core/changes/types.js';
import { Allocator } from '../../core/code/allocate.js';
import { compareCodes, levelOf, parentOf } from '../../core/code/code.js';
import type { Args, CellPlace, Severity } from '../../core/finding.js';
import { isClosedFor } from '../../core/registry/binding.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { isOver } from '../../core/registry/timeline.js';
import type { Listed } from '../recognise/listed.js';
import { ExistingUnits } from './existing-units.js';
import type { Imported, ImportFinding, ImportOptions, ImportRow, ImportRule, SourcedChange } from './import-model.js';
import { type CodedRow, NewCodes } from './new-codes.js';
import { NewUnits } from './new-units.js';
import { pruned } from './prune.js';
import { RowReading } from './row-reading.js';
import { UnitIndex } from './unit-index.js';

function isCoded(row: ImportRow): row is CodedRow {
  return row.code !== undefined;
}

/** Changes in the order of the rows that ask for them: the codes they need come in that order. */
function inRowOrder(rows: readonly ImportRow[], changes: readonly SourcedChange[]): SourcedChange[] {
  const places = new Map(rows.map((row, i) => [row, i]));
  const placeOf = ({ row }: SourcedChange): number => (row === undefined ? rows.length : (places.get(row) ?? 0));
  return [...changes].sort((a, b) => placeOf(a) - placeOf(b));
}

/** One list on its way to changes. */
class Planning {
  readonly findings: ImportFinding[];
  readonly #reading: RowReading;
  readonly #existingUnits: ExistingUnits;
  readonly #newCodes: NewCodes;
  readonly #unitIndex: UnitIndex;
  readonly #mentioned = new Set<string>();
  readonly #edits: SourcedChange[] = [];

  constructor(
    private readonly registry: Registry,
    listed: Listed,
    private readonly options: ImportOptions,
  ) {
    // an annex without units beside others is nothing to stumble over
    this.findings = listed.findings.filter(({ rule }) => rule !== 'list-no-rows' || listed.units.length === 0);
    const report = this.#report.bind(this);
    this.#reading = new RowReading(registry, listed, options, report);
    const { places } = this.#reading;
    this.#existingUnits = new ExistingUnits(registry, options, places, report);
    const headed = new Map(listed.groups.flatMap(({ code, name }) => (code && name ? [[code, name] as const] : [])));
    this.#newCodes = new NewCodes(registry, options, places, report, headed);
    this.#unitIndex = new UnitIndex(registry, options.decision);
  }

  *run(): Generator<number, Imported> {
    const rows = yield* this.#reading.run();
    const coded = rows.filter(isCoded);
    const kept = this.#withoutTwins(coded);
    for (const { code, codeBefore } of coded) {
      this.#mentioned.add(code);
      if (codeBefore !== undefined) this.#mentioned.add(codeBefore);
    }
    const fresh = this.#freshRows(kept);
    this.#newCodes.check(fresh);
    for (const { code, name } of this.#newCodes.missing) this.#unitIndex.add(code, name);
    for (const row of fresh) if (!row.faulty) this.#unitIndex.add(row.code, row.name);
    const proposals = new NewUnits(
      this.registry,
      this.#unitIndex,
      this.#existingUnits,
      this.options,
      this.#reading.places,
      this.#report.bind(this),
    );
    for (const row of kept) if (!row.faulty) this.#edit(row, proposals);
    proposals.run(rows.filter((row) => row.code === undefined));
    for (const code of proposals.mentioned) this.#mentioned.add(code);
    const grants = this.#codedGrants(fresh);
    this.#reportAlike([...grants, ...proposals.grants]);
    const edits = [...this.#edits, ...proposals.others];
    return {
      rows,
      levelOne: grants.filter((each) => this.#isLevelOne(each)),
      changes: [
        ...grants.filter((each) => !this.#isLevelOne(each)),
        ...inRowOrder(rows, [...proposals.grants, ...edits.filter(({ row }) => row?.faulty !== true)]),
        ...this.#pruned(rows),
      ],
      roots: this.#newCodes.roots,
      missing: this.#newCodes.missing,
      repairs: this.#reading.repairs,
      findings: this.findings,
    };
  }

  #report(severity: Severity, rule: ImportRule, place: CellPlace, args: Args = {}, variant?: string): void {
    this.findings.push({ rule, ...(variant === undefined ? {} : { variant }), severity, args, place });
  }

  #placeOfCode(row: ImportRow): CellPlace {
    return this.#reading.places.of(row.unit, 'code', 'legacyCodes', 'name');
  }

  /** A code stands once in a list; but several codes may be replaced by one. */
  #withoutTwins(rows: readonly CodedRow[]): CodedRow[] {
    const first = new Map<string, CodedRow>();
    return rows.filter((row) => {
      const replaced = row.codeBefore === row.code ? undefined : row.codeBefore;
      const key = replaced === undefined ? row.code : `${replaced} ${row.code}`;
      const twin = first.get(key);
      if (twin === undefined) {
        first.set(key, row);
        return true;
      }
      row.faulty = true;
      const args = { code: row.code, first: describe(this.#placeOfCode(twin)), name: twin.name };
      this.#report('error', 'import-code-twice', this.#placeOfCode(row), args);
      return false;
    });
  }

  /** Rows whose code the registry does not have and that ask for it to be granted. */
  #freshRows(rows: readonly CodedRow[]): CodedRow[] {
    const allocator = new Allocator(this.registry);
    return rows.filter((row) => {
      const { code, change, status } = row;
      if (row.faulty || this.registry.unit(code) !== undefined)
        return row.faulty && this.registry.unit(code) === undefined;
      if (row.codeBefore !== undefined && row.codeBefore !== code) return false;
      if (isOver(status)) {
        row.faulty = true;
        this.#report('warning', 'import-status-differs', this.#placeOfCode(row), { code, status });
        return false;
      }
      if (change !== undefined && change !== 'grant') {
        row.faulty = true;
        this.#report('error', 'import-code-unknown', this.#placeOfCode(row), { code });
        return false;
      }
      if (row.name === '') {
        row.faulty = true;
        this.#report('error', 'import-nameless', this.#reading.places.of(row.unit, 'name', 'code', 'legacyCodes'), {
          code,
        });
      } else if (allocator.isReserved(code)) {
        row.faulty = true;
        this.#report('error', 'import-code-reserved', this.#placeOfCode(row), { code });
      } else this.#checkGroup(row);
      return true;
    });
  }

  /** Says where a row stands under a heading, or names a body above, that its code does not lie under. */
  #checkGroup(row: CodedRow): void {
    const said = row.parent?.code ?? row.group?.code;
    if (said === undefined) return;
    const found = this.#unitIndex.find({ code: said });
    const above = 'code' in found ? found.code : said;
    if (row.code.startsWith(`${above}.`) || row.code === above) return;
    this.#report('warning', 'import-parent-differs', this.#placeOfCode(row), { code: row.code, parent: above });
  }

  /** What a row with a code does to units that are there. */
  #edit(row: CodedRow, proposals: NewUnits): void {
    const { code, codeBefore } = row;
    if (codeBefore !== undefined && codeBefore !== code) {
      const unit = this.registry.unit(codeBefore);
      if (unit !== undefined) this.#add(row, this.#existingUnits.changesFor(row, unit, { code }));
      else {
        row.faulty = true;
        const place = this.#reading.places.of(row.unit, 'codeBefore', 'code');
        this.#report('error', 'import-code-unknown', place, { code: codeBefore });
      }
      return;
    }
    const unit = this.registry.unit(code);
    if (unit === undefined) return;
    const parent = row.change === 'replace' && row.parent !== undefined ? proposals.parentOf(row) : undefined;
    if (row.faulty) return;
    this.#add(row, this.#existingUnits.changesFor(row, unit, parent === undefined ? {} : { parent }));
  }

  #add(row: ImportRow, changes: readonly SourcedChange['change'][]): void {
    for (const change of changes) this.#edits.push({ change, row });
  }

  /** Grants of codes that are given, bodies above before those under. */
  #codedGrants(fresh: readonly CodedRow[]): SourcedChange[] {
    const grants = fresh
      .filter((row) => !row.faulty)
      .map((row): { code: string; change: { grant: Grant }; row?: ImportRow } => ({
        code: row.code,
        change: { grant: { code: row.code, name: row.name, ...row.details } },
        row,
      }));
    if (this.options.addMissingParents === true) {
      for (const { code, name } of this.#newCodes.missing) grants.push({ code, change: { grant: { code, name } } });
    }
    return grants
      .sort((a, b) => compareCodes(a.code, b.code))
      .map(({ change, row }) => (row === undefined ? { change } : { change, row }));
  }

  #isLevelOne({ change }: SourcedChange): boolean {
    return 'grant' in change && change.grant.code !== undefined && levelOf(change.grant.code) === 1;
  }

  /** New units that bear the name of another under the same body above: probably the same twice. */
  #reportAlike(grants: readonly SourcedChange[]): void {
    const siblings = new Map<string, Map<string, string>>();
    const namesUnder = (parent: string): Map<string, string> => {
      let names = siblings.get(parent);
      if (names === undefined) {
        const open = this.registry
          .childrenOf(parent === '' ? undefined : parent)
          .filter((unit) => !isClosedFor(this.registry, unit, this.options.decision));
        names = new Map(open.map((unit) => [nameKeyIn(this.registry, unit.name), unit.code]));
        siblings.set(parent, names);
      }
      return names;
    };
    for (const { change, row } of grants) {
      if (!('grant' in change) || row === undefined) continue;
      const { code, parent = parentOf(code ?? '') ?? '', name } = change.grant;
      const names = namesUnder(parent);
      const key = nameKeyIn(this.registry, name);
      const other = names.get(key);
      if (other === undefined) names.set(key, code ?? describe(this.#reading.places.of(row.unit, 'name')));
      else this.#report('warning', 'import-name-near', this.#reading.places.of(row.unit, 'name'), { name, other });
    }
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
