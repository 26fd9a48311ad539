import type { Command, CommanderError } from 'commander';
import { EXIT, MadinhdanhError } from '../app/errors.js';
import { kebab } from '../core/text/kebab.js';
import { nearest } from '../core/text/suggest.js';
import type { Messages } from '../messages/index.js';
import type { Call } from './call.js';
import { unmarked } from './dashed-text.js';
import { placeholdersIn } from './placeholders.js';

/** A fault of a command line, and the command that found it. */
export class CommandFault extends Error {
  constructor(
    readonly error: CommanderError,
    readonly command: Command,
    /** The call that it would have been. */
    readonly call?: Call,
  ) {
    super(error.message);
  }
}

/** What commander complains of, by its codes. */
const USAGE_FAULTS = [
  'unknownOption',
  'unknownCommand',
  'missingArgument',
  'optionMissingArgument',
  'missingMandatoryOptionValue',
  'excessArguments',
  'invalidArgument',
  'conflictingOption',
] as const;

/** Options that a command takes: its own and those of the commands it belongs to. */
function optionsOf(command: Command): string[] {
  const options = command.createHelp().visibleOptions(command);
  const own = options.flatMap(({ long }) => (long === undefined ? [] : [long]));
  return command.parent === null ? own : [...own, ...optionsOf(command.parent)];
}

/** What may have been meant by a word that a command does not know. */
function meant({ error, command }: CommandFault, word: string): string | undefined {
  let names: string[] = [];
  if (error.code === 'commander.unknownOption') names = optionsOf(command);
  if (error.code === 'commander.unknownCommand') {
    names = command
      .createHelp()
      .visibleCommands(command)
      .map((child) => child.name());
  }
  return nearest(
    word,
    names.filter((name) => name !== word),
  );
}

/** The option of a command that took the next option for its value, where what is left over comes of that. */
function hungry({ error, command }: CommandFault): string | undefined {
  if (error.code !== 'commander.excessArguments') return undefined;
  const values = Object.entries(command.opts());
  const name = values.find(([, value]) => typeof value === 'string' && /^--[a-z]/.test(value))?.[0];
  return name === undefined ? undefined : `--${kebab(name)}`;
}

/** A command as it is typed, below the program; empty for the program itself. */
export function wordsOf(command: Command): string {
  const { parent } = command;
  return parent === null ? '' : `${wordsOf(parent)} ${command.name()}`.trim();
}

/** A commander error as one of ours. */
export function usageError(found: CommandFault, messages: Messages): MadinhdanhError {
  const { error } = found;
  const words = wordsOf(found.command);
  const argument = (name: string): string | undefined =>
    messages.find(`usage.argument.${words.replaceAll(' ', '.')}.${name}`, {}) ??
    messages.find(`usage.argument.${name}`, {});
  const help = { command: `madinhdanh ${words === '' ? '' : `${words} `}--help` };
  const option = hungry(found);
  if (option !== undefined) {
    const missing = new MadinhdanhError(EXIT.usage, 'usage.optionMissingArgument', { subject: option });
    return option === '--children' ? missing.advise('usage.children') : missing.advise('cli.see-help', help);
  }
  const typed = placeholdersIn(unmarked(/'([^']*)'/.exec(error.message)?.[1] ?? ''), messages);
  const fault = USAGE_FAULTS.find((each) => error.code === `commander.${each}`);
  const id = fault === undefined ? 'usage.other' : (`usage.${fault}` as const);
  // the table calls arguments by names of its own, which are none of the reader's words
  const subject = fault === 'missingArgument' ? (argument(typed) ?? typed) : typed;
  // a command is named with those it was sought below
  const below = (name: string): string => (fault === 'unknownCommand' ? `${words} ${name}`.trim() : name);
  const wrong = new MadinhdanhError(EXIT.usage, id, {
    subject: below(subject),
    message: error.message.replace(/^error: /, ''),
  });
  // options that went: whoever typed them is told what takes their place
  if (subject === '--subtree' && optionsOf(found.command).includes('--children')) {
    return wrong.advise('usage.subtree');
  }
  const near = meant(found, subject.replace(/[= ].*$/, ''));
  if (near === undefined) return wrong.advise('cli.see-help', help);
  return wrong.advise('usage.meant', { near: below(near), ...help });
}
