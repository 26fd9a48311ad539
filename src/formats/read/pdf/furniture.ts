import type { LinePart, PageParts } from './page-parts.js';

/** Part of a page's height, from its upper and lower edge, in which page numbers and running heads stand. */
const MARGIN = 0.12;
const PAGE_NUMBER =
  /^[[(]?(?:(?:trang|page|pg|tr|p)\.?(?:\s*(?:số|no\.?))?\s*:?)?\s*[-–—|]?\s*\d{1,4}\s*(?:(?:\/|of|trên)\s*\d{1,4})?\s*[-–—|]?\s*(?:page|p\sa\sg\se)?[\])]?$/iu;
/** A running head stands on this many pages at least. */
const OFTEN = 3;

/** What heads an annex, whose own number may well be that of the page. */
const ANNEX_NUMBER = /^\W*(?:phụ lục|phu luc|annex|appendix)(?:\s+(?:số|so|no\.?))?\s*\d+[.:]?\s*$/iu;

/** The words of a running head, with `#` for the page's own number at their end. */
function keyOf({ text, page }: LinePart): string {
  if (ANNEX_NUMBER.test(text)) return text;
  return text.replace(/\d+(?=\s*(?:\/\s*\d+)?$)/, (number) => (Number(number) === page ? '#' : number));
}

/** True for a line of a page's margin that says nothing but the page's number. */
export function isPageNumber({ text, y0, y1 }: Pick<LinePart, 'text' | 'y0' | 'y1'>, height: number): boolean {
  return inMargin({ y0, y1 }, height) && PAGE_NUMBER.test(text.trim());
}

/** True for a line near the upper or lower edge of a page. */
export function inMargin({ y0, y1 }: Pick<LinePart, 'y0' | 'y1'>, height: number): boolean {
  return y1 < height * MARGIN || y0 > height * (1 - MARGIN);
}

/** Leaves out what every page bears: its number, a running head or foot; the first one stays, it may be a title. */
export function withoutFurniture(pages: readonly PageParts[]): PageParts[] {
  const counts = new Map<string, number>();
  for (const { parts, height } of pages) {
    for (const part of parts) {
      if (part.kind !== 'line' || !inMargin(part, height)) continue;
      counts.set(keyOf(part), (counts.get(keyOf(part)) ?? 0) + 1);
    }
  }
  const met = new Set<string>();
  return pages.map((page) => ({
    ...page,
    parts: page.parts.filter((part) => {
      if (part.kind !== 'line' || !inMargin(part, page.height)) return true;
      if (isPageNumber(part, page.height)) return false;
      const key = keyOf(part);
      const isFirst = !met.has(key);
      met.add(key);
      return isFirst || (counts.get(key) ?? 0) < Math.max(OFTEN, pages.length / 2);
    }),
  }));
}
