import type { Messages } from '../../messages/index.js';
import { HELP_ARGS } from '../help-args.js';
import type { CommandSpec } from '../spec.js';

/** An option as shells complete it. */
export interface OptionWord {
  /** `--parent` */
  long: string;
  /** `-o`, where it has one. */
  short: string | undefined;
  takesValue: boolean;
  /** The value is a file or folder. */
  isPath: boolean;
  about: string;
}

/** What may follow a command. */
export interface CommandWords {
  /** Words that lead to it: empty for the program itself, `decision new` for a command of a command. */
  path: string;
  commands: { name: string; about: string }[];
  options: OptionWord[];
  /** Its arguments are files. */
  takesFiles: boolean;
}

const GLOBAL = ['--registry <dir>', '--lang <vi|en>', '--no-color', '--no-input', '-h, --help'];

function optionWord(flags: string, path: string, messages: Messages): OptionWord {
  const long = /--[a-z-]+/.exec(flags)?.[0] ?? flags;
  const name = long.slice(2);
  const about = messages.find(`opt.${path}.${name}`, HELP_ARGS) ?? messages.find(`opt.${name}`, HELP_ARGS) ?? '';
  return {
    long,
    short: /^-[a-zA-Z]\b/.exec(flags)?.[0],
    takesValue: /[<[]/.test(flags),
    isPath: /<(?:file|dir|folder|path)>/.test(flags),
    about,
  };
}

function wordsOf(
  path: string,
  spec: Pick<CommandSpec, 'commands' | 'options' | 'arguments'>,
  messages: Messages,
): CommandWords[] {
  const below = (spec.commands ?? [])
    .filter(({ hidden }) => hidden !== true)
    .flatMap((command) => [command.name, ...(command.aliases ?? [])].map((name) => ({ name, command })));
  const id = (name: string): string => [...path.split(' ').filter(Boolean), name].join('.');
  const own: CommandWords = {
    path,
    commands: below.map(({ name, command }) => ({ name, about: messages.find(`cmd.${id(command.name)}`, {}) ?? '' })),
    options: [...(spec.options ?? []), ...GLOBAL].map((flags) =>
      optionWord(flags, path.replaceAll(' ', '.'), messages),
    ),
    takesFiles: (spec.arguments ?? []).some((argument) => /file/.test(argument)),
  };
  return [
    own,
    ...below.flatMap(({ name, command }) => wordsOf(path === '' ? name : `${path} ${name}`, command, messages)),
  ];
}

/** Everything that can be typed after the program's name: the program first, then every command. */
export function completionWords(commands: readonly CommandSpec[], messages: Messages): CommandWords[] {
  return wordsOf('', { commands, options: ['-V, --version'] }, messages);
}

/** Every way to write some options. */
export function flagsOf(options: readonly OptionWord[]): string[] {
  return options.flatMap(({ long, short }) => (short === undefined ? [long] : [short, long]));
}

/** Flags after which a value stands that is a path, or is not; `--lang`, whose values are known, is neither. */
export function flagsWithValue(words: readonly CommandWords[], isPath: boolean): string[] {
  const options = words
    .flatMap((each) => each.options)
    .filter((option) => option.takesValue && option.long !== '--lang');
  return [...new Set(flagsOf(options.filter((option) => option.isPath === isPath)))];
}
