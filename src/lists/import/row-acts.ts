import { callsOff } from '../recognise/called-off.js';
import { dayBeside, dayOfNote, dayOfTitle } from '../recognise/change-cell.js';
import type { ReasonFamily } from '../recognise/change-words.js';
import { reasonOf } from '../recognise/change-words.js';
import { dayOfCell, isWhenSigned } from '../recognise/day-cell.js';
import { isDenied } from '../recognise/denied.js';
import { headingKey } from '../recognise/headings.js';
import type { ListedChange, ListedUnit, ListField } from '../recognise/listed.js';
import { bodiesIn } from '../recognise/named-bodies.js';
import type { ImportRow, ImportRule, ReportFinding, RowAct } from './import-model.js';
import { isTwice, notedIn } from './note-words.js';
import { partSaid } from './parts-said.js';
import type { CellPlaces } from './places.js';
import { codeNoted, isMoveNoted, receiverNoted } from './receiver-noted.js';
import { asWritten, looksLikeSeveral } from './several-bodies.js';

const MOVE = /^(?:move|(?:di chuyen|chuyen|di) theo|chuyen|chuyen cung)$/;
const CLOSE = /^(?:close|dong(?: ma)? theo|dong(?: ma)?|giai the(?: theo)?|cham dut)$/;
/** Changes that end a body, in whatever way. */
const ENDING: ReadonlySet<ListedChange> = new Set(['close', 'dissolve', 'annul', 'merge', 'split']);
const DENIES = /\b(?:khong|chua|not)\b/;
/** Acts that a row without a word of change, or with an innocent one, comes to. */
const INNOCENT: Readonly<Partial<Record<ListedChange, RowAct>>> = {
  grant: 'grant',
  rename: 'rename',
  update: 'update',
};

/** True for a reason or a note by which others took over what ended. */
function speaksOfHeirs(text: string): boolean {
  const key = headingKey(text);
  const family = DENIES.test(key) || callsOff(text) ? undefined : reasonOf(key);
  return family === 'merged' || family === 'split';
}

/** True for words by which a body went into another one: that "Không" stands where that one would is no answer. */
function isMerged(text: string): boolean {
  return /(?<!\p{L})(?:sáp nhập|hợp nhất|nhập|gộp|ghép)(?!\p{L})/iu.test(text);
}

/** A body that a reason or a note says took over. */
interface ReceiverNoted {
  field: ListField;
  receiver: string;
  /** The whole of it. */
  text: string;
}

/** Puts together what a row asks for: the word of change, the reason, who took over, the note, old and new code. */
export class RowActs {
  constructor(
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
    /** The names of other bodies as they are meant, out of an old encoding. */
    private readonly meant: (unit: ListedUnit, field: ListField, text: string) => string,
    /** Whether a row stands under such a body as its note says that it goes to. */
    private readonly isThere: (row: ImportRow, receiver: string) => boolean,
  ) {}

  /** Sets the row's act and what goes with it; a row that cannot be understood is faulty. */
  read(row: ImportRow): void {
    this.#bodies(row);
    this.#effective(row);
    this.#children(row);
    const act = this.#actOf(row);
    if (act === undefined) row.faulty = true;
    else row.act = act;
    // "Cấp trùng với H24.02" names the code that stays
    const isInError = act === 'annul' && row.isGrantedInError === true;
    if (act === 'close' || (act === 'annul' && !isInError)) this.#askNote(row, true);
    else if (isInError || act === 'state' || act === 'update' || act === 'keep') this.#askNote(row, false);
    this.#dayLost(row);
  }

