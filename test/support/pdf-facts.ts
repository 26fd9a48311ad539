/** What a PDF says of itself, asked of readers that the program knows nothing of: poppler and pdf.js. */
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { mustRun } from './process.js';

export interface PdfFacts {
  pages: number;
  title: string;
  language: string | null;
  marked: boolean;
  /** Part and level of PDF/A, as the file's XMP declares them: `2B`. */
  archival: string;
  /** Titles of the outline, of all levels. */
  outline: string[];
  /** Kinds of element in the tree of tags. */
  tags: Set<string>;
  /** Fonts that are not embedded, or cannot be turned back into letters. */
  badFonts: string[];
}

interface OutlineItem {
  title: string;
  items: OutlineItem[];
}

function titlesOf(items: readonly OutlineItem[]): string[] {
  return items.flatMap(({ title, items: inner }) => [title, ...titlesOf(inner)]);
}

/** Looks at a file. */
export async function pdfFacts(path: string): Promise<PdfFacts> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const { info, metadata } = await document.getMetadata();
  const marked = await document.getMarkInfo();
  const outline = (await document.getOutline()) as OutlineItem[] | null;
  const xmp = readFileSync(path, 'latin1');
  const fonts = mustRun('pdffonts', [path]).trimEnd().split('\n').slice(2);
  const tree = mustRun('pdfinfo', ['-struct', path]);
  return {
    pages: document.numPages,
    title: String((info as { Title?: string }).Title ?? metadata?.get('dc:title') ?? ''),
    language: (info as { Language?: string | null }).Language ?? null,
    marked: (marked as { Marked?: boolean } | null)?.Marked === true,
    archival: `${/<pdfaid:part>(\d)</.exec(xmp)?.[1]}${/<pdfaid:conformance>(\w)</.exec(xmp)?.[1]}`,
    outline: titlesOf(outline ?? []),
    tags: new Set(Array.from(tree.matchAll(/^\s*(\w+)/gm), ([, tag = '']) => tag)),
    // the columns from the right: object, uni, sub, emb
    badFonts: fonts.filter((line) => !/\syes\s+yes\s+yes\s+\d+\s+\d+$/.test(line)),
  };
}
