import { kebab } from '../text/kebab.js';
import type { Kind, KindCommand, Translated } from './kind.js';
import { KINDS } from './kinds/index.js';

type Texts = Readonly<Record<string, string>>;

/**
 * The words of a kind's command as messages: `cmd.<command>`, `example.<command>`, `change.subject.<kind>`,
 * `opt.<command>.<option>`, `arg.<argument>`, and its misuses under their own ids.
 */
function messagesOf(kind: string, command: KindCommand<unknown, string>, lang: keyof Translated): Texts {
  const { about, example, subject, argumentTexts = {}, optionTexts = {}, misuses = {} } = command;
  const name = kebab(kind);
  const under = (prefix: string, texts: Readonly<Record<string, Translated>>): Texts =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [prefix + key, text[lang]]));
  return {
    [`cmd.${name}`]: about[lang],
    [`example.${name}`]: example,
    [`change.subject.${kind}`]: subject[lang],
    ...under('arg.', argumentTexts),
    ...under(`opt.${name}.`, optionTexts),
    ...under('', misuses),
  };
}

const COMMANDS = Object.entries<Kind<unknown>>(KINDS).flatMap(([kind, { command }]) =>
  command === undefined ? [] : [{ kind, command }],
);

function catalogue(lang: keyof Translated): Texts {
  return Object.assign({}, ...COMMANDS.map(({ kind, command }) => messagesOf(kind, command, lang)));
}

/** The words of every kind as the messages of either language; a catalogue is made of them at build. */
export const KIND_WORDINGS = { vi: catalogue('vi'), en: catalogue('en') };

/** The commands of kinds as the help needs them, in its order; the command line is given a copy without the kinds. */
export const CHANGE_COMMANDS = COMMANDS.map(({ kind, command }) => ({
  kind,
  name: kebab(kind),
  group: command.group ?? 'codes',
  arguments: command.arguments,
  options: command.options,
}));
