import type { Finding, TextPlace } from '../finding.js';

/** What may be wrong with a change; worded as `rule.change-<id>`, and where there is a way out as `hint.change-<id>`. */
export const CHANGE_FAULT_IDS = [
  // the decision and its date
  'decision-missing',
  'decision-ambiguous',
  'decision-needed',
  'decision-revoked',
  'before-decision',
  'decision-sealed',
  'draft-submitted',
  // how the change is written
  'kind-count',
  'beside-only',
  'effective-twice',
  'alias-unknown',
  'alias-twice',
  'alias-cycle',
  'body-both',
  'body-neither',
  'body-nameless',
  'body-known',
  'replace-target',
  'takes-nothing',
  'nothing-changed',
  'pattern-form',
  'pattern-slow',
  'pattern-group',
  'pattern-none',
  'pattern-outside',
  // the unit it speaks of
  'code-ambiguous',
  'code-unknown',
  'code-closed',
  'closed-twice',
  'closed-at-once',
  'unit-draft',
  'closing-drafted',
  'closing-own-draft',
  'renaming-drafted',
  'renaming-own-day',
  'short-name-alone',
  // the code it asks for
  'code-form',
  'code-used',
  'code-earlier',
  'legacy-unknown',
  'legacy-strange',
  'code-twice',
  'code-history',
  'code-reserved',
  'code-reserved-there',
  'code-once-reserved',
  'code-zero',
  'code-width',
  'code-alphabet',
  'root-unknown',
  'too-deep',
  'too-long',
  'no-level',
  'full',
  'block-full',
  // the parent
  'parent-unknown',
  'parent-closed',
  'parent-closing',
  'parent-later',
  'parent-draft',
  // who takes over
  'replace-itself',
  'replace-inside',
  'heir-itself',
  'heir-inside',
  'heir-twice',
  'whole-twice',
  'whole-and-part',
  'part-alone',
  'heir-closed',
  'heir-later',
  'heir-draft',
  // what a closing leaves behind
  'children-none',
  'children-open',
  'children-both',
  'children-deep',
  'children-each',
  'child-outside',
  'child-twice',
  'remainder-outside',
  'remainder-close',
  'remainder-twice',
  'child-later',
  'child-since',
  'child-draft',
  'close-early',
  'close-heir-early',
  'rename-early',
  'name-wordless',
  'name-parted',
  'names-exchanged',
  'contact-later',
  'annul-heir',
  // parts that go to others
  'spin-off-itself',
  'spin-off-early',
  // bodies founded again
  'reestablish-open',
  'reestablish-annulled',
  'reestablish-replaced',
  'reestablish-twice',
  'reestablish-early',
  // misprints put right
  'correct-nothing',
  'correct-draft',
  'correct-future',
  'correct-early',
  'correct-another',
  'correct-codes',
  'correct-none',
  // the yearly review
  'verify-future',
  'verify-earlier',
  'verify-nothing',
  // decisions taken back
  'revoke-itself',
  'revoke-draft',
  'revoke-twice',
  'revoke-revoking',
  'revoke-early',
  'revoke-rests',
] as const;

export type ChangeFaultId = (typeof CHANGE_FAULT_IDS)[number];

/** The rule ids of findings about changes. */
export type ChangeRule = `change-${ChangeFaultId}`;

/**
 * Something wrong with a batch. Its place is a path in the batch's data; `file` is '' until somebody knows which file
 * the batch came from. The variant `listed` says that the finding names others: codes, decisions.
 */
export type ChangeFault = Finding<TextPlace, ChangeRule>;
