import { isCode, isDescendantOf } from '../code/code.js';
import { isLegacyForm, toLegacyCode } from '../code/legacy-code.js';
import { readTypedCode } from '../code/read-code.js';
import { tidyCode } from '../code/tidy.js';
import type { Registry } from '../registry/registry.js';
import { isGrantedBy } from '../registry/timeline.js';
import type { IsoDate, Unit } from '../registry/types.js';
import { bearersByForm } from './bearers.js';
import type { CurrentCode, DayToCome } from './current-code.js';
import { type Resolved, resolve } from './resolve.js';
import { type ResultTold, resultTold } from './result-words.js';

/** What a code that was once given out leads to at a date. */
export interface Mapping {
  from: string;
  /** A code of the registry, an earlier one that was noted at a unit, or the old form of a code that nobody noted. */
  form: 'code' | 'legacy' | 'derived';
  result: Resolved;
  current: readonly CurrentCode[];
  /** Only of a code that is not in force yet: from when it is. */
  starts?: DayToCome;
  /** Only of a code that is over: who took parts of it while it went on that are with them still. */
  partedBefore?: readonly string[];
  /** The units that bore the code apart from each other, where that is several. */
  bearers?: readonly string[];
  /** Ids of the decisions on the way, from near to far, each once. */
  decisions: readonly string[];
}

/** A mapping with what tables say of it besides. */
export interface ToldMapping extends Mapping {
  told: ResultTold;
}

/** True where a typed old form, noted nowhere, is read as a code: of a unit too that notes another old code. */
function isReadAs(registry: Registry, typed: string, code: string): boolean {
  if (registry.unitsByLegacyCode(typed).length > 0) return false;
  const reading = readTypedCode(registry, typed);
  return 'code' in reading ? reading.code === code : 'ambiguous' in reading && reading.ambiguous.includes(code);
}

/** The old form of a unit's code, where nobody noted it at the unit and whoever types it means that unit. */
export function derivedForm(registry: Registry, { code }: Unit): string | undefined {
  const { legacyCode } = toLegacyCode(code) as { legacyCode?: string };
  if (legacyCode === undefined || registry.unit(legacyCode) !== undefined) return undefined;
  const isMeant =
    bearersByForm(registry, legacyCode).some((unit) => unit.code === code) || isReadAs(registry, legacyCode, code);
  return isMeant ? legacyCode : undefined;
}

/**
 * Every code that decisions signed by a date had granted, for a later day too, every earlier one noted at such a unit, and the old form
 * of each code where that was not noted, with what each leads to: codes first, then the earlier ones, then the old forms, in
 * the order of the registry.
 * @param under only this unit, those beneath it and what leads to them
 */
export function mappingsAt(registry: Registry, at: IsoDate, under?: string): ToldMapping[] {
  const isWithin = (code: string): boolean => under === undefined || code === under || isDescendantOf(code, under);
  const isAsked = ({ code }: Unit): boolean =>
    isWithin(code) || resolve(registry, code, at).current.some((each) => isWithin(each.code));
  const units = [...registry.units.values()].filter((unit) => isGrantedBy(registry, unit, at) && isAsked(unit));
  const codes = new Set(units.map(({ code }) => code));
  const mapping = (from: string, form: Mapping['form']): ToldMapping => {
    const { result, current, steps, starts, bearers, partedBefore } = resolve(registry, from, at);
    const decisions = [...new Set(steps.map(({ decision }) => decision))];
    const ahead = starts === undefined ? {} : { starts };
    const shared = bearers === undefined ? {} : { bearers };
    const told = resultTold({ result, steps, current, ...shared });
    const gone = partedBefore === undefined ? {} : { partedBefore };
    return { from, form, result, current, ...ahead, ...gone, ...shared, decisions, told };
  };
  // one that is noted at its heir answers as itself: told twice, it would look like one with two successors
  const earlier = new Map<string, string>();
  for (const noted of units.flatMap(({ legacyCodes }) => legacyCodes ?? [])) {
    const key = tidyCode(noted);
    // capital or small, it is one code, and what is one by its form is looked for as such
    if (!codes.has(key) && !earlier.has(key)) earlier.set(key, isCode(key) || isLegacyForm(key) ? key : noted);
  }
  const forms = new Set(units.flatMap((unit) => derivedForm(registry, unit) ?? []));
  const derived = [...forms].filter((code) => !earlier.has(code));
  return [
    ...units.map(({ code }) => mapping(code, 'code')),
    ...Array.from(earlier.values(), (code) => mapping(code, 'legacy')),
    ...derived.map((code) => mapping(code, 'derived')),
  ];
}
