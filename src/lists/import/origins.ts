import { isDescendantOf } from '../../core/code/code.js';
import { readTypedCode } from '../../core/code/read-code.js';
import { isClosedFor } from '../../core/registry/binding.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import type { NamedBody } from '../recognise/named-bodies.js';
import type { Finders } from './acts.js';
import type { Handovers } from './handovers.js';
import type { ImportOptions, ImportRow, ImportRule } from './import-model.js';
import type { Partings } from './partings.js';
import { isFormerName } from './past-bearers.js';
import { PlaceNames } from './place-names.js';
import { amongCommunes, asWritten, inRegistry, knownParts } from './several-bodies.js';

/** What a cell of origins says before it names them. */
const LEAD =
  /^(?:(?:được|trên|cơ sở|việc|từ|do|sáp nhập|hợp nhất|sắp xếp|nhập|tổ chức lại|gộp|ghép|thành lập|hình thành|kế thừa|tiếp nhận|các|giữa)\s+)+/iu;

/** The column "Hình thành từ": from which bodies a new one, or one that takes over others, came. */
export class Origins {
  readonly #places: PlaceNames;

  constructor(
    private readonly registry: Registry,
    private readonly options: Pick<ImportOptions, 'decision'>,
    private readonly finders: Finders,
    private readonly handovers: Handovers,
    private readonly partings: Partings,
  ) {
    this.#places = new PlaceNames(registry, options.decision);
  }

  /**
   * Works out where the body of a row came from.
   * @param heir its code, or the `$name` of its proposal
   * @returns the code of the closed unit that it founds again, where it does
   */
  run(row: ImportRow, heir: string): string | undefined {
    let founded: string | undefined;
    for (const body of row.sources) {
      const unit = this.#find(row, body);
      // a body among those that it is made of takes the others over, and stays
      if (unit === undefined || unit.code === heir) continue;
      if (row.act === 'heir') this.handovers.add(row, unit, heir, body.part);
      else if (row.act === 'spunOff') this.partings.add(row, unit, heir);
      else if (!this.handovers.heirsOf(unit.code).includes(heir))
        founded = this.#came(row, body, unit, heir) ?? founded;
    }
    return founded;
  }

  /**
   * Asks about the bodies that one which the registry has already came from, by a row that asks for no change of them: where
   * they are open they may go into it, or be named as its history.
   */
  askKept(row: ImportRow, unit: Unit): void {
    const { predecessors } = row.unit;
    const before = predecessors === undefined ? asWritten(row) : '';
    const isOwn = before === '' || isFormerName(this.registry, unit, before);
    const named = [...row.sources, ...(isOwn ? [] : [{ name: before, part: false }])];
    const open = [...new Set(named.flatMap((body) => this.#openBesides(unit, body)))];
    if (open.length === 0) return;
    const bodies = open.map((code) => `${code} – ${this.registry.unit(code)?.name ?? ''}`);
    this.#fault(row, 'import-predecessor-open', { code: unit.code, name: unit.name, bodies }, 'kept');
  }

  /** The open bodies that a cell names, but for the one itself, those above it, and those that other rows put into it. */
  #openBesides(unit: Unit, { code: written, name = '' }: NamedBody): string[] {
    const find = inRegistry(this.registry, this.finders.names);
    const whole = find(written ?? name).map(({ code }) => code);
    if (whole.includes(unit.code)) return [];
    const parts =
      whole.length > 0
        ? whole
        : knownParts(name.normalize('NFC').replace(LEAD, ''), amongCommunes(find)).map(({ code }) => code);
    const isOther = (code: string): boolean => {
      const other = this.registry.unit(code);
      const isGone = other === undefined || isClosedFor(this.registry, other, this.options.decision);
      return !isGone && code !== unit.code && !isDescendantOf(unit.code, code);
    };
    const place = parts.length > 0 ? undefined : this.#places.first(name, (each) => isOther(each.code));
    return [...parts, ...(place === undefined ? [] : [place.code])].filter(
      (code) => isOther(code) && !this.handovers.heirsOf(code).includes(unit.code),
    );
  }

  #came(row: ImportRow, body: NamedBody, unit: Unit, heir: string): string | undefined {
    const isClosed = isClosedFor(this.registry, unit, this.options.decision);
    // only a list or a row of what is newly granted says that the closed body is founded again
    if (isClosed && (row.isListedAsNew === true || row.change === 'grant')) return unit.code;
    if (!isClosed && body.part) this.partings.add(row, unit, heir);
    else
      this.#fault(row, 'import-predecessor-open', { code: unit.code, name: unit.name }, isClosed ? 'closed' : 'open');
    return undefined;
  }

  #fault(row: ImportRow, rule: ImportRule, args: Record<string, string | string[]>, variant?: string): undefined {
    row.faulty = true;
    this.finders.report('error', rule, this.finders.places.of(row.unit, 'predecessors', 'nameBefore'), args, variant);
    return undefined;
  }

  #find(row: ImportRow, { code: written, name = '' }: NamedBody): Unit | undefined {
    const { names, places, report } = this.finders;
    if (written !== undefined) {
      const reading = readTypedCode(this.registry, written);
      const unit = 'code' in reading ? this.registry.unit(reading.code) : undefined;
      if (unit === undefined) return this.#fault(row, 'import-predecessor-unknown', { body: written });
      if (name === '' || this.finders.receivers.bears(unit.code, name)) return unit;
      return this.#fault(row, 'import-receiver-differs', { code: unit.code, name, was: unit.name });
    }
    const found = names.find(name).flatMap(({ code }) => this.registry.unit(code) ?? []);
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0) return only;
    const past = only === undefined ? names.past(name) : undefined;
    if (past !== undefined) {
      row.faulty = true;
      report('error', 'import-name-past', places.of(row.unit, 'predecessors', 'nameBefore'), past.args, past.kind);
      return undefined;
    }
    const bodies = only === undefined ? knownParts(name, amongCommunes(inRegistry(this.registry, names))) : [];
    const place = bodies.length > 0 || only !== undefined ? undefined : this.#places.first(name, () => true);
    if (bodies.length > 0 || place !== undefined) {
      const known = [...bodies, ...(place === undefined ? [] : [place])].map((each) => `${each.code} – ${each.name}`);
      return this.#fault(row, 'import-predecessor-unknown', { body: name, known }, 'parts');
    }
    if (only !== undefined || row.act !== 'state')
      return this.#fault(row, 'import-predecessor-unknown', { body: name });
    // history that the registry does not know is nothing that a new code needs
    report('warning', 'import-predecessor-unknown', places.of(row.unit, 'predecessors', 'nameBefore'), { body: name });
    return undefined;
  }
}
