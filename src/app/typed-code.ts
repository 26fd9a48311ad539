import { parentOf } from '../core/code/code.js';
import { readTypedCode } from '../core/code/read-code.js';
import { severalBearers } from '../core/query/bearers.js';
import type { Registry } from '../core/registry/registry.js';
import type { IsoDate, Unit } from '../core/registry/types.js';
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
  const { fault, suggestion } = reading;
  const bad = refusal('code.bad', { text, reason: fault });
  throw suggestion === undefined ? bad : bad.advise('cli.did-you-mean', { near: suggestion });
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
  const above = knownAbove(registry, code);
  const unknown = refusal('code.unknown', { code });
  throw above === undefined ? unknown.advise('code.unknown.hint') : unknown.advise('code.unknown.under', { above });
}

/**
 * The units a typed code stands for, to be looked at: where several bore it, as their own code or as an earlier one, all
 * of them, its owner first.
 * @throws MadinhdanhError (exit code 1) like {@link readUnit}
 */
export function readUnits(registry: Registry, text: string, at?: IsoDate): Unit[] {
  const several = severalBearers(registry, text);
  return several.length > 0 ? several : [readUnit(registry, text, at)];
}
