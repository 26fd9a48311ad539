import {
  contentTypes,
  PROPERTY_TYPES,
  pack,
  propertyParts,
  relationships,
  rootRelationships,
} from '../ooxml/package.js';
import { XML } from '../ooxml/xml.js';
import type { PagedDocument, PageSection } from '../paged/model.js';
import { chartParts } from './charts/index.js';
import { FOOTNOTE_SETTINGS, FOOTNOTE_STYLES, footnotesXml } from './footnotes.js';
import { HEADERS, sectionsXml } from './page-sections.js';
import { stylesXml } from './styles.js';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const SETTINGS_BEFORE = `${XML}<w:settings ${NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>`;
const SETTINGS_AFTER = [
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>',
  '</w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>',
];

function* documentXml(list: readonly PageSection[]): Generator<string> {
  yield `${XML}<w:document ${NAMESPACES}><w:body>`;
  yield* sectionsXml(list, { others: 'rId3', first: 'rId4' });
  yield '</w:body></w:document>';
}

/** A document as a Word file. Written as Office Open XML at once: see docs/word-layout.md for why. */
export function docxFile({ sections, properties, notes, charts = [] }: PagedDocument): Uint8Array {
  const isNoted = notes.length > 0;
  const drawn = chartParts(charts);
  const headers = [HEADERS.others, HEADERS.first].map((xml, i) => ({ path: `header${i + 1}.xml`, xml }));
  return pack([
    contentTypes({
      'word/document.xml': `${TYPE}.document.main+xml`,
      'word/styles.xml': `${TYPE}.styles+xml`,
      'word/settings.xml': `${TYPE}.settings+xml`,
      ...Object.fromEntries(headers.map(({ path }) => [`word/${path}`, `${TYPE}.header+xml`])),
      ...(isNoted ? { 'word/footnotes.xml': `${TYPE}.footnotes+xml` } : {}),
      ...drawn.types,
      ...PROPERTY_TYPES,
    }),
    rootRelationships('word/document.xml'),
    { path: 'word/document.xml', content: documentXml(sections) },
    relationships('word/_rels/document.xml.rels', [
      ['styles', 'styles.xml'],
      ['settings', 'settings.xml'],
      ...headers.map(({ path }) => ['header', path] as const),
      ...drawn.links,
      ...(isNoted ? ([['footnotes', 'footnotes.xml']] as const) : []),
    ]),
    { path: 'word/styles.xml', content: [stylesXml(isNoted ? FOOTNOTE_STYLES : '')] },
    {
      path: 'word/settings.xml',
      content: [SETTINGS_BEFORE, isNoted ? FOOTNOTE_SETTINGS : '', ...SETTINGS_AFTER],
    },
    ...headers.map(({ path, xml }) => ({
      path: `word/${path}`,
      content: [`${XML}<w:hdr ${NAMESPACES}>`, xml, '</w:hdr>'],
    })),
    ...(isNoted ? [{ path: 'word/footnotes.xml', content: footnotesXml(notes, NAMESPACES) }] : []),
    ...drawn.parts,
    ...propertyParts(properties),
  ]);
}
