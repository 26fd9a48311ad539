import type { Args } from '../core/finding.js';
import { fill, type Lang, type Placeholders, type Tokens } from './catalogue.js';
import type { vi } from './vi/index.js';

export type MessageId = keyof typeof vi;

type ArgsOf<Id extends MessageId> = Placeholders<(typeof vi)[Id]>;

/** What a wording has to be given: nothing, or one record of the arguments it names. */
export type ArgsFor<Id extends MessageId> = [ArgsOf<Id>] extends [never]
  ? []
  : [Readonly<Record<ArgsOf<Id>, Args[string]>>];

/** Words one message; wrong or missing arguments are type errors. */
export type Translate = <Id extends MessageId>(id: Id, ...args: ArgsFor<Id>) => string;

/** The wordings of one language by their ids. */
export type Catalogue = Readonly<Record<string, string>>;

/** How the ids of their wordings begin. */
const TOKEN_IDS: Readonly<Record<Tokens, string>> = {
  word: 'word.',
  fault: 'code.fault.',
  field: 'field.',
  entry: 'entry.',
};

/** The messages of one language. */
export interface Messages {
  lang: Lang;
  t: Translate;
  /** Words a message whose id is only known at run time; undefined where there is none. */
  find(id: string, args: Args): string | undefined;
}

/** Messages worded by a catalogue. */
export function messagesOf(lang: Lang, catalogue: Catalogue): Messages {
  const find = (id: string, args: Args): string | undefined => {
    // an id from outside may be the name of what every object has
    const text: unknown = catalogue[id];
    return typeof text === 'string' ? fill(text, args, lang, token) : undefined;
  };
  const token = (kind: Tokens, name: string): string => catalogue[`${TOKEN_IDS[kind]}${name}`] ?? name;
  return { lang, find, t: (id, ...args) => find(id, args[0] ?? {}) ?? id };
}
