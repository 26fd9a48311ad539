import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { codeFault } from '../../core/code/code.js';
import { levelOneBody } from '../../core/code/national.js';
import { typedDate, VIETNAM } from '../../core/registry/dates.js';
import { numberFault, typedNumber } from '../../core/registry/decision-number.js';
import { plainDate } from '../../messages/catalogue.js';
import type { MessageId } from '../../messages/index.js';
import { lettersFault } from '../text-answer.js';
import { type Ask, type Asking, argument, option, optional, type Question } from './asking.js';

type Words = Extract<MessageId, `ask.${string}` | `add.ask-${string}` | `decision.ask-${string}`>;
/** What is wrong with an answer that is not empty. */
type Fault = (text: string, call: Asking) => string | undefined;
type Initial = (call: Asking) => string | undefined | Promise<string | undefined>;

const nothing = (): undefined => undefined;

/** Asks for words that have to be there. */
function filled(question: Words, fault: Fault, initial: Initial = nothing): Ask {
  return async (call) => {
    const { t } = call.context.messages;
    const check = (text: string): string | undefined =>
      text.trim() === '' ? t('ask.empty') : fault(text.trim(), call);
    return call.line(t(question), check, await initial(call));
  };
}

/** Asks for a text that the registry keeps, in letters that it may hold. */
export function neededText(question: Words, key: string, initial?: Initial): Ask {
  return filled(question, (text, { context }) => lettersFault(context.messages, key, text), initial);
}

/** Asks for words that are only looked for. */
export function anyText(question: Words): Ask {
  return filled(question, nothing);
}

/** Asks for a day as people write it; `mayBeEmpty` where the decision says it otherwise. */
export function day(question: Words, given: { initial?: 'today' | 'new-year'; mayBeEmpty?: true } = {}): Ask {
  return async (call) => {
    const { t } = call.context.messages;
    const check = (text: string): string | undefined => {
      const typed = text.trim();
      if (typed === '' && given.mayBeEmpty) return undefined;
      return typedDate(typed) === undefined ? t('ask.bad-day') : undefined;
    };
    if (given.initial === undefined) return call.line(t(question), check);
    const { today } = await call.workspace();
    return call.line(t(question), check, plainDate(given.initial === 'today' ? today : `${today.slice(0, 4)}-01-01`));
  };
}

/** Asks for the number of a decision that is signed. */
export const signedNumber = filled('ask.number', (text, { context }) => {
  const number = typedNumber(text);
  const found = numberFault(number);
  return found === undefined ? undefined : context.messages.t('decision.number-form', { number, fault: found.fault });
});

/** Asks for a code of level 1. */
const rootCode = filled('ask.root-code', (text, { context }) =>
  codeFault(text.toUpperCase()) === undefined && !text.includes('.') ? undefined : context.messages.t('ask.bad-root'),
);

/** What the national table calls the body of the level-1 code that a call names. */
function nationalName({ context, args }: Asking): string | undefined {
  return levelOneBody((args[0] ?? '').toUpperCase(), context.today(VIETNAM))?.name;
}

const rootName = neededText('ask.province', 'name', nationalName);

/** The level-1 code of a call and the name of its body, which may be left open only where the national table has it. */
export const ROOT_QUESTIONS: readonly Question[] = [
  argument(rootCode),
  {
    isSaid: (call) => call.has('name') || nationalName(call) !== undefined,
    ask: async (call) => call.set('name', await rootName(call)),
  },
  optional(option('name', rootName)),
];

/** Asks for a file that is there. */
export const fileThere = filled('ask.file', (path, { context }) =>
  existsSync(resolve(context.cwd, path)) ? undefined : context.messages.t('ask.no-file'),
);

/** Asks for a place to write to. */
export function fileToWrite(initial: string | ((call: Asking) => string)): Ask {
  return filled('ask.output', nothing, (call) => (typeof initial === 'string' ? initial : initial(call)));
}

/** Asks for one of a few words. */
export function oneWord(...words: readonly string[]): Ask {
  return (call) => {
    const choices = words.map((value) => ({ value, label: value }));
    return call.choose(call.context.messages.t('ask.which'), choices, 'prompt.search-any');
  };
}
