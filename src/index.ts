/** The public API: what a script or another tool may import. */

import { inspect, loadRegistry, toFindings } from './cli/inspect.js';
import type { ReportedFinding } from './core/finding.js';
import type { Registry } from './core/registry/registry.js';
import type { IsoDate } from './core/registry/types.js';
import { type Lang, messagesFor } from './messages/index.js';
import { diskSource } from './store/source.js';

export { type Applied, type ApplyContext, applyChanges, type Changes, type Fault } from './core/changes/apply.js';
export type { Batch, Change } from './core/changes/types.js';
export * from './core/code/code.js';
export { toLegacyCode, toNewCode } from './core/code/legacy-code.js';
export { diffRegistries, type RegistryDiff, type UnitChange } from './core/diff/index.js';
export type { Finding, ReportedFinding, Severity } from './core/finding.js';
export { type History, historyOf } from './core/query/history.js';
export { type Resolution, type Resolved, resolve, resolveUnit } from './core/query/resolve.js';
export { type DecisionEffects, effectsOf } from './core/registry/decision-effects.js';
export { effectiveOf, effectiveOfDecision, isSigned, type Predecessor, Registry } from './core/registry/registry.js';
export { inForceAt, nameAt, statusAt, unitsInForce } from './core/registry/timeline.js';
export type * from './core/registry/types.js';
export { RULE_IDS, type RuleId, SEVERITY_OF as RULES } from './rules/index.js';

/** A registry that was read, with everything the rules have to say of it. */
export interface ReadRegistry {
  registry: Registry;
  findings: ReportedFinding[];
  /** Number of units and files read. */
  units: number;
  files: number;
}

/**
 * Reads and validates the registry in a folder (the one that holds `registry.yaml`).
 * @param options.today the date rules with a deadline are judged at, `YYYY-MM-DD`
 * @throws the operating system's error where the folder cannot be read
 */
export function readRegistry(folder: string, options: { today: IsoDate; lang?: Lang }): ReadRegistry {
  const loaded = loadRegistry(diskSource(folder));
  const { registry, issues } = inspect(loaded, options.today);
  const findings = toFindings(issues, loaded.source, folder, messagesFor(options.lang ?? 'vi'));
  return { registry, findings, units: loaded.unitCount, files: loaded.files.length };
}
