import { ENGLISH, VIETNAMESE } from '../../annex/annex-words.js';
import type { AnnexDocument } from '../../annex/document.js';
import { EXIT, type ExitCode, misuse } from '../../app/errors.js';
import { documentFor, draftInstead, notInForceYet } from '../../app/export/export-document.js';
import type { Workspace } from '../../app/workspace.js';
import { exportFormat } from '../../formats/write/formats.js';
import { checkTarget, deliver } from '../annexes/deliver.js';
import { type ExportCall, readExportRequest } from '../annexes/export-request.js';
import { splitForms } from '../annexes/split-forms.js';
import type { Context, Handler } from '../context.js';
import { withLeanHeap } from '../lean-heap.js';
import { openWhole, openWholeAt } from '../open-whole.js';
import type { Options } from '../options.js';

/** A state of the registry as it is printed. */
type State = Pick<Workspace, 'registry' | 'today'>;

/** Units of each annex that a terminal shows. */
const ROWS_ON_SCREEN = 12;

/** The table on a terminal: fitted to its width and shortened, with what was left out reported. */
async function showOnScreen(context: Context, document: AnnexDocument, request: ExportCall): Promise<void> {
  const { out, messages } = context;
  const { drawAnnexes } = await import('../../formats/write/annexes/table.js');
  const screen = drawAnnexes(document, {
    columns: out.columns ?? 80,
    limit: ROWS_ON_SCREEN,
    mayDrop: !request.columns.named,
    style: { strong: out.paint.bold, dim: out.paint.dim },
    more: (shown, count) => messages.t('export.shown-of', { shown, count }),
  });
  out.result(screen.text);
  if (screen.shortened.length > 0) out.note(out.notePaint.dim(messages.t('export.shortened')));
  if (screen.hidden.length > 0) {
    out.note(out.notePaint.dim(messages.t('export.columns-hidden', { columns: screen.hidden })));
  }
}

/** Says on stderr what a list of a day's codes leaves out, and how to see it. */
function noteLeftOut({ out, messages }: Context, state: State, request: ExportCall): void {
  const { t } = messages;
  const { drafts, upcoming } = notInForceYet(state, request);
  for (const { decision, granted, renamed, closed } of drafts) {
    out.note(out.notePaint.dim(t('export.draft-left-out', { id: decision.id, granted, renamed, closed })));
  }
  if (upcoming === undefined) return;
  const id =
    exportFormat(request.format).inForceOnly === true ? 'export.upcoming-left-out' : 'export.upcoming-left-out.all';
  out.note(out.notePaint.dim(t(id, upcoming)));
}

/** What is printed of; the files that it was read from are no longer needed, and take as much memory again. */
async function openState(context: Context, rev: string | undefined): Promise<State> {
  const { registry, today } = rev === undefined ? await openWhole(context) : openWholeAt(context, rev);
  return { registry, today };
}

/** `export`: the annexes of a day or a decision, in any of the formats. */
export const run: Handler = (context, { options }) =>
  options.has('split') ? splitForms(context, options) : withLeanHeap(() => exportAnnexes(context, options));

async function exportAnnexes(context: Context, options: Options): Promise<ExitCode> {
  const { out, messages } = context;
  const request = readExportRequest(options);
  const { format, file } = request;
  if (file !== undefined) await checkTarget(context, file);
  const rev = options.text('rev')?.trim();
  if (rev === '') throw misuse('git.no-rev');
  const state = await openState(context, rev);
  const onScreen = format === 'table' && file === undefined;
  const words = onScreen && messages.lang === 'en' ? ENGLISH : VIETNAMESE;
  const document = documentFor(state, request, words);
  if (onScreen && out.isTerminal) await showOnScreen(context, document, request);
  else {
    const entry = exportFormat(format);
    // a file may be far longer than what is wanted in memory at once
    const load = (file === undefined ? undefined : entry.loadPieces) ?? entry.load;
    const written = (await load())(document, request);
    const content =
      entry.conversion === 'pdf' && written instanceof Uint8Array
        ? await (await import('../annexes/make-pdf.js')).makePdf(context, written, document.view.decision?.signed)
        : written;
    if (file !== undefined) deliver(context, file, content);
    else if (typeof content === 'string' && content !== '') out.document(content);
  }
  const { bare = false, codesOnly = false } = exportFormat(format);
  // where the paper itself does not say it
  if (document.remark !== '' && (bare || request.decision !== undefined) && !codesOnly) {
    out.note(out.notePaint.dim(messages.t('contacts.of-today', { at: document.view.at })));
  }
  const draft = draftInstead(state, request);
  if (draft !== undefined) out.note(out.notePaint.warning(messages.t('export.draft-instead', { id: draft.id })));
  else if (request.decision === undefined) noteLeftOut(context, state, request);
  if (document.mark !== '' && exportFormat(format).bare) out.note(out.notePaint.warning(document.mark));
  return EXIT.ok;
}
