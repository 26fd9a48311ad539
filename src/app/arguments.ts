/** What a script hands over, checked before anything is done with it: types bind only those who compile against them. */

import { typedDate } from '../core/registry/dates.js';
import type { IsoDate } from '../core/registry/types.js';
import { nearest } from '../core/text/suggest.js';
import { type MadinhdanhError, misuse } from './errors.js';

/** Takes one value for what it must be. @throws MadinhdanhError (exit code 2) that names it */
export type Reader<Value> = (given: unknown, name: string) => Value;

/** A reader for each option of a call: one that is missing is a compile error. */
export type Readers<Options> = { readonly [Key in keyof Options]-?: Reader<Exclude<Options[Key], undefined>> };

const SHOWN = 60;

/** A value of any kind as messages show it. */
function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, SHOWN));
  if (value === null || ['number', 'boolean', 'bigint', 'undefined', 'symbol'].includes(typeof value))
    return String(value);
  return Array.isArray(value) ? 'array' : typeof value;
}

/** A text that can be handed on to other programs. */
export const text: Reader<string> = (given, name) => {
  if (typeof given === 'string' && !given.includes('\0')) return given;
  throw misuse('api.text', { name, value: shown(given) });
};

export const flag: Reader<boolean> = (given, name) => {
  if (typeof given === 'boolean') return given;
  throw misuse('api.flag', { name, value: shown(given) });
};

/** A whole number from 0 on. */
export const count: Reader<number> = (given, name) => {
  if (Number.isSafeInteger(given) && (given as number) >= 0) return given as number;
  throw misuse('api.count', { name, value: shown(given) });
};

/** A day that the calendar has, in either of the forms that commands take. */
export const date: Reader<IsoDate> = (given, name) => {
  const day = typeof given === 'string' ? typedDate(given) : undefined;
  if (day !== undefined) return day;
  throw misuse('api.date', { name, value: shown(given) });
};

export const bytes: Reader<Uint8Array> = (given, name) => {
  if (given instanceof Uint8Array) return given;
  throw misuse('api.bytes', { name, value: shown(given) });
};

// biome-ignore lint/complexity/noBannedTypes: what is called is known by the option's own type
export const callback: Reader<Function> = (given, name) => {
  if (typeof given === 'function') return given;
  throw misuse('api.callback', { name, value: shown(given) });
};

export function choice<const Value extends string | number>(...values: readonly Value[]): Reader<Value> {
  return (given, name) => {
    const found = values.find((value) => value === given);
    if (found !== undefined) return found;
    const wrong = misuse('api.choice', { name, value: shown(given), choices: values.map(String) });
    const near = typeof given === 'string' ? nearest(given, values.map(String)) : undefined;
    throw near === undefined ? wrong : wrong.advise('cli.did-you-mean', { near });
  };
}

/** A list with something in it. */
export function listOf<Value>(reader: Reader<Value>): Reader<readonly Value[]> {
  return (given, name) => {
    if (!Array.isArray(given) || given.length === 0) throw misuse('api.list', { name, value: shown(given) });
    return given.map((each, i) => reader(each, `${name}[${i}]`));
  };
}

/** Either of two forms; what is neither is refused as the second refuses it. */
export function either<A, B>(first: Reader<A>, second: Reader<B>): Reader<A | B> {
  return (given, name) => {
    try {
      return first(given, name);
    } catch {
      return second(given, name);
    }
  };
}

function unknownOption(name: string, known: readonly string[]): MadinhdanhError {
  const near = nearest(name, known);
  const wrong = misuse('api.unknown-option', { name, known });
  return near === undefined ? wrong : wrong.advise('cli.did-you-mean', { near });
}

/**
 * The options of a call; undefined ones are left out. Only an object's own keys count.
 * @throws MadinhdanhError (exit code 2) for what is no option, is not what it must be, or is missing
 */
export function options<Options extends object>(
  readers: Readers<Options>,
  needed: readonly (keyof Options & string)[] = [],
): Reader<Options> {
  const known = Object.keys(readers);
  return (given, name) => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      throw misuse('api.options', { name, value: shown(given) });
    }
    const entries = Object.entries(given).filter(([, value]) => value !== undefined);
    const read = entries.map(([key, value]): [string, unknown] => {
      if (!known.includes(key)) throw unknownOption(key, known);
      return [key, readers[key as keyof Options](value, key)];
    });
    const missing = needed.find((key) => !entries.some(([own]) => own === key));
    if (missing !== undefined) throw misuse('api.needed', { name: missing });
    return Object.fromEntries(read) as Options;
  };
}
