import type { DocumentKind, Paper } from '../../annex/papers/index.js';
import { misuse } from '../../app/errors.js';
import { refuseNamelessIn } from '../../app/export/export-document.js';
import { isSigned } from '../../core/registry/registry.js';
import type { Decision } from '../../core/registry/types.js';
import type { Context } from '../context.js';
import type { Options } from '../options.js';
import { type Delivery, deliver } from './deliver.js';

/** Papers that print the full list of codes, whose columns may be chosen. */
const LISTING: ReadonlySet<DocumentKind> = new Set(['decision', 'consolidation']);

/** Makes sure that the options go with the paper. @throws MadinhdanhError (exit code 2) */
export function assertPaperOptions(document: DocumentKind, options: Options): void {
  if (options.has('columns') && !LISTING.has(document)) throw misuse('paper.columns', { document });
  if (options.has('dispatch') && document !== 'dispatch') throw misuse('paper.dispatch', { document });
  if (options.has('at') && document !== 'consolidation') throw misuse('paper.at', { document });
}

/** Says on stderr what a paper still lacks, each with the command that fills it. */
export function notePaperGaps({ out, messages }: Context, { gaps }: Paper, decision: Decision | undefined): void {
  if (gaps.length === 0) return;
  out.note(out.notePaint.warning(messages.t('draft.gaps', { count: gaps.length })));
  const id = decision?.id ?? '';
  const edit = isSigned(decision) ? `${id} --amend-sealed "…"` : id;
  for (const gap of gaps) out.note(`  - ${messages.t(`paper.gap.${gap}`, { id, edit })}`);
}

/** Writes one of the papers that go with a decision, and says what it still lacks. */
export async function deliverPaper(
  context: Context,
  options: Options,
  { document, decision, paper, file }: { document: DocumentKind; decision: Decision; paper: Paper; file: Delivery },
): Promise<void> {
  refuseNamelessIn(paper.listed);
  const { paperDocx } = await import('../../formats/write/docx/paper.js');
  const sha256 = deliver(context, file, paperDocx(paper));
  notePaperGaps(context, paper, decision);
  if (!options.flag('json')) return;
  context.out.json({
    schema: 'madinhdanh/decision-draft@1',
    decision: decision.id,
    document,
    file: file.path,
    sha256,
    gaps: paper.gaps,
  });
}
