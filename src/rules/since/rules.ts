import { bodiesSwapped } from './bodies-swapped.js';
import { closingChanged } from './closing-changed.js';
import { codeLost } from './code-lost.js';
import { codeRegranted } from './code-regranted.js';
import { commentChanged } from './comment-changed.js';
import { contactBlanked } from './contact-blanked.js';
import { contactSwapped } from './contact-swapped.js';
import { correctionAdded } from './correction-added.js';
import { correctionChanged } from './correction-changed.js';
import { datesAhead } from './dates-ahead.js';
import { datesBack } from './dates-back.js';
import { decisionAuthority } from './decision-authority.js';
import { decisionChanged } from './decision-changed.js';
import { decisionIdMisleads } from './decision-id.js';
import { sinceUnsealed } from './decision-unsealed.js';
import { domainChanged } from './domain-changed.js';
import { draftCodeGone } from './draft-code-gone.js';
import { draftImpossible } from './draft-impossible.js';
import { draftIssued } from './draft-issued.js';
import { draftMoved } from './draft-moved.js';
import { draftRenamed } from './draft-renamed.js';
import { draftReplaces } from './draft-replaces.js';
import { draftSealed } from './draft-sealed.js';
import { draftedChanged } from './drafted-changed.js';
import { editorLine } from './editor-line.js';
import { effectiveDay } from './effective-day.js';
import { emailChanged } from './email-changed.js';
import { entryAdded } from './entry-added.js';
import { entryMoved } from './entry-moved.js';
import { exemptionChanged } from './exemption-changed.js';
import { fileEmptied } from './file-emptied.js';
import { formerNameChanged } from './former-name-changed.js';
import { grantChanged } from './grant-changed.js';
import { identityChanged } from './identity-changed.js';
import { legacyChanged } from './legacy-changed.js';
import { legacyClaimed } from './legacy-claimed.js';
import { legacyStrange } from './legacy-strange.js';
import { legacyUnknown } from './legacy-unknown.js';
import { manyClosed } from './many-closed.js';
import { nameBetween } from './name-between.js';
import { nameChanged } from './name-changed.js';
import { nameLate } from './name-late.js';
import { nameRespelt } from './name-respelt.js';
import { nameTaken } from './name-taken.js';
import { noteClaims } from './note-claims.js';
import { numberOrgan } from './number-organ.js';
import { numberTaken } from './number-taken.js';
import { onceReserved } from './once-reserved.js';
import { recoded } from './recoded.js';
import { reestablishedAs } from './reestablished-as.js';
import { resealed } from './resealed.js';
import { reservationRemoved } from './reservation-removed.js';
import { reservationWide } from './reservation-wide.js';
import { reservedGranted } from './reserved-granted.js';
import { restored } from './restored.js';
import { schemaLine } from './schema-line.js';
import { sealedAdded } from './sealed-added.js';
import { settingsChanged } from './settings-changed.js';
import { shortNameTaken } from './short-name-taken.js';
import { spinOffChanged } from './spin-off-changed.js';
import { submittedChanged } from './submitted-changed.js';
import { textHidden } from './text-hidden.js';
import { verifiedChanged } from './verified-changed.js';

/** The rules that compare with an earlier revision, in the order of `madinhdanh rules`; a new one is its file and its line here. */
export const SINCE_RULES = {
  'since-code-lost': codeLost,
  'since-code-regranted': codeRegranted,
  'since-restored': restored,
  'since-grant-changed': grantChanged,
  'since-closing-changed': closingChanged,
  'since-spin-off-changed': spinOffChanged,
  'since-correction-changed': correctionChanged,
  'since-decision-changed': decisionChanged,
  'since-name-changed': nameChanged,
  'since-former-name-changed': formerNameChanged,
  'since-bodies-swapped': bodiesSwapped,
  'since-legacy-changed': legacyChanged,
  'since-sealed-added': sealedAdded,
  'since-draft-moved': draftMoved,
  'since-draft-impossible': draftImpossible,
  'since-draft-sealed': draftSealed,
  'since-reserved-granted': reservedGranted,
  'since-once-reserved': onceReserved,
  'since-number-taken': numberTaken,
  'since-number-organ': numberOrgan,
  'since-entry-added': entryAdded,
  'since-correction-added': correctionAdded,
  'since-legacy-claimed': legacyClaimed,
  'since-legacy-strange': legacyStrange,
  'since-legacy-unknown': legacyUnknown,
  'since-resealed': resealed,
  'since-decision-unsealed': sinceUnsealed,
  'since-decision-authority': decisionAuthority,
  'since-decision-id': decisionIdMisleads,
  'since-draft-issued': draftIssued,
  'since-entry-moved': entryMoved,
  'since-submitted-changed': submittedChanged,
  'since-dates-back': datesBack,
  'since-dates-ahead': datesAhead,
  'since-effective-day': effectiveDay,
  'since-drafted-changed': draftedChanged,
  'since-draft-code-gone': draftCodeGone,
  'since-draft-replaces': draftReplaces,
  'since-many-closed': manyClosed,
  'since-name-late': nameLate,
  'since-name-respelt': nameRespelt,
  'since-name-between': nameBetween,
  'since-draft-renamed': draftRenamed,
  'since-name-taken': nameTaken,
  'since-short-name-taken': shortNameTaken,
  'since-recoded': recoded,
  'since-reestablished-as': reestablishedAs,
  'since-identity-changed': identityChanged,
  'since-settings-changed': settingsChanged,
  'since-reservation-removed': reservationRemoved,
  'since-reservation-wide': reservationWide,
  'since-exemption-changed': exemptionChanged,
  'since-contact-blanked': contactBlanked,
  'since-contact-swapped': contactSwapped,
  'since-email-changed': emailChanged,
  'since-domain-changed': domainChanged,
  'since-comment-changed': commentChanged,
  'since-note-claims': noteClaims,
  'since-editor-line': editorLine,
  'since-verified-changed': verifiedChanged,
  'since-schema-line': schemaLine,
  'since-text-hidden': textHidden,
  'since-file-emptied': fileEmptied,
} as const;
