import type { Change, Update } from '../../core/changes/types.js';
import { parentOf } from '../../core/code/code.js';
import { closingFor, isClosedFor, nameFor } from '../../core/registry/binding.js';
import { CONTACT_FIELDS } from '../../core/registry/contact-fields.js';
import { isSameNameIn } from '../../core/registry/names.js';
import { isPlaceholderName } from '../../core/registry/placeholder-name.js';
import type { Registry } from '../../core/registry/registry.js';
import { inForceAt, isOver } from '../../core/registry/timeline.js';
import type { Unit } from '../../core/registry/types.js';
import { fold } from '../../core/text/fold.js';
import { repairText } from '../../core/text/repair.js';
import type { ListField } from '../recognise/listed.js';
import type { ImportOptions, ImportRow, ReportFinding } from './import-model.js';
import { isWhollyOther } from './name-likeness.js';
import { mayBeRenamed, nameNoted, renamingNoted } from './names-noted.js';
import { namesOfDays } from './names-of-days.js';
import { isFormerName } from './past-bearers.js';
import type { CellPlaces } from './places.js';
import type { Statement } from './statements.js';
import type { Subjects } from './subjects.js';
import { isSameSite } from './website-cell.js';
import { isWithoutValue } from './without-value.js';

/** Acts that give a unit another code, whatever name it has afterwards. */
const RECODING = new Set<ImportRow['act']>(['replace', 'move', 'recode']);
/** Acts that end a unit. */
const ENDS = new Set<ImportRow['act']>(['close', 'annul', 'end']);
/** Acts after which a unit is still there, under its code. */
const STATING = new Set<ImportRow['act']>(['state', 'keep', 'update', 'rename']);

/** What a row does to a unit that is there: nothing, new data, a new name, a new code, its end. */
export class ExistingUnits {
  /** What rows say of units that go on. */
  readonly statements: Statement[] = [];

  constructor(
    private readonly registry: Registry,
    private readonly options: Pick<ImportOptions, 'today' | 'decision' | 'under' | 'children' | 'rename'>,
    private readonly subjects: Subjects,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {}

  /** Changes that bring a unit to what its row says; empty cells change nothing. */
  changesFor(row: ImportRow, unit: Unit, target: { parent?: string; code?: string } = {}): Change[] {
    if (this.#isMoved(row, unit, target.parent)) return [];
    if (this.isDone(row, unit, target.code === undefined ? [] : [target.code])) return [];
    if (row.faulty) return [];
    if (STATING.has(row.act) && !isOver(row.status)) this.statements.push({ row, code: unit.code });
    if (row.act === 'grant') return this.#taken(row, unit);
    if (row.act === 'keep') return this.#keep(row, unit);
    if (isOver(row.status)) {
      if (row.name !== '' && !this.subjects.bears(unit, row.name)) this.subjects.differs(row, unit, row.name);
      const args = { code: unit.code, status: row.status };
      row.faulty = true;
      this.report('error', 'import-status-differs', this.places.of(row.unit, 'change', 'code'), args);
      return [];
    }
    const changes = [...this.#rename(row, unit), ...this.#update(row, unit), ...this.#replace(row, unit, target)];
    if (!row.faulty) this.#askValue(row, unit);
    return row.faulty ? [] : changes;
  }

  /** "Cập nhật địa chỉ" of a row that gives none would change nothing, or something else. */
  #askValue(row: ImportRow, { code }: Unit): void {
    const { changeWords } = row.unit;
    if (row.act !== 'update' || changeWords === undefined || !isWithoutValue(row.unit, changeWords)) return;
    row.faulty = true;
    const args = { code, text: changeWords.trim() };
    this.report('error', 'import-update-valueless', this.places.of(row.unit, 'change', 'code', 'name'), args);
  }

  /**
   * True where a unit is closed already, and its row says that or what led there; else the row is faulty.
   * @param heirs codes of those who take over by the row
   */
  isDone(row: ImportRow, unit: Unit, heirs: readonly string[] = []): boolean {
    if (!isClosedFor(this.registry, unit, this.options.decision)) return false;
    const closed = closingFor(this.registry, unit, this.options.decision);
    const successors = closed?.successors ?? [];
    const saysClosed = heirs.length === 0 && (isOver(row.status) || ENDS.has(row.act));
    const done = heirs.length > 0 && heirs.every((code) => successors.includes(code));
    // a code whose closing is still to come is in force, and lists name it
    const isStill = inForceAt(this.registry, unit, this.options.today) && (row.act === 'state' || row.act === 'keep');
    const same = isStill && this.#sameName(row.name, unit) && this.#update(row, unit).length === 0;
    if (saysClosed || done || same) return true;
    row.faulty = true;
    const args = { code: unit.code, name: unit.name, decision: closed?.decision ?? '', successors };
    const place = this.places.of(row.unit, 'codeBefore', 'code', 'legacyCodes', 'name');
    // what was granted in error, or only got another code, is not founded again
    const isGone = closed?.reason !== 'annulled' && closed?.reason !== 'replaced';
    const isMeant = isGone && (row.act === 'move' || row.act === 'replace' || row.act === 'grant');
    this.report('error', 'import-code-closed', place, args, isMeant ? 'again' : undefined);
    return true;
  }

  /** True where the decision that acts has given the unit its code under the body of the row: the list is taken in once more. */
  #isMoved({ act, name }: ImportRow, unit: Unit, parent: string | undefined): boolean {
    const { decision, under = decision } = this.options;
    if (act !== 'move' || parent === undefined || !isClosedFor(this.registry, unit, decision)) return false;
    const closed = closingFor(this.registry, unit, decision);
    const [heir, ...others] = closed?.decision === under ? (closed?.successors ?? []) : [];
    const body = heir === undefined || others.length > 0 ? undefined : this.registry.unit(heir);
    return body !== undefined && parentOf(body.code) === parent && (name === '' || this.subjects.bears(body, name));
  }

  /** A code is granted once: where a row asks for one that somebody bears, its bearer is named; of its own grant nothing is asked again. */
  #taken(row: ImportRow, unit: Unit): Change[] {
    const isOwn =
      unit.granted.decision === (this.options.under ?? this.options.decision) && this.subjects.bears(unit, row.name);
    if (isOwn) return this.#update(row, unit);
    row.faulty = true;
    const name = this.#name(unit);
    const place = this.places.of(row.unit, 'code', 'legacyCodes', 'name');
    const variant = row.name === '' || this.subjects.bears(unit, row.name) ? 'same' : 'other';
    this.report('error', 'import-code-taken', place, { code: unit.code, name, wanted: row.name }, variant);
    return [];
  }

