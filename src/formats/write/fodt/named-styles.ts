import { NAMED_STYLES, type NamedStyle, NOTE_STYLE, TEXT_SIZE } from '../paged/styles.js';
import { paragraphAttributes, runAttributes } from './properties.js';

const NOTE_MARK = 'DauChuThich';

function styleXml({ id, name, parent = 'Standard', next = id, paragraph, run }: NamedStyle): string {
  const outline = paragraph.heading ? ' style:default-outline-level="1" style:list-style-name=""' : '';
  return [
    `<style:style style:name="${id}" style:display-name="${name}" style:family="paragraph"`,
    ` style:parent-style-name="${parent}" style:next-style-name="${next}"${outline}>`,
    `<style:paragraph-properties${paragraphAttributes(paragraph)}/><style:text-properties${runAttributes(run)}/></style:style>`,
  ].join('');
}

/** `office:styles`: Times New Roman 14 pt, black, in Vietnamese, lines as Word sets them. */
export function namedStyles(): string {
  return [
    '<office:styles><style:default-style style:family="paragraph">',
    '<style:paragraph-properties style:text-autospace="ideograph-alpha" style:punctuation-wrap="hanging" style:line-break="strict" style:tab-stop-distance="36pt" style:writing-mode="page"/>',
    `<style:text-properties fo:color="#000000" style:font-name="TNR" fo:font-size="${TEXT_SIZE}pt" fo:language="vi" fo:country="VN"`,
    ` style:font-name-asian="TNR" style:font-size-asian="${TEXT_SIZE}pt" style:language-asian="vi" style:country-asian="VN"`,
    ` style:font-name-complex="TNR" style:font-size-complex="${TEXT_SIZE}pt"`,
    ' style:letter-kerning="false" fo:hyphenate="false"/></style:default-style>',
    '<style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>',
    '<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-top="0pt"',
    ' fo:margin-bottom="0pt" fo:line-height="100%" fo:text-align="start" fo:orphans="2" fo:widows="2" style:writing-mode="lr-tb"/></style:style>',
    ...[...NAMED_STYLES, NOTE_STYLE].map(styleXml),
    `<style:style style:name="${NOTE_MARK}" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>`,
    `<text:notes-configuration text:note-class="footnote" text:citation-style-name="${NOTE_MARK}" text:citation-body-style-name="${NOTE_MARK}"`,
    ' style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>',
    '</office:styles>',
  ].join('');
}
