import { kebab } from '../core/text/kebab.js';
import { shellWord } from './install/hooks/shell.js';

/** What a call says besides its arguments, by the names of its options as programs write them. */
export type Values = Record<string, unknown>;

/** What a person was asked while a command ran, as the options that would have said the same. */
export class Answers {
  readonly values: Values = {};
  #count = 0;

  /** True where anything was asked: what is written then is shown and asked about first. */
  get any(): boolean {
    return this.#count > 0;
  }

  /** Counts a question whose answer is kept elsewhere. */
  count(): void {
    this.#count += 1;
  }

  /** Keeps what was taken without a question. */
  keep(option: string, value: unknown): void {
    this.values[option] = value;
  }

  /** Keeps one more answer of an option that may be repeated. */
  also(option: string, value: string): void {
    const before = this.values[option];
    this.add(option, [...(Array.isArray(before) ? before : []), value]);
  }

  /** Keeps an answer. */
  add(option: string, value: unknown): void {
    this.count();
    this.keep(option, value);
  }
}

function wordsOf(name: string, value: unknown): string[] {
  const flag = `--${kebab(name)}`;
  if (value === undefined || value === null) return [];
  if (value === true) return [flag];
  if (value === false) return [`--no-${kebab(name)}`];
  if (Array.isArray(value)) return value.flatMap((each) => wordsOf(name, each ?? false));
  // a value that begins with a dash would be taken for an option
  return String(value).startsWith('-') ? [`${flag}=${String(value)}`] : [flag, String(value)];
}

/** True for what the program does unless it is told otherwise, and for what only says how it asks. */
function isUsual(name: string, value: unknown): boolean {
  return name === 'input' || (name === 'color' && value === true);
}

/** The command line that says the same as a call, without the program: words that were typed and words that were asked. */
export function wordsOfCall(path: string, args: readonly string[], values: Readonly<Values>): string[] {
  const options = Object.entries(values).flatMap(([name, value]) => (isUsual(name, value) ? [] : wordsOf(name, value)));
  const isDashed = args.some((arg) => arg.startsWith('-'));
  return [...path.split(' ').filter(Boolean), ...(isDashed ? [...options, '--', ...args] : [...args, ...options])];
}

/** A command line as it is copied into a shell. */
export function commandText(words: readonly string[]): string {
  return ['madinhdanh', ...words].map(shellWord).join(' ');
}

/** Options of the program itself, which a command that is called within another one keeps. */
const GLOBAL = ['registry', 'lang', 'color'] as const;

/** The options of the program itself that a call was given, as words. */
export function globalWords(values: Readonly<Values>): string[] {
  return GLOBAL.flatMap((name) => (isUsual(name, values[name]) ? [] : wordsOf(name, values[name])));
}
