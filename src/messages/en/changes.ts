import type { changes as vi } from '../vi/changes.js';

/** Wordings of changes in English: what is wrong with one, plans, what a writing command did. */
export const changes: Readonly<Record<keyof typeof vi, string>> = {
  'rule.change-decision-missing': 'There is no decision `{decision}` in decisions/.',
  'hint.change-decision-missing.listed': 'There are: {known}. All of them: madinhdanh decision list.',
  'rule.change-decision-ambiguous': 'Several decisions bear the number {number}: {ids}.',
  'hint.change-decision-ambiguous': 'Name the decision by its file in place of the number.',
  'rule.change-decision-needed':
    'Granting, changing and closing codes must rest on a decision (quyết định): add --decision (in a file of changes: decision: …).',
  'rule.change-decision-revoked': 'The decision {decision} was revoked by {by}: nothing more is entered under it.',
  'rule.change-before-decision': '{date:date} is before the decision {decision} is in force on {decisionDate:date}.',
  'rule.change-kind-count': 'Each change names exactly one kind.',
  'rule.change-beside-only': '`{key}` has no effect beside {kind}: write it inside {kind}.',
  'rule.change-effective-twice': 'The date of this change is given twice: inside it and beside it.',
  'rule.change-alias-unknown': 'There is no name {alias} in the file of changes.',
  'hint.change-alias-unknown': 'Name a new unit with as, such as as: a, and then call it $a.',
  'rule.change-alias-twice': 'The name {alias} is given twice.',
  'rule.change-alias-cycle':
    'The name {alias} waits for this very unit: new units cannot stand under one another in a circle.',
  'rule.change-body-both': 'Give parent or code, not both.',
  'rule.change-body-neither': 'Give parent (the next free code) or code (a chosen one).',
  'rule.change-body-nameless': 'The new unit {code} has no name.',
  'rule.change-body-known': '{code} is a unit there is: {fields} cannot be given here.',
  'hint.change-body-known': 'Change its contact data by an update of its own.',
  'rule.change-replace-target': 'Replacing a code needs code with parent or with with; or childrenOf with parent.',
  'rule.change-takes-nothing': 'This unit takes over no code: add whole or part.',
  'rule.change-nothing-changed': '{code} (“{name}”) is like that already; there is nothing to change.',

  'rule.change-pattern-form': 'The pattern in from cannot be read from “{part}” on.',
  'hint.change-pattern-form':
    'A pattern is made of letters, ^ for the beginning, $ for the end, . for any character, [xp], (xã|thị trấn), ?, * and +; a special sign that is meant as it stands takes \\ before it.',
  'rule.change-pattern-slow': 'A search for the pattern in from might not come to an end, at “{part}”.',
  'hint.change-pattern-slow':
    'One * or + at most, and then the pattern begins with ^; four choices (? * + |) at most; groups neither within groups nor repeated.',
  'rule.change-pattern-group': '“{part}” in to is no group of the pattern in from; a $ itself is written $$.',
  'rule.change-pattern-none': 'No name under {code} fits the pattern “{from}”; there is nothing to change.',
  'rule.change-pattern-none.one': 'The name of {code} (“{name}”) does not fit the pattern “{from}”.',
  'rule.change-pattern-outside': '{code} does not lie under {under}.',

  'rule.change-code-ambiguous': '“{text}” is an earlier code of several units: {codes}.',
  'hint.change-code-ambiguous': 'Give the present code of the unit that is meant.',
  'rule.change-code-unknown': 'There is no unit {code} in the registry.',
  'rule.change-spin-off-itself': '{code} cannot be spun off to itself.',
  'rule.change-spin-off-early': 'No part of {code} can be spun off on {date:date}: it is in force from {other:date}.',
  'rule.change-reestablish-open': '{code} (“{name}”) is open: there is nothing to found again.',
  'rule.change-reestablish-annulled':
    '{code} was annulled as granted in error (decision {decision}): there is no body to found again.',
  'hint.change-reestablish-annulled': 'Grant a code to it as to a new unit: madinhdanh add.',
  'rule.change-reestablish-replaced': '{code} was replaced by another code: the body is there still, under that one.',
  'hint.change-reestablish-replaced.listed': 'If that is closed, found its successor again: {successors}.',
  'rule.change-reestablish-twice': '{code} was founded again already, under {other} (“{name}”).',
  'rule.change-reestablish-early':
    '{code} cannot be founded again on {date:date}: the body was there until {other:date}.',
  'rule.change-correct-nothing': 'Nothing to put right was given for {code}: name, shortName, address or legacyCodes.',
  'rule.change-correct-draft': '{code} exists only in the draft {decision}: nothing was printed that could be wrong.',
  'hint.change-correct-draft': 'Change it in the draft: madinhdanh rename {code}, or madinhdanh update {code}.',
  'rule.change-correct-future': 'The day of the correction, {date:date}, is still to come.',
  'rule.change-correct-early': 'On {date:date} the code {code} was not in force (from {other:date}).',
  'rule.change-correct-another':
    '“{now}” differs from “{was}” by more than spelling, signs or one word: that is a renaming, which needs a decision.',
  'hint.change-correct-another': 'Rename it by a decision: madinhdanh rename {code} --name "{now}" --decision …',
  'rule.change-correct-codes':
    'The earlier codes of {code} were {was} and would be {now}: a correction changes a character or two of a misprinted code; it adds and removes none, nor does it touch codes that came with another unit.',
  'hint.change-correct-codes':
    'A code left out or copied in error: madinhdanh update {code} under the decision that granted it, with --amend-sealed where that is sealed.',
  'rule.change-correct-none':
    '{code} has no earlier codes, so none of them is misprinted: a correction changes a character or two of a code, it adds none ({now}).',
  'hint.change-correct-none':
    'A code left out: madinhdanh update {code} under the decision that granted it, with --amend-sealed where that is sealed.',
  'rule.change-revoke-itself': 'The decision {decision} cannot revoke itself.',
  'rule.change-revoke-draft': '{decision} is only a draft and binds nobody: there is nothing to revoke.',
  'hint.change-revoke-draft': 'Taking what it says out of the draft is enough.',
  'rule.change-revoke-twice': 'The decision {decision} was revoked by {by} already.',
  'rule.change-revoke-revoking': 'The decision {decision} itself revokes {revoked}: a revocation is not revoked.',
  'hint.change-revoke-revoking': 'Enter what is wanted as changes under a new decision.',
  'rule.change-revoke-early':
    '{date:date} is before {signed:date}, when the decision {decision} to be revoked was signed.',
  'rule.change-revoke-rests':
    '{decision} cannot be revoked: {count} later {count|thing rests|things rest} on it: {resting}.',
  'hint.change-revoke-rests': 'Deal with these by a new decision first, or revoke those decisions first.',
  'rule.change-child-since':
    '{child} was granted only on {childDate:date}; its parent {code} cannot be closed earlier, on {date:date}.',
  'hint.change-child-since':
    'Give a day from {childDate:date} on: --effective {childDate:raw} (in a file of changes: effective: {childDate:raw}).',
  'rule.change-close-heir-early':
    '{code} took over from {from} on {other:date}, so it cannot be closed earlier, on {date:date}.',
  'hint.change-close-heir-early':
    'Give a day from {other:date} on: --effective {other:raw} (in a file of changes: effective: {other:raw}).',
  'rule.change-code-closed': '{code} (“{name}”) was closed by decision {decision}.',
  'rule.change-code-closed.drafted': 'The draft {decision} is to close {code} (“{name}”) already.',
  'rule.change-code-closed.drafted-options': 'The draft {decision} is to close {code} (“{name}”) already.',
  'hint.change-code-closed.drafted':
    'A draft only plans that closing: to change its day, reason or successors take it out and enter it again: madinhdanh withdraw {code} --entry closing --decision {decision}.',
  'hint.change-code-closed.drafted-options':
    'A draft only plans that closing: to change its day, reason or successors take it out and enter it again: madinhdanh withdraw {code} --entry closing --decision {decision}.',
  'hint.change-code-closed.listed': 'Its successors: {successors}.',
  'rule.change-closed-twice': '{code} (“{name}”) is closed by another of these changes.',
  'rule.change-closed-at-once': '{code} (“{name}”) is granted by these very changes, so it cannot be closed.',
  'hint.change-closed-at-once':
    'A granted code is spent for ever: leave that grant out, or name the last unit at once.',
  'rule.change-unit-draft': '{code} exists only in the draft {decision}; no other decision can rename or close it yet.',
  'hint.change-unit-draft':
    'Do it under that draft (--decision {decision}), or issue it first: madinhdanh decision issue {decision}; to take the code out of the draft: madinhdanh withdraw {code}.',
  'rule.change-closing-drafted':
    'The draft {decision} is to close {code} (“{name}”) already; two drafts cannot close one unit.',
  'hint.change-closing-drafted':
    'Take it out of that draft: madinhdanh withdraw {code}; move it to this one: madinhdanh decision move {code} --to {draft}; or drop that draft: madinhdanh decision drop {decision}.',
  'rule.change-renaming-drafted':
    'The draft {decision} is to rename {code} (to “{name}”) already; two drafts cannot rename one unit.',
  'hint.change-renaming-drafted':
    'Take it out of that draft: madinhdanh withdraw {code}; move it to this one: madinhdanh decision move {code} --to {draft}; or drop that draft: madinhdanh decision drop {decision}.',

  'rule.change-code-form': '“{code}” is not a code of the right form.',
  'hint.change-code-form.listed': 'Did you mean {near}?',
  'rule.change-code-used': 'The code {code} was granted to “{name}”; a granted code is never granted again.',
  'hint.change-code-used':
    'Leave --code out and give --parent {parent} for the next free code (in a file of changes: parent in place of code). What became of that code: madinhdanh history {code}.',
  'rule.change-code-earlier':
    'The code {code} is an earlier code of {other} (“{name}”), under legacyCodes; a granted code is never granted again.',
  'hint.change-code-earlier':
    'Choose another; where {other} has it by mistake, put that right: madinhdanh correct {other}',
  'rule.change-legacy-unknown':
    '{code} (“{name}”) claims the earlier code {legacy}, which neither this registry nor its history ever granted.',
  'hint.change-legacy-unknown':
    'Look the earlier code up in the paper that granted it; one that is still to be granted, or reserved, was nobody’s.',
  'rule.change-legacy-strange': 'Odd earlier codes: {codes}.',
  'rule.change-legacy-strange.reserved': 'Earlier codes that are reserved, and were granted to nobody: {codes}.',
  'rule.change-legacy-strange.unknown': 'Earlier codes that this registry never granted: {codes}.',
  'rule.change-legacy-strange.root': 'Earlier codes that are level-1 codes of others: {codes}.',
  'rule.change-legacy-strange.form': 'Earlier codes that are old forms of codes that nobody has: {codes}.',
  'rule.change-code-twice': 'The code {code} is granted twice by these changes.',
  'rule.change-code-history':
    'The git history of the registry knows the code {code}; a granted code is never granted again.',
  'rule.change-code-reserved': 'The code {code} is reserved (reserved in registry.yaml).',
  'rule.change-code-reserved-there':
    'The code {code} is still reserved (reserved in registry.yaml) at {ref}, though not in the working tree.',
  'hint.change-code-reserved-there':
    'Take the reservation out by a change of its own (a commit, a pull request) first; grant the code once {ref} has it.',
  'rule.change-code-once-reserved': 'The code {code} was reserved once ({reserved}), as the git history has it.',
  'hint.change-code-once-reserved': 'Ask why it was reserved; whoever reviews this is told to look at it too.',
  'rule.change-code-width': 'The group “{group}” of {code} must be {width} characters wide.',
  'rule.change-code-alphabet': 'The group “{group}” of {code} may have digits only.',
  'rule.change-root-unknown': 'The level-1 code {root} is not declared in registry.yaml.',
  'rule.change-too-deep': 'No code can be granted under {parent}: the annexes have four levels only.',
  'rule.change-too-long': 'Codes under {parent} would be longer than 35 characters.',
  'rule.change-no-level': '{root} does not declare the width of groups at level {level} (groups in registry.yaml).',
  'rule.change-block-full': 'The numbers kept for the type “{type}” under {parent} are used up.',
  'hint.change-block-full':
    'Widen the block, or add another one for the type “{type}” at level {level} to roots.{root}.blocks in registry.yaml; or choose a code: madinhdanh add --code.',
  'rule.change-code-zero': 'The last group of {code}, “{group}”, is nothing but zeros: no unit is given such a code.',
  'hint.change-code-zero': 'Choose another code, or have the next one given: madinhdanh add --parent.',
  'rule.change-full': 'All codes under {parent} are used.',
  'hint.change-full': 'Widen the groups of level {level} of {root} in registry.yaml (groups), such as from 2 to "2-3".',

  'rule.change-parent-unknown': 'There is no parent {parent}.',
  'rule.change-parent-closed': 'The parent {parent} (“{name}”) was closed by decision {decision}.',
  'rule.change-parent-closing': '{code} is granted under {parent} (“{name}”), which these very changes close.',
  'hint.change-parent-closing': 'Grant it under the successor: name that with as, then use parent: $name.',
  'rule.change-parent-later': 'On {date:date} the parent {parent} is not yet in force (from {granted:date}).',
  'hint.change-parent-later':
    'Give a day from {granted:date} on: --effective {granted:raw} (in a file of changes: effective: {granted:raw}).',
  'rule.change-parent-draft':
    'The parent {parent} exists only in the draft {decision}; a signed decision cannot rest on it yet.',
  'hint.change-parent-draft': 'Issue that draft first: madinhdanh decision issue {decision}.',

  'rule.change-replace-itself': '{code} cannot replace itself.',
  'rule.change-replace-inside': '{parent} lies within {code}, so it cannot take it.',
  'rule.change-heir-itself': '{code} cannot succeed itself.',
  'hint.change-heir-itself':
    'If {code} is there after the split, its code is not closed: use spinOff (madinhdanh spin-off).',
  'rule.change-heir-inside': '{heir} lies within {code}, so it cannot succeed it.',
  'rule.change-heir-twice': '{heir} takes {code} twice.',
  'rule.change-whole-twice': '{code} went to {other} as a whole; it cannot go to {heir} as a whole too, use part.',
  'rule.change-whole-and-part': '{code} goes to {heir} as a whole, and a part of it to {other}.',
  'hint.change-whole-and-part': 'What is divided goes to each of them as a part: write part in both.',
  'rule.change-part-alone': '{heir} takes only a part of {code} (“{name}”), and nobody takes the rest.',
  'hint.change-part-alone':
    'If it takes all, write whole; if the rest goes to another body, give part there; if it really goes nowhere, add remainder: true.',
  'rule.change-heir-closed': '{heir} succeeds {code}, but these very changes close it.',
  'hint.change-heir-closed': 'Give {code} to the unit that remains in the end.',
  'rule.change-heir-later': '{heir} succeeds {code} from {date:date}, but is in force only from {granted:date}.',
  'hint.change-heir-later':
    'Give a day from {granted:date} on: --effective {granted:raw} (in a file of changes: effective: {granted:raw}); or choose another successor.',
  'rule.change-heir-draft': '{heir} succeeds {code}, but exists only in the draft {decision}.',
  'hint.change-heir-draft': 'Issue that draft first: madinhdanh decision issue {decision}.',

  'rule.change-children-none': '{code} has no open unit directly beneath it.',
  'rule.change-children-open': '{code} has {count} open {count|unit|units} beneath it: {open}{more}.',
  'hint.change-children-open.end':
    'To close {count|it|them} too ({count}), add subtree: true; or close, move or replace them by other changes of the file.',
  'hint.change-children-open.end-options':
    'To close {count|it|them} too ({count}), add --subtree; or move them away first (replace {first} --parent …).',
  'hint.change-children-open.end-list':
    'To close {count|it|them} too ({count}), run this again with --children close; or add a row to the list for each of them.',
  'hint.change-children-open.end-list-rows':
    'To close {count|it|them} too ({count}), run this again with --children close; or add a row to the list for each of them. Rows of the list speak of {named}: they have to agree.',
  'hint.change-children-open.heir':
    'Add children: move ({count} {count|unit gets a new code|units get new codes} under {heir}, each with all beneath it) or children: close ({count} {count|code ends|codes end} too and {count|leads|lead} to {heir}).',
  'hint.change-children-open.heir-options':
    'Add --children move ({count} {count|unit gets a new code|units get new codes} under {heir}, each with all beneath it) or --children close ({count} {count|code ends|codes end} too and {count|leads|lead} to {heir}).',
  'hint.change-children-open.heir-list':
    'Run this again with --children move ({count} {count|unit gets a new code|units get new codes} under {heir}) or --children close ({count} {count|code ends|codes end} too and {count|leads|lead} to {heir}); or add a row to the list for each of them.',
  'hint.change-children-open.heir-list-rows':
    'Run this again with --children move ({count} {count|unit gets a new code|units get new codes} under {heir}) or --children close ({count} {count|code ends|codes end} too and {count|leads|lead} to {heir}); or add a row to the list for each of them. Rows of the list speak of {named}: they have to agree.',
  'hint.change-children-open.heirs':
    'Say which goes where: children: [{first}, …] at each successor, remainder: $name (or a code) for the one that takes all the others; or children: close ({count} {count|code ends|codes end} too).',
  'hint.change-children-open.heirs-options':
    'Say which goes to which part: --child {first}=1 (the first part), --remainder 2 for all the others; or --children close ({count} {count|code ends|codes end} too).',
  'hint.change-children-open.heirs-list':
    'Add a row to the list for each of them (“Chuyển”, with the new parent); or run again with --children close ({count} {count|code ends|codes end} too).',
  'hint.change-children-open.heirs-list-rows':
    'Add a row to the list for each of them (“Chuyển”, with the new parent); or run again with --children close ({count} {count|code ends|codes end} too). Rows of the list speak of {named}: they have to agree.',
  'rule.change-children-both': 'For the units beneath {code} one place says children: move, another children: close.',
  'rule.change-children-deep':
    'Under {parent}, {count} {count|unit|units} would come to lie at level 5 or deeper, and the annexes have four levels only: {open}{more}.',
  'hint.change-children-deep': 'Close them, or move them higher up, by changes of their own among these.',
  'rule.change-children-each': 'childrenOf moves each child with all beneath it already: leave children out.',
  'rule.change-child-outside': '{code} lies under none of the units handed over here ({olds}).',
  'rule.change-child-twice': '{code} is named by two of those who take over; it can go to one alone.',
  'rule.change-remainder-outside': '{remainder} takes over nothing here, so it cannot take the remainder.',
  'hint.change-remainder-outside.listed': 'Those who take over: {heirs}.',
  'rule.change-remainder-close': 'remainder: {remainder} contradicts children: close.',
  'rule.change-remainder-twice': 'The remainder beneath {code} goes to {heir} and to {other}.',
  'rule.change-child-later':
    '{child} is closed only on {childDate:date} (decision {decision}); its parent {code} cannot be closed before that, on {date:date}.',
  'hint.change-child-later':
    'Give a day from {childDate:date} on: --effective {childDate:raw} (in a file of changes: effective: {childDate:raw}).',
  'rule.change-child-draft':
    '{child} is closed only by the draft {decision}, so its parent {code} cannot be closed yet.',
  'hint.change-child-draft':
    'Close {child} by the same changes (subtree, --subtree), or issue that draft first: madinhdanh decision issue {decision}.',
  'rule.change-close-early':
    '{code} cannot be closed on {date:date}: its code or its name is in force from {other:date}.',
  'hint.change-close-early':
    'Give a day from {other:date} on: --effective {other:raw} (in a file of changes: effective: {other:raw}).',
  'rule.change-contact-later':
    'The registry notes contact data of {code} that held until {other:date}, after {date:date}.',
  'hint.change-contact-later':
    'Give a day from {other:date} on; where the noted day is wrong, correct changedContacts of the unit in its file.',
  'rule.change-renaming-own-day':
    'The decision {decision} granted {code} under the name “{name}”; that name is not changed on the very day of the grant, for it would have lasted no day.',
  'hint.change-renaming-own-day':
    'A name copied wrong from the signed paper is corrected: `madinhdanh correct {code} --name "{wanted}" --reason "…"`; a true renaming goes by a later decision: `madinhdanh rename {code} --name "{wanted}" --decision …`.',
  'rule.change-short-name-alone':
    'The draft {decision} gives {code} (“{name}”) no other name, so that the short name “{shortName}” cannot wait for its issue.',
  'hint.change-short-name-alone':
    'The short name of the name that is borne is changed at once, without a decision: `madinhdanh update {code} --short-name "{shortName}"`.',
  'rule.change-names-exchanged':
    '{code} (“{name}”) takes the name of {other}, which takes that of another body too: the bodies exchange their codes.',
  'hint.change-names-exchanged':
    'Each code keeps the name of its body; a body that needs another code gets one: madinhdanh replace {code}',
  'rule.change-name-wordless': '“{name}” is a code, a number or a day, and no name.',
  'hint.change-name-wordless':
    'Give the full name of the body; a code has a place of its own (--code, or code: in a file of changes).',
  'rule.change-name-parted': '“{name}” has a semicolon, which parts two bodies in lists.',
  'hint.change-name-parted': 'Give a name without one; two bodies get a code each.',
  'rule.change-rename-early':
    '{code} cannot be renamed on {date:date}: its code or its name is in force from {other:date}.',
  'hint.change-rename-early':
    'Give a day from {other:date} on: --effective {other:raw} (in a file of changes: effective: {other:raw}).',
  'rule.change-annul-heir': '{code} has succeeded {from}, so it cannot count as granted in error.',
  'hint.change-annul-heir': 'Use close (dissolved) or merge instead of annul.',

  'field.name': 'Name',
  'field.shortName': 'Short name',
  'field.type': 'Type',
  'field.identifiers': 'Other identifiers',
  'field.legacyCodes': 'Earlier codes',
  'field.spunOff': 'Spun off',
  'field.formerClosings': 'Closings lifted',
  'field.corrections': 'Corrections',
  'field.reestablishes': 'Founded again',
  'field.blocks': 'Number blocks',
  'field.granted': 'Grant',
  'field.code': 'Code',
  'field.number': 'Number',
  'field.signed': 'Signed',
  'field.effective': 'In force from',
  'field.drafted': 'Drafted',
  'field.authority': 'Issued by',
  'field.title': 'Title',
  'field.kind': 'Kind',
  'field.replaces': 'Replaces',
  'field.revokes': 'Revokes',
  'field.basis': 'Legal basis',
  'field.proposal': 'Proposal',
  'field.signer': 'Signer',
  'field.recipients': 'Recipients',
  'field.articles': 'Articles',
};
