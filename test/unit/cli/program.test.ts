import { describe, expect, test } from 'vitest';
import { MadinhdanhError, type Said } from '../../../src/app/errors.js';
import { COMMANDS } from '../../../src/cli/commands/index.js';
import { parseCommandLine } from '../../../src/cli/program.js';
import type { CommandSpec } from '../../../src/cli/spec.js';
import { messagesFor } from '../../../src/messages/index.js';

const SILENT = { out: () => undefined, err: () => undefined, columns: undefined };
const GLOBAL = ['--registry', '--lang', '--no-color', '--no-input', '--version', '--help'];

/** What is advised where a command line is refused for a word. */
function adviceFor(...argv: string[]): Said | undefined {
  try {
    parseCommandLine(argv, COMMANDS, messagesFor('vi'), '1.0.0', SILENT);
  } catch (error) {
    if (error instanceof MadinhdanhError) return error.hint;
    throw error;
  }
  throw new Error(`${argv.join(' ')} is not refused`);
}

function optionsOf({ options = [] }: CommandSpec): string[] {
  return options.flatMap((flags) => /--[a-z-]+/.exec(flags)?.[0] ?? []);
}

/** Commands that do something: the words that call each, and the options it takes. */
function callsOf(commands: readonly CommandSpec[], before: string[] = [], above = GLOBAL): [string[], string[]][] {
  return commands.flatMap((spec): [string[], string[]][] => {
    const [words, options] = [
      [...before, spec.name],
      [...above, ...optionsOf(spec)],
    ];
    const below = callsOf(spec.commands ?? [], words, options);
    return spec.load === undefined ? below : [[words, options], ...below];
  });
}

describe('what may have been meant by a word that is refused', () => {
  test.each([
    [['rename', '--nmae', 'x'], '--name', 'rename '],
    [['decision', 'new', '--titel', 'x'], '--title', 'decision new '],
    [['list', '--langg', 'vi'], '--lang', 'list '],
    [['list', '--hlep'], '--help', 'list '],
    [['--regsitry', 'x', 'list'], '--registry', ''],
    [['renmae'], 'rename', ''],
    [['decision', 'isue'], 'decision issue', 'decision '],
    [['decision', 'issue', '--numbr', '5/QĐ-UBND'], '--number', 'decision issue '],
    [['root', 'ad'], 'root add', 'root '],
    [['ci', 'instal'], 'ci install', 'ci '],
  ])('%j', (argv, near, words) => {
    expect(adviceFor(...argv)).toEqual({ id: 'usage.meant', args: { near, command: `madinhdanh ${words}--help` } });
  });

  test.each([
    ['an option of another command', ['rename', 'H24.12', '--subtree'], 'rename '],
    ['an option of another command, too', ['rename', 'H24.12', '--yes'], 'rename '],
    ['an option that lacks its value', ['add', '--decision'], 'add '],
    ['an option of no command', ['decision', 'issue', '--foo'], 'decision issue '],
    ['too many words', ['decision', 'issue', 'a', 'b', 'c'], 'decision issue '],
    ['a command of another one', ['isue'], ''],
  ])('nothing but the help of the command that was called: %s', (_, argv, words) => {
    expect(adviceFor(...argv)).toEqual({ id: 'cli.see-help', args: { command: `madinhdanh ${words}--help` } });
  });

  test.each(['--subtree', '--yes', '--decision', '--name', '--format', '--dry-run', '--force'])(
    'only what the command that was called takes: %s',
    (option) => {
      for (const [words, own] of callsOf(COMMANDS)) {
        if (own.includes(option)) continue;
        const advice = adviceFor(...words, option);
        const near = advice !== undefined && 'args' in advice ? advice.args.near : undefined;
        if (near !== undefined) expect(own, words.join(' ')).toContain(near);
      }
    },
  );
});
