import { describe } from '../../core/cell-place.js';
import type { Grant } from '../../core/changes/types.js';
import { levelOf, parentOf } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { CellPlace } from '../../core/finding.js';
import { isClosedFor } from '../../core/registry/binding.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { isOver } from '../../core/registry/timeline.js';
import type { Unit } from '../../core/registry/types.js';
import { isKindOfBodies } from '../recognise/class-words.js';
import type { ListedBody, ListedUnit } from '../recognise/listed.js';
import { withAbove } from './bearer-words.js';
import { countedAgain, DoubtedParents, type ParentDoubt } from './doubted-parents.js';
import { dated, type ExistingUnits } from './existing-units.js';
import type { ImportOptions, ImportRow, ReportFinding, SourcedChange } from './import-model.js';
import { kindOfName } from './kind-of-name.js';
import { levelSaid } from './level-said.js';
import type { NameIndex } from './name-index.js';
import { namesakesOver } from './namesakes-over.js';
import type { NamedOver, ParentOption } from './parent-option.js';
import type { CellPlaces } from './places.js';
import { isSenior } from './seniors.js';
import { unlike } from './twins.js';
import type { FoundBody, UnitIndex } from './unit-index.js';

/** Where a proposal is to stand: a code, or the `$name` of another proposal. */
interface Placed {
  row: ImportRow;
  parent: string;
}

/** Rows without a code: units that are asked for under a body above, or one that is there by the same name. */
export class NewUnits {
  readonly grants: SourcedChange[] = [];
  readonly others: SourcedChange[] = [];
  /** Codes of units that rows without a code speak of. */
  readonly mentioned = new Set<string>();
  readonly #aliases = new Map<ImportRow, string>();
  readonly #rowOf = new Map<ListedUnit, ImportRow>();
  readonly #parents = new Map<ImportRow, string>();
  readonly #met = new Map<string, ImportRow>();
  #doubted: DoubtedParents | undefined;
  readonly #siblings = new Map<string, Map<string, Unit>>();

