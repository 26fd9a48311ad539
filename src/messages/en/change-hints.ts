/** Ways out of what may be wrong with a change (`hint.change-<id>`), where its own wording does not say them. */
export const changeHints = {
  'hint.change-decision-revoked': 'Use another decision; see them all: madinhdanh decision list.',
  'hint.change-before-decision':
    'Give a day from {decisionDate:date} on: --effective {decisionDate:raw} (in a file of changes: effective: {decisionDate:raw}).',
  'hint.change-kind-count': 'Write each kind as an entry of its own under changes.',
  'hint.change-effective-twice': 'Keep one of the two days.',
  'hint.change-alias-twice': 'Give one of the two another name.',
  'hint.change-alias-cycle': 'Put one of those units under a code that the registry has (parent).',
  'hint.change-body-nameless': 'Add name; if a unit of the registry is meant, look its code up: madinhdanh search.',
  'hint.change-nothing-changed': 'Leave this change out, or look at the code: madinhdanh show {code}.',
  'hint.change-pattern-none':
    'See the names: madinhdanh list --under {code}; case, marks and spaces of from must be those of the names.',
  'hint.change-pattern-none.one': 'Take {code} out of codes, or write from so that it fits that name.',
  'hint.change-pattern-outside': 'Take {code} out of codes, or name a code above it as under.',
  'hint.change-code-unknown.listed': 'Did you mean {near}?',
  'hint.change-code-unknown': 'Look the right code up: madinhdanh search, or madinhdanh list.',
  'hint.change-code-closed':
    'A closed code changes no more. Where it leads now: madinhdanh resolve {code}; a body founded again: madinhdanh reestablish {code}; closed wrongly: revoke that decision, madinhdanh revoke {decision}.',
  'hint.change-closed-twice':
    'Keep one of the two changes that close {code}; a unit that goes to several is one reorganise or split.',
  'hint.change-legacy-strange':
    'Compare them with the paper that granted them; where they are wrong, mend them before they are written.',
  'hint.change-code-twice': 'Write another code in one of the two, or parent in place of code for the next free one.',
  'hint.change-code-history':
    'Choose another code, or --parent in place of --code (in a file of changes: parent in place of code) for the next free one.',
  'hint.change-code-reserved':
    'Choose another code, or --parent in place of --code (in a file of changes: parent in place of code) for the next free one. If it is this code that is to be granted, take it out of reserved in registry.yaml first, by a change of its own.',
  'hint.change-code-width': 'Write that group with {width} characters, or let the next code be taken: --parent.',
  'hint.change-code-alphabet': 'Write that group in digits, or let the next code be taken: --parent.',
  'hint.change-root-unknown':
    'Add that level-1 code to the registry: madinhdanh root add {root}; or look at the code again.',
  'hint.change-too-deep': 'Put the new unit under the parent of {parent}.',
  'hint.change-too-long': 'Put the new unit higher up, or shorten the groups (groups in registry.yaml).',
  'hint.change-no-level': 'Add the width of level {level} to roots.{root}.groups in registry.yaml.',
  'hint.change-parent-unknown.listed': 'Did you mean {near}?',
  'hint.change-parent-unknown': 'Grant the parent its code first, or look the code up: madinhdanh list.',
  'hint.change-parent-closed': 'Grant it under the unit that took over: madinhdanh resolve {parent}.',
  'hint.change-replace-itself': 'Name the new parent as parent, or another code as with.',
  'hint.change-replace-inside': 'Name a parent outside {code}.',
  'hint.change-heir-inside': 'Move {heir} out of {code} first (replace), or choose another successor.',
  'hint.change-heir-twice': 'Name {heir} once for {code}: it takes all, or a part.',
  'hint.change-whole-twice': 'What is divided between the two is part in both.',
  'hint.change-children-none':
    'Leave this change out, or look at the code; closed units too: madinhdanh list --under {code} --include-closed.',
  'hint.change-children-both': 'Say the same in both places, or replace each unit beneath by a change of its own.',
  'hint.change-child-outside': 'Take {code} out of children, or move it by a replace of its own.',
  'hint.change-child-twice': 'Keep {code} with one of them and take it from the other.',
  'hint.change-remainder-close': 'Keep one: remainder moves them, children: close ends them.',
  'hint.change-remainder-twice': 'Keep remainder in one of the two.',
  'hint.change-spin-off-itself': 'Name another unit that takes the part, or a new one (parent, name).',
  'hint.change-spin-off-early':
    'Give a day from {other:date} on: --effective {other:raw} (in a file of changes: effective: {other:raw}).',
  'hint.change-reestablish-open':
    'Another body gets a code of its own (madinhdanh add); for another code of this one: madinhdanh replace {code}.',
  'hint.change-reestablish-replaced': 'See its code now: madinhdanh resolve {code}.',
  'hint.change-reestablish-twice': 'Use the code {other}; if that is closed by now, found {other} again.',
  'hint.change-reestablish-early':
    'Give a day from {other:date} on: --effective {other:raw} (in a file of changes: effective: {other:raw}).',
  'hint.change-correct-future':
    'Give the day of the paper that corrects it, today at the latest (on, --on), or leave it out.',
  'hint.change-correct-early':
    'Give a day from {other:date} on: --on {other:raw} (in a file of changes: on: {other:raw}).',
  'hint.change-verify-future': 'Give a day that is today at the latest (on, --on), or leave it out.',
  'hint.change-verify-earlier': 'Give a day after {other:date}, or leave {code} out.',
  'hint.change-verify-nothing': 'See which units were not reviewed for long: madinhdanh report --stale 365.',
  'hint.change-revoke-itself': 'Name the earlier decision; the one of --decision is the one that revokes it.',
  'hint.change-revoke-twice':
    'It need not be revoked again. If {by} is only a draft: go on in that (--decision {by}), or drop it: madinhdanh decision drop {by}.',
  'hint.change-revoke-early':
    'Give a day from {signed:date} on: --effective {signed:raw}, by a decision that was not signed before it.',
};
