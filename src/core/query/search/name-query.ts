import { fold, withoutMarks } from '../../text/fold.js';
import { syllablesOf } from '../../text/plain-syllables.js';
import { COVERED, covered, isWhole, type Match, usedOf, WHOLE } from './covered.js';
import {
  BY_BEGINNING,
  BY_HEAD,
  BY_LETTERS,
  BY_SAID,
  FIT,
  LEAST_KEPT,
  LEAST_SURE,
  SLIP,
  TOGETHER,
  TONED,
  VERY_NAME,
} from './fits.js';
import { countSaid, saysAbove } from './named-above.js';
import type { TextAbove } from './names-above.js';
import { type PreparedText, withMarks } from './prepared-text.js';
import { initialsFrom, isJoinedIn, isJoinedOf, joinedFrom, LEFT_OUT, restOf } from './runs.js';
import { isSwapped, slipsAllowed } from './slips.js';
import type { How } from './steps.js';
import { WordChances } from './word-chances.js';

/** Letters of a syllable, at least, for it to be typed in full: then it is neither first letters nor cut off. */
export const LEAST_FULL = 3;
/** Words of a name, at least, that a query may end with. */
export const LEAST_TAIL = 2;
/** Words of a name, at least, that a query may begin with; and the one that is left out before the name of a school. */
export const LEAST_HEAD = 3;
export const SCHOOL = 'truong';
/** Words of a query and letters of a short word, together at least, for a slip in it: the others say what was meant. */
const LEAST_LENIENT = 6;
/**
 * Words of a query, at least, for slips in two words of three letters: four others still say what was meant. One of two
 * letters is most of the name that was meant, and has one such slip beside it in no query.
 */
const LEAST_TWICE = 6;

/** The places of the words of a text that a word of the query stands for, and how well. */
interface WordFit {
  fit: number;
  places: readonly number[];
}

/** Words in one spelling, made ready to be held against many texts. */
export class NameQuery {
  readonly words: readonly string[];
  readonly #folded: string;
  readonly #joins: readonly string[];
  readonly #toned: string;
  readonly #syllables: ReadonlySet<string>;
  /** Every word of it is a syllable. */
  readonly isSound: boolean;
  readonly #chances: WordChances;

