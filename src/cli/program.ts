import { type Argument, Command, Help, Option } from 'commander';
import { EXIT, type ExitCode } from '../app/errors.js';
import { table } from '../core/table.js';
import type { Messages } from '../messages/index.js';
import type { Call } from './call.js';
import { allUnmarked, unmarked, withTextsMarked } from './dashed-text.js';
import { HELP_ARGS } from './help-args.js';
import { placeholdersIn } from './placeholders.js';
import { type CommandSpec, type GroupedCommand, HELP_GROUPS } from './spec.js';
import { CommandFault, usageError, wordsOf } from './usage-faults.js';
import { firstWordAt, inOwnWords } from './usual-words.js';

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
    // of nearly every one it would be said, and take the room of the words beside it
    return this.#translate(super.subcommandTerm(command).replace(' [options]', ''));
  }

  override optionTerm(option: Option): string {
    return placeholdersIn(super.optionTerm(option), this.messages);
  }

  override argumentTerm(argument: Argument): string {
    return this.messages.find(`placeholder.${argument.name()}`, {}) ?? super.argumentTerm(argument);
  }

  override visibleArguments(command: Command): Argument[] {
    return command.commands.length > 0 ? [] : super.visibleArguments(command);
  }

  #translate(usage: string): string {
    const { t } = this.messages;
    const said = usage
      .replace('[options]', t('help.usage-options'))
      .replace(/(?:\[command\] ?)+$/, t('help.usage-command'));
    return placeholdersIn(said, this.messages);
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

/** Has a command throw what is wrong with its line, where commander would end the process. */
function throwFaults(command: Command, call?: () => Call): void {
  command.exitOverride((error) => {
    throw new CommandFault(error, command, call?.());
  });
}

function addCommand(
  parent: Command,
  spec: CommandSpec,
  path: string,
  messages: Messages,
  called: (call: Call) => void,
): Command {
  const command = parent.command(spec.name, { hidden: spec.hidden === true });
  // the way errors, help and output are handled comes from the parent
  command.copyInheritedSettings(parent);
  const made = (): Call => ({
    spec,
    path: wordsOf(command),
    args: unmarked(command.args),
    options: allUnmarked(command.optsWithGlobals()),
  });
  throwFaults(command, spec.load === undefined ? undefined : made);
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
    command.action(() => called(made()));
  } else {
    refuseUnknown(command);
  }
  return command;
}

/**
 * A command that only holds others: its help without a name, an error for a name it does not know.
 * @param alone called without a name, in place of the help
 */
function refuseUnknown(command: Command, alone?: () => void): void {
  command.argument('[command]');
  command.allowExcessArguments(true);
  command.action((name: string | undefined) => {
    // the program alone is looked at; of a command that holds others the rest was forgotten
    if (name === undefined && alone !== undefined) return alone();
    if (name === undefined) command.help({ error: command.parent !== null });
    command.error(`unknown command '${name}'`, { code: 'commander.unknownCommand' });
  });
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
function specsFor(argv: readonly string[], specs: readonly GroupedCommand[]): readonly GroupedCommand[] {
  if (argv.some(isHelp)) return specs;
  const word = argv[firstWordAt(argv) ?? argv.length] ?? '';
  const named = specs.filter(({ name, aliases = [] }) => name === word || aliases.includes(word));
  return named.length > 0 ? named : specs;
}

/** Commands as the help lists them: the tasks in their order, under each its commands as they were declared. */
function byTask(specs: readonly GroupedCommand[]): readonly GroupedCommand[] {
  return HELP_GROUPS.flatMap((task) => specs.filter(({ group }) => group === task));
}

/**
 * Reads the command line.
 * @param alone what the program alone does; without it, that shows the help
 * @returns the call, or the exit code when help or the version was all that was written
 * @throws MadinhdanhError with exit code 2 on wrong use
 */
export function parseCommandLine(
  typed: readonly string[],
  specs: readonly GroupedCommand[],
  messages: Messages,
  version: string,
  io: { out(text: string): void; err(text: string): void; columns: number | undefined },
  alone?: CommandSpec,
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
  for (const spec of byTask(specsFor(argv, specs))) {
    const command = addCommand(program, spec, spec.name, messages, (made) => (call = made));
    command.helpGroup(messages.t(`help.group.${spec.group}`));
  }
  const menu = (spec: CommandSpec) => () => {
    call = { spec, path: '', args: [], options: program.opts() };
  };
  refuseUnknown(program, alone && menu(alone));
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
    const fault = usageError(error, messages);
    if (error.error.code === 'commander.missingArgument' && error.call !== undefined)
      return { ...error.call, missing: fault };
    throw fault;
  }
  return call ?? EXIT.ok;
}
