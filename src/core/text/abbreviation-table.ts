import { type Lazy, lazy } from '../lazy.js';
import { ABBREVIATIONS, type Abbreviation, IN_QUERIES } from './abbreviations.js';
import { withoutFieldCommas } from './fields-of-work.js';
import { foldHash, foldHashWithout } from './fold.js';
import { AND, type NameWord, nameWords, plainTokens, tokensOf } from './name-words.js';

/** Words and what they stand for, as `abbreviations` of `registry.yaml` has them, beside the built-in ones. */
export type OwnAbbreviations = Readonly<Record<string, string>>;

type Phrase = readonly string[];

/** What a short form stands for, and beside which words it does. */
interface Reading {
  full: Phrase;
  after?: readonly Phrase[];
  before?: readonly Phrase[];
}

/** Parts of which one short form may be put together: `LĐ - TB & XH` has four, and a "và". */
const MOST_PARTS = 7;
const HEAD = '^';
const MOST_ROUNDS = 3;

/** The sign behind a shortened word, which goes with what is written out: "TP. Hải Phòng". */
const POINT = '.';

/** The words of a text without its signs, by which short forms and what stands beside them are known. */
const wordsOf = (text: string): string[] => nameWords(text).flatMap(({ word }) => (word === '' ? [] : [word]));

const phrasesOf = (texts: readonly string[]): Phrase[] =>
  texts.map((text) => (text.startsWith(HEAD) ? [HEAD, ...wordsOf(text.slice(1))] : wordsOf(text)));

const keyOf = (words: Phrase): string => words.map((word) => (word === AND ? '&' : word)).join('');

const startsWith = (words: Phrase, phrase: Phrase): boolean => phrase.every((word, i) => words[i] === word);

const endsWith = (words: Phrase, phrase: Phrase): boolean =>
  phrase.length <= words.length && startsWith(words.slice(words.length - phrase.length), phrase);

/** How many words from one on are written as one: joined by marks. */
function partsAt(words: readonly NameWord[], from: number): number {
  let parts = 1;
  while (parts < MOST_PARTS && words[from + parts]?.joined === true) parts += 1;
  return parts;
}

/** The last words of what is done; with its head, where there are no more. */
function lastOf(done: Phrase, count: number): Phrase {
  return done.length < count ? [HEAD, ...done] : done.slice(done.length - count);
}

/** The next words from a place on that are no marks alone. */
function nextOf(words: readonly NameWord[], from: number, count: number): string[] {
  const found: string[] = [];
  for (let at = from; at < words.length && found.length < count; at += 1) {
    const word = words[at]?.word ?? '';
    if (word !== '') found.push(word);
  }
  return found;
}

function readingOf({ full, after, before }: Abbreviation, spelt: (text: string) => string): Reading {
  return {
    full: tokensOf(nameWords(spelt(full))),
    ...(after === undefined ? {} : { after: phrasesOf(after.map(spelt)) }),
    ...(before === undefined ? {} : { before: phrasesOf(before.map(spelt)) }),
  };
}

/** The built-in short forms and a registry's own, which come first. */
class AbbreviationTable {
  readonly #readings = new Map<string, Lazy<Reading>[]>();
  /** Of the short forms, by which a name is passed over that holds none. */
  readonly #hashes = new Set<number>();

  /** @param spelt how the texts are spelt to which the table is put */
  constructor(own: OwnAbbreviations, builtIn = ABBREVIATIONS, spelt = (text: string): string => text) {
    for (const [short, full] of Object.entries(own)) {
      this.#add(spelt(short), () => ({ full: spelt(tableOf().written(full).join(' ')).split(' ') }));
    }
    for (const each of builtIn) this.#add(spelt(each.short), () => readingOf(each, spelt));
  }

