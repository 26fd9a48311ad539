/** The yearly review (rà soát): its record, the forms that go out and come back, who is late. */
export const reviewing = {
  'field.verified': 'Review',
  'field.verifiedBy': 'Reviewed by',
  'show.verified': '{on:date}, {by}',
  'rule.change-verify-future': 'The day of the review, {date:date}, is still to come.',
  'rule.change-verify-earlier': 'The code {code} was reviewed on {other:date}, which is after {date:date}.',
  'rule.change-verify-nothing': 'Nothing to record: these units were reviewed on {date:date} or later.',

  'opt.report.stale':
    'Report the units not reviewed within so many days (365 is a year); codes granted within them do not count.',
  'report.stale.from': 'A report on reviews is of one day: use --to, not --from.',
  'report.stale.title': '{title}: by {at:date}, {stale} of {units} units not reviewed within {days} days',
  'report.stale.agencies': 'By agency',
  'report.stale.units': 'Units to be reviewed',
  'report.stale.done': 'Reviewed',
  'report.stale.due': 'Not reviewed',
  'report.stale.never': 'Of these never',
  'report.stale.last': 'Last review',
  'report.stale.by': 'By',
  'report.stale.none-yet': 'none yet',
  'report.stale.all-done': 'Every unit was reviewed.',

  'opt.export.under': 'Only this unit and all beneath it.',
  'opt.export.split': 'agency: a filled-in xlsx form for each agency, in the folder of -o, for the yearly review.',
  'export.under-changes': 'The annexes of changes of a decision are printed whole, without --under.',
  'export.split-only': '--split writes review forms and no annexes: leave out --{option}.',
  'export.split-where': 'Which folder the forms go into is not said.',
  'export.split-where.hint': 'Add -o review-forms.',
  'export.split-file': '{file}  {units} {units|unit|units}',
  'export.split-written':
    'Wrote {count} {count|form|forms} to {folder}. When they come back: madinhdanh import {folder} --dry-run',

  'opt.import.verified-by': 'Who reviewed: every unit of the list is recorded as reviewed (but rows that say “chưa”).',
  'opt.import.on': 'The day of the review (today); a row’s own day comes first.',
  'import.folder.left-out': 'Not read in {folder}: {files} ({count}).',
  'import.folder.empty': 'The folder {folder} has no file to import.',
  'import.file': '{file}  {rows} {rows|row|rows}, {changes} {changes|change|changes}',
  'rule.list-file-empty': 'The file has no unit at all.',
  'hint.list-file-empty': 'Look at the file; where it is no list, take it out of the folder.',
  'rule.import-emails-several':
    'The cell has several e-mail addresses, the registry keeps one: {kept}; {others} kept in the note.',
  'hint.import-emails-several': 'Where another one is the official address, put it first.',
  'rule.import-review-unknown': '“{value}” in the column of reviews means nothing.',
  'hint.import-review-unknown':
    'Write x, or the day of the review (15/07/2026), or leave it empty; what the review found goes in its own column: a renaming or an end in “Loại thay đổi” (a new name in “Tên mới”), the rest in “Ghi chú”.',
  'rule.import-review-unknown.by': '“{value}” in the column of those who reviewed names nobody.',
  'hint.import-review-unknown.by': 'Write a name; marks and days go into the column “Đã rà soát”.',
  'rule.import-review-unknown.undone':
    '{count} {count|row names|rows name} who reviews (“{value}” …) and not that it was done: no review is recorded.',
  'hint.import-review-unknown.undone':
    'Where it was, put x or the day into the column “Đã rà soát”; where all of the list was, add --verified-by and --on.',

  'import.errors-over-input': 'The list itself is not written over: {path} is what is being imported.',
  'import.errors-over-input.hint': 'Choose another name for --errors-to.',
  'import.errors-format': '{path}: the marked copy is an Excel file.',
  'import.errors-format.hint': 'Give it a name that ends in .xlsx: --errors-to errors.xlsx.',
  'import.errors-folder': '{path} is the name of a file; the marked copies of a folder go into a folder.',
  'import.errors-folder.hint': 'Add --errors-to faulty-forms.',
} as const;
