import { parentOf } from '../core/code/code.js';
import { nearCode, otherWriting } from '../core/code/near-code.js';
import { readTypedCode } from '../core/code/read-code.js';
import { severalBearers } from '../core/query/bearers.js';
import { unitsNamed } from '../core/query/named.js';
import { searchUnits } from '../core/query/search/index.js';
import type { Registry } from '../core/registry/registry.js';
import { nameAt } from '../core/registry/timeline.js';
import type { IsoDate, Unit } from '../core/registry/types.js';
import { codeBeside, codeWithin, unmarkedCode } from '../lists/resolve/codes-in-cell.js';
import { codeHinted } from '../lists/resolve/hints.js';
import { refusal } from './errors.js';

/**
 * A code as people type it, in the registry's form: spaces, case, the old form (QCVN 102:2016) and every entry of
 * `legacyCodes` are understood. The code need not be in the registry; {@link readUnit} asks for that too. With `at`, an
 * earlier code is read as of that date.
 * @throws MadinhdanhError (exit code 1) for a text that is no code, or an earlier code that several units carry
 */
export function readCode(registry: Registry, text: string, at?: IsoDate): string {
  const reading = readTypedCode(registry, text, at);
  if ('code' in reading) return reading.code;
  if ('ambiguous' in reading) {
    throw refusal('code.ambiguous', { text, codes: reading.ambiguous });
  }
  const { fault } = reading;
  const suggestion = codeHinted(registry, text, reading.suggestion);
  const bad = refusal('code.bad', { text, reason: fault });
  throw suggestion === undefined ? bad : bad.advise('cli.did-you-mean', { near: suggestion });
}

/** A unit as a message names it: its code, and the body it stands under where that tells it from others. */
function placed(registry: Registry, { code }: Unit, at: IsoDate): string {
  const above = registry.unit(parentOf(code) ?? '');
  return above === undefined ? code : `${code} (${nameAt(registry, above, at)})`;
}

/** The mark of a line before a name, and the sign at its end, as they are copied from lists. */
const AROUND = /^\s*[-\u2010-\u2015+*•]\s+|\s*[;,.]\s*$/gu;

/**
 * A text as one that {@link readCode} reads: itself, or the code of the one unit that bears it for a name; where something
 * is only looked up, also a name typed without its diacritics and a code in any writing.
 * @throws MadinhdanhError (exit code 1) for a name that several units bear, or none
 */
export function codeMeant(registry: Registry, typed: string, at: IsoDate, lookup = true): string {
  const text = lookup ? unmarkedCode(registry, typed) : typed;
  // what is to be written is typed as it is, and what was typed otherwise is asked about
  const otherwise = lookup ? (otherWriting(registry, text) ?? codeBeside(registry, text)) : undefined;
  if (otherwise !== undefined) return otherwise;
  const reading = readTypedCode(registry, text, at);
  if (!('fault' in reading) || !/\p{L}{2}/u.test(text)) return text;
  const [unit, ...others] = unitsNamed(registry, lookup ? text.replace(AROUND, '') : text, at, lookup);
  if (unit === undefined) return refuseUnnamed(registry, text, at);
  if (others.length === 0) return unit.code;
  const units = [unit, ...others].map((each) => placed(registry, each, at));
  throw refusal('name.several', { text: text.trim(), count: units.length, codes: units });
}

/** A text that is neither a code nor a name: it was meant for a name where it is words, or like one. */
function refuseUnnamed(registry: Registry, text: string, at: IsoDate): string {
  const within = codeWithin(registry, text);
  const coded = within === undefined ? undefined : (registry.unit(within) ?? registry.unitsByLegacyCode(within)[0]);
  const near = /\d/.test(text) ? coded : searchUnits(registry, text, at)[0];
  if (near === undefined && !/\p{L}\s+\p{L}/u.test(text)) return text;
  const unknown = refusal('name.unknown', { text: text.trim() });
  throw near === undefined
    ? unknown.advise('name.unknown.hint')
    : unknown.advise('name.unknown.near', { name: near.name, code: near.code });
}

/**
 * A code, or the name that one unit bears `today`, as the registry's code, for something to be written.
 * @throws like {@link readCode} and {@link codeMeant}
 */
export function readCodeOrName(registry: Registry, text: string, today: IsoDate): string {
  return readCode(registry, codeMeant(registry, text, today, false));
}

/** The unit that a code or a name stands for today or at a date, to be looked up. @throws like {@link readUnit} and {@link codeMeant} */
export function readUnitOrName(registry: Registry, text: string, today: IsoDate, at?: IsoDate): Unit {
  return readUnit(registry, codeMeant(registry, text, at ?? today), at);
}

/** The nearest code above that the registry has. */
function knownAbove(registry: Registry, code: string): string | undefined {
  for (let above = parentOf(code); above !== undefined; above = parentOf(above)) {
    if (registry.unit(above) !== undefined) return above;
  }
  return undefined;
}

/** The unit a typed code stands for, closed ones too; undefined where there is none. @throws like {@link readCode} */
export function findUnit(registry: Registry, text: string, at?: IsoDate): Unit | undefined {
  return registry.unit(readCode(registry, text, at));
}

/**
 * The unit a typed code stands for, closed ones too.
 * @throws MadinhdanhError (exit code 1) like {@link readCode}, and for a code that the registry does not have
 */
export function readUnit(registry: Registry, text: string, at?: IsoDate): Unit {
  const code = readCode(registry, text, at);
  const unit = registry.unit(code);
  if (unit !== undefined) return unit;
  const near = nearCode(registry, code);
  const above = knownAbove(registry, code);
  const unknown = refusal('code.unknown', { code });
  if (near !== undefined) throw unknown.advise('cli.did-you-mean', { near });
  throw above === undefined ? unknown.advise('code.unknown.hint') : unknown.advise('code.unknown.under', { above });
}

/**
 * The units a typed code stands for, to be looked at: where several bore it, as their own code or as an earlier one, all
 * of them, its owner first.
 * @throws MadinhdanhError (exit code 1) like {@link readUnit}
 */
export function readUnits(registry: Registry, text: string, at?: IsoDate): Unit[] {
  const several = severalBearers(registry, text, at);
  return several.length > 0 ? several : [readUnit(registry, text, at)];
}
