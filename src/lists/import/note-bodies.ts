import { isDescendantOf } from '../../core/code/code.js';
import { isClosedFor, nameFor } from '../../core/registry/binding.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { fold, foldTone } from '../../core/text/fold.js';
import { onOneLine } from '../../core/text/plain.js';
import type { ImportRow } from './import-model.js';
import { kindOfName } from './kind-of-name.js';
import { isOfPlace, isSeatedIn, PlaceNames } from './place-names.js';

/** Words of a name. */
const LONGEST = 14;
const SHORTEST = 2;
/** By what a body comes to be, ends or goes on: what is named beside it has a part in that. */
const FATE =
  /(?<!\p{L})(?:sáp nhập|hợp nhất|nhập|gộp|ghép|tách|chia|thành lập|tổ chức lại|chuyển|bàn giao|tiếp nhận|kế thừa|thay|thay thế|trùng|giải thể|đổi tên|trên cơ sở|tiền thân|nguyên là|trước đây|hình thành|nay là)(?!\p{L})/u;
/** Where a body stands, who looks after it, by whose paper: what is named so has no part in it. */
const AROUND =
  /(?<!\p{L})(?:thuộc|địa chỉ|đ\/c|trụ sở|trú|đặt|đóng|tại|ở|cạnh|gần|sát|giáp|đối diện|cùng|chung|với|của|do|bởi|theo|quản lý|phụ trách|theo dõi|hướng dẫn|phối hợp|liên hệ|liên kết|báo cáo|gửi|trình|chủ quản|cấp trên|hỗ trợ|phục vụ|mượn|thuê|nhờ|trong|ngoài|trước|sau|bên|kiêm|đề nghị|ý kiến|văn bản|quyết định|qđ|công văn|cv|điện thoại|email|hệ thống|cổng|trang)(?!\p{L})/u;
/** The same, right before the name. */
const AROUND_IT =
  /(?<!\p{L})(?:thuộc|của|tại|ở|do|bởi|theo|cạnh|gần|chủ quản|địa bàn|quyết định|qđ)(?: (?:sự|các|quyết định|qđ|địa bàn|số \S+))*\s*$/u;
