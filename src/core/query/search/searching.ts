import { isDescendantOf } from '../../code/code.js';
import { typedReadings } from '../../text/typed-readings.js';
import { CodeQuery, isRough, isWholeFit } from './code-query.js';
import { asFarAsRead } from './longest.js';
import { NameQuery } from './name-query.js';
import { areIn, type NumberWords, numbersOtherwise } from './numbers.js';
import { pasted } from './pasted.js';
import { PreparedText } from './prepared-text.js';
import { type Reading, readingsOf, withoutBelongs } from './readings.js';
import type { MatchedField, Searchable, SearchedName, SearchedWhole } from './searchable.js';
import { withoutShortForms } from './short-beside.js';
import { BESIDE, FULL, LESS, ROOT, standing } from './standing.js';

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

/** Ways in which every reading of a query is looked for, and those in which it is guessed what was meant. */
const SURE = ['exact', 'beneath'] as const;
const GUESSING = ['slip', 'tail', 'beneath-letters', 'near', 'near-beneath', 'spare'] as const;
/** Where a code stands beside words: what fits by both. */
const BOTH = ['both', 'both-beneath'] as const;
export type Way = (typeof SURE | typeof GUESSING | typeof BOTH)[number];

/** What the words of a query may stand for in names of bodies above. */
const BENEATH = {
  beneath: 'words',
  begun: 'begun',
  tail: 'scattered',
  'beneath-letters': 'letters',
  'near-beneath': 'near',
} as const;

