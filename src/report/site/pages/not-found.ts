import { html } from '../../html.js';
import { wholePage } from '../shell.js';
import type { Page } from '../site.js';

/** How far below the site's top an address may lie that nobody knows. */
const DEEPEST = 4;

/**
 * The page that a host gives for an address without one: it searches for what was asked. It is read in the place of any
 * address, so that it does not know the way to its own script; where the site's address is known it is written out, else
 * every way is tried, and the one that is there counts.
 */
export function notFoundPage(page: Page): string {
  const { t, site } = page;
  const path = site.baseUrl === undefined ? undefined : new URL(site.baseUrl).pathname;
  const ways = path === undefined ? Array.from({ length: DEEPEST }, (_, i) => '../'.repeat(i)) : [path];
  const head = html`${ways.map((way) => html`<link rel="stylesheet" href="${way}assets/site.css">\n`)}${ways.map((way) => html`<script src="${way}assets/site.js" defer></script>\n`)}`;
  const main = html`<div class="head" id="khong-co" data-lang="vi"><p class="kind">404</p><h1>${t('site.not-found')}</h1>
<p class="lead" id="hoi">${t('site.not-found.lead')}</p><p lang="en">${site.messages.en.t('site.not-found.lead')}</p></div>`;
  return wholePage(page, { title: t('site.not-found'), main, isShared: true }, head);
}
