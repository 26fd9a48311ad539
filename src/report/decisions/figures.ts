import type { SealCounts } from '../../core/seal/seal.js';
import type { Messages } from '../../messages/index.js';

const FIGURES = ['granted', 'renamed', 'closed', 'other'] as const;

/** How much a decision did, in words: only what there is. */
export function figuresText(figures: SealCounts, t: Messages['t']): string {
  const words = FIGURES.filter((key) => figures[key] > 0).map((key) =>
    t(`decision.figures.${key}`, { count: figures[key] }),
  );
  return words.length === 0 ? t('decision.figures.nothing') : words.join(', ');
}
