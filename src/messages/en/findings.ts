import type { findings as vi } from '../vi/findings.js';

/** Wordings of findings in English. */
export const findings: Readonly<Record<keyof typeof vi, string>> = {
  'title.file-encoding': 'Files are UTF-8',
  'about.file-encoding': 'Every file of the registry is saved as UTF-8.',
  'rule.file-encoding': 'This file is not UTF-8, so it cannot be read.',
  'hint.file-encoding': 'Open the file in an editor and choose “Save with encoding UTF-8”.',

  'title.file-unexpected': 'Stray file',
  'about.file-unexpected':
    'decisions/ and units/ hold only .yaml files in their places; any other file would be taken for one that is read.',
  'rule.file-unexpected': 'This file is in the wrong place, or does not end with .yaml, so it is not read.',
  'hint.file-unexpected':
    'Let its name end with .yaml and put it where it belongs (units/H24.yaml, units/H24/H24.12.yaml, decisions/….yaml), or move it out of the registry.',

  'title.format-newer': 'Layout newer than the program',
  'about.format-newer': 'A registry of a newer layout is neither read nor written, so that nothing is damaged.',
  'rule.format-newer': 'The registry has layout {format}; this program knows layouts up to {known}.',
  'hint.format-newer': 'Install a newer madinhdanh.',

  'title.git-conflict': 'Unresolved git conflict',
  'about.git-conflict': 'A file that still holds the <<<<<<< marks of git cannot be used.',
  'rule.git-conflict': 'This file has an unresolved git conflict.',
  'hint.git-conflict':
    'Keep what is right between <<<<<<< and >>>>>>> and delete the marks. Where both sides granted the same code, run `madinhdanh renumber`.',

  'title.yaml-syntax': 'Not valid YAML',
  'about.yaml-syntax': 'The file is not written in correct YAML 1.2, so it cannot be read.',
  'rule.yaml-syntax': 'Not valid YAML ({code}).',
  'rule.yaml-syntax.BAD_INDENT': 'Wrong indent: the keys of one unit stand in one column.',
  'rule.yaml-syntax.TAB_AS_INDENT': 'A tab is used to indent; YAML takes spaces only.',
  'rule.yaml-syntax.MISSING_CHAR': 'A character is missing: a closing bracket, a quote or a comma.',
  'rule.yaml-syntax.UNEXPECTED_TOKEN': 'Something is here that does not belong here.',
  'rule.yaml-syntax.BAD_SCALAR_START': 'The value begins with a special character of YAML.',
  'rule.yaml-syntax.BLOCK_AS_IMPLICIT_KEY': 'The value has a colon with a space after it, so it reads as another key.',
  'rule.yaml-syntax.MULTILINE_IMPLICIT_KEY': 'This line is not “key: value”.',
  'rule.yaml-syntax.BAD_DQ_ESCAPE': 'A \\ between double quotes is not right.',
  'rule.yaml-syntax.BAD_ALIAS': 'YAML aliases (&…, *…) are not used in the registry.',
  'rule.yaml-syntax.MULTIPLE_DOCS': 'The file holds several documents (a line ---); a file is one document.',
  'rule.yaml-syntax.TAG_RESOLVE_FAILED': 'YAML tags (!…) are not used in the registry.',
  'rule.yaml-syntax.NON_STRING_KEY': 'A key is a word, not a list or a group in brackets.',
  'rule.yaml-syntax.RESOURCE_EXHAUSTION': 'Brackets are nested too deep.',
  'hint.yaml-syntax': 'Compare with the lines around it; put a value with special characters between double quotes.',
  'hint.yaml-syntax.BAD_INDENT':
    'Set the spaces at the beginning of the line so that it stands below the other keys of the unit.',
  'hint.yaml-syntax.TAB_AS_INDENT': 'Replace the tab by spaces, in one column with the other keys.',
  'hint.yaml-syntax.MISSING_CHAR': 'Close the bracket or quote opened on this line or above it.',
  'hint.yaml-syntax.BAD_SCALAR_START': 'Put the value between double quotes.',
  'hint.yaml-syntax.BLOCK_AS_IMPLICIT_KEY':
    'Put the whole value between double quotes, such as name: "Trường A: cơ sở 2".',
  'hint.yaml-syntax.MULTILINE_IMPLICIT_KEY': 'Write “key: value”, or join this line to the value above it.',
  'hint.yaml-syntax.BAD_DQ_ESCAPE': 'Write \\\\ for one \\, or use single quotes instead of double ones.',
  'hint.yaml-syntax.BAD_ALIAS': 'Write the value itself; put a value that begins with & or * between double quotes.',
  'hint.yaml-syntax.MULTIPLE_DOCS': 'Delete the line ---, or make two files of it.',
  'hint.yaml-syntax.TAG_RESOLVE_FAILED': 'Drop the tag; put a value that begins with ! between double quotes.',
  'hint.yaml-syntax.NON_STRING_KEY': 'Write a word as the key, such as code: H24.12.',
  'hint.yaml-syntax.RESOURCE_EXHAUSTION':
    'Look at the brackets and braces; put text with brackets between double quotes.',

  'title.yaml-duplicate-key': 'Key given twice',
  'about.yaml-duplicate-key': 'Within a unit each key is given once.',
  'rule.yaml-duplicate-key': 'The key `{key}` is given twice in the same place.',
  'hint.yaml-duplicate-key': 'Keep one line. If these are two units, the second must begin with “- code:”.',

  'title.schema-required': 'Something required is missing',
  'about.schema-required':
    'A unit, decision or the settings lack something required, such as the name or the decision that granted the code (granted).',
  'rule.schema-required': 'The required key `{key}` is missing.',
  'hint.schema-required': 'Add a line `{key}: …` here.',
  'rule.schema-required.empty': 'The file is empty.',
  'hint.schema-required.empty': 'Fill it, or delete it if it is not used.',

  'title.schema-type': 'Wrong kind of value',
  'about.schema-type':
    'A value is of the wrong kind: text, number, list, or a group of keys. A telephone number of digits alone stands between double quotes.',
  'rule.schema-type': '`{key}` must be {expected:word}, but is {actual:word}.',
  'hint.schema-type': 'Write `{key}` as the right kind; see `madinhdanh rules schema-type`.',
  'hint.schema-type.quote':
    'Put the value, just as it is, between double quotes, such as "0225", so that no leading 0 is lost.',
  'rule.schema-type.quote': '`{key}` must be text, but reads as a number or as true/false.',
  'rule.schema-type.empty': '`{key}` is left empty.',
  'hint.schema-type.empty': 'Give a value, or delete the line `{key}:`.',
  'rule.schema-type.file-list': 'A file of units must be a list of units.',
  'hint.schema-type.file-list': 'Each unit begins with a line “- code: …”.',
  'rule.schema-type.file-map': 'This file must consist of lines “key: value”.',
  'hint.schema-type.file-map': 'Write each key at the beginning of a line of its own, such as kind: full.',
  'rule.schema-type.unit': 'This item is not a unit.',
  'hint.schema-type.unit': 'Each unit begins with a line “- code: …”, its other lines in one column with code.',

  'title.schema-unknown-key': 'Unknown key',
  'about.schema-unknown-key':
    'Each place of a file has its own keys; an unknown one is mostly misspelt, and nobody would ever read it.',
  'rule.schema-unknown-key': 'The key `{key}` cannot be used here.',
  'hint.schema-unknown-key': 'Keys that can be used: {known}.',
  'rule.schema-unknown-key.near': 'The key `{key}` cannot be used here.',
  'hint.schema-unknown-key.near': 'Did you mean `{near}`?',

  'title.schema-enum': 'Value not among those allowed',
  'about.schema-enum': 'The value is not one of those allowed here.',
  'rule.schema-enum': '`{key}` is “{value}”, which is not allowed here.',
  'hint.schema-enum': 'Choose one of: {allowed}.',

  'title.schema-pattern': 'Wrong form',
  'about.schema-pattern':
    'A value does not have its form: earlier codes and numbers of decisions have no spaces, a decision is named by its file.',
  'rule.schema-pattern': '`{key}` has the wrong form: “{value}”.',
  'hint.schema-pattern': 'Write it without spaces.',
  'rule.schema-pattern.blank': '`{key}` holds only spaces.',
  'hint.schema-pattern.blank': 'Give a value, or delete the line `{key}:`.',
  'rule.schema-pattern.decision': '“{value}” is not the name of a decision’s file.',
  'hint.schema-pattern.decision':
    'Use the name of the file in decisions/ without its ending, such as 2022-100-qd-ubnd.',
  'rule.schema-pattern.groups': '“{value}” is not a width of a group.',
  'hint.schema-pattern.groups': 'Write a number from 1 to 10, or a span such as "2-3".',

  'title.schema-format': 'Wrong format',
  'about.schema-format': 'Dates, e-mail addresses, telephone numbers, websites and time zones have their formats.',
  'rule.schema-format.date': '`{key}`: “{value}” is not a date that exists.',
  'hint.schema-format.date': 'Write year-month-day, such as 2022-01-10.',
  'rule.schema-format.email': '`{key}`: “{value}” is not an e-mail address.',
  'hint.schema-format.email': 'Write name@agency.gov.vn, without diacritics or spaces.',
  'rule.schema-format.telephone': '`{key}`: “{value}” is not a telephone number.',
  'hint.schema-format.telephone': 'Write 0225 3842 001; part several numbers by semicolons.',
  'rule.schema-format.url': '`{key}`: “{value}” is not a complete web address.',
  'hint.schema-format.url': 'Begin with http:// or https://.',
  'rule.schema-format.timezone': '`{key}`: “{value}” is not a time zone that exists.',
  'hint.schema-format.timezone': 'Việt Nam uses Asia/Ho_Chi_Minh.',

  'title.schema-size': 'Too long, too short or repeated',
  'about.schema-size': 'A value is too long, a list is empty, or something in it is repeated.',
  'rule.schema-size.short': '`{key}` is empty.',
  'hint.schema-size.short': 'Give a value, or delete the line `{key}:`.',
  'rule.schema-size.long': '`{key}` is longer than {limit} characters.',
  'hint.schema-size.long': 'Make it shorter.',
  'rule.schema-size.few': '`{key}` is an empty list.',
  'hint.schema-size.few': 'Add an item, or delete the line `{key}:`.',
  'rule.schema-size.many': '`{key}` has more than {limit} {limit|item|items}.',
  'hint.schema-size.many': 'Keep {limit} at most.',
  'rule.schema-size.repeated': '`{key}` has an item twice.',
  'hint.schema-size.repeated': 'Give each item once.',
  'rule.schema-size.number': '`{key}` is out of range (limit {limit}).',
  'hint.schema-size.number': 'The width of a group is a number from 1 to 10, or a span such as "2-3".',

  'title.code-form': 'Code of a wrong form',
  'about.code-form':
    'An identifier code (mã định danh) is made of capital letters, digits and full stops, 35 characters at most; level 1 is a letter A–Y and two digits (QĐ 20/2020/QĐ-TTg, Điều 4). The annexes have four levels.',
  'hint.code-form': 'Codes of the right form: H24, H24.12, H24.12.03.',
  'rule.code-form.empty': 'The code is empty.',
  'rule.code-form.lowercase': 'The code “{value}” has small letters.',
  'hint.code-form.lowercase': 'Write it in capitals: {upper}.',
  'rule.code-form.characters': 'The code “{value}” has characters that codes do not have.',
  'hint.code-form.characters': 'Use capital letters A–Z, digits 0–9 and full stops only.',
  'rule.code-form.too-long': 'The code “{value}” is longer than 35 characters.',
  'rule.code-form.too-deep': 'The code “{value}” is deeper than level 4.',
  'hint.code-form.too-deep': 'The annexes have four levels only; put the unit under one of level 3.',
  'rule.code-form.empty-group':
    'The code “{value}” has an empty group (two full stops in a row, or one at the start or end).',
  'rule.code-form.level-one': 'The code “{value}” does not begin with a level-1 code (a letter A–Y and two digits).',
  'hint.code-form.level-one': 'For example H24.12.03. Turn an old-form code (000.03.12.H24) with `madinhdanh convert`.',
  'rule.code-form.root': '“{value}” is not a level-1 code.',
  'hint.code-form.root': 'A level-1 code is a letter A–Y and two digits, such as H24.',

  'title.root-unknown': 'Level-1 code not declared',
  'about.root-unknown': 'Every level-1 code of the registry is declared under roots in registry.yaml.',
  'rule.root-unknown': 'The level-1 code {root} of {code} is not declared in registry.yaml.',
  'hint.root-unknown': 'Add {root} to roots in registry.yaml, or correct the code. Declared: {known}.',

  'title.code-unique': 'Code used twice',
  'about.code-unique': 'A code names one body only (QĐ 20/2020/QĐ-TTg, Điều 3.1).',
  'rule.code-unique': 'The code {code} is already used for “{name}” in {other}.',
  'hint.code-unique':
    'Two units cannot have one code. The newer one must get another: delete it here and grant it with `madinhdanh add`.',

  'title.code-place': 'Unit in the wrong file',
  'about.code-place': 'The file of a unit follows from its code; each level-2 agency has one file.',
  'rule.code-place': 'The unit {code} belongs in {expected}.',
  'hint.code-place': 'Move the whole item to {expected}.',

  'title.code-order': 'Not sorted by code',
  'about.code-order': 'The units of a file stand in natural order of their codes (H24.9 before H24.10).',
  'rule.code-order': 'The unit {code} stands after {before}, out of order.',
  'hint.code-order': 'Run `madinhdanh fmt` to sort the file.',

  'title.code-width': 'Wrong width of a group',
  'about.code-width': 'The width of each group of a code is set by groups of its level-1 code in registry.yaml.',
  'rule.code-width': 'The group “{group}” of {code} must be {width} characters wide.',
  'hint.code-width': 'Correct the code, or change groups of {root} in registry.yaml if the convention has changed.',
  'rule.code-width.level': 'The code {code} is at level {level}, but {root} is declared down to level {last} only.',
  'hint.code-width.level': 'Add the width of level {level} to groups of {root} in registry.yaml.',

  'title.code-alphabet': 'Wrong alphabet',
  'about.code-alphabet':
    'The groups after level 1 are of digits only, or of capital letters too, as alphabet in registry.yaml says.',
  'rule.code-alphabet': 'The group “{group}” of {code} has letters, but {root} uses digits only.',
  'hint.code-alphabet': 'Correct the code, or set alphabet of {root} to alphanumeric in registry.yaml.',

  'title.code-reserved': 'Reserved code',
  'about.code-reserved': 'Codes under reserved in registry.yaml are never granted.',
  'rule.code-reserved': 'The code {code} is reserved ({reason}).',
  'rule.code-reserved.bare': 'The code {code} is reserved.',
  'hint.code-reserved': 'Grant another code, or take this one out of reserved in registry.yaml.',

  'title.parent-exists': 'No parent',
  'about.parent-exists':
    'A unit belongs to the body at the level just before it: the code of its parent is the beginning of its own (QĐ 20/2020/QĐ-TTg, Điều 4.3), and the parent is in force when the unit is granted.',
  'rule.parent-exists': 'There is no {parent}, the parent of {code}.',
  'hint.parent-exists': 'Correct the code, or grant {parent} first.',
  'rule.parent-exists.closed':
    'The code {code} was granted on {granted:date}, after its parent {parent} was closed on {closed:date}.',
  'hint.parent-exists.closed': 'Put the unit under a body that is in force.',
  'rule.parent-exists.early':
    'The code {code} was granted on {granted:date}, before its parent {parent} was granted on {parentGranted:date}.',
  'hint.parent-exists.early': 'Correct the effective date, or the decision that granted the code.',

  'title.parent-active': 'Open beneath a closed parent',
  'about.parent-active': 'A body stays in force as long as units beneath it are.',
  'rule.parent-active': '{code} is in force while its parent {parent} is closed.',
  'rule.parent-active.later':
    '{code} was closed on {closed:date}, after its parent {parent} (closed on {parentClosed:date}).',
  'hint.parent-active': 'Close or move {code} by the same decision (`madinhdanh close`, `madinhdanh replace`).',
  'hint.parent-active.later': 'Correct the date of closing.',

  'title.decision-exists': 'No such decision',
  'about.decision-exists': 'Every grant, renaming and closing rests on a decision (quyết định) in decisions/.',
  'rule.decision-exists': 'There is no decision `{decision}`.',
  'hint.decision-exists': 'Make it with `madinhdanh decision new`, or correct the name. There are: {known}.',
  'rule.decision-exists.near': 'There is no decision `{decision}`.',
  'hint.decision-exists.near': 'Did you mean `{near}`?',

  'title.dates-order': 'Dates out of order',
  'about.dates-order':
    'A code is granted no later than it is renamed, and renamed no later than it is closed; nothing comes before the decision it rests on is in force.',
  'rule.dates-order.granted':
    'Granted on {date:date}, before the decision {decision} is in force on {decisionDate:date}.',
  'rule.dates-order.renamed':
    'Renamed on {date:date}, before the decision {decision} is in force on {decisionDate:date}.',
  'rule.dates-order.closed':
    'Closed on {date:date}, before the decision {decision} is in force on {decisionDate:date}.',
  'rule.dates-order.rename-early': 'Renamed on {date:date}, before {other:date} (the grant or an earlier renaming).',
  'rule.dates-order.close-early': 'Closed on {date:date}, before {other:date} (the grant or the last renaming).',
  'hint.dates-order': 'Correct the date, or leave effective out to take the date of the decision.',

  'title.sibling-name': 'Same name under one parent',
  'about.sibling-name':
    'Two units in force under one parent have the same name but for diacritics, case and spaces: perhaps one body was granted two codes.',
  'rule.sibling-name': '“{name}” has the name of {other} (“{otherName}”).',
  'hint.sibling-name': 'If it is one body, close or annul one of the codes; if not, make the names clear.',

  'title.contact-missing': 'No contact data',
  'about.contact-missing': 'The basic data of a code has address, e-mail and telephone (CV 1018/BTTTT-THH).',
  'rule.contact-missing': '{code} has neither address nor e-mail nor telephone.',
  'hint.contact-missing': 'Add them with `madinhdanh update {code}`.',

  'title.successor-exists': 'No such successor',
  'about.successor-exists': 'Every successor (mã kế thừa) is in the registry and was not annulled.',
  'rule.successor-exists': 'The successor {successor} is not in the registry.',
  'rule.successor-exists.self': '{code} cannot succeed itself.',
  'rule.successor-exists.annulled': 'The successor {successor} was annulled.',
  'hint.successor-exists': 'Correct the code, or grant it first.',

  'title.successor-granted': 'Successor not in force at the closing',
  'about.successor-granted':
    'A successor is granted no later than the old code is closed, and is not closed before that.',
  'rule.successor-granted':
    'The successor {successor} was granted on {granted:date}, after the closing on {closed:date}.',
  'rule.successor-granted.closed':
    'The successor {successor} was closed on {successorClosed:date}, before the closing on {closed:date}.',
  'hint.successor-granted': 'Correct the dates, or choose another successor.',

  'title.partial-subset': 'Partial successor not among the successors',
  'about.partial-subset': 'The codes under partial are among those under successors.',
  'rule.partial-subset': '{partial} is under partial, but not under successors.',
  'hint.partial-subset': 'Add {partial} to successors, or take it out of partial.',

  'title.reason-successors': 'Reason and successors do not fit',
  'about.reason-successors':
    'Dissolved or annulled: no successor. Merged or replaced: exactly one. Split: two or more.',
  'rule.reason-successors.none': '“{reason:word}” has no successor, but {count} {count|is|are} given.',
  'rule.reason-successors.one': '“{reason:word}” needs exactly one successor; there {count|is|are} {count}.',
  'rule.reason-successors.several': '“{reason:word}” needs two successors or more; there {count|is|are} {count}.',
  'hint.reason-successors': 'Correct reason or successors.',

  'title.successor-cycle': 'Successors in a circle',
  'about.successor-cycle': 'Following successors leads to a code in force, and never back.',
  'rule.successor-cycle': 'Successors go round in a circle: {cycle}.',
  'hint.successor-cycle': 'Correct the successors of one of these codes.',

  'title.decision-replaces': 'Replaces the wrong decision',
  'about.decision-replaces': 'A decision that is replaced is in the registry, signed, and older.',
  'rule.decision-replaces.missing': 'There is no decision `{decision}` to replace.',
  'rule.decision-replaces.self': 'A decision cannot replace itself.',
  'rule.decision-replaces.newer': 'The replaced decision `{decision}` is not older than this one.',
  'rule.decision-replaces.draft': 'The replaced decision `{decision}` is still a draft.',
  'hint.decision-replaces': 'Name under replaces the file of a decision that was signed before this one.',

  'title.decision-effective': 'In force before it was signed',
  'about.decision-effective': 'A decision is usually in force from its signing on.',
  'rule.decision-effective': 'In force on {effective:date}, before it was signed on {signed:date}.',
  'hint.decision-effective': 'Check both dates.',

  'title.decision-unnumbered': 'Decision without number or date',
  'about.decision-unnumbered':
    'A binding decision has a number and a date of signing, a draft has neither. The name of the file begins with the year of signing.',
  'rule.decision-unnumbered.number': 'The decision has a date of signing but no number.',
  'rule.decision-unnumbered.signed': 'The decision has a number but no date of signing.',
  'hint.decision-unnumbered':
    'Issue it with `madinhdanh decision issue {id} --number … --signed …`, or drop both to keep it a draft.',

  'title.draft-stale': 'Draft older than 15 days',
  'about.draft-stale':
    'A change of organisation is reported within 15 days; a draft that waits longer needs attention.',
  'rule.draft-stale': 'The draft of {drafted:date} has waited {days} {days|day|days}.',
  'hint.draft-stale': 'Have it signed and run `madinhdanh decision issue {id}`, or drop the draft.',

  'title.exemption-valid': 'Exemption that cannot be',
  'about.exemption-valid': 'An exemption names a rule there is, one that is no error, and codes of the registry.',
  'rule.exemption-valid.rule': 'There is no rule `{rule}`.',
  'rule.exemption-valid.error': 'The rule `{rule}` guards the codes and cannot be exempted.',
  'rule.exemption-valid.code': 'There is no unit {code} in the registry.',
  'hint.exemption-valid': 'See the rules and their severities: `madinhdanh rules`.',
  'hint.exemption-valid.code': 'Correct the code, or take it out of the exemption.',

  'title.exemption-expired': 'Exemption over',
  'about.exemption-expired': 'An exemption ends on its day; one that is left behind is an error.',
  'rule.exemption-expired': 'The exemption from `{rule}` ended on {until:date}.',
  'hint.exemption-expired': 'Mend the units and delete this entry, or extend it.',

  'title.text-nfc': 'Text not in NFC',
  'about.text-nfc': 'Letters with diacritics are stored composed (NFC), so that they can be compared and found.',
  'rule.text-nfc': '`{key}` is written with separate diacritics (NFD).',
  'hint.text-nfc': 'Run `madinhdanh fmt`.',

  'title.text-control': 'Control character',
  'about.text-control': 'Control characters cannot be printed, and break Word and Excel files.',
  'rule.text-control': '`{key}` holds a control character ({characters}).',
  'hint.text-control': 'Run `madinhdanh fmt --fix-text`.',

  'title.text-invisible': 'Invisible character',
  'about.text-invisible': 'Invisible characters (such as U+200B) make two names look alike and differ.',
  'rule.text-invisible': '`{key}` holds an invisible character ({characters}).',
  'hint.text-invisible': 'Run `madinhdanh fmt --fix-text`.',

  'title.text-spaces': 'Stray spaces',
  'about.text-spaces': 'Spaces at the start or end, two in a row, or spaces that do not break.',
  'rule.text-spaces': '`{key}` has stray or unusual spaces.',
  'hint.text-spaces': 'Run `madinhdanh fmt --fix-text`.',

  'title.text-eth': 'Ð typed for Đ',
  'about.text-eth': 'The letter Ð (U+00D0) looks like Đ (U+0110) and is another one.',
  'rule.text-eth': '`{key}` has Ð (U+00D0) where Đ belongs.',
  'hint.text-eth': 'Run `madinhdanh fmt --fix-text`.',

  'title.text-tone': 'Tone marks placed two ways',
  'about.text-tone': 'One registry places the tone mark of a syllable one way (Hòa or Hoà).',
  'rule.text-tone': '`{key}`: “{syllable}” has its tone mark elsewhere than most of the registry (“{usual}”).',
  'hint.text-tone': 'Choose one way for the whole registry.',

  'title.text-joined': 'Space perhaps missing',
  'about.text-joined': 'Two words run together, as copying leaves them.',
  'rule.text-joined': '`{key}`: “{word}” perhaps lacks a space.',
  'hint.text-joined': 'Add the space if these are two words; leave a name as it is.',

  'title.text-legacy': 'TCVN3 or VNI text',
  'about.text-legacy': 'Text typed in an old encoding (TCVN3, VNI) shows as strange letters.',
  'rule.text-legacy': '`{key}` seems typed in {encoding:word}: “{value}”.',
  'hint.text-legacy': 'Turn it into Unicode: “{converted}”.',

  'title.since-code-lost': 'Granted code lost',
  'about.since-code-lost': 'A granted code is never deleted from the registry, only closed or annulled.',
  'rule.since-code-lost': 'The code {code} (“{name}”) is in {since} but no longer in the registry.',
  'hint.since-code-lost': 'Bring the unit back and close it: `madinhdanh close {code}` or `madinhdanh annul {code}`.',

  'title.since-code-regranted': 'Old code granted again',
  'about.since-code-regranted': 'A code that was ever granted is never granted to another unit.',
  'rule.since-code-regranted': 'The code {code} was granted to “{name}”, and is now granted to “{newName}”.',
  'rule.since-code-regranted.history':
    'The code {code} was once in the git history and deleted; it cannot be granted again.',
  'hint.since-code-regranted': 'Grant the new unit another code with `madinhdanh add`; leave the old unit as it was.',

  'title.since-grant-changed': 'Signed grant changed',
  'about.since-grant-changed': 'The decision and date of a grant by a signed decision are not changed.',
  'rule.since-grant-changed': 'The grant of {code} by the signed decision {decision} was changed.',
  'hint.since-grant-changed': 'Put granted back as it is in {since}.',

  'title.since-closing-changed': 'Closing undone or rewritten',
  'about.since-closing-changed':
    'A code closed by a signed decision is not opened again, nor is its closing rewritten.',
  'rule.since-closing-changed.reopened': 'The closed code {code} was opened again.',
  'rule.since-closing-changed.rewritten': 'The closing of {code} by the signed decision {decision} was changed.',
  'hint.since-closing-changed': 'Put closed back as it is in {since}; a body founded anew gets a new code.',

  'title.since-decision-changed': 'Signed decision changed',
  'about.since-decision-changed': 'A signed decision is neither edited nor deleted; a new one changes things.',
  'rule.since-decision-changed': 'The signed decision {decision} was edited ({keys}).',
  'rule.since-decision-changed.removed': 'The signed decision {decision} was deleted.',
  'rule.since-decision-changed.moved': 'The file of the signed decision {decision} was renamed to {now}.',
  'hint.since-decision-changed': 'Put the file back as it is in {since}; issue a new decision to change things.',
};
