import { table } from '../../core/table.js';
import type { OoxmlPackage } from './ooxml.js';
import type { TableNote } from './types.js';

/** Parts that Word draws a document from, beside its text: what they show is no text of the document. */
const KINDS = table({
  diagramData: 'SmartArt',
  chart: 'chart',
  chartEx: 'chart',
  oleObject: 'OLE',
  package: 'OLE',
  control: 'ActiveX',
});
/** Parts of a document that have drawings of their own. */
const OWNERS = new Set(['header', 'footer', 'footnotes', 'endnotes']);
const LONGEST = 120;

/** The words in a part, as far as it is XML: `a:t` of SmartArt, values and titles of charts. */
function wordsOf(pack: OoxmlPackage, part: string): string {
  if (!part.toLowerCase().endsWith('.xml')) return part.slice(part.lastIndexOf('/') + 1);
  const words: string[] = [];
  let inText = 0;
  pack.parse(part, {
    open(element) {
      if (element === 't' || element === 'v') inText += 1;
    },
    text(text) {
      if (inText > 0 && text.trim() !== '') words.push(text.trim());
    },
    close(element) {
      if (element === 't' || element === 'v') inText -= 1;
    },
  });
  const text = words.join(' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

/** What is to be said of objects whose words are seen and not read. @throws TableError */
export function objectNotes(pack: OoxmlPackage, main: string): TableNote[] {
  const own = [...pack.relationships(main).values()];
  const owners = own.filter(({ type }) => OWNERS.has(type));
  const all = [...own, ...owners.flatMap(({ target }) => [...pack.relationships(target).values()])];
  return all.flatMap(({ type, target }): TableNote[] => {
    const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
    return kind === undefined ? [] : [{ kind: 'object-unread', args: { kind, text: wordsOf(pack, target) } }];
  });
}
