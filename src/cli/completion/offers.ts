import type { Values } from './values.js';
import type { CommandWords, OptionWords, Words } from './words.js';

/** What may stand where the cursor is. */
export interface Offers {
  /** Words with what they are for. */
  told: readonly (readonly [word: string, about: string])[];
  /** What is looked up besides; '' for nothing. */
  values: Values;
  /** What has been typed of it. */
  typed: string;
  /** What stands before it in the same word: `--parent=`. */
  before: string;
  /** The folder that the line names by `--registry`. */
  registry: string | undefined;
}

const NOTHING: CommandWords = { commands: [], options: [], arguments: [], repeats: false };

function optionNamed({ options }: CommandWords, flag: string): OptionWords | undefined {
  return options.find(([flags]) => flags.includes(flag));
}

/**
 * What completes a line.
 * @param line words before the one at the cursor, without the program's name; a `=` that a shell set apart is none
 * @param current what stands of the word at the cursor
 */
export function offersFor(words: Words, line: readonly string[], current: string): Offers {
  let path = '';
  let own = words[''] ?? NOTHING;
  let count = 0;
  let registry: string | undefined;
  let open: OptionWords | undefined;
  let isPlain = false;
  for (const word of line.filter((each) => each !== '=')) {
    const [flag = '', ...value] = word.split('=');
    if (open !== undefined) {
      if (open[0].includes('--registry')) registry = word;
      open = undefined;
    } else if (isPlain || !word.startsWith('-')) {
      const below = path === '' ? word : `${path} ${word}`;
      if (count === 0 && !isPlain && own.commands.some(([name]) => name === word)) {
        path = below;
        own = words[path] ?? NOTHING;
      } else count += 1;
    } else if (word === '--') isPlain = true;
    else if (value.length > 0) {
      if (flag === '--registry') registry = value.join('=');
    } else {
      const option = optionNamed(own, word);
      open = option?.[2] === undefined ? undefined : option;
    }
  }
  const none = { told: [], typed: current, before: '', registry };
  if (open !== undefined) return { ...none, values: open[2] ?? '' };
  if (!isPlain && current.startsWith('-')) {
    const at = current.indexOf('=');
    if (at === -1) return { ...none, told: own.options.flatMap(flagsTold), values: '' };
    const option = optionNamed(own, current.slice(0, at));
    return { ...none, values: option?.[2] ?? '', typed: current.slice(at + 1), before: current.slice(0, at + 1) };
  }
  const values = own.arguments[count] ?? (own.repeats ? own.arguments.at(-1) : undefined) ?? '';
  return { ...none, told: count === 0 && !isPlain ? own.commands : [], values };
}

function flagsTold([flags, about]: OptionWords): [string, string][] {
  return flags.map((flag) => [flag, about]);
}
