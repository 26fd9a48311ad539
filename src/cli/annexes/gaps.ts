import type { Gap } from '../../annex/decision/index.js';
import type { Context } from '../context.js';

/** Says on stderr what a draft still lacks, one line each. */
export function noteGaps(context: Context, gaps: readonly Gap[]): void {
  const { out, messages } = context;
  if (gaps.length === 0) return;
  out.note(out.notePaint.warning(messages.t('draft.gaps', { count: gaps.length })));
  for (const gap of gaps) out.note(`  - ${messages.t(`draft.gap.${gap}`)}`);
}
