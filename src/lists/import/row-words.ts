import { columnName } from '../../core/cell-place.js';
import { isOver } from '../../core/registry/timeline.js';
import { sheetKey } from '../place-keys.js';
import { type AnnexSaid, heardIn, saidOfAnnex } from '../recognise/annexes-said.js';
import { dayOfTitle } from '../recognise/change-cell.js';
import { meaningOf, reasonOf } from '../recognise/change-words.js';
import { isChangeHeading, kindOfHeading } from '../recognise/heading-says.js';
import { headingKey } from '../recognise/headings.js';
import type { Listed, ListedChange, ListTable } from '../recognise/listed.js';
import { agrees } from '../recognise/tick-cell.js';
import { doubtOf, isOfReplaced } from '../recognise/title-doubts.js';
import { beginsAnew, type FileSaid, kindOfTitle, saidByFile, type TitleSaid } from '../recognise/title-kind.js';
import type { ImportRow, ReportFinding } from './import-model.js';
import type { CellPlaces } from './places.js';
import type { TitleBodies } from './title-bodies.js';

/** Words before the one that says what a heading row is about: "Các cơ quan, đơn vị đổi tên". */
const LEADING =
  /^(?:(?:danh sach|cac|nhung|ma|so|dinh danh|dien tu|co quan|don vi|to chuc|duoc|bi|de nghi|ve|viec) )+(?=\S)/;
/** "Các đơn vị cấp 2" speaks of a level. */
const GRANTED = /^(?:cap (?:moi|ma)|them moi|bo sung|thanh lap)\b/;

/** The change that a heading row between the units asks for all under it; undefined where it names a body. */
export function sectionChange(name: string): ListedChange | undefined {
  if (!isChangeHeading(name) || kindOfTitle(name) === 'mentioned') return undefined;
  const key = headingKey(name).replace(LEADING, '');
  const meaning = key.split(' ').length > 8 ? undefined : meaningOf(key);
  if (meaning === undefined || !('change' in meaning)) return undefined;
  // over many rows "Hủy bỏ mã" says that codes end, as in a title; only what says so was granted in error
  if (meaning.change === 'annul') return reasonOf(key) === 'annulled' ? 'annul' : 'close';
  return meaning.change === 'grant' && !GRANTED.test(key) ? undefined : meaning.change;
}

const CHANGE_OF: Readonly<Partial<Record<TitleSaid['kind'], ListedChange>>> = {
  closed: 'close',
  merged: 'merge',
  split: 'splitOrSpinOff',
  parted: 'spinOff',
  restored: 'restore',
  renamed: 'rename',
  corrected: 'correct',
};
/** What the name of a file may say that is asked about. */
const ENDING: ReadonlySet<TitleSaid['kind']> = new Set(['closed', 'merged', 'split', 'mixed', 'mentioned']);

/** Why a title is asked about, beside words of an end. */
type TitleDoubt = 'others' | NonNullable<ReturnType<typeof doubtOf>>;

/** Changes of which a title that names bodies itself names those that change; one of mergers may name who takes over. */
const OF_ONE: ReadonlySet<ListedChange> = new Set(['close', 'annul', 'dissolve', 'restore', 'rename']);

/** Changes after which a body is there no more. */
const ENDS: ReadonlySet<ListedChange> = new Set(['close', 'annul', 'dissolve', 'merge', 'split', 'splitOrSpinOff']);

function speaksItself({ columns, titles }: ListTable): boolean {
  return columns.some(({ field }) => field === 'change') || titles.some(beginsAnew);
}

