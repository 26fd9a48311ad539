import { COLUMN_KEYS, type ColumnKey, DEFAULT_COLUMNS } from '../../annex/annex-columns.js';
import { NUMBERINGS, type Numbering, VIETNAMESE } from '../../annex/annex-words.js';
import { ANNEX_NUMBERS, ANNEX_ORDERS, type AnnexNumber, type AnnexOrder } from '../../annex/annexes.js';
import type { IsoDate } from '../../core/registry/types.js';
import { FIELD_DELIMITERS, type FieldDelimiter } from '../../formats/write/annexes/annex-writer.js';
import { EXPORT_FORMATS, type ExportFormat, exportFormat } from '../../formats/write/formats.js';
import * as read from '../arguments.js';
import type { Surroundings } from '../surroundings.js';
import type { Workspace } from '../workspace.js';
import { assertWhole, documentFor, type ExportRequest } from './export-document.js';
import { toPdf } from './pdf.js';

/** Annexes to be written; what is left out is as the command `export` has it. */
export interface Publication {
  format: ExportFormat;
  annex?: AnnexNumber | 'all';
  at?: IsoDate;
  /** An id or number: the annexes of that decision. */
  decision?: string;
  scope?: 'full' | 'changes';
  /** `auto` leaves out the empty ones. */
  columns?: readonly ColumnKey[] | 'auto';
  sort?: AnnexOrder;
  numbering?: Numbering;
  includeClosed?: boolean;
  /** What parts the fields of a line of CSV: `;` for Excel in Việt Nam. */
  delimiter?: FieldDelimiter;
  /** A code: only this unit and those beneath it. */
  under?: string;
}

/** Reads a {@link Publication}. @throws MadinhdanhError (exit code 2) */
export const PUBLICATION = read.options<Publication>(
  {
    format: read.choice(...EXPORT_FORMATS),
    annex: read.choice<AnnexNumber | 'all'>(...ANNEX_NUMBERS, 'all'),
    at: read.date,
    decision: read.text,
    scope: read.choice('full', 'changes'),
    columns: read.either(read.choice('auto'), read.listOf(read.choice(...COLUMN_KEYS))),
    sort: read.choice(...ANNEX_ORDERS),
    numbering: read.choice(...NUMBERINGS),
    includeClosed: read.flag,
    delimiter: read.choice(...FIELD_DELIMITERS),
    under: read.text,
  },
  ['format'],
);

function requestOf({ annex = 'all', columns, includeClosed = false, ...given }: Publication): ExportRequest {
  const usual = includeClosed ? [...DEFAULT_COLUMNS, 'status' as const] : DEFAULT_COLUMNS;
  const named = columns !== undefined && columns !== 'auto';
  return {
    format: given.format,
    annexes: annex === 'all' ? ANNEX_NUMBERS : [annex],
    columns: { keys: named ? columns : usual, auto: columns === 'auto', named },
    order: given.sort ?? 'code',
    numbering: given.numbering ?? 'roman',
    at: given.at,
    decision: given.decision,
    scope: given.scope,
    includeClosed,
    ...(given.delimiter === undefined ? {} : { delimiter: given.delimiter }),
    under: given.under,
  };
}

/** The annexes that were asked for, as the bytes of a file. @throws MadinhdanhError, FindingsError */
export async function publish(
  around: Surroundings,
  workspace: Workspace,
  publication: Publication,
): Promise<Uint8Array> {
  assertWhole(around, workspace);
  const request = requestOf(publication);
  const document = documentFor(workspace, request, VIETNAMESE);
  const format = exportFormat(request.format);
  const content = (await format.load())(document, request);
  if (typeof content === 'string') return Buffer.from(content);
  return format.conversion === 'pdf' ? toPdf(around.env, content, document.view.decision?.signed) : content;
}
