import { authorityAt } from '../../core/registry/authority.js';
import type { IsoDate } from '../../core/registry/types.js';
import { FOLDERS } from './addresses.js';
import { eventKind } from './event-words.js';
import { type Html, html } from './html.js';
import { type ChangeGroup, changeGroups, countedKinds } from './pages/changes.js';
import type { Page } from './site.js';

/** Entries of the feed, and codes that each names. */
const MOST_ENTRIES = 50;
const MOST_CODES = 20;

/** A name for good for what has no address: by the codes of level 1 that the registry is of. */
function urn({ site }: Page, rest: string): string {
  return `urn:x-madinhdanh:${Object.keys(site.registry.settings.roots).join('+')}:${rest}`;
}

function time(date: IsoDate): string {
  return `${date}T00:00:00+07:00`;
}

function entry(page: Page, { decision, effective, events }: ChangeGroup): Html {
  const { site, links } = page;
  const known = site.registry.decision(decision);
  const title = [known?.number ?? decision, known?.title].filter((each) => each !== undefined).join(' – ');
  const codes = events.slice(0, MOST_CODES).map((event) => `${eventKind(event, page)}: ${event.code} ${event.name}`);
  const rest = events.length > MOST_CODES ? ['…'] : [];
  const target = links.decision(decision);
  const href = target === undefined ? links.to(`${FOLDERS.changes}/index.html`) : target;
  return html`<entry>
<id>${urn(page, `${decision}:${effective}`)}</id>
<title>${title}</title>
<updated>${time(effective)}</updated>
<link href="${href}"/>
<summary>${countedKinds(events, page)}</summary>
<content type="text">${[...codes, ...rest].join('\n')}</content>
</entry>
`;
}

/** What changed lately, for feed readers (RFC 4287). */
export function atomFeed(page: Page): string {
  const { site, lang, t, links } = page;
  const { registry, at, baseUrl } = site;
  // what is to come is told once its day is there
  const groups = changeGroups(site)
    .filter(({ effective }) => effective !== '' && effective <= at)
    .slice(0, MOST_ENTRIES);
  const own = baseUrl === undefined ? '' : html`<link rel="self" href="${`${baseUrl}${links.path}`}"/>\n`;
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<id>${urn(page, `feed:${lang}`)}</id>
<title>${registry.settings.title} – ${t('site.nav.changes')}</title>
<updated>${time(groups[0]?.effective ?? at)}</updated>
<author><name>${authorityAt(registry, at)}</name></author>
<link href="index.html"/>
${own}${groups.map((each) => entry(page, each))}</feed>
`.text;
}