/** A place, which a note most often names for itself. */
const PLACE = /^(?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh) /;
/** One that has others in it, and these. */
const DISTRICT = /^(?:huyen|quan|thi xa|thanh pho) /;
const COMMUNE = /^(?:(?:ubnd|uy ban nhan dan) )?(?:xa|phuong|thi tran) /;
/** Behind a name, that it was so. */
const PAST = /^\s*[([]?\s*(?:cũ|trước|nay là)(?!\p{L})/iu;
/** What is said of the body itself, close by: "nhập vào xã Tân Lập". */
const ENDS_IN =
  /(?<!\p{L})(?:sáp nhập|hợp nhất|nhập|gộp|ghép|tách|chia|giải thể)(?: (?:vào|với|từ|ra|khỏi|thành|các|toàn bộ|nguyên trạng|một phần|của))*\s*:?\s*$/u;
/** Out of which places a new body came, right before their names: it may sit in one as well. */
const COMES_OF =
  /(?<!\p{L})(?:trên cơ sở|(?:hình thành|thành lập) từ|sắp xếp|tổ chức lại)(?: (?:từ|sắp xếp|tổ chức lại|toàn bộ|nguyên trạng|các|của|đơn vị|hành chính|\d+|hai|ba|bốn))*\s*:?\s*$/u;
/** Out of what a body came, or what it took over: of one that the registry has this is history. */
const ORIGIN = /(?<!\p{L})(?:từ|trên cơ sở|tiền thân|nguyên|trước đây|tiếp nhận|kế thừa|thay)(?!\p{L})/u;
const FORMER_CODE = /(?<!\p{L})mã(?: số| định danh| điện tử)* (?:cũ|trước|đã cấp)\P{L}*$/u;
/** By what a body takes another one over, right before that one's name: nobody says so of one that goes on as it was. */
const TAKES =
  /(?<!\p{L})(?:tiếp nhận|tiếp quản|kế thừa|nhận|thay|thay thế|(?:sáp nhập|hợp nhất|nhập|gộp|ghép) (?:thêm|cả|với|cùng))(?: (?:cho|toàn bộ|nguyên trạng|nguyên|cả|thêm|với|từ|đơn vị|là|các))*\s*:?\s*$/u;
/** What a body belongs to, right before that one's name. */
const BELONGS = /(?<!\p{L})(?:trực )?thuộc(?: (?:sự|quyền|quản lý|của|về))*\s*:?\s*$/u;
/** Words before these by which that was so, is not so, or is said of something else. */
const NOT_SO =
  /(?<!\p{L})(?:trước|trước đây|nguyên là|vốn|từng|cũ|không|chưa|địa chỉ|trụ sở|đất|nhà|địa bàn|nằm|đặt|dự án|do|bởi|quyết định|qđ)(?!\p{L})/u;
const CODES = /(?<![\w.])[A-Y]\d{2}(?:\.[A-Z0-9]{1,6}){1,3}(?![\w])/g;

/** A body that a note names: it has a part in what becomes of the row's, or the row's belongs to it. */
export interface NotedBody {
  unit: Unit;
  says: 'body' | 'belongs';
}

/** What is known of the row that a note stands in. */
interface NamedBy {
  isNew: boolean;
  isSaid: (unit: Unit) => boolean;
}

/** Bodies that a note names beside its own: by their codes or to the letter by their names, and not as a place or for who looks after it. */
export class NoteBodies {
  #units: Map<string, Unit[]> | undefined;
  #heads = new Set<string>();
  readonly #places: PlaceNames;

  constructor(
    private readonly registry: Registry,
    private readonly acting: string | undefined,
  ) {
    this.#places = new PlaceNames(registry, acting);
  }

  /** The codes in a note that are neither the row's own nor one above it. */
  codes(row: ImportRow, note: string): string[] {
    const own = [row.code, row.codeBefore, row.parent?.code, row.group?.code, ...(row.details.legacyCodes ?? [])];
    const isOwn = (code: string): boolean =>
      own.some((each) => each !== undefined && (each === code || isDescendantOf(each, code)));
    return [...note.matchAll(CODES)].flatMap(({ 0: code, index }) => {
      const before = foldTone(note.slice(0, index));
      // a code of before that nobody bears any more is history
      const isPast = FORMER_CODE.test(before) && !this.#isOpen(this.registry.unit(code));
      // a room, a form, another register
      const isElsewhere = this.registry.unit(code.slice(0, code.indexOf('.'))) === undefined;
      return isElsewhere || isOwn(code) || isPast || AROUND_IT.test(before) ? [] : [code];
    });
  }

  /**
   * The first open body that a note names, as its name stands there; a new one that administers a place came out of the
   * places that its note names, in whatever words.
   * @param isNew nothing in the registry answers to the row
   * @param isSaid rows of their own say what becomes of a unit
   */
  named(row: ImportRow, note: string, { isNew, isSaid }: NamedBy): NotedBody | undefined {
    const isPlace = isNew && isOfPlace(row.name);
    const found = this.#byName(row, note, { isNew, isSaid, isPlace });
    if (found !== undefined || !isPlace) return found;
    const unit = this.#places.first(note, (each) => this.#isOther(row, each) && !isSaid(each));
    return unit && { unit, says: 'body' };
  }

  /** The open bodies that a line of text names, as their names stand there; of a place, who administers it. */
  inLine(line: string): Unit[] {
    return [...this.#namesIn(onOneLine(line))].flatMap(({ units }) => units);
  }

  #byName(row: ImportRow, note: string, by: NamedBy & { isPlace: boolean }): NotedBody | undefined {
    const text = onOneLine(note);
    const isKnown = row.code !== undefined && this.registry.unit(row.code) !== undefined;
    for (const { units, name, index } of this.#namesIn(text)) {
      const found = units.find((unit) => this.#isOther(row, unit) && !by.isSaid(unit));
      if (found === undefined) continue;
      const before = text.slice(0, index);
      const clause = foldTone(before.replace(/^.*[.;]/u, ''));
      const after = text.slice(index + name.length);
      if (!PAST.test(after) && this.#isUnder(row, found, name, clause)) return { unit: found, says: 'belongs' };
      const isPast = isKnown && ORIGIN.test(foldTone(before));
      const isTaken = TAKES.test(clause) && !NOT_SO.test(clause);
      if (isTaken || (!isPast && this.#hasPart(before, name, text, by))) return { unit: found, says: 'body' };
    }
    return undefined;
  }

  /** Where a text names bodies to the letter, the longest name first. */
  *#namesIn(text: string): Generator<{ units: readonly Unit[]; name: string; index: number }> {
    const words = [...text.matchAll(/\S+/g)];
    for (let at = 0; at < words.length; at += 1) {
      const { 0: word = '', index = 0 } = words[at] ?? {};
      if (!this.#index().heads.has(fold(word).replace(/^[^a-z0-9]+/, ''))) continue;
      for (let count = Math.min(LONGEST, words.length - at); count >= SHORTEST; count -= 1) {
        const last = words[at + count - 1];
        const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
        const name = text.slice(index, end).replace(/^[("“[]+|[)"”\].,;:]+$/gu, '');
        const units = this.#called(name);
        if (units === undefined) continue;
        yield { units, name, index };
        at += count - 1;
        break;
      }
    }
  }

  #isOpen(unit: Unit | undefined): boolean {
    return unit !== undefined && !isClosedFor(this.registry, unit, this.acting);
  }

  /** The units that a name means; a place stands for who administers it. */
  #called(name: string): readonly Unit[] | undefined {
    const { units } = this.#index();
    const found = units.get(nameKeyIn(this.registry, name));
    if (found !== undefined || !PLACE.test(fold(name))) return found;
    return units.get(nameKeyIn(this.registry, `Ủy ban nhân dân ${name}`));
  }

  /** False for a body that is named as a place, or for what it has to do with the row's. */
  #hasPart(before: string, name: string, note: string, { isNew, isPlace }: NamedBy & { isPlace: boolean }): boolean {
    const words = foldTone(before.replace(/^.*[.;]/u, ''));
    if (isPlace && PLACE.test(fold(name))) return !isSeatedIn(words);
    if (AROUND_IT.test(words)) return false;
    if (PLACE.test(fold(name))) return ENDS_IN.test(words) || (isNew && COMES_OF.test(words));
    if (FATE.test(words) || FATE.test(foldTone(note).slice(before.length + name.length))) return true;
    return !AROUND.test(words);
  }

  /** True where the row's body is said to belong to one that is not above it; a place alone says where it stands. */
  #isUnder({ code, parent, group, name: own }: ImportRow, unit: Unit, name: string, clause: string): boolean {
    if (!BELONGS.test(clause) || NOT_SO.test(clause)) return false;
    // a place says where a body stands; what one place belongs to is above it
    if (PLACE.test(fold(name)) && !(DISTRICT.test(fold(name)) && COMMUNE.test(fold(own)))) return false;
    const above = parent ?? group;
    if (code !== undefined || above?.code !== undefined || above?.name === undefined) return true;
    // one that the list itself brings may be beneath
    const known = this.#called(above.name);
    return known?.every((each) => !isDescendantOf(each.code, unit.code)) === true;
  }

  /** Another body than the row's, neither above it nor beneath. */
  #isOther({ code, codeBefore, parent, group, name }: ImportRow, unit: Unit): boolean {
    const key = nameKeyIn(this.registry, unit.name);
    const isNamed = [name, parent?.name, group?.name].some(
      (each) => each !== undefined && nameKeyIn(this.registry, each) === key,
    );
    const around = [code, codeBefore, parent?.code, group?.code];
    const isNear = around.some(
      (each) =>
        each !== undefined &&
        (each === unit.code || isDescendantOf(each, unit.code) || isDescendantOf(unit.code, each)),
    );
    return !isNamed && !isNear;
  }

  /** Open units by their names, but for those of parts that every body has. */
  #index(): { units: ReadonlyMap<string, readonly Unit[]>; heads: ReadonlySet<string> } {
    if (this.#units === undefined) {
      this.#units = new Map();
      this.#heads = new Set(['ubnd', 'hdnd', 'tt', 'xa', 'phuong', 'thi', 'dac', 'huyen', 'quan', 'thanh']);
      for (const unit of this.registry.units.values()) {
        const name = nameFor(this.registry, unit, this.acting);
        const kind = kindOfName(name);
        if (kind === 'inner' || kind === 'common' || !this.#isOpen(unit)) continue;
        this.#heads.add(fold(name.split(' ', 1)[0] ?? ''));
        const key = nameKeyIn(this.registry, name);
        const known = this.#units.get(key);
        if (known === undefined) this.#units.set(key, [unit]);
        else known.push(unit);
      }
    }
    return { units: this.#units, heads: this.#heads };
  }
}
