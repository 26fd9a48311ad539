import { isClosedFor, nameFor } from '../../core/registry/binding.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { foldTone } from '../../core/text/fold.js';

/** Who administers a place, and which. */
const PLACE =
  /^(?:(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd)\s+)?(?:xã|phường|thị trấn|đặc khu)\s+(?=\p{L})/iu;
/** What stands between several names. */
const BETWEEN = /[\n,;+&/:()–—]|\s-\s|\s(?:và|với|cùng)\s/iu;
/** Where a body sits, which a note names by the place: "trụ sở tại xã Tân Lập". */
const SEAT =
  /(?<!\p{L})(?:thuộc|địa chỉ|đ\/c|trụ sở|trú|đặt|đóng|tại|ở|cạnh|gần|sát|giáp|đối diện|liên hệ|điện thoại|quản lý|phụ trách|địa bàn|đường|thôn)(?!\p{L})/gu;
/** By what one comes out of another: said behind where it sits, what follows is no seat any more. */
const COMES =
  /(?<!\p{L})(?:cơ sở|hình thành|thành lập|sắp xếp|tổ chức lại|nhập|hợp nhất|gộp|ghép|tách|chia|giải thể|gồm|từ|nguyên là|tiền thân|thay|kế thừa|tiếp nhận|đổi tên)(?!\p{L})/gu;
/** The longest name of a place, in words. */
const LONGEST = 5;

function lastOf(words: string, pattern: RegExp): number {
  return [...words.matchAll(pattern)].at(-1)?.index ?? -1;
}

/** True for words behind which a place is where something sits, and not what it came from. */
export function isSeatedIn(before: string): boolean {
  const words = foldTone(before);
  const seat = lastOf(words, SEAT);
  return seat >= 0 && lastOf(words.replaceAll('trên cơ sở', 'cơ sở     '), COMES) < seat;
}

/** True for the name of a place, or of who administers it. */
export function isOfPlace(name: string): boolean {
  return PLACE.test(name.normalize('NFC').trim());
}

/** The open bodies that administer places, by the names of these alone: "Tân Lập, Tân Hội". */
export class PlaceNames {
  #units: Map<string, Unit[]> | undefined;

  constructor(
    private readonly registry: Registry,
    private readonly acting: string | undefined,
  ) {}

  /** The first of those that a text names, other than as a seat, that a test accepts. */
  first(text: string, accepts: (unit: Unit) => boolean): Unit | undefined {
    const plain = text.normalize('NFC').replace(/\s+/g, ' ');
    let at = 0;
    for (const piece of plain.split(BETWEEN)) {
      const from = plain.indexOf(piece, at);
      at = from + piece.length;
      const words = piece
        .replace(/\s+(?:cũ|trước đây)\s*$/iu, '')
        .trim()
        .split(' ');
      for (let count = Math.min(LONGEST, words.length); count > 0; count -= 1) {
        const units = this.#called(words.slice(-count).join(' ')) ?? [];
        const found = units.find(accepts);
        const before = plain.slice(0, from).replace(/^.*[.;]/u, '') + words.slice(0, -count).join(' ');
        if (found !== undefined && !isSeatedIn(before)) return found;
      }
    }
    return undefined;
  }

  #called(name: string): readonly Unit[] | undefined {
    if (this.#units === undefined) {
      this.#units = new Map();
      for (const unit of this.registry.units.values()) {
        const own = nameFor(this.registry, unit, this.acting);
        const bare = own.normalize('NFC').replace(PLACE, '');
        if (bare === own || isClosedFor(this.registry, unit, this.acting)) continue;
        const key = nameKeyIn(this.registry, bare);
        this.#units.set(key, [...(this.#units.get(key) ?? []), unit]);
      }
    }
    return this.#units.get(nameKeyIn(this.registry, name));
  }
}
