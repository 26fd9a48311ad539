import type { SealCounts } from '../../core/seal/seal.js';
import type { Messages } from '../../messages/index.js';

/** How much a decision did, in words; what else it did than grant, rename and close only where there is something. */
export function figuresText(figures: SealCounts, t: Messages['t']): string {
  const text = t('decision.figures', { ...figures });
  return figures.other === 0 ? text : `${text}, ${t('decision.figures.other', { other: figures.other })}`;
}
