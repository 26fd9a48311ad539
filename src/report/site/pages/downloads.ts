import type { MessageId } from '../../../messages/index.js';
import { html } from '../../html.js';
import { stackedTable } from '../pieces.js';
import { wholePage } from '../shell.js';
import type { Page } from '../site.js';

/** A file that people may take along. */
export interface Download {
  /** Below the site's top. */
  path: string;
  /** What it is. */
  about: MessageId;
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
}

function size(bytes: number, lang: string): string {
  const locale = lang === 'vi' ? 'vi-VN' : 'en-GB';
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toLocaleString(locale, { maximumFractionDigits: 1 })} ${unit}`;
}

/** The page of the files to take along, with the sums by which anybody can tell that they are whole. */
export function downloadsPage(page: Page, downloads: readonly Download[]): string {
  const { t, links, lang, find } = page;
  const rows = downloads.map(({ path, about, bytes, sha256 }) => [
    html`<a href="${links.shared(path)}" download>${path.slice(path.lastIndexOf('/') + 1)}</a>`,
    find(about, {}) ?? '',
    size(bytes, lang),
    html`<code class="sum">${sha256}</code>`,
  ]);
  const head = [t('site.file'), t('site.content'), t('site.size'), 'SHA-256'];
  const main = html`<h1>${t('site.nav.downloads')}</h1><p class="lead">${t('site.downloads.lead')}</p>
${stackedTable(t('site.nav.downloads'), head, rows)}
<p><a href="${links.shared('tai-ve/SHA256SUMS')}" download>SHA256SUMS</a>: <code>sha256sum -c SHA256SUMS</code></p>
<h2>${t('site.api')}</h2><p>${t('site.api.lead')}</p>
<ul><li><a href="${links.shared('api/v1/openapi.json')}">openapi.json</a></li>
<li><code>api/v1/units/{code}.json</code> – ${t('site.api.unit')}</li>
<li><code>api/v1/resolve/{code}.json</code> – ${t('site.api.resolve')}</li></ul>`;
  return wholePage(page, {
    title: t('site.nav.downloads'),
    about: t('site.downloads.lead'),
    main,
    section: 'downloads',
  });
}

/** The sums as `sha256sum -c` reads them, from the folder in which they stand. */
export function sumsText(downloads: readonly Download[]): string {
  return downloads.map(({ path, sha256 }) => `${sha256}  ../${path}\n`).join('');
}