  #fault(row: ImportRow, rule: ImportRule, fields: readonly ListField[], args = {}, variant?: string): undefined {
    row.faulty = true;
    this.report('error', rule, this.places.of(row.unit, ...fields, 'name', 'code'), args, variant);
    return undefined;
  }

  #bodies(row: ImportRow): void {
    const { successors = '', successorCodes = '', part } = row.unit;
    const { code, codeBefore } = row;
    const predecessors = row.unit.predecessors ?? this.#merged(row);
    const isRecoded = codeBefore !== undefined && code !== undefined && code !== codeBefore;
    const isPart = part !== undefined && !isDenied(part);
    // next to all rows name none
    if (successors === '' && successorCodes === '' && predecessors === '' && !isRecoded) {
      if (isPart) this.#fault(row, 'import-receiver-unasked', ['part'], { text: part.trim() }, 'part');
      return;
    }
    const named = bodiesIn(this.meant(row.unit, 'successors', successors));
    const coded = bodiesIn(successorCodes);
    // names in one column, their codes in the next
    row.receivers =
      coded.length === named.length && named.every(({ code }) => code === undefined)
        ? named.map((each, i) => ({ ...each, ...(coded[i]?.code === undefined ? {} : { code: coded[i].code }) }))
        : [...named, ...coded.filter(({ code }) => named.every((each) => each.code !== code))];
    row.sources = bodiesIn(this.meant(row.unit, 'predecessors', predecessors));
    if (isRecoded) row.receivers = [{ code, part: false }, ...row.receivers];
    const said = isPart ? undefined : partSaid(row);
    if (said !== undefined) row.partSaid = said;
    if (isPart || said !== undefined) row.receivers = row.receivers.map((each) => ({ ...each, part: true }));
  }

  /** "Hợp nhất" beside several old names: those are the bodies that the new one came from. */
  #merged(row: ImportRow): string {
    const written = asWritten(row);
    if (row.change !== 'merge' || row.codeBefore !== undefined) return '';
    if (bodiesIn(written).length < 2 && !looksLikeSeveral(written)) return '';
    delete row.nameBefore;
    return written;
  }

  /** The note and the reason of a body that ends go with it: a day that it gives is no day of effect, and is told of. */
  #dayLost({ change, unit, faulty, effective }: ImportRow): void {
    const isEnding = change !== undefined && ENDING.has(change) && !faulty && effective === undefined;
    if (!isEnding || unit.effective !== undefined) return;
    for (const field of ['note', 'reason'] as const) {
      const text = (unit[field] ?? '').trim();
      const day = dayBeside(text);
      if (day !== undefined) this.report('warning', 'import-day-noted', this.places.of(unit, field), { text, day });
    }
  }

  #effective(row: ImportRow): void {
    const { effective, note, reason } = row.unit;
    for (const text of effective === undefined && row.change !== undefined ? [note, reason] : []) {
      if (text === undefined) continue;
      const day = dayOfNote(text) ?? (notedIn(text)?.says === 'gone' ? dayOfTitle(text) : undefined);
      if (day !== undefined) row.effective = day;
    }
    // the annexes of a draft print so what has effect with the decision itself
    if (effective === undefined || isWhenSigned(effective)) return;
    const day = dayOfCell(effective);
    if (day === undefined) this.#fault(row, 'import-effective-malformed', ['effective'], { text: effective.trim() });
    else row.effective = day;
  }

  #children(row: ImportRow): void {
    const { children } = row.unit;
    if (children === undefined) return;
    const key = headingKey(children);
    if (MOVE.test(key)) row.children = 'move';
    else if (CLOSE.test(key)) row.children = 'close';
    else if (!isDenied(children)) this.#fault(row, 'import-children-unknown', ['children'], { text: children.trim() });
  }

  #actOf(row: ImportRow): RowAct | undefined {
    const { change, unit } = row;
    const reason = this.#reason(row);
    if (reason === 'annulled') row.isGrantedInError = true;
    if (change === 'restore' || reason === 'revoked') {
      return this.#fault(row, 'import-revocation', ['change', 'reason'], { code: row.codeBefore ?? row.code ?? '' });
    }
    if (change === 'splitOrSpinOff') return this.#fault(row, 'import-split-unclear', ['change']);
    if (change === 'reestablish') return 'reestablish';
    const isRecoding = row.codeBefore !== undefined && row.code !== undefined && row.codeBefore !== row.code;
    if (isRecoding && (unit.keep === true || ['grant', 'rename', 'update', 'correct'].includes(change ?? ''))) {
      const args = { codeBefore: row.codeBefore ?? '', code: row.code ?? '' };
      return this.#fault(row, 'import-change-unfit', ['change', 'codeBefore'], args);
    }
    if (change !== undefined && ENDING.has(change)) return this.#ending(row, change, reason);
    if (change === 'spinOff') {
      if (row.receivers.length > 0) return 'spinOff';
      return row.sources.length > 0 ? 'spunOff' : this.#receiverNeeded(row, 'spin-off');
    }
    if (change === 'replace' || change === 'move') return this.#recoding(row, change, isRecoding);
    if (change === 'correct') return 'correct';
    if (isRecoding) return 'recode';
    if (row.receivers.length > 0) {
      const name = row.receivers.map((each) => each.name ?? each.code ?? '').join('; ');
      return this.#fault(row, 'import-receiver-unasked', ['successors', 'successorCodes', 'part'], { receiver: name });
    }
    if (unit.onlyBefore === true && change === undefined && unit.keep !== true) {
      return this.#fault(row, 'import-change-needed', ['codeBefore', 'code'], { code: row.code ?? '' });
    }
    // a renaming whose new name is that the name stays
    if (unit.keep === true && change === 'rename') {
      return this.#fault(
        row,
        'import-rename-nothing',
        ['change'],
        { code: row.code ?? '', name: row.name },
        'nameless',
      );
    }
    if (unit.keep === true) return 'keep';
    return change === undefined ? 'state' : INNOCENT[change];
  }

  /** What the reason says; that a code was granted in error a note says too. */
  #reason({ isGrantedInError, unit: { reason, note } }: ImportRow): ReasonFamily | undefined {
    if (reason !== undefined) return callsOff(reason) ? undefined : reasonOf(headingKey(reason));
    if (isGrantedInError === true) return 'annulled';
    if (note === undefined) return undefined;
    const noted = headingKey(note);
    return reasonOf(noted) === 'annulled' && !DENIES.test(noted) ? 'annulled' : undefined;
  }

  /** How a body ends: what the word leaves open the reason says, and who took over. */
  #ending(row: ImportRow, change: ListedChange, reason: ReasonFamily | undefined): RowAct | undefined {
    const isTaken = row.receivers.length > 0;
    if (change === 'merge' || change === 'split') {
      if (isTaken) return 'end';
      return change === 'merge' && row.sources.length > 0 ? 'heir' : this.#receiverNeeded(row, change);
    }
    const isGeneric = change === 'close' || change === 'annul';
    if (isGeneric && (reason === 'merged' || reason === 'split')) {
      return isTaken ? 'end' : this.#receiverNeeded(row, reason === 'merged' ? 'merge' : 'split');
    }
    if (isGeneric && reason === 'replaced') {
      if (isTaken) return 'replace';
      const text = (row.unit.reason ?? '').trim();
      return this.#fault(row, 'import-note-asks', ['reason'], { text }, 'replaced');
    }
    if (change === 'dissolve' || reason === 'dissolved') {
      return isTaken
        ? this.#fault(row, 'import-receiver-dissolved', ['successors', 'successorCodes'])
        : this.#gone(row);
    }
    const isAnnulled = reason === 'annulled' || (change === 'annul' && row.unit.reason === undefined);
    if (isAnnulled && isTaken) return this.#fault(row, 'import-receiver-annulled', ['successors', 'successorCodes']);
    if (isTaken) return 'end';
    if (change === 'annul' && !isAnnulled) return this.#fault(row, 'import-annul-unclear', ['change', 'reason']);
    return isAnnulled ? 'annul' : this.#gone(row);
  }

  /** A body ends and nobody takes over; where the reason or the note speaks of a merger or a split, that is asked back. */
  #gone(row: ImportRow): RowAct | undefined {
    for (const field of ['reason', 'note'] as const) {
      const text = row.unit[field] ?? '';
      if (text === '' || !speaksOfHeirs(text)) continue;
      if (this.#noted(row, true) !== undefined) return this.#receiverNeeded(row, 'merge');
      return this.#fault(row, 'import-receiver-needed', [field], { text: text.trim() }, 'dissolved');
    }
    return 'close';
  }

  #recoding(row: ImportRow, change: 'replace' | 'move', isRecoding: boolean): RowAct | undefined {
    const [first, ...others] = row.receivers;
    if (others.length > 0) {
      const receivers = row.receivers.map((each) => each.code ?? each.name ?? '');
      return this.#fault(row, 'import-receiver-many', ['successors', 'code'], { receivers });
    }
    if (change === 'replace' || isRecoding) return 'replace';
    if (row.parent === undefined && first !== undefined) {
      row.parent = {
        ...(first.code === undefined ? {} : { code: first.code }),
        ...(first.name ? { name: first.name } : {}),
      };
      row.receivers = [];
    }
    return row.parent === undefined ? this.#fault(row, 'import-move-nowhere', ['parent', 'change']) : 'move';
  }

  #receiverNeeded(row: ImportRow, variant: 'merge' | 'split' | 'spin-off'): undefined {
    const noted = this.#noted(row, true);
    if (noted !== undefined) return this.#askNoted(row, noted);
    const { mergedWith } = row.unit;
    return mergedWith === undefined
      ? this.#fault(row, 'import-receiver-needed', ['successors', 'change', 'reason'], {}, variant)
      : this.#fault(row, 'import-receiver-needed', ['change'], { name: row.name, other: mergedWith }, 'with');
  }

  #noted(row: ImportRow, isClosing: boolean): ReceiverNoted | undefined {
    for (const field of ['reason', 'note'] as const) {
      const text = row.unit[field] ?? '';
      // that is asked about as such
      if (isClosing && isTwice(text)) continue;
      const receiver = receiverNoted(text, isClosing, row.codeBefore ?? row.code);
      if (receiver !== undefined) return { field, receiver, text };
    }
    return undefined;
  }

  /** A body that took over and stands in the note alone is asked about: a closing is never made a dissolution. */
  #askNote(row: ImportRow, isClosing: boolean): void {
    if (row.faulty || row.isDone === true) return;
    for (const field of ['reason', 'note'] as const) {
      const text = row.unit[field] ?? '';
      const says = isClosing && !isTwice(text) ? notedIn(text)?.says : undefined;
      if (says !== 'renamed' && says !== 'replaced') continue;
      this.#fault(row, 'import-note-asks', [field], { text: text.trim() }, says);
      return;
    }
    const noted = this.#noted(row, isClosing);
    if (noted === undefined) return;
    if (isClosing && row.unit.noSuccessors === true && !isMerged(noted.text)) return;
    const isMove = !isClosing && isMoveNoted(noted.text);
    if (isMove && this.isThere(row, noted.receiver)) return;
    this.#askNoted(row, noted, isMove ? 'move' : undefined);
  }

  /** A body that is named with its code is to be written by it: people call a body otherwise than the registry does. */
  #askNoted(row: ImportRow, { field, receiver }: ReceiverNoted, variant?: 'move'): undefined {
    const write = codeNoted(receiver) ?? receiver;
    return this.#fault(row, 'import-receiver-noted', [field], { receiver, write }, variant);
  }
}