  #add(short: string, make: () => Reading): void {
    const key = keyOf(wordsOf(short));
    if (key === '') return;
    // most runs of the program meet a few short forms at most: what each stands for is taken apart when it is met
    const reading = lazy(make);
    const readings = this.#readings.get(key);
    if (readings === undefined) this.#readings.set(key, [reading]);
    else readings.push(reading);
    this.#hashes.add(foldHash(key));
  }

  /** True where a name may hold a short form: a part of one has neither vowels nor digits, or it is one as it stands. */
  mayBeIn(name: string): boolean {
    return this.hashOf(name) === undefined;
  }

  /** The {@link foldHash} of a name that holds no short form; undefined where it may. */
  hashOf(name: string): number | undefined {
    return name.includes('&') ? undefined : foldHashWithout(name, this.#hashes);
  }

  /** The words of a name as one text, by which names are compared. */
  key(name: string): string {
    const plain = this.mayBeIn(name) ? undefined : plainTokens(name);
    return plain ?? this.written(name).join(' ');
  }

  /** The words of a name, every short form that is clear in its place written out; no comma where others write a dash. */
  written(name: string): string[] {
    const words = nameWords(name);
    if (!this.mayBeIn(name)) return withoutFieldCommas(tokensOf(words));
    let done = this.#pass(words);
    // what was written out may make clear what stands beside it
    for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
      const before = done.join(' ');
      done = this.#pass(nameWords(before));
      if (done.join(' ') === before) break;
    }
    return withoutFieldCommas(done);
  }

  #pass(words: readonly NameWord[]): string[] {
    const done: string[] = [];
    let isPointed = false;
    for (let i = 0; i < words.length; ) {
      const { marks = [], word = '' } = words[i] ?? {};
      done.push(...(isPointed && word !== '' && marks[0] === POINT ? marks.slice(1) : marks));
      const { full, parts, isShort } = this.#longest(words, i, done);
      done.push(...full);
      isPointed = isShort;
      i += parts;
    }
    return done;
  }

  /** The longest short form that begins at a word, else the word. */
  #longest(words: readonly NameWord[], from: number, done: Phrase): { full: Phrase; parts: number; isShort: boolean } {
    for (let parts = partsAt(words, from); parts > 0; parts -= 1) {
      const typed = words.slice(from, from + parts).map(({ word }) => word);
      const found = this.#of(typed).find((reading) => this.#fits(reading(), done, words, from + parts));
      if (found !== undefined) return { full: found().full, parts, isShort: true };
    }
    const full = words.slice(from, from + 1).flatMap(({ word }) => (word === '' ? [] : [word]));
    return { full, parts: 1, isShort: false };
  }

  #of(typed: Phrase): readonly Lazy<Reading>[] {
    const key = keyOf(typed);
    const readings = this.#readings.get(key);
    if (readings !== undefined || !key.includes('&')) return readings ?? [];
    // with `&` it is what has an "và" in it
    return (this.#readings.get(key.replaceAll('&', '')) ?? []).filter((reading) => reading().full.includes(AND));
  }

  /** True where a reading fits behind what is done and before the words from a place on; no more of both is looked at than it names. */
  #fits({ after, before }: Reading, done: Phrase, words: readonly NameWord[], at: number): boolean {
    if (after !== undefined && !after.some((phrase) => endsWith(lastOf(done, phrase.length), phrase))) return false;
    if (before === undefined) return true;
    const joined = at < words.length ? keyOf(nextOf(words, at, partsAt(words, at))) : '';
    return before.some((phrase) => {
      const next = nextOf(words, at, Math.max(phrase.length, 1));
      return phrase.length === 0 ? next.length > 0 : startsWith(next, phrase) || keyOf(phrase) === joined;
    });
  }
}

const tables = new WeakMap<OwnAbbreviations, AbbreviationTable>();
const NONE: OwnAbbreviations = {};

/** The table of a registry, made once. */
export function tableOf(own: OwnAbbreviations = NONE): AbbreviationTable {
  let table = tables.get(own);
  if (table === undefined) {
    table = new AbbreviationTable(own);
    tables.set(own, table);
  }
  return table;
}

const askedTables = new WeakMap<OwnAbbreviations, AbbreviationTable>();

/** A kind in short with the name at its point: "Q.Kiến An". */
const POINTED_KIND = /(?<!\p{L})(tp|tx|tt|[hpqx])\.(?=\p{L})/giu;

/** Letters without their marks; signs and case as they stand. */
function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đð]/g, 'd').replace(/[ĐÐ]/g, 'D');
}

/** What somebody asks for, its short forms written out, be they with marks or without: `p y te q. le chan`. */
export function writtenOutAsAsked(query: string, own: OwnAbbreviations = NONE): string {
  let table = askedTables.get(own);
  if (table === undefined) {
    table = new AbbreviationTable(own, [...ABBREVIATIONS, ...IN_QUERIES], bare);
    askedTables.set(own, table);
  }
  const plain = bare(query).replace(POINTED_KIND, '$1. ');
  return table.mayBeIn(plain) ? table.written(plain).join(' ') : query;
}
