import type { Registry } from '../../registry/registry.js';
import { isOver, nameAt, statusAt } from '../../registry/timeline.js';
import { type IsoDate, STATUSES, type Unit } from '../../registry/types.js';
import { resolveUnit } from '../resolve.js';
import { namesToSearch } from './index.js';
import type { Searchable, SearchedName } from './searchable.js';
import { searchedNames } from './spellings.js';

/**
 * A unit as the site's pages carry it to be searched: code, place of its status in the list of all, name, former names,
 * short names, earlier codes, codes it led to. What is empty at the end is left out.
 */
export type PackedUnit = readonly [
  code: string,
  status: number,
  name: string,
  former?: readonly string[],
  short?: readonly string[],
  earlier?: readonly string[],
  current?: readonly string[],
];

/** A part of what is searched: the file of its units, how many, and between which codes they lie. */
export interface PackedPart {
  count: number;
  first: string;
  last: string;
}

/** What has to be known before any part is loaded. */
export interface PackedIndex {
  /** Parts in the order in which they are looked through. */
  parts: readonly PackedPart[];
  /** Words, folded, that stand in few of the parts, each with these. */
  words: Readonly<Record<string, readonly number[]>>;
  abbreviations: Readonly<Record<string, string>>;
  /** Widths of the groups of each level-1 code. */
  groups: Readonly<Record<string, readonly (number | string)[]>>;
}

/** A unit to search and to show. */
export interface UnpackedUnit extends Searchable {
  name: string;
  current: readonly string[];
}

/** A unit as of a day, made small. */
export function packUnit(registry: Registry, unit: Unit, at: IsoDate): PackedUnit {
  const status = statusAt(registry, unit, at);
  const names = namesToSearch(registry, unit, at);
  const called = (field: SearchedName['field']): string[] =>
    names.filter(([each]) => each === field).map(([, text]) => text);
  const current = isOver(status) ? resolveUnit(registry, unit, at).current.map(({ code }) => code) : [];
  const head = [unit.code, STATUSES.indexOf(status), nameAt(registry, unit, at)] as const;
  const [former, short, earlier] = [called('formerName'), called('shortName'), unit.legacyCodes ?? []];
  if (current.length > 0) return [...head, former, short, earlier, current];
  if (earlier.length > 0) return [...head, former, short, earlier];
  if (short.length > 0) return [...head, former, short];
  return former.length > 0 ? [...head, former] : head;
}

/** The unit that {@link packUnit} made small. */
export function unpackUnit(packed: PackedUnit, writtenOut: (text: string) => string): UnpackedUnit {
  const [code, place, name, former = [], short = [], earlier = [], current = []] = packed;
  const status = STATUSES[place] ?? 'active';
  const names: [SearchedName['field'], string][] = [
    ['name', name],
    ...former.map((text): [SearchedName['field'], string] => ['formerName', text]),
    ...short.map((text): [SearchedName['field'], string] => ['shortName', text]),
  ];
  return { code, name, status, current, earlier, names: searchedNames(names, writtenOut) };
}