  constructor(
    private readonly registry: Registry,
    private readonly directory: UnitIndex,
    private readonly names: NameIndex,
    private readonly known: ExistingUnits,
    private readonly options: Pick<ImportOptions, 'decision'>,
    private readonly option: ParentOption,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {}

  /** Works out every row, in the order of the file. @param all those with codes too, beside which they stand */
  run(rows: readonly ImportRow[], all: readonly ImportRow[]): void {
    this.#doubted = new DoubtedParents(this.registry, this.directory, this.options.decision, all);
    rows.forEach((row, i) => {
      this.#rowOf.set(row.unit, row);
      if (row.faulty || row.name === '') return;
      this.#aliases.set(row, `r${i + 1}`);
      this.directory.add(`$r${i + 1}`, row.name);
    });
    const placed = rows.flatMap((row) => this.#place(row) ?? []);
    this.option.finish(this.directory);
    for (const { row, parent } of this.#standing(placed.filter(({ row }) => !row.faulty))) this.#decide(row, parent);
  }

  /** Without those whose body above a faulty row was to bring: they are left out with it. */
  #standing(placed: readonly Placed[]): readonly Placed[] {
    if (placed.length === this.#aliases.size) return placed;
    const byAlias = new Map([...this.#aliases].map(([row, as]) => [`$${as}`, row]));
    const left = placed.filter(({ row, parent }) => {
      const above = byAlias.get(parent);
      if (above?.faulty !== true) return true;
      row.faulty = true;
      const args = { name: above.name, other: describe(this.places.of(above.unit, 'name', 'code')) };
      this.report('error', 'import-row-needed', this.places.of(row.unit, 'parent', 'name', 'code'), args);
      return false;
    });
    return left.length === placed.length ? placed : this.#standing(left);
  }

  #place(row: ImportRow): Placed | undefined {
    if (row.faulty) return undefined;
    if (row.name === '' && row.nameBefore === undefined) {
      row.faulty = true;
      this.report('error', 'import-nameless', row.unit.place, {});
      return undefined;
    }
    this.#doubted?.withoutPlace(row);
    if (this.#isKnownElsewhere(row)) return undefined;
    const parent = this.parentOf(row);
    if (parent === undefined || !this.#isOfLevel(row, parent)) return undefined;
    const again = countedAgain(row.unit.again, parent);
    if (again !== undefined && this.#unitUnder(row, parent) === undefined)
      return this.#refuse(row, this.places.of(row.unit, 'name'), again);
    this.#parents.set(row, parent);
    return { row, parent };
  }

  /** The level that a row says is that of what stands under its body above. */
  #isOfLevel(row: ImportRow, parent: string): boolean {
    const level = levelSaid(row.unit);
    if (level === undefined || parent.startsWith('$') || level === levelOf(parent) + 1) return true;
    row.faulty = true;
    const args = { level, parent, own: levelOf(parent) + 1 };
    this.report('error', 'import-level-differs', this.places.of(row.unit, 'level'), args, 'new');
    return false;
  }

  /** Without a code or a body above, a name that one unit bears is proposed with that unit's code and not granted again. */
  #isKnownElsewhere(row: ImportRow): boolean {
    if ([row.parent, row.group, row.line, row.unit.above].some((each) => each !== undefined)) return false;
    // a part that many bodies have is that of the one which the user names
    if (this.option.code !== undefined && kindOfName(row.name) === 'inner') return false;
    const [only, ...others] = this.names.find(row.name).filter(({ code }) => !code.startsWith('$'));
    if (only === undefined || others.length > 0 || parentOf(only.code) === this.option.code) return false;
    if (this.registry.unit(only.code) === undefined) return false;
    row.faulty = true;
    const args = { code: only.code, name: only.name };
    this.report('error', 'import-name-elsewhere', this.places.of(row.unit, 'name'), args);
    return true;
  }

  /** The `$name` by which changes call what a row proposes. */
  aliasOf(row: ImportRow): string | undefined {
    const as = this.#aliases.get(row);
    return as === undefined ? undefined : `$${as}`;
  }

  /** The body above a row by its own column, else its heading row or the line above the table, else the option; undefined after an error. */
  parentOf(row: ImportRow): string | undefined {
    const place = this.places.of(row.unit, 'parent', 'groupCode', 'groupName', 'name');
    const own = row.parent;
    if (own !== undefined) return this.#take(row, own, this.#find(own, row.group));
    if (row.unit.above !== undefined) return this.#under(row, row.unit.above);
    const named = this.#named(row);
    if (named === 'faulty') return undefined;
    if (named !== undefined) return this.#isDoubted(row, named) ? undefined : this.option.over(row, named);
    const parent = this.option.code;
    const others = parent === undefined ? undefined : this.#doubted?.others(row, parent);
    if (parent !== undefined && others === undefined) return this.option.take(row);
    const doubt = others ?? this.#doubted?.placeOf(row) ?? namesakesOver(this.registry, this.names, row);
    return this.#refuse(row, place, doubt);
  }

  /** Words over a row that what stands beside it speaks against, and nobody says (`--parent`) that they hold. */
  #isDoubted(row: ImportRow, named: NamedOver): boolean {
    if (this.option.code !== undefined || this.#unitUnder(row, named.code) !== undefined) return false;
    const doubt = this.#doubted?.of(row, named);
    if (doubt === undefined) return false;
    this.#refuse(row, this.places.of(row.unit, 'parent', 'name'), doubt);
    return true;
  }

  #refuse(row: ImportRow, place: CellPlace, doubt: ParentDoubt | undefined): undefined {
    row.faulty = true;
    this.report('error', 'import-parent-needed', place, { name: row.name, ...doubt?.args }, doubt?.variant);
    return undefined;
  }

  /** The body that the heading row of a row names, else the line above its table; undefined where neither does. */
  #named(row: ImportRow): NamedOver | 'faulty' | undefined {
    const { group, line } = row;
    if (group !== undefined) {
      const found = this.#find(group);
      // "Các sở" names no body; what names one that nobody knows must not be passed over
      const isKind = group.code === undefined && isKindOfBodies(group.name ?? '');
      if ('code' in found || !isKind) {
        const code = this.#take(row, group, found);
        const heading = row.unit.group ?? group;
        const said = heading.name ?? heading.code ?? '';
        return code === undefined ? 'faulty' : { code, said, strict: group.loose !== true, isHeading: true };
      }
    }
    const found = line === undefined ? undefined : this.#find(line);
    if (line === undefined || found === undefined || !(line.sure === true || 'code' in found)) return undefined;
    // a second table under "KHỐI XÃ, PHƯỜNG" is no longer that of the department which the first one names
    if ('code' in found && isSenior(row.name, this.registry.unit(found.code)?.name ?? '')) return undefined;
    const code = this.#take(row, line, found);
    return code === undefined ? 'faulty' : { code, said: line.said, strict: false, isHeading: false };
  }

  /** The body that a row such as 1 stands for, which another is numbered under as 1.2. */
  #under(row: ImportRow, above: ListedUnit): string | undefined {
    const own = this.#rowOf.get(above);
    const parent = own === undefined ? undefined : this.#parents.get(own);
    if (own !== undefined && parent !== undefined) {
      const code = this.#unitUnder(own, parent)?.code ?? this.aliasOf(own);
      if (code !== undefined) return code;
    }
    const { code, name } = above;
    const body = code === undefined ? { name } : { code: tidyCode(code) };
    return this.#take(row, { ...body, name }, code === undefined ? { fault: 'unknown' } : this.#find(body));
  }

  /** Of several bodies of one name, the one under the heading row is meant. */
  #find(body: ListedBody, group?: ListedBody): FoundBody {
    const found = this.directory.find(body);
    if (!('fault' in found) || found.fault !== 'ambiguous' || group === undefined) return found;
    const above = this.directory.find(group);
    if (!('code' in above)) return found;
    const [only, ...others] = found.codes.filter((code) => code === above.code || parentOf(code) === above.code);
    return only !== undefined && others.length === 0 ? { code: only } : found;
  }

  #take(row: ImportRow, body: ListedBody, found: FoundBody): string | undefined {
    if ('code' in found) {
      const own = this.#aliases.get(row);
      if (own === undefined || found.code !== `$${own}`) return found.code;
    }
    row.faulty = true;
    const parent = body.code ?? body.name ?? '';
    const place = this.places.of(row.unit, 'parent', 'groupCode', 'groupName', 'name');
    if ('fault' in found && found.fault === 'ambiguous') {
      const codes = found.codes.map((code) => this.#shown(code));
      const args = { parent, codes, bearers: withAbove(this.registry, codes) };
      this.report('error', 'import-parent-ambiguous', place, args);
    } else {
      const refused = this.names.refused(body);
      if (refused !== undefined && refused !== row) {
        const args = { name: refused.name, other: describe(this.places.of(refused.unit, 'name', 'code')) };
        this.report('error', 'import-row-needed', place, args);
        return undefined;
      }
      const past = body.code === undefined ? this.names.past(parent) : undefined;
      if (past !== undefined) {
        this.report('error', 'import-name-past', place, past.args, past.kind);
        return undefined;
      }
      const like = 'fault' in found && found.fault === 'unknown' ? found.near : undefined;
      const near = this.names.placed(parent) ?? like;
      const args = near === undefined ? { parent } : { parent, near };
      this.report('error', 'import-parent-unknown', place, args, near === undefined ? undefined : 'near');
    }
    return undefined;
  }

  /** What goes by a `$name` has no code yet: it is called by its cell. */
  #shown(code: string): string {
    const row = [...this.#aliases].find(([, as]) => `$${as}` === code)?.[0];
    return row === undefined ? code : describe(this.places.of(row.unit, 'name'));
  }

  #decide(row: ImportRow, parent: string): void {
    const sought = row.name === '' ? (row.nameBefore ?? '') : row.name;
    const key = `${parent}\u0000${nameKeyIn(this.registry, sought)}`;
    const first = this.#met.get(key);
    if (first !== undefined) {
      this.#twice(row, first, sought);
      // of two that say different things nobody knows which is meant
      if (!first.faulty && unlike(first, row).length > 0) this.#twice(first, row, sought);
      return;
    }
    this.#met.set(key, row);
    const unit = this.#unitUnder(row, parent);
    if (unit !== undefined) {
      this.mentioned.add(unit.code);
      for (const change of this.known.changesFor(row, unit)) this.others.push({ change, row });
    } else if (isOver(row.status)) {
      row.faulty = true;
      const args = { code: row.name, status: row.status };
      this.report('error', 'import-status-differs', this.places.of(row.unit, 'change', 'name'), args);
    } else this.#grant(row, parent);
  }

