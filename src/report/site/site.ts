import { countedEvents, type HistoryEvent } from '../../core/query/history.js';
import type { Registry } from '../../core/registry/registry.js';
import type { IsoDate } from '../../core/registry/types.js';
import type { Lang, Messages } from '../../messages/index.js';
import { Links } from './addresses.js';

/** A file of the site: its path with `/`, and what is in it, in pieces where it may be long. */
export interface SiteFile {
  path: string;
  content: string | Uint8Array | Iterable<string>;
}

/** The languages of the site, the one at its top first. */
export const LANGUAGES: readonly Lang[] = ['vi', 'en'];

/** What the whole site is made of. */
export interface Site {
  /** What the public may see. */
  registry: Registry;
  /** The day it shows. */
  at: IsoDate;
  messages: Readonly<Record<Lang, Messages>>;
  /** Its own address with a `/` at the end, where that is known. */
  baseUrl: string | undefined;
  /** What each decision did, by its id, in natural order of the codes. */
  events: ReadonlyMap<string, readonly HistoryEvent[]>;
}

/** One page of one language. */
export interface Page extends Messages {
  site: Site;
  links: Links;
}

/** The events of all units, by the decision of each. */
export function eventsByDecision(registry: Registry, at: IsoDate): Map<string, HistoryEvent[]> {
  const events = new Map<string, HistoryEvent[]>();
  for (const unit of registry.units.values()) {
    for (const event of countedEvents(registry, unit, at)) {
      const list = events.get(event.decision);
      if (list === undefined) events.set(event.decision, [event]);
      else list.push(event);
    }
  }
  return events;
}

/** A page of a site in a language, or a part of one for all languages. */
export function pageOf(site: Site, lang: Lang, page: string, isShared = false): Page {
  return { ...site.messages[lang], site, links: new Links(lang, page, isShared) };
}
