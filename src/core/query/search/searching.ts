import { isCode, isDescendantOf, levelOf } from '../../code/code.js';
import { isLegacyForm } from '../../code/legacy-code.js';
import { tidyCode } from '../../code/tidy.js';
import { typedReadings } from '../../text/typed-readings.js';
import { CodeQuery, isRough } from './code-query.js';
import { NameQuery } from './name-query.js';
import { PreparedText } from './prepared-text.js';
import type { MatchedField, Searchable, SearchedName, SearchedWhole } from './searchable.js';

/** What is added for a body that stands high, by level. */
const HIGH: readonly number[] = [0, 1.5, 1.5, 0.5];

/** What is added for the body whose level-1 code stands beside words of its name. */
export const ROOT = 20;

/** What is taken off for a unit that is over, for a name it has no more, for what had to be written out. */
const LESS = { over: 20, former: 1, writtenOut: 2 } as const;

/** What of a unit fits, and how well. */
export interface Found {
  field: MatchedField;
  text: string;
  score: number;
  /** Another text than the one that was typed had to be assumed. */
  guessed?: boolean;
}

/** How well a text fits one spelling of a query; 0 where it does not. */
type Measure = (query: NameQuery, text: PreparedText) => number;

/** What is looked through for a query, each only where nothing was found by those before. */
export const WAYS = ['exact', 'beneath', 'slip', 'tail', 'beneath-letters', 'near', 'near-beneath'] as const;
export type Way = (typeof WAYS)[number];

const BENEATH = {
  beneath: 'words',
  begun: 'begun',
  tail: 'scattered',
  'beneath-letters': 'letters',
  'near-beneath': 'near',
} as const;

/** True for a way that finds only what was typed without slips. */
export function isExact(way: Way, { guessed }: Found): boolean {
  if (guessed === true) return false;
  return way !== 'near' && way !== 'near-beneath';
}

