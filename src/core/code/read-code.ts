import { isClosedFor } from '../registry/binding.js';
import { bearsAt } from '../registry/borne-at.js';
import { codesAfter } from '../registry/lineage.js';
import { isSigned, type Registry } from '../registry/registry.js';
import { inForceAt } from '../registry/timeline.js';
import type { IsoDate, Unit } from '../registry/types.js';
import { type CodeFault, codeFault, rootOf } from './code.js';
import { codeReversed, type ForeignKind, foreignCode } from './foreign-code.js';
import { type LegacyFault, newCodesOf, toNewCode } from './legacy-code.js';
import { tidyCode } from './tidy.js';

/** What a typed code stands for: a code, one of several, or none. */
export type CodeReading =
  /** `legacy` is the earlier code it was read from. The code need not be in the registry. */
  | { code: string; legacy?: string }
  /** An earlier code that several units carry. */
  | { ambiguous: readonly string[] }
  | { fault: CodeFault | LegacyFault | ForeignKind; suggestion?: string };

/** The old form and its malformed relatives: digits first, a letter and digits last. */
const REVERSED = /^[0-9].*\.[A-Z][0-9]{1,3}$/;

/**
 * Which of several bearers of an earlier code is meant: a unit that was given a new code hands its earlier codes on,
 * so that the one in force is asked for, else the last of the lineage.
 */
function meantOf(registry: Registry, bearers: readonly Unit[], at: IsoDate | undefined): readonly Unit[] {
  const open = bearers.filter((unit) =>
    at === undefined ? !isClosedFor(registry, unit) : inForceAt(registry, unit, at),
  );
  if (open.length > 0) return open;
  const last = bearers.filter((unit) => {
    const after = codesAfter(registry, unit.code);
    return !bearers.some(({ code }) => after.includes(code));
  });
  return last.length > 0 ? last : bearers;
}

/** True for a unit that a signed decision granted. */
function isBound(registry: Registry, { granted }: Unit): boolean {
  return isSigned(registry.decision(granted.decision));
}

/** Units that carry an earlier code. */
function readEarlier(registry: Registry, typed: string, at: IsoDate | undefined): CodeReading | undefined {
  const upper = tidyCode(typed);
  const noted = registry.unitsByLegacyCode(upper);
  const borne = at === undefined ? noted : noted.filter((unit) => bearsAt(registry, unit, upper, at));
  const all = borne.length > 0 ? borne : noted;
  const binding = all.filter((unit) => isBound(registry, unit));
  const bearers = binding.length > 0 ? binding : all;
  if (bearers.length === 0) return undefined;
  // a draft takes no code out of service: neither one that somebody bears, nor the old form of one in force
  if (binding.length === 0 && REVERSED.test(upper)) {
    const own = convert(registry, upper);
    const owner = 'code' in own ? registry.unit(own.code) : undefined;
    if (owner !== undefined && isBound(registry, owner)) return own;
  }
  const meant = meantOf(registry, bearers, at);
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return { code: only.code, legacy: upper };
  return { ambiguous: meant.map((unit) => unit.code) };
}

/**
 * The new code of an old-form one: that of a unit of which it is the old form, of several where their widths differ; else
 * with the root's widths where the registry knows that, or as it stands.
 */
function convert(registry: Registry, legacy: string): CodeReading {
  const plain = toNewCode(legacy);
  if (plain.fault !== undefined) {
    const { fault, suggestion } = plain;
    return suggestion === undefined ? { fault } : { fault, suggestion };
  }
  const groups = registry.rootSettings(rootOf(plain.code))?.groups;
  const known = newCodesOf(legacy, groups).flatMap((code) => registry.unit(code) ?? []);
  const binding = known.filter((unit) => isBound(registry, unit));
  const [only, ...others] = binding.length > 0 ? binding : known;
  if (only !== undefined && others.length > 0) return { ambiguous: [only, ...others].map(({ code }) => code) };
  const { code: fitting } = toNewCode(legacy, groups) as { code?: string };
  return { code: only?.code ?? fitting ?? plain.code, legacy };
}

/**
 * A code as people type it (any case, spaces, the old form of QCVN 102:2016/BTTTT, any entry of `legacyCodes`) as a
 * code of the registry's form. A code of the registry comes before an equal earlier code of another unit. A sound
 * code is given back though the registry may not have it. An earlier code that several units carry means the one in
 * force at `at`, where that is given, else the one that is not closed.
 */
export function readTypedCode(registry: Registry, typed: string, at?: IsoDate): CodeReading {
  const text = tidyCode(typed);
  if (registry.unit(text) !== undefined) return { code: text };
  const earlier = readEarlier(registry, typed, at);
  if (earlier !== undefined) return earlier;
  const foreign = foreignCode(text);
  if (foreign !== undefined) {
    const { kind, suggestion } = foreign;
    return { fault: kind, ...(suggestion === undefined ? {} : { suggestion }) };
  }
  if (REVERSED.test(text)) return convert(registry, text);
  const reversed = codeReversed(text);
  // level 1 of this registry stands last, and the first group is of none
  const isReversed = reversed !== undefined && registry.rootSettings(text) === undefined;
  if (isReversed && registry.rootSettings(reversed) !== undefined) return { fault: 'letters' };
  const fault = codeFault(text);
  return fault === undefined ? { code: text } : { fault };
}
