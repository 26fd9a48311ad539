import { describe } from '../../core/cell-place.js';
import { parentOf } from '../../core/code/code.js';
import { readTypedCode } from '../../core/code/read-code.js';
import type { CellPlace } from '../../core/finding.js';
import { isClosedFor } from '../../core/registry/binding.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import type { ListedBody, ListField } from '../recognise/listed.js';
import type { NamedBody } from '../recognise/named-bodies.js';
import { withAbove } from './bearer-words.js';
import type { ImportOptions, ImportRow, ReportFinding } from './import-model.js';
import type { Bearer, NameIndex } from './name-index.js';
import { calledToday, heirsToday } from './past-bearers.js';
import type { CellPlaces } from './places.js';
import type { Subjects } from './subjects.js';

/** Cells that name those that took over. */
const RECEIVER: readonly ListField[] = ['successors', 'successorCodes', 'code'];

/** Finds the bodies that a row says took over: open ones, or such as the list itself grants. Never by a merely like name. */
export class Receivers {
  constructor(
    private readonly registry: Registry,
    private readonly options: Pick<ImportOptions, 'decision'>,
    private readonly names: NameIndex,
    private readonly subjects: Subjects,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {}

  /** The code (or the `$name`) of a body that takes over; undefined, and the row faulty, where there is none. */
  find(row: ImportRow, body: NamedBody, own: string, fields: readonly ListField[] = RECEIVER): string | undefined {
    return body.code === undefined
      ? this.#byName(row, body.name ?? '', own, fields)
      : this.#byCode(row, body, own, fields);
  }

  #byCode(row: ImportRow, body: NamedBody, own: string, fields: readonly ListField[]): string | undefined {
    const place = this.places.of(row.unit, ...fields);
    const written = body.code ?? '';
    const reading = readTypedCode(this.registry, written);
    const code = 'code' in reading ? reading.code : written;
    const unit = this.registry.unit(code);
    const listed = this.names.listed(code);
    const isOpen = unit !== undefined && !isClosedFor(this.registry, unit, this.options.decision);
    if (code === own) {
      row.faulty = true;
      this.report('error', 'import-receiver-itself', place, { code });
      return undefined;
    }
    if (!isOpen && listed === undefined) {
      row.faulty = true;
      if (unit === undefined && this.#needs(row, { code }, place)) return undefined;
      if (unit === undefined) this.report('error', 'import-receiver-unknown', place, { receiver: written }, 'code');
      else this.#closed(unit, place);
      return undefined;
    }
    const { name } = body;
    const bears =
      name === undefined ||
      (unit !== undefined && (this.subjects.bears(unit, name) || this.#isNamedWithAbove(unit, name))) ||
      this.names.find(name).some((each) => each.code === code);
    if (bears) return code;
    row.faulty = true;
    const was = listed?.name ?? unit?.name ?? '';
    this.report('error', 'import-receiver-differs', place, { code, name, was });
    return undefined;
  }

  /** Says that a body is asked for by another row, which cannot be followed. */
  #needs(row: ImportRow, body: ListedBody, place: CellPlace): boolean {
    const refused = this.names.refused(body);
    if (refused === undefined || refused === row) return false;
    const other = describe(this.places.of(refused.unit, 'name', 'code'));
    this.report('error', 'import-row-needed', place, { name: refused.name, other });
    return true;
  }

  #closed(unit: Unit, place: CellPlace): void {
    const { decision } = this.options;
    const now = calledToday(this.registry, decision, heirsToday(this.registry, decision, unit));
    const args = { receiver: `${unit.code} – ${unit.name}`, now };
    this.report('error', 'import-receiver-unknown', place, args, now.length === 0 ? 'closed' : 'succeeded');
  }

  /** "Phòng Tổ chức Sở Nội vụ", "Phòng Tổ chức thuộc Sở Nội vụ": beside its code a body may be called with the one above. */
  #isNamedWithAbove(unit: Unit, name: string): boolean {
    const above = this.registry.unit(parentOf(unit.code) ?? '')?.name;
    if (above === undefined) return false;
    return [' ', ' thuộc ', ', ', ' - '].some((between) =>
      isSameNameIn(this.registry, `${unit.name}${between}${above}`, name),
    );
  }

  #byName(row: ImportRow, name: string, own: string, fields: readonly ListField[]): string | undefined {
    const place = this.places.of(row.unit, ...fields);
    // the row's own body counts: whoever writes its name need not mean the namesake of another agency
    const all = this.names.find(name);
    // one that the list gives a new code goes by that
    const found = all.filter(({ code }) => !all.some(({ row: own }) => own?.codeBefore === code));
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0 && only.code !== own) return only.code;
    row.faulty = true;
    if (only !== undefined && others.length === 0) {
      this.report('error', 'import-receiver-itself', place, { code: own });
      return undefined;
    }
    if (only !== undefined) {
      const codes = found.map((each) => this.#shown(each));
      const told = { receiver: name, codes, bearers: withAbove(this.registry, codes) };
      this.report('error', 'import-receiver-ambiguous', place, told);
      return undefined;
    }
    if (this.#needs(row, { name }, place)) return undefined;
    const past = this.names.past(name);
    if (past !== undefined) {
      this.report('error', 'import-name-past', place, past.args, past.kind);
      return undefined;
    }
    const parts = name.split(/,| và /).map((part) => part.trim());
    if (parts.length > 1 && parts.every((part) => this.names.find(part).length > 0)) {
      this.report('error', 'import-receiver-unknown', place, { receiver: name, parts: parts.join('; ') }, 'parts');
      return undefined;
    }
    const near = this.names.suggested(name, { except: own });
    const args = near === undefined ? { receiver: name } : { receiver: name, near };
    this.report('error', 'import-receiver-unknown', place, args, near === undefined ? undefined : 'near');
    return undefined;
  }

  /** What the list grants without a code is called by its cell. */
  #shown({ code, name, row }: Bearer): string {
    if (!code.startsWith('$')) return code;
    return row === undefined ? name : describe(this.places.of(row.unit, 'name'));
  }

  /** True where a body of the list or the registry that goes by a code bears a name. */
  bears(code: string, name: string): boolean {
    const unit = this.registry.unit(code);
    if (unit !== undefined && this.subjects.bears(unit, name)) return true;
    return this.names.find(name).some((each) => each.code === code && isSameNameIn(this.registry, each.name, name));
  }
}