/** How to read the list of a row and the one to the right of it as one table, of old bodies and new ones. */
function asOneTable(tables: readonly ListTable[], { unit: { place } }: ImportRow): string | undefined {
  const { list, sheet, file } = place;
  if (list === undefined) return undefined;
  const parts = tables.filter(
    ({ place: each }) => each.file === file && each.sheet === sheet && (each.list ?? 0) >= list,
  );
  const [own, next] = parts.sort((a, b) => (a.place.list ?? 0) - (b.place.list ?? 0));
  const entries = (table: ListTable, fields: Readonly<Record<'name' | 'code', string>>): string[] =>
    table.columns.flatMap(({ field, column }) =>
      field === 'name' || field === 'code' ? [`${fields[field]}=${columnName(column)}`] : [],
    );
  if (own === undefined || next === undefined) return undefined;
  const both = [
    ...entries(own, { name: 'nameBefore', code: 'codeBefore' }),
    ...entries(next, { name: 'name', code: 'code' }),
  ];
  return both.join(',');
}

/** By which a heading says where its rows stand, or whose they were, of which other checks speak. */
const BELONGING = /(?<!\p{L})(?:thuộc|của|tại|ở|địa bàn|đóng|do|nguyên|trước đây|theo)(?!\p{L})/iu;

/** What stands over rows and holds for all of them: the heading row above, the title of the table, the sheet's name. */
export class RowWords {
  readonly #files = new Map<string, FileSaid | undefined>();
  readonly #asked = new Set<string>();
  /** Tables that have a column of changes, or a title of their own. */
  readonly #speaking: ReadonlySet<string>;
  /** Tables of whose rows some say that they are over: the others, that they are not. */
  readonly #partlyOver: ReadonlySet<string>;
  /** Tables of annexes by what an article says of them. */
  readonly #ending = new Map<string, AnnexSaid>();

  constructor(
    private readonly listed: Pick<Listed, 'tables' | 'units' | 'annexes'>,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
    private readonly isBody: (name: string) => boolean,
    private readonly bodies: TitleBodies,
    private readonly isThere: (code: string) => boolean,
  ) {
    const { tables, units, annexes = [] } = listed;
    for (const { place, titles } of annexes.length === 0 ? [] : tables) {
      const said = saidOfAnnex(heardIn(annexes, place.file), place.sheet ?? '', titles);
      if (said !== undefined) this.#ending.set(sheetKey(place), said);
    }
    this.#partlyOver = new Set(units.flatMap(({ status, place }) => (isOver(status) ? sheetKey(place) : [])));
    this.#speaking = new Set(tables.filter(speaksItself).map(({ place }) => sheetKey(place)));
  }

  /** Gives a row the change that stands over it, where it says none itself, and the day. */
  read(row: ImportRow): void {
    this.#readChange(row);
    if (row.effective !== undefined || row.unit.effective !== undefined || row.unit.keep === true) return;
    const { titleDay } = row.unit;
    // what is there already and does not change began on a day of its own
    const isStated = row.change === undefined && row.code !== undefined && this.isThere(row.code);
    if (titleDay === undefined || isStated) return;
    const { line: text, day, isUnclear } = titleDay;
    if (isUnclear !== true) row.effective = day;
    else if (row.change !== undefined && !this.#asked.has(text)) {
      this.#asked.add(text);
      this.report('warning', 'import-day-noted', this.places.of(row.unit, 'name', 'code'), { text, day }, 'line');
    }
  }

