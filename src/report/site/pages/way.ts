import type { ResolveStep } from '../../../core/query/resolve-step.js';
import { nameAt } from '../../../core/registry/timeline.js';
import { type Content, html } from '../../html.js';
import { day, decisionLink, unitLink } from '../pieces.js';
import type { Page } from '../site.js';

/** The steps by which a code has become what it is now, each with its own decision and day. */
export function stepsTaken(page: Page, steps: readonly ResolveStep[]): Content {
  if (steps.length === 0) return undefined;
  const { site, t } = page;
  const link = (code: string): Content => {
    const unit = site.registry.unit(code);
    return unitLink(page, code, unit === undefined ? '' : nameAt(site.registry, unit, site.at));
  };
  const rows = steps.map(({ from, to, reason, decision, effective }) => {
    const heirs = to.length > 0 && !to.includes(from) && [' → ', to.map((code, i) => [i > 0 && '; ', link(code)])];
    return html`<li><span class="when">${effective !== null && day(effective)}</span>
<div><strong>${page.find(`word.${reason}`, {}) ?? reason}</strong> ${link(from)}${heirs} <span class="by">${decisionLink(page, decision)}</span></div></li>`;
  });
  return html`<h3>${t('resolve.steps')}</h3><ol class="milestones">${rows}</ol>`;
}