  #twice(row: ImportRow, other: ImportRow, name: string): void {
    row.faulty = true;
    const args = { name, first: describe(this.places.of(other.unit, 'name')) };
    this.report('error', 'import-name-twice', this.places.of(row.unit, 'name'), args);
  }

  /** The open unit under a parent that bears the row's earlier or present name. */
  #unitUnder(row: ImportRow, parent: string): Unit | undefined {
    if (parent.startsWith('$')) return undefined;
    let open = this.#siblings.get(parent);
    if (open === undefined) {
      const units = this.registry
        .childrenOf(parent)
        .filter((unit) => !isClosedFor(this.registry, unit, this.options.decision));
      open = new Map(units.map((unit) => [nameKeyIn(this.registry, unit.name), unit]));
      this.#siblings.set(parent, open);
    }
    for (const name of [row.nameBefore, row.name]) {
      const unit = name === undefined || name === '' ? undefined : open.get(nameKeyIn(this.registry, name));
      if (unit !== undefined) return unit;
    }
    return undefined;
  }

  #grant(row: ImportRow, parent: string): void {
    const as = this.#aliases.get(row);
    const grant: Grant = { parent, name: row.name, ...row.details, ...(as === undefined ? {} : { as }) };
    this.grants.push({ change: dated({ grant }, row), row });
    if (as !== undefined) this.names.add(`$${as}`, row.name, row);
  }
}
