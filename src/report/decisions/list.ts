import { effectiveOfDecision, isSigned, type Registry } from '../../core/registry/registry.js';
import type { Decision } from '../../core/registry/types.js';
import { countsIn, isSealed, type SealCounts } from '../../core/seal/seal.js';
import { plainDate } from '../../messages/catalogue.js';
import { alignColumns } from '../align-columns.js';
import type { ReportContext } from '../report-context.js';
import { figuresText } from './figures.js';
import { sealWord } from './seal-word.js';

interface Row {
  decision: Decision;
  figures: SealCounts;
}

function rowsOf(registry: Registry): Row[] {
  const counts = countsIn(registry);
  return [...registry.decisions.values()].map((decision) => ({
    decision,
    figures: counts.get(decision.id) ?? { granted: 0, renamed: 0, closed: 0, other: 0 },
  }));
}

/** `madinhdanh/decisions@1`, see schemas/output/decisions.schema.json. */
export function decisionsJson(registry: Registry) {
  const decisions = rowsOf(registry).map(({ decision, figures }) => {
    const { id, number = null, signed = null, title = null, kind } = decision;
    const effective = effectiveOfDecision(decision) ?? null;
    const draft = !isSigned(decision);
    return { id, number, signed, effective, title, kind, draft, sealed: isSealed(decision), ...figures };
  });
  return { schema: 'madinhdanh/decisions@1', decisions };
}

/** Decisions as lines: id, number and day (or that it is a draft), what it did in figures, whether it is sealed, title; '' for none. */
export function decisionsText(registry: Registry, { messages: { t }, paint, width }: ReportContext): string {
  const rows = rowsOf(registry).map(({ decision, figures }) => {
    const { id, number = '', signed = '', title = '' } = decision;
    const draft = !isSigned(decision);
    return [
      paint.code(id),
      draft ? paint.warning(t('word.draft')) : number,
      draft ? '' : plainDate(signed),
      paint.dim(figuresText(figures, t)),
      paint.dim(sealWord(registry, decision, t)),
      title,
    ];
  });
  return alignColumns(rows, { width }).join('\n');
}
