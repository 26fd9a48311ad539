/** The public API: what a script or another tool may import. */
export * from './core/code.js';
export type * from './core/types.js';
export { Registry, effectiveOf, effectiveOfDecision, isSigned, type Predecessor } from './core/registry.js';
export { inForceAt, nameAt, statusAt, unitsInForce } from './core/timeline.js';
export { RULES, RULE_IDS, type RuleId } from './core/rule-ids.js';
export type { Finding, Issue, Severity } from './core/finding.js';
