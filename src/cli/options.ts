import { misuse } from '../app/errors.js';
import { typedDate } from '../core/registry/dates.js';
import type { IsoDate } from '../core/registry/types.js';
import { kebab } from '../core/text/kebab.js';
import type { Messages } from '../messages/index.js';

/** The options of one call, read by kind; wrong values end the command with exit code 2. */
export class Options {
  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    readonly _messages: Messages,
  ) {}

  /** The same options and one more flag. */
  withFlag(name: string): Options {
    return new Options({ ...this.values, [name]: true }, this._messages);
  }

  has(name: string): boolean {
    return this.values[name] !== undefined;
  }

  flag(name: string): boolean {
    return this.values[name] === true;
  }

  text(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** Every value of an option that may be given several times. */
  list(name: string): string[] {
    const value = this.values[name];
    if (Array.isArray(value)) return value.filter((each) => each !== null).map(String);
    return typeof value === 'string' ? [value] : [];
  }

  /** True where the option's `--no-` form says that what was there goes first. */
  isCleared(name: string): boolean {
    const value = this.values[name];
    return value === false || (Array.isArray(value) && value[0] === null);
  }

  date(name: string): IsoDate | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const day = typedDate(value);
    if (day !== undefined) return day;
    throw misuse('cli.bad-date', { option: kebab(name), value });
  }

  number(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (/^[0-9]+$/.test(value)) return Number(value);
    throw misuse('cli.bad-number', { option: kebab(name), value });
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : this.oneOf(name, value, choices);
  }

  /** Every value of an option that may be given several times, each one of a few. */
  choices<Choice extends string>(name: string, choices: readonly Choice[]): Choice[] {
    return this.list(name).map((value) => this.oneOf(name, value, choices));
  }

  private oneOf<Choice extends string>(name: string, value: string, choices: readonly Choice[]): Choice {
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    throw misuse('cli.bad-choice', { option: kebab(name), value, choices });
  }
}
