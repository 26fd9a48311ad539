import * as clack from '@clack/prompts';
import { fold } from '../core/text/fold.js';
import type { Context } from './context.js';

/** A choice of a list, with the words it is found by. */
export interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
}

const output = (): NodeJS.WriteStream => process.stderr;

/**
 * Asks for a line of text on stderr.
 * @param check what is wrong with an answer, or undefined for a good one; asked as the answer is given
 * @returns undefined when the user gave up
 */
export async function askText(
  _context: Context,
  message: string,
  check: (text: string) => string | undefined,
  initial?: string,
): Promise<string | undefined> {
  const answer = await clack.text({
    message,
    output: output(),
    validate: (text) => check(text ?? ''),
    ...(initial === undefined ? {} : { initialValue: initial }),
  });
  return clack.isCancel(answer) ? undefined : answer;
}

/** Asks for one of many; typing narrows the list, with or without diacritics. */
export async function askChoice<Value extends string>(
  message: string,
  choices: readonly Choice<Value>[],
  placeholder: string,
): Promise<Value | undefined> {
  const answer = await clack.autocomplete<string>({
    message,
    placeholder,
    maxItems: 12,
    output: output(),
    options: choices.map(({ value, label, hint }) => ({ value, label, ...(hint === undefined ? {} : { hint }) })),
    filter: (search, option) => {
      const words = fold(search).split(' ').filter(Boolean);
      const text = fold(`${option.value} ${option.label ?? ''}`);
      return words.every((word) => text.includes(word));
    },
  });
  if (clack.isCancel(answer)) return undefined;
  return choices.find(({ value }) => value === answer)?.value;
}

/** Asks yes or no. */
export async function askYes(message: string, initial = false): Promise<boolean | undefined> {
  const answer = await clack.confirm({ message, initialValue: initial, output: output() });
  return clack.isCancel(answer) ? undefined : answer;
}
