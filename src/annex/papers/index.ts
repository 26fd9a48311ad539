import type { Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { comparisonPaper } from './comparison.js';
import { type ConsolidationOptions, consolidationPaper } from './consolidation.js';
import { type DispatchKind, dispatchNeeded, dispatchPaper } from './dispatch.js';
import type { DocumentKind, Paper } from './paper.js';
import { submissionPaper } from './submission.js';

export { faultOfDay } from './consolidation.js';
export { DISPATCHES, type DispatchKind } from './dispatch.js';
export { type PaperFill, paperFills } from './fills.js';
export { DOCUMENTS, type DocumentKind, PAPER_GAPS, type Paper, type PaperGap } from './paper.js';
export { reportFills } from './reporting-office.js';

/** How a paper is to be made, where that is left to the user. */
export interface PaperOptions extends ConsolidationOptions {
  /** What a công văn is for; what the decision needs now, where nothing is named. */
  dispatch: DispatchKind | undefined;
}

/** One of the papers that go with a decision. @param today the day that a draft is seen from */
export function paperOf(
  kind: Exclude<DocumentKind, 'decision'>,
  registry: Registry,
  decision: Decision,
  today: IsoDate,
  options: PaperOptions,
): Paper {
  switch (kind) {
    case 'submission':
      return submissionPaper(registry, decision, today);
    case 'comparison':
      return comparisonPaper(registry, decision, today, options.numbering);
    case 'consolidation':
      return consolidationPaper(registry, decision, today, options);
    case 'dispatch':
      return dispatchPaper(registry, decision, today, options.dispatch ?? dispatchNeeded(registry, decision));
  }
}
