import type { Limits } from '../limits.js';
import { Meter } from '../limits.js';
import { linesOf } from './lines.js';
import { readPages } from './pdf-document.js';
import { upright } from './upright.js';

/** The lines of a PDF's first pages, from top to bottom, whatever they belong to. @throws TableError */
export async function pageLines(
  bytes: Uint8Array,
  name: string,
  limits: Readonly<Limits>,
  most: number,
): Promise<string[]> {
  const { pages } = await readPages(bytes, new Meter(name, limits), most);
  return pages.flatMap((page) => linesOf(upright(page).glyphs).map(({ text }) => text));
}
