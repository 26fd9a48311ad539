import type { HistoryEvent } from '../../../core/query/history.js';
import { countChanges } from '../../../core/registry/changes-made.js';
import { effectiveOfDecision } from '../../../core/registry/registry.js';
import type { IsoDate } from '../../../core/registry/types.js';
import { countsText, kindWord } from '../../counts.js';
import { type Content, type Html, html } from '../../html.js';
import { FOLDERS } from '../addresses.js';
import { eventDetail } from '../event-words.js';
import { day, decisionLink, unitLink, vietnamese } from '../pieces.js';
import { wholePage } from '../shell.js';
import type { Page, Site } from '../site.js';

/** Groups that the page shows, and events of each. */
const MOST_GROUPS = 40;
const MOST_EVENTS = 50;

/** What a decision did that takes effect on one day. */
export interface ChangeGroup {
  decision: string;
  effective: IsoDate;
  events: readonly HistoryEvent[];
}

const known = new WeakMap<Site, ChangeGroup[]>();

/** What decisions did, the latest first. */
export function changeGroups(site: Site): ChangeGroup[] {
  const made = known.get(site);
  if (made !== undefined) return made;
  const groups: ChangeGroup[] = [];
  for (const [decision, events] of site.events) {
    const byDay = new Map<IsoDate, HistoryEvent[]>();
    for (const event of events) {
      const effective = event.effective ?? effectiveOfDecision(site.registry.decision(decision)) ?? '';
      const list = byDay.get(effective);
      if (list === undefined) byDay.set(effective, [event]);
      else list.push(event);
    }
    for (const [effective, list] of byDay) groups.push({ decision, effective, events: list });
  }
  groups.sort((a, b) =>
    a.effective === b.effective ? (a.decision < b.decision ? 1 : -1) : a.effective < b.effective ? 1 : -1,
  );
  known.set(site, groups);
  return groups;
}

/** A group in one line: day, decision, counts. */
export function changeSummary(page: Page, { decision, effective, events }: ChangeGroup): Html {
  const title = page.site.registry.decision(decision)?.title;
  return html`<p class="summary">${day(effective)} · ${decisionLink(page, decision)}${effective > page.site.at && html` <span class="badge upcoming">${page.t('standing.plain', { status: 'upcoming' })}</span>`}</p>
${title !== undefined && html`<p class="title">${vietnamese(page, title)}</p>`}<p class="hint">${countsText(countChanges(events), page)}</p>`;
}

/**
 * Events line by line: what happened and to which code.
 * @param ofOneKind they are of one kind that is said above them all, and of a decision whose own day stands there: what
 * takes effect on another one says so
 */
export function eventList(page: Page, events: readonly HistoryEvent[], ofOneKind?: { own: IsoDate | undefined }): Html {
  const later = (effective: IsoDate | null): Content =>
    ofOneKind !== undefined &&
    effective !== null &&
    effective !== ofOneKind.own && [' · ', page.t('site.from'), ' ', day(effective)];
  const rows = events.map((event) => {
    const name = event.from === null && event.successors.length === 0 && event.of.length === 0 ? event.name : undefined;
    return html`<li>${ofOneKind === undefined && html`<span class="kind">${kindWord(event.kind, page)}</span> `}${unitLink(page, event.code, name ?? '')}${name === undefined && [' ', eventDetail(event, page)]}${later(event.effective)}</li>\n`;
  });
  return html`<ul class="events">${rows}</ul>`;
}

function group(page: Page, each: ChangeGroup): Content {
  const { events } = each;
  const href = page.links.decision(each.decision);
  const more =
    events.length > MOST_EVENTS &&
    href !== undefined &&
    html`<p><a href="${href}">${page.t('site.changes.more', { count: events.length - MOST_EVENTS })}</a></p>`;
  return html`<section class="change">${changeSummary(page, each)}
<details><summary>${page.t('site.changes.each')}</summary>${eventList(page, events.slice(0, MOST_EVENTS))}${more}</details></section>`;
}

/** The page of what changed lately. */
export function changesPage(page: Page): string {
  const { t, links, site } = page;
  const groups = changeGroups(site).slice(0, MOST_GROUPS);
  const main = html`<h1>${t('site.nav.changes')}</h1>
<p class="lead">${t('site.changes.lead')} <a href="${links.to(`${FOLDERS.changes}/atom.xml`)}">Atom</a></p>
${groups.length === 0 && html`<p>${t('report.changes.none')}</p>`}${groups.map((each) => group(page, each))}`;
  return wholePage(page, { title: t('site.nav.changes'), about: t('site.changes.lead'), main, section: 'changes' });
}
