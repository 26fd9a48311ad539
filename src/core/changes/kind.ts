import type { Args, DataPath } from '../finding.js';
import type { IsoDate } from '../registry/types.js';
import type { Codes, Need } from './allocation.js';
import type { ChildrenWay } from './beneath.js';
import type { DetailChanges, Details } from './details.js';
import type { HandoverWords } from './handover.js';
import type { KindSchema } from './schema-parts.js';
import type { State } from './state.js';

/** A text in every language of the program. */
export interface Translated {
  readonly vi: string;
  readonly en: string;
}

/**
 * Options that several commands share: `details` a unit's contact data, `basis` the decision and its date, `granting`
 * what those that may grant codes have, `writing` what every command that writes has, `closing` the same with the confirmation of a big closing.
 */
export type OptionGroup = 'details' | 'basis' | 'granting' | 'writing' | 'closing';

/** Flags of one option (`--name <text>`, with two dots after it where it may be repeated), or a whole group. */
export type KindOption = `-${string}` | OptionGroup;

/**
 * One call of a kind's command, as the command line gives it to the kind. Options go by their names as programs write
 * them: `shortName` is `--short-name`.
 * @template Misuse ids of the kind's own ways to call it wrongly
 */
export interface ChangeCall<Misuse extends string = never> {
  /** The first argument, read as a code. @throws where it is none */
  readonly code: string;
  /** Every argument, read as a code. @throws where one is none */
  readonly codes: string[];
  /** A text as a code in the registry's form: spaces, case and earlier codes are understood. @throws where it is none */
  codeOf(text: string): string;
  /** The code of an option; undefined without it. @throws where it is no code */
  codeOption(name: string): string | undefined;
  has(name: string): boolean;
  flag(name: string): boolean;
  /** The text of an option, NFC, without spaces around it; undefined without it. */
  text(name: string): string | undefined;
  /** The same of an option that must be there and say something. @throws otherwise */
  needed(name: string): string;
  /** Every value of an option that may be repeated. */
  list(name: string): string[];
  /** The day of an option; undefined without it. @throws where it is none */
  date(name: string): IsoDate | undefined;
  /** The decision of an argument, by its id or number. @throws where there is none */
  readonly decision: string;
  /** Refuses a call in which several of some options stand. @throws then */
  atMostOne(...names: string[]): void;
  /** `{ subtree: true }` where `--subtree` stands. */
  subtree(): { subtree?: true };
  /** What `--children` says of the units beneath. @throws for any other word */
  children(): { children?: ChildrenWay };
  /** Contact data of a new unit, from the options of the group `details`. */
  details(): Details;
  /** New contact data of a unit that is there; an empty option removes the field. */
  detailChanges(): DetailChanges;
  /** Wrong use of the command, to be thrown: worded by the kind's `misuses`. */
  misuse(id: Misuse, args?: Args): Error;
}

/** What somebody said who was asked what becomes of the units beneath one that ends. */
export interface ChildrenAnswer {
  /** They follow the one heir, or end with it. */
  children?: ChildrenWay;
  /** Of several heirs: which unit goes to which, by its place among them; and which takes all the others. */
  named?: ReadonlyMap<string, number>;
  remainder?: number;
}

/** The command that makes one change of a kind, under the kind's name. */
export interface KindCommand<Data, Misuse extends string = never> {
  /** Arguments as the help shows them: `<code>`, `<codes...>`. All of them are codes. */
  readonly arguments: readonly string[];
  /** Options in the order of the help. */
  readonly options: readonly KindOption[];
  /** What the help lists it under, where that is not the commands which grant, change and close codes. */
  readonly group?: 'decisions';
  /** What it does, in one line of the help. */
  readonly about: Translated;
  /** Calls as people type them, one a line; the same in every language, for the names in them are data. */
  readonly example: string;
  /** Subject of the commit; `{codes}` stands for the codes of the arguments. */
  readonly subject: Translated;
  /** Help for arguments and options that have none in the common catalogue, or another one here; by `code`, `short-name`. */
  readonly argumentTexts?: Readonly<Record<string, Translated>>;
  readonly optionTexts?: Readonly<Record<string, Translated>>;
  /** What the kind's own misuses say. */
  readonly misuses?: Readonly<Record<Misuse, Translated>>;
  /** What a call of the command asks for. @throws what {@link ChangeCall} throws */
  build(call: ChangeCall<Misuse>): Data;
  /** What it asks for once it was said what becomes of the units beneath. */
  answered?(data: Data, answer: ChildrenAnswer): Data;
}

/**
 * Everything a kind of change is made of; the kind's name is its key in {@link KINDS}, and the key of its data in batch
 * files. Faults are reported to the state, each at its place in the batch.
 * @template Data what batch files write under the kind's name
 */
export interface Kind<Data, Misuse extends string = string> {
  /** The form of the data. Title and description are what editors show. */
  readonly schema: KindSchema;
  /** Parts of the schema it refers to as `#/$defs/<name>`, beside the common ones. */
  readonly definitions?: Readonly<Record<string, KindSchema>>;
  /** True where nothing but a decision may make such a change. */
  readonly needsDecision: boolean;
  /** True where its data are a list: what is said of the whole change stands beside it, under keys of its own. */
  readonly isList?: true;
  /** What it needs codes for, in the order written. Codes are given to all changes of a batch before any is made. */
  needs?(data: Data, path: DataPath): Need[];
  /** Called for every change of a batch once codes are given, before any change is made. */
  prepare?(state: State, data: Data, codes: Codes, path: DataPath): void;
  /**
   * Makes the change.
   * @param beside what stands beside it, for one whose data has no room: a list
   */
  apply(state: State, data: Data, codes: Codes, path: DataPath, beside: HandoverWords): void;
  /** Its command; a kind that takes more than a command line holds, or has a command written apart, has none here. */
  readonly command?: KindCommand<Data, Misuse>;
}

/** A kind with a command of its own. */
export interface KindWithCommand<Data, Misuse extends string = never> extends Kind<Data, Misuse> {
  readonly command: KindCommand<Data, Misuse>;
}

/** What `docs/changes.md` says of a kind; exported as `guide` by the file of the kind. */
export interface KindGuide {
  /** What it is for, as the table at the top has it. */
  label: string;
  /** Its command as the table shows it, where that is not `madinhdanh <kind>` alone. */
  command?: string;
  heading: string;
  /** Its section in Markdown; every example in it is applied by a test. */
  section: string;
  /** What follows its name in the list in English. */
  english: string;
}
