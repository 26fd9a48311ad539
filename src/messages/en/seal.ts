/** Wordings of seals: `decision seal`, `--amend-sealed`, what a sealed decision refuses. */
export const sealing = {
  'rule.change-decision-sealed':
    'The decision {number} is sealed; this change adds to, takes from or alters what it did to {count} {count|code|codes}: {codes}{more}.',
  'hint.change-decision-sealed':
    'Do it by a new decision (madinhdanh decision new); or, where the registry truly left out or miscopied what was signed: add --amend-sealed "reason".',

  'opt.amend-sealed': 'Why a seal is opened to add to or correct what a sealed decision did; kept on record.',
  'opt.decision.seal.amend-sealed':
    'Why a seal that no longer holds gives way to the registry as it stands; kept on record.',
  'cmd.decision.seal': 'Seal what signed decisions granted, renamed and closed, as the registry stands.',
  'opt.all': 'Every signed decision of the registry’s own authority that bears no seal.',
  'arg.ids': 'Decisions: the file name (2022-100-qd-ubnd) or the number (100/QĐ-UBND).',
  'example.decision.seal': 'madinhdanh decision seal 100/QĐ-UBND\nmadinhdanh decision seal --all --dry-run',

  'seal.none-named': 'No decision was named: give file names or numbers, or --all.',
  'seal.all-or-named': 'Name decisions or give --all, not both.',
  'seal.already': '{number} was sealed before and its seal holds: left as it is.',
  'seal.all-done': 'No decision is left to be sealed.',
  'seal.empty': '{number} granted, renamed and closed nothing: there is nothing to seal.',
  'seal.empty.hint': 'See it: madinhdanh decision show {id}. Enter first what it did.',
  'seal.skipped': '{number} granted, renamed and closed nothing: left unsealed.',
  'seal.subject': 'Seal {numbers}',
  'seal.draft': '{id} is a draft; only a signed decision is sealed.',
  'seal.draft.hint': 'Issuing seals it: madinhdanh decision issue {id} --number … --signed ….',
  'seal.foreign':
    '{number} was issued by {authority}, not by {own}: the registry holds only a part of it, so it is not sealed.',
  'seal.national':
    '{number} is a decision of the Prime Minister: the registry holds only a part of it, so it is not sealed.',
  'seal.version': 'The seal of {number} is of version {v}, newer than this madinhdanh. Nothing was written.',
  'seal.broken': 'The seal of {number} does not hold on the registry as it stands. Nothing was written.',
  'seal.broken.hint':
    'See what differs: madinhdanh validate. Put it back; or, where the registry as it stands is what was signed: madinhdanh decision seal {id} --amend-sealed "reason".',
  'seal.reason-empty': 'The reason for opening a seal (--amend-sealed) must not be empty.',
  'seal.reason-needless': 'There is no seal to open: leave --amend-sealed out.',
  'seal.amend-needless': 'This change touches no sealed decision: leave --amend-sealed out.',
  'seal.plan-fixed':
    'The saved plan {path} says itself whether a seal is opened and why: leave --amend-sealed out, or plan again with it.',

  'fmt.sealed':
    'The {count|name|names} of {count} {count|unit|units} came from sealed decisions and {count|was|were} left alone: {codes}. A new decision corrects them.',
  'field.seal': 'Seal',
  'field.resealed': 'Sealed again',
  'word.sealed': 'sealed',
  'word.unsealed': 'not sealed',
  'seal.shown': '{figures}; SHA-256 {sha}',
  'seal.resealed': '{on:date}, reason: {reason}',
  'plan.decision.sealed': 'Sealed: {id} ({figures}; {sha})',
  'plan.decision.resealed': 'Sealed again: {id} ({figures}; {was} → {sha}). Reason: {reasons}',
};
