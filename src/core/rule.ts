import type { Args, DataPath, Severity } from './finding.js';
import type { FlaggedText, TextHolder } from './registry/flagged-texts.js';
import type { Registry } from './registry/registry.js';
import type { DecisionEntry, RegistryFiles, UnitEntry } from './registry/registry-files.js';
import type { IsoDate, Settings } from './registry/types.js';
import type { Digest } from './seal/seal.js';

/**
 * Rules that reading a file and checking it against its schema report themselves; all of them are errors. What there
 * is to say of each stands in rules/structure.
 */
export type StructuralRule =
  | 'file-encoding'
  | 'file-irregular'
  | 'file-unexpected'
  | 'format-newer'
  | 'git-conflict'
  | 'yaml-syntax'
  | 'yaml-duplicate-key'
  | 'yaml-hidden'
  | 'schema-required'
  | 'schema-type'
  | 'schema-unknown-key'
  | 'schema-enum'
  | 'schema-pattern'
  | 'schema-format'
  | 'schema-size'
  | 'code-form';

/** What a rule found in one unit, decision or the settings; `path` is inside that item's own data. */
export interface Found<Variant extends string = string> {
  args: Args;
  /** Which of the rule's wordings. */
  variant?: Variant;
  path?: DataPath;
  onKey?: boolean;
  code?: string;
}

/** What a rule says of one item; undefined where nothing is wrong. */
export type RuleVerdict<Variant extends string = string> = Found<Variant> | Found<Variant>[] | undefined;

/** A rule over the assembled registry, ready to be asked about one item after the other. */
export interface HierarchyRule {
  id: string;
  severity: Severity;
  attention?: true;
  /** How far it looks from a unit; undefined for one that is asked about none. */
  sight?: 'near' | 'far';
  check(item: unknown): RuleVerdict;
}

/** The check of a rule that has nothing to say of anything. */
export const SILENT = (): undefined => undefined;

/** Everything a rule may look at. */
export interface RuleContext {
  tree: RegistryFiles;
  registry: Registry;
  /** Today in the registry's time zone. */
  today: IsoDate;
  /** Texts of a unit, a decision or the settings that are not clean; scanned once for all the rules that ask. */
  flagged(holder: TextHolder): readonly FlaggedText[];
  /** SHA-256 of a text. */
  digest: Digest;
  /** How grave the findings of a rule are; undefined for a name that no rule has. */
  severityOf(rule: string): Severity | undefined;
}

/** What rules over the assembled registry are asked about, one after the other. */
export interface RuleItems {
  unit: UnitEntry;
  decision: DecisionEntry;
  settings: Settings;
  /** All three, for what holds of every text. */
  texts: TextHolder;
}

/** The keyword of `schemas/registry-tree.schema.json` that names a rule: `code-unique` → `codeUnique`. */
export function keywordOf(rule: string): string {
  return rule.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
