import { XML } from '../ooxml/xml.js';
import { NOTE_STYLE } from '../paged/styles.js';
import { NOTE_MARK, textXml } from './markup.js';
import { styleXml } from './styles.js';

/** Styles of footnotes and of the marks that lead to them. */
export const FOOTNOTE_STYLES = [
  styleXml(NOTE_STYLE),
  `<w:style w:type="character" w:customStyle="1" w:styleId="${NOTE_MARK}"><w:name w:val="Dấu chú thích"/>`,
  '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
].join('');

/** What `word/settings.xml` says of the two lines that part footnotes from the text. */
export const FOOTNOTE_SETTINGS = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>';

function separator(id: number, kind: string, element: string): string {
  return `<w:footnote w:type="${kind}" w:id="${id}"><w:p><w:r><w:${element}/></w:r></w:p></w:footnote>`;
}

/** `word/footnotes.xml`: the texts in their order, numbered from 1. */
export function* footnotesXml(notes: readonly string[], namespaces: string): Generator<string> {
  yield `${XML}<w:footnotes ${namespaces}>`;
  yield separator(-1, 'separator', 'separator');
  yield separator(0, 'continuationSeparator', 'continuationSeparator');
  for (const [i, note] of notes.entries()) {
    const mark = `<w:r><w:rPr><w:rStyle w:val="${NOTE_MARK}"/></w:rPr><w:footnoteRef/></w:r>`;
    const words = `<w:r>${textXml(` ${note}`, true)}</w:r>`;
    yield `<w:footnote w:id="${i + 1}"><w:p><w:pPr><w:pStyle w:val="${NOTE_STYLE.id}"/></w:pPr>${mark}${words}</w:p></w:footnote>`;
  }
  yield '</w:footnotes>';
}
