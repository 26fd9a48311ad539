import { type ColumnKey, DEFAULT_COLUMNS } from '../../annex/annex-columns.js';
import { type Numbering, VIETNAMESE } from '../../annex/annex-words.js';
import { ANNEX_NUMBERS, type AnnexNumber, type AnnexOrder } from '../../annex/annexes.js';
import type { IsoDate } from '../../core/registry/types.js';
import { type ExportFormat, exportFormat } from '../../formats/write/formats.js';
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
}

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
  const content = (await format.load())(document);
  if (typeof content === 'string') return Buffer.from(content);
  return format.conversion === 'pdf' ? toPdf(around.env, content, document.view.decision?.signed) : content;
}
