import { authorityAt } from '../../core/registry/authority.js';
import { countChanges } from '../../core/registry/changes-made.js';
import { type AtomEntry, atomText, feedName, feedTime } from '../atom.js';
import { countsText, kindWord } from '../counts.js';
import { FOLDERS } from './addresses.js';
import { eventLine } from './event-words.js';
import { type ChangeGroup, changeGroups } from './pages/changes.js';
import type { Page } from './site.js';

/** Entries of the feed, and codes that each names. */
const MOST_ENTRIES = 50;
const MOST_CODES = 20;

function idOf({ site }: Page, what: string): string {
  return feedName(Object.keys(site.registry.settings.roots), what);
}

function entryOf(page: Page, { decision, effective, events }: ChangeGroup): AtomEntry {
  const { site, links } = page;
  const known = site.registry.decision(decision);
  const codes = events.slice(0, MOST_CODES).map((event) => `${kindWord(event.kind, page)}: ${eventLine(event, page)}`);
  return {
    id: idOf(page, `${decision}:${effective}`),
    title: [known?.number ?? decision, known?.title].filter((each) => each !== undefined).join(' – '),
    updated: feedTime(effective),
    link: links.decision(decision) ?? links.to(`${FOLDERS.changes}/index.html`),
    summary: countsText(countChanges(events), page),
    lines: events.length > MOST_CODES ? [...codes, '…'] : codes,
  };
}

/** What changed lately, for feed readers. */
export function atomFeed(page: Page): string {
  const { site, lang, t, links } = page;
  const { registry, at, baseUrl } = site;
  // what is to come is told once its day is there
  const groups = changeGroups(site)
    .filter(({ effective }) => effective !== '' && effective <= at)
    .slice(0, MOST_ENTRIES);
  return atomText({
    id: idOf(page, `feed:${lang}`),
    title: `${registry.settings.title} – ${t('site.nav.changes')}`,
    updated: feedTime(groups[0]?.effective ?? at),
    link: 'index.html',
    ...(baseUrl === undefined ? {} : { self: `${baseUrl}${links.path}` }),
    lang,
    author: authorityAt(registry, at),
    entries: groups.map((each) => entryOf(page, each)),
  });
}
