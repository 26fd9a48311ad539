import type { HistoryEvent } from '../../core/query/history.js';
import type { Successor } from '../../core/registry/decision-effects.js';
import { type Content, html } from '../html.js';
import { unitLink, vietnamese } from './pieces.js';
import type { Page } from './site.js';

function several(page: Page, units: readonly Successor[]): Content {
  return units.map(({ code, name, part }, i) => [
    i > 0 && '; ',
    unitLink(page, code, name),
    part && ` (${page.t('plan.part')})`,
  ]);
}

/** The same in plain text with its own code, for readers of feeds. */
export function eventLine({ kind, code, name, from, successors, of }: HistoryEvent, page: Page): string {
  const named = (units: readonly Successor[]): string =>
    units.map((each) => `${each.code} ${each.name}${each.part ? ` (${page.t('plan.part')})` : ''}`).join('; ');
  if (from !== null) return `${code} ${from} → ${name}`;
  const own = `${code} ${name}`;
  if (of.length > 0) return `${own} ← ${named(of)}`;
  if (successors.length === 0) return own;
  return `${own} ${kind === 'spinOffRevoked' ? '←' : '→'} ${named(successors)}`;
}

/** What an event did, in the line of its unit: the other name, who took over, whose body it is again. */
export function eventDetail({ kind, name, from, successors, of }: HistoryEvent, page: Page): Content {
  if (from !== null) return html`${vietnamese(page, from)} → ${vietnamese(page, name)}`;
  if (of.length > 0) return html`${vietnamese(page, name)} ← ${several(page, of)}`;
  if (successors.length === 0) return vietnamese(page, name);
  return html`${vietnamese(page, name)} ${kind === 'spinOffRevoked' ? '←' : '→'} ${several(page, successors)}`;
}
