import type { Severity } from './finding.js';

/**
 * Every rule there is, with its severity. Ids are stable: scripts, exemptions and docs/rules.md rely on them.
 * A rule of the tree lives in src/rules/<id>.ts; the others are named by the module that reports them.
 */
export const RULES = {
  // reading files (store)
  'file-encoding': 'error',
  'file-unexpected': 'error',
  'format-newer': 'error',
  'git-conflict': 'error',
  'yaml-syntax': 'error',
  'yaml-duplicate-key': 'error',
  // structure of one file (schemas)
  'schema-required': 'error',
  'schema-type': 'error',
  'schema-unknown-key': 'error',
  'schema-enum': 'error',
  'schema-pattern': 'error',
  'schema-format': 'error',
  'schema-size': 'error',
  'code-form': 'error',
  // the assembled registry (rules)
  'root-unknown': 'error',
  'code-unique': 'error',
  'code-place': 'error',
  'code-order': 'error',
  'code-width': 'error',
  'code-alphabet': 'error',
  'code-reserved': 'error',
  'parent-exists': 'error',
  'parent-active': 'error',
  'decision-exists': 'error',
  'dates-order': 'error',
  'sibling-name': 'warning',
  'contact-missing': 'info',
  'successor-exists': 'error',
  'successor-granted': 'error',
  'partial-subset': 'error',
  'reason-successors': 'error',
  'successor-cycle': 'error',
  'decision-replaces': 'error',
  'decision-effective': 'warning',
  'decision-unnumbered': 'error',
  'draft-stale': 'warning',
  'exemption-valid': 'error',
  'exemption-expired': 'error',
  'text-nfc': 'error',
  'text-control': 'error',
  'text-invisible': 'warning',
  'text-spaces': 'warning',
  'text-eth': 'warning',
  'text-tone': 'warning',
  'text-joined': 'info',
  'text-legacy': 'warning',
  // comparison with an earlier revision (since)
  'since-code-lost': 'error',
  'since-code-regranted': 'error',
  'since-grant-changed': 'error',
  'since-closing-changed': 'error',
  'since-decision-changed': 'error',
} as const satisfies Record<string, Severity>;

export type RuleId = keyof typeof RULES;

export const RULE_IDS = Object.keys(RULES) as RuleId[];

export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(RULES, id);
}
