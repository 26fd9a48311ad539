import { tidyCode } from '../../core/code/tidy.js';
import { isClosedFor } from '../../core/registry/binding.js';
import { isSameNameIn, nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { isOver } from '../../core/registry/timeline.js';
import type { Unit } from '../../core/registry/types.js';
import { foldTone } from '../../core/text/fold.js';
import { sheetKey } from '../place-keys.js';
import { meaningOf } from '../recognise/change-words.js';
import { headingKey } from '../recognise/headings.js';
import type { Listed, ListedChange, ListedUnit, ListField } from '../recognise/listed.js';
import { bearerIn } from './bearer.js';
import { isDoubtedNote, isDoubtedRow, isSettledNote, saysIsGranted } from './doubted-notes.js';
import type { ImportOptions, ImportRow, ReportFinding } from './import-model.js';
import { NoteBodies } from './note-bodies.js';
import { isDeniedNote, isFoundingNote, isKeptNote, notedIn } from './note-words.js';
import type { CellPlaces } from './places.js';
import { codesNoted, receiverNoted } from './receiver-noted.js';

/** Changes that end nothing, so that a note of an end says something else. */
const LESSER: ReadonlySet<ListedChange> = new Set(['grant', 'update', 'correct', 'rename']);

/** Changes that a reason may speak of without a word of it elsewhere: the data of the row say what changes. */
const INNOCENT: ReadonlySet<ListedChange> = new Set(['grant', 'update', 'correct']);
/** Reasons of an end, or of a change that the row has to name. */
const OF_CHANGE =
  /^li do (?:de nghi )?(?:dong|huy|thu hoi|xoa|bai bo|giai the|sap nhap|hop nhat|chia|tach|doi (?:ten|ma)|thay (?:ten|ma)|thay doi (?:ten|ma)|chuyen|cham dut)\b/;

/** A note of the code that a body has, and of nothing else. */
const HAS_CODE =
  /^(?:(?:đã|đang|hiện)\s+)*(?:có|được\s+cấp|cấp|dùng|sử\s+dụng)?\s*mã(?:\s+số)?(?:\s+định\s+danh)?(?:\s+(?:điện\s+tử|là))*\s*:?\s*([A-Y]\d{2}(?:\.[A-Z0-9]+)+)\s*\.?$/iu;

/** What a note asks, and which body it names. */
interface Asked {
  variant: 'gone' | 'renamed' | 'replaced' | 'in-error' | 'formed' | 'denied' | 'doubted' | 'body' | 'belongs';
  body?: string;
}

/** Notes by which a body is no more, is called otherwise or has another code, where the row asks for nothing of the kind. */
export class NoteAsks {
  readonly #bodies: NoteBodies;
  readonly #isOpen: (name: string) => boolean;
  /** Codes and names of bodies that rows of their own end or move. */
  #ended: Set<string> | undefined;
  #isBegun: boolean | undefined;

  constructor(
    private readonly registry: Registry,
    private readonly options: Pick<ImportOptions, 'decision'>,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
    private readonly listed: Pick<Listed, 'units' | 'tables'>,
  ) {
    this.#bodies = new NoteBodies(registry, options.decision);
    this.#isOpen = bearerIn(registry, (unit) => !isClosedFor(registry, unit, options.decision));
  }

  /** Asks about the note of a row: nothing is granted or kept on such a one, and nothing closed. */
  read(row: ImportRow): void {
    this.#readIn(row, 'note');
    if (!row.faulty) this.#readWords(row);
    // the reason of a row without a change says why nothing is to be done, or what should have been asked for
    if (row.change === undefined && !row.faulty) this.#readIn(row, 'reason');
  }

  /** "Thành lập từ Bệnh viện B" as the change of a row: the body that it names is asked about where no column says what becomes of it. */
  #readWords(row: ImportRow): void {
    const text = row.unit.changeWords;
    if (text === undefined || !/\s/.test(text)) return;
    if (this.#isDenied(row, text)) {
      row.faulty = true;
      const place = this.places.of(row.unit, 'change', 'name');
      this.report('error', 'import-note-asks', place, { text: text.trim(), field: 'change' }, 'denied');
      return;
    }
    const { predecessors = '', successors = '', successorCodes = '' } = row.unit;
    const beside = [predecessors, successors, successorCodes].join('; ');
    const isSaid = ({ code, name }: Unit): boolean =>
      this.#isSaidOf({ code, name }) || foldTone(beside).includes(foldTone(name)) || beside.includes(code);
    const coded = this.#bodies.codes(row, text).flatMap((code) => this.registry.unit(code) ?? []);
    const unit =
      coded.find((each) => !isSaid(each)) ??
      this.#bodies.named(row, text, { isNew: this.#isToBeGranted(row), isSaid })?.unit;
    if (unit === undefined) return;
    row.faulty = true;
    const args = { text: text.trim(), body: `${unit.code} – ${unit.name}`, field: 'change' };
    this.report('error', 'import-note-asks', this.places.of(row.unit, 'change', 'name'), args, 'body');
  }

  /** True for a body of which rows of their own say what becomes. */
  #isSaidOf({ code, name }: Pick<Unit, 'code' | 'name'>): boolean {
    return this.#ends().has(code) || this.#ends().has(nameKeyIn(this.registry, name));
  }

  #readIn(row: ImportRow, field: 'note' | 'reason'): void {
    const note = row.unit[field];
    if (note === undefined || (row.change !== undefined && !LESSER.has(row.change))) return;
    if (row.status !== undefined && isOver(row.status)) return;
    const own = row.code === undefined ? undefined : this.registry.unit(row.code);
    // what is closed, or noted so already, is nothing new
    if (own !== undefined && (isClosedFor(this.registry, own, this.options.decision) || own.note === note.trim()))
      return;
    const isNote = field === 'note';
    if (isNote && this.#isOwnCode(row, note)) {
      row.isNoteLeft = true;
      return;
    }
    if (isNote && own !== undefined && row.change === undefined && (isKeptNote(note) || isSettledNote(note))) {
      // that it stays as it is, is nothing to be written of it
      row.isNoteLeft = true;
      return;
    }
    // each line may come from a column of its own
    const lines = note.includes('\n') ? [note, ...note.split(/;?\n/)] : [note];
    const [found] = lines.flatMap((text) => {
      const asked = isNote ? this.#asked(row, text) : this.#askedByReason(row, text);
      return asked === undefined ? [] : [{ ...asked, text }];
    });
    if (found === undefined) return;
    row.faulty = true;
    const { variant, body, text } = found;
    const args = { text: text.trim(), field, ...(body === undefined ? {} : { body }) };
    const place = this.places.of(row.unit, field);
    this.report('error', 'import-note-asks', place, args, variant === 'gone' ? undefined : variant);
  }

  /** "Đã có mã H26.12.01" beside the name that this code bears, of a row that has no other. */
  #isOwnCode({ code, name, change }: ImportRow, note: string): boolean {
    const noted = HAS_CODE.exec(note.normalize('NFC').trim())?.[1];
    const unit = noted === undefined ? undefined : this.registry.unit(tidyCode(noted));
    if (unit === undefined || (code !== undefined && code !== unit.code)) return false;
    if (change !== undefined || isClosedFor(this.registry, unit, this.options.decision)) return false;
    return isSameNameIn(this.registry, unit.name, name);
  }

  #asked(row: ImportRow, note: string): Asked | undefined {
    const variant = this.#saidOfItself(row, note);
    if (variant !== undefined) return { variant };
    if (row.change === undefined && isDoubtedRow(note)) return { variant: 'doubted' };
    // who took over, or whom it came from, may stand in a column of its own
    const { predecessors, successors, successorCodes } = row.unit;
    if (
      (predecessors ?? successors ?? successorCodes) !== undefined ||
      receiverNoted(note, false, row.code) !== undefined
    )
      return undefined;
    if (this.#bodies.codes(row, note).some((code) => !this.#ends().has(code))) return { variant: 'replaced' };
    const isSaid = (unit: Unit): boolean => this.#isSaidOf(unit);
    const named = this.#bodies.named(row, note, { isNew: this.#isToBeGranted(row), isSaid });
    return named && { variant: named.says, body: `${named.unit.code} – ${named.unit.name}` };
  }

  /** "Đổi tên" as the reason of a row that gives no new name; anything at all below "Lý do đóng mã". */
  #askedByReason(row: ImportRow, reason: string): Asked | undefined {
    const { unit, code, codeBefore, nameBefore, receivers, sources } = row;
    const variant = this.#saidOfItself(row, reason);
    if (variant !== undefined) return { variant };
    // who took over is asked about with the body
    if (receiverNoted(reason, false, code) !== undefined) return undefined;
    const isSaid = codeBefore !== undefined || nameBefore !== undefined || receivers.length + sources.length > 0;
    if (isSaid || unit.keep === true) return undefined;
    const meaning = meaningOf(headingKey(reason));
    const isAsked = meaning !== undefined && 'change' in meaning && !INNOCENT.has(meaning.change);
    return isAsked || OF_CHANGE.test(this.#headingOf(unit, 'reason')) ? { variant: 'gone' } : undefined;
  }

  #headingOf({ place, cells }: ListedUnit, field: ListField): string {
    const columns = this.listed.tables.find((table) => sheetKey(table.place) === sheetKey(place))?.columns ?? [];
    return headingKey(columns.find(({ column }) => column === cells[field])?.heading ?? '');
  }

  #saidOfItself(row: ImportRow, note: string): Exclude<Asked['variant'], 'body' | 'belongs'> | undefined {
    if (this.#isDenied(row, note) || (isKeptNote(note) && this.#hasUnits() && this.#isToBeGranted(row)))
      return 'denied';
    const noted = notedIn(note);
    switch (noted?.says) {
      case undefined:
        return undefined;
      case 'renamed':
        return isSameNameIn(this.registry, noted.name.replace(/[.;,]+$/, ''), row.name) ? undefined : 'renamed';
      case 'inError':
        // what was printed wrongly is what a correction is about
        return row.change === 'correct' ? undefined : 'in-error';
      case 'replaced': {
        const codes = codesNoted(note);
        return codes.length > 0 && codes.every((code) => code === row.code) ? undefined : 'replaced';
      }
      case 'formed':
        return row.sources.length === 0 && row.unit.predecessors === undefined && this.#areOpen(noted.of, row)
          ? 'formed'
          : undefined;
      case 'gone':
        if (this.#isToBeGranted(row) && isFoundingNote(note)) return undefined;
        // who took over is asked about with the body
        return receiverNoted(note, false, row.code) === undefined ? 'gone' : undefined;
    }
  }

  /** True for words of a new body by which it is to have no code now, or has one that the row does not give. */
  #isDenied(row: ImportRow, words: string): boolean {
    const isDoubted = isDeniedNote(words) || isDoubtedNote(words) || (row.code === undefined && saysIsGranted(words));
    return isDoubted && this.#isToBeGranted(row);
  }

  /** True for a row that nothing in the registry answers to. */
  #isToBeGranted({ code, codeBefore, name, nameBefore, change }: ImportRow): boolean {
    if (codeBefore !== undefined || nameBefore !== undefined) return false;
    if (change !== undefined && change !== 'grant') return false;
    return code === undefined ? !this.#isOpen(name) : this.registry.unit(code) === undefined;
  }

  /** True but for a first list: what stays as it was is known to nobody there. */
  #hasUnits(): boolean {
    this.#isBegun ??= [...this.registry.units.keys()].some((code) => code.includes('.'));
    return this.#isBegun;
  }

  /** True where one of the bodies that a note names is there still, and no row of its own says what becomes of it. */
  #areOpen(words: string, row: ImportRow): boolean {
    const codes = codesNoted(words.toUpperCase()).filter((code) => code !== row.code);
    const isOpen = (code: string): boolean => {
      const unit = this.registry.unit(code);
      return unit !== undefined && !isClosedFor(this.registry, unit, this.options.decision);
    };
    if (codes.some((code) => isOpen(code) && !this.#ends().has(code))) return true;
    const names = words
      .split(/\s*[,;]\s*|\s+(?:và|với|cùng)\s+/u)
      .map((each) => each.replace(/\s*[.()].*$/u, '').trim());
    const isOwn = (name: string): boolean => isSameNameIn(this.registry, name, row.name);
    return names.some((name) => {
      if (name === '' || isOwn(name) || !this.#isOpen(name)) return false;
      return !this.#ends().has(nameKeyIn(this.registry, name));
    });
  }

  #ends(): ReadonlySet<string> {
    if (this.#ended === undefined) {
      const units = this.listed.units.filter(
        ({ change, codeBefore, said }) =>
          codeBefore !== undefined || (change === undefined ? said !== undefined : !LESSER.has(change)),
      );
      const names = units.flatMap(({ name, nameBefore }) => [name, nameBefore ?? '']);
      const codes = units.flatMap(({ code, codeBefore }) => [tidyCode(code ?? ''), tidyCode(codeBefore ?? '')]);
      this.#ended = new Set([...codes, ...names.map((name) => nameKeyIn(this.registry, name))]);
      this.#ended.delete('');
    }
    return this.#ended;
  }
}
