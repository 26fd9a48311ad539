import type { Args, CellPlace, Finding } from '../../core/finding.js';

/** Why a file cannot be read at all. Stable: the message catalogue has one wording for each. */
export const TABLE_FAULTS = [
  /** No bytes, or nothing but blanks. */
  'empty',
  /** Protected by a password. */
  'encrypted',
  /** Excel 97–2003 (.xls), whatever the file is called. */
  'old-xls',
  /** Word 97–2003 (.doc), whatever the file is called. */
  'old-doc',
  /** OpenDocument, RTF or HTML (`format`), which only an office program reads. */
  'needs-office',
  /** Truncated or damaged; `part` names where in the package, `reason` is a hint for experts. */
  'corrupt',
  /** A Word document that takes a part of itself from another file put into it, unread (`altChunk`, `subDoc`). */
  'embedded',
  /** XML that brings its own document type or entities; no office program writes that. */
  'unsafe-xml',
  /** Unpacks to more than `limit` bytes, or grows more than any real document (`part`). */
  'too-large',
  'too-many-rows',
  'too-many-columns',
  'too-many-cells',
  /** A cell longer than `limit` characters at `cell`. */
  'cell-too-long',
  /** A quotation mark is opened at `row` of a CSV and never closed. */
  'quote-open',
  /** A document or workbook without a single table. */
  'no-tables',
  /** JSON that is no list of objects. */
  'json-shape',
  /** What programs read and run, and nobody lists bodies in: `found` names it (SQL, YAML, JSON-LD, a schema of ours). */
  'for-programs',
  /** A PDF of pictures: no letter of it can be read. */
  'pdf-scan',
  /** A PDF of pictures with an unseen layer of what a machine took their letters for. */
  'pdf-scan-read',
  /** A PDF whose fonts do not say which letters they show. */
  'pdf-garbled',
  /** A PDF whose list is drawn with no lines, and whose text does not show which line belongs to which row. */
  'pdf-unplaced',
  /** A PDF of more than `limit` pages. */
  'too-many-pages',
  /** A stream of a PDF that unpacks to more than `limit` bytes, or grows more than any document's. */
  'pdf-bomb',
  /** A page of a PDF that draws more, or takes longer, than any page of a list. */
  'pdf-page-too-much',
  /** Something else; `found` names it where it is known (`xml`, `xlsb`, …). */
  'unknown-format',
] as const;

export type TableFaultKind = (typeof TABLE_FAULTS)[number];

/** The rule ids of findings about whole files. */
export type TableRule = `table-${TableFaultKind}`;

/** Why a file cannot be read; `args` always has `file`. */
export type TableFinding = Finding<CellPlace, TableRule>;

/** Thrown by every reader, and only for files that cannot be read; faults of cells are collected instead. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly finding: TableFinding;

  constructor(kind: TableFaultKind, args: Args & { file: string }) {
    super(`${kind}: ${JSON.stringify(args)}`);
    this.finding = { rule: `table-${kind}`, severity: 'error', args, place: { file: args.file } };
  }
}
