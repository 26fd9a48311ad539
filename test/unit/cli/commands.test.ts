import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands/index.js';
import type { CommandSpec } from '../../../src/cli/spec.js';

/** Every word that calls a command, with the words before it. */
function callsOf(commands: readonly CommandSpec[], before = ''): string[] {
  return commands.flatMap(({ name, aliases = [], commands: below = [] }) => [
    ...[name, ...aliases].map((word) => before + word),
    ...callsOf(below, `${before}${name} `),
  ]);
}

function optionsOf(commands: readonly CommandSpec[], before = ''): [string, string[]][] {
  return commands.flatMap(({ name, options = [], commands: below = [] }): [string, string[]][] => [
    [before + name, options.map((flags) => /--[a-z-]+/.exec(flags)?.[0] ?? flags)],
    ...optionsOf(below, `${before}${name} `),
  ]);
}

describe('the list of commands', () => {
  test('has each command once', () => {
    const calls = callsOf(COMMANDS);
    expect(calls.filter((call, i) => calls.indexOf(call) !== i)).toEqual([]);
  });

  test('has each option of a command once', () => {
    for (const [command, options] of optionsOf(COMMANDS)) {
      expect(options, command).toEqual([...new Set(options)]);
    }
  });
});
