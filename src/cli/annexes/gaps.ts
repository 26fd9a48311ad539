import type { Fill } from '../../annex/decision/fills.js';
import type { Context } from '../context.js';

/** Says on stderr what a draft still lacks, each with the command that fills it. */
export function noteGaps(context: Context, fills: readonly Fill[]): void {
  const { out, messages } = context;
  if (fills.length === 0) return;
  out.note(out.notePaint.warning(messages.t('draft.gaps', { count: fills.length })));
  for (const { gap, command } of fills) {
    out.note(`  - ${messages.t(`draft.gap.${gap}`)}`);
    out.note(`    ${command}`);
  }
}
