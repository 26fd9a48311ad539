import type { Change } from '../../core/changes/types.js';
import { isDescendantOf, parentOf } from '../../core/code/code.js';
import { isClosedFor } from '../../core/registry/binding.js';
import { effectiveOf, type Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { isUnclearAnnulment } from './bare-annulments.js';
import { withAbove } from './bearer-words.js';
import { dated, type ExistingUnits } from './existing-units.js';
import type { Handovers } from './handovers.js';
import {
  type ImportOptions,
  type ImportRow,
  isOfNewCodes,
  type ReportFinding,
  type SourcedChange,
} from './import-model.js';
import type { NameIndex } from './name-index.js';
import type { Partings } from './partings.js';
import { partSaid } from './parts-said.js';
import type { CellPlaces } from './places.js';
import type { Receivers } from './receivers.js';
import type { Recodings } from './recodings.js';
import type { Subjects } from './subjects.js';

/** Acts that this looks after; rows of the others state units or grant them. */
const ACTS: ReadonlySet<ImportRow['act']> = new Set([
  'rename',
  'replace',
  'move',
  'recode',
  'close',
  'annul',
  'end',
  'spinOff',
  'correct',
  'reestablish',
]);

/** True for a row that does something to a unit which is there, or was. */
export function isAct({ act, name, nameBefore, code }: ImportRow): boolean {
  if (ACTS.has(act)) return true;
  // without a code the name has to be that of one unit, where the row asks for no new one
  const isRenaming = nameBefore !== undefined && name !== '' && name !== nameBefore;
  return code === undefined && (act === 'keep' || act === 'update' || (act === 'state' && isRenaming));
}

/** What finds bodies and reports on rows, shared by all who read them. */
export interface Finders {
  names: NameIndex;
  subjects: Subjects;
  receivers: Receivers;
  known: ExistingUnits;
  places: CellPlaces;
  report: ReportFinding;
}

/** Rows that ask for something to be done to a unit which is there. */
export class Acts {
  readonly changes: SourcedChange[] = [];
  /** Codes that these rows speak of. */
  readonly mentioned = new Set<string>();

  constructor(
    private readonly registry: Registry,
    private readonly options: Pick<ImportOptions, 'children' | 'decision' | 'today'>,
    private readonly finders: Finders,
    private readonly handovers: Handovers,
    private readonly partings: Partings,
    private readonly recodings: Recodings,
    /** The body above that a row names; undefined, and the row faulty, where there is none. */
    private readonly parentOfRow: (row: ImportRow) => string | undefined,
  ) {}

  /** Works every row out, in the order of the file. */
  run(rows: readonly ImportRow[]): void {
    const ended = new Set(rows.flatMap((row) => row.codeBefore ?? row.code ?? []));
    for (const row of rows) {
      if (row.faulty) {
        this.handovers.doom(row.codeBefore ?? row.code);
        continue;
      }
      if (row.act === 'reestablish') this.#reestablish(row);
      else if (row.act === 'correct') this.#correct(row);
      else this.#act(row, ended);
    }
  }

  #add(row: ImportRow, changes: readonly Change[]): void {
    for (const change of changes) this.changes.push({ change, row });
  }

  #act(row: ImportRow, named: ReadonlySet<string>): void {
    const unit = this.finders.subjects.of(row);
    if (unit === undefined) {
      this.handovers.doom(row.codeBefore ?? row.code);
      return;
    }
    this.mentioned.add(unit.code);
    const { known } = this.finders;
    switch (row.act) {
      case 'close':
      case 'annul':
        if (known.isDone(row, unit)) return;
        if (isUnclearAnnulment(this.registry, row, unit, this.options.today)) this.#askAnnulment(row, unit);
        else this.#end(row, unit, named);
        return;
      case 'end':
        this.#handOver(row, unit);
        return;
      case 'recode':
        if (this.recodings.isReplacement(row)) {
          this.recodings.checkReceivers(row, unit, this.finders.names);
          if (!row.faulty) this.#add(row, known.changesFor(row, unit, { code: row.code ?? '' }));
        } else this.#handOver(row, unit);
        return;
      case 'spinOff':
        if (known.isDone(row, unit)) return;
        for (const body of row.receivers) {
          const heir = this.finders.receivers.find(row, body, unit.code);
          if (heir !== undefined) this.partings.add(row, unit, heir);
        }
        return;
      case 'replace':
      case 'move':
        this.#recode(row, unit);
        return;
      default:
        this.#add(row, known.changesFor(row, unit));
    }
  }

  #askAnnulment(row: ImportRow, unit: Unit): void {
    row.faulty = true;
    const { places, report } = this.finders;
    const args = { code: unit.code, since: effectiveOf(this.registry, unit.granted) ?? '' };
    report('error', 'import-annul-unclear', places.of(row.unit, 'change', 'code', 'name'), args, 'in-force');
  }

  #end(row: ImportRow, unit: Unit, named: ReadonlySet<string>): void {
    if (row.partSaid !== undefined) {
      this.#partAlone(row, unit, row.partSaid);
      return;
    }
    const way = row.children ?? this.options.children;
    // what is beneath and has a row of its own is left to that
    const isListed = (): boolean => [...named].some((code) => isDescendantOf(code, unit.code));
    const subtree = way === 'close' && !(row.act === 'annul' && isListed()) ? { subtree: true } : {};
    const data = { code: unit.code, ...subtree };
    this.#add(row, [dated(row.act === 'annul' ? { annul: data } : { close: data }, row)]);
  }

  #handOver(row: ImportRow, unit: Unit): void {
    const heirs = row.receivers.map((body) => this.finders.receivers.find(row, body, unit.code));
    const found = heirs.filter((heir) => heir !== undefined);
    if (!row.faulty && this.finders.known.isDone(row, unit, found)) return;
    if (row.act === 'recode' || row.codeBefore !== undefined)
      this.recodings.checkName(row, unit, this.finders.receivers);
    let isNew = false;
    heirs.forEach((heir, i) => {
      const part = row.receivers[i]?.part === true;
      if (heir !== undefined && this.handovers.add(row, unit, heir, part)) isNew = true;
    });
    if (row.faulty) this.handovers.doom(unit.code);
    else if (!isNew) this.recodings.twice(row, unit);
    else this.recodings.note(row, unit);
  }

  /** Only a part of a body goes: what becomes of the rest nobody says. */
  #partAlone(row: ImportRow, { code, name }: Unit, { field, text }: NonNullable<ReturnType<typeof partSaid>>): void {
    row.faulty = true;
    this.finders.report('error', 'import-part-alone', this.finders.places.of(row.unit, field, 'code'), {
      text,
      code,
      name,
    });
  }

  #recode(row: ImportRow, unit: Unit): void {
    const part = partSaid(row);
    if (part !== undefined) {
      this.#partAlone(row, unit, part);
      return;
    }
    const [receiver] = row.receivers;
    const { known, receivers } = this.finders;
    if (receiver !== undefined) {
      const isNew =
        receiver.code !== undefined && receiver.code === row.code && this.registry.unit(receiver.code) === undefined;
      const code = isNew ? receiver.code : receivers.find(row, receiver, unit.code);
      if (code === undefined || row.faulty) return;
      if (!known.isDone(row, unit, [code])) this.recodings.checkBearer(row, unit, code, receiver.name);
      this.#add(row, known.changesFor(row, unit, { code }));
      return;
    }
    const parent = row.parent === undefined ? undefined : this.parentOfRow(row);
    if (parent !== undefined) this.recodings.checkWhole(row, unit, parent);
    if (!row.faulty) this.#add(row, known.changesFor(row, unit, parent === undefined ? {} : { parent }));
  }

  /** The closed unit that is founded again: by its code, or as the only closed one of the name. */
  #reestablish(row: ImportRow): void {
    const { names, places, report } = this.finders;
    const given = isOfNewCodes(row) ? undefined : row.code;
    const code = row.codeBefore ?? given ?? row.sources[0]?.code;
    const unit = code === undefined ? this.#closedNamed(row) : this.registry.unit(code);
    if (unit === undefined) {
      if (row.faulty) return;
      row.faulty = true;
      const near = names.suggested(row.name);
      const args = {
        code: code ?? '',
        name: row.name,
        ...(near === undefined ? {} : { near }),
      };
      const place = places.of(row.unit, 'codeBefore', 'code', 'name');
      report('error', code === undefined ? 'import-unit-unknown' : 'import-code-unknown', place, {
        ...args,
        parent: '',
      });
      return;
    }
    this.mentioned.add(unit.code);
    const isChosen = (row.codeBefore !== undefined || isOfNewCodes(row)) && row.code !== undefined;
    if (this.#takesOwnCode(row, unit)) return;
    const own = row.parent === undefined ? undefined : this.parentOfRow(row);
    if (row.faulty) return;
    const place = isChosen ? { code: row.code ?? '' } : { parent: own ?? parentOf(unit.code) ?? '' };
    const name = row.name === '' ? unit.name : row.name;
    this.#add(row, [dated({ reestablish: { closed: unit.code, ...place, name, ...row.details } }, row)]);
  }

  /** A closed code is not opened again: the body that is founded again gets another one. */
  #takesOwnCode(row: ImportRow, unit: Unit): boolean {
    if (!isOfNewCodes(row) || row.code !== unit.code) return false;
    row.faulty = true;
    const place = this.finders.places.of(row.unit, 'code');
    this.finders.report('error', 'import-reestablish-itself', place, { code: unit.code, name: unit.name });
    return true;
  }

  #closedNamed(row: ImportRow): Unit | undefined {
    const name = row.nameBefore ?? row.name;
    const closed = [...this.registry.units.values()].filter((unit) =>
      isClosedFor(this.registry, unit, this.options.decision),
    );
    const found = closed.filter((unit) => this.finders.subjects.bears(unit, name));
    const [only, ...others] = found;
    if (others.length === 0) return only;
    row.faulty = true;
    const codes = found.map(({ code }) => code);
    const args = { name, codes, bearers: withAbove(this.registry, codes) };
    this.finders.report('error', 'import-unit-unknown', this.finders.places.of(row.unit, 'name'), args, 'closed');
    return undefined;
  }

  /** A misprint is put right: the code says whose, or the name as it was printed. */
  #correct(row: ImportRow): void {
    const { places, report, subjects, known } = this.finders;
    const isByName = row.code === undefined || row.nameBefore !== undefined;
    const unit = isByName ? subjects.of(row) : this.registry.unit(row.code ?? '');
    if (unit === undefined) {
      if (!row.faulty) subjects.of({ ...row, name: '' });
      row.faulty = true;
      return;
    }
    this.mentioned.add(unit.code);
    const reason = row.unit.reason?.trim() ?? '';
    const { shortName, address, legacyCodes } = row.details;
    const texts = {
      ...(row.name === '' || row.name === unit.name ? {} : { name: row.name }),
      ...(shortName === undefined || shortName === unit.shortName ? {} : { shortName }),
      ...(address === undefined || address === unit.address ? {} : { address }),
      ...(legacyCodes === undefined || legacyCodes.every((each) => unit.legacyCodes?.includes(each))
        ? {}
        : { legacyCodes }),
    };
    if (known.isDone(row, unit)) return;
    if (reason === '' || Object.keys(texts).length === 0) {
      row.faulty = true;
      const rule = reason === '' ? 'import-reason-needed' : 'import-correct-nothing';
      report('error', rule, places.of(row.unit, reason === '' ? 'reason' : 'name', 'change'), { code: unit.code });
      return;
    }
    const by = row.unit.decision?.number?.trim();
    const on = row.effective === undefined ? {} : { on: row.effective };
    this.#add(row, [
      { correct: { code: unit.code, ...texts, reason, ...(by === undefined || by === '' ? {} : { by }), ...on } },
    ]);
  }
}
