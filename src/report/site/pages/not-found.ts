import { type Html, html } from '../../html.js';
import { Links } from '../addresses.js';
import { SITE_SCRIPT_SUM, SITE_STYLE_SUM } from '../generated/assets.js';
import { wholePage } from '../shell.js';
import type { Page, Site } from '../site.js';

/** How far below the site's top an address may lie that nobody knows. */
const DEEPEST = 4;

/**
 * Style and script by one way. A way upwards may lead out of the site: what is not ours, byte for byte, is not run, so
 * that no other application of the host acts in this page.
 */
function assetsBy(way: string, isSure: boolean): Html {
  const only = (sum: string): Html | false => !isSure && html` integrity="${sum}"`;
  return html`<link rel="stylesheet" href="${way}assets/site.css"${only(SITE_STYLE_SUM)}>
<script src="${way}assets/site.js" defer${only(SITE_SCRIPT_SUM)}></script>
`;
}

/**
 * The page that a host gives for an address without one: it searches for what was asked. It is read in the place of any
 * address, so that it does not know the way to its own script; where the site's address is known it is written out, else
 * every way is tried, and the one that is there counts.
 */
export function notFoundPage(site: Site): string {
  const path = site.baseUrl === undefined ? undefined : new URL(site.baseUrl).pathname;
  const page: Page = { ...site.messages.vi, site, links: new Links('vi', '404.html', true, path) };
  const { t } = page;
  const ways = path === undefined ? Array.from({ length: DEEPEST }, (_, i) => '../'.repeat(i)) : [path];
  const head = html`${ways.map((way) => assetsBy(way, !way.startsWith('../')))}`;
  const main = html`<div class="head" id="khong-co" data-lang="vi"><p class="kind">404</p><h1>${t('site.not-found')}</h1>
<p class="lead" id="hoi">${t('site.not-found.lead')}</p><p lang="en">${site.messages.en.t('site.not-found.lead')}</p></div>`;
  return wholePage(page, { title: t('site.not-found'), main, isShared: true }, head);
}
