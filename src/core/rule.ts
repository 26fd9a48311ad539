import type { Args, DataPath } from './finding.js';
import type { Registry } from './registry/registry.js';
import type { DecisionEntry, RegistryFiles, UnitEntry } from './registry/registry-files.js';
import type { IsoDate, Settings } from './registry/types.js';
import type { FlaggedText } from './registry/unit-texts.js';
import type { RuleId } from './rule-ids.js';

/** What a rule found in one unit, decision or the settings; `path` is inside that item's own data. */
export interface Found {
  args: Args;
  variant?: string;
  path?: DataPath;
  onKey?: boolean;
  code?: string;
}

export type Verdict = Found | Found[] | undefined;

/** A rule over the assembled registry, ready to be asked about one item after the other. */
export interface HierarchyRule {
  id: RuleId;
  check(item: unknown): Verdict;
}

/** Everything a rule may look at. */
export interface RuleContext {
  tree: RegistryFiles;
  registry: Registry;
  /** Today in the registry's time zone. */
  today: IsoDate;
  /** Texts of a unit that are not clean; scanned once for all the rules that ask. */
  flagged(entry: UnitEntry): readonly FlaggedText[];
}

/** A rule before it knows the registry it is to judge. */
export type RuleMaker = (context: RuleContext) => HierarchyRule;

/** A rule asked about every unit. */
export function unitRule(id: RuleId, make: (context: RuleContext) => (entry: UnitEntry) => Verdict): RuleMaker {
  return (context) => ({ id, check: make(context) as HierarchyRule['check'] });
}

/** A rule asked about every decision. */
export function decisionRule(id: RuleId, make: (context: RuleContext) => (entry: DecisionEntry) => Verdict): RuleMaker {
  return (context) => ({ id, check: make(context) as HierarchyRule['check'] });
}

/** A rule asked about the settings. */
export function settingsRule(id: RuleId, make: (context: RuleContext) => (settings: Settings) => Verdict): RuleMaker {
  return (context) => ({
    id,
    check: (item) => (context.tree.settings === undefined ? undefined : make(context)(item as Settings)),
  });
}
