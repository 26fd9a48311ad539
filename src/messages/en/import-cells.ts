import type { importingCells as vi } from '../vi/import-cells.js';

/** What is wrong with single cells of lists: values of another kind, letters, codes and names, text that is struck. */
export const importingCells: Readonly<Record<keyof typeof vi, string>> = {
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
  'rule.list-codes-in-cell.merged': 'The cell of code {code} is merged over several rows, that of “{name}” too.',
  'hint.list-codes-in-cell.merged':
    'Unmerge the cells and give each row its own code, or none where one is to be granted.',
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
  'rule.import-receiver-unasked.part':
    'The column “Một phần” says “{text}”, but the row does not say who hands over and who takes over.',
  'hint.import-receiver-unasked.part':
    'Name who hands over in a column “Hình thành từ”, or who takes over in “Đơn vị tiếp nhận”, with the kind of change (“Tách”, “Chia”).',
};
