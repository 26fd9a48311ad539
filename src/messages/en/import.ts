import type { importing as vi } from '../vi/import.js';

/** `import` in English. */
export const importing: Readonly<Record<keyof typeof vi, string>> = {
  'cmd.import':
    'Turn a list (.xlsx, .csv, .docx, .md, .json, .pdf with text; .xls, .ods, .doc, .odt, .html through LibreOffice) into changes of the registry; or write the form that agencies fill in.',
  'opt.import.parent': 'Body above the rows that have no code and name none.',
  'opt.import.map':
    'Name the columns, such as "name=Tên đơn vị,code=Mã" or "code=C"; "change=-" leaves a field out, "D=-" a column, "Sheet 2:D=-" or "#2:D=-" one of a single table.',
  'opt.import.sheet': 'Read this sheet alone.',
  'opt.import.legacy-encoding': 'Convert TCVN3 or VNI text to Unicode: tcvn3, vni or auto.',
  'opt.import.prune': 'Propose closing the open units under the same bodies that the list leaves out.',
  'opt.import.children':
    'The units beneath codes that the list closes or replaces: move (new codes too) or close (they end too).',
  'opt.import.add-missing-parents':
    'Add missing bodies above, undeclared level-1 codes too; their names are completed later.',
  'opt.import.skip-errors': 'Leave faulty rows out and import the others.',
  'opt.import.errors-to': 'Write a copy of the list (.xlsx) with faulty cells coloured and commented.',
  'opt.import.max-rows': 'Most rows that are read.',
  'opt.import.max-size': 'Largest unpacked size, in MB.',
  'opt.import.format': 'Form: pretty, json, github, gitlab, sarif, junit.',
  'opt.import.template': 'Write the form that agencies fill in: xlsx. Goes with -o.',
  'opt.import.output': 'File of the form.',
  'opt.import.force': 'Replace a file that is there.',
  'opt.import.yes': 'Do not ask before writing.',
  'example.import':
    'madinhdanh import list.xlsx --decision 100/QĐ-UBND\nmadinhdanh import old.csv --add-missing-parents --errors-to errors.xlsx\nmadinhdanh import --template xlsx -o form.xlsx',

  'rule.import-heading-alone':
    'This row is numbered like a heading and has nothing but a name, and no row stands under it: {text}.',
  'hint.import-heading-alone':
    'Where it is a unit, give it a code, or number it like the rows of units; where it only heads a group, take it out.',
  'rule.import-heading-alone.coded':
    'This line has a code and no row stands under it, so that it is not read: {text} ({code}).',
  'hint.import-heading-alone.coded':
    'Where it is a unit, or something to be done, make it a row of the table with its code in the column of codes; else take the code out of the line.',
  'rule.import-heading-alone.open':
    'The title “{title}” closes every unit of {code} ({text}), which itself stands as a heading only.',
  'hint.import-heading-alone.open':
    'Write into a column of changes of that row: “Giải thể” where the body ends too, “Giữ nguyên” where it stays.',

  'rule.import-text-legacy': '{field:field} is in the old encoding {encoding:word}: “{value}”, probably “{after}”.',
  'hint.import-text-legacy': 'Add --legacy-encoding auto (or tcvn3, vni) to convert it to Unicode.',
  'hint.import-code-malformed': 'Correct the code in this cell; where there is none yet, leave the cell empty.',
  'rule.import-code-malformed': '“{text}” is not an identifier code: {reason:fault}.',
  'code.fault.part': 'it is only a part of a code, and what stands before it is not known',
  'rule.import-code-malformed.change': '“{text}” says what is to be done, and is no code.',
  'hint.import-code-malformed.change': 'Write “{text}” into a column “Loại thay đổi”, and leave this cell empty.',
  'rule.import-code-malformed.several': '“{text}” is several codes in one cell.',
  'hint.import-code-malformed.several':
    'Give each code a row; where several bodies become one, write “Hợp nhất” in the column of changes of each row, with the new name and code.',
  'hint.import-code-malformed.part':
    'Write the full code, with that of the body above; or the code of the body above beside its name, or add --parent CODE where all rows are of one agency.',
  'rule.import-code-completed':
    '“{text}” is read as {code}: the cell gives only what comes behind {under}, the code of {name}. {count} {count|row is|rows are} put together so.',
  'hint.import-code-completed':
    'Look through the codes put together; where they are wrong, write the full code in each row.',
  'hint.import-code-malformed.suggest': 'Perhaps {suggestion}.',
  'rule.import-code-ambiguous': 'The earlier codes {text} lead to several codes: {codes}.',
  'hint.import-code-ambiguous': 'Write the code in its new form into the code column.',
  'rule.import-code-twice': 'Code {code} is given twice; first at {first:place} (“{name}”).',
  'rule.import-code-twice.spelling':
    'This row says the same as the one at {first:place}, with the name spelt otherwise; it counts once.',
  'rule.import-code-twice.same': 'This row says word for word what {first:place} says; it counts once.',
  'hint.import-code-twice': 'Keep one row and leave the other out; two bodies have a code each.',
  'rule.import-code-closed': '{code} (“{name}”) was closed by decision {decision}.',
  'hint.import-code-closed': 'A closed code is not opened again. See: madinhdanh show {code}',
  'hint.import-code-closed.again':
    'A closed code is not opened again; where the body is founded again under a new one, write “Thành lập lại” in the column of changes.',
  'hint.import-code-unknown':
    'Give the right code; a body that the registry does not have cannot be changed: write “Cấp mới”, or leave the row out.',
  'rule.import-code-unknown': 'There is no unit {code} in the registry to change.',
  'hint.import-code-unknown.near': '{near}? Write the right code of the unit.',
  'hint.import-code-reserved':
    'Choose another code, or leave the cell empty for the next free one; where this one is meant, take it out of `reserved` in registry.yaml.',
  'rule.import-code-reserved': 'Code {code} is reserved.',
  'rule.import-code-alphabet': 'The last group of {code} has letters, but {root} uses digits only.',
  'hint.import-code-alphabet': 'If it is right, mend registry.yaml: roots.{root}.alphabet: alphanumeric',
  'rule.import-code-alphabet.odd': '{code} has letters, where the other codes of {root} have digits only.',
  'hint.import-code-alphabet.odd': 'Mend the code in this cell.',
  'rule.import-groups-narrow.odd': 'The code {code} does not fit the group widths of {root} (declared {declared}).',
  'hint.import-groups-narrow.odd':
    'Mend the code in this cell; Excel drops zeros unless the cell is formatted as Text.',
  'rule.import-groups-narrow.meant': 'The code {code} does not fit the group widths of {root} (declared {declared}).',
  'hint.import-groups-narrow.meant': 'Perhaps {meant}; Excel drops zeros unless the cell is formatted as Text.',
  'rule.import-groups-narrow':
    '{count} {count|code does|codes do} not fit the group widths of {root} (declared {declared}), such as {codes}.',
  'hint.import-groups-narrow': 'If the codes are right, mend registry.yaml: roots.{root}.groups: {groups}',
  'rule.import-nameless': 'The new unit has no name.',
  'hint.import-nameless':
    'Write the name in its column; where it stands in a column that is not read, name that: --map name=B, or head it “Tên đơn vị” (a column a level: “Đơn vị cấp 2”, “Đơn vị cấp 3”).',
  'rule.import-status-differs': '{code}: the list says “{status:word}”, the registry does not; nothing is changed.',
  'hint.import-status-differs':
    'Where the body is gone, write “Giải thể”, or “Sáp nhập” with who takes over, in “Loại thay đổi”. Where it goes on, write “Giữ nguyên”, or take out the row.',
  'rule.import-root-missing': 'Level-1 code {root} is not in the registry; {count} {count|row needs|rows need} it.',
  'rule.import-root-missing.once': '{code}: the level-1 code {root} is not in the registry; this row alone needs it.',
  'hint.import-root-missing.once':
    'Look at the code in this cell again; where it is right, add a row for {root} itself.',
  'rule.import-root-missing.odd':
    '{code}: the level-1 code {root} is not in the registry, and few rows of the list have it.',
  'rule.import-root-missing.meant':
    '{code}: the level-1 code {root} is not in the registry, and few rows of the list have it.',
  'hint.import-root-missing.odd': 'Correct the code in this cell; if it is one of {root}, add a row for {root} itself.',
  'hint.import-root-missing.meant': 'Perhaps {meant}; if it is one of {root}, add a row for {root} itself.',
  'hint.import-root-missing':
    'Add --add-missing-parents, or declare it in registry.yaml: roots.{root}.groups: {groups}',
  'rule.import-parent-missing.once':
    'The body above, {parent}, is neither in the registry nor in the list; {code} needs it.',
  'hint.import-parent-missing.once': 'Look at the code of this cell again; where it is right, add a row for {parent}.',
  'rule.import-parent-missing.beside':
    '{parent} – {name} is named above {code}, but neither the registry nor a row of its own has it; rows that need it: {count}.',
  'hint.import-parent-missing.beside':
    'To grant {parent} to “{name}” as well: add --add-missing-parents, or a row of its own.',
  'rule.import-parent-missing.near':
    'The body above, {parent}, is neither in the registry nor in the list; {code} needs it.',
  'hint.import-parent-missing.near':
    'Perhaps the body above is {near}: look at the code of this cell again; where {parent} is right, add a row for it.',
  'rule.import-parent-missing':
    'The body above, {parent}, is neither in the registry nor in the list; {count} {count|row needs|rows need} it, such as {code}.',
  'hint.import-parent-missing':
    'Add {parent} to the list, or use --add-missing-parents to add it now and complete its name later.',
  'hint.import-parent-closed':
    'Give a code under a body that is open, or leave the code empty and name that body in a column “Cấp trên”.',
  'rule.import-parent-closed': 'The body above {code}, {parent} (“{name}”), is closed.',
  'rule.import-parent-closed.succeeded':
    'The body above {code}, {parent} (“{name}”), is closed; its successor today is {now}.',
  'hint.import-parent-closed.succeeded':
    'Correct the code: beneath the successor, or leave it empty and write {now} as the body above.',
  'hint.import-parent-faulty': 'Correct this row first; the units beneath it are taken once it is right.',
  'rule.import-parent-faulty':
    'This row is faulty, so that {count} {count|unit|units} beneath {parent} (from {first:place}) are not taken either.',
  'rule.import-parent-differs.letterhead':
    'The list comes from {parent}, and {count} {count|row has a code|rows have codes} of other bodies (such as {code} under {own}).',
  'hint.import-parent-differs.letterhead':
    'Write “Chuyển” in the column of changes for a body that moves; correct a wrong code or sender; else leave it as it is.',
  'rule.import-parent-differs': 'Code {code} lies beneath {own}, not beneath {parent} as the list has it.',
  'rule.import-parent-differs.title': 'The title puts its rows under {parent}, but code {code} lies beneath {own}.',
  'hint.import-parent-differs.title':
    'To move it there, write “Chuyển” in the column of changes; else mend the title, or the code.',
  'rule.import-parent-differs.root':
    '{code} is a code of level 1 and lies beneath nothing, not beneath {parent} as the list has it.',
  'hint.import-parent-differs.root': 'Mend the code; or put this row above the heading row.',
  'hint.import-parent-differs': 'Mend the code or the parent; to move it, write “Chuyển” in the column of changes.',
  'rule.import-parent-needed': 'It is not known what stands above “{name}”.',
  'rule.import-parent-needed.others':
    '“{group}” does not say where “{name}” belongs; {parent} (--parent) has a group of its own in the list.',
  'hint.import-parent-needed':
    'Fill in the column of bodies above, or write a line “Đơn vị: …” above the table; where all rows left belong to one unit, add --parent CODE.',
  'rule.import-parent-needed.namesakes': 'What “{name}” stands under is not known: “{group}” is the name of {bearers}.',
  'hint.import-parent-needed.namesakes':
    'Write the code of the body that is meant into the heading row, or into a column “Cấp trên”.',
  'hint.import-parent-needed.others':
    'Fill in the body above of this row, or write the code of the unit in the group row.',
  'rule.import-parent-option-differs':
    '--parent says {parent}, but “{said}” in the list puts {count} {count|row|rows} under {body}.',
  'rule.import-parent-option-differs.beside':
    '“{said}”: {count} {count|row is|rows are} put under {body} as the list says, not under {parent} (--parent).',
  'rule.import-parent-option-differs.letterhead':
    'The head of the list says “{said}” ({body}); its rows are put under {parent} (--parent).',
  'hint.import-parent-option-differs.letterhead': 'Where that is wrong, leave --parent out or mend it.',
  'rule.import-parent-option-differs.unknown':
    'The body that “{said}” names is not known; {count} {count|row is|rows are} put under {parent} (--parent).',
  'hint.import-parent-option-differs':
    'Where the list is right, leave --parent out; where --parent is, mend that line of the list, or fill in the column “Cấp trên”.',
  'hint.import-parent-option-differs.beside':
    'Where that is wrong, mend the line of the list, or fill in the column “Cấp trên”.',
  'rule.import-parent-unknown': 'There is no body “{parent}”.',
  'hint.import-parent-unknown':
    'Write the code or the exact name of a body of the registry; a new one gets a row of its own.',
  'hint.import-parent-unknown.near': 'Did you mean {near}?',
  'rule.import-parent-ambiguous': 'Several units are called “{parent}”: {bearers}.',
  'hint.import-parent-ambiguous': 'Write the code of the body above.',
  'hint.import-name-twice':
    'Keep one row and leave the other out; give each of two bodies its own code, or tell them apart by their names.',
  'rule.import-name-twice': '“{name}” is given twice under one body; first at {first:place}.',
  'hint.import-name-near':
    'If it is one body, leave the row out or write the code of that body into the column of codes; if it is two of one name, leave it as it is or make the names clear.',
  'rule.import-name-near': '“{name}” has the same or nearly the same name as {other:place} under one body.',
  'rule.import-name-spelling':
    '{code}: the list writes “{name}”, the registry “{was}”; only the spelling differs, so it stays.',
  'rule.import-unit-unknown': 'There is no unit called “{name}” to change.',
  'rule.import-unit-unknown.ambiguous': 'Several units are called “{name}”: {bearers}.',
  'rule.import-unit-unknown.closed': 'Several closed units are called “{name}”: {bearers}.',
  'hint.import-unit-unknown.closed': 'Give the closed code in the column “Mã cũ”.',
  'hint.import-unit-unknown': 'Write the code of the unit, or its exact name as in the registry.',
  'hint.import-unit-unknown.near': '{near}? If so, write that code or that exact name.',
  'hint.import-unit-unknown.ambiguous': 'Write the code of the unit, or its parent.',
  'rule.import-prune-unsure': 'The codes of {count} {count|row|rows} could not be read, so no closing is proposed.',

  'import.bad-map': '--map: “{text}” is not understood.',
  'import.bad-map.hint': 'Write --map "name=Heading,code=Heading". Fields: {fields}.',
  'import.file-needed': 'The list is missing.',
  'import.file-needed.hint': 'Such as: madinhdanh import list.xlsx --decision 100/QĐ-UBND',
  'import.no-such-file': 'There is no {path}.',
  'import.file-too-large': '{path} is too large ({size} MB).',
  'import.bad-parent': '--parent: {code} is not in the registry.',
  'import.bad-parent.hint': 'Give the code of a body in force; to find it: madinhdanh search "NAME".',
  'import.parent-closed': '--parent: {code} (“{name}”) is closed.',
  'import.parent-closed.hint': 'Give the code of the body that took over: {heirs}.',
  'import.parent-closed.none':
    'Nobody took over: give the code of a body in force; to find it: madinhdanh search "NAME".',
  'import.template-output': 'The form needs -o FILE.xlsx.',
  'import.placeholder': 'Đơn vị cấp trên {code} (cần bổ sung tên)',
  'import.progress': 'Reading {count} {count|row|rows}',
  'import.repairs': 'Texts mended ({count}):',
  'import.repair': '  {place}  {field}: “{before}” → “{after}”',
  'import.repair.encoding': '  {place}  {field} ({encoding:word}): “{before}” → “{after}”',
  'import.more': '  … and {count} more',
  'import.roots': 'New level-1 codes in registry.yaml:',
  'import.root': '  {root}: groups {groups}, {alphabet}',
  'import.left-out': '{count} faulty {count|row is|rows are} left out: {places}',
  'list.account': '{rows} {rows|row|rows}: {parts}.',
  'list.account.rest': 'Besides, {count} {count|row|rows} that are no units: {parts}.',
  'list.account.reason': '{count} {reason} ({places})',
  'list.account.shown': '  {place}  {reason}: {text}',
  'list.account.columns': 'Columns not read: {columns}.',
  'list.account.column': '{sheet}{column} “{heading}”',
  'list.account.column-bare': '{sheet}{column} (no heading)',
  'list.account.tables': 'Tables not read: {tables}.',
  'list.account.table': '{place} ({count} {count|row|rows}, {reason})',
  'list.units': '{count} {count|unit|units}',
  'list.part': '{count} {reason}',
  'list.reason.title': 'title',
  'list.reason.heading': 'headings',
  'list.reason.numbering': 'column numbers',
  'list.reason.example': 'example',
  'list.reason.group': 'group heading',
  'list.reason.total': 'total',
  'list.reason.footer': 'footer',
  'list.reason.nothing': 'saying “none”',
  'list.reason.empty': 'empty',
  'list.reason.unread': 'not understood',
  'list.reason.joined': 'going on from the row above',
  'list.reason.other-table': 'in other tables',
  'list.reason.hidden-sheet': 'in hidden sheets',
  'list.reason.not-asked': 'in sheets not chosen',
  'list.reason.duplicate': 'twice',
  'list.reason.bad-code': 'with a bad code',
  'list.reason.letters': 'with damaged letters',
  'list.reason.fields': 'with surplus cells',
  'list.reason.parent': 'without the body above',
  'list.reason.error': 'with other errors',
  'list.reason.warning': 'unlike the registry',
  'import.refused': 'Nothing was written: the list has {count} {count|error|errors}.',
  'import.refused.hint':
    'Mend the list and import it again; or --skip-errors to leave faulty rows out, --errors-to errors.xlsx to send it back.',
  'import.errors-written': '{count} {count|cell is|cells are} marked.',
  'import.errors-apart':
    '{file} cannot be marked without losing something of it: what is written is a list of the errors, cell by cell.',
  'import.errors-none': 'There is no error to be written to {path}.',
  'import.ask-missing': 'Add {count} missing {count|body|bodies} above ({codes})?',
  'import.ask-skip': 'Leave {count} faulty {count|row|rows} out and import the others?',
  'import.ask-write': 'Write these changes?',
  'import.placeholders':
    '{count} {count|body was|bodies were} added under a provisional name; complete it with madinhdanh rename: {codes}',
  'import.subject': 'Import {file} ({decision})',
  'import.subject.bare': 'Update data from {file}',

  'field.codeBefore': 'Code before',
  'field.codeAfter': 'Code after',
  'field.nameBefore': 'Name before',
  'field.nameAfter': 'Name after',
  'field.parent': 'Body above',
  'field.taxCode': 'Tax code',
  'field.parentBefore': 'Old body above',
  'field.groupCode': 'Group code',
  'field.groupName': 'Group name',
  'field.change': 'Kind of change',
  'field.reason': 'Reason',
  'field.predecessors': 'Formed from',
  'field.successors': 'Taken over by',
  'field.decision': 'Decision',
  'field.decisionDate': 'Date of decision',
  'field.decisionAuthority': 'Issuing body',
  'import.refused.hint.folder':
    'Mend the files and import them again; or --skip-errors to leave faulty rows out, --errors-to faulty-forms to send them back.',
  'import.refused.mend.folder': 'Mend the files and import them again; --errors-to faulty-forms sends them back.',
  'import.refused.mend': 'Mend the list and import it again; --errors-to errors.xlsx sends it back.',
  'field.level': 'Level',
  'field.status': 'Status',
};
