import type { Severity } from '../core/finding.js';
import type { StructuralRule } from '../core/rule.js';
import { amendmentReplaced } from './amendment-replaced.js';
import { blocksValid } from './blocks-valid.js';
import { codeAlphabet } from './code-alphabet.js';
import { codeBlock } from './code-block.js';
import { codeOrder } from './code-order.js';
import { codePlace } from './code-place.js';
import { codeReserved } from './code-reserved.js';
import { codeUnique } from './code-unique.js';
import { codeWidth } from './code-width.js';
import { codeZero } from './code-zero.js';
import { contactMissing } from './contact-missing.js';
import { contactOrder } from './contact-order.js';
import { correctionValid } from './correction-valid.js';
import { datesOrder } from './dates-order.js';
import { decisionEffective } from './decision-effective.js';
import { decisionExists } from './decision-exists.js';
import { decisionNumberForm } from './decision-number-form.js';
import { decisionNumberTwice } from './decision-number-twice.js';
import { decisionReplaces } from './decision-replaces.js';
import { decisionRevokes } from './decision-revokes.js';
import { decisionSealBroken } from './decision-seal-broken.js';
import { decisionSignedAhead } from './decision-signed-ahead.js';
import { decisionUnnumbered } from './decision-unnumbered.js';
import { decisionUnsealed } from './decision-unsealed.js';
import type { FileRule, Rule } from './definition.js';
import { draftImpossible as impossibleDraft } from './draft-impossible.js';
import { draftStale } from './draft-stale.js';
import { exemptionExpired } from './exemption-expired.js';
import { exemptionValid } from './exemption-valid.js';
import { identifierTwice } from './identifier-twice.js';
import { legacyShared } from './legacy-shared.js';
import { nameParted } from './name-parted.js';
import { namePlaceholder } from './name-placeholder.js';
import { nameWordless } from './name-wordless.js';
import { parentActive } from './parent-active.js';
import { parentExists } from './parent-exists.js';
import { partialAlone } from './partial-alone.js';
import { partialSubset } from './partial-subset.js';
import { reasonSuccessors } from './reason-successors.js';
import { reestablished } from './reestablished.js';
import { reservedValid } from './reserved-valid.js';
import { restsOnDraft } from './rests-on-draft.js';
import { revokedBy } from './revoked-by.js';
import { rootUnknown } from './root-unknown.js';
import { siblingName } from './sibling-name.js';
import { SINCE_RULES } from './since/rules.js';
import { spunOffTo } from './spun-off-to.js';
import { codeForm } from './structure/code-form.js';
import { fileEncoding } from './structure/file-encoding.js';
import { fileIrregular } from './structure/file-irregular.js';
import { fileUnexpected } from './structure/file-unexpected.js';
import { formatNewer } from './structure/format-newer.js';
import { gitConflict } from './structure/git-conflict.js';
import { schemaEnum } from './structure/schema-enum.js';
import { schemaFormat } from './structure/schema-format.js';
import { schemaPattern } from './structure/schema-pattern.js';
import { schemaRequired } from './structure/schema-required.js';
import { schemaSize } from './structure/schema-size.js';
import { schemaType } from './structure/schema-type.js';
import { schemaUnknownKey } from './structure/schema-unknown-key.js';
import { yamlDuplicateKey } from './structure/yaml-duplicate-key.js';
import { yamlHidden } from './structure/yaml-hidden.js';
import { yamlSyntax } from './structure/yaml-syntax.js';
import { submittedOrder } from './submitted-order.js';
import { successorCycle } from './successor-cycle.js';
import { successorExists } from './successor-exists.js';
import { successorGranted } from './successor-granted.js';
import { textControl } from './text-control.js';
import { textEth } from './text-eth.js';
import { textInvisible } from './text-invisible.js';
import { textJoined } from './text-joined.js';
import { textLegacy } from './text-legacy.js';
import { textNfc } from './text-nfc.js';
import { textScript } from './text-script.js';
import { textSign } from './text-sign.js';
import { textSpaces } from './text-spaces.js';
import { textTone } from './text-tone.js';
import { treeAttributes } from './tree/attributes.js';
import { treeExecutable } from './tree/executable.js';
import { treeGenerated } from './tree/generated.js';
import { treeGuard } from './tree/guard.js';
import { treeGuardData } from './tree/guard-data.js';
import { treeIgnored } from './tree/ignored.js';
import { treeIrregular } from './tree/irregular.js';
import { treeName } from './tree/name.js';
import { treeRegistryPlace } from './tree/registry-place.js';
import { treeTwins } from './tree/twins.js';
import { treeUnexpected } from './tree/unexpected.js';
import { typeKnown } from './type-known.js';
import { verifiedAhead } from './verified-ahead.js';

