import { isTooLong } from '../core/query/search/longest.js';
import { visible } from '../core/text/visible.js';
import type { Texts } from './index-parts.js';
import type { Answer, SiteHit } from './search-run.js';

/** Hits that are drawn. */
const MOST = 50;

/** An element with a text, never with mark-up. */
export function make(tag: string, text = '', attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = visible(text);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Where pages lie, and what they say. */
export interface Surroundings {
  /** Address of a unit's page. */
  pageOf(code: string): string;
  texts: Texts[string];
}

function item({ unit, found }: SiteHit, { pageOf, texts }: Surroundings): HTMLElement {
  const entry = make('li');
  const link = make('a', '', { href: pageOf(unit.code) });
  link.append(make('code', unit.code), ' ', make('span', unit.name, { lang: 'vi' }));
  const word = texts[found.field];
  if (word !== undefined && found.field !== 'name') {
    const by = make('span', '', { class: 'by' });
    by.append(`${word}: `, make('span', found.text, { lang: 'vi' }));
    link.append(' ', by);
  }
  entry.append(link);
  if (unit.status !== 'active')
    entry.append(' ', make('span', texts[unit.status] ?? '', { class: `badge ${unit.status}` }));
  if (unit.current.length > 0) {
    const now = make('span', '', { class: 'heirs' });
    now.append(`${texts.now ?? ''} `);
    for (const code of unit.current.slice(0, 6)) now.append(make('a', code, { href: pageOf(code) }), ' ');
    if (unit.current.length > 6) now.append('…');
    entry.append(' ', now);
  }
  return entry;
}

/** Letters of a query that a sentence repeats. */
const REPEATED = 80;

/** How many were found, in a sentence. */
export function sentence(query: string, { hits, exact, hasMore, isDone }: Answer, texts: Texts[string]): string {
  const cut = isTooLong(query) ? ` ${texts.cut ?? ''}` : '';
  if (hits.length === 0)
    return isDone
      ? `${texts.none ?? ''} “${visible(query.slice(0, REPEATED))}${query.length > REPEATED ? '…' : ''}”${cut}`
      : (texts.searching ?? '');
  const count = `${hits.length}${hasMore ? '+' : ''} ${texts.found ?? ''}`;
  const more = hits.length > MOST || hasMore ? ` ${texts.more ?? ''}` : '';
  return `${exact ? '' : `${texts.near ?? ''} `}${count}.${more}${cut}`;
}

/** Draws the hits in the place of those before. */
export function draw(list: HTMLElement, { hits }: Answer, around: Surroundings): void {
  list.replaceChildren(...hits.slice(0, MOST).map((hit) => item(hit, around)));
  list.hidden = hits.length === 0;
}
