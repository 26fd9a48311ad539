import { authorityAt, titleAt } from '../../core/registry/authority.js';
import { countChanges } from '../../core/registry/changes-made.js';
import type { IsoDate } from '../../core/registry/types.js';
import { type AtomEntry, atomText, feedName, feedTime } from '../atom.js';
import { newsDayOf } from '../changes/feed.js';
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

/** What became news on a day: that of its effect, or while that is to come, that on which it was signed. */
function newsDay({ site: { registry, at } }: Page, { decision, effective }: ChangeGroup): IsoDate {
  if (effective <= at) return effective;
  return newsDayOf(registry.decision(decision), at);
}

/** What an entry comes to; of what is to come, from when. */
function summaryOf(page: Page, { effective, events }: ChangeGroup): string {
  const counts = countsText(countChanges(events), page);
  return effective > page.site.at ? page.t('site.feed.upcoming', { day: effective, counts }) : counts;
}

function entryOf(page: Page, group: ChangeGroup): AtomEntry {
  const { decision, effective, events } = group;
  const { site, links } = page;
  const known = site.registry.decision(decision);
  const codes = events.slice(0, MOST_CODES).map((event) => `${kindWord(event.kind, page)}: ${eventLine(event, page)}`);
  return {
    id: idOf(page, `${decision}:${effective}`),
    title: [known?.number ?? decision, known?.title].filter((each) => each !== undefined).join(' – '),
    updated: feedTime(newsDay(page, group)),
    link: links.decision(decision) ?? links.to(`${FOLDERS.changes}/index.html`),
    summary: summaryOf(page, group),
    lines: events.length > MOST_CODES ? [...codes, '…'] : codes,
  };
}

/** What changed lately and what is signed for a later day, for feed readers, as the page of changes has it. */
export function atomFeed(page: Page): string {
  const { site, lang, t, links } = page;
  const { registry, at, baseUrl } = site;
  const groups = changeGroups(site)
    .filter(({ effective }) => effective !== '')
    .slice(0, MOST_ENTRIES);
  const [latest = at] = groups
    .map((each) => newsDay(page, each))
    .sort()
    .reverse();
  return atomText({
    id: idOf(page, `feed:${lang}`),
    title: `${titleAt(registry, at)} – ${t('site.nav.changes')}`,
    updated: feedTime(latest),
    link: 'index.html',
    ...(baseUrl === undefined ? {} : { self: `${baseUrl}${links.path}` }),
    lang,
    author: authorityAt(registry, at),
    entries: groups.map((each) => entryOf(page, each)),
  });
}
