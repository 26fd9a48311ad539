import type { AnnexDocument } from '../../../annex/document.js';

/** What may part the fields of a line, as `--delimiter` names it. */
export const FIELD_DELIMITERS = [',', ';', 'tab'] as const;
export type FieldDelimiter = (typeof FIELD_DELIMITERS)[number];

/** The delimiter as it stands in a line. */
export function signOf(delimiter: FieldDelimiter): string {
  return delimiter === 'tab' ? '\t' : delimiter;
}

/** How a file is to be written, for the formats that leave a choice. */
export interface WriterOptions {
  /** Excel takes `,` or `;` by the country it is set to: in Việt Nam it is `;`. */
  delimiter?: FieldDelimiter;
  /** Ending of the file, in small letters and with its point, where one format writes several kinds. */
  ending?: string;
}

/** A pure writer: the annexes as the whole content of a file. */
export type AnnexWriter = (document: AnnexDocument, options?: WriterOptions) => string | Uint8Array;

/** The same piece by piece, for files that may be very long. */
export type PieceWriter = (document: AnnexDocument, options?: WriterOptions) => Iterable<string>;

/** A writer of all pieces at once. */
export function wholeOf(pieces: PieceWriter): AnnexWriter {
  return (document, options) => Array.from(pieces(document, options)).join('');
}