/** A sign within a word, as in "P'Ró", which many leave out. */
const APOSTROPHES = /(?<=\p{L})['\u2018\u2019\u02BC](?=\p{L})/gu;

/** How a name may be spelt: as it stands, with its short forms written out, without its apostrophes. */
export function spellingsOf(text: string, writtenOut: (text: string) => string): Set<string> {
  return new Set([text, writtenOut(text), text.replace(APOSTROPHES, '')]);
}

/** The names to look through; both spellings of each are made ready once. */
export function searchedNames(
  names: Iterable<readonly [SearchedName['field'], string]>,
  writtenOut: (text: string) => string,
): SearchedName[] {
  return Array.from(names, ([field, text]) => {
    const spellings = [...spellingsOf(text, writtenOut)].map((each) => new PreparedText(each));
    return { field, spellings };
  });
}

function best(found: readonly Found[]): Found | undefined {
  let top: Found | undefined;
  for (const each of found) if (each.score > 0 && each.score > (top?.score ?? 0)) top = each;
  return top;
}

/** A code at the beginning of a query or at its end, beside words. */
const CODE_FIRST = /^(\S+)\s+(.*\p{L}{2}.*)$/u;
const CODE_LAST = /^(.*\p{L}{2}.*)\s+(\S+)$/u;

/** A query as the code and the words that it is made of, where it is both: "H24.12 Sở Thông tin"; else as either. */
function partedQuery(query: string): { code: string; words: string; isBoth: boolean } {
  const text = query.trim();
  const isWhole = (code: string): boolean => (isCode(code) && levelOf(code) > 1) || isLegacyForm(code);
  const [, before = '', after = ''] = CODE_FIRST.exec(text) ?? [];
  if (isWhole(tidyCode(before)) && !/[0-9]/.test(after)) return { code: before, words: after, isBoth: true };
  const [, words = '', last = ''] = CODE_LAST.exec(text) ?? [];
  if (isWhole(tidyCode(last)) && !/[0-9]/.test(words)) return { code: last, words, isBoth: true };
  return { code: query, words: query, isBoth: false };
}

/** A query in which words stand beside a level-1 code of the whole, as that code and the words: "H24 Sở Y tế". */
function rootedQuery(query: string, whole: SearchedWhole): { root: string; words: string } | undefined {
  const text = query.trim();
  const [, before = '', after = ''] = CODE_FIRST.exec(text) ?? [];
  if (whole.hasRoot(tidyCode(before))) return { root: tidyCode(before), words: after };
  const [, words = '', last = ''] = CODE_LAST.exec(text) ?? [];
  return whole.hasRoot(tidyCode(last)) ? { root: tidyCode(last), words } : undefined;
}

/** A query that is held against units one by one; the registry's search and that of the site's pages are both this. */
export class Searching {
  readonly #whole: SearchedWhole;
  /** As it was typed, and with its short forms written out where it has any. */
  readonly #queries: readonly NameQuery[];
  /** Those of them that are another reading of what was typed. */
  readonly #guessed: ReadonlySet<NameQuery>;
  readonly #codes: CodeQuery;
  /** A code was typed beside words. */
  readonly #isBoth: boolean;
  /** The level-1 code that was typed beside the words: nothing under another is looked for. */
  readonly #root: string | undefined;
  /** What is asked for, a level-1 code beside it left out. */
  readonly asked: string;

  constructor(query: string, whole: SearchedWhole) {
    this.#whole = whole;
    const rooted = rootedQuery(query, whole);
    this.#root = rooted?.root;
    this.asked = rooted?.words ?? query;
    const { code, words, isBoth } = partedQuery(this.asked);
    this.#isBoth = isBoth;
    const spellings = (text: string): NameQuery[] =>
      Array.from(new Set([text, whole.writtenOut(text), whole.askedOut(text)]), (each) => new NameQuery(each));
    const readings = typedReadings(words).map((text) => ({ text, queries: spellings(text) }));
    this.#queries = readings.flatMap(({ queries }) => queries);
    this.#guessed = new Set(readings.flatMap(({ text, queries }) => (text === words ? [] : queries)));
    this.#codes = new CodeQuery(code, (text) => whole.codesOfForm(text));
  }

  /** True for a query without a word. */
  get isEmpty(): boolean {
    return this.#queries.every(({ words }) => words.length === 0);
  }

  /** What of a unit fits best, with what its standing adds or takes off; undefined where nothing does. */
  find(way: Way, unit: Searchable): Found | undefined {
    const root = this.#root;
    if (root !== undefined && unit.code !== root && !isDescendantOf(unit.code, root)) return undefined;
    const found = best(this.#all(way, unit));
    if (found === undefined) return undefined;
    const named = way === 'exact' && unit.code === root ? ROOT : 0;
    const score = found.score + named + (HIGH[levelOf(unit.code)] ?? 0) - (unit.isOver ? LESS.over : 0);
    return { ...found, score };
  }

  #all(way: Way, unit: Searchable): Found[] {
    switch (way) {
      case 'exact':
        return this.#exactly(unit);
      case 'near':
        return this.#byName(unit, (query, text) => query.nearFit(text));
      case 'slip': {
        const slips = this.#byName(unit, (query, text) => query.slipFit(text));
        return [...slips.map((found) => ({ ...found, guessed: true })), ...this.#beneath('begun', unit)];
      }
      case 'tail': {
        const tails = this.#byName(unit, (query, text) => query.tailFit(text));
        return [...tails.map((found) => ({ ...found, guessed: true })), ...this.#beneath(way, unit)];
      }
      case 'beneath':
      case 'beneath-letters':
      case 'near-beneath':
        return this.#beneath(way, unit);
    }
  }

  /** By code or by name; where both were typed, what fits by both comes first: `H24.18 ngo quyen`. */
  #exactly(unit: Searchable): Found[] {
    const byCode = this.#byCode(unit);
    const byName = [...this.#byName(unit, (query, text) => query.fit(text)), ...this.#owned(unit)];
    const code = this.#isBoth ? best(byCode) : undefined;
    if (code === undefined) return [...byCode, ...byName];
    const name = best(byName) ?? best([...this.#beneath('beneath', unit), ...this.#beneath('begun', unit)]);
    return name === undefined
      ? byCode
      : [{ ...name, score: name.score + code.score, guessed: name.guessed === true || code.guessed === true }];
  }

  /** Where short forms of the query were written out, a whole name with words of those above says more than first letters. */
  #owned(unit: Searchable): Found[] {
    if (this.#queries.length === 1) return [];
    const above = this.#whole.namesAbove(unit.code);
    return this.#byName(unit, (query, text) => query.ownedFit(text, above));
  }

  #beneath(way: keyof typeof BENEATH, unit: Searchable): Found[] {
    const above = this.#whole.namesAbove(unit.code);
    return this.#byName(unit, (query, text) => query.beneathFit(text, above, BENEATH[way]));
  }

  #byCode(unit: Searchable): Found[] {
    const codes = this.#codes;
    const form = codes.formOf(unit);
    return [
      this.#asCode('code', unit.code, codes.fitOwn(unit.code)),
      ...unit.earlier.map((text) => this.#asCode('legacyCode', text, codes.fitEarlier(text))),
      ...(form === undefined ? [] : [this.#asCode('legacyCode', form, codes.fitOfForm(unit))]),
    ];
  }

  #asCode(field: MatchedField, text: string, score: number): Found {
    return { field, text, score, guessed: isRough(score) };
  }

  #byName(unit: Searchable, measure: Measure): Found[] {
    return unit.names.map(({ field, spellings }): Found => {
      const { score, guessed } = this.#fit(spellings, measure);
      const text = spellings[0]?.text ?? '';
      return { field, text, guessed, score: field === 'name' || score === 0 ? score : score - LESS.former };
    });
  }

  #fit(spellings: readonly PreparedText[], measure: Measure): { score: number; guessed: boolean } {
    let top = 0;
    let guessed = false;
    for (const [j, text] of spellings.entries()) {
      for (const [i, query] of this.#queries.entries()) {
        const fit = measure(query, text);
        // what stands as it was typed comes before what it stands for
        const counted = fit > 0 && (j > 0 || i > 0) ? Math.max(1, fit - LESS.writtenOut) : fit;
        if (counted <= top) continue;
        top = counted;
        guessed = this.#guessed.has(query);
      }
    }
    return { score: top, guessed };
  }
}
