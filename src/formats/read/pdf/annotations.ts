import { apply, type Matrix } from './geometry.js';
import type { Annotation, Glyph, Picture } from './page-marks.js';

/** Kinds that lie over nothing and say nothing: links, the windows of notes. */
const SILENT = new Set(['Link', 'Popup']);
/** Kinds that mark words, which stay to be read: those that are drawn on them, and signs beside them. */
const MARKING = new Set([
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Text',
  'Caret',
  'Ink',
  'Line',
  'FileAttachment',
]);

/** What is read of an annotation. */
interface Given {
  subtype?: unknown;
  contentsObj?: { str?: unknown };
  textContent?: unknown;
  annotationFlags?: number;
  fieldType?: unknown;
  fieldValue?: unknown;
  hasAppearance?: unknown;
  rect?: unknown;
}

/** True for an annotation that is hidden, or neither seen nor printed. */
function isNowhere(flags: number): boolean {
  const [hidden, print, noView] = [2, 4, 32];
  return (flags & hidden) !== 0 || (flags & (noView | print)) === noView;
}

function plain(text: unknown): string {
  const words = Array.isArray(text) ? text.filter((each) => typeof each === 'string').join(' ') : text;
  return typeof words === 'string' ? words.replace(/\s+/g, ' ').trim() : '';
}

/** What an annotation says: for a field what is drawn in it, else its value; for others what was written into it. */
function saidBy({ subtype, contentsObj, textContent, fieldValue }: Given): string {
  const said = [plain(contentsObj?.str), plain(textContent)];
  const [text = ''] = (subtype === 'Widget' ? [plain(textContent), plain(fieldValue)] : said).filter(Boolean);
  return text;
}

/** The letters that lie under an annotation that is drawn. */
function under({ rect }: Given, glyphs: readonly Glyph[], shown: Matrix): Glyph[] {
  if (!Array.isArray(rect) || rect.length < 4) return [];
  const [left, bottom, right, top] = rect.map(Number);
  const corners = [apply(shown, left ?? 0, bottom ?? 0), apply(shown, right ?? 0, top ?? 0)];
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return glyphs.filter((glyph) => {
    const middle = { x: (glyph.x0 + glyph.x1) / 2, y: glyph.y - glyph.size / 3 };
    return glyph.turn === 0 && middle.x > x0 && middle.x < x1 && middle.y > y0 && middle.y < y1;
  });
}

/** What was put on a page afterwards: notes, stamps, words, strokes, fields; and the letters that such things lie over. */
export function annotationsOf(
  all: readonly unknown[],
  glyphs: readonly Glyph[],
  shown: Matrix,
): { told: Annotation[]; over: Picture[] } {
  const told: Annotation[] = [];
  const over: Picture[] = [];
  for (const each of all) {
    const given = each as Given;
    const { subtype, fieldType, annotationFlags = 0, hasAppearance } = given;
    if (typeof subtype !== 'string' || SILENT.has(subtype) || isNowhere(annotationFlags)) continue;
    const isField = subtype === 'Widget';
    const text = isField && fieldType === 'Sig' ? '' : saidBy(given);
    const covered = hasAppearance === true && !MARKING.has(subtype) ? under(given, glyphs, shown) : [];
    // a field that is empty, or for a signature, is silent but for what it lies over
    if (!isField || text !== '') told.push({ kind: subtype, text });
    if (covered.length > 0) over.push({ area: 0, over: covered });
  }
  return { told, over };
}
