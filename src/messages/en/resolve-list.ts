import { RESULT_WORDS } from '../../core/query/result-words.js';
import type { resolveList as vi } from '../vi/resolve-list.js';

/** Wordings of `resolve --file`, in English. */
export const resolveList: Readonly<Record<keyof typeof vi, string>> = {
  'opt.resolve.file': 'A whole list (.xlsx, .csv, .docx …); the outcome goes into the file at -o.',
  'opt.resolve.output':
    'File of the outcome (.xlsx, .csv or .docx): the list, with columns for the code, name and standing of today and the decisions.',
  'opt.resolve.map':
    'Column of the codes, such as "code=Old code" or "code=C"; of one sheet: "Sheet2:code=A", without it: "Sheet2:code=-"; found by itself where left out.',
  'opt.resolve.sheet': 'Read this sheet only.',
  'opt.resolve.delimiter':
    'What parts the columns of the .csv: "," (default), ";" (as Excel in Việt Nam has it) or tab.',
  'opt.resolve.max-rows': 'Rows that are read at most.',
  'opt.resolve.max-size': 'Size at most once unpacked, in MB.',
  'resolve-list.both': 'Give a code, or --file with a list, not both.',
  'resolve-list.neither': 'The code is missing, such as H24.12; for a whole list use --file.',
  'resolve-list.no-output': 'The file of the outcome is missing.',
  'resolve-list.no-output.hint': 'Add -o, such as -o outcome.xlsx; or --json to print it.',
  'resolve-list.itself': '{path} is the list itself: write the outcome into another file.',
  'resolve-list.delimiter': '--delimiter goes with a .csv outcome only.',
  'resolve-list.ending': 'The outcome has to be .xlsx, .csv or .docx, not {path}.',
  'resolve-list.map': 'Here --map tells the column of the codes and nothing else.',
  'resolve-list.map.hint': 'Such as: --map "code=Old code", --map code=C, or --map "Sheet1:code=C,Sheet2:code=A"',
  'resolve-list.several': 'Several columns hold codes, and it is not clear which is meant: {tables}.',
  'resolve-list.several.hint': 'Name the column, such as --map {map}',
  'resolve-list.elsewhere':
    'The column that --map names holds no codes in {tables}: they stand in the columns in brackets.',
  'resolve-list.unwanted': '{place} ({rows} rows) was left out, by --map.',
  'resolve-list.no-rows': '{file} has no row beneath its headings.',
  'resolve-list.nothing': '{file}: no column holds codes.',
  'resolve-list.nothing.hint': 'Where they stand in an unusual column, name it: --map code=C',
  'resolve-list.no-column': '{file}: there is no column “{column}”.',
  'resolve-list.left-out': '{place} ({rows} rows) was left out: no column holds codes.',
  'resolve-list.hidden':
    'The hidden sheet “{sheet}” ({rows} rows) was left out. To read it, name it: --sheet "{sheet}"',
  'resolve-list.csv-tables': 'The list has {count} tables, and a .csv file holds one.',
  'resolve-list.csv-tables.hint': 'Write .xlsx, or choose a sheet: --sheet',
  'resolve-list.counts':
    '{rows} rows: {found} codes of the registry, {unknown} unknown codes, {noCode} rows with words that are no code, {blank} rows without one.',
  'resolve-list.title': 'Identifier codes as of {at:date}',
  'resolve-list.sheet': 'Table {number}',
  'resolve-list.column.asked': 'Code looked up',
  'resolve-list.column.code': 'Code now',
  'resolve-list.column.name': 'Name now',
  'resolve-list.column.standing': 'Standing',
  'resolve-list.column.decisions': 'Decisions',
  'resolve-list.exact': RESULT_WORDS.exact.en,
  'resolve-list.renamed': RESULT_WORDS.renamed.en,
  'resolve-list.replaced': RESULT_WORDS.replaced.en,
  'resolve-list.refounded': RESULT_WORDS.refounded.en,
  'resolve-list.merged': RESULT_WORDS.merged.en,
  'resolve-list.split': RESULT_WORDS.split.en,
  'resolve-list.partial': RESULT_WORDS.partial.en,
  'resolve-list.shared': RESULT_WORDS.shared.en,
  'resolve-list.closed': RESULT_WORDS.closed.en,
  'resolve-list.annulled': RESULT_WORDS.annulled.en,
  'resolve-list.revoked': RESULT_WORDS.revoked.en,
  'resolve-list.upcoming': RESULT_WORDS.upcoming.en,
  'resolve-list.unknown': RESULT_WORDS.unknown.en,
  'resolve-list.near': '{standing} – {near}?',
  'resolve-list.wider':
    '{count} {count|row has|rows have} more cells than there are columns (rows {rows}): what is too many was not looked up; put cells with the delimiter in them in quotes.',
  'resolve-list.titles':
    '{count} {count|line above the headings is|lines above the headings are} not in the .csv; write .xlsx to keep them.',
  'resolve-list.part': '{standing} (a part)',
  'resolve-list.renames': '{standing}; {subject}to be named “{name}” from {date:date}, by {decision}',
  'resolve-list.parted': '{standing}; a part went to {codes}',
  'resolve-list.parted-before': '{standing}; before that a part went to {codes}',
  'resolve-list.spins-off': '{standing}; {subject}a part goes to {codes} on {date:date}, by {decision}',
  'resolve-list.ends': '{standing}; {subject}ends on {date:date}, by {decision}',
  'resolve-list.ends-to': '{standing}; {subject}ends on {date:date}, by {decision}, from that day it is {codes}',
  'resolve-list.no-code': 'NO IDENTIFIER CODE',
  'resolve-list.range': 'A RANGE, NOT CLEAR OF WHICH CODES: write each of them',
  'resolve-list.ranges':
    '{count} {count|cell|cells} with codes from one to another (the first: {place}, “{text}”): each code in between was looked up, in a row of its own.',
};
