/** `import`: what a row says beside its code, held against the registry and the other rows. */
export const importingRows = {
  'rule.import-no-value': '{field:field}: “{value}” is no name.',
  'rule.import-no-value.error-value': '{field:field}: “{value}” is an error of Excel, and says nothing.',
  'rule.import-no-value.formula': '{field:field}: “{value}” is a formula and no name.',
  'rule.import-no-value.ditto': '{field:field}: “{value}” does not say what is meant.',
  'rule.import-no-value.number': '{field:field}: “{value}” is a number and no name.',
  'rule.import-no-value.date': '{field:field}: “{value}” is a date and no name.',
  'rule.import-no-value.code': '{field:field}: “{value}” is a code and no name.',
  'rule.import-no-value.address': '{field:field}: “{value}” is an e-mail or web address and no name.',
  'rule.import-no-value.heading': '{field:field}: “{value}” are the words of a heading and no name.',
  'rule.import-no-value.signs': '{field:field}: “{value}” is a sign and no name.',
  'rule.import-no-value.signer': '{field:field}: “{value}” is who signs, not a name.',
  'rule.import-no-value.placeholder':
    '{field:field}: “{value}” has “{words}” still to be filled in, and is no name yet.',
  'hint.import-no-value.placeholder': 'Give the name; where there is none yet, leave the row out: no code is granted.',
  'rule.import-no-value.remark': '{field:field}: “{value}” has the remark “{words}” in the name.',
  'hint.import-no-value.remark':
    'Only the name belongs here; what becomes of the body goes into the column of changes, other bodies into “Đơn vị tiếp nhận” or “Hình thành từ”.',
  'rule.import-no-value.deed':
    '{field:field}: behind the new name stands “{words}”, which may be its end or something else to be done.',
  'hint.import-no-value.deed':
    'One thing to a row: write the new name alone; a body that moves under a new name has “Chuyển” in the column of changes, the name in “Tên mới”, the body above in “Cấp trên”; addresses, telephones and e-mail in their columns; where it is the name indeed, rename by command: madinhdanh rename.',
  'rule.import-no-value.several': '{field:field}: “{value}” looks like the names of several bodies in one cell.',
  'hint.import-no-value.several': 'Give each body a row; if it is one name, take the semicolon or slash out.',
  'rule.import-no-value.bodies': '{field:field}: “{value}” is the names of several bodies in one cell.',
  'hint.import-no-value.bodies':
    'Give each body a row and a code of its own; of a body that several were made into, write the name it has now.',
  'rule.import-no-value.many': '{field:field}: “{value}” calls many bodies by their kind, and names none.',
  'hint.import-no-value.many': 'Give each body a row with its name; take the code from a row that only calls them.',
  'rule.import-no-value.kind-alone': '{field:field}: “{value}” is a kind of body without a name of its own.',
  'hint.import-no-value.kind-alone': 'Write the name in full; where there is none yet, leave the row out.',
  'rule.import-no-value.figured':
    '{field:field}: “{value}” has a figure in the word “{words}”, perhaps “{meant}” (with its tone).',
  'hint.import-no-value.figured': 'Mend the name in the file and import it again.',
  'rule.import-no-value.misspelt': '{field:field}: “{value}” has a misspelt word “{words}”, perhaps “{meant}”.',
  'hint.import-no-value.misspelt':
    'Mend the name in the file and import it again. If it is spelt so, grant its code with madinhdanh add and import again: a name that the registry has is asked about no more.',
  'rule.import-no-value.both': '{field:field}: “{value}” is two names: “{first}” and “{second}”.',
  'hint.import-no-value.both':
    'One cell, one name. A renaming: “Đổi tên” in the column of changes, the new name in the cell of the name, the old one in the column “Tên cũ”. Two bodies: a row for each.',
  'rule.import-no-value.doubt': '{field:field}: “{value}” has the words “{words}”, and is no final name.',
  'hint.import-no-value.doubt':
    'Where nothing is decided, leave the row out: no code is granted; where it is, take the words out of the name.',
  'rule.import-no-value.remark-cell':
    '{field:field}: “{value}” speaks of the body and is nothing that belongs in this column.',
  'hint.import-no-value.remark-cell':
    'Say so in the column of changes or of notes and leave this cell empty; where it is meant, write it more plainly.',
  'rule.import-no-value.perhaps-several': '{field:field}: “{value}” may be the names of several bodies in one cell.',
  'hint.import-no-value.perhaps-several':
    'Give each of several bodies a row; put an address behind the comma into its own column; leave it where it is one name.',
  'rule.import-no-value.contact': '{field:field}: “{value}” has “{words}” in the name.',
  'hint.import-no-value.contact':
    'Only the name in this cell; telephone, e-mail, address and day have columns of their own.',
  'rule.import-no-value.unclosed': '{field:field}: “{value}” has a sign {words} without its partner.',
  'hint.import-no-value.unclosed': 'Give the name in full; brackets and quotes are opened and closed.',
  'rule.import-no-value.quoted':
    '{field:field}: “{value}” has quotes within quotes; which of them are the name’s is unclear.',
  'hint.import-no-value.quoted':
    'In a quoted cell of a CSV file those of the name are written twice: "Trường THPT ""Lê Lợi"""; or take “ ”.',
  'rule.import-no-value.person': '{field:field}: “{value}” is the name of a person, not of a body.',
  'hint.import-no-value.person':
    'Give the name of the body; one that is called after a person is written out (Trường Tiểu học …).',
  'rule.import-no-value.no-body': '{field:field}: “{value}” does not look like a body, while the old name is “{was}”.',
  'hint.import-no-value.no-body':
    'Write the new name out; where there is none, leave the cell empty or write “Giữ nguyên”; anything else goes in the column of changes.',
  'rule.import-name-doubtful.old': '“{name}” gets a code with the word “cũ” (former) in its name.',
  'hint.import-name-doubtful.old':
    'Take the word out of the name of today; leave out a body that is no more; where it tells two bodies apart, leave it.',
  'rule.import-name-doubtful.business':
    'Codes for {count} {count|enterprise, co-operative or household|enterprises, co-operatives or households}: {names}.',
  'hint.import-name-doubtful.business':
    'By Điều 5 of Quyết định 20/2020/QĐ-TTg these bear the number of their business registration and get no code of a public body; leave a public body as it is.',
  'rule.import-name-doubtful.no-body':
    'Codes for {count} {count|name that is no body|names that are no bodies}: {names}.',
  'hint.import-name-doubtful.no-body':
    'An account, a program, a project, a hamlet or a group of households is known by the code of its office; leave the row out, or name that office.',
  'rule.import-name-doubtful.marks': '“{name}”: “{words}” is probably “{meant}”.',
  'hint.import-name-doubtful.marks': 'Put the marks right in this cell; where it is called so, leave it.',
  'rule.import-name-doubtful.unmarked': '“{name}” differs from {other} only by marks that it lacks.',
  'hint.import-name-doubtful.unmarked':
    'Write the marks where that name is meant; give its code where that body is meant; leave another body as it is.',
  'rule.import-name-doubtful.capitals':
    '{count} new {count|name is|names are} all in capitals, such as “{name}”, and will be written so.',
  'hint.import-name-doubtful.capitals': 'Write them as the founding decision does: “Sở Du lịch”, not “SỞ DU LỊCH”.',
  'rule.import-name-doubtful.place':
    '“{was}” is renamed “{name}”, which is the name of the place; {count} {count|row|rows} like this.',
  'hint.import-name-doubtful.place':
    'Write the full name of the body (“UBND phường …”); where it is called so, leave it.',
  'rule.import-body-unread': 'This cell names {body}, and column {column} “{heading}” is not read.',
  'rule.import-body-unread.more':
    'This cell names {body}, and column {column} “{heading}” is not read; so do {count} cells in all.',
  'hint.import-body-unread':
    'Say what that body is: the one above, --map "{in}parent={column}"; one that joined, --map "{in}predecessors={column}"; one that takes over, --map "{in}successors={column}", with a column “Loại thay đổi”. Where it is only for reference, --map "{in}{column}=-".',
  'rule.import-line-unheeded': 'This line is not read: “{text}”.',
  'rule.import-line-unheeded.more': '{count} further {count|line is|lines are} not read, from “{text}” on.',
  'rule.import-line-unheeded.body':
    'This line is not read, and speaks of {code} – {name}, of which no row does: “{text}”.',
  'hint.import-line-unheeded.body':
    'Add a row for {code} with what is to be done in the column of changes, and take the line away; where nothing is to be done, take the line away.',
  'rule.import-line-unheeded.article':
    'This article does something to {code} – {name} that no row speaks of: “{text}”.',
  'hint.import-line-unheeded.article':
    'Do that first by its own command, under the same decision (madinhdanh rename, close, merge …), and import again; or add a row for {code} with what is to be done in the column “Loại thay đổi” and take the line out.',
  'hint.import-line-unheeded':
    'Where it speaks of rows, say so at each of them (columns “Loại thay đổi”, “Ghi chú”); where it does not, leave it.',
  'rule.import-column-unread':
    'Column {column} “{heading}” is not read, and says something of the units beside it: {examples}.',
  'hint.import-column-unread':
    'For reference only, leave it out: --map "{in}{column}=-"; a note: --map "{in}note={column}"; what is to be done with the unit: --map "{in}change={column}"; anything else: head it as the form does (“Đơn vị tiếp nhận”, “Lý do”, “Ngày hiệu lực” …).',
  'hint.import-column-unread.noted':
    'For reference only, leave it out: --map "{in}{column}=-"; what is to be done with the unit: --map "{in}change={column}"; a note: copy it into the column of notes; anything else: head it as the form does (“Đơn vị tiếp nhận”, “Lý do”, “Ngày hiệu lực” …).',
  'hint.import-column-unread.changes':
    'For reference only, leave it out: --map "{in}{column}=-"; a note: --map "{in}note={column}"; what is to be done with the unit: write it into the column of changes; anything else: head it as the form does (“Đơn vị tiếp nhận”, “Lý do”, “Ngày hiệu lực” …).',
  'hint.import-column-unread.both':
    'For reference only, leave it out: --map "{in}{column}=-"; what is to be done with the unit: write it into the column of changes, a note into that of notes; anything else: head it as the form does (“Đơn vị tiếp nhận”, “Lý do”, “Ngày hiệu lực” …).',
  'rule.import-name-doubtful': '“{name}” has no word that says what kind of body it is.',
  'hint.import-name-doubtful': 'Write the name out (Sở, Trường, Trung tâm …); where it is no body, leave the row out.',
  'hint.import-no-value': 'Write it out in this cell; where there is nothing, leave the cell empty.',
  'rule.import-name-own-code':
    'The cell of the name holds the code {code} of the row too; the name is taken as “{name}”.',
  'rule.import-name-other-code': 'The cell of the name, “{value}”, holds {other}, but the code of the row is {code}.',
  'rule.import-name-other-code.none': 'The cell of the name, “{value}”, holds {other}, but the row has no code.',
  'hint.import-name-other-code': 'Keep the right code in the column of codes, and take the code out of the name.',
  'rule.import-zero-lost': '{field:field}: “{value}” lost the 0 in front.',
  'rule.import-zero-lost.scientific':
    '{field:field}: “{value}” is a number that Excel cut short; it cannot be read back.',
  'rule.import-tax-malformed': '“{value}” is no tax code.',
  'hint.import-tax-malformed':
    'Write ten digits, or ten, a hyphen and three; leave the cell empty where there is none.',
  'hint.import-zero-lost': 'Write {after}; give the cell the format Text, so that the 0 stays.',
  'hint.import-zero-lost.scientific': 'Give the cell the format Text and type the number again.',
  'rule.import-former-known':
    'The row asks for a code for “{name}” and says that it was “{before}”; in the registry that is {codes}. It is not clear whether that body goes on under the new code.',
  'rule.import-former-known.parentBefore':
    'The row asks for a code for “{name}” and says that it stood under “{before}”, where the registry has {codes} of this name. It is not clear whether that body goes on under the new code.',
  'rule.import-former-known.several':
    'The row asks for a code for “{name}” and says that it was “{before}” before; of these the registry has {codes}. It is not clear whether they are merged or go on.',
  'hint.import-former-known.several':
    'Merged into the new one: write “Hợp nhất” in the column of changes and these bodies in the column “Hình thành từ”, parted by semicolons. If they go on: leave the cell empty.',
  'hint.import-former-known':
    'If it is that body, write “Thay thế” in the column “Loại thay đổi” and {codes} in the column “Mã cũ”. If it is a new one, leave this cell empty.',
  'rule.import-former-unknown.nameBefore':
    'The registry has no “{before}”; an earlier name is only compared, “{name}” is granted as a new body.',
  'rule.import-former-unknown.parentBefore':
    'The registry has no “{name}” under “{before}”; the old body above is only compared, “{name}” is granted as a new body.',
  'rule.import-former-unknown.many-names':
    '{count} {count|row gives|rows give} earlier names that the registry does not have ({cells} …); they are only compared, the bodies are granted as new ones.',
  'rule.import-former-unknown.many-parents':
    '{count} {count|row gives|rows give} old bodies above under which the registry has no such unit ({cells} …); they are only compared, the bodies are granted as new ones.',
  'hint.import-former-unknown.many-names':
    'For those that the registry has, write the code in the column “Mã cũ”; leave new ones as they are.',
  'hint.import-former-unknown.many-parents':
    'For those that the registry has, write the code in the column “Mã cũ”; leave new ones as they are.',
  'hint.import-former-unknown':
    'If the registry has the body, write its code in the column “Mã cũ”; if it is a new one, leave it as it is.',
  'rule.import-parent-needed.place':
    'It is not known what stands above “{name}”: “{said}” only says where the bodies listed are, not whom this one is under.',
  'rule.import-parent-needed.placeBeside':
    'It is not known what stands above “{name}”: “{said}” only says where the bodies listed are; the rows beside it are under {near}.',
  'hint.import-parent-needed.placeBeside':
    'If it is under {near} too, write {above} in the column “Cấp trên” of this row (add the column if there is none); if it has a code, write that.',
  'rule.import-parent-needed.beside':
    'It is not known what stands above “{name}”: “{said}” is {parent}, but the rows beside it are under {near}.',
  'hint.import-parent-needed.beside':
    'If it is under {near} too, write {above} in the column “Cấp trên” of this row (add the column if there is none); if it has a code, write that.',
  'rule.import-parent-needed.depth':
    'It is not known what stands above “{name}”: “{said}” is {parent}, but the list has bodies that stand deeper ({first}).',
  'hint.import-parent-needed.depth':
    'If it is under {parent}, write {above} in the column “Cấp trên” of this row (add the column if there is none); else the code of the body above it.',
  'rule.import-parent-needed.star':
    'It is not known what stands above “{name}”: the * in the column of numbers does not say whether the row is a part of row {after} or stands beside it.',
  'hint.import-parent-needed.star':
    'Number it where it stands beside that row; where it is a part of it, write a dash, or fill in the column “Cấp trên”.',
  'rule.import-parent-needed.again':
    'It is not known what stands above “{name}”: the numbers begin again with {number} (after {after}) at {first} with no heading over them, so that nothing says whose the rows from there are.',
  'hint.import-parent-needed.again':
    'Put a heading (name or code of the body above) right over that row, or fill in the column “Cấp trên”; where they belong with the rows before, number them on.',
  'rule.import-parent-needed.before':
    'It is not known what stands above “{name}”: the column of the old body above only says what did.',
  'hint.import-parent-needed.before':
    'Name the body above of today in the column “Cấp trên”, or write a code into the column of codes.',
  'rule.import-rows-conflict.moved':
    '{code} (“{name}”): one row gives it a new code, another merges a unit into it ({other}).',
  'hint.import-rows-conflict.moved':
    'Both may be done: write its new code into “Mã mới” of the row that moves it, and that code into “Đơn vị tiếp nhận” of the row that merges.',
  'rule.import-rows-conflict': '{code} (“{name}”): this row and {other:place} say different things of one unit.',
  'hint.import-rows-conflict':
    'Keep the row that is right and leave the other out, or make one row of both; two bodies have a code each.',
  'rule.import-rows-conflict.columns':
    '{code} (“{name}”): this row and {other:place} write different things about one unit, in: {columns:field}.',
  'rule.import-rows-conflict.beneath':
    '{code} (“{name}”): by this row the unit stays, and {other:place} closes {above} (“{nameAbove}”) above it.',
  'hint.import-rows-conflict.beneath':
    'If the unit lives on, write “Chuyển” and the new body above into this row (its code changes with that). If it ends with the one above, write “Giải thể” or “Sáp nhập”, or leave this row out.',
  'rule.import-rows-conflict.taken':
    '{code} (“{name}”): by this row nothing changes, and {other:place} gives the units beneath {above} (“{nameAbove}”) new codes.',
  'hint.import-rows-conflict.taken':
    'If its code changes with the one above, leave this row out. If it goes elsewhere, write “Chuyển” and the new body above into this row. If it does not go, mend the other row.',
  'rule.import-rows-conflict.above':
    'This row does not go with {other:place}, which speaks of {code} (“{name}”) beneath.',
  'hint.import-rows-conflict.above': 'That row says how to mend it.',
  'rule.import-rows-conflict.merger':
    '{code} (“{name}”): this row and {other:place} give two former bodies for one new one.',
  'hint.import-rows-conflict.merger':
    'Write “Hợp nhất” in the column of changes of both rows; where only one is right, leave the other out.',
  'rule.import-row-needed': 'This row needs “{name}” at {other:place}, and that row has an error.',
  'hint.import-row-needed': 'Mend that row first.',
  'rule.import-receiver-several': '{code}: merged or closed, but several bodies take over: {receivers}.',
  'hint.import-receiver-several':
    'Where each takes a part, write “Chia”; where the old body lives on, “Tách”; else keep one body that takes over.',
  'rule.import-parent-named-otherwise':
    'Body above: code and name do not agree: {code} is “{was}”, the list says “{name}”.',
  'rule.import-parent-named-otherwise.meant':
    'The code and the name of the body above do not belong together: “{written}” stands for {code} (“{was}”), the list says “{name}”.',
  'rule.import-parent-named-otherwise.unknown':
    'The body above: nobody has the code {written} that the list gives for “{name}”; “{name}” has {code}.',
  'hint.import-parent-named-otherwise': 'Put the code or the name of the body above right.',
  'rule.import-level-differs': 'The list says level {level}, but {code} is a code of level {own}.',
  'rule.import-level-differs.new': 'The list says level {level}, but under {parent} is level {own}.',
  'hint.import-level-differs': 'Put the level right, or the code and the body above.',
  'rule.import-other-agency': 'This form is that of {agency}; {unit} does not belong to it.',
  'hint.import-other-agency':
    'Leave the row to the agency whose unit it is; where it is meant so, run again with --other-agencies.',
  'opt.import.other-agencies': 'A form of one agency may speak of units of others.',
  'rule.import-receiver-itself': '{code} cannot take over itself.',
  'hint.import-receiver-itself':
    'Put the body that takes over right; where {code} lives on and only a part leaves, write “Tách” with the body that takes the part.',
  'rule.import-no-value.excel-date': '{field:field}: “{value}” is a date that Excel made.',
  'hint.import-no-value.excel-date': 'Give the cell the format Text and type it again.',
  'hint.change-alias-unknown.list':
    'Write the code or the name of that body; a new one gets a row “Cấp mới” of its own.',
  'hint.change-parent-closing.list':
    'Write the body that takes {parent} over as the body above, or leave out the row that closes {parent}.',
  'hint.change-before-decision.list': 'Give a day from {decisionDate:date} on: --effective {decisionDate:raw}.',
  'hint.change-before-decision.dated':
    'Change the day in this row to one from {decisionDate:date} on, or leave it empty; a row with its own day does not take --effective.',
  'hint.change-parent-later.list':
    'Write a day from {granted:date} on in the column “Ngày hiệu lực”, or add --effective {granted:raw}.',
  'hint.change-parent-later.dated':
    'Change the day in this row to one from {granted:date} on; a row with its own day does not take --effective.',
  'hint.change-heir-itself.list':
    'Where {code} lives on, write “Tách” with the body that takes the part; else put the body that takes over right.',
  'rule.change-whole-twice.list': '{code} went to {other} as a whole; it cannot go to {heir} as a whole too.',
  'hint.change-whole-twice.list': 'Write “(một phần)” behind each body that takes a part.',
  'hint.change-whole-and-part.list': 'What is parted goes to each in part: write “(một phần)” behind both.',
  'hint.change-replace-itself.list':
    'Give the new body above in its column (“Cấp trên”), or another code in that of new codes (“Mã mới”).',
  'hint.change-spin-off-itself.list':
    'Name another body in the column “Đơn vị tiếp nhận”; a new one gets a row “Cấp mới” of its own.',
  'hint.change-annul-heir.list':
    'Write “Giải thể” or “Sáp nhập” instead of “Hủy bỏ”, or leave the receiving body blank.',
  'hint.change-alias-cycle.list': 'Give one of these rows a body above that the registry has.',
  'hint.change-code-twice.list':
    'Write another code in one of the rows, or leave its cell blank for the next free one.',
  'hint.change-code-width.list':
    'Write the group with {width} characters, or leave the cell blank for the next free code.',
  'hint.change-code-alphabet.list': 'Write that group in digits, or leave the cell blank for the next free code.',
  'hint.change-code-zero.list': 'Write another code, or leave the cell blank for the next free one.',
  'hint.change-part-alone.list':
    'Where it takes all, leave “một phần” out; where the rest goes to another body, add a row for that; where {code} lives on, write “Tách”.',
  'hint.change-heir-later.list':
    'Write a day from {granted:date} on in the column “Ngày hiệu lực”, or add --effective {granted:raw}; or choose another body that takes over.',
  'hint.change-heir-later.dated':
    'Change the day in this row to one from {granted:date} on; or choose another body that takes over; a row with its own day does not take --effective.',
  'rule.change-children-both.list': 'For the units under {code} one row says that they move, another that they close.',
  'hint.change-child-later.list':
    'Write a day from {childDate:date} on in the column “Ngày hiệu lực”, or add --effective {childDate:raw}.',
  'hint.change-child-later.dated':
    'Change the day in this row to one from {childDate:date} on; a row with its own day does not take --effective.',
  'hint.change-child-since.list':
    'Write a day from {childDate:date} on in the column “Ngày hiệu lực”, or add --effective {childDate:raw}.',
  'hint.change-child-since.dated':
    'Change the day in this row to one from {childDate:date} on; a row with its own day does not take --effective.',
  'rule.change-closing-own-draft':
    'The draft {decision} itself grants {code} (“{name}”); to grant a code and to close, annul or replace it by one and the same decision makes no sense.',
  'hint.change-closing-own-draft':
    'Take the code out of the draft: madinhdanh withdraw {code}; a code in its stead is imported after that, as a row “Cấp mới”. Then leave this row out.',
  'rule.import-legacy-open':
    '{code} is a new code, and the code granted before that it gives, {legacy}, is the code in force of “{name}”.',
  'hint.import-legacy-open':
    'Where one body changes both its code and its name: write {legacy} in the column “Mã định danh cũ” and “{name}” in “Tên cũ”. Where that body goes into {code}: add a row {legacy}, “Sáp nhập”, taken over by {code}. Where it is a slip, leave the cell empty.',
  'hint.change-unit-draft.list':
    'Take the code out of that draft: madinhdanh withdraw {code}; rename under that draft itself (--decision {decision}); or issue it first: madinhdanh decision issue {decision}.',
  'hint.change-child-draft.list':
    'Add a row that closes {child}, or issue that draft first: madinhdanh decision issue {decision}.',
  'hint.change-close-early.list':
    'Write a day from {other:date} on in the column “Ngày hiệu lực”, or add --effective {other:raw}.',
  'hint.change-close-early.dated':
    'Change the day in this row to one from {other:date} on; a row with its own day does not take --effective.',
  'hint.change-close-heir-early.list':
    'Write a day from {other:date} on in the column “Ngày hiệu lực”, or add --effective {other:raw}.',
  'hint.change-close-heir-early.dated':
    'Change the day in this row to one from {other:date} on; a row with its own day does not take --effective.',
} as const;
