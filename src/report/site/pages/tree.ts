import { nameAt, statusAt } from '../../../core/registry/timeline.js';
import type { Unit } from '../../../core/registry/types.js';
import { type Content, type Html, html } from '../../html.js';
import { unitItem } from '../pieces.js';
import { wholePage } from '../shell.js';
import type { Page } from '../site.js';

/** Units beneath the level-2 bodies above which the page leaves them to the pages of these bodies. */
const MOST = 20_000;

function beneath(page: Page, { code }: Unit): Content {
  const { registry, at } = page.site;
  const units = registry.childrenOf(code).filter((unit) => statusAt(registry, unit, at) === 'active');
  if (units.length === 0) return undefined;
  const items = units.map((unit) => unitItem(page, unit.code, nameAt(registry, unit, at)));
  return html`<details><summary>${page.t('site.beneath', { count: units.length })}</summary><ul class="units">${items}</ul></details>`;
}

function root(page: Page, unit: Unit, isWhole: boolean): Html {
  const { registry, at } = page.site;
  const agencies = registry.childrenOf(unit.code).map((agency) => {
    return unitItem(page, agency.code, nameAt(registry, agency, at), false, isWhole && beneath(page, agency));
  });
  const below = html`<ul class="units">${agencies}</ul>`;
  const top = unitItem(page, unit.code, nameAt(registry, unit, at), false, below);
  return html`<ul class="tree">${top}</ul>`;
}

/** The page on which the tree is walked from its top; each unit's own page goes on beneath it. */
export function treePage(page: Page): string {
  const { t, site } = page;
  const { registry } = site;
  const isWhole = registry.units.size <= MOST;
  const roots = registry.childrenOf(undefined).map((unit) => root(page, unit, isWhole));
  const main = html`<h1>${t('site.nav.tree')}</h1><p class="lead">${t('site.tree.lead')}</p>${roots}`;
  return wholePage(page, { title: t('site.nav.tree'), about: t('site.tree.lead'), main, section: 'tree' });
}
