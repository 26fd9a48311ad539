import type { exporting as vietnamese } from '../vi/export.js';

/** English wordings of `export` and of the documents it writes. */
export const exporting: Readonly<Record<keyof typeof vietnamese, string>> = {
  'cmd.export': 'Print the annexes of codes, or write them to a file.',
  'opt.export.annex':
    'Level of codes to export: 1, 2, 3, 4 or all (default); with --scope changes the changes of codes of that level.',
  'opt.export.format': 'Format: {formats}; by the ending of the -o file when left out.',
  'opt.export.output': 'Write to this file instead of the screen.',
  'opt.export.columns': 'Columns, parted by commas: {columns}; auto: each annex leaves its empty ones out.',
  'opt.export.delimiter': 'What parts the columns of csv: "," (default), ";" (as Excel in Việt Nam has it) or tab.',
  'opt.export.sort': 'Order within an annex: code, or name (Vietnamese order).',
  'opt.export.at': 'The state on this day, such as 2022-01-10 or 10/01/2022.',
  'opt.export.decision': 'The annexes as this decision has them (drafts too).',
  'opt.export.scope': 'full: every code in force; changes: only what the decision grants, changes and closes.',
  'opt.export.include-closed':
    'Every code ever granted: closed, annulled and not yet in force too, with a column for the status.',
  'opt.export.annex-numbering': 'Numbers of annexes: roman (Phụ lục I) or arabic (Phụ lục số 1).',
  'opt.electronic': 'For an electronic paper: number and day in “(Kèm theo …)” are left to the system that signs it.',
  'opt.draft-version': 'Which draft it is: prints “DỰ THẢO lần N ngày …”; left out, the day alone.',
  'opt.force': 'Replace an existing file without asking.',
  'opt.checksum': 'Also write the SHA-256 into a .sha256 file beside it.',
  'example.export':
    'madinhdanh export --annex 2\nmadinhdanh export -o annexes.csv\nmadinhdanh export --decision 2025-chia --scope changes --format md',

  'export.shown-of': '… {shown} of {count} units',
  'export.shortened': 'Long annexes are shortened on a terminal. All of it: madinhdanh export | less, or -o FILE.',
  'export.columns-hidden':
    'The terminal is too narrow for: {columns}. Choose with --columns, or write to a file with -o.',
  'export.draft-left-out':
    'Left out, draft {id}: grants {granted}, renames {renamed}, ends {closed}. To see it: madinhdanh export --decision {id}',
  'export.electronic-format': '--electronic goes with docx and pdf, not with {format}.',
  'export.electronic-decision':
    '--electronic goes with the annexes of a decision: a list as of a day goes with none that is to be signed.',
  'export.electronic-decision.hint': 'Add --decision ID.',
  'export.version-signed': '--draft-version goes with a draft; this paper is none.',
  'export.draft-instead':
    'Nothing but level 1 is in force, so this is the draft {id}, marked as such. Only what is in force: madinhdanh export --at <day>',
  'export.with-errors':
    'The registry has {count} {count|error|errors}, and what is written carries {count|it|them} on; see: {command}',
  'export.upcoming-left-out':
    'Left out: {count} {count|code|codes} not yet in force (the first from {first:date}). To see: madinhdanh export --at {first}',
  'export.upcoming-left-out.all':
    'Left out: {count} {count|code|codes} not yet in force (the first from {first:date}). To see: madinhdanh export --at {first}; to have {count|it|them} in the file: --include-closed',
  'export.written': 'Wrote {path}',
  'export.incomplete':
    'The registry has {count} {count|error|errors} that keep parts of it from being read. Nothing was written.',
  'export.incomplete.hint': 'Mend what is shown by: madinhdanh validate',
  'export.no-folder': 'There is no folder {folder} to write into.',
  'export.exists': '{path} exists.',
  'export.exists.hint': 'Choose another name, or add --force to replace it.',
  'export.exists.ask': '{path} exists. Replace it?',
  'export.checksum-file': '--checksum needs a file: add -o FILE.',
  'export.json-and-format': '--json does not go with --format {format}.',
  'export.unknown-ending': 'The ending of {path} names no format. Add --format: {formats}.',
  'export.wrong-ending': 'The ending of {path} does not fit the format {format}; the file would not open.',
  'export.unprintable': 'Nothing exported: {count} {count|text holds|texts hold} characters that no document can.',
  'export.dash': '-o needs the name of a file, which “-” is not.',
  'export.dash.hint': 'To print, or to hand it to another command, leave -o out.',
  'export.needs-file': 'The format {format} needs a file: add -o FILE.{format}.',
  'pdf.missing': 'PDF is made by LibreOffice (the command soffice), which this machine does not have.',
  'pdf.missing.hint':
    'To install it: sudo apt-get install libreoffice-writer (Debian, Ubuntu), brew install --cask libreoffice (macOS), or https://www.libreoffice.org. Or export docx and save that as PDF with Word.',
  'pdf.progress': 'LibreOffice is making the PDF',
  'pdf.failed': 'LibreOffice could not make the PDF (status {status}): {output}',
  'export.changes-decision': '--scope changes needs a decision: add --decision ID.',
  'export.delimiter-format': '--delimiter goes with csv only, not with {format}.',
  'export.columns-format': '--columns does not go with the format {format}, which always has every field.',
  'export.columns-changes': '--columns does not go with --scope changes: each kind of change has its own columns.',
  'export.closed-changes': '--include-closed does not go with --scope changes.',
  'export.at-decision':
    '--at does not go with a signed decision: its annexes are the state of the day it takes effect.',
  'export.every-code': 'The format {format} holds every code ever granted; it does not go with {option}.',
  'export.of-day': 'The format {format} shows codes as they are on a day (--at); it does not go with {option}.',
  'export.in-force-only':
    'The shared catalogue ({format}) takes only codes in force: no drafts, no changes, no closed codes.',

  'cmd.decision.draft':
    'Write the Decision (Word or PDF) with its annexes, or another paper of the procedure, laid out by Decree 30/2020/NĐ-CP.',
  'opt.decision.draft.output': 'The .docx or .pdf file to write.',
  'opt.decision.draft.columns':
    'Columns of the annexes, parted by commas; auto by default: each leaves its empty ones out.',
  'opt.decision.draft.annex-numbering': 'Numbers of annexes: roman (Phụ lục I) or arabic (Phụ lục số 1).',
  'opt.decision.draft.annexes-apart':
    'Each annex in a file beside (qd-phu-luc-1.docx), with room for number, symbol and time of signing at the top right.',
  'example.decision.draft':
    'madinhdanh decision draft 2025-chia -o decision.docx\nmadinhdanh decision draft 2025-chia --document submission -o submission.docx',

  'draft.foreign':
    '{number} was issued by {authority}, not by {own}: the registry holds only a part of it, so it is not drawn up. An annex of what it did to codes here: madinhdanh export --decision {id} -o annex.docx',
  'draft.not-decision':
    '{number} is a {kind} that was signed; Decisions (Quyết định) are drawn up, no {kind}. Its annexes: madinhdanh export --decision {id} -o annex.docx; the letter on how to carry it out: madinhdanh decision draft {id} --document dispatch -o letter.docx',
  'draft.no-file': 'The document needs a file: add -o decision.docx.',
  'draft.ending': '{path}: the paper is a Word file or a PDF, its name must end in .docx or .pdf.',
  'draft.gaps': '{count} {count|place|places} still to be filled in, marked in yellow in the document or named here:',
  'draft.refused':
    'Issued on {date:date} as it stands, this draft would be refused; mend it before it is printed to be signed:',
  'draft.gap.title': 'the subject (title)',
  'draft.gap.basis': 'the legal grounds (basis)',
  'draft.gap.proposal': 'who proposes it (proposal)',
  'draft.gap.department': 'the department in charge (department)',
  'draft.gap.head': 'the title of its head (head)',
  'draft.gap.symbol': 'the letters of the issuing body after the number (symbol)',
  'draft.gap.signer': 'authority and office of the signer (signer)',
  'draft.gap.signer-name': 'the name of the signer (signer)',
  'draft.gap.recipients': 'the recipients (recipients)',
  'draft.gap.replaced': 'the decision that is replaced is not in decisions/ (replaces)',
  'draft.gap.changes': 'the decision grants, changes and closes nothing yet',
  'draft.gap.annex': 'its own wording (articles) does not name every annex',
  'draft.gap.days': 'its own wording (articles) does not name every day from which single codes have effect',
};
