import { PAINT_MARK } from './paint-mark.js';
import { visible } from './visible.js';

/**
 * Text in terminal columns: what a monospaced screen shows, whatever the string's length. Measured, cut and broken is
 * what the writer shows: characters that act or hide count in their visible form.
 */

/** One column a unit: ASCII, Latin, Vietnamese, and the punctuation of running text. */
const NARROW = /^[ -~\u00A0-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E]*$/;
const ZERO = /^[\p{M}\p{Cc}\p{Default_Ignorable_Code_Point}\u1160-\u11FF]/u;
const EMOJI = /^\p{Emoji_Presentation}|\uFE0F/u;

/** East Asian Wide and Fullwidth (UAX #11) outside the emoji, as pairs of first and last code point. */
const WIDE = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4c6],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18df2],
  [0x1aff0, 0x1b2fb],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
] as const;

let segmenter: Intl.Segmenter | undefined;

/** The characters a reader sees, each a base with its marks. */
function clusters(text: string): string[] {
  if (NARROW.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function clusterWidth(cluster: string): number {
  if (cluster.length === 1 && NARROW.test(cluster)) return 1;
  if (ZERO.test(cluster)) return 0;
  if (EMOJI.test(cluster)) return 2;
  const point = cluster.codePointAt(0) ?? 0;
  return WIDE.some(([first, last]) => point >= first && point <= last) ? 2 : 1;
}

/**
 * Terminal columns of a text: combining marks and our own colours 0; East Asian wide characters and emoji 2; all else
 * 1, what acts or hides in its visible form. The same for NFC and NFD.
 */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const cluster of clusters(visible(text.replace(PAINT_MARK, '')))) width += clusterWidth(cluster);
  return width;
}

/** A text with spaces after it up to `width` columns; a longer one comes back as it is. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** A text with spaces before it up to `width` columns, as figures stand; a longer one comes back as it is. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** A text split into pieces: our colours whole, everything else by the characters a reader sees. */
function pieces(text: string): { piece: string; width: number }[] {
  const found: { piece: string; width: number }[] = [];
  const add = (plain: string) => {
    for (const cluster of clusters(visible(plain))) found.push({ piece: cluster, width: clusterWidth(cluster) });
  };
  let from = 0;
  for (const { 0: sequence, index } of text.matchAll(PAINT_MARK)) {
    add(text.slice(from, index));
    found.push({ piece: sequence, width: 0 });
    from = index + sequence.length;
  }
  add(text.slice(from));
  return found;
}

/**
 * A text cut to at most `width` columns, the last of them `…` where something was cut. A letter keeps its marks; our
 * colours after the cut stay, so that a colour is still switched off.
 */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  if (width < 1) return '';
  let kept = '';
  let used = 0;
  let cut = false;
  for (const { piece, width: columns } of pieces(text)) {
    if (columns === 0 && !cut) kept += piece;
    else if (cut) kept += piece.startsWith('\u001B') ? piece : '';
    else if (used + columns < width) {
      kept += piece;
      used += columns;
    } else {
      kept += '…';
      cut = true;
    }
  }
  return kept;
}

/** A word of any width in parts of at most `width` columns; a single character wider than that stands alone. */
function breakWord(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const { piece, width: columns } of pieces(word)) {
    if (used + columns > width && part !== '') {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += piece;
    used += columns;
  }
  parts.push(part);
  return parts;
}

/**
 * A text in lines of at most `width` columns (at least 1), broken at spaces and, where a word alone is wider,
 * inside it between two characters. Line ends of the text stay; runs of spaces become one; a no-break space
 * does not break. An empty text is one empty line.
 */
export function wrap(text: string, width: number): string[] {
  const limit = Math.max(1, width);
  const lines: string[] = [];
  for (const paragraph of text.split(/\r?\n/)) {
    let line = '';
    let used = 0;
    for (const word of paragraph.split(/[ \t]+/).filter((part) => part !== '')) {
      for (const [i, part] of breakWord(word, limit).entries()) {
        const columns = displayWidth(part);
        const gap = line === '' || i > 0 ? 0 : 1;
        if (line !== '' && (i > 0 || used + gap + columns > limit)) {
          lines.push(line);
          line = part;
          used = columns;
        } else {
          line += ' '.repeat(gap) + part;
          used += gap + columns;
        }
      }
    }
    lines.push(line);
  }
  return lines;
}
