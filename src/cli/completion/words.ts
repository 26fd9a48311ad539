import type { Lang, Messages } from '../../messages/index.js';
import { HELP_ARGS } from '../help-args.js';
import type { CommandSpec } from '../spec.js';
import { type Values, valuesOfArgument, valuesOfOption } from './values.js';

/** A word and what it is for. */
type Told = readonly [word: string, about: string];

/** An option: every way to write it, what it is for, and what its value is; none where it takes none. */
export type OptionWords = readonly [flags: readonly string[], about: string, values?: Values];

/** What may follow a command. */
export interface CommandWords {
  commands: readonly Told[];
  options: readonly OptionWords[];
  /** One for each argument; the last one for all further ones, where it may be repeated. */
  arguments: readonly Values[];
  repeats: boolean;
}

/** Everything that can be typed after the program's name, by the words before: '' for the program itself. */
export type Words = Readonly<Record<string, CommandWords>>;

const GLOBAL = ['--registry <dir>', '--lang <vi|en>', '--no-color', '--no-input', '-h, --help'];

function optionWords(flags: string, path: string, messages: Messages): OptionWords {
  const long = /--[a-z-]+/.exec(flags)?.[0] ?? flags;
  const name = long.slice(2);
  const id = path.replaceAll(' ', '.');
  const about = messages.find(`opt.${id}.${name}`, HELP_ARGS) ?? messages.find(`opt.${name}`, HELP_ARGS) ?? '';
  const short = /^-[a-zA-Z]\b/.exec(flags)?.[0];
  const written = short === undefined ? [long] : [short, long];
  const values = valuesOfOption(path, flags, long);
  return values === undefined ? [written, about] : [written, about, values];
}

function wordsBelow(
  path: string,
  spec: Pick<CommandSpec, 'commands' | 'options' | 'arguments'>,
  messages: Messages,
): [path: string, words: CommandWords][] {
  const below = (spec.commands ?? [])
    .filter(({ hidden }) => hidden !== true)
    .flatMap((command) => [command.name, ...(command.aliases ?? [])].map((name) => ({ name, command })));
  const id = (name: string): string => [...path.split(' ').filter(Boolean), name].join('.');
  const own: CommandWords = {
    commands: below.map(({ name, command }) => [name, messages.find(`cmd.${id(command.name)}`, {}) ?? '']),
    options: [...(spec.options ?? []), ...GLOBAL].map((flags) => optionWords(flags, path, messages)),
    arguments: (spec.arguments ?? []).map((argument) => valuesOfArgument(path, argument)),
    repeats: spec.arguments?.at(-1)?.includes('...') === true,
  };
  return [
    [path, own],
    ...below.flatMap(({ name, command }) => wordsBelow(path === '' ? name : `${path} ${name}`, command, messages)),
  ];
}

/** All words that complete a line, in one language. */
export async function completionWords(lang: Lang): Promise<Words> {
  const [{ COMMANDS }, { loadMessages }] = await Promise.all([
    import('../commands/index.js'),
    import('../../messages/load.js'),
  ]);
  const spec = { commands: COMMANDS, options: ['-V, --version'] };
  return Object.fromEntries(wordsBelow('', spec, await loadMessages(lang)));
}
