import type { Limits } from '../limits.js';
import { Meter } from '../limits.js';
import { linesOf } from './lines.js';
import { readPages } from './pdf-document.js';
import { upright } from './upright.js';

/** The lines of a PDF's first page, from top to bottom, whatever they belong to. @throws TableError */
export async function firstPageLines(bytes: Uint8Array, name: string, limits: Readonly<Limits>): Promise<string[]> {
  const { pages } = await readPages(bytes, new Meter(name, limits), 1);
  return pages.flatMap((page) => linesOf(upright(page).glyphs).map(({ text }) => text));
}
