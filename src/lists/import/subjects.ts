import { isDescendantOf, parentOf } from '../../core/code/code.js';
import { nameFor } from '../../core/registry/binding.js';
import { isSameNameIn } from '../../core/registry/names.js';
import { isPlaceholderName } from '../../core/registry/placeholder-name.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import type { ListedBody } from '../recognise/listed.js';
import { withAbove } from './bearer-words.js';
import { isPlaceOf } from './called-otherwise.js';
import type { ImportOptions, ImportRow, ReportFinding } from './import-model.js';
import type { NameIndex } from './name-index.js';
import { namesOfDays } from './names-of-days.js';
import type { ParentOption } from './parent-option.js';
import { isFormerName } from './past-bearers.js';
import type { CellPlaces } from './places.js';

/** Acts whose rows name the body above that the unit is to have, and not the one it has. */
export const GOING: ReadonlySet<ImportRow['act']> = new Set(['replace', 'move', 'recode', 'reestablish']);

/** Finds the unit of the registry that a row speaks of. Code and name must agree; a name alone must be one unit's. */
export class Subjects {
  constructor(
    private readonly registry: Registry,
    private readonly options: Pick<ImportOptions, 'today' | 'decision' | 'under' | 'day' | 'parent'>,
    private readonly option: ParentOption,
    private readonly names: NameIndex,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {}

  /** The unit, closed ones too; undefined, and the row faulty, where there is none or it bears another name. */
  of(row: ImportRow): Unit | undefined {
    const code = row.codeBefore ?? row.code;
    return code === undefined ? this.#byName(row) : this.#byCode(row, code);
  }

  /** True where a unit bears a name for whoever acts, today or on the decision's day; a placeholder stands for any. */
  bears(unit: Unit, name: string): boolean {
    const own = nameFor(this.registry, unit, this.options.decision);
    if (isPlaceholderName(own)) return true;
    return namesOfDays(this.registry, unit, this.options).some((each) => isSameNameIn(this.registry, each, name));
  }

  /** Says that a code and a name do not belong together, and whose name it is where that is known. */
  differs(row: ImportRow, unit: Unit, name: string, isRenaming = false): undefined {
    row.faulty = true;
    const was = nameFor(this.registry, unit, this.options.decision);
    const isFormer = isFormerName(this.registry, unit, name);
    // the name of a new code beside an old one is no other body's
    const own = new Set([unit.code, row.codeBefore === undefined ? undefined : row.code]);
    const found = this.names.find(name).filter(({ code }) => !own.has(code) && !code.startsWith('$'));
    const [other, ...more] = found;
    const args = { code: unit.code, name, was };
    const place = this.places.of(row.unit, 'nameBefore', 'name', 'code');
    if (other !== undefined && more.length === 0) {
      this.report('error', 'import-name-differs', place, { ...args, other: other.code }, 'elsewhere');
    } else if (other !== undefined) {
      const others = found.map(({ code }) => code);
      const told = { ...args, others, bearers: withAbove(this.registry, others) };
      this.report('error', 'import-name-differs', place, told, 'several');
    } else {
      const { code, codeBefore, nameBefore } = row;
      const isReplaced = code !== undefined && codeBefore === unit.code && nameBefore === undefined && !isFormer;
      if (isReplaced && this.registry.unit(code) === undefined && !isPlaceOf(this.registry, was, name)) {
        this.report('error', 'import-name-differs', place, { ...args, wanted: code }, 'recoded');
        return;
      }
      const why = isReplaced ? 'replaced' : isRenaming ? 'rename' : 'check';
      const variant = isFormer ? 'former' : isPlaceOf(this.registry, was, name) ? 'place' : why;
      this.report('error', 'import-name-differs', place, args, variant);
    }
  }

  /** Says that a unit does not stand where the row says that it stood. */
  stoodElsewhere(row: ImportRow, code: string, said: string): undefined {
    row.faulty = true;
    const own = parentOf(code) ?? '';
    const above = this.registry.unit(own);
    const args = { code, parent: said, own: above === undefined ? own : `${own} – ${above.name}` };
    this.report('error', 'import-parent-before-differs', this.places.of(row.unit, 'parentBefore'), args);
  }

  #byCode(row: ImportRow, code: string): Unit | undefined {
    const unit = this.registry.unit(code);
    const name = this.#ownName(row);
    if (unit === undefined) {
      row.faulty = true;
      const near = name === '' ? undefined : this.names.suggested(name);
      const args = near === undefined ? { code } : { code, near };
      const place = this.places.of(row.unit, 'codeBefore', 'code', 'legacyCodes');
      this.report('error', 'import-code-unknown', place, args, near === undefined ? undefined : 'near');
      return undefined;
    }
    if (name === '' || this.bears(unit, name) || this.#isRenamedAlready(row, unit)) return unit;
    // the one name of a renaming is the new one
    if (row.act === 'rename' && row.nameBefore === undefined) return unit;
    // beside an old and a new code the one name may be that of the new one, which whoever takes it looks at
    if (row.act === 'recode' && row.nameBefore === undefined) return unit;
    return this.differs(row, unit, name);
  }

  /** True where the decision that acts has renamed the unit as the row asks: the list is taken in once more. */
  #isRenamedAlready({ name, nameBefore }: ImportRow, unit: Unit): boolean {
    const { decision, under = decision } = this.options;
    if (nameBefore === undefined || name === '' || !this.bears(unit, name)) return false;
    return (unit.formerNames ?? []).some(
      (former) => former.decision === under && isSameNameIn(this.registry, former.name, nameBefore),
    );
  }

