import { WordColours } from './docx-colours.js';
import { WordStyles } from './docx-styles.js';
import { type TableShape, tableShapes } from './docx-table-parts.js';
import type { OoxmlPackage } from './ooxml.js';

/** The styles of a Word document, with the colours of its theme. */
export function wordStyles(pack: OoxmlPackage, main: string): WordStyles {
  const related = [...pack.relationships(main).values()];
  const part = (kind: string): string | undefined => related.find(({ type }) => type === kind)?.target;
  const colours = new WordColours(pack, { theme: part('theme'), settings: part('settings') });
  return new WordStyles(pack, part('styles'), colours);
}

/** The tables of a part, where a style has to know where they end. */
export function shapesFor(pack: OoxmlPackage, part: string, styles: WordStyles): TableShape[] {
  return styles.asksShapes ? tableShapes(pack, part) : [];
}
