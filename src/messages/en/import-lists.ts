import type { importingLists as vi } from '../vi/import-lists.js';

/** Wordings of lists in English: what reading one found. */
export const importingLists: Readonly<Record<keyof typeof vi, string>> = {
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
  'rule.list-file-attached': 'Files are attached in the PDF, neither read nor compared: {names}.',
  'hint.list-file-attached':
    'Take such a file out: an annex is given as a file of its own; else make the PDF again without it.',
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
  'rule.list-table-unread.corrections':
    'This table sets what was printed beside what it should be: it is one of corrections, no list of units, and is not read. Seen: {seen}.',
  'hint.list-table-unread.corrections':
    'Mend what was misprinted code by code: madinhdanh correct CODE; or make a list with the columns “Mã định danh”, “Tên đơn vị” (the right name) and “Loại thay đổi” saying “Đính chính”, and “Lý do”.',
  'rule.list-no-headings.corrections':
    'This table sets what was printed beside what it should be: it is one of corrections, no list of units, and is not read. Seen: {seen}.',
  'hint.list-no-headings.corrections':
    'Mend what was misprinted code by code: madinhdanh correct CODE; or make a list with the columns “Mã định danh”, “Tên đơn vị” (the right name) and “Loại thay đổi” saying “Đính chính”, and “Lý do”.',
  'rule.list-table-unread.mapping':
    'This is the table of codes of then and now written by export (--format mapping): it tells what an old code is today and is no list of units, so it is not read.',
  'hint.list-table-unread.mapping':
    'What it says is in the registry it was written from: nothing is to be imported. For a list to change and import, run madinhdanh export -o list.xlsx; where the file has another list too, take this table out of it.',
  'rule.list-table-unread.resolved':
    'This table is what resolve --file answered: it tells what a code is today and asks for nothing, so it is not read.',
  'hint.list-table-unread.resolved':
    'Import the list as it was before, or take out the columns that were added (“Code now”, “Name now”, “Standing”, “Decisions”). Where it is kept only to look things up, take the table out of the file.',
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
  'rule.list-heading-duplicate.ended': 'Column “{heading}” holds codes that ended, beside the codes in “{other}”.',
  'hint.list-heading-duplicate.ended':
    'The unit’s own, replaced by the one beside it: --map "{in}codeBefore={before},{in}code={after}". Another unit’s: give that one a row with “Đóng mã” in a column “Loại thay đổi”, and leave this column out: --map "{in}{column}=-".',
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
    'Say which codes they are: --map "{in}code={column}" (of the unit), "{in}legacyCodes={column}" (granted before), "{in}parent={column}" (of the body above), "{in}codeBefore={column}" (replaced), "{in}codeAfter={column}" (new, in the place of that which is read); to leave them out: --map "{in}{column}=-".',
  'rule.list-codes-unread.pair': 'Column {column} “{heading}” holds codes (such as {examples}) and is not read.',
  'hint.list-codes-unread.pair':
    'Where one is the old code and one the new: --map "{in}codeBefore={before},{in}code={after}" (or the letters the other way round); where one alone is that of the unit: --map "{in}code={column}"; to leave it out: --map "{in}{column}=-".',
  'rule.list-codes-unread.groups':
    'Column {column} “{heading}” holds {examples}, which may be the last groups of codes, and is not read: the rows would get the next free codes.',
  'hint.list-codes-unread.groups':
    'Where they are, --map "{in}code={column}": what stands before them is that of the body above; where they are other numbers, --map "{in}{column}=-".',
  'rule.list-bodies-unread.rest':
    'Column {column} “{heading}” holds the rest of names (such as {cell}: “{name}”, then “{rest}”) and is not read.',
  'hint.list-bodies-unread.rest':
    'Join the columns {before} and {column} into one of names, and import again; where it is no part of them: --map "{in}{column}=-".',
  'rule.list-bodies-unread':
    'Column {column} “{heading}” names other bodies (such as {cell}: “{example}”) and is not read.',
  'hint.list-bodies-unread':
    'Say what they are: the body above --map "{in}parent={column}"; bodies merged into the row\'s --map "{in}predecessors={column}"; new names --map "nameAfter={column}"; who takes over --map "{in}successors={column}", with a column “Loại thay đổi”; the units themselves --map "{in}name={column},{in}code=…,{in}parent=…". If they are for information only, --map "{in}{column}=-": all bodies in this column are then left out.',
  'rule.list-changes-unread': 'Column {column} “{heading}” holds changes or states, and is not read.',
  'rule.list-changes-unread.heading': 'The heading of column {column} is a remark on rows: “{heading}”.',
  'hint.list-changes-unread.heading':
    'Say so at each row, in a column “Loại thay đổi” (or take out the rows that get no code), and take the remark out of the headings.',
  'rule.list-changes-unread.ends-dated': 'Column {column} “{heading}” says when bodies ended, and is not read.',
  'hint.list-changes-unread.ends-dated':
    'If the codes are closed from these days: --map "{in}effective={column}"; if it only tells of the past, and they are closed from the decision’s day, leave it out: --map "{in}{column}=-".',
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
  'rule.list-contacts-unread': 'Column {column} “{heading}” holds {field:field}, and is not read.',
  'hint.list-contacts-unread': 'Of the units: --map "{in}{field}={column}"; not to read it: --map "{in}{column}=-".',
  'rule.list-contacts-unread.person':
    'Column {column} “{heading}” stands at “{person}”: it is that person’s, not the unit’s, and is not read.',
  'hint.list-contacts-unread.person':
    'Where it is the unit’s: --map "{in}{field}={column}"; else leave it as it is, or --map "{in}{column}=-" to hear no more of it.',
  'rule.list-contacts-unread.several':
    'Column {column} “{heading}” holds both e-mail addresses and telephone numbers, and is not read.',
  'hint.list-contacts-unread.several':
    'Part it into two columns, “Thư điện tử” and “Điện thoại”; not to read it: --map "{in}{column}=-".',
  'rule.import-parent-needed.below':
    'It is not known what stands above “{name}”: the numbers begin right below {below} (a row with a code and no number), so that it may be under {below} or under {parent}.',
  'hint.import-parent-needed.below':
    'Where it is under {below}, write that code in a column “Cấp trên”; where it is under {parent}, number the row of {below} too, or write {parent} there.',
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
  'rule.list-row-unread.legend':
    'This line says by which colour or type rows are no more or get no code; colours and type are not read: {text}.',
  'hint.list-row-unread.legend':
    'Add a column “Loại thay đổi” and say it in each row that is meant, or leave these rows out of the list; then take this line out.',
  'rule.list-row-unread.above': 'This row stands above the headings and bears a code; not read: {text}.',
  'hint.list-row-unread.above': 'Move the row of headings above this row.',
  'rule.list-row-unread.unmarked':
    'This row has neither number nor code, unlike those above and below; nothing granted: {text}.',
  'hint.list-row-unread.unmarked': 'If it is a unit, give it its number or code; else take the row out.',
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
  'rule.list-numbers-differ':
    'The row is number {number} in {cell} but {other} in column {column}: what stands there may be of another row.',
  'rule.list-numbers-differ.blank':
    'The row has no number in {cell} but {other} in column {column}: what stands there may be of another row.',
  'hint.list-numbers-differ':
    'Bring what stands from column {column} on to the row of its number, or mend the number; where it counts something else: --map "{in}{column}=-".',
  'hint.list-name-missing':
    'Write the name into this cell; unmerge a cell of several rows and write each name; where it is no unit, leave the row out.',
  'rule.list-name-joined': 'Row {row:raw} goes on with the name of this row; together: {text}.',
  'hint.list-name-joined': 'If it is another unit, give row {row:raw} a number or a code.',
  'rule.list-group-unclear':
    'It is not clear whether “{text}” heads a group or goes on with the name above; {count} {count|row|rows} below without codes would belong to it.',
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
  'rule.list-change-unknown.takes':
    '“{value}” says that the body of this row takes another over, and not that it ends itself.',
  'rule.list-change-unknown.takes-over':
    '“{value}” speaks of {body} as the body that ends, and this row is that of another.',
  'hint.list-change-unknown.takes':
    'Write “Sáp nhập” in the row of the body that ends, with the body of this row under “Đơn vị tiếp nhận”, and leave this cell empty (or “Giữ nguyên”); where this body comes to be by it, write “Cấp mới” with those that ended under “Hình thành từ”.',
  'hint.list-change-unknown.takes-over':
    'Write “Sáp nhập” in the row of {body}, with who takes it over under “Đơn vị tiếp nhận”, and leave this cell empty (or “Giữ nguyên”); where the body of this row comes to be by it, write “Cấp mới” with those that ended under “Hình thành từ”; where it ends itself, write “Sáp nhập” alone, with who takes over under “Đơn vị tiếp nhận”.',
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
};
