import { inMargin, isPageNumber } from './furniture.js';
import { linesOf, type TextLine } from './lines.js';
import type { UprightPage } from './upright.js';

/** Pages on which the same words stand before they are a running head. */
const OFTEN = 2;
/** What heads an annex, or goes on with one, is no running head. */
const ANNEX = /^\W*(?:phụ lục|phu luc)/iu;

/** The words of a line as every page has them: a publisher numbers pages in its own way. */
function keyOf({ text }: TextLine): string {
  return text.trim().replace(/^\d+\s+|\s+\d+(?:\s*\/\s*\d+)?$/g, '');
}

/** The lines of a page's margins, from its edge inwards: those above first, then those below. */
function marginsOf({ glyphs, height }: UprightPage): TextLine[][] {
  const lines = linesOf(glyphs).filter(({ y, size }) => inMargin({ y0: y - size, y1: y }, height));
  const above = lines.filter(({ y }) => y < height / 2);
  const below = lines.filter(({ y }) => y >= height / 2).reverse();
  return [above, below];
}

/**
 * Tells of a line of a page whether it runs through the margins of several: nothing stands between it and the edge but
 * its like and the page's number. What reads another way than the text, across it, runs wherever it stands.
 */
export function runningLines(pages: readonly UprightPage[]): (line: TextLine, page: UprightPage) => boolean {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = [...marginsOf(page).flat(), ...page.odd].map(keyOf);
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isOften = (line: TextLine): boolean => {
    const key = keyOf(line);
    return /\p{L}{2}/u.test(key) && !ANNEX.test(key) && (counts.get(key) ?? 0) >= OFTEN;
  };
  const found = new Map(
    pages.map((page) => {
      const running = new Set<string>();
      for (const lines of marginsOf(page)) {
        for (const line of lines) {
          const { text, y, size } = line;
          if (isPageNumber({ text, y0: y - size, y1: y }, page.height)) continue;
          if (!isOften(line)) break;
          running.add(`${text} ${y}`);
        }
      }
      return [page, running];
    }),
  );
  return (line, page) =>
    found.get(page)?.has(`${line.text} ${line.y}`) === true || (page.odd.includes(line) && isOften(line));
}
