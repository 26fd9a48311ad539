import { expect, test } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands/index.js';
import type { CommandSpec } from '../../../src/cli/spec.js';
import { catalogues, type Lang } from '../../../src/messages/index.js';

const GLOBAL = ['--registry', '--lang', '--no-color', '--no-input', '--version', '--help'];

function optionsOf({ options = [] }: CommandSpec): string[] {
  return options.flatMap((flags) => /--[a-z-]+/.exec(flags)?.[0] ?? []);
}

/** Messages in which the program is spoken of, and those that are handed the command. */
const SPOKEN = new Set([
  'hint.file-irregular.work-tracked',
  'hint.format-newer',
  'rule.decision-seal-broken.version',
  'hint.decision-seal-broken.version',
  'ci.package.not-ours',
  'seal.version',
  'init.name-needed.hint',
]);

/** A call that a message writes out: the words behind the program's name, and the options behind those. */
interface Written {
  words: string[];
  options: string[];
}

function callsIn(text: string): Written[] {
  const marked = [...text.matchAll(/`madinhdanh ([^`]*)`/g)].map((match) => match[1] ?? '');
  const plain = text.replace(/`[^`]*`/g, ' ');
  // outside of marks a call goes as far as its next sign or Vietnamese word
  const open = [
    ...plain.matchAll(
      /madinhdanh ((?:[a-z][a-z-]*|--?[a-z-]+|\{[^}]*\}|[A-Z…]+|"[^"]*")(?: (?:[a-z][a-z-]*|--?[a-z-]+|\{[^}]*\}|[A-Z…]+|"[^"]*"))*)/g,
    ),
  ].map((match) => match[1] ?? '');
  return [...marked, ...open].map((call) => ({
    words: call.split(/\s+/).filter((word) => /^[a-z][a-z-]*$/.test(word)),
    options: [...call.replace(/"[^"]*"/g, '').matchAll(/(?<![\w{])--[a-z][a-z-]*/g)].map(([option]) => option),
  }));
}

/** What is wrong with a call: a command that is none, an option that it does not take. */
function faultOf({ words, options }: Written): string | undefined {
  let specs: readonly CommandSpec[] = COMMANDS;
  let known = [...GLOBAL];
  let isMet = false;
  let takesArguments = false;
  for (const word of words) {
    const spec = specs.find(({ name, aliases = [] }) => name === word || aliases.includes(word));
    if (spec === undefined) {
      // what follows is an argument, of a command that holds others too
      if (isMet && (specs.length === 0 || takesArguments)) break;
      return isMet && specs.every(({ load }) => load === undefined) ? undefined : `no command ${word}`;
    }
    isMet = true;
    known = [...known, ...optionsOf(spec)];
    specs = spec.commands ?? [];
    takesArguments = (spec.arguments ?? []).length > 0;
  }
  const strange = options.find((option) => !known.includes(option));
  return strange === undefined ? undefined : `${words.join(' ')} takes no ${strange}`;
}

test.each(Object.keys(catalogues) as Lang[])('messages in %s name commands and options that there are', (lang) => {
  let count = 0;
  const faults = Object.entries(catalogues[lang]).flatMap(([id, text]) =>
    callsIn(text).flatMap((call) => {
      if (SPOKEN.has(id)) return [];
      count += 1;
      const fault = faultOf(call);
      return fault === undefined ? [] : [`${id}: ${fault}`];
    }),
  );
  expect(faults).toEqual([]);
  expect(count).toBeGreaterThan(100);
});
