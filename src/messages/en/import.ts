import type { importing as vi } from '../vi/import.js';

/** `import` in English. */
export const importing: Readonly<Record<keyof typeof vi, string>> = {
  'cmd.import':
    'Turn a list (.xlsx, .csv, .docx, .md, .json, .pdf with text; .xls, .ods, .doc, .odt through LibreOffice) into changes of the registry; or write the form that agencies fill in.',
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

  'rule.table-empty': '{file} is empty.',
  'rule.table-encrypted': '{file} is protected by a password and cannot be read.',
  'hint.table-encrypted': 'Open it with the password, take the password off, save and import again.',
  'rule.table-old-xls': '{file} is Excel 97–2003 (.xls), whatever its name says.',
  'hint.table-old-xls':
    'Open it in Excel or LibreOffice and save it as .xlsx; or install LibreOffice (libreoffice-calc), and it is read as it is.',
  'rule.table-old-doc': '{file} is Word 97–2003 (.doc), whatever its name says.',
  'hint.table-old-doc':
    'Open it in Word or LibreOffice and save it as .docx; or install LibreOffice (libreoffice-writer), and it is read as it is.',
  'rule.table-needs-office': '{file} is .{format:raw}, which takes LibreOffice to read; this machine has none.',
  'hint.table-needs-office':
    'Install LibreOffice (libreoffice-calc, libreoffice-writer), or open the file and save it as .xlsx or .docx.',
  'office.read-through': 'Read {file} (.{format:raw}) through LibreOffice.',
  'office.failed': 'LibreOffice cannot read {file}: it is damaged or protected, or LibreOffice lacks the part for it.',
  'office.late': 'LibreOffice took too long over {file} and was stopped.',
  'office.heavy': 'LibreOffice took too much memory over {file} and was stopped.',
  'office.hint': 'Open it in an office program, take a password off, save it as .{to:raw} and use that.',
  'rule.table-corrupt': '{file} is damaged or incomplete.',
  'hint.table-corrupt': 'Ask for it again, or open it and save it anew.',
  'rule.table-embedded':
    '{file} takes a part of its content from another file put into it (altChunk), which is not read.',
  'hint.table-embedded': 'Open it in Word and save it as .docx: the content becomes its own; or make a PDF of it.',
  'rule.table-unsafe-xml': '{file} holds XML with entities of its own, which no office program writes; it is not read.',
  'rule.table-too-large': '{file} unpacks to too much (limit {limit} bytes).',
  'hint.table-too-large': 'If the file really is that large: --max-size <MB>.',
  'rule.table-too-many-rows': '{file} has more than {limit} rows.',
  'hint.table-too-many-rows': 'If the list really is that long: --max-rows <n>.',
  'rule.table-too-many-columns': '{file} reaches beyond the limit of {limit} columns: {cell}.',
  'rule.table-too-many-cells': '{file} has more than {limit} cells.',
  'rule.table-cell-too-long': '{cell} is longer than {limit} characters.',
  'rule.table-quote-open': '{file}: the quotation mark opened in row {row:raw} is never closed.',
  'rule.table-no-tables': '{file} has no table.',
  'rule.table-json-shape': '{file} is no JSON list of units.',
  'rule.table-pdf-scan': '{file} is a scan: pictures only, with no text to read.',
  'hint.table-pdf-scan': 'Ask for the original (.docx, .xlsx) or a PDF made from it.',
  'rule.table-pdf-scan-read':
    '{file} is a scan with text that a machine recognised (OCR), which is not good enough to compare codes.',
  'hint.table-pdf-scan-read': 'Ask for the original (.docx, .xlsx) or a PDF made from it.',
  'rule.table-pdf-garbled':
    '{file}: the letters of the PDF cannot be read, for its fonts do not say which letters they are.',
  'hint.table-pdf-garbled':
    'Ask for the original (.docx, .xlsx) or a PDF made anew from it; what is copied out of this file is strange letters too.',
  'rule.table-pdf-unplaced':
    '{file}: the table cannot be rebuilt, for no lines are drawn and it is in doubt which line belongs to which row ({count} lines with a code, the first on page {page:raw}, line {line:raw}: {text}).',
  'hint.table-pdf-unplaced':
    'Ask for the original (.docx, .xlsx), or draw the borders of the table and make the PDF anew.',
  'rule.table-too-many-pages': '{file} has more than {limit} pages.',
  'hint.table-too-many-pages':
    'Take the pages of the annex into a file of their own, or use the original (.docx, .xlsx).',
  'rule.table-pdf-bomb':
    '{file}: a stream in it unpacks to more than any list holds (over {limit} bytes); it is not read.',
  'hint.table-pdf-bomb':
    'The file is damaged or made to overload. Ask for the original (.docx, .xlsx), or make the PDF anew from it.',
  'rule.table-pdf-page-too-much': '{file}: page {page:raw} holds more than any page of a list; it is not read.',
  'hint.table-pdf-page-too-much': 'Make the PDF anew from the original, or use the original (.docx, .xlsx).',
  'rule.table-unknown-format': '{file} is no .xlsx, .csv, .docx, .md, .json or .pdf that can be read.',
  'hint.table-unknown-format':
    'Open it in a program that reads it (Excel, Word, LibreOffice), save it as .xlsx or .docx and import that.',

  'rule.list-encoding-guessed': 'The file is not UTF-8; taken for {encoding}.',
  'rule.list-format-differs': 'The file is called .{extension} but holds {format}; read as what it holds.',
  'rule.list-page-without-text': 'No text on page {pages}: blank or a scan, which cannot be read.',
  'hint.list-page-without-text': 'If that page holds a list, use the original (.docx, .xlsx).',
  'rule.list-page-garbled':
    'The letters on page {pages} of the PDF cannot be read, for the fonts do not say which they are: the rows there are not read.',
  'hint.list-page-garbled': 'Make the PDF anew from the original, or use the original (.docx, .xlsx).',
  'rule.list-page-text-hidden':
    'Text that nobody sees (white, painted over, outside what is printed) on page {page} is not read: {text}.',
  'hint.list-page-text-hidden': 'Look at that page on paper; to have the text read, use the original.',
  'rule.list-page-text-covered': 'A picture lies over text on page {page}: {text}.',
  'hint.list-page-text-covered': 'Pictures cannot be read: look at that page, the text may be covered.',
  'rule.list-page-text-overdrawn':
    'A line or stroke goes over text on page {page}, which is read all the same: {text}.',
  'hint.list-page-text-overdrawn': 'Look at that page: the stroke may strike the words or alter them.',
  'rule.list-page-pictured': 'Page {page} is a picture (one takes more than half of it): text in it cannot be read.',
  'hint.list-page-pictured': 'Look at that page, or use a PDF made from the original.',
  'rule.list-page-annotated': 'An annotation was put on page {page} ({kind}): {text}.',
  'hint.list-page-annotated':
    'Annotations may cover, strike or add text: look at that page, or use the PDF without them.',
  'rule.list-page-unreadable': 'The PDF does not say what some letters are, on page {pages}.',
  'hint.list-page-unreadable': 'Make the PDF anew from the original, or use the original (.docx, .xlsx).',
  'rule.list-line-unplaced':
    'Page {page:raw}, line {line:raw} outside the tables has a code and belongs to no table: “{text}”.',
  'hint.list-line-unplaced':
    'Put it into a table headed “Tên cơ quan, đơn vị”, “Mã định danh”; if it is no list, take the code out of the line.',
  'rule.list-line-unread': 'Line {line:raw} outside the tables looks like a row of a list and is not read: “{text}”.',
  'hint.list-line-unread':
    'Put it into a table headed “Tên cơ quan, đơn vị”, “Mã định danh”; if it is no list, take the code out of the line.',
  'rule.list-line-unread.said': 'Line {line:raw} outside the tables speaks of {codes} and is not read: “{text}”.',
  'rule.list-row-joined': 'Page {page:raw}, row {row:raw} is broken over two pages; put together it reads: {text}.',
  'rule.list-text-covered.shape':
    'A shape without words lies before the text, at “{text}”: what is beneath may be covered.',
  'rule.list-text-covered.picture': 'A picture lies before the text, at “{text}”: what is beneath may be covered.',
  'rule.list-text-covered.stroke': 'A stroke goes over the text, at “{text}”; the words are read all the same.',
  'hint.list-text-covered':
    'Look at that place in Word or on paper; take the shape out, or put the picture behind the text.',
  'rule.list-text-hidden': 'Hidden text in this row is not read: {text}.',
  'hint.list-text-hidden': 'To have it read, show it (Word: Font › Hidden); else take it out.',
  'rule.list-deletions-tracked':
    'Tracked changes take {count} {count|text|texts} out of row {rows}, which {count|is|are} not read: {texts}.',
  'rule.list-deletions-tracked.outside':
    'Tracked changes take {count} {count|text|texts} out that {count|stands|stand} in no table, and {count|is|are} not read: {texts}.',
  'hint.list-deletions-tracked': 'Accept or reject each change in Word, save, and import again.',
  'rule.list-insertions-tracked':
    'Tracked changes put {count} {count|text|texts} into row {rows}, which {count|is|are} read: {texts}.',
  'rule.list-insertions-tracked.outside':
    'Tracked changes put {count} {count|text|texts} in that {count|stands|stand} in no table, and {count|is|are} read: {texts}.',
  'hint.list-insertions-tracked': 'Accept or reject each change in Word, save, and import again.',
  'hint.list-sheet-unknown': 'Give the name of one of those sheets.',
  'rule.list-sheet-unknown': 'There is no sheet “{sheet}”. There are: {sheets}.',
  'rule.list-hidden-sheet': 'A hidden sheet, not read.',
  'hint.list-hidden-sheet': 'To read it, name it: --sheet.',
  'rule.list-sheet-skipped': 'No list of units was found in this table, which begins with “{text}”; left out.',
  'rule.list-sheet-skipped.asks':
    'This sheet is no list, and asks for something about a code, which is not read: “{text}”.',
  'hint.list-sheet-skipped.asks':
    'Write it into the row of the unit (“Loại thay đổi”); else take the sheet out, or read one sheet alone: --sheet.',
  'rule.list-count-differs':
    'The list says {count} {count|unit|units}, and {read} {read|row|rows} were read: “{text}”.',
  'hint.list-count-differs':
    'Compare it with the original, whether a row was lost; if it is complete, put the number right.',
  'rule.list-table-unread':
    'This table looks like a list of units ({count} {count|row|rows}) and could not be read. Seen: {seen}.',
  'hint.list-table-unread':
    'Give this table a row of headings; or name its own columns by letters, such as --map "{in}name={name:raw},{in}code={code:raw}"; where it is no list, read one table alone: --sheet "{sheet:raw}".',
  'rule.list-table-unread.contacts':
    'This table ({count} {count|row|rows}) has contact data and neither names nor codes: nobody can tell whose they are. Seen: {seen}.',
  'hint.list-table-unread.contacts':
    'Put its columns into the table of names and codes (print to one page in width, then make the PDF); to do without it read one table alone: --sheet "{sheet:raw}".',
  'rule.list-no-headings': 'No heading row was recognised. Seen: {seen}.',
  'hint.list-no-headings':
    'Name the columns: --map "name=Heading,code=Heading" or --map "name=B,code=C"; for names in steps, a column a level, head them “Đơn vị cấp 2”, “Đơn vị cấp 3”.',
  'hint.list-no-rows':
    'See whether there are rows below the headings; name columns with unusual headings by --map "name=B,code=C".',
  'rule.list-no-rows': 'There is no unit.',
  'rule.list-headings-guessed': 'There is no heading row; the columns are taken for {columns}.',
  'hint.list-headings-guessed': 'If that is wrong, name them with --map.',
  'rule.list-heading-duplicate': 'Two columns are headed {field:field}: “{other}” is used, “{heading}” is not.',
  'hint.list-heading-duplicate':
    'Two lists side by side: put a blank column between them, or the second below the first, and both are read. One list: leave the column out that is not used, with --map "{in}{column}=-".',
  'rule.list-heading-duplicate.beneath': 'Two columns are both {field:field}: “{other}” is used, “{heading}” is not.',
  'hint.list-heading-duplicate.beneath':
    'If each row is a unit beneath, with the body above beside it: --map "{in}name={name},{in}code={code},{in}parent={above}". Two lists side by side: put an empty column between them. To leave “{heading}” out (--map "{in}{column}=-") loses all units in it.',
  'hint.list-heading-duplicate.names':
    'Where one column is of the bodies above and the other of those of the rows: --map "{in}parent={above},{in}name={name}" (or the letters the other way round). Of two lists side by side: put an empty column between them. To leave out the column “{heading}” (--map "{in}{column}=-") leaves out every body named there.',
  'rule.list-heading-duplicate.timed': 'Two columns are headed {field:field}: “{other}” is used, “{heading}” is not.',
  'hint.list-heading-duplicate.timed':
    'If one is the code before and the other the one after, say so: --map "{in}codeBefore={before},{in}code={after}" (or the letters the other way round). To leave one out (--map "{in}{column}=-") leaves a mere renaming.',
  'rule.list-map-not-found': '--map: there is no column “{heading}” for {field:field}.',
  'rule.list-map-not-found.left': '--map: there is no column {heading}.',
  'rule.list-map-not-found.taken':
    '--map: column “{heading}” is taken for {other:field} already, and cannot be for {field:field} too.',
  'hint.list-map-not-found.taken': 'Name each column once in --map: take one out, or point to another column.',
  'rule.list-map-not-found.several': '--map {heading}=-: column {heading} is another one in each table: {headings}.',
  'hint.list-map-not-found.several': 'Leave it out in the table you mean, one of: {entries}.',
  'rule.list-map-not-found.table': '--map: there is no table or sheet “{table}”. There are: {tables}.',
  'hint.list-map-not-found':
    'Look at the heading or the letters again; where one table alone has the column, put its name before: --map "Table:name=B".',
  'hint.list-map-not-found.left': 'Look at the letters of the column again.',
  'hint.list-map-not-found.table':
    'Write the name of the sheet, or the number of the table in the file: --map "#2:D=-".',
  'rule.list-hidden-column': 'The hidden column “{heading}” ({field:field}) is read too.',
  'rule.list-codes-unread': 'Column {column} “{heading}” holds codes (such as {examples}) and is not read.',
  'hint.list-codes-unread':
    'Name it: --map "{in}code={column}"; or head it “Mã định danh”; to leave it out: --map "{in}{column}=-".',
  'rule.list-codes-unread.beside':
    'Column {column} “{heading}” holds codes (such as {examples}) and is not read, beside the column of codes that is.',
  'hint.list-codes-unread.beside':
    'Say which codes they are: --map "{in}code={column}" (of the unit), "{in}legacyCodes={column}" (granted before), "{in}parent={column}" (of the body above), "{in}codeBefore={column}" (replaced); to leave them out: --map "{in}{column}=-".',
  'rule.list-codes-unread.groups':
    'Column {column} “{heading}” holds {examples}, which may be the last groups of codes, and is not read: the rows would get the next free codes.',
  'hint.list-codes-unread.groups':
    'Where they are, --map "{in}code={column}": what stands before them is that of the body above; where they are other numbers, --map "{in}{column}=-".',
  'rule.list-bodies-unread':
    'Column {column} “{heading}” names other bodies (such as {cell}: “{example}”) and is not read.',
  'hint.list-bodies-unread':
    'Say what they are: the body above --map "{in}parent={column}"; bodies merged into the row\'s --map "{in}predecessors={column}"; new names --map "nameAfter={column}"; who takes over --map "{in}successors={column}", with a column “Loại thay đổi”; the units themselves --map "{in}name={column},{in}code=…,{in}parent=…". If they are for information only, --map "{in}{column}=-": all bodies in this column are then left out.',
  'rule.list-changes-unread': 'Column {column} “{heading}” holds changes or states, and is not read.',
  'rule.list-changes-unread.heading': 'The heading of column {column} is a remark on rows: “{heading}”.',
  'hint.list-changes-unread.heading':
    'Say so at each row, in a column “Loại thay đổi” (or take out the rows that get no code), and take the remark out of the headings.',
  'rule.list-changes-unread.ends': 'Column {column} “{heading}” says that bodies ended, and is not read.',
  'hint.list-changes-unread.ends':
    'Write “Giải thể”, “Sáp nhập” … in a column “Loại thay đổi” and the day in “Ngày hiệu lực”; if it only tells of the past, leave the column out: --map "{in}{column}=-".',
  'hint.list-changes-unread':
    'If it is the change of the row: --map "{in}change={column}", or head the column “Loại thay đổi”; if it is only the reason or the basis: --map "{in}reason={column}"; to leave it out: --map "{in}{column}=-".',
  'rule.list-changes-unread.ticks': 'Column {column} “{heading}” is ticked, and does not say plainly for which change.',
  'hint.list-changes-unread.ticks':
    'Write what is to be done (Đóng mã, Sáp nhập, Giải thể …) in a column “Loại thay đổi”, one change in each row; if it is for reference only, leave the column out: --map "{in}{column}=-".',
  'rule.list-changes-unread.days':
    'Column {column} “{heading}” has days and is not read: they may be those from which rows take effect.',
  'hint.list-changes-unread.days':
    'If it is the day from which they hold: --map "{in}effective={column}", or head it “Ngày hiệu lực”; for any other day leave the column out: --map "{in}{column}=-".',
  'rule.list-changes-unread.remark':
    'Column {column} “{heading}” says of a row without a change that its unit ended, and is not read.',
  'hint.list-changes-unread.remark':
    'Write it into “Loại thay đổi” of the row; if it is only for information, leave the column out: --map "{in}{column}=-".',
  'rule.list-changes-unread.reviewed': 'By column {column} “{heading}” some row is wrong that counts as reviewed.',
  'hint.list-changes-unread.reviewed':
    'Put the row right, or take out the day of its review; if it is only for information, leave the column out: --map "{in}{column}=-".',
  'rule.list-changes-unread.denied':
    'Column {column} “{heading}” says that some row gets no code, or is no more, and is not read.',
  'hint.list-changes-unread.denied':
    'Take the rows that get no code out of the list; write “Đóng mã” in a column “Loại thay đổi” for bodies that are no more. Then, or where the column is for reference only, leave it out: --map "{in}{column}=-".',
  'rule.list-parent-blank': 'The body above is left blank below “{parent}”: whether it holds here too cannot be told.',
  'hint.list-parent-blank': 'Write the body above into this row.',
  'rule.list-hidden-rows': '{count} hidden {count|row is|rows are} read too ({rows}).',
  'hint.list-row-unread':
    'Where it is a unit, put its name and code into their columns; where it is none, take the row out or leave it.',
  'rule.list-row-unread': 'This row is not understood and left out: {text}.',
  'rule.list-row-unread.form': 'This row of the form has neither number nor code, and cannot be read: {text}.',
  'hint.list-row-unread.form':
    'A new unit: give it a number and “Cấp mới”, above the signatures; no unit: take it out of the table.',
  'rule.list-row-unread.example': 'The example of the form was written over: {text}.',
  'hint.list-row-unread.example': 'If it is a unit, copy it into a free row with a number; then delete the example.',
  'rule.list-row-unread.heading':
    'This heading asks for a change and names no body, so nothing is done about it: {text}.',
  'hint.list-row-unread.heading':
    'Write the change into the row of each unit; if it is meant for the body itself, give its name and code.',
  'rule.list-row-unread.aside':
    'By a footnote at this row its unit ended, changes, or gets no code, which the row does not say: {text}.',
  'hint.list-row-unread.aside':
    'Write it into the row itself (a column of changes), or take the row out; then delete the note.',
  'rule.list-line-unread.aside': 'A footnote at this row is not read: “{text}”.',
  'rule.list-row-unread.merged': 'This row says more of the unit in the merged cell above, and is not read: “{text}”.',
  'hint.list-row-unread.merged': 'Put it into one cell of the row above, behind a semicolon; or unmerge the cells.',
  'rule.list-row-unread.line':
    'This line stands outside the rows of the table, bears a code and is not read: “{text}”.',
  'hint.list-row-unread.line':
    'A unit, or something to be done, goes into a row of the table with its code; else take the code out of the line, or begin it with “Ghi chú:”.',
  'rule.list-row-unread.ends':
    'A line below the rows says that some of them are no more, or get no code, which these do not say: {text}.',
  'hint.list-row-unread.ends':
    'Say it in the row that is meant (column “Loại thay đổi”), or take that row out; then remove this line. Where it speaks of no row, remove it.',
  'rule.list-row-unread.above': 'This row stands above the headings and bears a code; not read: {text}.',
  'hint.list-row-unread.above': 'Move the row of headings above this row.',
  'rule.list-row-unread.unmarked':
    'This row has neither number nor code, unlike those above and below; nothing granted: {text}.',
  'hint.list-row-unread.unmarked': 'If it is a unit, give it its number or code; else take the row out.',
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
  'rule.list-row-unread.mark': 'The number of the row is not understood; the row is not read: {text}.',
  'hint.list-row-unread.mark': 'Number it like the other rows (1, 2, 3 …); leave that cell blank where it is no unit.',
  'rule.list-row-unread.below':
    'A row below the list without number and code, taken for signatures; nothing granted: {text}.',
  'hint.list-row-unread.below': 'If it is a unit, give it its number or code.',
  'rule.list-row-unread.after':
    'This row stands below signatures or notes, has no code, and its number does not go on from the list; no code is granted: {text}.',
  'hint.list-row-unread.after': 'If it is a unit, move it above them, or put a row of headings above its table.',
  'rule.list-row-unread.outside':
    'This row has a code or a number in a column that is not read; no code is granted: {text}.',
  'hint.list-row-unread.outside':
    'Put a row of headings above it that fits its columns, or move its code and name into theirs; with --map, the columns named are not those of this row.',
  'rule.list-row-unread.signed':
    'This row has a code beside words of a signature or a remark, and no name; no code is granted: {text}.',
  'hint.list-row-unread.signed':
    'If it is a unit, write its name and a number before it; if not, take the code out of the row.',
  'rule.list-row-fields': 'This row has {fields} cells where there are {headings} headings.',
  'hint.list-row-fields':
    'A cell with a comma in it stands in quotation marks: "Số 1, phố 2"; or take the surplus out.',
  'rule.list-row-fields.bars': 'This row has {fields} cells where there are {headings} headings.',
  'hint.list-row-fields.bars':
    'A | that belongs to the text of a cell is written \\|; or take the surplus out, or add a heading.',
  'rule.list-name-missing': 'This row has no name.',
  'rule.list-comment-unread': '{count} {count|comment|comments} at cells {count|is|are} not read, such as “{text}”.',
  'rule.list-comment-unread.outside':
    '{count} {count|comment|comments} outside the tables {count|is|are} not read, such as “{text}”.',
  'rule.list-comment-unread.outside-ends': 'The comment outside the tables is not read: “{text}”.',
  'hint.list-comment-unread.outside-ends':
    'Say so in the column of changes at each row (Giải thể, Đóng …), or take out rows that get no code, and delete the comment.',
  'rule.list-comment-unread.ends': 'The comment at this cell is not read: “{text}”.',
  'hint.list-comment-unread.ends':
    'Say so in the column of changes (Giải thể, Đóng …), or take out a row that gets no code, and delete the comment.',
  'rule.list-number-missing': 'The numbers of rows go from {from} to {to}: a row may be missing between them.',
  'hint.list-number-missing': 'Add the row that is missing; where only the numbers are wrong, leave them.',
  'hint.list-name-missing':
    'Write the name into this cell; unmerge a cell of several rows and write each name; where it is no unit, leave the row out.',
  'rule.list-name-joined': 'Row {row:raw} goes on with the name of this row; together: {text}.',
  'hint.list-name-joined': 'If it is another unit, give row {row:raw} a number or a code.',
  'rule.list-group-unclear':
    'It is not clear whether “{text}” heads a group or goes on with the name above; {count} rows below without codes would belong to it.',
  'hint.list-group-unclear':
    'If it heads a group, put a Roman numeral (I, II …) or the code of that body into this row; if it is the rest of a name, join it to the cell above; if it is a unit, number it.',
  'rule.list-change-unknown': '“{value}” in column {field:field} is not understood.',
  'rule.list-change-unknown.twice': '“{value}” says otherwise than another column of the row.',
  'hint.list-change-unknown.twice': 'Give the day, the name, the receiving body in one place only, or make them agree.',
  'rule.list-change-unknown.ticked': 'Column “{heading}”: it is not clear whether “{value}” is a yes or a no.',
  'hint.list-change-unknown.ticked':
    'Write x for yes and leave the cell empty for no (or the day from which it holds); a column of something else needs its own heading: Tên mới, Mã mới, Đơn vị tiếp nhận, Ghi chú …',
  'hint.list-change-unknown.body':
    'It names a body: a new name belongs in “Tên mới” (or --map "nameAfter={column}"), beside “Đổi tên” in a column of its own; one that takes over in “Đơn vị tiếp nhận” (or --map "successors={column}").',
  'rule.list-change-unknown.in-name': '{field:field}: “{value}” is something to be done and no name.',
  'hint.list-change-unknown.in-name':
    'Write it in a column “Loại thay đổi” and leave this cell empty; where the name stays leave it empty or write “Giữ nguyên”.',
  'hint.list-change-unknown':
    'Write one thing a row: Cấp mới, Đổi tên, Thay thế, Chuyển, Sáp nhập, Chia, Tách, Giải thể, Hủy bỏ, Đính chính, Thành lập lại, Cập nhật or Giữ nguyên.',
  'rule.list-formula-without-value': '{field:field}: the cell is a formula without a result.',
  'hint.list-formula-without-value': 'Open the file, calculate and save it; or paste values over the formulas.',
  'rule.list-formula-value': '{field:field}: the cell is a formula; its result “{value}” is taken.',
  'hint.list-error-cell': 'Type the value instead of the formula; leave the cell empty where there is nothing.',
  'rule.list-error-cell': '{field:field}: the cell shows the error {value}.',
  'rule.list-number-where-text': '{field:field}: Excel holds “{value}” as a number; leading zeros may be lost.',
  'hint.list-number-where-text': 'Format the cell as Text and type it again.',
  'rule.list-date-where-text': '{field:field}: Excel has made it the date “{value}”.',
  'hint.list-date-where-text': 'Format the cell as Text and type it again.',
  'hint.list-boolean-where-text': 'Format the cell as text and type it again; leave it empty where there is nothing.',
  'rule.list-boolean-where-text': '{field:field}: the cell is true or false ({value}), not text.',
  'hint.list-value-not-text': 'Type the value again as text; leave it empty where there is nothing.',
  'rule.list-value-not-text': '{field:field}: the value is not text.',
  'rule.list-letters-lost': '{field:field}: letters were lost in “{value}”.',
  'hint.list-letters-lost': 'Type the cell anew, or save the original file as UTF-8 (Excel: “CSV UTF-8”).',
  'rule.list-letters-garbled': '{field:field}: “{value}” was read in a wrong encoding, probably “{after}”.',
  'hint.list-letters-garbled': 'Save the original file as UTF-8 (Excel: “CSV UTF-8”); or type “{after}”.',
  'rule.list-letters-garbled.lost':
    '{field:field}: “{value}” was read in a wrong encoding, and letters of it are lost.',
  'hint.list-letters-garbled.lost':
    'Save the original file as UTF-8 (Excel: “CSV UTF-8”); where it is gone, type this cell anew.',
  'rule.list-letters-foreign':
    '{field:field}: “{value}” has {letters}, which only look like Latin letters; write {right}.',
  'hint.list-letters-foreign': 'Type anew: {after}',
  'rule.list-letters-foreign.unknown': '{field:field}: “{value}” has letters that are not Vietnamese: {letters}.',
  'hint.list-letters-foreign.unknown': 'Write with Latin letters.',
  'rule.list-codes-in-cell': '{field:field}: several codes in one cell: {codes}.',
  'hint.list-codes-in-cell': 'Give each unit a row of its own, each row one code.',
  'rule.list-codes-in-cell.series':
    '{field:field}: “{value}” does not write each code out; it is not clear which they are.',
  'hint.list-codes-in-cell.series': 'Write each code in full, parted by semicolons: 000.00.01.H24; 000.00.02.H24.',
  'rule.list-code-in-name':
    'The code {code} stands in the cell of the name; taken as the code of the row, the name is “{name}”.',
  'hint.list-code-in-name': 'If that is wrong, put the code into the column of codes and out of the name.',
  'rule.list-marks-removed': '{field:field}: footnote mark, number or bullet left out: “{value}” → “{after}”.',
  'rule.list-word-broken':
    '{field:field}: a narrow column breaks the line at “{broken:raw}”; it may be one word or two.',
  'hint.list-word-broken': 'Widen the column and make the PDF anew, or import the Word or Excel file it was made of.',
  'rule.list-text-struck': 'Text is struck through: {text}; nobody can tell whether it holds.',
  'hint.list-text-struck': 'Take it out if it is no longer meant; else remove the strike.',
  'rule.list-text-struck.border':
    'A border of the table crosses the text: {text}; the row is too low for it, and it may be cut off or mixed with the next.',
  'hint.list-text-struck.border':
    'In Excel, let the rows fit their text (AutoFit Row Height) and make the PDF anew; or import the workbook or document itself.',
  'rule.list-text-struck.row': 'This row is struck through: {text}; nobody can tell whether it holds.',
  'hint.list-text-struck.row':
    'Take the row out if it is no longer meant; else remove the strike. To close a code write “Đóng” in the column of changes.',

  'rule.import-text-legacy': '{field:field} is in the old encoding {encoding:word}: “{value}”, probably “{after}”.',
  'hint.import-text-legacy': 'Add --legacy-encoding auto (or tcvn3, vni) to convert it to Unicode.',
  'hint.import-code-malformed': 'Correct the code in this cell; where there is none yet, leave the cell empty.',
  'rule.import-code-malformed': '“{text}” is not an identifier code: {reason:fault}.',
  'code.fault.part': 'it is only a part of a code, and what stands before it is not known',
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
  'import.progress': 'Reading {count} rows',
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
  'import.totals': '{error} {error|error|errors}, {warning} {warning|warning|warnings}, {info} for information.',
  'import.refused': 'Nothing was written: the list has {count} {count|error|errors}.',
  'import.refused.hint':
    'Mend the list and import it again; or --skip-errors to leave faulty rows out, --errors-to errors.xlsx to send it back.',
  'import.errors-written': '{count} {count|cell is|cells are} marked.',
  'import.errors-apart':
    '{file} cannot be marked without losing something of it: what is written is a list of the errors, cell by cell.',
  'import.errors-none': 'There is no error to be written to {path}.',
  'prompt.yes': 'Yes',
  'prompt.no': 'No',
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
};
