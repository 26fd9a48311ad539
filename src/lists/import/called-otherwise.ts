import { levelOf, parentOf } from '../../core/code/code.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';

/** A place, whose body the registry calls "UBND …". */
const PLACE = /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tp\.?|tỉnh)\s/iu;
const COMMITTEE = /^(?:ubnd|(?:ủy|uỷ) ban nhân dân)\s+/iu;
const BETWEEN = [' ', ' thuộc ', ' của ', ', ', ' - '];

/** True for the name of a place without the committee that governs it: "Xã Tân Lập" of "UBND xã Tân Lập". */
export function isPlaceOf(registry: Registry, committee: string, place: string): boolean {
  const [long, short] = [committee.normalize('NFC'), place.normalize('NFC')];
  return PLACE.test(short) && COMMITTEE.test(long) && isSameNameIn(registry, `UBND ${short}`, long);
}

/** A body as it is put behind one beneath it: "UBND thành phố Hà Nội", "thành phố Hà Nội"; of the level-1 body "Hà Nội". */
function waysOf(code: string, name: string): string[] {
  const place = name.normalize('NFC').replace(COMMITTEE, '');
  const bare = levelOf(code) === 1 ? place.replace(/^(?:thành phố|tỉnh)\s+/iu, '') : place;
  return [...new Set([name, place, bare])];
}

/**
 * Whether a body, of which a code says that it is the one above, is called by a longer or shorter writing of its name: "Xã Tân Lập",
 * "Sở Y tế thành phố Hà Nội". Lists write one over thousands of rows, so each answer is kept.
 */
export class CalledOtherwise {
  readonly #known = new Map<string, boolean>();

  constructor(private readonly registry: Registry) {}

  /** @param own the name that the body bears */
  is(code: string, own: string, name: string): boolean {
    const key = `${code}\n${own}\n${name}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found =
      isPlaceOf(this.registry, own, name) || isPlaceOf(this.registry, name, own) || this.#isWithAbove(code, own, name);
    this.#known.set(key, found);
    return found;
  }

  #isWithAbove(code: string, own: string, name: string): boolean {
    for (let above = parentOf(code); above !== undefined; above = parentOf(above)) {
      const unit = this.registry.unit(above);
      if (unit === undefined) continue;
      for (const way of waysOf(above, unit.name)) {
        for (const between of BETWEEN) {
          const tail = `${between}${way}`;
          if (isSameNameIn(this.registry, `${own}${tail}`, name) || isSameNameIn(this.registry, `${name}${tail}`, own))
            return true;
        }
      }
    }
    return false;
  }
}
