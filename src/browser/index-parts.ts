import { compareCodes } from '../core/code/code.js';
import { isLegacyForm, newCodesOf } from '../core/code/legacy-code.js';
import { tidyCode } from '../core/code/tidy.js';
import { NamesAbove, type TextAbove } from '../core/query/search/names-above.js';
import { type PackedIndex, type PackedUnit, type UnpackedUnit, unpackUnit } from '../core/query/search/packed.js';
import type { SearchedWhole } from '../core/query/search/searchable.js';
import type { Searching } from '../core/query/search/searching.js';
import type { GroupWidth } from '../core/registry/types.js';
import { writtenOutAsAsked } from '../core/text/abbreviation-table.js';
import { fold } from '../core/text/fold.js';
import { writtenOut } from '../core/text/same-name.js';

/** Words of the pages that the script shows, by language. */
export type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type SiteIndex = PackedIndex & { texts: Texts };

declare global {
  /** What the files of the index hand their contents to: a page opened from disk may load scripts and nothing else. */
  var madinhdanh: { index(index: SiteIndex): void; part(number: number, units: readonly PackedUnit[]): void };
}

/** The codes of a text that looks like one in any writing. */
function codeIn(query: string): string {
  return tidyCode(query.trim().replace(/[\s\-_/,:;]+/g, '.'));
}

/** What is searched, loaded part by part as it is needed. */
export class SiteParts implements SearchedWhole {
  readonly #folder: string;
  readonly #loading = new Map<string, Promise<void>>();
  readonly #parts: (UnpackedUnit[] | undefined)[] = [];
  readonly #byCode = new Map<string, UnpackedUnit>();
  readonly #above = new NamesAbove((code) => {
    const unit = this.#byCode.get(code);
    return unit === undefined ? undefined : this.writtenOut(unit.name);
  });
  #loaded = 0;
  #index: SiteIndex | undefined;

  /** @param folder address of the folder in which the files lie */
  constructor(folder: string) {
    this.#folder = folder;
    globalThis.madinhdanh = {
      index: (index) => {
        this.#index = index;
      },
      part: (number, units) => {
        const unpacked = units.map((unit) => unpackUnit(unit, (text) => this.writtenOut(text)));
        for (const unit of unpacked) this.#byCode.set(unit.code, unit);
        this.#parts[number] = unpacked;
        this.#loaded += 1;
        this.#above.clear();
      },
    };
  }

  #load(file: string): Promise<void> {
    let loading = this.#loading.get(file);
    if (loading === undefined) {
      loading = new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = `${this.#folder}${file}.js`;
        script.onload = () => resolve();
        script.onerror = () => reject(new Error(file));
        document.head.append(script);
      });
      this.#loading.set(file, loading);
    }
    return loading;
  }

  /** What has to be known before anything is looked up. */
  async open(): Promise<SiteIndex> {
    if (this.#index === undefined) await this.#load('muc-luc');
    if (this.#index === undefined) throw new Error('muc-luc');
    return this.#index;
  }

  /** How many parts are loaded. */
  get loaded(): number {
    return this.#loaded;
  }

  /** The units of a part. */
  async part(number: number): Promise<readonly UnpackedUnit[]> {
    if (this.#parts[number] === undefined) await this.#load(String(number));
    return this.#parts[number] ?? [];
  }

  writtenOut(text: string): string {
    return writtenOut(text, this.#index?.abbreviations);
  }

  askedOut(query: string): string {
    return writtenOutAsAsked(query, this.#index?.abbreviations);
  }

  hasRoot(code: string): boolean {
    return Object.hasOwn(this.#index?.groups ?? {}, code);
  }

  codesOfForm(text: string): readonly string[] {
    if (!isLegacyForm(text)) return [];
    const legacy = tidyCode(text);
    const root = legacy.slice(legacy.lastIndexOf('.') + 1);
    return newCodesOf(legacy, this.#index?.groups[root] as readonly GroupWidth[] | undefined);
  }

  namesAbove(code: string): TextAbove {
    return this.#above.of(code);
  }

  /** True for a letter with which no word of the index begins, and that stands for nothing else. */
  #isNowhere(words: string): boolean {
    const letter = fold(words);
    if (!/^[a-z]$/.test(letter) || fold(this.askedOut(words)) !== letter) return false;
    return !Object.keys(this.#index?.words ?? {}).some((each) => each.startsWith(letter));
  }

  /** Those of some parts in which all words of a query stand that tell parts from one another. */
  #withAll(query: string, parts: readonly number[]): readonly number[] {
    const words = this.#index?.words ?? {};
    let possible = parts;
    for (const word of fold(query)
      .split(' ')
      .filter((each) => each.length > 1)) {
      const known = Object.keys(words).filter((each) => each.startsWith(word));
      const isEverywhere = known.length === 0 || known.some((each) => words[each]?.length === 0);
      if (isEverywhere) continue;
      const places = new Set(known.flatMap((each) => words[each] ?? []));
      possible = possible.filter((each) => places.has(each));
    }
    return possible;
  }

  /**
   * The parts that may hold what a query asks for, the likely ones first: those around a code that it is or is the old
   * form of, and those in which all of its words stand. What is typed may also be letters of a short form or a slip, so
   * that the others come after them.
   */
  order({ codes: typed, words, otherwise }: Searching['asked']): { likely: number[]; others: number[] } {
    const parts = this.#index?.parts ?? [];
    if (parts.length > 1 && this.#isNowhere(words)) return { likely: [], others: [] };
    const all = parts.map((_, i) => i);
    const codes = typed.map(codeIn).flatMap((code) => [code, ...this.codesOfForm(code)]);
    const isAround = (i: number): boolean => {
      const { first, last } = parts[i] ?? { first: '', last: '' };
      return codes.some(
        (each) => compareCodes(first, each) <= 0 && (compareCodes(each, last) <= 0 || last.startsWith(each)),
      );
    };
    const possible = new Set([words, ...otherwise].flatMap((query) => this.#withAll(query, all)));
    const narrowed = possible.size < all.length;
    const likely = all.filter(
      (i) => i === 0 || (codes.some((each) => /[0-9]/.test(each)) && isAround(i)) || (narrowed && possible.has(i)),
    );
    return { likely, others: all.filter((i) => !likely.includes(i)) };
  }
}
