import { compareCodes, parentOf } from '../../code/code.js';
import { writtenOutIn } from '../../registry/names.js';
import type { Registry } from '../../registry/registry.js';
import { shortNamesOf } from '../../registry/short-names.js';
import { isOver, nameAt } from '../../registry/timeline.js';
import type { IsoDate, Unit } from '../../registry/types.js';
import { entryOf, type ListEntry } from '../list-entry.js';
import { CodeQuery } from './code-query.js';
import { NameQuery } from './name-query.js';

/** Where a unit was found. */
export type MatchedField = 'code' | 'legacyCode' | 'name' | 'shortName' | 'formerName';

/** A unit that was found, and by what. */
export interface Hit extends ListEntry {
  matched: MatchedField;
  text: string;
  /** No typing error had to be assumed. */
  exact: boolean;
}

/** What is added for a body that stands high, by level. */
const HIGH: readonly number[] = [0, 1.5, 1.5, 0.5];

/** What is taken off for a unit that is over, for a name it has no more, for what had to be written out. */
const LESS = { over: 20, former: 1, writtenOut: 2 } as const;

interface FoundUnit {
  field: MatchedField;
  text: string;
  score: number;
}

/** How well a text fits one spelling of a query; 0 where it does not. */
type Measure = (query: NameQuery, text: string) => number;

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

/** Names held against a query, in whichever spelling of both they do best. */
class NameSearch {
  readonly #registry: Registry;
  /** As it was typed, and with its short forms written out where it has any. */
  readonly #queries: readonly NameQuery[];

  constructor(registry: Registry, query: string) {
    const whole = writtenOutIn(registry, query);
    this.#registry = registry;
    this.#queries = [...new Set([query, whole])].map((each) => new NameQuery(each));
  }

  get isEmpty(): boolean {
    return this.#queries.every(({ words }) => words.length === 0);
  }

  #fit(text: string, measure: Measure): number {
    const whole = writtenOutIn(this.#registry, text);
    const texts = whole === text ? [text] : [text, whole];
    const fits = texts.flatMap((each) =>
      this.#queries.map((query, i) => {
        // what stands as it was typed comes before what it stands for
        const fit = measure(query, each);
        return fit > 0 && (each !== text || i > 0) ? Math.max(1, fit - LESS.writtenOut) : fit;
      }),
    );
    return Math.max(0, ...fits);
  }

  /** A unit's names that fit, each with how well. */
  of(unit: Unit, at: IsoDate, measure: Measure): FoundUnit[] {
    return namesOf(this.#registry, unit, at).map(([field, text]): FoundUnit => {
      const score = this.#fit(text, measure);
      return { field, text, score: field === 'name' || score === 0 ? score : score - LESS.former };
    });
  }
}

function codesFound(codes: CodeQuery, unit: Unit): FoundUnit[] {
  const form = codes.formOf(unit);
  return [
    { field: 'code', text: unit.code, score: codes.fitOwn(unit.code) },
    ...(unit.legacyCodes ?? []).map((text): FoundUnit => {
      return { field: 'legacyCode', text, score: codes.fitEarlier(text) };
    }),
    ...(form === undefined ? [] : [{ field: 'legacyCode', text: form, score: codes.byForm } as const]),
  ];
}

/** Units that a matcher finds, best first; what is over after what is not. */
function ranked(registry: Registry, at: IsoDate, exact: boolean, match: (unit: Unit) => FoundUnit | undefined): Hit[] {
  const hits: (Hit & { score: number })[] = [];
  for (const unit of registry.units.values()) {
    const found = match(unit);
    if (found === undefined) continue;
    const entry = entryOf(registry, unit, at);
    const score = found.score + (HIGH[entry.level] ?? 0) - (isOver(entry.status) ? LESS.over : 0);
    hits.push({ ...entry, matched: found.field, text: found.text, exact, score });
  }
  hits.sort((a, b) => b.score - a.score || compareCodes(a.code, b.code));
  return hits.map(({ score: _, ...hit }) => hit);
}

/** The names of the bodies above units, short forms written out; made once for those under one parent. */
class NamesAbove {
  readonly #registry: Registry;
  readonly #at: IsoDate;
  readonly #known = new Map<string, string>();

  constructor(registry: Registry, at: IsoDate) {
    this.#registry = registry;
    this.#at = at;
  }

  of(code: string): string {
    const parent = parentOf(code);
    const unit = parent === undefined ? undefined : this.#registry.unit(parent);
    if (parent === undefined || unit === undefined) return '';
    let known = this.#known.get(parent);
    if (known === undefined) {
      known = `${writtenOutIn(this.#registry, nameAt(this.#registry, unit, this.#at))} ${this.of(parent)}`;
      this.#known.set(parent, known);
    }
    return known;
  }
}

/**
 * Units by words of their names (present, former, short), without regard to case, diacritics and order, abbreviated, by
 * first letters, written together or not, or by their code or an earlier one in any writing, whole or its beginning.
 * Where nothing fits, some of the words may be those of bodies above it; where nothing fits then, slips of the keyboard
 * are assumed.
 */
export function searchUnits(registry: Registry, query: string, at: IsoDate): Hit[] {
  const names = new NameSearch(registry, query);
  if (names.isEmpty) return [];
  const codes = new CodeQuery(registry, query);
  const above = new NamesAbove(registry, at);
  const beneath = (unit: Unit, near: boolean): FoundUnit[] =>
    names.of(unit, at, (each, text) => each.beneathFit(text, above.of(unit.code), near));
  const ways: readonly ((unit: Unit) => FoundUnit[])[] = [
    (unit) => [...codesFound(codes, unit), ...names.of(unit, at, (each, text) => each.fit(text))],
    (unit) => beneath(unit, false),
    (unit) => names.of(unit, at, (each, text) => each.nearFit(text)),
    (unit) => beneath(unit, true),
  ];
  for (const [i, way] of ways.entries()) {
    const hits = ranked(registry, at, i < 2, (unit) => best(way(unit)));
    if (hits.length > 0) return hits;
  }
  return [];
}
