import type { Severity } from '../core/finding.js';
import type { RuleContext, RuleItems, RuleVerdict, StructuralRule } from '../core/rule.js';
import type { SinceContext, SinceFound } from './since/context.js';
import type { ListingContext, ListingFound } from './tree/context.js';

/** Chapters of docs/rules.md, in their order. */
export const CHAPTERS = ['files', 'structure', 'codes', 'lives', 'exemptions', 'text', 'since', 'tree'] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** The words of one of several findings that a rule has: what is wrong, and a way out where it has one of its own. */
export interface VariantWording {
  message: string;
  hint?: string;
}

/** A rule in one language. The placeholders are the arguments of its findings. */
export interface RuleWording<Variant extends string> {
  title: string;
  /** What the rule guards, in a sentence or two. */
  about: string;
  /** What a finding says; left out where every variant says its own. */
  message?: string;
  /** The way out; left out where every variant names its own. */
  hint?: string;
  variants?: Readonly<Record<Variant, VariantWording>>;
}

/** A file of an example registry. */
export interface ExampleFile {
  /** Inside the registry's folder; `../` for what lies beside it. */
  path: string;
  /** How git lists it, where that is not as a plain file; a submodule (`160000`) is only listed. */
  mode?: '100755' | '160000';
  /**
   * What the file holds, the marks `⟦…⟧` around each place where the rule must speak; a place may be empty. Bytes
   * where no text can hold it: docs/rules.md leaves them out.
   */
  content: string | Uint8Array;
  /** The state with which the example is compared. */
  earlier?: true;
  /** A state before that one, which the branch held too. */
  past?: true;
  /** What the base has by now, and did not have when the branch parted from it. */
  tip?: true;
  /** Words of docs/rules.md before this file: “nay chỉ còn một:”. */
  intro?: string;
}

/** Files that stand in a sound registry, in place of its own of the same names. */
export interface Example {
  /** Words after “Ví dụ” in docs/rules.md; a colon where left out. */
  intro?: string;
  files: readonly ExampleFile[];
  /** A paragraph of docs/rules.md after the files. */
  note?: string;
}

/** What docs/rules.md says of a rule beside its wordings; Markdown. */
export interface RuleDocs {
  /** What the rule guards, where it takes more words than `about`. */
  vi?: string;
  /** The same in English, as it goes on after “Error: ”. */
  en?: string;
  /** Căn cứ: the legal source, or “quy ước của công cụ”. */
  basis: string;
  /** Cách sửa: how the example is corrected. */
  remedy: string;
}

/** All that is said of a rule, whoever runs it. */
export interface RuleText<Id extends string = string, Variant extends string = string> {
  id: Id;
  severity: Severity;
  /** Its warnings are for a reviewer to look at: lawful, but grave. Never silenced by an exemption. */
  attention?: true;
  chapter: Chapter;
  vi: RuleWording<Variant>;
  en: RuleWording<NoInfer<Variant>>;
  docs: RuleDocs;
  /** Registries on which the rule speaks, and it alone; the first one stands in docs/rules.md. */
  examples: readonly [Example, ...Example[]];
  /** Registries near to these on which no rule speaks. */
  silent?: readonly Example[];
}

/**
 * How far the eye of a rule goes that is asked about units: `near` where what it says of one rests on nothing but what
 * `sightOf` (sight.ts) takes into account. A rule that does not say so is asked about every unit whenever it is asked at
 * all.
 */
export type RuleSight = 'near';

type ItemCheck<Over extends keyof RuleItems, Variant extends string> = (
  context: RuleContext,
) => (item: RuleItems[Over]) => RuleVerdict<Variant>;

/** A rule over the assembled registry, asked about each item of one sort. */
export interface ItemRule<
  Over extends keyof RuleItems = keyof RuleItems,
  Id extends string = string,
  Variant extends string = string,
> extends RuleText<Id, Variant> {
  over: Over;
  sight?: RuleSight;
  check: ItemCheck<Over, NoInfer<Variant>>;
}

/** A rule that compares the registry with an earlier revision of it. */
export interface SinceRule<Id extends string = string, Variant extends string = string> extends RuleText<Id, Variant> {
  over: 'since';
  check: (context: SinceContext) => SinceFound<NoInfer<Variant>>[];
}

/** A rule over the tree of git that the registry lies in: what is listed, and not what stands in the registry's files. */
export interface ListingRule<Id extends string = string, Variant extends string = string>
  extends RuleText<Id, Variant> {
  over: 'listing';
  check: (context: ListingContext) => ListingFound<NoInfer<Variant>>[];
}

/** A rule that store or schema reports while a file is read. */
export interface FileRule<Id extends string = string> extends RuleText<Id> {
  over: 'file';
  severity: 'error';
}

export type TreeRule = { [Over in keyof RuleItems]: ItemRule<Over> }[keyof RuleItems];
export type Rule = TreeRule | SinceRule | ListingRule | FileRule;

type Itemless<Id extends string, Variant extends string, Over extends keyof RuleItems> = RuleText<Id, Variant> & {
  sight?: RuleSight;
  check: ItemCheck<Over, NoInfer<Variant>>;
};

/** A rule asked about every unit. */
export function unitRule<const Id extends string, const Variant extends string = never>(
  rule: Itemless<Id, Variant, 'unit'>,
): ItemRule<'unit', Id, Variant> {
  return { ...rule, over: 'unit' };
}

/** A rule asked about every decision. */
export function decisionRule<const Id extends string, const Variant extends string = never>(
  rule: Itemless<Id, Variant, 'decision'>,
): ItemRule<'decision', Id, Variant> {
  return { ...rule, over: 'decision' };
}

/** A rule asked about the settings, where they can be read. */
export function settingsRule<const Id extends string, const Variant extends string = never>(
  rule: Itemless<Id, Variant, 'settings'>,
): ItemRule<'settings', Id, Variant> {
  return { ...rule, over: 'settings' };
}

/** A rule asked about everything that has texts: units, decisions, the settings. */
export function textRule<const Id extends string, const Variant extends string = never>(
  rule: Itemless<Id, Variant, 'texts'>,
): ItemRule<'texts', Id, Variant> {
  return { ...rule, over: 'texts' };
}

/** A rule that compares with an earlier revision. */
export function sinceRule<const Id extends string, const Variant extends string = never>(
  rule: RuleText<Id, Variant> & { check: (context: SinceContext) => SinceFound<NoInfer<Variant>>[] },
): SinceRule<Id, Variant> {
  return { ...rule, over: 'since' };
}

/** A rule over the tree of git that the registry lies in. */
export function listingRule<const Id extends string, const Variant extends string = never>(
  rule: RuleText<Id, Variant> & { check: (context: ListingContext) => ListingFound<NoInfer<Variant>>[] },
): ListingRule<Id, Variant> {
  return { ...rule, over: 'listing' };
}

/** A rule that store or schema reports. */
export function fileRule<const Id extends StructuralRule>(rule: Omit<FileRule<Id>, 'over' | 'severity'>): FileRule<Id> {
  return { ...rule, over: 'file', severity: 'error' };
}
