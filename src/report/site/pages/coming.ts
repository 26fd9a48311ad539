import type { Resolution } from '../../../core/query/resolve.js';
import { type Content, html } from '../../html.js';
import { decidedOf } from '../../lookup/resolve.js';
import type { Page } from '../site.js';

/**
 * What is decided of a code, or of those it leads to, for a later day, and what went from it: a line each, as `resolve`
 * tells it.
 */
export function coming(page: Page, { current, starts }: Pick<Resolution, 'current' | 'starts'>): Content {
  const numberOf = (id: string): string => page.site.registry.decision(id)?.number ?? id;
  const lines = [
    ...(starts === undefined ? [] : [page.t('site.starts', { date: starts.on, decision: numberOf(starts.decision) })]),
    ...current.flatMap(({ code, parted }) =>
      parted === undefined ? [] : [page.t('site.parted', { code, codes: parted })],
    ),
    ...decidedOf(current, page, numberOf),
  ];
  return lines.length > 0 && lines.map((line) => html`<p class="coming">${line}</p>`);
}
