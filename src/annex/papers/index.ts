import type { Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import type { Numbering } from '../annex-words.js';
import { comparisonPaper } from './comparison.js';
import type { DocumentKind, Paper } from './paper.js';
import { submissionPaper } from './submission.js';

export { DOCUMENTS, type DocumentKind, PAPER_GAPS, type Paper, type PaperGap } from './paper.js';

/** How a paper is to be made, where that is left to the user. */
export interface PaperOptions {
  numbering: Numbering;
}

/** One of the papers that go with a decision. @param today the day that a draft is seen from */
export function paperOf(
  kind: Exclude<DocumentKind, 'decision'>,
  registry: Registry,
  decision: Decision,
  today: IsoDate,
  { numbering }: PaperOptions,
): Paper {
  switch (kind) {
    case 'submission':
      return submissionPaper(registry, decision, today);
    case 'comparison':
      return comparisonPaper(registry, decision, today, numbering);
  }
}
