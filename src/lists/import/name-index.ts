import { levelOf, parentOf } from '../../core/code/code.js';
import { isClosedFor, nameFor } from '../../core/registry/binding.js';
import { isSameNameIn, nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { fold } from '../../core/text/fold.js';
import { nearest } from '../../core/text/suggest.js';
import type { ListedBody } from '../recognise/listed.js';
import { suggestion } from './bearer-words.js';
import type { ImportRow } from './import-model.js';
import { PastBearers, type PastTold, pastTold } from './past-bearers.js';

/** A body that bears a name: its code, or the `$name` by which a proposal of the list goes. */
export interface Bearer {
  code: string;
  name: string;
  /** The row that alone says so. */
  row?: ImportRow;
}

/** Names that a like one is looked for among a whole registry; more would take minutes. */
const MOST_GUESSES = 20;
/** "Xã Tân Lập (mới)": since when a body is called so is no part of its name. */
const WHEN = /\s*\((?:mới|cũ|nay|hiện nay|trước đây|sau (?:khi )?(?:sắp xếp|sáp nhập))\)\s*$/iu;
/** A place, whose body the registry calls "UBND …". */
const PLACE = /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s/iu;
/** Words of a name; what is longer is none. */
const MOST_WORDS = 40;

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function put(map: Map<string, Map<string, Bearer>>, key: string, bearer: Bearer): void {
  const bearers = map.get(key);
  if (bearers === undefined) map.set(key, new Map([[bearer.code, bearer]]));
  else if (!bearers.has(bearer.code)) bearers.set(bearer.code, bearer);
}

/** The first, and those that bear the very same name. */
function ofOneName(bearers: readonly Bearer[]): Bearer[] {
  return bearers.filter(({ name }) => name === bearers[0]?.name);
}

/**
 * Open units of every level by their names, and those that the list itself brings along. A name is found only where it is
 * the same ({@link nameKeyIn}); one that is merely like it is suggested and never taken.
 */
export class NameIndex {
  #byKey: Map<string, Map<string, Bearer>> | undefined;
  #byFold: Map<string, Bearer[]> | undefined;
  readonly #added: Bearer[] = [];
  #asking: readonly ImportRow[] = [];
  #asked: ReadonlyMap<string, readonly ImportRow[]> | undefined;
  #listed: Map<string, Bearer> | undefined;
  readonly #past: PastBearers;
  #guesses = 0;

  constructor(
    private readonly registry: Registry,
    private readonly acting?: string,
  ) {
    this.#past = new PastBearers(registry, acting);
  }

  /** A body that the list brings along, or another name that it gives to one. */
  add(code: string, name: string, row?: ImportRow): void {
    const bearer = row === undefined ? { code, name } : { code, name, row };
    this.#added.push(bearer);
    if (this.#listed !== undefined && !this.#listed.has(code)) this.#listed.set(code, bearer);
    if (this.#byKey !== undefined) put(this.#byKey, nameKeyIn(this.registry, name), bearer);
  }

  /** The rows of the list that ask for bodies, those among them that turn out to be faulty too. */
  ask(rows: readonly ImportRow[]): void {
    this.#asking = rows.filter(
      ({ name, act }) => name !== '' && (act === 'grant' || act === 'state' || act === 'heir'),
    );
  }

  /** The row that asks for a body, by its code or its name, and cannot be followed. */
  refused({ code, name }: ListedBody): ImportRow | undefined {
    this.#asked ??= this.#byWhatTheyAsk();
    const key = code ?? (name === undefined ? '' : nameKeyIn(this.registry, name));
    return this.#asked.get(key)?.find(({ faulty }) => faulty);
  }

  #byWhatTheyAsk(): Map<string, ImportRow[]> {
    const found = new Map<string, ImportRow[]>();
    for (const row of this.#asking) {
      push(found, nameKeyIn(this.registry, row.name), row);
      if (row.code !== undefined) push(found, row.code, row);
    }
    return found;
  }

  /** Every body of a name, each once. */
  find(name: string): Bearer[] {
    return [...(this.#keys().get(nameKeyIn(this.registry, name))?.values() ?? [])];
  }

  /** What became of whoever bore a name that nobody bears any more; undefined where nobody did. */
  past(name: string): PastTold | undefined {
    return pastTold(this.registry, this.acting, name, this.#past.find(name));
  }

  /** The name of a body of the list by its code; undefined for one that only the registry has. */
  listed(code: string): Bearer | undefined {
    if (this.#listed === undefined) {
      this.#listed = new Map();
      for (const each of this.#added) if (!this.#listed.has(each.code)) this.#listed.set(each.code, each);
    }
    return this.#listed.get(code);
  }

  /**
   * Bodies to be suggested for a name that is not found where it was looked for: those that bear it elsewhere, else one with
   * a like name; worded, undefined where there is none.
   * @param parent one under it comes first
   * @param except the body that is surely not meant
   */
  suggested(name: string, { parent, except }: { parent?: string; except?: string } = {}): string | undefined {
    const bare = name.replace(WHEN, '');
    const same = [...new Set([name, bare])]
      .flatMap((each) => this.find(each))
      .filter(({ code }) => !code.startsWith('$'));
    const placed = same.length > 0 ? same : this.#placed(bare);
    const bearers = placed.length > 0 ? placed : this.#like(bare, parent);
    return suggestion(
      this.registry,
      bearers.filter(({ code }) => code !== except),
    );
  }

  /** The body that a name means together with the one above, worded; undefined where there is none. */
  placed(name: string): string | undefined {
    return suggestion(this.registry, this.#placed(name));
  }

  /** The body of a place that is named alone, and bodies that are called with the one above: "Văn phòng HĐND và UBND huyện Ba Vì", "Sở Nội vụ Hà Nội". */
  #placed(name: string): Bearer[] {
    const ofPlace = PLACE.test(name) ? this.find(`UBND ${name}`) : [];
    if (ofPlace.length > 0) return ofPlace;
    const words = name.split(/\s+/);
    const isAbove = (above: Unit | undefined, rest: string): boolean =>
      above !== undefined &&
      [
        rest,
        rest.replace(/^(?:thuộc|của)\s+/iu, ''),
        `UBND ${rest}`,
        ...(levelOf(above.code) === 1 ? [`UBND thành phố ${rest}`, `UBND tỉnh ${rest}`] : []),
      ].some((each) => isSameNameIn(this.registry, this.#nameOf(above), each));
    for (let at = Math.min(words.length, MOST_WORDS) - 1; at > 0; at -= 1) {
      const rest = words.slice(at).join(' ');
      const found = this.find(
        words
          .slice(0, at)
          .join(' ')
          .replace(/[\s,–-]+$/u, ''),
      ).filter(({ code }) => isAbove(this.registry.unit(parentOf(code) ?? ''), rest));
      if (found.length > 0) return found;
    }
    return [];
  }

  /** Units with a like name: those with the same but for its tones, the one beside where there is one, else the nearest. */
  #like(name: string, parent?: string): Bearer[] {
    const key = fold(name);
    if (key === '') return [];
    const same = this.#folds().get(key) ?? [];
    const beside = same.find(({ code }) => parentOf(code) === parent);
    if (beside !== undefined) return [beside];
    if (same.length > 0) return ofOneName(same);
    this.#guesses += 1;
    if (this.#guesses > MOST_GUESSES) return [];
    const found = nearest(key, this.#folds().keys());
    return found === undefined ? [] : ofOneName(this.#folds().get(found) ?? []);
  }

  #open(): Unit[] {
    return [...this.registry.units.values()].filter((unit) => !isClosedFor(this.registry, unit, this.acting));
  }

  #nameOf(unit: Unit): string {
    return nameFor(this.registry, unit, this.acting);
  }

  #keys(): Map<string, Map<string, Bearer>> {
    if (this.#byKey === undefined) {
      const byKey = new Map<string, Map<string, Bearer>>();
      for (const unit of this.#open()) {
        const name = this.#nameOf(unit);
        put(byKey, nameKeyIn(this.registry, name), { code: unit.code, name });
      }
      for (const each of this.#added) put(byKey, nameKeyIn(this.registry, each.name), each);
      this.#byKey = byKey;
    }
    return this.#byKey;
  }

  #folds(): Map<string, Bearer[]> {
    if (this.#byFold === undefined) {
      const byFold = new Map<string, Bearer[]>();
      const open = this.#open().sort((a, b) => levelOf(a.code) - levelOf(b.code));
      for (const unit of open) {
        const name = this.#nameOf(unit);
        push(byFold, fold(name), { code: unit.code, name });
      }
      this.#byFold = byFold;
    }
    return this.#byFold;
  }
}
