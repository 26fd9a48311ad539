import { isDescendantOf } from '../../core/code/code.js';
import { toNewCode } from '../../core/code/legacy-code.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { ImportRow } from './import-model.js';

/** Codes as they stand in words, in the new form or the old; the end of a paper's number ("1656/NQ-UBTVQH15") is none. */
const CODES =
  /(?<![\p{L}\d./-])(?:[A-Z]\d{2}(?:\.[A-Z0-9]{1,6}){0,4}|\d{2,3}(?:\.\d{2,3}){1,3}\.[A-Z]\d{2})(?![\p{L}\d])/gu;
/** Who issued a paper, and by which: no bodies that something becomes of. */
const PAPER =
  /(?<!\p{L})(?:kèm theo|căn cứ|theo|quyết định|nghị quyết|công văn|tờ trình|kế hoạch|thông báo|về việc)(?!\p{L})[^)\]]*/giu;
/** The longest name, in words. */
const LONGEST = 16;

/** The bodies that titles name themselves, by code or by name. */
export class TitleBodies {
  readonly #codes = new Map<string, readonly string[]>();
  #bearers: Map<string, string[]> | undefined;

  constructor(private readonly registry: Registry) {}

  /** True for a title that names bodies of which a row under it is none, nor stands beneath one. */
  areOthers(title: string, row: ImportRow): boolean {
    const named = this.#named(title);
    if (named.length === 0) return false;
    const given = [row.codeBefore, row.code].filter((each) => each !== undefined);
    const own = given.length > 0 ? given : this.#bearersOf(row.name);
    return own.length > 0 && !own.some((code) => named.some((each) => code === each || isDescendantOf(code, each)));
  }

  #named(title: string): readonly string[] {
    const known = this.#codes.get(title);
    if (known !== undefined) return known;
    const plain = title.normalize('NFC');
    const codes = plain.match(CODES) ?? [];
    const named =
      codes.length > 0 ? codes.flatMap((code) => this.#inNewForm(code)) : this.#byName(plain.replace(PAPER, ' '));
    this.#codes.set(title, named);
    return named;
  }

  /** The codes that one of an older form stands for: those of the units that bear it, else what it converts to. */
  #inNewForm(code: string): string[] {
    if (!/^\d/.test(code)) return [code];
    const bearers = this.registry.unitsByLegacyCode(code);
    if (bearers.length > 0) return bearers.map((unit) => unit.code);
    const converted = toNewCode(code);
    // what cannot be read names none of the rows
    return [converted.fault === undefined ? converted.code : (converted.suggestion ?? code)];
  }

  #byName(title: string): string[] {
    const words = title.split(/[\s,;:.()“”"]+/u).filter((word) => word !== '');
    return words.flatMap((_, from) => {
      const longest = Math.min(words.length - from, LONGEST);
      for (let count = longest; count > 1; count -= 1) {
        const found = this.#bearersOf(words.slice(from, from + count).join(' '));
        if (found.length > 0) return found;
      }
      return [];
    });
  }

  #bearersOf(name: string): readonly string[] {
    if (this.#bearers === undefined) {
      this.#bearers = new Map();
      for (const { code, name: own } of this.registry.units.values()) {
        const key = nameKeyIn(this.registry, own);
        this.#bearers.set(key, [...(this.#bearers.get(key) ?? []), code]);
      }
    }
    return this.#bearers.get(nameKeyIn(this.registry, name)) ?? [];
  }
}
