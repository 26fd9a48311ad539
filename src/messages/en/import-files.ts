import type { importingFiles as vi } from '../vi/import-files.js';

/** Wordings of `import` and `check` in English: files that are read, and why one cannot be. */
export const importingFiles: Readonly<Record<keyof typeof vi, string>> = {
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
  'office.part-hidden': '{file} has parts that a browser does not show; they are read too.',
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
  'rule.table-for-programs': '{file} is data for programs ({found:raw}), not a list of units.',
  'hint.table-for-programs':
    'Lists are read from Excel, Word or CSV files, or are exported anew: `madinhdanh export -o list.xlsx`. A file of changes (YAML) and what `madinhdanh plan` saved are carried out by `madinhdanh apply`.',
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
    '{file}: the table cannot be rebuilt, for no lines are drawn and it is in doubt which line belongs to which row ({count} {count|line|lines} with a code, the first on page {page:raw}, line {line:raw}: {text}).',
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
  'rule.list-units-nested':
    'The key “{heading}” holds a list of units within a unit (record {row:raw}: “{example}” …), and is not read.',
  'hint.list-units-nested':
    'Put those units into the list itself, a record each, with a key “parent” for the code of the one that held them; not to read them: --map "{in}{column}=-".',
  'rule.list-row-fields': 'This row has {fields} cells where there are {headings} headings.',
  'hint.list-row-fields':
    'A cell with a comma in it stands in quotation marks: "Số 1, phố 2"; or take the surplus out.',
  'rule.list-row-fields.bars': 'This row has {fields} cells where there are {headings} headings.',
  'hint.list-row-fields.bars':
    'A | that belongs to the text of a cell is written \\|; or take the surplus out, or add a heading.',
  'rule.list-row-fields.delimiter':
    'The row “{text}” parts its fields by “{sign}”, unlike those above it: it is not read.',
  'hint.list-row-fields.delimiter': 'Part the fields of this row as those of the headings are.',
  'rule.list-encoding-guessed': 'The file is not UTF-8; taken for {encoding}.',
  'rule.list-format-differs': 'The file is called .{extension} but holds {format}; read as what it holds.',
  'hint.list-sheet-unknown': 'Give the name of one of those sheets.',
  'rule.list-sheet-unknown': 'There is no sheet “{sheet}”. There are: {sheets}.',
  'rule.list-hidden-sheet': 'A hidden sheet, not read.',
  'hint.list-hidden-sheet': 'To read it, name it: --sheet.',
  'rule.list-annex-missing': 'The text leads to {annex}, which this file does not have: “{text}”.',
  'rule.list-annex-missing.list':
    'The text leads to a list that comes with it, which this file does not have: “{text}”.',
  'hint.list-annex-missing':
    'Put that part into the file, or its file into one folder with this one and read the folder; where it was imported by itself, take the sentence out of the copy.',
  'rule.list-sheet-skipped': 'No list of units was found in this table, which begins with “{text}”; left out.',
  'rule.list-sheet-skipped.asks':
    'This sheet is no list, and asks for something about a code, which is not read: “{text}”.',
  'hint.list-sheet-skipped.asks':
    'Write it into the row of the unit (“Loại thay đổi”); else take the sheet out, or read one sheet alone: --sheet.',
  'rule.list-table-counts':
    'This table counts the codes or units of each body; it is no list of units and is left out.',
  'hint.list-table-counts':
    'Where each of its rows is a body to be given a code, take the column of counts out, or put the table into a file of its own.',
  'rule.list-table-counts.apart':
    'This table counts codes or units and is not read as a list, yet no list of the file has {count} of its bodies: {names}.',
  'hint.list-table-counts.apart':
    'To have codes granted to them, write them into the list; else take this table out of the file; where it is a list of its own, say which column has the names: --map "{in}name={name:raw}".',
  'rule.list-text-hidden': 'Hidden text in this row is not read: {text}.',
  'rule.list-text-hidden.unseen':
    'Text of this row that nobody sees (white, or hidden by its number format) is read all the same: {text}.',
  'hint.list-text-hidden': 'To have it read, show it (Word: Font › Hidden); else take it out.',
  'rule.list-object-unread': 'An object that is drawn or embedded ({kind}) shows words that cannot be read: {text}.',
  'rule.list-object-unread.field':
    'A field of Word is worked out when the file is opened or printed, or draws what cannot be read: {text}.',
  'hint.list-object-unread.field': 'Make it text (Ctrl+Shift+F9), and look at the text.',
  'rule.list-object-unread.page':
    'The size, margins, columns or ground of the page put text off it or out of sight: {text}.',
  'hint.list-object-unread.page': 'Set A4, margins, columns and ground again (Layout, Design), and look at a print.',
  'hint.list-object-unread': 'Take it out and write what it says as text or as a table of Word.',
  'rule.list-text-covered.shape':
    'A shape without words lies before the text, at “{text}”: what is beneath may be covered.',
  'rule.list-text-covered.picture': 'A picture lies before the text, at “{text}”: what is beneath may be covered.',
  'rule.list-text-covered.stroke': 'A stroke goes over the text, at “{text}”; the words are read all the same.',
  'hint.list-text-covered':
    'Look at that place in Word or on paper; take the shape out, or put the picture behind the text.',
};
