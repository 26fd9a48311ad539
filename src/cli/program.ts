import { type Argument, Command, type CommanderError, Help, Option } from 'commander';
import { EXIT, type ExitCode, MadinhdanhError } from '../app/errors.js';
import { table } from '../core/table.js';
import { kebab } from '../core/text/kebab.js';
import { nearest } from '../core/text/suggest.js';
import type { Messages } from '../messages/index.js';
import { allUnmarked, unmarked, withTextsMarked } from './dashed-text.js';
import { HELP_ARGS } from './help-args.js';
import type { CommandSpec } from './spec.js';
import { firstWordAt, inOwnWords } from './usual-words.js';

/** What the command line asked for: a command's spec with its arguments and options. */
export interface Call {
  spec: CommandSpec;
  args: string[];
  options: Record<string, unknown>;
}

/** Names of the parts of a help text that commander prints in English. */
const HEADINGS: Readonly<Record<string, 'help.usage' | 'help.arguments' | 'help.options' | 'help.commands'>> = table({
  'Usage:': 'help.usage',
  'Arguments:': 'help.arguments',
  'Options:': 'help.options',
  'Global Options:': 'help.options',
  'Commands:': 'help.commands',
});

class TranslatedHelp extends Help {
  constructor(private readonly messages: Messages) {
    super();
  }

  override styleTitle(title: string): string {
    const id = HEADINGS[title];
    return id === undefined ? title : this.messages.t(id);
  }

  override commandUsage(command: Command): string {
    return this.#translate(super.commandUsage(command));
  }

  override subcommandTerm(command: Command): string {
    return this.#translate(super.subcommandTerm(command));
  }

  override visibleArguments(command: Command): Argument[] {
    return command.commands.length > 0 ? [] : super.visibleArguments(command);
  }

  #translate(usage: string): string {
    const { t } = this.messages;
    return usage.replace('[options]', t('help.usage-options')).replace(/(?:\[command\] ?)+$/, t('help.usage-command'));
  }
}

/** What a repeated option was given so far; null first where its `--no-` form took away what was there. */
function valuesBefore(before: unknown): unknown[] {
  if (before === false) return [null];
  return Array.isArray(before) ? before : [];
}

function optionFor(flags: string, path: string, messages: Messages): Option {
  const repeated = flags.endsWith('..');
  const option = new Option(repeated ? flags.slice(0, -2) : flags);
  const name = option.name();
  const cleared = option.negate ? messages.find('opt.cleared', { option: name.replace(/^no-/, '') }) : undefined;
  option.description =
    messages.find(`opt.${path}.${name}`, HELP_ARGS) ?? messages.find(`opt.${name}`, HELP_ARGS) ?? cleared ?? '';
  if (repeated) option.argParser((value: string, before: unknown) => [...valuesBefore(before), value]);
  return option;
}

/** A fault of a command line, and the command that found it. */
class CommandFault extends Error {
  constructor(
    readonly error: CommanderError,
    readonly command: Command,
  ) {
    super(error.message);
  }
}

/** Has a command throw what is wrong with its line, where commander would end the process. */
function throwFaults(command: Command): void {
  command.exitOverride((error) => {
    throw new CommandFault(error, command);
  });
}

function addCommand(
  parent: Command,
  spec: CommandSpec,
  path: string,
  messages: Messages,
  called: (call: Call) => void,
): void {
  const command = parent.command(spec.name, { hidden: spec.hidden === true });
  // the way errors, help and output are handled comes from the parent
  command.copyInheritedSettings(parent);
  throwFaults(command);
  command.createHelp = () => Object.assign(new TranslatedHelp(messages), command.configureHelp());
  command.description(messages.find(`cmd.${path}`, {}) ?? '');
  command.helpOption('-h, --help', messages.t('opt.help'));
  command.helpCommand(false);
  for (const alias of spec.aliases ?? []) command.alias(alias);
  for (const argument of spec.arguments ?? [])
    command.argument(argument, messages.find(`arg.${argument.replace(/[^a-z]/gi, '')}`, {}) ?? '');
  for (const flags of spec.options ?? []) command.addOption(optionFor(flags, path, messages));
  const example = messages.find(`example.${path}`, {});
  if (example !== undefined)
    command.addHelpText('after', `\n${messages.t('help.example')}\n${example.replace(/^/gm, '  ')}`);
  for (const child of spec.commands ?? []) addCommand(command, child, `${path}.${child.name}`, messages, called);
  if (spec.load !== undefined) {
    command.action(() =>
      called({ spec, args: unmarked(command.args), options: allUnmarked(command.optsWithGlobals()) }),
    );
  } else {
    refuseUnknown(command);
  }
}

