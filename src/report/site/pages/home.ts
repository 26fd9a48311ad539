import { levelOf } from '../../../core/code/code.js';
import { nameAt, statusAt } from '../../../core/registry/timeline.js';
import { type Content, type Html, html } from '../../html.js';
import { FOLDERS } from '../addresses.js';
import { section, unitItem, vietnamese } from '../pieces.js';
import { wholePage } from '../shell.js';
import type { Page, Site } from '../site.js';
import { changeGroups, changeSummary } from './changes.js';

/** Groups of changes that the start page names. */
const LATEST = 3;

/** How many codes are in force by level, and how many are so no longer. */
export function figuresOf({ registry, at }: Site): { levels: number[]; active: number; over: number } {
  const levels = [0, 0, 0, 0];
  let over = 0;
  for (const unit of registry.units.values()) {
    const status = statusAt(registry, unit, at);
    const level = levelOf(unit.code) - 1;
    if (status === 'active') levels[level] = (levels[level] ?? 0) + 1;
    else if (status !== 'upcoming') over += 1;
  }
  return { levels, active: levels.reduce((sum, count) => sum + count, 0), over };
}

function number(page: Page, count: number): string {
  return count.toLocaleString(page.lang === 'vi' ? 'vi-VN' : 'en-GB');
}

function figures(page: Page): Html {
  const { t, site } = page;
  const { levels, active, over } = figuresOf(site);
  const each = levels.flatMap((count, i): [string, number][] =>
    count > 0 ? [[t('report.level.n', { level: i + 1 }), count]] : [],
  );
  const all: [string, number][] = [[t('site.figure.active'), active], ...each, [t('site.figure.over'), over]];
  return html`<dl class="figures">${all.map(([label, count]) => html`<div><dt>${label}</dt><dd>${number(page, count)}</dd></div>`)}</dl>`;
}

function latest(page: Page): Content {
  const groups = changeGroups(page.site).slice(0, LATEST);
  if (groups.length === 0) return undefined;
  return html`<ul class="latest">${groups.map((group) => html`<li>${changeSummary(page, group)}</li>`)}</ul>
<p><a href="${page.links.to(`${FOLDERS.changes}/index.html`)}">${page.t('site.changes.all')}</a></p>`;
}

/** The bodies of the two upper levels, from which every unit is reached. */
function bodies(page: Page): Content {
  const { site } = page;
  const { registry, at } = site;
  return registry.childrenOf(undefined).map((root) => {
    const under = registry.childrenOf(root.code).filter((unit) => statusAt(registry, unit, at) === 'active');
    const items = [root, ...under];
    const list = html`<ul class="units split">${items.map((unit) => unitItem(page, unit.code, nameAt(registry, unit, at)))}</ul>`;
    if (registry.childrenOf(undefined).length === 1) return list;
    return html`<details><summary><code>${root.code}</code> ${vietnamese(page, nameAt(registry, root, at))} (${under.length})</summary>${list}</details>`;
  });
}

/** The start page. */
export function homePage(page: Page): string {
  const { t } = page;
  const main = html`<div class="hero"><h1>${t('site.heading')}</h1>
<p class="lead">${t('site.lead')}</p>
${figures(page)}</div>
${section(t('site.latest'), latest(page))}
${section(t('site.bodies'), bodies(page))}`;
  return wholePage(page, { about: t('site.lead'), main, section: 'home' });
}
