import {
  type DocumentKind,
  faultOfDay,
  type Paper,
  type PaperFill,
  type PaperGap,
  paperFills,
} from '../../annex/papers/index.js';
import { misuse } from '../../app/errors.js';
import { refuseNamelessIn } from '../../app/export/export-document.js';
import { effectiveOfDecision, type Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { kebab } from '../../core/text/kebab.js';
import type { Context } from '../context.js';
import type { Options } from '../options.js';
import { type Delivery, deliver } from './deliver.js';

/** Papers that print the full list of codes, whose columns may be chosen. */
const LISTING: ReadonlySet<DocumentKind> = new Set(['decision', 'consolidation']);

/** Options that the Decision itself takes, and no paper that goes with it. */
const OF_THE_DECISION = ['draftVersion', 'electronic', 'annexesApart'] as const;

/** Makes sure that the options go with the paper. @throws MadinhdanhError (exit code 2) */
export function assertPaperOptions(document: DocumentKind, options: Options): void {
  if (options.has('columns') && !LISTING.has(document)) throw misuse('paper.columns', { document });
  if (options.has('dispatch') && document !== 'dispatch') throw misuse('paper.dispatch', { document });
  const strange = document === 'decision' ? undefined : OF_THE_DECISION.find((name) => options.has(name));
  if (strange !== undefined) throw misuse('paper.decision-only', { option: `--${kebab(strange)}`, document });
  if (options.has('at') && document !== 'consolidation') throw misuse('paper.at', { document });
}

/** Makes sure that a consolidation can be made as of the day of `--at`. @throws MadinhdanhError (exit code 2) */
export function assertDay(registry: Registry, decision: Decision, today: IsoDate, at: IsoDate | undefined): void {
  const found = at === undefined ? undefined : faultOfDay(registry, decision, today, at);
  if (at === undefined || found === undefined) return;
  const { id } = decision;
  switch (found.fault) {
    case 'amendment': {
      const error = misuse('paper.at-amendment', { id });
      const { base } = found;
      throw base === undefined ? error : error.advise('paper.at-amendment.hint', { base: base.id, at });
    }
    case 'draft':
      throw misuse('paper.at-draft', { id });
    case 'before':
      throw misuse('paper.at-before', { id, at, from: effectiveOfDecision(decision) ?? '' });
  }
}

/** Says on stderr what a paper still lacks, each with the command that fills it where there is one. */
export function notePaperGaps(
  { out, messages }: Context,
  gaps: readonly PaperGap[],
  fills: readonly PaperFill[],
): void {
  if (gaps.length === 0) return;
  out.note(out.notePaint.warning(messages.t('draft.gaps', { count: gaps.length })));
  for (const gap of gaps) {
    out.note(`  - ${messages.t(`paper.gap.${gap}`)}`);
    for (const fill of fills) if (fill.gap === gap) out.note(`    ${fill.command}`);
  }
}

/** A paper that goes with a decision, and the file to write it to. */
interface PaperDelivery {
  document: DocumentKind;
  registry: Registry;
  decision: Decision;
  paper: Paper;
  file: Delivery;
}

/** Writes one of the papers that go with a decision, and says what it still lacks. */
export async function deliverPaper(
  context: Context,
  options: Options,
  { document, registry, decision, paper, file }: PaperDelivery,
): Promise<void> {
  refuseNamelessIn(paper.listed);
  const { paperDocx } = await import('../../formats/write/docx/paper.js');
  const docx = paperDocx(paper);
  const isPdf = /\.pdf$/i.test(file.path);
  const content = isPdf ? await (await import('./make-pdf.js')).makePdf(context, docx, decision.signed) : docx;
  const sha256 = deliver(context, file, content);
  const fills = paperFills(registry, decision, paper);
  notePaperGaps(context, paper.gaps, fills);
  if (!options.flag('json')) return;
  context.out.json({
    schema: 'madinhdanh/decision-draft@1',
    decision: decision.id,
    document,
    file: file.path,
    sha256,
    gaps: paper.gaps,
    fills,
  });
}