/** A command that only holds others: its help without a name, an error for a name it does not know. */
function refuseUnknown(command: Command): void {
  command.argument('[command]');
  command.allowExcessArguments(true);
  command.action((name: string | undefined) => {
    // the program alone is looked at; of a command that holds others the rest was forgotten
    if (name === undefined) command.help({ error: command.parent !== null });
    command.error(`unknown command '${name}'`, { code: 'commander.unknownCommand' });
  });
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
function wordsOf(command: Command): string {
  const { parent } = command;
  return parent === null ? '' : `${wordsOf(parent)} ${command.name()}`.trim();
}

/** A commander error as one of ours. */
function usageError(found: CommandFault, argument: (name: string) => string | undefined): MadinhdanhError {
  const { error } = found;
  const words = wordsOf(found.command);
  const help = { command: `madinhdanh ${words === '' ? '' : `${words} `}--help` };
  const option = hungry(found);
  if (option !== undefined) {
    const missing = new MadinhdanhError(EXIT.usage, 'usage.optionMissingArgument', { subject: option });
    return option === '--children' ? missing.advise('usage.children') : missing.advise('cli.see-help', help);
  }
  const typed = unmarked(/'([^']*)'/.exec(error.message)?.[1] ?? '');
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

/**
 * The first word of a command line that should name a command and does not; undefined where all do. Asked for help
 * commander would show that of the command above, as if nothing were wrong.
 */
function unknownName(argv: readonly string[], program: Command): [word: string, above: Command] | undefined {
  let above = program;
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i] ?? '';
    if (word === '--') return undefined;
    if (word === '--registry' || word === '--lang') i += 1;
    if (word.startsWith('-')) continue;
    const found = above.commands.find((each) => each.name() === word || each.aliases().includes(word));
    if (found === undefined) return [word, above];
    if (found.commands.length === 0) return undefined;
    above = found;
  }
  return undefined;
}

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}

/** The commands that a line may be about: the one it names, all where it asks for help or names none. */
function specsFor(argv: readonly string[], specs: readonly CommandSpec[]): readonly CommandSpec[] {
  if (argv.some(isHelp)) return specs;
  const word = argv[firstWordAt(argv) ?? argv.length] ?? '';
  const named = specs.filter(({ name, aliases = [] }) => name === word || aliases.includes(word));
  return named.length > 0 ? named : specs;
}

/**
 * Reads the command line.
 * @returns the call, or the exit code when help or the version was all that was written
 * @throws MadinhdanhError with exit code 2 on wrong use
 */
export function parseCommandLine(
  typed: readonly string[],
  specs: readonly CommandSpec[],
  messages: Messages,
  version: string,
  io: { out(text: string): void; err(text: string): void; columns: number | undefined },
): Call | ExitCode {
  let call: Call | undefined;
  const argv = inOwnWords(typed);
  const program = new Command('madinhdanh');
  throwFaults(program);
  program.configureOutput({
    writeOut: io.out,
    writeErr: io.err,
    outputError: () => undefined,
    getOutHelpWidth: () => io.columns ?? 100,
    getErrHelpWidth: () => io.columns ?? 100,
  });
  program.createHelp = () => Object.assign(new TranslatedHelp(messages), program.configureHelp());
  program.description(messages.t('cmd.madinhdanh'));
  program.helpOption('-h, --help', messages.t('opt.help'));
  program.helpCommand(false);
  program.version(version, '-V, --version', messages.t('opt.version'));
  for (const flags of ['--registry <dir>', '--lang <vi|en>', '--no-color', '--no-input']) {
    program.addOption(optionFor(flags, 'madinhdanh', messages));
  }
  program.addHelpText('after', `\n${messages.t('help.more')}`);
  program.showSuggestionAfterError(false);
  for (const spec of specsFor(argv, specs)) addCommand(program, spec, spec.name, messages, (made) => (call = made));
  refuseUnknown(program);
  try {
    const unknown = argv.some(isHelp) ? unknownName(argv, program) : undefined;
    // a command of its own that holds others may take arguments too
    if (unknown?.[1].registeredArguments.some((each) => each.name() === 'command')) {
      unknown[1].error(`unknown command '${unknown[0]}'`, { code: 'commander.unknownCommand' });
    }
    program.parse(withTextsMarked(argv), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommandFault)) throw error;
    // help or the version was all that was wanted, and is written already
    if (error.error.exitCode === 0) return EXIT.ok;
    if (error.error.code === 'commander.help') return EXIT.usage;
    throw usageError(error, (name) => messages.find(`usage.argument.${name}`, {}));
  }
  return call ?? EXIT.ok;
}
