import { escapeXml, XML } from '../ooxml/xml.js';

const MARK = 'DauChuThich';
const TEXT = 'ChuThich';

/** Styles of footnotes and of the marks that lead to them. */
export const FOOTNOTE_STYLES = [
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${TEXT}"><w:name w:val="Chú thích"/>`,
  '<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:jc w:val="both"/></w:pPr>',
  '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>',
  `<w:style w:type="character" w:customStyle="1" w:styleId="${MARK}"><w:name w:val="Dấu chú thích"/>`,
  '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
].join('');

/** What stands between two marks. */
export const BETWEEN_MARKS =
  '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space="preserve">, </w:t></w:r>';

/** What `word/settings.xml` says of the two lines that part footnotes from the text. */
export const FOOTNOTE_SETTINGS = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>';

/** The mark that leads to a footnote, by its number. */
export function footnoteMark(number: number): string {
  return `<w:r><w:rPr><w:rStyle w:val="${MARK}"/></w:rPr><w:footnoteReference w:id="${number}"/></w:r>`;
}

function separator(id: number, kind: string, element: string): string {
  return `<w:footnote w:type="${kind}" w:id="${id}"><w:p><w:r><w:${element}/></w:r></w:p></w:footnote>`;
}

/** `word/footnotes.xml`: the texts in their order, numbered from 1. */
export function* footnotesXml(notes: readonly string[], namespaces: string): Generator<string> {
  yield `${XML}<w:footnotes ${namespaces}>`;
  yield separator(-1, 'separator', 'separator');
  yield separator(0, 'continuationSeparator', 'continuationSeparator');
  for (const [i, note] of notes.entries()) {
    const mark = `<w:r><w:rPr><w:rStyle w:val="${MARK}"/></w:rPr><w:footnoteRef/></w:r>`;
    const words = `<w:r><w:t xml:space="preserve"> ${escapeXml(note)}</w:t></w:r>`;
    yield `<w:footnote w:id="${i + 1}"><w:p><w:pPr><w:pStyle w:val="${TEXT}"/></w:pPr>${mark}${words}</w:p></w:footnote>`;
  }
  yield '</w:footnotes>';
}