/** True for a way that finds only what was typed without slips. */
export function isExact({ way }: Step, { guessed }: Found): boolean {
  if (guessed === true) return false;
  return way !== 'near' && way !== 'near-beneath' && way !== 'spare';
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

/** What is looked for in one step: by a reading of the query, in a way. */
export interface Step {
  way: Way;
  reading: number;
}

/** A reading made ready: in all its spellings, and what the body above is called where it says so. */
interface ReadyReading {
  queries: readonly NameQuery[];
  /** Those of them that are another reading of what was typed. */
  guessed: ReadonlySet<NameQuery>;
  /** Of those in which numbers are written in another way, these: a text has to have them as they are. */
  numbers: ReadonlyMap<NameQuery, NumberWords>;
  above?: readonly NameQuery[];
}

function stepsOf(ready: readonly ReadyReading[], isBoth: boolean): Step[] {
  const steps: Step[] = [];
  if (isBoth) for (const way of BOTH) for (const reading of ready.keys()) steps.push({ way, reading });
  for (const reading of ready.keys()) for (const way of SURE) steps.push({ way, reading });
  for (const way of GUESSING) steps.push({ way, reading: ready.length });
  return steps;
}

/** A query that is held against units one by one; the registry's search and that of the site's pages are both this. */
export class Searching {
  readonly #whole: SearchedWhole;
  /** The readings of the query; the last is all of them at once, for what has to be guessed. */
  readonly #readings: readonly ReadyReading[];
  readonly #codes: readonly CodeQuery[];
  /** A code was typed beside words. */
  readonly #isBoth: boolean;
  /** The level-1 code that was typed beside the words: nothing under another is looked for. */
  readonly #root: string | undefined;
  /** The codes and the words that were typed; where it was not both, all of it is either. */
  readonly asked: { codes: readonly string[]; words: string; otherwise: readonly string[] };
  /** What is looked for one after the other, each only where nothing was found by those before. */
  readonly steps: readonly Step[];

  constructor(query: string, whole: SearchedWhole) {
    this.#whole = whole;
    const { root, codes, words } = pasted(asFarAsRead(query), whole);
    this.#root = root;
    this.#isBoth = codes.length > 0;
    const readings = readingsOf(withoutShortForms(words, (text) => whole.writtenOut(text)));
    const read = readings.flatMap((reading) => (reading.above === undefined ? [reading.words] : []));
    const otherwise = [...read, ...numbersOtherwise(words).map(({ text }) => text)];
    this.asked = { codes: this.#isBoth ? codes : [words], words, otherwise };
    this.#codes = this.asked.codes.map((code) => new CodeQuery(code, (text) => whole.codesOfForm(text)));
    const loose = withoutBelongs(words);
    const ready = readings.map((reading) => this.#ready(reading));
    const all = [...ready.filter(({ above }) => above === undefined)];
    if (loose !== undefined) all.push(this.#ready({ words: loose, isGuess: false }));
    this.#readings = [
      ...ready,
      {
        queries: all.flatMap(({ queries }) => queries),
        guessed: new Set(all.flatMap(({ guessed }) => [...guessed])),
        numbers: new Map(all.flatMap(({ numbers }) => [...numbers])),
      },
    ];
    this.steps = stepsOf(ready, this.#isBoth);
  }

  #ready({ words, above, isGuess }: Reading): ReadyReading {
    const numbers = new Map<NameQuery, NumberWords>();
    const spellings = (text: string): NameQuery[] =>
      [...new Set([text, this.#whole.writtenOut(text), this.#whole.askedOut(text)])].flatMap((each) => {
        const otherwise = numbersOtherwise(each).map((renumbered) => {
          const query = new NameQuery(renumbered.text);
          numbers.set(query, renumbered.numbers);
          return query;
        });
        return [new NameQuery(each), ...otherwise];
      });
    const typed = typedReadings(words).map((text) => ({ text, queries: spellings(text) }));
    const queries = typed.flatMap((each) => each.queries);
    const others = typed.flatMap((each) => (isGuess || each.text !== words ? each.queries : []));
    const guessed = new Set([...others, ...numbers.keys()]);
    const ready = { queries, guessed, numbers };
    return above === undefined ? ready : { ...ready, above: spellings(above) };
  }

  /** True for a query without a word. */
  get isEmpty(): boolean {
    return this.#readings.every(({ queries }) => queries.every(({ words }) => words.length === 0));
  }

  /** What of a unit fits best, with what its standing adds or takes off; undefined where nothing does. */
  find({ way, reading }: Step, unit: Searchable): Found | undefined {
    const root = this.#root;
    const asked = this.#readings[reading];
    if (root !== undefined && unit.code !== root && !isDescendantOf(unit.code, root)) return undefined;
    const found = asked === undefined ? undefined : best(this.#all(way, asked, unit));
    if (found === undefined) return undefined;
    const named = way === 'exact' && unit.code === root ? ROOT : 0;
    const score = found.score + named + standing(unit);
    return { ...found, score };
  }

  #all(way: Way, asked: ReadyReading, unit: Searchable): Found[] {
    switch (way) {
      case 'both':
        return this.#byBoth(unit, this.#named(asked, unit));
      case 'both-beneath':
        return this.#byBoth(unit, [...this.#beneath('beneath', asked, unit), ...this.#beneath('begun', asked, unit)]);
      case 'exact':
        return this.#exactly(asked, unit);
      case 'near':
        return this.#byName(asked, unit, (query, text) => query.nearFit(text));
      case 'spare':
        return this.#byName(asked, unit, (query, text) => query.spareFit(text));
      case 'slip': {
        const slips = this.#byName(asked, unit, (query, text) => query.slipFit(text));
        return [...slips.map((found) => ({ ...found, guessed: true })), ...this.#beneath('begun', asked, unit)];
      }
      case 'tail': {
        const tails = this.#byName(asked, unit, (query, text) => query.tailFit(text));
        return [...tails.map((found) => ({ ...found, guessed: true })), ...this.#beneath(way, asked, unit)];
      }
      case 'beneath':
      case 'beneath-letters':
      case 'near-beneath':
        return this.#beneath(way, asked, unit);
    }
  }

  /** By code or by name. Where both were typed and nothing fits by both, a whole code says more than a name. */
  #exactly(asked: ReadyReading, unit: Searchable): Found[] {
    const byCode = this.#byCode(unit);
    const byName = this.#named(asked, unit);
    if (!this.#isBoth) return [...byCode, ...byName];
    const coded = byCode
      .filter(({ score }) => isWholeFit(score))
      .map((each) => ({ ...each, score: each.score + BESIDE }));
    return [...coded, ...byName].map((found) => ({ ...found, guessed: true }));
  }

  /** By a code and by a name of those that fit. */
  #byBoth(unit: Searchable, byName: readonly Found[]): Found[] {
    const [code, name] = [best(this.#byCode(unit)), best(byName)];
    if (code === undefined || name === undefined) return [];
    return [{ ...name, score: name.score + code.score, guessed: name.guessed === true || code.guessed === true }];
  }

  /**
   * By its name as it was typed, and below whom where that was said. Where short forms of the query were written out, a
   * whole name with words of those above says more than first letters.
   */
  #named(asked: ReadyReading, unit: Searchable): Found[] {
    const byName = this.#byName(asked, unit, (query, text) => query.fit(text));
    if (asked.above !== undefined) {
      const above = this.#whole.namesAbove(unit.code);
      const fit = Math.max(...asked.above.map((query) => query.fit(above)));
      return fit > 0 ? byName.map((each) => (each.score > 0 ? { ...each, score: each.score + fit / FULL } : each)) : [];
    }
    if (asked.queries.length === 1) return byName;
    const above = this.#whole.namesAbove(unit.code);
    return [...byName, ...this.#byName(asked, unit, (query, text) => query.ownedFit(text, above), above)];
  }

  #beneath(way: keyof typeof BENEATH, asked: ReadyReading, unit: Searchable): Found[] {
    if (asked.above !== undefined) return [];
    const above = this.#whole.namesAbove(unit.code);
    return this.#byName(asked, unit, (query, text) => query.beneathFit(text, above, BENEATH[way]), above);
  }

  #byCode(unit: Searchable): Found[] {
    return this.#codes.flatMap((codes) => {
      const form = codes.formOf(unit);
      return [
        this.#asCode('code', unit.code, codes.fitOwn(unit.code)),
        ...unit.earlier.map((text) => this.#asCode('legacyCode', text, codes.fitEarlier(text))),
        ...(form === undefined ? [] : [this.#asCode('legacyCode', form, codes.fitOfForm(unit))]),
      ];
    });
  }

  #asCode(field: MatchedField, text: string, score: number): Found {
    return { field, text, score, guessed: isRough(score) };
  }

  #byName(asked: ReadyReading, unit: Searchable, measure: Measure, above?: PreparedText): Found[] {
    return unit.names.map(({ field, spellings }): Found => {
      const { score, guessed } = this.#fit(asked, spellings, measure, above);
      const text = spellings[0]?.text ?? '';
      return { field, text, guessed, score: field === 'name' || score === 0 ? score : score - LESS.former };
    });
  }

  #fit(
    asked: ReadyReading,
    spellings: readonly PreparedText[],
    measure: Measure,
    above?: PreparedText,
  ): { score: number; guessed: boolean } {
    let top = 0;
    let guessed = false;
    for (const [j, text] of spellings.entries()) {
      for (const [i, query] of asked.queries.entries()) {
        const numbers = asked.numbers.get(query);
        if (numbers !== undefined && !areIn(numbers, text, above)) continue;
        const fit = measure(query, text);
        // what stands as it was typed comes before what it stands for
        const counted = fit > 0 && (j > 0 || i > 0) ? Math.max(1, fit - LESS.writtenOut) : fit;
        if (counted <= top) continue;
        top = counted;
        guessed = asked.guessed.has(query);
      }
    }
    return { score: top, guessed };
  }
}
