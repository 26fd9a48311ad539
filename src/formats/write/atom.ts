import { escapeXml, withoutControl, XML } from './ooxml/xml.js';

/** An entry of a feed; `lines` are its content, one after the other. */
export interface AtomEntry {
  id: string;
  title: string;
  /** With its time zone. */
  updated: string;
  summary: string;
  lines: readonly string[];
}

/** A feed as RFC 4287 wants it. */
export interface AtomFeed extends Pick<AtomEntry, 'id' | 'title' | 'updated'> {
  lang: string;
  author: string;
  entries: readonly AtomEntry[];
}

function element(name: string, text: string, attributes = ''): string {
  return `<${name}${attributes}>${escapeXml(withoutControl(text))}</${name}>`;
}

function entryXml({ id, title, updated, summary, lines }: AtomEntry): string {
  const items = lines.map((line) => element('li', line)).join('');
  const content = `<div xmlns="http://www.w3.org/1999/xhtml"><ul>${items}</ul></div>`;
  return [
    '  <entry>',
    ...[element('id', id), element('title', title), element('updated', updated), element('summary', summary)].map(
      (line) => `    ${line}`,
    ),
    ...(items === '' ? [] : [`    <content type="xhtml">${content}</content>`]),
    '  </entry>',
  ].join('\n');
}

/** A feed that every reader of Atom takes. */
export function atomText({ id, title, updated, lang, author, entries }: AtomFeed): string {
  return [
    `${XML}<feed xmlns="http://www.w3.org/2005/Atom"${` xml:lang="${escapeXml(lang)}"`}>`,
    `  ${element('id', id)}`,
    `  ${element('title', title)}`,
    `  ${element('updated', updated)}`,
    `  <author>${element('name', author)}</author>`,
    ...entries.map(entryXml),
    '</feed>\n',
  ].join('\n');
}
