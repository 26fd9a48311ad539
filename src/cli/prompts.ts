import * as clack from '@clack/prompts';
import type { Context } from './context.js';
import { shown } from './output.js';
import { promptStream } from './prompt-stream.js';

/** What is wrong with an answer, which it may quote. */
function fault(said: string | undefined): string | undefined {
  return said === undefined ? undefined : shown(said);
}

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
    message: shown(message),
    output: promptStream(),
    validate: (text) => fault(check(text ?? '')),
    ...(initial === undefined ? {} : { initialValue: initial }),
  });
  return clack.isCancel(answer) ? undefined : answer;
}

/** Asks yes or no, in the user's words where they are given. */
export async function askYes(
  message: string,
  initial = false,
  words: { active?: string; inactive?: string } = {},
): Promise<boolean | undefined> {
  const answer = await clack.confirm({
    message: shown(message),
    initialValue: initial,
    output: promptStream(),
    ...(words.active === undefined ? {} : { active: shown(words.active) }),
    ...(words.inactive === undefined ? {} : { inactive: shown(words.inactive) }),
  });
  return clack.isCancel(answer) ? undefined : answer;
}