  /** "Giữ nguyên" changes nothing: what differs is an error of its cell; a note beside it is the reviewer's, and told once for all rows. */
  #keep(row: ImportRow, unit: Unit): Change[] {
    if (row.name !== '' && !this.subjects.bears(unit, row.name)) {
      this.subjects.differs(row, unit, row.name);
      return [];
    }
    const [change] = this.#update(row, unit);
    if (change === undefined || !('update' in change)) return [];
    const fields = Object.keys(change.update)
      .map((field) => (field === 'identifiers' ? 'taxCode' : field))
      .filter((field): field is ListField => field !== 'code' && field !== 'note');
    if (fields.length === 0) return [];
    row.faulty = true;
    this.report('error', 'import-keep-differs', this.places.of(row.unit, ...fields), {
      code: unit.code,
      field: fields[0] ?? '',
    });
    return [];
  }

  #sameName(name: string, unit: Unit): boolean {
    return name === '' || namesOfDays(this.registry, unit, this.options).includes(name);
  }

  /** The name that a unit has in the end, for the decision that acts: what another draft means counts for nothing. */
  #name(unit: Unit): string {
    return nameFor(this.registry, unit, this.options.decision);
  }

  /** Another name renames where the row says so: by a word, by the name before beside it, or by the user's option. */
  #rename(row: ImportRow, unit: Unit): Change[] {
    const { name, nameBefore, act } = row;
    if (nameBefore !== undefined && !this.subjects.bears(unit, nameBefore) && !this.#isRenamed(row, unit)) {
      this.subjects.differs(row, unit, nameBefore);
      return [];
    }
    if (this.#sameName(name, unit)) {
      if (act === 'rename' || (act === 'update' && renamingNoted(row) !== undefined)) this.#nothingRenamed(row, unit);
      return [];
    }
    const was = this.#name(unit);
    // capitals throughout are how a list is set, and no new name
    const isOnlySet = name === name.toLocaleUpperCase('vi') && name === was.toLocaleUpperCase('vi');
    const spelling = act === 'rename' ? this.#spellingOnly(row, was) : undefined;
    if (spelling !== undefined) {
      this.#nothingRenamed(row, unit, spelling);
      return [];
    }
    const isAsked = (act === 'rename' && !isOnlySet) || isPlaceholderName(was);
    if (!isAsked && isSameNameIn(this.registry, name, was)) {
      const args = { code: unit.code, name, was };
      this.report(
        act === 'rename' ? 'warning' : 'info',
        'import-name-spelling',
        this.places.of(row.unit, 'name'),
        args,
      );
      return [];
    }
    if (!isAsked && nameBefore === undefined && this.options.rename !== true) {
      if (!RECODING.has(act) || this.registry.unit(row.code ?? '') === undefined)
        this.subjects.differs(row, unit, name, !RECODING.has(act));
      return [];
    }
    if (!isPlaceholderName(was) && isFormerName(this.registry, unit, name)) {
      const args = { code: unit.code, name, was };
      this.report('warning', 'import-name-past', this.places.of(row.unit, 'name'), args, 'back');
    } else if (RECODING.has(act) && !isPlaceholderName(was) && isWhollyOther(this.registry, name, was)) {
      const args = { code: unit.code, name, was };
      this.report('warning', 'import-name-wholly-other', this.places.of(row.unit, 'name'), args);
    }
    return RECODING.has(act) ? [] : [dated({ rename: { code: unit.code, name } }, row)];
  }

  /**
   * The same name in its short or long form, or with the new one elsewhere in the row; other letters are a change that may be
   * meant, and so is a name written out beside the one before. A short form is never a new name.
   */
  #spellingOnly(row: ImportRow, was: string): 'spelling' | 'short' | undefined {
    const { name, nameBefore } = row;
    if (isPlaceholderName(was) || !isSameNameIn(this.registry, name, was)) return undefined;
    const isOtherForm = fold(name) !== fold(was);
    if (nameBefore !== undefined) return isOtherForm && fold(name).length < fold(was).length ? 'short' : undefined;
    return isOtherForm || nameNoted(this.registry, row) !== undefined ? 'spelling' : undefined;
  }

  /** A renaming that names nothing new: an error without a name, else worth a word, for the list may have been taken in. */
  #nothingRenamed(row: ImportRow, unit: Unit, same: 'same' | 'spelling' | 'short' = 'same'): void {
    const [field, text = ''] = nameNoted(this.registry, row) ?? [];
    const alone = same === 'same' && !mayBeRenamed(row, unit, this.options) ? 'unchanged' : same;
    const variant = row.name === '' ? 'nameless' : field === undefined ? alone : 'noted';
    if (variant !== 'same') row.faulty = true;
    const place = this.places.of(
      row.unit,
      ...(variant === 'noted' && field !== undefined ? [field] : []),
      'name',
      'change',
      'code',
    );
    const args = { code: unit.code, name: this.#name(unit), text: text.trim() };
    this.report(variant === 'same' ? 'info' : 'error', 'import-rename-nothing', place, args, variant);
  }

  /** True where the list has been taken in already: the name that it asks for is borne. */
  #isRenamed({ name }: ImportRow, unit: Unit): boolean {
    return name !== '' && name === this.#name(unit);
  }

  #update(row: ImportRow, unit: Unit): Change[] {
    const update: Update = { code: unit.code };
    for (const field of ['shortName', ...CONTACT_FIELDS] as const) {
      const text = row.details[field];
      const was = unit[field];
      if (text === undefined || (field === 'note' && row.isNoteLeft === true)) continue;
      // a note keeps its lines in the registry, which a cell may have lost
      if (was !== undefined && repairText(was).text === text) continue;
      if (field === 'website' && was !== undefined && isSameSite(row.unit.website ?? '', was)) continue;
      update[field] = text;
    }
    const had = unit.legacyCodes ?? [];
    const fresh = (row.details.legacyCodes ?? []).filter((code) => !had.includes(code) && code !== unit.code);
    if (fresh.length > 0) update.legacyCodes = [...had, ...fresh];
    const others = (row.details.identifiers ?? []).filter(
      ({ scheme, value }) => !unit.identifiers?.some((had) => had.scheme === scheme && had.value === value),
    );
    if (others.length > 0) update.identifiers = others;
    return Object.keys(update).length > 1 ? [{ update }] : [];
  }

  #replace(row: ImportRow, unit: Unit, { parent, code: wanted }: { parent?: string; code?: string }): Change[] {
    const { code } = unit;
    if (!RECODING.has(row.act)) return [];
    const way = row.children ?? this.options.children;
    const children = way === undefined ? {} : { children: way };
    const isRenaming = row.nameBefore !== undefined && row.name !== '' && !this.subjects.bears(unit, row.name);
    if (wanted !== undefined && wanted !== code) {
      const replace = dated({ replace: { code, with: wanted, ...children } }, row);
      const isNew = this.registry.unit(wanted) === undefined && !wanted.startsWith('$');
      return isRenaming && isNew ? [replace, dated({ rename: { code: wanted, name: row.name } }, row)] : [replace];
    }
    if (parent === undefined || parent === parentOf(code)) return this.#goesNowhere(row, unit, parent);
    if (!isRenaming) return [dated({ replace: { code, parent, ...children } }, row)];
    const as = `m${code.replaceAll('.', '')}`;
    return [
      dated({ replace: { as, code, parent, ...children } }, row),
      dated({ rename: { code: `$${as}`, name: row.name } }, row),
    ];
  }

  /** No code is given up for one that nobody named: a row says the new one, or a body above that is another. */
  #goesNowhere(row: ImportRow, { code }: Unit, parent: string | undefined): Change[] {
    row.faulty = true;
    const variant = parent === undefined ? 'replace' : 'same';
    const place = this.places.of(row.unit, 'parent', 'change', 'codeBefore', 'code', 'name');
    this.report('error', 'import-move-nowhere', place, { code, ...(parent === undefined ? {} : { parent }) }, variant);
    return [];
  }
}

/** A change with the day that its row gives it. */
export function dated(change: Change, { effective }: Pick<ImportRow, 'effective'>): Change {
  return effective === undefined ? change : { ...change, effective };
}
