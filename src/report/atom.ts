import type { IsoDate } from '../core/registry/types.js';
import { type Content, html } from './html.js';

/** An entry of a feed; `lines` are its content, one after the other. */
export interface AtomEntry {
  id: string;
  title: string;
  /** With its time zone. */
  updated: string;
  /** Address of the page that tells more. */
  link?: string;
  summary: string;
  lines: readonly string[];
}

/** A feed as RFC 4287 wants it. */
export interface AtomFeed extends Pick<AtomEntry, 'id' | 'title' | 'updated' | 'link'> {
  lang: string;
  author: string;
  /** Its own address. */
  self?: string;
  entries: readonly AtomEntry[];
}

/** A day as the moment it begins where these codes are granted. */
export function feedTime(day: IsoDate): string {
  return `${day}T00:00:00+07:00`;
}

/** A name for good for what has no address: by the codes of level 1 that the registry is of. */
export function feedName(roots: readonly string[], what: string): string {
  return `urn:madinhdanh:${encodeURIComponent(roots.join('+'))}:${encodeURIComponent(what)}`;
}

function entryXml({ id, title, updated, link, summary, lines }: AtomEntry): Content {
  const items = lines.map((line) => html`<li>${line}</li>`);
  return html`  <entry>
    <id>${id}</id>
    <title>${title}</title>
    <updated>${updated}</updated>
${link !== undefined && html`    <link href="${link}"/>\n`}    <summary>${summary}</summary>
${items.length > 0 && html`    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><ul>${items}</ul></div></content>\n`}  </entry>
`;
}

/** A feed that every reader of Atom takes. */
export function atomText({ id, title, updated, link, self, lang, author, entries }: AtomFeed): string {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
  <id>${id}</id>
  <title>${title}</title>
  <updated>${updated}</updated>
  <author><name>${author}</name></author>
${link !== undefined && html`  <link href="${link}"/>\n`}${self !== undefined && html`  <link rel="self" href="${self}"/>\n`}${entries.map(entryXml)}</feed>
`.text;
}
