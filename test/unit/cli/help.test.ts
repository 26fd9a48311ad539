import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands/index.js';
import { parseCommandLine } from '../../../src/cli/program.js';
import { type CommandSpec, HELP_GROUPS } from '../../../src/cli/spec.js';
import { type Lang, messagesFor } from '../../../src/messages/index.js';

const WIDTH = 80;
const LANGUAGES: readonly Lang[] = ['vi', 'en'];

/** The help of a command as a terminal of 80 columns is given it. */
function helpOf(lang: Lang, ...path: string[]): string {
  let text = '';
  const io = { out: (part: string) => (text += part), err: () => undefined, columns: WIDTH };
  parseCommandLine([...path, '--help'], COMMANDS, messagesFor(lang), '1.0.0', io);
  return text;
}

/** The words that call each command, those too that only hold others. */
function pathsOf(commands: readonly CommandSpec[], above: readonly string[] = []): string[][] {
  return commands.flatMap(({ name, commands: below = [] }) => [[...above, name], ...pathsOf(below, [...above, name])]);
}

/** Names of the commands under each heading of the help of the program. */
function listed(lang: Lang): [heading: string, names: string[]][] {
  return [...helpOf(lang).matchAll(/^(\S.*:)\n((?: {2}.*\n)+)/gm)].map(([, heading = '', lines = '']) => [
    heading,
    [...lines.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name = '']) => name),
  ]);
}

describe.each(LANGUAGES)('help in %s', (lang) => {
  const { t } = messagesFor(lang);

  test('lists each command once, under the task it is for, the tasks in their order', () => {
    const groups = listed(lang).filter(([, names]) => names.length > 0);
    expect(groups.map(([heading]) => heading)).toEqual(HELP_GROUPS.map((group) => t(`help.group.${group}`)));
    for (const [i, group] of HELP_GROUPS.entries()) {
      const own = COMMANDS.filter((spec) => spec.group === group && spec.hidden !== true);
      expect(groups[i]?.[1], group).toEqual(own.map(({ name }) => name));
    }
    const names = groups.flatMap(([, each]) => each);
    expect(names.sort()).toEqual(COMMANDS.flatMap(({ name, hidden }) => (hidden ? [] : name)).sort());
  });

  test('what stands for a value is a word of the language, and so is an argument that is missing', () => {
    const { find } = messagesFor(lang);
    const unsaid = (specs: readonly CommandSpec[], above = ''): string[] =>
      specs.flatMap(({ name, hidden, arguments: args = [], options = [], commands = [] }) => {
        if (hidden === true) return [];
        const words = [...args, ...options].flatMap(
          (flags) => /[<[]([a-z][a-z=]*)(?:\.{3})?[>\]]/.exec(flags)?.[1] ?? [],
        );
        const needed = args.flatMap((argument) => /<([a-z]+)/.exec(argument)?.[1] ?? []);
        return [
          ...words.filter((word) => find(`placeholder.${word}`, {}) === undefined),
          ...needed.filter((word) => find(`usage.argument.${word}`, {}) === undefined),
          ...unsaid(commands, `${above}${name} `),
        ].map((word) => `${above}${name}: ${word}`);
      });
    expect(unsaid(COMMANDS)).toEqual([]);
    const help = helpOf(lang, 'merge');
    expect(help).toContain(lang === 'vi' ? 'merge [tùy chọn] <mã...>' : 'merge [options] <codes...>');
    expect(help).toContain(lang === 'vi' ? '--effective <ngày>' : '--effective <date>');
  });

  test('no line is wider than a terminal of 80 columns, which would break it inside a word', () => {
    const wide = [[], ...pathsOf(COMMANDS)].flatMap((path) =>
      helpOf(lang, ...path)
        .split('\n')
        .filter((line) => [...line.normalize('NFC')].length > WIDTH)
        .map((line) => `${path.join(' ')}: ${line}`),
    );
    expect(wide).toEqual([]);
  });
});
