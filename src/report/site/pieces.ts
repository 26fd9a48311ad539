import type { Standing } from '../../core/query/list-entry.js';
import { isSigned } from '../../core/registry/registry.js';
import { statusAt } from '../../core/registry/timeline.js';
import type { IsoDate } from '../../core/registry/types.js';
import { plainDate } from '../../messages/catalogue.js';
import { type Content, type Html, html } from '../html.js';
import { standingText } from '../lookup/lookup-words.js';
import type { Page } from './site.js';

/** A text of the data, which is Vietnamese whatever language the page speaks. */
export function vietnamese({ lang }: Page, text: string): Content {
  return lang === 'vi' ? text : html`<span lang="vi">${text}</span>`;
}

/** A day as people and programs read it. */
export function day(date: IsoDate): Html {
  return html`<time datetime="${date}">${plainDate(date)}</time>`;
}

/** Where a code stands: a word in a coloured frame. */
export function badge(page: Page, standing: Standing): Html {
  return html`<span class="badge ${standing.status}">${standingText(standing, page)}</span>`;
}

/** A unit by code and name, as a link to its page. */
export function unitLink(page: Page, code: string, name: string): Html {
  const href = page.links.unit(code);
  const text = html`<code>${code}</code> ${vietnamese(page, name)}`;
  return href === undefined ? text : html`<a href="${href}">${text}</a>`;
}

/** The same as an entry of a list, with a word where the code is in force no longer or not yet; `more` stands beneath it. */
export function unitItem(page: Page, code: string, name: string, part = false, more?: Content): Html {
  const { site, t } = page;
  const unit = site.registry.unit(code);
  const status = unit && statusAt(site.registry, unit, site.at);
  const mark =
    status !== undefined &&
    status !== 'active' &&
    html` <span class="badge ${status}">${t('standing.plain', { status })}</span>`;
  return html`<li>${unitLink(page, code, name)}${part && html` <span class="part">(${t('plan.part')})</span>`}${mark}${more}</li>`;
}

/** A decision by its number, as a link to its page. */
export function decisionLink({ site, links }: Page, id: string): Content {
  const decision = site.registry.decision(id);
  const href = isSigned(decision) ? links.decision(id) : undefined;
  const text = decision?.number ?? id;
  return href === undefined ? text : html`<a href="${href}">${text}</a>`;
}

/** A section with a heading; nothing where it would be empty. */
export function section(title: string, content: Content, id?: string): Content {
  const isEmpty = content === undefined || content === false || (Array.isArray(content) && content.length === 0);
  if (isEmpty) return undefined;
  return html`<section${id !== undefined && html` id="${id}"`}><h2>${title}</h2>\n${content}</section>\n`;
}

/** Pairs of a label and what it says; those that say nothing are left out. */
export function facts(pairs: readonly (readonly [label: string, value: Content])[]): Html | undefined {
  const there = pairs.filter(([, value]) => value !== undefined && value !== '' && value !== false);
  if (there.length === 0) return undefined;
  return html`<dl>${there.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>`;
}

/** A table that may be moved sideways on a narrow screen, by keys too. */
export function table(label: string, head: readonly string[], rows: readonly (readonly Content[])[]): Html {
  const cells = (row: readonly Content[]) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>\n`;
  return html`<div class="wide" tabindex="0" role="region" aria-label="${label}"><table>
<thead><tr>${head.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
<tbody>
${rows.map(cells)}</tbody></table></div>`;
}

/**
 * A table whose rows stand one under the other on a narrow screen, each cell behind its heading: nothing of it is cut
 * off there. The roles stay those of a table, which the layout would take away.
 */
export function stackedTable(label: string, head: readonly string[], rows: readonly (readonly Content[])[]): Html {
  const cells = (row: readonly Content[]) =>
    html`<tr role="row">${row.map((cell, i) => html`<td role="cell" data-label="${head[i] ?? ''}">${cell}</td>`)}</tr>\n`;
  return html`<div class="wide"><table class="stacked" role="table" aria-label="${label}">
<thead role="rowgroup"><tr role="row">${head.map((each) => html`<th scope="col" role="columnheader">${each}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(cells)}</tbody></table></div>`;
}

/** A contact datum, as a link where it plainly is an address of the web, of mail, or a telephone number. */
export function contactValue(field: string, value: string): Content {
  if (/^https?:\/\/[^\s"'<>]+$/i.test(value)) return html`<a href="${value}" rel="noopener noreferrer">${value}</a>`;
  if (field === 'email' && /^[^\s@"'<>:/?&]+@[^\s@"'<>:/?&]+$/.test(value))
    return html`<a href="mailto:${value}">${value}</a>`;
  if (field === 'phone' && /^\+?[0-9][0-9 .()-]{5,20}$/.test(value)) {
    return html`<a href="tel:${value.replace(/[^0-9+]/g, '')}">${value}</a>`;
  }
  return value;
}
