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
import { FOOTNOTE_SETTINGS, FOOTNOTE_STYLES, footnotesXml } from './footnotes.js';
import { type PageSection, sections } from './page-sections.js';
import { stylesXml } from './styles.js';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The number of the page, centred. */
const NUMBERED_HEADER = [
  `${XML}<w:hdr ${NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>`,
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>',
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '</w:p></w:hdr>',
];

const SETTINGS_BEFORE = `${XML}<w:settings ${NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>`;
const SETTINGS_AFTER = [
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>',
  '</w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>',
];

function* documentXml(list: readonly PageSection[]): Generator<string> {
  yield `${XML}<w:document ${NAMESPACES}><w:body>`;
  yield* sections(list);
  yield '</w:body></w:document>';
}

/**
 * A Word file of the given sections. Written as Office Open XML at once: see docs/word-layout.md for why.
 * @param notes the texts of the footnotes that the sections name by their numbers
 */
export function docxFile(
  list: readonly PageSection[],
  properties: Properties,
  notes: readonly string[] = [],
): Uint8Array {
  const isNoted = notes.length > 0;
  return pack([
    contentTypes({
      'word/document.xml': `${TYPE}.document.main+xml`,
      'word/styles.xml': `${TYPE}.styles+xml`,
      'word/settings.xml': `${TYPE}.settings+xml`,
      'word/header1.xml': `${TYPE}.header+xml`,
      'word/header2.xml': `${TYPE}.header+xml`,
      ...(isNoted ? { 'word/footnotes.xml': `${TYPE}.footnotes+xml` } : {}),
      ...PROPERTY_TYPES,
    }),
    rootRelationships('word/document.xml'),
    { path: 'word/document.xml', content: documentXml(list) },
    relationships('word/_rels/document.xml.rels', [
      ['styles', 'styles.xml'],
      ['settings', 'settings.xml'],
      ['header', 'header1.xml'],
      ['header', 'header2.xml'],
      ...(isNoted ? ([['footnotes', 'footnotes.xml']] as const) : []),
    ]),
    { path: 'word/styles.xml', content: [stylesXml(isNoted ? FOOTNOTE_STYLES : '')] },
    {
      path: 'word/settings.xml',
      content: [SETTINGS_BEFORE, isNoted ? FOOTNOTE_SETTINGS : '', ...SETTINGS_AFTER],
    },
    { path: 'word/header1.xml', content: NUMBERED_HEADER },
    { path: 'word/header2.xml', content: [`${XML}<w:hdr ${NAMESPACES}><w:p/></w:hdr>`] },
    ...(isNoted ? [{ path: 'word/footnotes.xml', content: footnotesXml(notes, NAMESPACES) }] : []),
    ...propertyParts(properties),
  ]);
}