  constructor(query: string) {
    this.#folded = fold(query);
    this.words = this.#folded.split(' ').filter(Boolean);
    const typed = withoutMarks(query).split(/ +/);
    this.#toned = withMarks(query.trim());
    this.#syllables = syllablesOf(query);
    // a blank in a wrong place makes a `y` of two words one of another kind: `Sởy tế`
    const parted = this.words.map((word) => (this.#syllables.has(word) ? word : word.replaceAll('y', 'i')));
    this.#joins = [...new Set([this.words.join(''), parted.join('')])];
    this.isSound = this.words.every((word) => this.#syllables.has(word));
    // with a letter left out, `thy` is near `thuy`, `thi` is not
    const spelt = new Map(this.words.flatMap((word, i) => (typed[i] === undefined ? [] : [[word, typed[i]] as const])));
    this.#chances = new WordChances(this.words, this.#joins, spelt, (word) => this.#isFull(word));
  }

  /** What its words may have to do with those of names. */
  get chances(): WordChances {
    return this.#chances;
  }

  /** False for a name that has nothing for a word, nor those above it, be it a beginning or a first letter. */
  mayFit(text: PreparedText, above: PreparedText | undefined): boolean {
    return this.#chances.mayFit(text, above, false) || this.#chances.mayJoin(text);
  }

  /** The same where slips of the keyboard are let pass. */
  mayBeNear(text: PreparedText, above: PreparedText): boolean {
    return this.#chances.mayFit(text, above, true);
  }

  /** How well a text fits as it was typed; 0 where it does not. */
  fit(text: PreparedText): number {
    const may = this.#chances.mayFit(text, undefined, false);
    const base =
      (may && (this.#phraseFit(text.folded, text.parts) || this.#wordsFit(text.parts))) || this.#joinedFit(text);
    // diacritics that were typed and are there speak for a name, but their absence against none
    if (base === 0 || !text.toned.includes(this.#toned)) return base;
    const isVery = text.toned === this.#toned && this.#toned !== this.#folded;
    return base + TONED + (isVery ? VERY_NAME : 0);
  }

  /** How well a text fits where slips of the keyboard are let pass; 0 where it does not. */
  nearFit(text: PreparedText): number {
    if (!this.#chances.mayFit(text, undefined, true)) return 0;
    const { parts } = text;
    const match = this.#match(parts, parts.length, 'near');
    return match === undefined ? 0 : this.#nearScore(match, FIT.near + covered(match, parts));
  }

  /** How well a name fits that begins with the words of the query, one after the other, one of them with one slip. */
  slipFit({ parts }: PreparedText): number {
    const { words } = this;
    if (words.length <= LEAST_SURE || words.length > parts.length) return 0;
    let wrong = 0;
    let at = 0;
    for (let i = 0; i < words.length && wrong < 2; i += 1) {
      if (words[i] === parts[i]) continue;
      wrong += 1;
      at = i;
    }
    if (wrong !== 1) return 0;
    const [word = '', part = ''] = [words[at], parts[at]];
    if (word.length < 2 || /[0-9]/.test(word) || this.#chances.slipsBetween(word, part, 1) > 1) return 0;
    const whole = words.length === parts.length ? WHOLE : 0;
    return FIT.near - SLIP + (COVERED * words.length) / parts.length + whole;
  }

  /** How well a name fits by some of the words, where the others are those of bodies above it. */
  beneathFit(text: PreparedText, above: TextAbove, how: How): number {
    if (!this.#chances.mayFit(text, above, how === 'near')) return 0;
    const { parts: own } = text;
    const match = this.#match([...own, ...above.parts], own.length, how);
    const count = match === undefined ? 0 : usedOf(match, own.length);
    if (match === undefined || count === 0) return 0;
    const isSpelt = how === 'words' || how === 'begun';
    const isPart = isSpelt && count < own.length;
    const rest = isPart ? this.#namedAbove(own, above) : '';
    if (rest === undefined) return 0;
    // words that stop within a name above may as well be others with a slip
    const isBegun = isPart && (match.least === FIT.beginnings || !above.endsWith(rest));
    if (isBegun !== (how === 'begun')) return 0;
    const base = isBegun ? FIT.begun : match.slips > 0 ? FIT.near : FIT.beneath;
    const less = match.least === FIT.runs ? BY_LETTERS : match.least === FIT.beginnings ? BY_BEGINNING : 0;
    const together = isWhole(match, own) && ` ${this.#folded} `.includes(` ${own.join(' ')} `) ? TOGETHER : 0;
    return this.#nearScore(match, base + covered(match, own) + together - less);
  }

  /** True where the words that are none of a name say whole names of bodies above it. */
  saysAbove({ parts }: PreparedText, above: TextAbove): boolean {
    return saysAbove(this.words, parts, above.names);
  }

  /** How well a name fits of which all words are in the query, beside whole words that stand together in those above. */
  ownedFit({ parts: own }: PreparedText, above: PreparedText): number {
    if (own.length >= this.words.length || !this.words.includes(own[0] ?? '')) return 0;
    const rest = restOf(this.words, own) ?? [];
    return rest.length > 0 && ` ${above.folded} `.includes(` ${rest.join(' ')} `) ? FIT.owned + WHOLE : 0;
  }

  /** How well a name fits with which a query of sound words ends: `Thanh tra Sở Y tế` where there is none but the Sở Y tế. */
  tailFit({ folded, parts }: PreparedText): number {
    if (!this.isSound || parts.length < LEAST_TAIL || parts.at(-1) !== this.words.at(-1)) return 0;
    if (!this.#folded.endsWith(` ${folded}`)) return 0;
    return FIT.tail + (COVERED * parts.length) / this.words.length;
  }

  /** How well a name fits of which every word is in a query that has one more. */
  spareFit({ parts }: PreparedText): number {
    if (parts.length < LEAST_KEPT || this.words.length !== parts.length + 1) return 0;
    return restOf(this.words, parts) === undefined ? 0 : FIT.near - SLIP;
  }

  /**
   * How well a name fits with which a query begins, whatever stands behind it: an address, a telephone, a place. A school
   * is mostly called without that word. What goes on with "và" is another name.
   */
  headFit({ folded, parts, toned }: PreparedText, above: TextAbove): number {
    const called = parts[0] === SCHOOL && this.words[0] !== SCHOOL ? 1 : 0;
    const length = parts.length - called;
    if (length < LEAST_HEAD || this.words.length <= length || LEFT_OUT.has(this.words[length] ?? '')) return 0;
    const head = called === 0 ? folded : folded.slice(SCHOOL.length + 1);
    if (!this.#folded.startsWith(`${head} `)) return 0;
    const isToned = this.#toned.startsWith(called === 0 ? toned : toned.slice(toned.indexOf(' ') + 1));
    return FIT.head + BY_HEAD * length + BY_SAID * countSaid(this.words, length, above.names) + (isToned ? TONED : 0);
  }

  /** The words that a name lacks, where they stand together in those above it: they name one body there. */
  #namedAbove(own: readonly string[], above: PreparedText): string | undefined {
    const rest = this.words.filter((word) => !own.some((part) => part.startsWith(word))).join(' ');
    return ` ${above.folded} `.includes(` ${rest} `) ? rest : undefined;
  }

  /** True for a syllable that is too long to stand for first letters. */
  #isFull(word: string): boolean {
    return word.length >= LEAST_FULL && this.#syllables.has(word);
  }

  #phraseFit(name: string, parts: readonly string[]): number {
    if (name === this.#folded) return FIT.equal + WHOLE;
    const share = (COVERED * this.words.length) / parts.length;
    if (name.startsWith(`${this.#folded} `)) return FIT.start + share;
    return ` ${name} `.includes(` ${this.#folded} `) ? FIT.phrase + share : 0;
  }

  #wordsFit(parts: readonly string[]): number {
    const match = this.#match(parts, parts.length, 'letters');
    return match === undefined ? 0 : match.least + covered(match, parts);
  }

  #joinedFit(text: PreparedText): number {
    if (!this.#chances.mayJoin(text)) return 0;
    const { parts } = text;
    if (!this.#joins.some((joined) => isJoinedIn(joined, parts))) return 0;
    return this.#joins.some((joined) => isJoinedOf(joined, parts)) ? FIT.runs + WHOLE : FIT.runs;
  }

  #nearScore({ slips }: Match, fit: number): number {
    return Math.max(1, fit - SLIP * slips);
  }

  /**
   * The words of a text that those of the query stand for, each for one of them: those that are there whole come first.
   * Only one of the first `own` may be cut off.
   */
  #match(parts: readonly string[], own: number, how: How): Match | undefined {
    const near = how === 'near';
    const used = new Set<number>();
    const left: string[] = [];
    for (const word of this.words) {
      const at = parts.findIndex((part, i) => part === word && !used.has(i));
      if (at === -1) left.push(word);
      else used.add(at);
    }
    let least: number = FIT.words;
    let slips = 0;
    let wrong = 0;
    let lenient = near ? 1 : 0;
    const last = this.words.at(-1);
    for (const word of left) {
      // among the names of several bodies, a word that was typed to its end means no longer one
      const isCut = own === parts.length || word === last || !this.#isFull(word);
      const begun = isCut ? this.#beginning(word, parts.slice(0, own), used) : undefined;
      const found = begun ?? this.#run(word, parts, used, how);
      const slipped =
        found === undefined && near ? this.#near(word, parts, used, lenient >= this.#shareOf(word)) : undefined;
      if (found !== undefined) least = Math.min(least, found.fit);
      else if (slipped === undefined) return undefined;
      else {
        slips += slipped.slips;
        wrong += 1;
        if (slipsAllowed(word) === 0) lenient -= this.#shareOf(word);
      }
      for (const place of found?.places ?? []) used.add(place);
      if (slipped !== undefined) used.add(slipped.place);
    }
    // among the words of several bodies each has one that is near it: most of a long query has to stand as it was typed
    const isMostWrong = own < parts.length && this.words.length >= LEAST_LENIENT && 2 * wrong > this.words.length;
    return isMostWrong ? undefined : { least, slips, used };
  }

  /** What a slip in a short word takes of those that are let pass in all. */
  #shareOf(word: string): number {
    return this.words.length >= LEAST_TWICE && word.length > 2 ? 0.5 : 1;
  }

  #beginning(word: string, parts: readonly string[], used: ReadonlySet<number>): WordFit | undefined {
    const at = parts.findIndex((part, i) => part.startsWith(word) && !used.has(i));
    return at === -1 ? undefined : { fit: FIT.beginnings, places: [at] };
  }

  #run(word: string, parts: readonly string[], used: ReadonlySet<number>, how: How): WordFit | undefined {
    const isSpelt = how === 'words' || how === 'begun' || how === 'scattered' || this.#isFull(word);
    for (let from = 0; from < parts.length; from += 1) {
      const length = (isSpelt ? 0 : initialsFrom(word, parts, from)) || joinedFrom(word, parts, from);
      if (length === 0) continue;
      const places = Array.from({ length }, (_, i) => from + i);
      if (!places.some((place) => used.has(place))) return { fit: FIT.runs, places };
    }
    return undefined;
  }

  /** The nearest word of the text, with the number of slips. */
  #near(
    word: string,
    parts: readonly string[],
    used: ReadonlySet<number>,
    isLenient: boolean,
  ): { place: number; slips: number } | undefined {
    const short =
      isLenient && word.length > 1 && this.words.length + word.length >= LEAST_LENIENT && !/[0-9]/.test(word);
    const limit = Math.max(slipsAllowed(word), short ? 1 : 0);
    let found: { place: number; slips: number } | undefined;
    for (const [place, part] of parts.entries()) {
      if (used.has(place)) continue;
      const swapped = isSwapped(word, part);
      if (limit === 0 && !swapped) continue;
      const slips = swapped ? 1 : this.#chances.slipsBetween(word, part, limit);
      if (slips <= Math.max(limit, swapped ? 1 : 0) && slips < (found?.slips ?? slips + 1)) found = { place, slips };
    }
    return found;
  }
}
