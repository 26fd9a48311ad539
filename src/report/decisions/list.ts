import { effectiveOfDecision, isSigned, type Registry } from '../../core/registry/registry.js';
import type { Decision } from '../../core/registry/types.js';
import { countsIn, isSealed, type SealCounts } from '../../core/seal/seal.js';
import { displayWidth } from '../../core/text/width.js';
import { plainDate } from '../../messages/catalogue.js';
import { alignColumns } from '../align-columns.js';
import type { ReportContext } from '../report-context.js';
import { wrapPainted } from '../wrap-painted.js';
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

/** Before what stands below the line of a decision. */
const INDENT = '    ';
/** What stands there is made no narrower, whatever the terminal. */
const LEAST = 20;

/** Decisions as lines: id, number and day (or that it is a draft), what it did in figures, whether it is sealed, title; '' for none. */
export function decisionsText(registry: Registry, { messages: { t }, paint, width }: ReportContext): string {
  const lines = rowsOf(registry).map(({ decision, figures }) => {
    const { id, number = '', signed = '', title = '' } = decision;
    const draft = !isSigned(decision);
    const named = [paint.code(id), draft ? paint.warning(t('word.draft')) : number, draft ? '' : plainDate(signed)];
    const told = [paint.dim(figuresText(figures, t)), paint.dim(sealWord(registry, decision, t)), title];
    return { named, told };
  });
  const rows = alignColumns(lines.map(({ named, told }) => [...named, ...told]));
  if (width === undefined || rows.every((row) => displayWidth(row) <= width)) return rows.join('\n');
  // too narrow for one line each: no id is ever broken, what is told of a decision stands below it
  const heads = alignColumns(lines.map(({ named }) => named));
  return lines
    .flatMap(({ told }, i) => {
      const below = told.filter((word) => word !== '').join(' · ');
      return [
        heads[i] ?? '',
        ...wrapPainted(below, Math.max(LEAST, width - INDENT.length)).map((line) => INDENT + line),
      ];
    })
    .join('\n');
}
