import type { decisions as vi } from '../vi/decisions.js';

/** Wordings of decisions from draft to seal: edit, submit, issue, move, drop, withdraw. */
export const decisions: Readonly<Record<keyof typeof vi, string>> = {
  'cmd.decision': 'Decisions (quyết định): make, edit, submit, issue, show, seal; move and drop drafts.',
  'cmd.decision.new': 'Make a draft, or record a signed decision (--number and --signed).',
  'opt.decision.new.id': 'Name of the file, where the one made up is not wanted; it stays when the draft is issued.',
  'decision.exists.hint': 'Give another name with --id, or leave --id out for one made up.',

  'opt.cleared': 'Clear what stands at --{option}.',
  'opt.amend-submitted': 'Change a draft although it was submitted.',
  'opt.entry': 'Which entry of the draft: grant, rename, closing, lifting, spin-off.',
  'rule.change-draft-submitted':
    'The draft {id} was submitted by {number} on {on:date}; what was submitted does not change by itself.',
  'hint.change-draft-submitted':
    'Where it must be changed all the same, add --amend-submitted. Else make another draft: madinhdanh decision new.',
  'submitted.needless': 'This changes no draft that was submitted: leave --amend-submitted out.',

  'decision.number-form': 'The number “{number}” is not in form: {fault:fault}',
  'decision.number-form.hint': 'Write it as the signed paper does, such as 1500/QĐ-UBND or 20/2020/QĐ-TTg.',
  'decision.number-meant': 'Did you mean {number}?',
  'code.fault.number-form': 'a number, a year where there is one, and a mark are needed.',
  'code.fault.number-mark': 'the mark of the kind of document and its authority is missing, such as QĐ-UBND.',
  'code.fault.number-letters': 'the letters of the mark are wrong.',
  'code.fault.number-year': 'documents of this kind have a year in their number.',
  'code.fault.number-other-year': 'its year is not that of the signing.',
  'decision.day-to-come': 'The day of signing {date:date} is still to come; today is {today:date}.',
  'decision.day-to-come.hint':
    'Wait until the paper is signed, or correct --signed. A later day of effect goes to --effective.',
  'decision.number-taken':
    'The number {number} is that of the decision {id}, signed {signed:date}, by the same authority in the same year.',
  'decision.number-taken.hint': 'See madinhdanh decision show {id}; check number and day on the signed paper.',
  'decision.number-organ': 'The number {number} has the letters {organ}, while those of “{authority}” are {letters}.',
  'decision.number-organ.hint':
    'Hold it against the signed paper: a --number with {letters}; where another body issued it: madinhdanh decision edit {id} --authority …',
  'decision.list-replaced': 'Drafted before the decision {number} of {signed:date} replaced the list that it amends.',
  'decision.list-replaced.hint':
    '→ Look at the grounds, the title and the articles of the signed paper: it is to amend {number}.',
  'decision.list-made-without':
    'The decision {number} of {signed:date} issued the whole list anew, made without what this one does.',
  'decision.list-made-without.hint':
    '→ Hold that list against the registry: madinhdanh check FILE --decision {id}; what has to be in the present list is amended by a new decision.',
  'decision.department-written': 'the decision says: {name}',
  'decision.department-gone': 'none took its place',
  'decision.empty': 'The draft {id} grants, renames and closes nothing.',
  'decision.empty.hint': 'Add to it: madinhdanh add --decision {id}; or drop it: madinhdanh decision drop {id}.',
  'decision.empty.hint.full':
    'If it lists anew what an earlier one listed: madinhdanh decision edit {id} --replaces {other}; else add something: madinhdanh add --decision {id}; or drop the draft: madinhdanh decision drop {id}.',
  'decision.second-full': 'The decision {id} is a full one and does not replace {number}, the full decision in force.',
  'decision.second-full.hint':
    'Name what it replaces: madinhdanh decision edit {id} {options}; where it only amends: madinhdanh decision edit {id} --kind amendment.',
  'decision.second-full.new.hint': 'Add --replaces {other}; where it only amends: --kind amendment.',
  'decision.groundless':
    'The draft grants {code} to the body of {other}, of which the decision {decision} has disposed meanwhile. Nothing written.',
  'decision.groundless.hint':
    'Take that entry out of the draft, then issue it: `madinhdanh withdraw {code} --decision {id}{amend}`.',
  'decision.refused.hint': 'Drop the whole draft: `madinhdanh decision drop {id}{amend}`.',
  'decision.refused.hint.entry':
    'Take that entry out of the draft: `madinhdanh withdraw {code} --decision {id}{amend}`; or drop the whole draft: `madinhdanh decision drop {id}{amend}`.',
  'decision.dangling': '{code} rests on {other}, which exists only in the draft {draft}. Nothing written.',
  'decision.dangling.hint':
    'Issue the draft {draft} first; or move the entry there: madinhdanh decision move {code} --to {draft}{amend}; or take it out: madinhdanh withdraw {code}{amend}.',
  'decision.no-list': '{id} is an amendment, and its body has no full decision in the registry that it could amend.',
  'decision.no-list.hint': 'Where it issues the whole list: madinhdanh decision edit {id} --kind full',
  'decision.early-itself': 'The draft has effect from {date:date}, before the day of signing, {signed:date}.',
  'decision.early-itself.hint':
    'To have effect from the day of signing, add --effective {signed}; where it does have effect back to then, add --effective {date}.',
  'decision.early':
    '{count} {count|entry|entries} planned for days before the decision has effect on {date:date}: {entries:entries}{more}.',
  'decision.early.hint':
    'Add --own-dates, so that they take the day of the decision; or let it have effect from another day, such as --effective {date}.',
  'cmd.decision.issue':
    'Make a draft binding: its number and day go into its file (which keeps its name); what becomes binding is shown, and sealed.',
  'opt.decision.issue.effective': 'Day it takes effect; when left out, the day the draft planned, or that of signing.',
  'opt.decision.issue.signed-file':
    'The signed paper (.pdf with text, or .docx), or a folder with it and annexes in files of their own; may be repeated. Its annexes and its words are held against the draft before anything is written; its name and SHA-256 are kept.',
  'opt.decision.issue.signed-url': 'Where the signed paper is published (https://…), kept with its name.',
  'decision.paper-differs': 'The signed paper {file} does not say what the draft does. Nothing was written.',
  'decision.paper-differs.hint':
    'Mend the draft so that it does what was signed (decision edit: --basis, --proposal, --title, --recipients; own articles: --articles), and issue it again; where the paper is wrong, ask for the right one.',
  'decision.paper-equal.unread':
    'The signed paper {file}: its annexes say what the decision does; its number or day could not be read, look at the paper. Its words were held against what the registry makes: days, codes, names, counts and decisions named are the same; where it is put otherwise was said above. SHA-256: {hash}',
  'decision.paper-equal':
    'The signed paper {file}: its annexes, number and day say what the decision does. Its words were held against what the registry makes: days, codes, names, counts and decisions named are the same; where it is put otherwise was said above. SHA-256: {hash}',
  'decision.paper-ending': '--signed-file {file}: a signed paper is a .pdf or .docx file.',
  'decision.paper-folder-rest':
    '{file}: {count} {count|item of the folder is no .pdf or .docx and was|items of the folder are no .pdf or .docx and were} not compared: {names}.',
  'decision.paper-folder': '{file}: there is no .pdf or .docx file in the folder.',
  'decision.paper-type':
    '{file}: its name ends in .{ending}, but what is in it is {format}. A signed paper is of the kind that its name says.',
  'decision.paper-no-list': '{file}: no annex with a list of codes was found.',
  'decision.paper-no-list.hint':
    'Where annexes are files of their own, add --signed-file for each, or name the folder they are in.',
  'decision.paper-url': '--signed-url {url}: an address begins with https:// or http:// and has no spaces.',
  'decision.paper-url-alone': '--signed-url goes with --signed-file: the address is that of the file compared.',
  'opt.own-dates': 'Drop planned days before the decision has effect: its own day holds.',
  'example.decision.issue': 'madinhdanh decision issue 2025-chia --number 15/QĐ-UBND --signed 22/05/2025',
  'decision.issue-ask': 'Issue it as {number} of {signed:date}? All of the above is binding then, for good.',
  'plan.decision.issued.later': 'Issued: {id} (number {number}, {signed:date}, in force from {effective:date})',
  'plan.binding-of': '{kind} by {number}',
  'plan.since': 'From',
  'plan.since-day': 'from {day}',

  'cmd.decision.edit':
    'Edit a decision; a repeated option adds, --no-… clears; without any each field is asked for. Of a signed one only the words, with --amend-sealed.',
  'example.decision.edit':
    'madinhdanh decision edit 2025-chia --department "Sở Nội vụ" --head "Giám đốc"\nmadinhdanh decision edit 2025-chia --no-recipients --recipients "Như Điều 4"\nmadinhdanh decision edit 5/QĐ-UBND --drafter CNTT --amend-sealed "left out"',
  'opt.decision.edit.title': 'Its title (trích yếu).',
  'opt.decision.edit.kind': 'full, or amendment.',
  'opt.decision.edit.authority': 'The issuing body.',
  'opt.decision.edit.effective': 'Day it is planned to take effect.',
  'opt.symbol':
    'The letters after the number of a draft, such as QĐ-BKHCN, where they do not follow from its authority.',
  'opt.revokes': 'A decision it revokes; may be repeated.',
  'opt.basis': 'A ground (căn cứ); may be repeated.',
  'opt.proposal': 'A proposal: “Theo đề nghị của … tại Tờ trình số …”; may be repeated.',
  'opt.department': 'The office in charge.',
  'opt.head': 'Title of the head of the office in charge.',
  'opt.department-symbol':
    'Letters of the office in charge after the numbers of its own papers (VP, STTTT), where its name does not give them.',
  'opt.department-signer':
    'Name of whoever signs the papers of the office in charge (submission, official letter, report).',
  'opt.department-signer-title':
    'Title of that person where it is not the head: “Phó Giám đốc” also prints “KT. GIÁM ĐỐC”.',
  'opt.department-drafter':
    'The mark of the unit of the office in charge that drafts its own papers (submission, official letter), after “Lưu: VT” and the letters of an official letter.',
  'opt.signer': 'Name of the signer.',
  'opt.signer-title': 'Title of the signer.',
  'opt.on-behalf': 'On behalf of: “TM. ỦY BAN NHÂN DÂN”.',
  'opt.acting': 'Acting for: “KT. CHỦ TỊCH”.',
  'opt.recipients': 'A recipient; may be repeated.',
  'opt.drafter': 'The mark of whoever drafted the decision, after its “Lưu: VT”.',
  'opt.articles':
    'The articles in words of your own, from a .md or .txt file: each begins with “Điều 1.”; khoản 1., điểm a), dashes -.',
  'articles.ending': '{path}: the wording of articles is a .md or .txt file.',
  'articles.none': '{path}: there is no article in it.',
  'articles.before': '{path}, line {line}: there are words before Điều 1.',
  'articles.form.hint':
    'The file holds articles and nothing else, each beginning with a line “Điều 1. …”, “Điều 2. …”.',
  'articles.order': '{path}, line {line}: Điều {found} stands where Điều {wanted} belongs.',
  'articles.order.hint': 'Number the articles one after the other from 1: write “Điều {wanted}.” in that line.',
  'articles.empty': '{path}, line {line}: Điều {found} says nothing.',
  'articles.empty.hint': 'Write what Điều {found} says, or take that line out and number anew.',
  'opt.decision.edit.amend-sealed': 'Edit the words of a signed decision, for this reason; it stays on record.',
  'edit.nothing': 'Nothing to edit was given.',
  'edit.nothing.hint':
    'Such as: madinhdanh decision edit {id} --title "…"; all fields: madinhdanh decision edit --help.',
  'edit.nothing-new': 'The decision {id} says so already: there is nothing to edit.',
  'edit.signed': 'The decision {number} is signed: only its words can be edited, and for a reason.',
  'edit.signed.hint':
    'Where the signed paper reads otherwise: madinhdanh decision edit {id} … --amend-sealed "reason".',
  'edit.fixed': 'The decision {number} is signed: {fields} cannot be edited.',
  'edit.fixed.hint':
    'Only title, grounds, proposal, office in charge, signer, recipients, the mark of the drafter and the wording of articles can. A new decision changes the rest.',
  'edit.unsealed': 'The decision {number} is not sealed; its words cannot be edited yet.',
  'edit.unsealed.hint': 'Seal it first, as a change of its own: madinhdanh decision seal {id}.',
  'edit.head-alone': 'A head, letters or a signer of the office in charge need an office in charge (--department).',
  'edit.subject': 'Edit decision {id}',
  'edit.ask-basis': 'Grounds (parted by ;)',
  'edit.ask-proposal': 'Proposals (parted by ;)',
  'edit.ask-recipients': 'Recipients (parted by ;)',
  'field.department': 'Office in charge',
  'field.symbol': 'Letters after the number',
  'field.drafter': 'Mark of the drafter',
  'field.revokes': 'Revokes',
  'field.submitted': 'Submission',
  'field.signedFile': 'Signed paper',
  'field.head': 'Title of the head',
  'field.departmentSymbol': 'Letters of the office in charge',
  'field.departmentSigner': 'Signer of the office in charge',
  'field.departmentSignerTitle': 'Title of the signer of the office in charge',
  'field.departmentDrafter': 'Mark of the drafter of the office in charge',
  'field.onBehalf': 'On behalf of',
  'field.acting': 'Acting for',
  'field.signerTitle': 'Title of the signer',

  'cmd.decision.submit': 'Record that a draft was submitted; from then on it changes only with --amend-submitted.',
  'example.decision.submit': 'madinhdanh decision submit 2025-chia --number 25/TTr-SNV --on 21/04/2025',
  'opt.decision.submit.number': 'Number of the submission, such as 25/TTr-STTTT.',
  'opt.on': 'Day of the submission (2025-04-21 or 21/04/2025).',
  'submit.both-needed': 'Both --number (of the submission) and --on (its day) are needed.',
  'submit.number-form': '“{number}” is no number of a submission.',
  'submit.number-form.hint': 'It looks like 25/TTr-STTTT.',
  'submit.day-to-come': 'The day of the submission {date:date} is still to come; today is {today:date}.',
  'submit.subject': 'Submit the draft {id} by {number}',

  'cmd.decision.move':
    'Put entries of a draft under another one; also what a branch added to a draft that was issued meanwhile.',
  'example.decision.move':
    'madinhdanh decision move H24.15.02 --to 2025-bo-sung\nmadinhdanh decision move H24.09.01 --entry closing --to 2025-bo-sung',
  'opt.to': 'The draft that takes them.',
  'opt.decision.move.to': 'The draft that takes them: name of its file.',
  'opt.decision.move.title': 'Make a new draft of this title that takes them.',
  'opt.decision.move.decision': 'Only entries of this decision.',
  'move.to-needed': '--to (the draft that takes them) is missing, or --title for a new one.',
  'move.none-named': 'Name at least one code.',
  'move.idle': 'No other draft is to do anything of that kind to {codes}; nothing was moved.',
  'move.idle.hint':
    'Leave those codes out: madinhdanh decision move {others} {target}. See: madinhdanh history {code}.',
  'move.nothing': 'No other draft is to do anything to {codes}.',
  'move.nothing.hint': 'What a signed decision did cannot be moved. See: madinhdanh history, madinhdanh decision list.',
  'move.not-added':
    '{codes}: without them the seal of {number} does not hold either, so they are not just what was added after it was issued.',
  'move.not-added.hint':
    'Name all that was added (madinhdanh validate tells each entry), or choose with --entry; then run it again with --to {to}.',
  'move.subject': 'Move {codes} to the draft {to}',

  'cmd.decision.drop': 'Drop a draft and everything it was to do.',
  'example.decision.drop': 'madinhdanh decision drop 2025-chia --reason "given up"',
  'opt.reason': 'The reason, noted beside codes that go to reserved.',
  'drop.ask': 'Drop the draft {id} and everything it was to do?',
  'drop.subject': 'Drop the draft {id}',

  'cmd.withdraw': 'Take one entry (grant, renaming, closing) out of a draft again.',
  'example.withdraw': 'madinhdanh withdraw H24.15.02\nmadinhdanh withdraw H24.09.01 --entry closing',
  'opt.withdraw.decision': 'Which draft, where several are to do something to the code.',
  'opt.withdraw.subtree': 'Also what the same draft is to do to the units beneath.',
  'withdraw.none': 'No draft is to do that to {code}.',
  'withdraw.none.hint': 'What a signed decision did is not withdrawn: see madinhdanh history {code}.',
  'withdraw.other.hint': 'There are: {entries:entries}.',
  'withdraw.several': 'Drafts are to do several things to {code}: {entries:entries}.',
  'withdraw.several.hint':
    'Choose with --entry grant|rename|closing, and with --decision where there are several drafts.',
  'withdraw.beneath': 'Beneath {code} there are {children}.',
  'withdraw.beneath.hint': 'Add --subtree to withdraw them too, or withdraw each first.',
  'withdraw.rests': '{codes} cannot be withdrawn: {entries:entries} rest on it.',
  'withdraw.rests.hint':
    'Withdraw those first, beginning with: madinhdanh withdraw {code}{amend}; or all at once, with what is beneath: --subtree at the code above.',
  'withdraw.ask': 'Which entry of {code}?',
  'withdraw.free': 'May be granted again, for the base branch never had it: {codes}.',
  'withdraw.reserved': 'Never granted again, noted among the reserved: {codes}.',
  'withdraw.no-git': 'No git here: nobody knows who has seen these codes, so what is withdrawn goes to reserved.',
  'withdraw.incomplete':
    'Not all of git’s history is here: whether the base branch ever had these codes is not known, so what is withdrawn goes to reserved. For all of it: {command}',
  'withdraw.subject': 'Withdraw {code} from its draft',
  'entry.effective': 'in force',
  'entry.grant': 'grant',
  'entry.rename': 'renaming',
  'entry.closing': 'closing',
  'entry.lifting': 'lifting',
  'entry.spin-off': 'spin-off',

  'renumber.issued':
    'The draft {id} was issued on the other side ({number}), while this branch added to it for {codes}. Move that to another draft:',
};
