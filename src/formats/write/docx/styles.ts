import { XML } from '../ooxml/xml.js';
import { NAMED_STYLES, type NamedStyle, TEXT_SIZE } from '../paged/styles.js';
import { paragraphProperties, runProperties } from './markup.js';

/** A named style as WordprocessingML. */
export function styleXml({ id, name, parent = 'Normal', next, paragraph, run }: NamedStyle): string {
  const properties = runProperties(run);
  return [
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>`,
    `<w:basedOn w:val="${parent}"/>${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/>`,
    `<w:pPr>${paragraphProperties(paragraph)}</w:pPr>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}</w:style>`,
  ].join('');
}

/**
 * `word/styles.xml`: Times New Roman 14 pt, black, in Vietnamese.
 * @param more styles that only some papers need
 */
export function stylesXml(more = ''): string {
  return [
    XML,
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>',
    '<w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>',
    `<w:color w:val="000000"/>${runProperties({ size: TEXT_SIZE })}<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>`,
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>',
    '</w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>',
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
    ...NAMED_STYLES.map(styleXml),
    more,
    '</w:styles>',
  ].join('');
}