/** Holds each rule to the id it stands under, and every rule that store and schema report to be among them. */
function byId<const Rules extends { [Id in keyof Rules]: Rule & { id: Id } } & Record<StructuralRule, FileRule>>(
  rules: Rules,
): Rules {
  return rules;
}

/**
 * Every rule there is, in the order of `madinhdanh rules`. Ids are stable: scripts and exemptions rely on them. A new
 * rule is its file and its line here; the messages follow with the next build, docs/rules.md and the keywords of
 * schemas/registry-tree.schema.json with `npm run docs`.
 */
export const RULES = byId({
  // reading one file, and its structure: reported by store and schema
  'file-encoding': fileEncoding,
  'file-irregular': fileIrregular,
  'file-unexpected': fileUnexpected,
  'format-newer': formatNewer,
  'git-conflict': gitConflict,
  'yaml-syntax': yamlSyntax,
  'yaml-duplicate-key': yamlDuplicateKey,
  'yaml-hidden': yamlHidden,
  'schema-required': schemaRequired,
  'schema-type': schemaType,
  'schema-unknown-key': schemaUnknownKey,
  'schema-enum': schemaEnum,
  'schema-pattern': schemaPattern,
  'schema-format': schemaFormat,
  'schema-size': schemaSize,
  'code-form': codeForm,
  // the assembled registry
  'root-unknown': rootUnknown,
  'code-unique': codeUnique,
  'code-place': codePlace,
  'code-order': codeOrder,
  'code-width': codeWidth,
  'code-alphabet': codeAlphabet,
  'code-reserved': codeReserved,
  'code-zero': codeZero,
  'code-block': codeBlock,
  'reserved-valid': reservedValid,
  'blocks-valid': blocksValid,
  'type-known': typeKnown,
  'identifier-twice': identifierTwice,
  'parent-exists': parentExists,
  'parent-active': parentActive,
  'decision-exists': decisionExists,
  'dates-order': datesOrder,
  'contact-order': contactOrder,
  'sibling-name': siblingName,
  'name-placeholder': namePlaceholder,
  'name-wordless': nameWordless,
  'name-parted': nameParted,
  'legacy-shared': legacyShared,
  'contact-missing': contactMissing,
  'successor-exists': successorExists,
  'successor-granted': successorGranted,
  'partial-subset': partialSubset,
  'partial-alone': partialAlone,
  'submitted-order': submittedOrder,
  'reason-successors': reasonSuccessors,
  'successor-cycle': successorCycle,
  'spun-off-to': spunOffTo,
  reestablished: reestablished,
  'revoked-by': revokedBy,
  'correction-valid': correctionValid,
  'verified-ahead': verifiedAhead,
  'rests-on-draft': restsOnDraft,
  'decision-replaces': decisionReplaces,
  'amendment-replaced': amendmentReplaced,
  'decision-revokes': decisionRevokes,
  'decision-effective': decisionEffective,
  'decision-signed-ahead': decisionSignedAhead,
  'decision-unnumbered': decisionUnnumbered,
  'decision-number-form': decisionNumberForm,
  'decision-number-twice': decisionNumberTwice,
  'decision-seal-broken': decisionSealBroken,
  'decision-unsealed': decisionUnsealed,
  'draft-stale': draftStale,
  'draft-impossible': impossibleDraft,
  'exemption-valid': exemptionValid,
  'exemption-expired': exemptionExpired,
  'text-nfc': textNfc,
  'text-control': textControl,
  'text-invisible': textInvisible,
  'text-script': textScript,
  'text-sign': textSign,
  'text-spaces': textSpaces,
  'text-eth': textEth,
  'text-tone': textTone,
  'text-joined': textJoined,
  'text-legacy': textLegacy,
  // comparison with an earlier revision
  ...SINCE_RULES,
  // the tree of git that the registry lies in
  'tree-irregular': treeIrregular,
  'tree-executable': treeExecutable,
  'tree-unexpected': treeUnexpected,
  'tree-name': treeName,
  'tree-twins': treeTwins,
  'tree-attributes': treeAttributes,
  'tree-generated': treeGenerated,
  'tree-ignored': treeIgnored,
  'tree-registry-place': treeRegistryPlace,
  'tree-guard': treeGuard,
  'tree-guard-data': treeGuardData,
});

export type RuleId = keyof typeof RULES;

export const RULE_IDS = Object.keys(RULES) as RuleId[];

/** How grave the findings of each rule are. */
export const SEVERITY_OF = Object.fromEntries(
  Object.values(RULES).map(({ id, severity }) => [id, severity]),
) as Readonly<Record<RuleId, Severity>>;

export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(RULES, id);
}
