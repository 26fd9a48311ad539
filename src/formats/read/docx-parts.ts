import { WordColours } from './docx-colours.js';
import { WordLists } from './docx-numbering.js';
import { WordStyles } from './docx-styles.js';
import { type TableShape, tableShapes } from './docx-table-parts.js';
import type { OoxmlPackage } from './ooxml.js';

/** What a Word document says of its text in other parts: its styles, with the colours of its theme, and its lists. */
export interface WordSettings {
  styles: WordStyles;
  lists: WordLists;
}

export function wordSettings(pack: OoxmlPackage, main: string): WordSettings {
  const related = [...pack.relationships(main).values()];
  const part = (kind: string): string | undefined => related.find(({ type }) => type === kind)?.target;
  const colours = new WordColours(pack, { theme: part('theme'), settings: part('settings') });
  const lists = new WordLists(pack, { numbering: part('numbering'), styles: part('styles') }, colours);
  return { styles: new WordStyles(pack, part('styles'), colours), lists };
}

/** The tables of a part, where a style has to know where they end. */
export function shapesFor(pack: OoxmlPackage, part: string, styles: WordStyles): TableShape[] {
  return styles.asksShapes ? tableShapes(pack, part) : [];
}
