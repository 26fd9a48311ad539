import type { Properties } from '../ooxml/package.js';
import { escapeXml, XML } from '../ooxml/xml.js';
import type { PagedDocument } from '../paged/model.js';
import { AutomaticStyles } from './automatic-styles.js';
import { namedStyles } from './named-styles.js';
import { firstMaster, masterPages, pageLayouts, SECTION_END } from './pages.js';
import { settingsXml } from './settings.js';
import { TextWriter } from './text.js';

const NAMESPACES = [
  ...['office', 'style', 'text', 'table', 'meta', 'config'].map((name) => [name, `${name}:1.0`] as const),
  ['draw', 'drawing:1.0'] as const,
  ...(['fo', 'svg'] as const).map((name) => [name, `${name === 'fo' ? 'xsl-fo' : 'svg'}-compatible:1.0`] as const),
].map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`);

const OPENING = [
  `${XML}<office:document ${NAMESPACES.join(' ')} xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ooo="http://openoffice.org/2004/office"`,
  ' office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">',
].join('');
const FONTS =
  '<office:font-face-decls><style:font-face style:name="TNR" svg:font-family="\'Times New Roman\'" style:font-family-generic="roman" style:font-pitch="variable"/></office:font-face-decls>';

function metaXml({ title, author }: Properties): string {
  const by = escapeXml(author);
  return [
    `<office:meta><dc:title>${escapeXml(title)}</dc:title><meta:initial-creator>${by}</meta:initial-creator>`,
    `<dc:creator>${by}</dc:creator><dc:language>vi-VN</dc:language></office:meta>`,
  ].join('');
}

/**
 * A document as one OpenDocument text file, for LibreOffice to make a PDF of: it opens it in a fraction of the time that
 * it needs for the same pages as a Word file, and sets the same pages.
 */
export function fodtFile({ sections, properties, notes }: PagedDocument): Uint8Array {
  const styles = new AutomaticStyles();
  const writer = new TextWriter(styles, notes);
  const body: string[] = [];
  for (const [i, { content }] of sections.entries()) {
    let begins: { master: string } | undefined = { master: firstMaster(i) };
    for (const block of content) {
      for (const piece of writer.block(block, begins)) body.push(piece);
      begins = undefined;
    }
    body.push(writer.paragraph(SECTION_END));
  }
  const masters = masterPages(sections, styles, writer);
  return Buffer.from(
    [
      ...[OPENING, metaXml(properties), settingsXml(), FONTS, namedStyles()],
      ...['<office:automatic-styles>', pageLayouts(), styles.xml(), '</office:automatic-styles>'],
      ...['<office:master-styles>', masters, '</office:master-styles><office:body><office:text>'],
      ...body,
      '</office:text></office:body></office:document>',
    ].join(''),
  );
}
