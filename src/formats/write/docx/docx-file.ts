import type { ReportChart } from '../../../core/query/report-tables.js';
import {
  contentTypes,
  PROPERTY_TYPES,
  type Properties,
  pack,
  propertyParts,
  relationships,
  rootRelationships,
} from '../ooxml/package.js';
import { XML } from '../ooxml/xml.js';
import { chartParts, FIRST_CHART } from './charts/index.js';
import { FOOTNOTE_SETTINGS, FOOTNOTE_STYLES, footnotesXml } from './footnotes.js';
import { type PageHead, type PageSection, pageHead, sections } from './page-sections.js';
import { stylesXml } from './styles.js';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const SETTINGS_BEFORE = `${XML}<w:settings ${NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>`;
const SETTINGS_AFTER = [
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>',
  '</w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>',
];

/** The heads of pages that a document has: of the pages with a number, of a first page, and of each section with one of its own. */
function headsOf(list: readonly PageSection[]): PageHead[] {
  const own = list.flatMap(({ repeated }) => (repeated === undefined ? [] : [{ number: true, table: repeated }]));
  return [{ number: true }, { number: false }, ...own];
}

function* documentXml(list: readonly PageSection[], heads: readonly PageHead[], before: number): Generator<string> {
  const id = (index: number): string => `rId${before + 1 + index}`;
  yield `${XML}<w:document ${NAMESPACES}><w:body>`;
  yield* sections(list, ({ repeated }) => ({
    first: id(1),
    others: id(repeated === undefined ? 0 : heads.findIndex(({ table }) => table === repeated)),
  }));
  yield '</w:body></w:document>';
}

/**
 * A Word file of the given sections. Written as Office Open XML at once: see docs/word-layout.md for why.
 * @param notes the texts of the footnotes that the sections name by their numbers
 * @param charts what is drawn where the sections name it by its number ({@link chartXml})
 */
export function docxFile(
  list: readonly PageSection[],
  properties: Properties,
  notes: readonly string[] = [],
  charts: readonly ReportChart[] = [],
): Uint8Array {
  const isNoted = notes.length > 0;
  const drawn = chartParts(charts);
  const heads = headsOf(list);
  const headers = heads.map((head, i) => ({ path: `header${i + 1}.xml`, xml: pageHead(head) }));
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
    { path: 'word/document.xml', content: documentXml(list, heads, FIRST_CHART - 1 + charts.length) },
    relationships('word/_rels/document.xml.rels', [
      ['styles', 'styles.xml'],
      ['settings', 'settings.xml'],
      ...drawn.links,
      ...headers.map(({ path }) => ['header', path] as const),
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