  #readChange(row: ImportRow): void {
    const group = row.group?.code === undefined ? row.group?.name : undefined;
    const isSaying = group !== undefined && kindOfHeading(group) !== undefined;
    const isNamed = group !== undefined && (isSaying || isChangeHeading(group)) && this.isBody(group);
    const said = isNamed && row.unit.said?.title === group ? undefined : row.unit.said;
    const section = group === undefined || isNamed ? undefined : sectionChange(group);
    // a line that says what becomes of the rows under it names no body
    if (!isNamed && (section !== undefined || isSaying)) delete row.group;
    if (row.change !== undefined || row.unit.keep === true) return;
    if (section === undefined && !isSaying && group !== undefined && this.#namesOther(row, group)) {
      this.#askOnce(row, group, undefined, 'others');
    } else this.#said(row, section, said, group);
  }

  /** True for a heading row that is no body's name and names another one over a unit that is there: "Đơn vị nhập về Sở A". */
  #namesOther(row: ImportRow, group: string): boolean {
    const code = row.codeBefore ?? row.code;
    // "Các trạm thu hồi xe" calls the rows by what one of them is called
    const bare = group.normalize('NFC').replace(/^(?:các|những|khối|nhóm)\s+/iu, '');
    if (code === undefined || !this.isThere(code) || this.isBody(group) || this.isBody(bare)) return false;
    return !BELONGING.test(group.normalize('NFC')) && this.bodies.areOthers(group, row);
  }

  #said(row: ImportRow, section: ListedChange | undefined, said: TitleSaid | undefined, group = ''): void {
    if (section !== undefined && said?.kind !== 'mentioned') this.#take(row, section, group);
    else if (said === undefined) this.#followAnnex(row);
    else this.#follow(row, said);
  }

  /** What the paper of a row says of a list that comes with it. */
  #attachedTo({ unit }: ImportRow): string | undefined {
    const heard = heardIn(this.listed.annexes ?? [], unit.place.file);
    return heard.find(({ annex, kind }) => annex === undefined && kind !== 'renamed')?.text;
  }

  /**
   * What an article says of the annex, where neither the row nor the annex says what is done: what it plainly does to all of
   * its rows is done, anything else asked about.
   */
  #followAnnex(row: ImportRow): void {
    const own = this.#ending.get(sheetKey(row.unit.place));
    // of lists that are not told apart, one of new codes is none of those that end
    const text = own?.text ?? (this.isThere(row.codeBefore ?? row.code ?? '') ? this.#attachedTo(row) : undefined);
    if (text === undefined) this.#followFile(row);
    else if (own?.kind === undefined) this.#askOnce(row, text);
    else this.#follow(row, { kind: own.kind, title: text });
  }

  #follow(row: ImportRow, { kind, title, after }: TitleSaid): void {
    const isRecoding = row.codeBefore !== undefined && row.codeBefore !== row.code;
    const change = CHANGE_OF[kind];
    if (kind === 'replaced') {
      if (isRecoding) this.#take(row, 'replace', title);
      else if (isOfReplaced(title)) this.#askOnce(row, title, after);
    } else if (kind === 'granted') this.#grant(row, title);
    else if (kind === 'mixed') {
      if (!isRecoding) this.#refuse(row, title);
    } else if (kind === 'mentioned') {
      if (!isRecoding) this.#askOnce(row, title, after);
    } else if (change === 'merge' && isRecoding) this.#note(row, title);
    else if (change === 'merge' && this.#takesOver(row)) return;
    else if (change !== undefined) this.#take(row, change, title);
  }

  /** True in a table of before and after for a body that is the same after a merger, and into which others go. */
  #takesOver({ code, codeBefore, nameBefore, unit }: ImportRow): boolean {
    if (unit.isSameAfter !== true || (codeBefore ?? nameBefore ?? unit.nameBefore) !== undefined) return false;
    return this.listed.units.some((other) =>
      other.codeBefore === undefined
        ? other.nameBefore !== undefined && other.code !== code && other.name === unit.name
        : other.code === unit.code,
    );
  }

  #grant(row: ImportRow, title: string): void {
    row.isListedAsNew = true;
    const day = dayOfTitle(title);
    if (day !== undefined) row.effective = day;
  }

  #take(row: ImportRow, change: ListedChange, title: string): void {
    if (OF_ONE.has(change) && this.bodies.areOthers(title, row)) {
      this.#askOnce(row, title, undefined, 'others');
      return;
    }
    if (this.#isUnticked(row, change, title) || this.#isStill(row, change, title)) return;
    row.change = change;
    const day = dayOfTitle(title);
    if (day !== undefined) row.effective = day;
    if (change === 'annul') row.isGrantedInError = true;
    if (change !== 'grant') this.#note(row, title);
  }

  /** A title asks for what the table has a column for, to be ticked, and the row has it not ticked: which of the two counts? */
  #isUnticked(row: ImportRow, change: ListedChange, title: string): boolean {
    const column = row.unit.unticked?.find(
      ({ ticked }) => ticked !== undefined && ticked !== 'keep' && (agrees(ticked, change) || agrees(change, ticked)),
    );
    if (column === undefined) return false;
    row.faulty = true;
    const place = this.places.of(row.unit, 'code', 'codeBefore', 'name');
    const args = { code: row.codeBefore ?? row.code ?? row.name, title: title.trim(), heading: column.heading.trim() };
    this.report('error', 'import-title-asks', place, args, 'unticked');
    return true;
  }

  /** A title ends all rows, and of the table's own states this one says that its body is there, where others are over, or that all is right. */
  #isStill(row: ImportRow, change: ListedChange, title: string): boolean {
    const { status, isRight, place: at } = row.unit;
    if (status !== 'active' || !ENDS.has(change) || !(isRight === true || this.#partlyOver.has(sheetKey(at))))
      return false;
    row.faulty = true;
    const args = { code: row.codeBefore ?? row.code ?? row.name, title: title.trim() };
    this.report('error', 'import-title-asks', this.places.of(row.unit, 'change', 'code', 'name'), args, 'active');
    return true;
  }

  /** What a row asks for only because of a title is told with the title. */
  #note(row: ImportRow, title: string): void {
    const place = this.places.of(row.unit, 'code', 'codeBefore', 'name');
    const args = { code: row.codeBefore ?? row.code ?? row.name, title: title.trim() };
    this.report('info', 'import-title-asks', place, args, title === place.file ? 'file' : undefined);
  }

  #refuse(row: ImportRow, title: string): void {
    row.faulty = true;
    this.report('error', 'import-title-mixed', this.places.of(row.unit, 'name', 'code'), { title });
  }

  /** A title that speaks of codes that end, and not plainly of those listed: nothing under it is taken, which is said once. */
  #askOnce(row: ImportRow, title: string, after?: string, doubt: TitleDoubt | undefined = doubtOf(title)): void {
    row.faulty = true;
    const key = `${sheetKey(row.unit.place)}\u0000${title}\u0000${after}`;
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    const place = this.places.of(row.unit, 'name', 'code');
    const map = doubt === 'before' ? asOneTable(this.listed.tables, row) : undefined;
    if (map !== undefined) {
      this.report('error', 'import-title-mentions', place, { title, map }, 'beside');
    } else if (after === undefined) this.report('error', 'import-title-mentions', place, { title }, doubt);
    else this.report('error', 'import-title-mentions', place, { title, after }, 'after');
  }

  /**
   * What the name of the file says counts as a title does, where the table says nothing itself. Beside a column of
   * changes, or a title that speaks of something else, one named after closings is asked about, once; so is one of mergers
   * that names nobody who takes over, for data are merged too.
   */
  #followFile(row: ImportRow): void {
    const { file } = row.unit.place;
    if (!this.#files.has(file)) this.#files.set(file, saidByFile(file));
    const said = this.#files.get(file);
    if (said === undefined || said.kind === 'restored') return;
    const saysItself = row.unit.predecessors ?? row.unit.successors ?? row.unit.successorCodes ?? row.codeBefore;
    const isUnclear =
      said.isLone ||
      said.kind === 'mentioned' ||
      ((said.kind === 'merged' || said.kind === 'split') && saysItself === undefined);
    if (!isUnclear && row.status === undefined && !this.#speaking.has(sheetKey(row.unit.place))) {
      this.#follow(row, said);
      return;
    }
    if (!ENDING.has(said.kind) || saysItself !== undefined) return;
    row.faulty = true;
    if (this.#asked.has(file)) return;
    this.#asked.add(file);
    this.report('error', 'import-file-name-asks', { file }, { file });
  }
}
