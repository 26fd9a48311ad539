import { isDescendantOf } from '../../code/code.js';
import { lazy } from '../../lazy.js';
import { rightLetters } from '../../text/look-alikes.js';
import { typedReadings } from '../../text/typed-readings.js';
import { betweenFit } from './between.js';
import { CodeQuery, isWholeFit } from './code-query.js';
import { asGuesses, best, type Found, withCode } from './found.js';
import { asFarAsRead } from './longest.js';
import { NameQuery } from './name-query.js';
import type { TextAbove } from './names-above.js';
import { areIn, type NumberWords, numbersOtherwise } from './numbers.js';
import { pasted } from './pasted.js';
import type { PreparedText } from './prepared-text.js';
import { type Reading, readingsOf, withoutBelongs, withoutPlaces } from './readings.js';
import { hasText, type Searchable, type SearchedWhole } from './searchable.js';
import { SharedChances } from './shared-chances.js';
import { withoutShortForms } from './short-beside.js';
import { BESIDE, FULL, LESS, ROOT, standing } from './standing.js';
import { BENEATH, REACH, type Reach, type Step, stepsOf, type Way } from './steps.js';
import type { WordChances } from './word-chances.js';

/** How well a text fits one spelling of a query; 0 where it does not. */
type Measure = (query: NameQuery, text: PreparedText) => number;

const NONE: readonly Found[] = [];

const chancesOf = ({ chances }: NameQuery): WordChances => chances;

/** A reading made ready: in all its spellings, and what the body above is called where it says so. */
interface ReadyReading {
  queries: readonly NameQuery[];
  /** Those of them that are another reading of what was typed. */
  guessed: ReadonlySet<NameQuery>;
  /** Of those in which numbers are written in another way, these: a text has to have them as they are. */
  numbers: ReadonlyMap<NameQuery, NumberWords>;
  above?: readonly NameQuery[];
}