  #ownName(row: ImportRow): string {
    const { name, nameBefore, receivers, codeBefore } = row;
    if (nameBefore !== undefined) return nameBefore;
    // of an old and a new code the one name may be the new body's
    const isReceivers =
      codeBefore !== undefined && receivers.some(({ code }) => code !== undefined && this.#is(code, name, row));
    return isReceivers ? '' : name;
  }

  #is(code: string, name: string, row: ImportRow): boolean {
    const unit = this.registry.unit(code);
    const found = this.names.listed(code);
    // what a row says of the code that it brings is no witness for itself
    const listed = found?.row === row ? undefined : found?.name;
    return (
      (unit !== undefined && this.bears(unit, name)) ||
      (listed !== undefined && isSameNameIn(this.registry, listed, name))
    );
  }

  #byName(row: ImportRow): Unit | undefined {
    const name = row.nameBefore ?? row.name;
    const place = this.places.of(row.unit, 'nameBefore', 'name');
    if (name === '') {
      row.faulty = true;
      this.report('error', 'import-nameless', row.unit.place, {});
      return undefined;
    }
    const all = this.names
      .find(name)
      .filter(({ code }) => !code.startsWith('$') && this.registry.unit(code) !== undefined);
    const above = this.#above(row);
    if (above === 'refused') return undefined;
    const beneath = above === undefined ? all : all.filter(({ code }) => isDescendantOf(code, above));
    const isPlaced = (row.parent !== undefined && !GOING.has(row.act)) || row.group !== undefined;
    const found = beneath.length > 0 || isPlaced ? beneath : all;
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0) return this.registry.unit(only.code);
    const [single, ...more] = all;
    if (only === undefined && row.parentBefore !== undefined && single !== undefined && more.length === 0)
      return this.stoodElsewhere(row, single.code, row.parentBefore.name ?? row.parentBefore.code ?? '');
    row.faulty = true;
    if (only !== undefined) {
      const codes = found.map(({ code }) => code);
      const told = { name, codes, bearers: withAbove(this.registry, codes) };
      this.report('error', 'import-unit-unknown', place, told, 'ambiguous');
      return undefined;
    }
    const past = all.length > 0 ? undefined : this.names.past(name);
    if (past !== undefined) {
      this.report('error', 'import-name-past', place, past.args, past.kind);
      return undefined;
    }
    const near = this.names.suggested(name, above === undefined ? {} : { parent: above });
    const args = { name, parent: above ?? '', ...(near === undefined ? {} : { near }) };
    this.report('error', 'import-unit-unknown', place, args, near === undefined ? undefined : 'near');
    return undefined;
  }

  /** The body that the row says it stands under; undefined where it says none, or one that is not there. */
  #above(row: ImportRow): string | undefined {
    const { parent, group, line, act } = row;
    const own = GOING.has(act) ? undefined : parent;
    const body = own ?? group ?? line;
    if (body === undefined) return this.options.parent;
    const code = this.#codeOf(body);
    if (code === undefined || own !== undefined) return code ?? this.options.parent;
    const heading = row.unit.group;
    const said = group === undefined ? line?.said : (heading?.name ?? heading?.code);
    const over = { code, said: said ?? code, strict: true, isHeading: group !== undefined };
    return this.option.over(row, over) ?? 'refused';
  }

  #codeOf({ code, name }: ListedBody): string | undefined {
    if (code !== undefined && this.registry.unit(code) !== undefined) return code;
    const [only, ...others] = name === undefined ? [] : this.names.find(name);
    return only !== undefined && others.length === 0 && !only.code.startsWith('$') ? only.code : undefined;
  }
}
