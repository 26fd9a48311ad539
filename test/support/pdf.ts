/** PDF files written for tests: words and lines exactly where a test wants them. */
import { strToU8 } from 'fflate';

export interface PdfPage {
  width?: number;
  height?: number;
  rotate?: 0 | 90 | 180 | 270;
  /** What the operators name beside the font, as PDF writes it. */
  resources?: string;
  /** Operators between the two, as PDF writes them. */
  content: string;
}

function hex(text: string): string {
  return [...Array(text.length).keys()].map((i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
}

/** Words at a place, y from the bottom as PDF counts; every letter is half as wide as it is high. */
export function words(x: number, y: number, text: string, size = 10, matrix = '1 0 0 1'): string {
  return `BT /F1 ${size} Tf ${matrix} ${x} ${y} Tm <${hex(text)}> Tj ET`;
}

export function stroke(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${y0} m ${x1} ${y1} l S`;
}

/** A line as Word draws borders: a filled box, half a point thick. */
export function thin(x0: number, y0: number, x1: number, y1: number): string {
  return y0 === y1 ? `${x0} ${y0} ${x1 - x0} 0.5 re f` : `${x0} ${Math.min(y0, y1)} 0.5 ${Math.abs(y1 - y0)} re f`;
}

/**
 * A table with borders: `rows` from the top, each as high as its lines ask for; a cell is its lines.
 * @param xs the borders of its columns
 */
export function table(
  xs: readonly number[],
  top: number,
  rows: readonly (readonly string[][])[],
  line: typeof stroke = stroke,
): { content: string; bottom: number } {
  const parts: string[] = [];
  const [left = 0] = xs;
  const right = xs.at(-1) ?? 0;
  let y = top;
  parts.push(line(left, y, right, y));
  for (const row of rows) {
    const height = 6 + 12 * Math.max(1, ...row.map((cell) => cell.length));
    row.forEach((cell, i) => {
      cell.forEach((text, n) => {
        if (text !== '') parts.push(words((xs[i] ?? 0) + 3, y - 12 - 12 * n, text));
      });
    });
    y -= height;
    parts.push(line(left, y, right, y));
  }
  for (const x of xs) parts.push(line(x, y, x, top));
  return { content: parts.join('\n'), bottom: y };
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end`;

function stream(text: string, entries = ''): string {
  return `<<${entries}/Length ${text.length}>>stream\n${text}\nendstream`;
}

/** A drawing within a page. @param box what of it is shown */
export function form(content: string, box = '0 0 595 842', entries = ''): string {
  return stream(content, `/Type/XObject/Subtype/Form/BBox[${box}]/Resources<</Font<</F1 3 0 R>>>>${entries}`);
}

const first = 7;

/** The number of the first of the other objects of a file of so many pages. */
export function otherObject(pages: number): number {
  return first + 2 * pages;
}

/** A whole file of these pages. @param others objects that their resources name, from {@link otherObject} on */
export function pdf(pages: readonly PdfPage[], others: readonly string[] = []): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Times/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Times/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/W[768 803 0]/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/ABCDEF+Times/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/StemV 80>>',
    stream(TO_UNICODE),
    ...pages.flatMap(({ width = 595, height = 842, rotate = 0, content, resources = '' }, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}/Contents ${first + 2 * i + 1} 0 R/Resources<</Font<</F1 3 0 R>>${resources}>>>>`,
      stream(content),
    ]),
    ...others,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`);
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return strToU8(file);
}
