import { compareCodes } from '../code/code.js';
import { writtenOutIn } from '../registry/names.js';
import type { Registry } from '../registry/registry.js';
import { shortNamesOf } from '../registry/short-names.js';
import { isOver, nameAt } from '../registry/timeline.js';
import type { IsoDate, Unit } from '../registry/types.js';
import { fold, foldTone } from '../text/fold.js';
import { editDistance } from '../text/suggest.js';
import { entryOf, type ListEntry } from './list-entry.js';

/** Where a unit was found. */
export type MatchedField = 'code' | 'legacyCode' | 'name' | 'shortName' | 'formerName';

/** A unit that was found, and by what. */
export interface Hit extends ListEntry {
  matched: MatchedField;
  text: string;
  /** No typing error had to be assumed. */
  exact: boolean;
}

/** A query made ready to be held against many texts. */
interface Sought {
  /** As a code would be written. */
  code: string;
  folded: string;
  words: string[];
  /** Without spaces, where it is long enough to mean something. */
  joined: string | undefined;
  toned: string;
  /** The same with its short forms written out, where it has any. */
  whole?: Sought;
}

/** How well a text fits; 0 where it does not. Figures only have to be in order. */
type Measure = (text: string, sought: Sought) => number;

const LEAST_JOINED = 6;
const CODE = /^[A-Z][0-9]|^[0-9]+\./;

function soughtOf(query: string): Sought {
  const folded = fold(query);
  const words = folded.split(' ').filter(Boolean);
  const joined = words.join('');
  return {
    code: query.replace(/\s+/g, '').toUpperCase(),
    folded,
    words,
    joined: joined.length >= LEAST_JOINED ? joined : undefined,
    toned: foldTone(query.trim()),
  };
}

const codeFit: Measure = (code, sought) => {
  if (!CODE.test(sought.code)) return 0;
  const upper = code.toUpperCase();
  if (upper === sought.code) return 100;
  return upper.startsWith(sought.code) ? 80 : 0;
};

const earlierCodeFit: Measure = (code, sought) =>
  code.toUpperCase() === sought.code ? 95 : codeFit(code, sought) - 10;

const textFit: Measure = (text, { folded, words, joined, toned }) => {
  const name = fold(text);
  // diacritics that were typed and are there speak for a name, but their absence against none
  const bonus = foldTone(text).includes(toned) ? 3 : 0;
  if (name === folded) return 90 + bonus;
  if (name.startsWith(`${folded} `)) return 75 + bonus;
  if (` ${name} `.includes(` ${folded} `)) return 65 + bonus;
  const parts = name.split(' ');
  if (words.every((word) => parts.some((part) => part.startsWith(word)))) return 55 + bonus;
  return joined !== undefined && name.replaceAll(' ', '').includes(joined) ? 50 : 0;
};

/** Edits let pass in a word: none in short words and figures, where another word would be meant. */
function editsAllowed(word: string): number {
  if (/[0-9]/.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

const nearFit: Measure = (text, { words }) => {
  const parts = fold(text).split(' ');
  let edits = 0;
  for (const word of words) {
    const limit = editsAllowed(word);
    const least = Math.min(...parts.map((part) => editDistance(word, part, limit)));
    if (least > limit) return 0;
    edits += least;
  }
  return Math.max(1, 40 - 5 * edits);
};

interface FoundUnit {
  field: MatchedField;
  text: string;
  score: number;
}

/** Names of a unit with the field each stands in; the name at the date first. */
function namesOf(registry: Registry, unit: Unit, at: IsoDate): [MatchedField, string][] {
  const name = nameAt(registry, unit, at);
  const others = [unit.name, ...(unit.formerNames ?? []).map((former) => former.name)].filter((each) => each !== name);
  const named: [MatchedField, string][] = [
    ['name', name],
    ...others.map((each): [MatchedField, string] => ['formerName', each]),
  ];
  const short = new Set(shortNamesOf(unit).flatMap((each) => each ?? []));
  return [...named, ...[...short].map((each): [MatchedField, string] => ['shortName', each])];
}

function best(found: readonly FoundUnit[]): FoundUnit | undefined {
  let top: FoundUnit | undefined;
  for (const each of found) if (each.score > 0 && each.score > (top?.score ?? 0)) top = each;
  return top;
}

/** How well a name of a unit fits, in whichever spelling of both it does best. */
function nameFit(registry: Registry, measure: Measure, text: string, sought: Sought): number {
  const whole = writtenOutIn(registry, text);
  const texts = whole === text ? [text] : [text, whole];
  const queries = sought.whole === undefined ? [sought] : [sought, sought.whole];
  // what stands as it was typed comes before what it stands for
  const fits = texts.flatMap((each) =>
    queries.map((query) => measure(each, query) - (each === text && query === sought ? 0 : 2)),
  );
  return Math.max(0, ...fits);
}

function exactMatch(registry: Registry, unit: Unit, sought: Sought, at: IsoDate): FoundUnit | undefined {
  return best([
    { field: 'code', text: unit.code, score: codeFit(unit.code, sought) },
    ...(unit.legacyCodes ?? []).map(
      (text): FoundUnit => ({ field: 'legacyCode', text, score: earlierCodeFit(text, sought) }),
    ),
    ...namesOf(registry, unit, at).map(([field, text]): FoundUnit => {
      const score = nameFit(registry, textFit, text, sought);
      return { field, text, score: field === 'name' ? score : score - 1 };
    }),
  ]);
}

function nearMatch(registry: Registry, unit: Unit, sought: Sought, at: IsoDate): FoundUnit | undefined {
  const measured = namesOf(registry, unit, at).map(
    ([field, text]): FoundUnit => ({ field, text, score: nameFit(registry, nearFit, text, sought) }),
  );
  return best(measured);
}

/** Units that a matcher finds, best first; what is over after what is not. */
function ranked(registry: Registry, at: IsoDate, exact: boolean, match: (unit: Unit) => FoundUnit | undefined): Hit[] {
  const hits: (Hit & { score: number })[] = [];
  for (const unit of registry.units.values()) {
    const found = match(unit);
    if (found === undefined) continue;
    const entry = entryOf(registry, unit, at);
    const over = isOver(entry.status);
    hits.push({ ...entry, matched: found.field, text: found.text, exact, score: found.score - (over ? 20 : 0) });
  }
  hits.sort((a, b) => b.score - a.score || compareCodes(a.code, b.code));
  return hits.map(({ score: _, ...hit }) => hit);
}

/**
 * Units by words of their names (present, former, short), without regard to case, diacritics and order, abbreviated or
 * not, or by their code or an earlier one, whole or its beginning. Only where nothing fits are slips of the keyboard assumed.
 */
export function searchUnits(registry: Registry, query: string, at: IsoDate): Hit[] {
  const whole = writtenOutIn(registry, query);
  const sought = { ...soughtOf(query), ...(whole === query ? {} : { whole: soughtOf(whole) }) };
  if (sought.words.length === 0) return [];
  const exact = ranked(registry, at, true, (unit) => exactMatch(registry, unit, sought, at));
  return exact.length > 0 ? exact : ranked(registry, at, false, (unit) => nearMatch(registry, unit, sought, at));
}