/** A query that is held against units one by one; the registry's search and that of the site's pages are both this. */
export class Searching {
  readonly #whole: SearchedWhole;
  /** The readings of the query, all of them at once, for what has to be guessed, and those that are left when nothing is found. */
  readonly #readings: readonly ReadyReading[];
  /** All of them at once. */
  readonly #together: ReadyReading;
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
    const { root, codes, words } = pasted(rightLetters(asFarAsRead(query)), whole);
    this.#root = root;
    this.#isBoth = codes.length > 0;
    const readings = readingsOf(withoutShortForms(words, (text) => whole.writtenOut(text)));
    const read = readings.flatMap((reading) => (reading.above === undefined ? [reading.words] : []));
    const otherwise = [...read, ...withoutPlaces(words), ...numbersOtherwise(words).map(({ text }) => text)];
    this.asked = { codes: this.#isBoth ? codes : [words], words, otherwise };
    this.#codes = this.asked.codes.map((code) => new CodeQuery(code, (text) => whole.codesOfForm(text)));
    const loose = withoutBelongs(words);
    const ready = readings.map((reading) => this.#ready(reading));
    const all = [...ready.filter(({ above }) => above === undefined)];
    if (loose !== undefined) all.push(this.#ready({ words: loose, isGuess: false }));
    this.#together = {
      queries: all.flatMap(({ queries }) => queries),
      guessed: new Set(all.flatMap(({ guessed }) => [...guessed])),
      numbers: new Map(all.flatMap(({ numbers }) => [...numbers])),
    };
    const late = withoutPlaces(words).map((text) => this.#ready({ words: text, isGuess: true }));
    this.#readings = [...ready, this.#together, ...late];
    this.steps = stepsOf(ready.length, late.length, this.#isBoth);
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

  /** Which units a step may find anything of: whoever goes through many steps need not look at the others again. */
  reachOf({ way }: Step): Reach {
    if (way === 'exact' && this.#codes.some(({ mayBeCode }) => mayBeCode)) return 'all';
    return way === 'tail' && this.#together.queries.some(({ isSound }) => isSound) ? 'all' : REACH[way];
  }

  /** True for a unit within a reach. */
  isWithin(reach: Reach, unit: Searchable): boolean {
    if (reach === 'all') return true;
    if (unit.earlier.some((code) => this.#codes.some((codes) => codes.fitEarlier(code) > 0))) return true;
    const isNear = reach === 'near';
    const above = this.#whole.namesAbove(unit.code);
    const shared = isNear ? this.#nearChances() : this.#plainChances();
    if (shared !== undefined) {
      return unit.names.some(({ spellings }) =>
        spellings.some((text) => (isNear ? shared.mayBeNear(text, above) : shared.mayFit(text, above))),
      );
    }
    // what has to be guessed is looked for by all readings at once
    const readings = isNear ? [this.#together] : this.#readings;
    return readings.some(({ queries, above: own }) =>
      queries.some((query) =>
        unit.names.some(({ spellings }) =>
          spellings.some((text) =>
            isNear ? query.mayBeNear(text, above) : query.mayFit(text, own === undefined ? above : undefined),
          ),
        ),
      ),
    );
  }

  readonly #plainChances = lazy(() => {
    const own = this.#readings.filter(({ above }) => above === undefined).flatMap(({ queries }) => queries);
    const parted = this.#readings.filter(({ above }) => above !== undefined).flatMap(({ queries }) => queries);
    return SharedChances.of(own.map(chancesOf), parted.map(chancesOf));
  });
  readonly #nearChances = lazy(() => SharedChances.of(this.#together.queries.map(chancesOf), []));

  /** With what a name ends that a query ends with, and how many words one has of which a query has one more. */
  readonly #lastWords = lazy(() => new Set(this.#together.queries.flatMap(({ words }) => words.at(-1) ?? [])));
  readonly #oneLess = lazy(() => new Set(this.#together.queries.map(({ words }) => words.length - 1)));

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

  #all(way: Way, asked: ReadyReading, unit: Searchable): readonly Found[] {
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
        if (!hasText(unit, ({ parts }) => this.#oneLess().has(parts.length))) return NONE;
        return this.#byName(asked, unit, (query, text) => query.spareFit(text));
      case 'slip': {
        const slips = this.#byName(asked, unit, (query, text) => query.slipFit(text));
        return [...asGuesses(slips), ...this.#beneath('begun', asked, unit)];
      }
      case 'tail': {
        const mayEnd = hasText(unit, ({ parts }) => this.#lastWords().has(parts.at(-1) ?? ''));
        const tails = mayEnd ? this.#byName(asked, unit, (query, text) => query.tailFit(text)) : NONE;
        const beneath = this.isWithin('plain', unit) ? this.#beneath(way, asked, unit) : NONE;
        return [...asGuesses(tails), ...beneath];
      }
      case 'head':
        return asGuesses(
          this.#byName(asked, unit, (query, text) => query.headFit(text, this.#whole.namesAbove(unit.code))),
        );
      case 'between': {
        const { names } = this.#whole.namesAbove(unit.code);
        return asGuesses(this.#byName(asked, unit, (query, text) => betweenFit(query.words, text.parts, names)));
      }
      case 'beneath':
      case 'beneath-letters':
      case 'near-beneath':
        return this.#beneath(way, asked, unit);
    }
  }

  /** By code or by name. Where both were typed and nothing fits by both, a whole code says more than a name. */
  #exactly(asked: ReadyReading, unit: Searchable): readonly Found[] {
    const byCode = this.#byCode(unit);
    const byName = this.#named(asked, unit);
    if (!this.#isBoth) return byCode.length === 0 ? byName : [...byCode, ...byName];
    const coded = byCode
      .filter(({ score }) => isWholeFit(score))
      .map((each) => ({ ...each, score: each.score + BESIDE }));
    return asGuesses([...coded, ...byName]);
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
  #named(asked: ReadyReading, unit: Searchable): readonly Found[] {
    const byName = this.#byName(asked, unit, (query, text) => query.fit(text));
    if (asked.above !== undefined) {
      if (byName.length === 0) return byName;
      const above = this.#whole.namesAbove(unit.code);
      const fit = Math.max(...asked.above.map((query) => query.fit(above)));
      return fit > 0 ? byName.map((each) => ({ ...each, score: each.score + fit / FULL })) : [];
    }
    if (asked.queries.length === 1) return byName;
    const above = this.#whole.namesAbove(unit.code);
    return [...byName, ...this.#byName(asked, unit, (query, text) => query.ownedFit(text, above), above)];
  }

  #beneath(way: keyof typeof BENEATH, asked: ReadyReading, unit: Searchable): readonly Found[] {
    if (asked.above !== undefined) return NONE;
    const above = this.#whole.namesAbove(unit.code);
    return this.#byName(asked, unit, (query, text) => query.beneathFit(text, above, BENEATH[way]), above);
  }

  #byCode(unit: Searchable): readonly Found[] {
    let found = NONE;
    for (const codes of this.#codes) {
      found = withCode(found, 'code', unit.code, codes.fitOwn(unit.code));
      for (const text of unit.earlier) found = withCode(found, 'legacyCode', text, codes.fitEarlier(text));
      const form = codes.formOf(unit);
      if (form !== undefined) found = withCode(found, 'legacyCode', form, codes.fitOfForm(unit));
    }
    return found;
  }

  /** The names of a unit that fit. */
  #byName(asked: ReadyReading, unit: Searchable, measure: Measure, above?: TextAbove): readonly Found[] {
    let found: Found[] | undefined;
    for (const { field, spellings } of unit.names) {
      const fit = this.#fit(asked, spellings, measure, above);
      if (fit === undefined) continue;
      const score = field === 'name' ? fit.score : fit.score - LESS.former;
      found ??= [];
      found.push({ ...fit, score, field, text: spellings[0]?.text ?? '' });
    }
    return found ?? NONE;
  }

  #fit(
    { queries, numbers, guessed }: ReadyReading,
    spellings: readonly PreparedText[],
    measure: Measure,
    above?: TextAbove,
  ): { score: number; guessed: boolean } | undefined {
    let top = 0;
    let best: NameQuery | undefined;
    let isSaid = above === undefined;
    for (let j = 0; j < spellings.length; j += 1) {
      const text = spellings[j];
      for (let i = 0; i < queries.length; i += 1) {
        const query = queries[i];
        if (text === undefined || query === undefined) continue;
        const fit = measure(query, text);
        if (fit === 0) continue;
        const written = numbers.get(query);
        if (written !== undefined && !areIn(written, text, above)) continue;
        isSaid ||= above !== undefined && !guessed.has(query) && query.saysAbove(text, above);
        // what stands as it was typed comes before what it stands for
        const counted = j > 0 || i > 0 ? Math.max(1, fit - LESS.writtenOut) : fit;
        if (counted <= top) continue;
        top = counted;
        best = query;
      }
    }
    return best === undefined ? undefined : { score: top, guessed: guessed.has(best) || !isSaid };
  }
}
