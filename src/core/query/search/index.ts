import { compareCodes } from '../../code/code.js';
import { codesByForm } from '../../registry/borne-at.js';
import { misprints } from '../../registry/corrections.js';
import { writtenOutIn } from '../../registry/names.js';
import type { Registry } from '../../registry/registry.js';
import { shortNamesOf } from '../../registry/short-names.js';
import { nameAt, statusAt } from '../../registry/timeline.js';
import type { IsoDate, Unit } from '../../registry/types.js';
import { writtenOutAsAsked } from '../../text/abbreviation-table.js';
import { entryOf, type ListEntry } from '../list-entry.js';
import type { Found } from './found.js';
import { NamesAbove, type TextAbove } from './names-above.js';
import type { MatchedField, Searchable, SearchedName, SearchedWhole } from './searchable.js';
import { Searching } from './searching.js';
import { searchedNames } from './spellings.js';
import { isExact, type Reach } from './steps.js';

export type { MatchedField } from './searchable.js';

/** A unit that was found, and by what. */
export interface Hit extends ListEntry {
  matched: MatchedField;
  text: string;
  /** No typing error had to be assumed. */
  exact: boolean;
}

/** Names of a unit with the field each stands in, misprints that were put right among them; the name at the date first. */
export function namesToSearch(registry: Registry, unit: Unit, at: IsoDate): [SearchedName['field'], string][] {
  const name = nameAt(registry, unit, at);
  const others = [
    ...new Set([unit.name, ...(unit.formerNames ?? []).map((former) => former.name), ...misprints(unit)]),
  ];
  const short = new Set(shortNamesOf(unit).flatMap((each) => each ?? []));
  return [
    ['name', name],
    ...others.filter((each) => each !== name).map((each): [SearchedName['field'], string] => ['formerName', each]),
    ...[...short].map((each): [SearchedName['field'], string] => ['shortName', each]),
  ];
}

/** A registry as a search sees it. */
class SearchedRegistry implements SearchedWhole {
  readonly #registry: Registry;
  readonly #at: IsoDate;
  readonly #above: NamesAbove;

  constructor(registry: Registry, at: IsoDate) {
    this.#registry = registry;
    this.#at = at;
    this.#above = new NamesAbove((code) => {
      const unit = registry.unit(code);
      return unit === undefined ? undefined : this.writtenOut(nameAt(registry, unit, at));
    });
  }

  writtenOut(text: string): string {
    return writtenOutIn(this.#registry, text);
  }

  askedOut(query: string): string {
    return writtenOutAsAsked(query, this.#registry.settings.abbreviations);
  }

  hasRoot(code: string): boolean {
    return Object.hasOwn(this.#registry.settings.roots, code);
  }

  codesOfForm(text: string): readonly string[] {
    return codesByForm(this.#registry, text);
  }

  namesAbove(code: string): TextAbove {
    return this.#above.of(code);
  }

  searchable(unit: Unit): Searchable {
    return {
      code: unit.code,
      status: statusAt(this.#registry, unit, this.#at),
      names: searchedNames(namesToSearch(this.#registry, unit, this.#at), (text) => this.writtenOut(text)),
      earlier: unit.legacyCodes ?? [],
    };
  }
}

/**
 * Units by words of their names (present, former, short), without regard to case, diacritics and order, abbreviated, by
 * first letters, written together or not, or by their code or an earlier one in any writing, whole or its beginning.
 * Where nothing fits, some of the words may be those of bodies above it; where nothing fits then, slips of the keyboard
 * are assumed. Best first: what is in force, what is to come, what is over; a name itself before those that hold its words.
 */
export function searchUnits(registry: Registry, query: string, at: IsoDate): Hit[] {
  const whole = new SearchedRegistry(registry, at);
  const searching = new Searching(query, whole);
  if (searching.isEmpty) return [];
  const units = Array.from(registry.units.values(), (unit) => whole.searchable(unit));
  const reached: Record<Reach, readonly Searchable[] | undefined> = { all: units, plain: undefined, near: undefined };
  for (const step of searching.steps) {
    const reach = searching.reachOf(step);
    reached[reach] ??= units.filter((unit) => searching.isWithin(reach, unit));
    const found = reached[reach].flatMap((unit): [Searchable, Found][] => {
      const best = searching.find(step, unit);
      return best === undefined ? [] : [[unit, best]];
    });
    if (found.length === 0) continue;
    found.sort(([a, x], [b, y]) => y.score - x.score || compareCodes(a.code, b.code));
    return found.flatMap(([{ code }, best]) => {
      const { field, text } = best;
      const unit = registry.unit(code);
      return unit === undefined
        ? []
        : [{ ...entryOf(registry, unit, at), matched: field, text, exact: isExact(step, best) }];
    });
  }
  return [];
}
