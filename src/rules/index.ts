import type { UnitEntry } from '../core/registry/registry-files.js';
import { flaggedTexts } from '../core/registry/unit-texts.js';
import type { HierarchyRule, RuleContext, RuleMaker } from '../core/rule.js';
import { codeAlphabet } from './code-alphabet.js';
import { codeOrder } from './code-order.js';
import { codePlace } from './code-place.js';
import { codeReserved } from './code-reserved.js';
import { codeUnique } from './code-unique.js';
import { codeWidth } from './code-width.js';
import { contactMissing } from './contact-missing.js';
import { datesOrder } from './dates-order.js';
import { decisionEffective } from './decision-effective.js';
import { decisionExists } from './decision-exists.js';
import { decisionReplaces } from './decision-replaces.js';
import { decisionUnnumbered } from './decision-unnumbered.js';
import { draftStale } from './draft-stale.js';
import { exemptionExpired } from './exemption-expired.js';
import { exemptionValid } from './exemption-valid.js';
import { parentActive } from './parent-active.js';
import { parentExists } from './parent-exists.js';
import { partialSubset } from './partial-subset.js';
import { reasonSuccessors } from './reason-successors.js';
import { rootUnknown } from './root-unknown.js';
import { siblingName } from './sibling-name.js';
import { successorCycle } from './successor-cycle.js';
import { successorExists } from './successor-exists.js';
import { successorGranted } from './successor-granted.js';
import { textControl } from './text-control.js';
import { textEth } from './text-eth.js';
import { textInvisible } from './text-invisible.js';
import { textJoined } from './text-joined.js';
import { textLegacy } from './text-legacy.js';
import { textNfc } from './text-nfc.js';
import { textSpaces } from './text-spaces.js';
import { textTone } from './text-tone.js';

const MAKERS: readonly RuleMaker[] = [
  rootUnknown,
  codeUnique,
  codePlace,
  codeOrder,
  codeWidth,
  codeAlphabet,
  codeReserved,
  parentExists,
  parentActive,
  decisionExists,
  datesOrder,
  siblingName,
  contactMissing,
  successorExists,
  successorGranted,
  successorCycle,
  partialSubset,
  reasonSuccessors,
  decisionReplaces,
  decisionEffective,
  decisionUnnumbered,
  draftStale,
  exemptionValid,
  exemptionExpired,
  textNfc,
  textControl,
  textInvisible,
  textSpaces,
  textEth,
  textTone,
  textJoined,
  textLegacy,
];

/** One scan of each unit's texts, kept while the rules ask about that unit. */
function scanOnce(): RuleContext['flagged'] {
  let last: UnitEntry | undefined;
  let texts: ReturnType<RuleContext['flagged']> = [];
  return (entry) => {
    if (entry !== last) {
      last = entry;
      texts = flaggedTexts(entry.unit);
    }
    return texts;
  };
}

/** Every rule over the assembled registry, ready for one run. */
export function hierarchyRules(context: Omit<RuleContext, 'flagged'>): HierarchyRule[] {
  const shared: RuleContext = { ...context, flagged: scanOnce() };
  return MAKERS.map((make) => make(shared));
}
